package rules

import (
	"math"
	"slices"
)

// shifts looks for lines and columns whose figures have moved on by one place: row sums, broken in several rows, give back each figure's neighbour.
func (l *locator) shifts() {
	groups := map[string][]int32{}
	var order []string
	for _, e := range l.unsettled() {
		says := l.says(&l.edits[e])
		if says == "" {
			continue
		}
		if groups[says] == nil {
			order = append(order, says)
		}
		groups[says] = append(groups[says], e)
	}
	for _, says := range order {
		if len(groups[says]) < fewFigures {
			continue
		}
		for _, figs := range l.strands(groups[says]) {
			if len(figs) < fewFigures {
				continue
			}
			block := slices.DeleteFunc(slices.Clone(groups[says]), func(e int32) bool {
				return !l.open[e] || !slices.ContainsFunc(figs, func(fig int32) bool { return l.equations[e].coef(fig) != 0 })
			})
			if sol, ok := l.forced(block, figs); ok && l.isShifted(&sol) {
				l.accept(verdict{best: []explanation{named(sol, shiftedRows)}, probability: []float64{0.8}})
			}
		}
	}
	for _, e := range l.unsettled() {
		if l.open[e] {
			l.shiftedParts(e)
		}
	}
}

// shiftedParts explains the broken total of a column by an empty cell that has pushed those below one place on, and the last one out: what is
// missing is that one. The other columns must tell so, for the total alone does not.
func (l *locator) shiftedParts(e int32) {
	one := &l.edits[e]
	parts := one.terms[one.left:]
	empty := slices.IndexFunc(parts, func(t term) bool { return l.f.list[t.fig].value == 0 })
	if one.left != 1 || one.constant != 0 || empty < 0 || len(parts)-empty < fewFigures {
		return
	}
	sol := solution{}
	for i := empty; i < len(parts); i++ {
		here := &l.f.list[parts[i].fig]
		if parts[i].coef != -1 || here.row == none || here.col == 0 || here.col != l.f.list[parts[empty].fig].col || i > empty && here.value == 0 {
			return
		}
		meant := one.residual(l.f) // what was pushed out
		if i+1 < len(parts) {
			meant = l.f.list[parts[i+1].fig].value
		}
		if _, ok := l.plausible(parts[i].fig, meant-here.value); !ok {
			return
		}
		if meant != here.value {
			sol.figs, sol.proposed = append(sol.figs, parts[i].fig), append(sol.proposed, meant)
		}
	}
	if len(sol.figs) < fewFigures {
		return
	}
	sol.sort()
	if !l.verify(&sol, l.touching(sol.figs)) {
		return
	}
	weight := shareShift * l.fitsAll(&sol)
	if p := weight / (weight + l.alone(e)); p > clearly {
		l.accept(verdict{best: []explanation{named(sol, shiftedRows)}, probability: []float64{math.Min(p, 0.75)}})
	}
}

// shareShift is the share of mistakes by which a column moves on.
const shareShift = 0.01
