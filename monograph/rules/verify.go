package rules

import (
	"cmp"
	"math"
	"slices"

	"monografi/monograph"
)

// check turns a solved system into a solution: every correction is needed, and the corrected figures could be right.
func (l *linkage) check(at *system) (solution, bool) {
	sol := solution{figs: slices.Clone(at.chosen), proposed: make([]float64, len(at.chosen))}
	for i, fig := range at.chosen {
		d := at.correction(i)
		x, ok := l.plausible(fig, d)
		if !ok || math.Abs(d) < noise {
			return sol, false
		}
		sol.proposed[i] = x
	}
	ok := l.verify(&sol, at.touched)
	sol.sort()
	return sol, ok
}

// verify puts proposals into edits: counts are not left negative, every edit holds, and what held before still does. It notes which edits
// are mended.
func (l *linkage) verify(sol *solution, touched []int32) bool {
	for _, e := range touched {
		r := l.corrected(&l.edits[e], sol)
		if l.edits[e].op.breaks(r, 2*l.edits[e].tol) { // proposals are rounded to the decimals of their cells
			return false
		}
		if l.edits[e].broken(l.f) {
			sol.mends = append(sol.mends, e)
		}
	}
	slices.Sort(sol.mends)
	if l.leavesNegative(sol) {
		return false
	}
	for _, fig := range sol.figs {
		for _, e := range l.limits[fig] {
			one := &l.edits[e]
			if !one.broken(l.f) && one.op.breaks(l.corrected(one, sol), one.tol) {
				return false
			}
		}
	}
	return true
}

// negative reports whether a figure is a count below zero.
func (l *linkage) negative(fig int32) bool {
	f := &l.f.list[fig]
	return f.value < 0 && f.series != none && l.f.series[f.series].indicator != nil && l.f.series[f.series].indicator.Type == monograph.Integer
}

// leavesNegative reports whether a negative count in a mended edit is not among the corrected figures.
func (l *linkage) leavesNegative(sol *solution) bool {
	for _, e := range sol.mends {
		for _, t := range l.equations[e].terms {
			if l.negative(t.fig) && !slices.Contains(sol.figs, t.fig) {
				return true
			}
		}
	}
	return false
}

// corrected is the residual of an edit after a solution.
func (l *linkage) corrected(e *edit, sol *solution) float64 {
	r := e.residual(l.f)
	for _, t := range e.terms {
		if i := slices.Index(sol.figs, t.fig); i >= 0 {
			r += t.coef * (sol.proposed[i] - l.f.list[t.fig].value)
		}
	}
	return r
}

// plausible is a figure's value after a correction; false when a count would become negative or broken.
func (l *linkage) plausible(fig int32, d float64) (float64, bool) {
	f := &l.f.list[fig]
	x := f.value + d
	whole := math.Abs(x-math.Round(x)) < 1e-4
	if whole {
		x = math.Round(x) + 0 // no negative zero
	}
	if f.series != none && l.f.series[f.series].indicator != nil {
		if l.f.series[f.series].indicator.Type == monograph.Integer && (!whole || x < 0) {
			return x, false
		}
		return tidy(x), x >= 0 || f.value < 0
	}
	return tidy(x), (x >= 0 || f.value < 0) && (whole || l.fractional(fig))
}

// fractional reports whether a figure of an unknown kind has decimals, or one that it is added up with.
func (l *linkage) fractional(fig int32) bool {
	if x := l.f.list[fig].value; x != math.Trunc(x) {
		return true
	}
	for _, e := range l.of[fig] {
		for _, t := range l.equations[e].terms {
			if x := l.f.list[t.fig].value; x != math.Trunc(x) {
				return true
			}
		}
	}
	return false
}

// sort brings the figures of a solution into order.
func (s *solution) sort() {
	order := make([]int, len(s.figs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(s.figs[a], s.figs[b]) })
	figs, proposed := make([]int32, len(order)), make([]float64, len(order))
	for i, j := range order {
		figs[i], proposed[i] = s.figs[j], s.proposed[j]
	}
	s.figs, s.proposed = figs, proposed
}

// forced solves the block for a given set of figures.
func (l *linkage) forced(block, figs []int32) (solution, bool) {
	at := l.start(block)
	for _, fig := range figs {
		next, ok := at.choose(fig, l.of[fig], l.equations)
		if !ok {
			return solution{}, false
		}
		at = next
	}
	if at.violated() != nil {
		return solution{}, false
	}
	return l.check(&at)
}
