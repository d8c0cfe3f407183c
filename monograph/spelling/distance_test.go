package spelling

import "testing"

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "year", 4},
		{"year", "year", 0},
		{"yeer", "year", 1},
		{"jatilaksna", "jatilaksana", 1},
		{"imprt", "import", 1},
		{"sukamjau", "sukamaju", 1},
		{"kitten", "sitting", 3},
		{"ca", "abc", 3}, // a swapped pair is not taken apart again
	}
	var r Ruler // one for all: what a call leaves behind must not reach the next
	for _, tt := range tests {
		if got := r.Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := r.Distance(tt.b, tt.a); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
