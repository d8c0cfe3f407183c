package rules

import "math"

// Figures that are nearly all round show that one is wrong which is not, and that no round one was meant otherwise: so much likelier.
const (
	unround    = 20.0
	fewRound   = 4    // figures that tell
	mostRound  = 0.75 // share of them that is round
	leastRound = 100.0
)

// roundness weighs a correction by the roundness of the figures that it is added up with.
func (l *linkage) roundness(fig int32, meant float64, mends []int32) float64 {
	typed := l.f.list[fig].value
	for _, e := range mends {
		if l.equations[e].coef(fig) == 0 {
			continue
		}
		for unit := leastRound; l.areRound(e, fig, unit); unit *= 10 {
			switch {
			case round(meant, unit) && !round(typed, unit):
				return unround
			case !round(meant, unit) && round(typed, unit):
				return 1 / unround
			}
		}
	}
	return 1
}

// areRound reports whether nearly all figures of an edit but one are multiples of a unit.
func (l *linkage) areRound(e, without int32, unit float64) bool {
	n, multiples := 0, 0
	for _, t := range l.equations[e].terms {
		x := l.f.list[t.fig].value
		if t.fig == without || x == 0 {
			continue
		}
		if n++; round(x, unit) {
			multiples++
		}
	}
	return n >= fewRound && float64(multiples) >= mostRound*float64(n)
}

// round reports whether a figure is a multiple of a unit.
func round(x, unit float64) bool { return math.Mod(x, unit) == 0 }
