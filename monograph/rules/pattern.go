package rules

import (
	"cmp"
	"math"
	"slices"
)

// patterns settles broken edits that one accident explains together: a row that repeats its neighbour, a column that repeats the year
// before, two figures in each other's place.
func (l *locator) patterns() {
	l.duplicates()
	l.twins()
	l.copies()
	l.units()
	l.shifts()
	l.exchangedRows()
	l.exchangedColumns()
	l.exchangedLines()
	l.columns()
	l.swaps()
}

// Sizes below which a pattern may be an accident.
const (
	fewFigures = 3 // of a line that repeats another
	fewRegions = 4 // of a column that repeats the year before
	fewRows    = 4 // in which one column is wrong

	manyAlike = 20 // edits off by the same amount, among which an exchange would be found by chance
)

// named is an explanation of all figures by one mechanism.
func named(sol solution, mechanism string) explanation {
	x := explanation{solution: sol, joint: true, mechanisms: make([]string, len(sol.figs))}
	for i := range x.mechanisms {
		x.mechanisms[i] = mechanism
	}
	return x
}

// suspected is an explanation that names figures without being able to tell what was meant: large ones first, for they are the least likely to be
// right by accident.
func (l *locator) suspected(figs, mends []int32, mechanism string) explanation {
	figs = slices.Clone(figs)
	slices.SortStableFunc(figs, func(a, b int32) int { return cmp.Compare(l.f.list[b].value, l.f.list[a].value) })
	sol := solution{figs: figs, mends: mends}
	for _, fig := range figs {
		sol.proposed = append(sol.proposed, l.f.list[fig].value)
	}
	return named(sol, mechanism)
}

// copies looks for broken columns whose figures are those of the period before. Where rows are broken too they tell what was meant; otherwise
// nothing can be proposed.
func (l *locator) copies() {
	for _, e := range l.unsettled() {
		if !l.open[e] {
			continue
		}
		figs := l.copied(e)
		if figs == nil {
			continue
		}
		block := []int32{}
		var wrong []int32
		for _, fig := range figs {
			for _, other := range l.of[fig] {
				if l.open[other] && !contains(block, other) {
					block = append(block, other)
				}
				if l.open[other] && other != e && !contains(wrong, fig) {
					wrong = append(wrong, fig)
				}
			}
		}
		slices.Sort(block)
		if sol, ok := l.forced(block, wrong); ok && len(wrong) > 0 {
			l.accept(verdict{best: []explanation{named(sol, copiedLastYear)}, probability: []float64{0.85}})
		}
		if p := l.copiedRather(e, figs); l.open[e] && p >= enough {
			l.accept(verdict{best: []explanation{l.suspected(figs, []int32{e}, copiedLastYear)}, probability: []float64{math.Min(p, 0.7)}})
		}
	}
}

// copied returns the parts of a column that repeats the period before, nil when it does not.
func (l *locator) copied(e int32) []int32 {
	one := &l.edits[e]
	var out []int32
	for _, t := range one.terms[one.left:] {
		fig := &l.f.list[t.fig]
		if fig.row == none || fig.row == one.row || fig.series != one.series {
			return nil
		}
		out = append(out, t.fig)
	}
	if !l.isLastYears(out) {
		return nil
	}
	return out
}

// Copies of last year's figures: their share of mistakes, and how much the total of a year may differ from that of the last.
const (
	shareCopied = 0.01
	yearsApart  = 0.05
)

// copiedRather is how likely a column under a broken total repeats the year before by mistake, and not because such figures seldom change, as those beside
// it tell, with a total that is wrong for another reason.
func (l *locator) copiedRather(e int32, figs []int32) float64 {
	observed, expected := l.edits[e].sides(l.f)
	width := math.Max(1, yearsApart*math.Abs(expected))
	copied := shareCopied * 0.5 / width * math.Exp(-math.Abs(observed-expected)/width)
	same, all := l.unchanged(figs)
	likely := math.Pow((same+1)/(all+2), float64(len(figs)))
	return copied / (copied + likely*l.alone(e))
}

// unchanged counts the other figures of some regions that are as in the year before, and all that are known of both.
func (l *locator) unchanged(figs []int32) (same, all float64) {
	c := l.context()
	for _, fig := range figs {
		r := c.list[fig].row
		last := c.before(r, 1)
		if last == none {
			continue
		}
		for s, now := range c.rows[r].figure {
			before := c.at(last, int32(s))
			if now == none || before == none || now == fig || c.list[now].total {
				continue
			}
			if all++; c.list[now].value == c.list[before].value {
				same++
			}
		}
	}
	return same, all
}
