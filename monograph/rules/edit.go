package rules

import (
	"cmp"
	"math"
	"slices"

	"monografi/monograph"
)

// An op is the relation of an edit's sum to zero.
type op uint8

const (
	equal op = iota
	atMost
	atLeast
	less
	more
	unequal
	like   // of texts
	unlike // of texts
)

// turned is the relation with the sides exchanged.
func (o op) turned() op {
	switch o {
	case atMost:
		return atLeast
	case atLeast:
		return atMost
	case less:
		return more
	case more:
		return less
	}
	return o
}

// A term is a figure times a coefficient.
type term struct {
	fig  int32 // index into figures.list
	coef float64
}

// An edit is a linear statement about figures, Σ coef·figure + constant op 0. The first left terms are the side that is observed (a
// total, usually one figure), the others what it is compared with, with their signs turned.
type edit struct {
	rule     string
	severity monograph.Severity
	row      int32 // region and period it speaks of
	series   int32
	op       op
	hard     bool  // an equality that cannot be broken by right figures, fit to locate a wrong one
	lacking  bool  // a sum without parts that may not have been printed because there is nothing in them
	absent   int16 // members of a list that a rule adds up whole and that are not there
	given    int16 // those that are
	turned   bool  // the list is on the side that is observed
	blank    bool  // some of its absent parts have a line, but no figure in this stage of the budget
	joint    bool  // of villages that were split or merged, added up
	left     int
	terms    []term
	constant float64
	tol      float64
}

// residual is the sum the edit compares with zero.
func (e *edit) residual(f *figures) float64 {
	sum := e.constant
	for _, t := range e.terms {
		sum += t.coef * f.list[t.fig].value
	}
	return sum
}

// broken reports whether the figures contradict the edit.
func (e *edit) broken(f *figures) bool { return e.op.breaks(e.residual(f), e.tol) }

// breaks reports whether a residual lies beyond what the relation allows.
func (o op) breaks(residual, tol float64) bool {
	// Products with decimal coefficients carry the noise of binary fractions.
	const noise = 1e-6
	switch o {
	case atMost:
		return residual > tol+noise
	case atLeast:
		return residual < -tol-noise
	case less:
		return residual >= tol-noise
	case more:
		return residual <= -tol+noise
	case unequal:
		return math.Abs(residual) <= tol+noise
	}
	return math.Abs(residual) > tol+noise
}

// sides gives the observed side and what it is compared with.
func (e *edit) sides(f *figures) (observed, expected float64) {
	for _, t := range e.terms[:e.left] {
		observed += t.coef * f.list[t.fig].value
	}
	return tidy(observed), tidy(observed - e.residual(f))
}

// tidy takes the noise of binary fractions out of a sum.
func tidy(x float64) float64 {
	if math.Abs(x) < 1e9 {
		x = math.Round(x*1e6) / 1e6
	}
	return x + 0 // no negative zero
}

// An editSet keeps edits in order of arrival and drops those over the same cells as an earlier one.
type editSet struct {
	list []edit
	seen map[uint64][]int
}

// add takes an edit unless it has no terms or says the same as an earlier one.
func (s *editSet) add(e edit) {
	if len(e.terms) == 0 {
		return
	}
	if e.op != equal {
		s.list = append(s.list, e)
		return
	}
	if s.seen == nil {
		s.seen = map[uint64][]int{}
	}
	h := e.hash()
	for _, i := range s.seen[h] {
		if sameTerms(e.terms, s.list[i].terms) {
			return
		}
	}
	s.seen[h] = append(s.seen[h], len(s.list))
	s.list = append(s.list, e)
}

// hash does not depend on the order of the terms nor on the sign of the whole.
func (e *edit) hash() uint64 {
	var h uint64
	for _, t := range e.terms {
		x := (uint64(uint32(t.fig)) + 1) * 0x9e3779b97f4a7c15
		x ^= x >> 29
		x *= 0xbf58476d1ce4e5b9
		h += x ^ x>>32
	}
	return h
}

// sameTerms reports whether two sums are over the same figures with the same coefficients, or all of them with the sign turned.
func sameTerms(a, b []term) bool {
	if len(a) != len(b) {
		return false
	}
	a, b = slices.Clone(a), slices.Clone(b)
	byFigure := func(x, y term) int { return cmp.Compare(x.fig, y.fig) }
	slices.SortFunc(a, byFigure)
	slices.SortFunc(b, byFigure)
	sign := 1.0
	if a[0].coef == -b[0].coef {
		sign = -1
	}
	for i := range a {
		if a[i].fig != b[i].fig || a[i].coef != sign*b[i].coef {
			return false
		}
	}
	return true
}
