package region

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseCode(t *testing.T) {
	tests := []struct {
		in   string
		want Code // "" for an error
	}{
		{"32", "32"},
		{"32.15", "32.15"},
		{"3215", "32.15"},
		{"321501", "32.15.01"},
		{"3215012003", "32.15.01.2003"},
		{" 32.15.01.2003 ", "32.15.01.2003"},
		{"32. 15. 01", "32.15.01"},
		{"32-15-01", "32.15.01"},
		{"32/15/01/2003", "32.15.01.2003"},
		{"32.15.01.", "32.15.01"},
		{"32\u00a015", "32.15"},
		{"32,15", ""}, // a decimal number that Excel made
		{"", ""},
		{"02.15", ""},
		{"32.15.01.0003", ""}, // no kind
		{"32.15.01.4001", ""}, // an island
		{"3215180001", ""},    // a BPS code
		{"321", ""},
		{"Karawang", ""},
	}
	for _, tt := range tests {
		got, err := ParseCode(tt.in)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("ParseCode(%q) = %q, %v; want %q", tt.in, got, err, tt.want)
		}
	}
}

// parts is what a code says of its region.
type parts struct {
	Level  Level
	Kind   Kind
	Parent Code
}

func TestCodeParts(t *testing.T) {
	tests := map[Code]parts{
		"":              {Nation, NoKind, ""},
		"32":            {Province, NoKind, ""},
		"32.15":         {Regency, Kabupaten, "32"},
		"32.73":         {Regency, Kota, "32"},
		"32.15.01":      {Subdistrict, NoKind, "32.15"},
		"32.15.01.1001": {Village, Kelurahan, "32.15.01"},
		"32.15.01.2003": {Village, Desa, "32.15.01"},
		"91.03.01.3001": {Village, DesaAdat, "91.03.01"},
		"32.15.01.":     {Village, NoKind, "32.15.01"}, // no code, but nothing to fall over
	}
	for c, want := range tests {
		got := parts{c.Level(), c.Kind(), c.Parent()}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c, diff)
		}
	}
}

func TestCodeAtWithin(t *testing.T) {
	c := Code("32.15.01.2003")
	var got []Code
	for l := Nation; l <= Village; l++ {
		got = append(got, c.At(l))
	}
	want := []Code{"", "32", "32.15", "32.15.01", "32.15.01.2003"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("At (-want +got):\n%s", diff)
	}
	if got := Code("32.15").At(Village); got != "" {
		t.Errorf("32.15 at the level of villages = %q; want none", got)
	}
	for other, want := range map[Code]bool{"": true, "32": true, "32.15.01": true, c: true, "32.15.0": false, "32.16": false} {
		if c.Within(other) != want {
			t.Errorf("%s within %q = %v; want %v", c, other, !want, want)
		}
	}
}
