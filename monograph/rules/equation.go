package rules

import (
	"math"
)

// An equation is what one edit, or a combination of edits, says about corrections: Σ coef·correction = −residual. Figures that are not
// corrected count as 0.
type equation struct {
	terms    []term // in order of figure, no zero coefficients
	residual float64
	tol      float64
}

// noise is what binary fractions may leave of a residual that is zero.
const noise = 1e-6

// violated reports whether the equation cannot hold without another correction.
func (q *equation) violated() bool { return math.Abs(q.residual) > q.tol+noise }

// coef is the coefficient of a figure.
func (q *equation) coef(fig int32) float64 {
	lo, hi := 0, len(q.terms)
	for lo < hi {
		mid := (lo + hi) / 2
		if q.terms[mid].fig < fig {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(q.terms) && q.terms[lo].fig == fig {
		return q.terms[lo].coef
	}
	return 0
}

// minus returns q − c·p.
func (q *equation) minus(c float64, p *equation) equation {
	out := equation{terms: make([]term, 0, len(q.terms)+len(p.terms)), residual: q.residual - c*p.residual, tol: q.tol + math.Abs(c)*p.tol}
	i, j := 0, 0
	for i < len(q.terms) || j < len(p.terms) {
		switch {
		case j == len(p.terms) || i < len(q.terms) && q.terms[i].fig < p.terms[j].fig:
			out.terms = append(out.terms, q.terms[i])
			i++
		case i == len(q.terms) || q.terms[i].fig > p.terms[j].fig:
			out.terms = append(out.terms, term{p.terms[j].fig, -c * p.terms[j].coef})
			j++
		default:
			if x := q.terms[i].coef - c*p.terms[j].coef; math.Abs(x) > noise {
				out.terms = append(out.terms, term{q.terms[i].fig, x})
			}
			i++
			j++
		}
	}
	return out
}

// A system is a set of equations solved for the corrections of chosen figures. It holds every edit that touches one of them.
type system struct {
	chosen  []int32
	solved  []equation // solved[i] has coefficient 1 for chosen[i] and 0 for the others
	open    []equation // what is left over: no chosen figure occurs in it
	touched []int32    // edits that are in the system
}

// violated returns the open equation with the fewest figures that cannot hold, or nil when the chosen figures explain everything.
func (s *system) violated() *equation {
	var best *equation
	for i := range s.open {
		if q := &s.open[i]; q.violated() && (best == nil || len(q.terms) < len(best.terms)) {
			best = q
		}
	}
	return best
}

// disjoint counts violated equations without a common figure: so many more figures are needed at least.
func (s *system) disjoint(limit int) int {
	used := map[int32]bool{}
	n := 0
next:
	for i := range s.open {
		q := &s.open[i]
		if !q.violated() {
			continue
		}
		for _, t := range q.terms {
			if used[t.fig] {
				continue next
			}
		}
		for _, t := range q.terms {
			used[t.fig] = true
		}
		if n++; n > limit {
			return n
		}
	}
	return n
}

// size counts the terms of all equations.
func (s *system) size() int {
	n := 0
	for i := range s.solved {
		n += len(s.solved[i].terms)
	}
	for i := range s.open {
		n += len(s.open[i].terms)
	}
	return n
}

// correction of the i-th chosen figure.
func (s *system) correction(i int) float64 { return -s.solved[i].residual }

// choose returns the system with one more figure chosen; edits are those that touch the figure. False when the figure's correction is not
// fixed by any equation.
func (s *system) choose(fig int32, edits []int32, equations []equation) (system, bool) {
	out := system{chosen: append(s.chosen[:len(s.chosen):len(s.chosen)], fig), touched: s.touched}
	open := append(make([]equation, 0, len(s.open)+len(edits)), s.open...)
	for _, e := range edits {
		if contains(s.touched, e) {
			continue
		}
		out.touched = append(out.touched[:len(out.touched):len(out.touched)], e)
		q := equations[e]
		for i, f := range s.chosen {
			if c := q.coef(f); c != 0 {
				q = q.minus(c, &s.solved[i])
			}
		}
		open = append(open, q)
	}
	p := pivot(open, fig)
	if p < 0 {
		return out, false
	}
	c := open[p].coef(fig)
	one := open[p].minus(1-1/c, &open[p]) // divide by c
	for i := range s.solved {
		out.solved = append(out.solved, s.solved[i])
		if c := s.solved[i].coef(fig); c != 0 {
			out.solved[i] = s.solved[i].minus(c, &one)
		}
	}
	out.solved = append(out.solved, one)
	for i := range open {
		switch c := open[i].coef(fig); {
		case i == p:
		case c != 0:
			out.open = append(out.open, open[i].minus(c, &one))
		default:
			out.open = append(out.open, open[i])
		}
	}
	return out, true
}

// pivot picks the equation to solve for a figure: the shortest that holds it, a violated one if there is.
func pivot(open []equation, fig int32) int {
	best := -1
	for i := range open {
		if open[i].coef(fig) == 0 {
			continue
		}
		if best < 0 || open[i].violated() && !open[best].violated() ||
			open[i].violated() == open[best].violated() && len(open[i].terms) < len(open[best].terms) {
			best = i
		}
	}
	return best
}

func contains(list []int32, x int32) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
