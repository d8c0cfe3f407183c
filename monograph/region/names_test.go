package region

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNormalize(t *testing.T) {
	// Every line is one name in several spellings.
	tests := map[string][]string{
		"tanjungpura":           {"Tanjung Pura", "Tanjungpura", "TANJUNG-PURA", "  tanjung   pura."},
		"sungaiduri^2":          {"Sungai Duri II", "Sungai Duri 2", "Sungai Duri Dua", "SUNGAIDURI 2", "Sungai Duri Ii", "SungaiDuriII", "Sungai Duri ll", "Sungai Duri 02"},
		"regapuu":               {"Regapu’u", "Regapu'u", "Regapu`u", `Regapu"u`, "REGAPU´U"},
		"tigaraksa":             {"Tiga Raksa", "Tigaraksa"},
		"^19nopember":           {"19 Nopember"},
		"papuyu^2sei":           {"Papuyu II Sei."},
		"lubukpakam^1^2":        {"Lubuk Pakam I,II", "Lubuk Pakam I/II"},
		"panton^a":              {"Panton A", "Panton (A)"},
		"cafe":                  {"Café", "Cafe\u0301"},
		"kampungbaru":           {"Kampung Baru"},
		"bengkulu^39":           {"Bengkulu XXXIX"},
		"dixit":                 {"Dixit"},
		"":                      {"", " - ", "’"},
		"^99999999999999999999": {"99999999999999999999"},
	}
	for want, spellings := range tests {
		for _, s := range spellings {
			if got := Normalize(s); got != want {
				t.Errorf("Normalize(%q) = %q; want %q", s, got, want)
			}
		}
	}
}

// parsed is what ParseName finds out, with the keys of its readings.
type parsed struct {
	Text  string
	Code  Code
	Level Level
	Kind  Kind
	Keys  []string
}

func TestParseName(t *testing.T) {
	tests := map[string]parsed{
		"Sukamaju":                        {"Sukamaju", "", Nation, NoKind, []string{"sukamaju"}},
		"Desa Sukamaju":                   {"Desa Sukamaju", "", Village, Desa, []string{"desasukamaju", "sukamaju"}},
		"Ds. Sukamaju":                    {"Ds. Sukamaju", "", Village, Desa, []string{"desasukamaju", "sukamaju"}},
		"KEL. SUKAMAJU":                   {"KEL. SUKAMAJU", "", Village, Kelurahan, []string{"kelurahansukamaju", "sukamaju"}},
		"Desa/Kel. Sukamaju":              {"Desa/Kel. Sukamaju", "", Village, NoKind, []string{"desakelsukamaju", "sukamaju"}},
		"Desa Kampung Baru":               {"Desa Kampung Baru", "", Village, Desa, []string{"desakampungbaru", "kampungbaru", "baru"}},
		"Kp. Baru":                        {"Kp. Baru", "", Village, Desa, []string{"kampungbaru", "baru"}},
		"Kampung":                         {"Kampung", "", Nation, NoKind, []string{"kampung"}},
		"Desa Adat Yoboi":                 {"Desa Adat Yoboi", "", Village, DesaAdat, []string{"desaadatyoboi", "yoboi"}},
		"001. Pesse":                      {"Pesse", "", Nation, NoKind, []string{"pesse"}},
		"001 Pesse":                       {"Pesse", "", Nation, NoKind, []string{"pesse"}},
		"(3) Ds Pesse":                    {"Ds Pesse", "", Village, Desa, []string{"desapesse", "pesse"}},
		"4. 19 Nopember":                  {"19 Nopember", "", Nation, NoKind, []string{"^19nopember"}},
		"19 Nopember":                     {"19 Nopember", "", Nation, NoKind, []string{"^19nopember"}},
		"1.":                              {"1.", "", Nation, NoKind, []string{"^1"}},
		"32.15.01.2003 Sukamaju":          {"Sukamaju", "32.15.01.2003", Nation, NoKind, []string{"sukamaju"}},
		"[3215012003] Desa Sukamaju":      {"Desa Sukamaju", "32.15.01.2003", Village, Desa, []string{"desasukamaju", "sukamaju"}},
		"Merlung (Kel.)":                  {"Merlung", "", Nation, Kelurahan, []string{"merlung"}},
		"Kurau (Timur)":                   {"Kurau (Timur)", "", Nation, NoKind, []string{"kurautimur", "kurau"}},
		"Kec. Pengasih":                   {"Kec. Pengasih", "", Subdistrict, NoKind, []string{"kecamatanpengasih", "pengasih"}},
		"Kemantren Danurejan":             {"Kemantren Danurejan", "", Subdistrict, NoKind, []string{"kemantrendanurejan", "danurejan"}},
		"KAB. ADM. KEPULAUAN SERIBU":      {"KAB. ADM. KEPULAUAN SERIBU", "", Regency, Kabupaten, []string{"kabupatenadmkepulauanseribu", "kepulauanseribu"}},
		"Kota Administrasi Jakarta Pusat": {"Kota Administrasi Jakarta Pusat", "", Regency, Kota, []string{"kotaadministrasijakartapusat", "jakartapusat"}},
		"Prov. Jawa Barat":                {"Prov. Jawa Barat", "", Province, NoKind, []string{"provinsijawabarat", "jawabarat"}},
		"":                                {"", "", Nation, NoKind, nil},
		" – ":                             {"–", "", Nation, NoKind, nil},
	}
	for in, want := range tests {
		n := ParseName(in)
		got := parsed{n.Text, n.Code, n.Level, n.Kind, nil}
		for _, rd := range n.readings {
			got.Keys = append(got.Keys, rd.key)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

func TestOldSpelling(t *testing.T) {
	for old, now := range map[string]string{
		"Soekaboemi": "Sukabumi", "Djatinegara": "Jatinegara", "Tjiandjoer": "Cianjur", "Sjamsoe": "Syamsu",
		"Banjoemas": "Banyumas", "Tj. Baru": "Tanjung Baru", "Mulia": "Mulya", "Sei Lala": "Sungai Lala",
	} {
		if a, b := joinLoose(tokens(old)), joinLoose(tokens(now)); a != b {
			t.Errorf("%q is loosely %q, %q is %q; want the same", old, a, now, b)
		}
	}
	// The present spelling stays what it is in the strict form.
	if a, b := Normalize("Poerwo"), Normalize("Purwo"); a == b {
		t.Errorf("Poerwo and Purwo are both %q; want the strict form to keep them apart", a)
	}
}

func TestRoman(t *testing.T) {
	want := map[string]int{"i": 1, "iv": 4, "ix": 9, "x": 10, "xiv": 14, "xxxix": 39, "": 0, "iiii": 0, "vx": 0, "xxxx": 0, "xi": 11, "ixi": 0, "a": 0}
	for in, n := range want {
		if got := roman(in); got != n {
			t.Errorf("roman(%q) = %d; want %d", in, got, n)
		}
	}
}
