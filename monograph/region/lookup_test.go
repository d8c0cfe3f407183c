package region

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// codes of regions.
func codes(regions []Region) []Code {
	var out []Code
	for _, r := range regions {
		out = append(out, r.Code)
	}
	return out
}

func TestLookup(t *testing.T) {
	tests := []struct {
		level  Level
		within Code
		name   string
		want   []Code
	}{
		{Regency, "", "KAB. BADUNG", []Code{"51.03"}},
		{Regency, "", "Kabupaten Badung", []Code{"51.03"}},
		{Regency, "", "Badung", []Code{"51.03"}},
		{Regency, "", "KOTA PANGKAL PINANG", []Code{"19.71"}},
		{Regency, "", "Pangkalpinang", []Code{"19.71"}},
		{Regency, "", "Bandung", []Code{"32.04", "32.73"}},
		{Regency, "", "Kota Bandung", []Code{"32.73"}},
		{Regency, "", "Kab Bandung", []Code{"32.04"}},
		{Regency, "", "Kota Badung", nil},
		{Regency, "", "Kotabaru", []Code{"63.02"}},
		{Regency, "", "Kab. Kota Baru", []Code{"63.02"}},
		{Regency, "", "Kota Jakarta Pusat", []Code{"31.71"}},
		{Regency, "", "Kab. Adm. Kepulauan Seribu", []Code{"31.01"}},
		{Regency, "", "Kab. Lampung Sel.", []Code{"18.01"}},
		{Regency, "", "Pangkep", []Code{"73.10"}},
		{Regency, "", "Kab. 50 Kota", []Code{"13.07"}},
		{Regency, "", "Kota Pangkep", nil},
		{Regency, "32", "Pangkep", nil},
		{Regency, "", "Kecamatan Badung", nil},
		{Regency, "", "", nil},
		{Regency, "", "Badnug", nil}, // a typing error is not for Lookup
		{Province, "", "DIY", []Code{"34"}},
		{Province, "", "D.I. Yogyakarta", []Code{"34"}},
		{Province, "", "PROPINSI DJAWA BARAT", []Code{"32"}},
		{Subdistrict, "11.14", "Sampoi Niet", []Code{"11.14.04"}},
		{Subdistrict, "11.14", "KEC. SAMPOINIET", []Code{"11.14.04"}},
		{Subdistrict, "", "Kapanewon Pengasih", []Code{"34.01.07"}},
		{Subdistrict, "34.01.07", "Pengasih", []Code{"34.01.07"}},
		{Subdistrict, "34.02", "Pengasih", nil},
		{Village, "32.15", "Kel. Karawang Kulon", []Code{"32.15.01.1001"}},
		{Village, "", "19 Nopember", []Code{"74.01.01.1001"}},
		{Nation, "", "Indonesia", nil},
		{Village + 1, "", "Sukamaju", nil},
	}
	r := Default()
	for _, tt := range tests {
		got := codes(r.Lookup(tt.level, tt.within, tt.name))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Lookup(%d, %q, %q) (-want +got):\n%s", tt.level, tt.within, tt.name, diff)
		}
	}
}

// A desa and a kelurahan of one name in one sub-district are told apart by their kind, or not at all.
func TestLookupTwins(t *testing.T) {
	r := Default()
	twins := 0
	for _, s := range r.Descendants("", Subdistrict) {
		byName := map[string][]Region{}
		for _, v := range r.Children(s.Code) {
			byName[Normalize(v.Name)] = append(byName[Normalize(v.Name)], v)
		}
		for _, v := range r.Children(s.Code) {
			pair := byName[Normalize(v.Name)]
			if len(pair) < 2 || pair[0].Kind() == pair[1].Kind() {
				continue
			}
			twins++
			if diff := cmp.Diff(codes(pair), codes(r.Lookup(Village, s.Code, v.Name))); diff != "" {
				t.Errorf("Lookup(%s, %s) (-want +got):\n%s", s.Code, v.Name, diff)
			}
			titled := string(v.Kind()) + " " + v.Name
			if diff := cmp.Diff([]Code{v.Code}, codes(r.Lookup(Village, s.Code, titled))); diff != "" {
				t.Errorf("Lookup(%s, %s) (-want +got):\n%s", s.Code, titled, diff)
			}
		}
	}
	if twins < 20 {
		t.Errorf("%d villages with a twin; the register has more", twins)
	}
}

// Sub-district names are unique within a regency, and the name always leads back.
func TestLookupEverySubdistrict(t *testing.T) {
	r := Default()
	for _, s := range r.Descendants("", Subdistrict) {
		got := codes(r.Lookup(Subdistrict, s.Code.Parent(), "Kec. "+s.Name))
		if diff := cmp.Diff([]Code{s.Code}, got); diff != "" {
			t.Errorf("Lookup(%s, Kec. %s) (-want +got):\n%s", s.Code.Parent(), s.Name, diff)
		}
	}
}

func TestShortNames(t *testing.T) {
	r := Default()
	for name, c := range shortNames {
		if diff := cmp.Diff([]Code{c}, codes(r.Lookup(c.Level(), "", name))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	r := Default()
	for b.Loop() {
		r.Lookup(Subdistrict, "32.15", "Kec. Karawang Barat")
	}
}
