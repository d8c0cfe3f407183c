package rules

import (
	"math"
)

// swaps looks for pairs of broken edits that are mended when a figure of the one and a figure of the other change places.
func (l *locator) swaps() {
	todo := l.unsettled()
	byResidual := map[float64][]int32{}
	for _, e := range todo {
		r := l.equations[e].residual
		byResidual[max(r, -r)] = append(byResidual[max(r, -r)], e)
	}
	for _, e := range todo {
		r := l.equations[e].residual
		rivals := byResidual[max(r, -r)]
		if len(rivals) > manyAlike {
			continue
		}
		for _, other := range rivals {
			if other > e && l.open[e] && l.open[other] {
				l.swap(e, other)
			}
		}
	}
}

// swap settles two edits if one exchange mends both, stands alone, and is too far from chance. Totals, being computed, are less likely to
// change places.
func (l *locator) swap(a, b int32) {
	var all []explanation
	tried, sum := 0.0, 0.0
	for _, s := range l.equations[a].terms {
		for _, t := range l.equations[b].terms {
			x, y := &l.f.list[s.fig], &l.f.list[t.fig]
			if s.fig == t.fig || x.row == none || y.row == none || x.row != y.row && x.series != y.series || x.source.Sheet != y.source.Sheet {
				continue
			}
			tried++
			d := y.value - x.value
			if d == 0 || s.coef*d != -l.equations[a].residual || -t.coef*d != -l.equations[b].residual {
				continue
			}
			sol, ok := l.forced([]int32{a, b}, []int32{s.fig, t.fig})
			if !ok {
				continue
			}
			one := l.explain(sol, 1)
			if one.weight = 1; x.total && y.total {
				one.weight = 0.1
			}
			sum += one.weight
			all = append(all, one)
		}
	}
	chance := tried / (2*math.Abs(l.equations[a].residual) + 1)
	for _, x := range all {
		if p := math.Min(0.88, x.weight/sum-chance); x.joint && p >= enough {
			l.accept(verdict{best: []explanation{x}, probability: []float64{p}})
			return
		}
	}
}
