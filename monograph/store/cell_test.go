package store

import "testing"

func TestCell(t *testing.T) {
	for name, want := range map[string]cell{
		"A1": {0, 0}, "$C$7": {6, 2}, "z9": {8, 25}, "AA10": {9, 26}, "ZZ1": {0, 701}, "AAA1": {0, 702}, "XFD1048576": {1048575, 16383},
	} {
		got, ok := parseCell(name)
		if !ok || got != want {
			t.Errorf("%s: got %v, %v; want %v", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "A", "7", "A0", "AAAA1", "A1:B2", "C-7", "A1.5", "Ä1", "A123456789"} {
		if got, ok := parseCell(name); ok {
			t.Errorf("%q: got %v, want no cell", name, got)
		}
	}
	for i := range 16384 {
		c := cell{i % 97, i}
		if back, ok := parseCell(c.String()); !ok || back != c {
			t.Fatalf("%v: %s reads back as %v, %v", c.col, c, back, ok)
		}
	}
}
