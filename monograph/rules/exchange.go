package rules

import (
	"maps"
	"math"
	"slices"
)

// exchangedRows looks for two regions whose lists have changed places: each adds up to the other's sum.
func (l *locator) exchangedRows() {
	todo := l.unsettled()
	for i, a := range todo {
		if l.edits[a].row == none || l.says(&l.edits[a]) == "" {
			continue
		}
		for _, b := range todo[i+1:] {
			if l.open[a] && l.open[b] && l.equations[a].residual == -l.equations[b].residual && l.says(&l.edits[a]) == l.says(&l.edits[b]) {
				l.exchangeRows(a, b)
			}
		}
	}
}

// exchangeRows settles two edits if just one of their sides can be exchanged.
func (l *locator) exchangeRows(a, b int32) {
	if x, y := l.edits[a].sides(l.f); !l.crossed(b, x, y) {
		return
	}
	var found []solution
	left, right := l.sides(a), l.sides(b)
	for k := range min(len(left), len(right)) {
		sol := solution{}
		for i, fig := range left[k] {
			other := right[k][i]
			if x, y := l.f.list[fig].value, l.f.list[other].value; x != y {
				sol.figs, sol.proposed = append(sol.figs, fig, other), append(sol.proposed, y, x)
			}
		}
		if len(sol.figs) < 2 || !l.verify(&sol, l.touching(sol.figs)) {
			continue
		}
		if len(sol.figs) == 2 {
			return // a single figure of each is likelier to have changed places
		}
		sol.sort()
		found = append(found, sol)
	}
	if len(found) == 1 {
		l.accept(verdict{best: []explanation{named(found[0], swappedRows)}, probability: []float64{0.8}})
	}
}

// exchangedColumns looks for two columns that have changed places under their totals. The totals themselves are likelier to, unless the year
// before or rules of thumb speak against the columns.
func (l *locator) exchangedColumns() {
	todo := l.unsettled()
	for i, a := range todo {
		for _, b := range todo[i+1:] {
			if !l.open[a] || !l.open[b] || l.equations[a].residual != -l.equations[b].residual || len(l.edits[a].terms) != len(l.edits[b].terms) {
				continue
			}
			if sol, ok := l.columnsExchanged(a, b); ok {
				l.accept(verdict{best: []explanation{named(sol, swappedMembers)}, probability: []float64{0.8}})
			}
		}
	}
}

// columnsExchanged exchanges the parts of two totals region by region.
func (l *locator) columnsExchanged(a, b int32) (solution, bool) {
	one, other := &l.edits[a], &l.edits[b]
	sol := solution{}
	if x, y := one.sides(l.f); one.left != 1 || other.left != 1 || !l.crossed(b, x, y) {
		return sol, false
	}
	for i := 1; i < len(one.terms); i++ {
		x, y := &l.f.list[one.terms[i].fig], &l.f.list[other.terms[i].fig]
		if x.row == none || x.row != y.row {
			return sol, false
		}
		if x.value != y.value {
			sol.figs = append(sol.figs, one.terms[i].fig, other.terms[i].fig)
			sol.proposed = append(sol.proposed, y.value, x.value)
		}
	}
	if len(sol.figs) < 2*fewFigures || !l.verify(&sol, l.touching(sol.figs)) {
		return sol, false
	}
	sol.sort()
	return sol, len(sol.mends) >= 2*fewTotals || l.better(&sol)
}

// fewTotals of a column, of blocks and of the whole, do not all change places with those of another by accident.
const fewTotals = 2

// crossed reports whether an edit's sides are the other way round.
func (l *locator) crossed(e int32, observed, expected float64) bool {
	x, y := l.edits[e].sides(l.f)
	return math.Abs(x-expected) < noise && math.Abs(y-observed) < noise
}

// touching are the hard equalities that hold any of some figures.
func (l *linkage) touching(figs []int32) []int32 {
	var out []int32
	for _, fig := range figs {
		for _, e := range l.of[fig] {
			if !contains(out, e) {
				out = append(out, e)
			}
		}
	}
	slices.Sort(out)
	return out
}

// recogniseExchanges names the corrections that put two neighbours each in the other's place: found one by one, they came about together.
func (l *locator) recogniseExchanges() {
	type turn struct{ from, to float64 }
	turns := map[turn][]int32{}
	figs := slices.Sorted(maps.Keys(l.corrections))
	for _, fig := range figs {
		from, to := l.f.list[fig].value, l.corrections[fig].value
		for _, other := range turns[turn{to, from}] {
			if l.corrections[fig].cause != l.corrections[other].cause && l.near(fig, other) >= shareExchange/apart {
				name := l.exchanged(&solution{figs: []int32{other, fig}, proposed: []float64{from, to}})
				l.rename(fig, name)
				l.rename(other, name)
			}
		}
		turns[turn{from, to}] = append(turns[turn{from, to}], fig)
	}
}

// rename gives the suspicion of a figure another mechanism.
func (l *locator) rename(fig int32, mechanism string) {
	src := l.f.list[fig].source
	suspects := l.causes[l.corrections[fig].cause].suspects
	for i := range suspects {
		if s := &suspects[i]; s.Cell == src.Cell && s.Sheet == src.Sheet && s.File == src.File {
			s.Mechanism = mechanism
		}
	}
}
