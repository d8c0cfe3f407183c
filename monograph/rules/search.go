package rules

import (
	"cmp"
	"math"
	"slices"

	"monografi/monograph"
)

// A linkage is the hard equalities as equations, and which of them each figure occurs in.
type linkage struct {
	f         *figures
	edits     []edit
	equations []equation // by edit; empty where the edit is not a hard equality
	of        [][]int32  // by figure: hard equalities
	limits    [][]int32  // by figure: inequalities of severity error; those that hold now must go on holding
	work      int        // left to spend on searches
}

// link builds the linkage of all edits.
func (f *figures) linkage(edits []edit) *linkage {
	l := &linkage{
		f: f, edits: edits, equations: make([]equation, len(edits)),
		of: make([][]int32, len(f.list)), limits: make([][]int32, len(f.list)), work: totalWork,
	}
	for i := range edits {
		e := &edits[i]
		switch {
		case e.hard && e.op == equal:
			l.equations[i] = e.equation(f)
			for _, t := range l.equations[i].terms {
				l.of[t.fig] = append(l.of[t.fig], int32(i))
			}
		case e.op != equal && e.severity == monograph.Error:
			for _, t := range e.terms {
				l.limits[t.fig] = append(l.limits[t.fig], int32(i))
			}
		}
	}
	return l
}

// equation turns an edit into the form the search works with.
func (e *edit) equation(f *figures) equation {
	terms := slices.Clone(e.terms)
	slices.SortFunc(terms, func(a, b term) int { return cmp.Compare(a.fig, b.fig) })
	merged := terms[:0]
	for _, t := range terms {
		if n := len(merged); n > 0 && merged[n-1].fig == t.fig {
			merged[n-1].coef += t.coef
			continue
		}
		merged = append(merged, t)
	}
	merged = slices.DeleteFunc(merged, func(t term) bool { return t.coef == 0 })
	return equation{terms: merged, residual: e.residual(f), tol: e.tol}
}

// A solution is a set of figures with their corrections that makes all edits of a block hold and breaks none.
type solution struct {
	figs     []int32
	proposed []float64
	mends    []int32 // broken edits that hold afterwards
}

// A search looks for the smallest solutions of a block.
type search struct {
	*linkage
	work  int // left to spend on this block, in terms of equations
	found []solution
}

// Limits of a search. They keep a hopeless block from taking long, and are counted in steps so that the result does not depend on the machine.
const (
	maxFigures   = 6   // figures in one solution
	maxMore      = 2   // figures beyond those that must be wrong at least
	maxSolutions = 400 // of the same size
	blockWork    = 2e6 // terms visited for one block, about a hundredth of a second
	totalWork    = 5e7 // terms visited for all blocks
)

// start is the system of a block before any figure is chosen.
func (l *linkage) start(block []int32) system {
	at := system{touched: block}
	for _, e := range block {
		at.open = append(at.open, l.equations[e])
	}
	return at
}

// smallest returns all smallest solutions of a block of broken edits that need at most so many figures, and whether the search came to
// an end within its limits.
func (l *linkage) smallest(block []int32, largest int) (found []solution, complete bool) {
	start := l.start(block)
	least := max(1, start.disjoint(largest))
	s := search{linkage: l, work: min(blockWork, l.work)}
	before := s.work
	defer func() { l.work -= before - s.work }()
	for size := least; size <= min(largest, least+maxMore); size++ {
		if !s.extend(&start, size, nil) {
			return nil, false
		}
		if len(s.found) > 0 {
			return s.found, true
		}
	}
	return nil, least <= largest
}

// extend visits every way to complete a system with at most more figures, none of them barred. False when the limits are reached.
func (s *search) extend(at *system, more int, barred []int32) bool {
	q := at.violated()
	if q == nil {
		s.keep(at)
		return len(s.found) <= maxSolutions
	}
	if more == 0 || at.disjoint(more) > more {
		return true
	}
	for _, t := range q.terms {
		if contains(barred, t.fig) {
			continue
		}
		next, ok := at.choose(t.fig, s.of[t.fig], s.equations)
		if s.work -= next.size(); s.work < 0 {
			return false
		}
		if ok && !s.extend(&next, more-1, barred) {
			return false
		}
		barred = append(barred[:len(barred):len(barred)], t.fig)
	}
	return true
}

// keep takes a solved system as a solution if its figures could be right.
func (s *search) keep(at *system) {
	if sol, ok := s.check(at); ok {
		s.found = append(s.found, sol)
	}
}

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
		x = math.Round(x)
	}
	if f.series != none && l.f.series[f.series].indicator != nil {
		if l.f.series[f.series].indicator.Type == monograph.Integer && (!whole || x < 0) {
			return x, false
		}
		return tidy(x), x >= 0 || f.value < 0
	}
	return tidy(x), (x >= 0 || f.value < 0) && (whole || f.value != math.Trunc(f.value))
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
