package catalogue

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNormalize(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Laki - Laki", "laki laki"},
		{"LAKI-LAKI", "laki laki"},
		{"laki_laki", "laki laki"},
		{"  Jumlah\n(Jiwa) ", "jumlah jiwa"},
		{"Luas (Km²)", "luas km2"},
		{"0–4 tahun", "0 4 tahun"},
		{"75+", "75+"},
		{"≥75 ", ">75"},
		{"≤ 5", "< 5"},
		{"% Realisasi", "% realisasi"},
		{"Majelis Ta'lim", "majelis talim"},
		{"Majelis Ta’lim", "majelis talim"},
		{"No.", "no"},
		{"…", ""},
		{"ＴＫ", "tk"},
	}
	for _, tt := range tests {
		if got := Normalize(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"Laki - Laki", "Luas (Km²)", "0–4 tahun", "≥75", "Ta’lim", "a\x80b", "İ", "ǅ", "'", " % "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Normalize(s)
		if strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Errorf("%q: stray blanks in %q", s, got)
		}
		if !utf8.ValidString(got) {
			t.Errorf("%q: %q is not UTF-8", s, got)
		}
		if ascii, ok := normalizeASCII(s); ok {
			// a letter beyond ASCII sends the same text down the other way
			if want := strings.TrimSuffix(Normalize(s+" é"), "é"); strings.TrimSpace(want) != ascii {
				t.Errorf("%q: %q by ASCII, %q otherwise", s, ascii, want)
			}
		}
	})
}
