package rules

import (
	"math"

	"monografi/monograph"
)

// tolerance is how far a sum of figures of a series may be off by rounding alone: nothing for counts and whole amounts of money, otherwise
// half of the last printed digit for every addend, or 0.1 % of the largest figure if that is more.
func (f *figures) tolerance(s int32, terms []term) float64 {
	money, counts := false, false
	if s != none {
		if ind := f.series[s].indicator; ind != nil {
			counts, money = ind.Type == monograph.Integer, ind.Unit == "rp"
		}
	}
	if counts {
		return 0
	}
	digits, largest := 0, 0.0
	for _, t := range terms {
		digits = max(digits, decimals(f.list[t.fig].value))
		largest = max(largest, math.Abs(f.list[t.fig].value))
	}
	if digits == 0 && (money || s == none || f.series[s].indicator == nil) {
		return 0
	}
	return max(0.5*math.Pow10(-digits)*float64(len(terms)), 0.001*largest)
}

// decimals counts the decimals a number is written with, at most 4.
func decimals(x float64) int {
	for d := range 4 {
		if y := x * math.Pow10(d); math.Abs(y-math.Round(y)) < 1e-6*max(1, math.Abs(y)*1e-6) {
			return d
		}
	}
	return 4
}
