package rules

import (
	"cmp"
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
	around    *context   // built when first needed
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
	vague bool // figures explain the block that cannot be right alone, so that with others they might in many ways
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
// an end within its limits. There are none when the smallest change is not fixed by the edits.
func (l *linkage) smallest(block []int32, largest int) (found []solution, complete bool) {
	start := l.start(block)
	least := max(1, start.disjoint(largest))
	s := search{linkage: l, work: min(blockWork, l.work)}
	before := s.work
	defer func() { l.work -= before - s.work }()
	for size := least; size <= min(largest, least+maxMore) && !s.vague; size++ {
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
	sol, ok := s.check(at)
	if ok {
		s.found = append(s.found, sol)
	}
	s.vague = s.vague || !ok
}
