package region

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDefaultCounts(t *testing.T) {
	r := Default()
	type counts struct{ Provinces, Regencies, Cities, Subdistricts, Villages, Kelurahan, DesaAdat int }
	var got counts
	got.Provinces = r.Count("", Province)
	got.Subdistricts = r.Count("", Subdistrict)
	for _, reg := range r.Descendants("", Regency) {
		got.Regencies++
		if reg.Kind() == Kota {
			got.Cities++
		}
	}
	for _, v := range r.Descendants("", Village) {
		got.Villages++
		switch v.Kind() {
		case Kelurahan:
			got.Kelurahan++
		case DesaAdat:
			got.DesaAdat++
		}
	}
	want := counts{38, 514, 98, 7285, 83762, 8496, 14} // as the decree counts them
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every region is found by its code, lies in its parent, and comes after the one before.
func TestDefaultConsistent(t *testing.T) {
	r := Default()
	for level := Province; level <= Village; level++ {
		last := Code("")
		for _, reg := range r.Descendants("", level) {
			if got, ok := r.Get(reg.Code); !ok || got != reg {
				t.Fatalf("Get(%s) = %v, %v; want %v", reg.Code, got, ok, reg)
			}
			if c, err := ParseCode(string(reg.Code)); err != nil || c != reg.Code || reg.Level() != level || reg.Code <= last {
				t.Fatalf("%v after %s on level %d: %v", reg, last, level, err)
			}
			if _, ok := r.Get(reg.Code.Parent()); level > Province && !ok {
				t.Fatalf("%v has no parent", reg)
			}
			if strings.TrimSpace(reg.Name) != reg.Name || reg.Name == "" {
				t.Fatalf("%s is called %q", reg.Code, reg.Name)
			}
			last = reg.Code
		}
	}
}

func TestRegisterOrigin(t *testing.T) {
	r := Default()
	if got, want := r.Decree(), "Kepmendagri 300.2.2-2138 Tahun 2025"; got != want {
		t.Errorf("Decree() = %q; want %q", got, want)
	}
	for _, part := range []string{r.Decree(), "idn-area-data 4.0.1", "fityannugroho", "ODbL"} {
		if !strings.Contains(r.Notice(), part) {
			t.Errorf("Notice() = %q; want it to name %q", r.Notice(), part)
		}
	}
}

func TestChildren(t *testing.T) {
	r := Default()
	got := r.Children("32.15.01")
	serials := make([]string, len(got))
	for i, v := range got {
		serials[i] = string(v.Code[9:])
	}
	// The serials of Karawang Barat have holes, and this is what they are.
	if diff := cmp.Diff("1001 1003 1005 1006 1007 1010 1011 1012", strings.Join(serials, " ")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for c, n := range map[Code]int{"": 38, "32": 27, "32.15": 30, "32.15.01.1001": 0, "32.99": 0, "99": 0} {
		if got := len(r.Children(c)); got != n {
			t.Errorf("%q has %d children; want %d", c, got, n)
		}
	}
}

func TestDescendants(t *testing.T) {
	r := Default()
	tests := []struct {
		in    Code
		level Level
		want  int
	}{
		{"32.15", Village, 309}, {"32.15", Subdistrict, 30}, {"32.15", Regency, 1}, {"32.15", Province, 0},
		{"32.15", Nation, 0}, {"32.15", Village + 1, 0}, {"", Village, 83762},
	}
	for _, tt := range tests {
		if got := len(r.Descendants(tt.in, tt.level)); got != tt.want {
			t.Errorf("%d regions of level %d in %q; want %d", got, tt.level, tt.in, tt.want)
		}
		if got := r.Count(tt.in, tt.level); got != tt.want {
			t.Errorf("Count(%q, %d) = %d; want %d", tt.in, tt.level, got, tt.want)
		}
	}
}

func TestPath(t *testing.T) {
	r := Default()
	want := []Region{
		{"34", "Daerah Istimewa Yogyakarta"}, {"34.01", "Kabupaten Kulon Progo"}, {"34.01.07", "Pengasih"}, {"34.01.07.2005", "Pengasih"},
	}
	if diff := cmp.Diff(want, r.Path("34.01.07.2005")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, c := range []Code{"", "99", "34.01.07.2099", "34.01.07.2", "nonsense"} {
		if got := r.Path(c); got != nil {
			t.Errorf("Path(%q) = %v; want none", c, got)
		}
	}
}

func TestTitle(t *testing.T) {
	tests := []struct {
		code   Code
		id, en string
	}{
		{"", "Indonesia", "Indonesia"},
		{"32", "Provinsi Jawa Barat", "Jawa Barat Province"},
		{"34.01", "Kabupaten Kulon Progo", "Kulon Progo Regency"},
		{"32.73", "Kota Bandung", "Bandung City"},
		{"34.01.07", "Kecamatan Pengasih", "Pengasih Sub-district"},
		{"34.01.07.2005", "Desa Pengasih", "Pengasih Village"},
		{"32.15.01.1001", "Kelurahan Karawang Kulon", "Karawang Kulon Urban Village"},
		{"32.15.99", "32.15.99", "32.15.99"},
	}
	r := Default()
	for _, tt := range tests {
		if got := r.Title(tt.code, "id"); got != tt.id {
			t.Errorf("Title(%q, id) = %q; want %q", tt.code, got, tt.id)
		}
		if got := r.Title(tt.code, "en"); got != tt.en {
			t.Errorf("Title(%q, en) = %q; want %q", tt.code, got, tt.en)
		}
	}
}

// Some names have their kind in front already.
func TestTitleNotDoubled(t *testing.T) {
	r := Default()
	for _, name := range []string{"Desa Adat Yoboi", "Desa Baru"} {
		found := r.Lookup(Village, "", name)
		if len(found) == 0 {
			t.Fatalf("no village %s", name)
		}
		if got := r.Title(found[0].Code, "id"); got != name {
			t.Errorf("Title = %q; want %q", got, name)
		}
	}
}
