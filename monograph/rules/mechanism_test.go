package rules

import (
	"testing"

	"monografi/monograph"
)

func TestTyping(t *testing.T) {
	for _, c := range []struct {
		meant, typed float64
		want         string
	}{
		{2560, 2650, transposition},
		{2560, 2506, transposition},
		{2560, 2580, substitution},
		{2560, 25560, digitAdded},
		{2560, 260, digitDropped},
		{2560, 2560000, scale1000},
		{2560, 2.56, scale1000},
		{2560, 256000, scale100},
		{2560, 25600, scale10},
		{2560, 256, scale10},
		{2560, -2560, wrongSign},
		{2560, 3571, unknown},
		{2560, -256, unknown},
		{0, 7, unknown},
		{5, 50, scale10},
		{12.5, 125, scale10},
		{12.54, 12.45, transposition},
		{1234, 2143, unknown},
		{11, 12, substitution},
	} {
		if got, p := typing(c.meant, c.typed); got != c.want || p <= 0 || p >= 1 {
			t.Errorf("typing(%v, %v) = %s, %v; want %s and a likelihood", c.meant, c.typed, got, p, c.want)
		}
	}
}

func TestShifted(t *testing.T) {
	for _, c := range []struct {
		period, want string
		by           int
	}{
		{"2025", "2024", -1},
		{"2025-S1", "2024-S2", -1},
		{"2025-S2", "2025-S1", -1},
		{"2025-S2", "2026-S1", 1},
		{"2024/2025", "2023/2024", -1},
		{"", "", -1},
	} {
		if got := shifted(monograph.Period(c.period), c.by); string(got) != c.want {
			t.Errorf("shifted(%q, %d) = %q, want %q", c.period, c.by, got, c.want)
		}
	}
}

func TestLocate(t *testing.T) {
	for _, c := range []struct {
		ref       string
		col, line int32
	}{{"A1", 1, 1}, {"Z9", 26, 9}, {"AA10", 27, 10}, {"XFD1048576", 16384, 1048576}, {"", 0, 0}, {"A", 0, 0}, {"12", 0, 0}, {"A1B", 0, 0}} {
		if col, line := locate(c.ref); col != c.col || line != c.line {
			t.Errorf("locate(%q) = %d, %d; want %d, %d", c.ref, col, line, c.col, c.line)
		}
	}
}
