package rules

import (
	"math"
	"slices"

	"monografi/monograph"
)

// exchangedLines looks for whole lines or columns that have changed places with their totals and all, and for men and women who have in all figures of
// a region: exchanges that leave the sums along them whole, so that no single figure can be put back.
func (l *locator) exchangedLines() {
	for _, e := range l.unsettled() {
		if !l.open[e] {
			continue
		}
		var found []explanation
		for _, pair := range l.misplaced(e) {
			for _, sol := range []solution{l.lineFor(pair), l.sexesFor(pair)} {
				if len(sol.figs) > 2 && !slices.ContainsFunc(found, func(x explanation) bool { return slices.Equal(x.figs, sol.figs) }) && l.settles(e, &sol) {
					found = append(found, named(sol, l.nameExchange(pair)))
				}
			}
		}
		if len(found) != 1 || l.digitsOf(&found[0].solution) < fewDigits {
			continue
		}
		if p := shareLines / (shareLines + l.alone(e)); p >= enough {
			l.accept(verdict{best: found, probability: []float64{math.Min(p, 0.8)}})
		}
	}
}

// shareLines is the share of mistakes by which whole lines change places.
const shareLines = 0.005

// misplaced gives the pairs of figures whose exchange mends an edit: its total and a part, or one of its figures and one of another broken edit.
func (l *locator) misplaced(e int32) [][2]int32 {
	var out [][2]int32
	q := &l.equations[e]
	for i, s := range q.terms {
		for _, t := range q.terms[i+1:] {
			if d := l.f.list[t.fig].value - l.f.list[s.fig].value; d != 0 && math.Abs((s.coef-t.coef)*d+q.residual) < noise {
				out = append(out, [2]int32{s.fig, t.fig})
			}
		}
	}
	for _, other := range l.unsettled() {
		p := &l.equations[other]
		if other == e || math.Abs(math.Abs(p.residual)-math.Abs(q.residual)) > noise {
			continue
		}
		for _, s := range q.terms {
			for _, t := range p.terms {
				d := l.f.list[t.fig].value - l.f.list[s.fig].value
				if d != 0 && math.Abs(s.coef*d+q.residual) < noise && math.Abs(-t.coef*d+p.residual) < noise && q.coef(t.fig) == 0 {
					out = append(out, [2]int32{s.fig, t.fig})
				}
			}
		}
		if len(out) > manyAlike {
			return nil
		}
	}
	return out
}

// lineFor exchanges the lines of two figures that stand one below the other, or the columns of two that stand side by side.
func (l *locator) lineFor(pair [2]int32) solution {
	a, b := l.f.strips(pair[0]), l.f.strips(pair[1])
	one, other := a[0], b[0]
	switch {
	case a[0].at == 0 || a[0].sheet != b[0].sheet || a[0].file != b[0].file:
		return solution{}
	case a[0] == b[0]:
		one, other = a[1], b[1]
	case a[1] != b[1]:
		return solution{}
	}
	l.fillStrips()
	sol := solution{}
	for at, x := range l.strip[one] {
		y, ok := l.strip[other][at]
		if !ok {
			return solution{}
		}
		l.turn(&sol, x, y)
	}
	sol.sort()
	return sol
}

// sexesFor exchanges men and women in all figures of a region, if that is what the two figures are.
func (l *locator) sexesFor(pair [2]int32) solution {
	a, b := &l.f.list[pair[0]], &l.f.list[pair[1]]
	if a.row == none || a.row != b.row || a.source.Sheet != b.source.Sheet || l.f.otherSex(a.series) != b.series || b.series == none {
		return solution{}
	}
	sol := solution{}
	for s := range l.f.rows[a.row].figure {
		for x := l.f.at(a.row, int32(s)); x != none; x = l.f.list[x].next {
			y := l.f.near(a.row, l.f.otherSex(int32(s)), x)
			if y != none && x < y && l.f.list[x].source.Sheet == a.source.Sheet && (l.f.list[x].line == a.line || l.f.list[x].col == a.col) {
				l.turn(&sol, x, y)
			}
		}
	}
	sol.sort()
	return sol
}

// otherSex is the series of the other sex; none when there is none.
func (f *figures) otherSex(s int32) int32 {
	if s == none {
		return none
	}
	one := f.series[s].Series
	other := otherSex[one.Members.Get("SEX")]
	if other == "" {
		return none
	}
	if id, ok := f.ids[monograph.Series{Indicator: one.Indicator, Members: one.Members.With("SEX", other)}]; ok {
		return id
	}
	return none
}

// turn puts two figures each in the other's place.
func (l *locator) turn(sol *solution, x, y int32) {
	if a, b := l.f.list[x].value, l.f.list[y].value; a != b {
		sol.figs, sol.proposed = append(sol.figs, x, y), append(sol.proposed, b, a)
	}
}

// settles reports whether a solution mends an edit and breaks none.
func (l *locator) settles(e int32, sol *solution) bool {
	sol.mends = nil
	return l.verify(sol, l.touching(sol.figs)) && contains(sol.mends, e)
}

// digitsOf counts the digits of the figures of a solution, about.
func (l *linkage) digitsOf(sol *solution) float64 {
	n := 0.0
	for _, fig := range sol.figs {
		n += length(l.f.list[fig].value)
	}
	return n
}

// nameExchange tells whether lines or members have changed places.
func (l *linkage) nameExchange(pair [2]int32) string {
	if l.f.list[pair[0]].line == l.f.list[pair[1]].line {
		return swappedMembers
	}
	return swappedRows
}
