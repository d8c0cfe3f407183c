package importer

import (
	"strings"

	"monografi/monograph/catalogue"
)

var multipliers = map[string]float64{"000": 1e3, "ribu": 1e3, "ribuan": 1e3, "juta": 1e6, "jutaan": 1e6, "milyar": 1e9, "miliar": 1e9}

// setUnit takes a unit, possibly with a multiplier in front or behind: "ribu rupiah", "Rp. 000", "juta Rp".
func (v *vocabulary) setUnit(t *text, s string) bool {
	words := strings.Fields(catalogue.Normalize(s))
	if len(words) == 1 && multipliers[words[0]] != 0 {
		t.mult = multipliers[words[0]] // of whatever is counted
		return true
	}
	if unit, factor, ok := v.cat.PrintedUnit(s); ok {
		t.unit, t.factor = unit, factor
		return true
	}
	if len(words) < 2 {
		return false
	}
	for i, w := range words {
		m, ok := multipliers[w]
		if !ok {
			continue
		}
		others := append(append([]string{}, words[:i]...), words[i+1:]...)
		if unit, factor, ok := v.cat.PrintedUnit(strings.Join(others, " ")); ok {
			t.unit, t.factor, t.mult = unit, factor, m
			return true
		}
	}
	return false
}

// withUnit takes a unit off the end: "Luas Wilayah Ha", "Luas (dalam) Km2".
func (v *vocabulary) withUnit(t *text) {
	words := strings.Fields(t.norm)
	for n := min(3, len(words)-1); n > 0; n-- {
		tail := strings.Join(words[len(words)-n:], " ")
		if unit, factor, ok := v.cat.PrintedUnit(tail); ok {
			terms, rest := v.segment(strings.Join(words[:len(words)-n], " "))
			if len(rest) > 0 && v.phrases[tail] != nil {
				continue // "Perkembangan Jumlah Penduduk" counts inhabitants
			}
			t.terms, t.rest = terms, rest
			if t.unit == "" {
				t.unit, t.factor = unit, factor
			}
			return
		}
	}
}

// unitInside takes the unit from the end of a heading that the catalogue knows with its unit, "Luas km2", where it is one that is printed in multiples.
func (v *vocabulary) unitInside(t *text) {
	words := strings.Fields(strings.ReplaceAll(t.norm, " per ", "/"))
	for n := min(2, len(words)-1); n > 0; n-- {
		unit, factor, ok := v.cat.PrintedUnit(strings.Join(words[len(words)-n:], " "))
		if ok && v.several[unit] {
			t.unit, t.factor = unit, factor
			return
		}
	}
}
