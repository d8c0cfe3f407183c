package region

import (
	"math"
	"strings"
	"testing"
)

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"wadas", "wadas", 0},
		{"karangsari", "karangasri", 1}, {"sukamaju", "skamaju", 1}, {"sukamaju", "sukkamaju", 1}, {"ca", "abc", 3},
	}
	var m matcher
	for _, tt := range tests {
		if got := m.Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d; want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

// The values are those of Winkler's paper, to four places.
func TestJaroWinkler(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"martha", "marhta", 0.9611}, {"dixon", "dicksonx", 0.8133}, {"dwayne", "duane", 0.8400}, {"abc", "xyz", 0},
		{strings.Repeat("ab", 60), strings.Repeat("ab", 60), 1},
	}
	var m matcher
	for _, tt := range tests {
		if got := m.jaroWinkler(tt.a, tt.b); math.Abs(got-tt.want) > 0.0001 {
			t.Errorf("jaroWinkler(%q, %q) = %.4f; want %.4f", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestAlike(t *testing.T) {
	tests := []struct {
		printed, own string
		same         bool
	}{
		{"Sukamjau", "Sukamaju", true},
		{"Karawang Kuln", "Karawang Kulon", true},
		{"Telukjamb Timr", "Telukjambe Timur", true},
		{"Sungai Dri II", "Sungai Duri II", true},
		{"Sungai Duri I", "Sungai Duri II", false},
		{"Sungai Dri", "Sungai Duri II", false},
		{"Panton Rayeuk A", "Panton Rayeuk B", false},
		{"Meunasah Nga LB", "Meunasah Nga LT", false},
		{"Kota Raya", "Kota Jaya", false},
		{"Purwosari", "Purwoasri", false},
		{"Germidar Ilr", "Germidar Ulu", false},
		{"Long Matung", "Long Katung", false},
		{"Tumbang Habangoi", "Tumbang Tangoi", false},
		{"Koto Nan Tigo IV", "Koto Nan Duo IV", false},
		{"motlingi", "Motoling", false},
		{"Siguntur Tua", "Siguntur", false},
		{"Raya", "Paya", false},
	}
	var m matcher
	for _, tt := range tests {
		a, b := newReading(tokens(tt.printed), Nation, NoKind), newReading(tokens(tt.own), Nation, NoKind)
		if s, slip := m.alike(a, b); (s >= alike && slip) != tt.same {
			t.Errorf("%q and %q are alike by %.3f; want the same name: %v", tt.printed, tt.own, s, tt.same)
		}
	}
}
