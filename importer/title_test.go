package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTitles reads tables whose title says what their columns of years count.
func TestTitles(t *testing.T) {
	const body = `
Desa|=2022|=2023
Tawangsari|=4|=5
`
	for title, want := range map[string]string{
		"Jumlah Murid SD Menurut Desa di Kecamatan Pengasih Kabupaten Kulon Progo, 2022-2023":        "DDK.MURID{JENJANG=SD} ",
		"Jumlah Posyandu Menurut Desa di Kecamatan Pengasih Kabupaten Kulon Progo, 2022-2023":        "KES.SARANA{SARKES=POSYANDU} ",
		"Jumlah Kepala Keluarga Menurut Desa di Kecamatan Pengasih Kabupaten Kulon Progo, 2022-2023": "PDK.KK ",
		"Jumlah Pemilik Gawai Menurut Desa di Kecamatan Pengasih Kabupaten Kulon Progo, 2022-2023":   "",
	} {
		t.Run(title, func(t *testing.T) {
			res := read(t, Options{}, "a.xlsx", made{name: "S", text: "\n" + title + body})
			want := "B3 value 34.01.07.2001 2022 " + want + "4\nC3 value 34.01.07.2001 2023 " + want + "5\n"
			if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s\n%s", diff, problems(res))
			}
		})
	}
}

// TestDateInTitle reads a title that tells the state of a date, and one with a line in English.
func TestDateInTitle(t *testing.T) {
	res := read(t, Options{}, "a.xlsx", made{name: "S", merges: []string{"B4:C4"}, text: `
PENDUDUK MENURUT KEWARGANEGARAAN KECAMATAN PENGASIH KABUPATEN KULON PROGO
Keadaan Akhir Tahun 2022
Number of Population by Village in Banjar Margo Subdistrict, 2022
Desa|Warga Negara Indonesia
|Laki-laki|Perempuan
Tawangsari|=4|=5
`})
	want := `B6 value 34.01.07.2001 2022 PDK.JML{SEX=L;WN=WNI} 4
C6 value 34.01.07.2001 2022 PDK.JML{SEX=P;WN=WNI} 5
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s\n%s", diff, problems(res))
	}
}

// TestNamesWithDalam reads a village whose name holds a word that ends names in titles.
func TestNamesWithDalam(t *testing.T) {
	for s, want := range map[string]string{
		"Penduduk Desa Peniti Dalam I Kecamatan Segedong": "Peniti Dalam I",
		"DESA TOHO DALAM ANGKA 2024":                      "TOHO",
		"KECAMATAN DALAM TABEL":                           "",
		"KECAMATAN DALAM GRAFIK":                          "",
		"Penduduk Desa Toho dalam tahun 2024":             "Toho",
	} {
		if got := namings(s); len(got) == 0 && want != "" || len(got) > 0 && got[0].name != want {
			t.Errorf("namings(%q) gives %v, want %q", s, got, want)
		}
	}
}

// TestSheetNameAsTitle: a table of men and women is the population only where nothing says otherwise; the name of a sheet may.
func TestSheetNameAsTitle(t *testing.T) {
	const text = `
KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN 2022
Desa|Laki-laki|Perempuan
Tawangsari|=4|=5
Karangsari|=6|=7
`
	for sheet, want := range map[string]string{
		"Sheet1":                  "PDK.JML{SEX=L} 4",
		"DATA FIX":                "PDK.JML{SEX=L} 4",
		"Penduduk":                "PDK.JML{SEX=L} 4",
		"Pencari_Kerja_Terdaftar": "4",
	} {
		t.Run(sheet, func(t *testing.T) {
			res := read(t, Options{}, "a.xlsx", made{name: sheet, text: text})
			want := "B3 value 34.01.07.2001 2022 " + want
			if got, _, _ := strings.Cut(brief(res, RoleValue, RoleTotal), "\n"); got != want {
				t.Errorf("got %q, want %q\n%s", got, want, problems(res))
			}
		})
	}
}
