package rules

import (
	"cmp"
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
