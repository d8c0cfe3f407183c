package rules

import (
	"math"
	"slices"

	"monografi/monograph"
)

// units looks for columns whose figures are all in another unit than their total, as the year before or rules of thumb tell.
func (l *locator) units() {
	for _, e := range l.unsettled() {
		if !l.open[e] {
			continue
		}
		if sol, ok := l.otherUnit(e); ok {
			l.accept(verdict{best: []explanation{named(sol, wrongUnit)}, probability: []float64{0.8}})
		}
	}
}

// otherUnit takes the parts of a total to be too large, or too small, by the power of ten that they differ by from it.
func (l *locator) otherUnit(e int32) (solution, bool) {
	one := &l.edits[e]
	observed, expected := one.sides(l.f)
	if one.left != 1 || one.constant != 0 || observed <= 0 || expected <= 0 || len(one.terms) <= fewFigures {
		return solution{}, false
	}
	factor := tidy(expected / observed)
	if !slices.Contains(powers, factor) {
		return solution{}, false
	}
	sol := solution{}
	for _, t := range one.terms[1:] {
		d := l.f.list[t.fig].value/factor - l.f.list[t.fig].value
		x, ok := l.plausible(t.fig, d)
		if !ok || t.coef != -1 {
			return solution{}, false
		}
		if d != 0 {
			sol.figs, sol.proposed = append(sol.figs, t.fig), append(sol.proposed, x)
		}
	}
	if !l.verify(&sol, l.touching(sol.figs)) {
		return solution{}, false
	}
	sol.sort()
	return sol, l.better(&sol)
}

// powers are the factors between units.
var powers = []float64{0.0001, 0.001, 0.01, 0.1, 10, 100, 1000, 10000}

// better reports whether most figures of a solution are nearer last year's, or more rules of thumb hold than before.
func (l *locator) better(sol *solution) bool {
	nearer, further := 0, 0
	if l.anyBefore(sol.figs[0]) {
		c := l.context()
		for i, fig := range sol.figs {
			at := &c.list[fig]
			if at.row == none {
				continue
			}
			last := c.at(c.before(at.row, 1), at.series)
			if last == none {
				continue
			}
			x := logOf(c.list[last].value)
			if math.Abs(logOf(sol.proposed[i])-x) < math.Abs(logOf(at.value)-x) {
				nearer++
			} else {
				further++
			}
		}
	}
	relieved, hurt := l.thumbs(sol)
	return nearer+relieved >= fewFigures && nearer+relieved > 2*(further+hurt)
}

// thumbs counts the inequalities that come to hold by a solution, and those that cease to.
func (l *locator) thumbs(sol *solution) (relieved, hurt int) {
	if l.thumb == nil {
		l.thumb = make([][]int32, len(l.f.list))
		for i := range l.edits {
			if e := &l.edits[i]; e.op != equal && e.severity != monograph.Info {
				for _, t := range e.terms {
					l.thumb[t.fig] = append(l.thumb[t.fig], int32(i))
				}
			}
		}
	}
	seen := map[int32]bool{}
	for _, fig := range sol.figs {
		for _, i := range l.thumb[fig] {
			e := &l.edits[i]
			was, is := e.broken(l.f), e.op.breaks(l.corrected(e, sol), e.tol)
			if seen[i] || was == is {
				continue
			}
			seen[i] = true
			if was {
				relieved++
			} else {
				hurt++
			}
		}
	}
	return relieved, hurt
}
