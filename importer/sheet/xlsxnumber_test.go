package sheet

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestParseNumber(t *testing.T) {
	tests := []struct{ in, want string }{
		{"0", "0"}, {"-0", "0"}, {"0.0", "0"}, {"1.50", "1.5"}, {"+3", "3"}, {".5", "0.5"}, {"5.", "5"}, {"-12.25", "-12.25"},
		{"8.994999999999999", "8.995"}, {"9.486000000000001", "9.486"}, {"0.30000000000000004", "0.3"}, {"5.9700000000000003E-2", "0.0597"},
		{"0.33333333333333331", "0.3333333333333333"}, {"66.666666666666671", "66.66666666666667"},
		{"3201230000000001", "3201230000000001"}, {"1E3", "1000"}, {"1.0E-10", "1e-10"}, {"1e21", "1e+21"}, {"123456789012345678", "123456789012345680"},
		{"1e999", ""}, {"inf", ""}, {"nan", ""}, {"0x10", ""}, {"1_000", ""}, {"1,5", ""}, {"", ""}, {"-", ""}, {"1 000", ""},
	}
	for _, tt := range tests {
		num, ok := parseNumber(tt.in)
		got := ""
		if ok {
			got = numberText(num)
		}
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("parseNumber(%q) = %v, %q, %v, want %q", tt.in, num, got, ok, tt.want)
		}
	}
}

// TestPlainNumber: the short way takes a text only when the long way would give the same number and the same text.
func TestPlainNumber(t *testing.T) {
	check := func(t interface{ Errorf(string, ...any) }, s string) {
		num, ok := plainNumber([]byte(s))
		if !ok {
			return
		}
		want, _ := parseNumber(s)
		if text := numberText(num); math.Float64bits(num) != math.Float64bits(want) || text != s {
			t.Errorf("plainNumber(%q) = %v, %q, parseNumber = %v", s, num, text, want)
		}
	}
	for _, s := range []string{"", "-", ".", "0", "-0", "00", "0.5", "-0.5", "00.5", ".5", "5.", "1.50", "1..2", "999999999999999", "9999999999999999", "0.00000000000001"} {
		check(t, s)
	}
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{1,16}(\.[0-9]{1,16})?`).Draw(t, "number")
		if _, ok := plainNumber([]byte(s)); ok {
			taken++
		}
		check(t, s)
		f := rapid.Float64Range(-1e6, 1e6).Draw(t, "float")
		check(t, strconv.FormatFloat(math.Round(f*1000)/1000, 'f', -1, 64))
	})
	if taken == 0 {
		t.Error("the short way was never taken")
	}
}
