package importer

import (
	"monografi/importer/layout"
	"monografi/monograph"
)

// fewParts is the number of parts of a village from which on a column of noughts is no accident.
const fewParts = 5

// zeroColumns tells of columns in which no part of a village has any people of a kind, with the figure 0 typed everywhere: rather not collected than none. What is
// stored of villages the rules look at; this is not stored.
func (t *table) zeroColumns() {
	for ci, c := range t.cols {
		if c.kind != dataColumn {
			continue
		}
		var first *figure
		n, zero := 0, true
		for ri := range t.rows {
			f := t.cells[[2]int{ri, ci}]
			if f == nil || f.role == RoleDerived {
				continue
			}
			zero = zero && f.status == monograph.Reported && f.value == 0
			if f.below {
				n++
			}
			if first == nil {
				first = f
			}
		}
		if first != nil && zero && n >= fewParts && t.ofPeople(first) {
			t.problemAt(first.cell, monograph.Info, "column-zero", "", headOf(c, first.cell), layoutName(first.cell)+":"+layoutName(t.lastOf(ci)))
		}
	}
}

// headOf is the printed heading of a column.
func headOf(c *column, at *layout.Cell) string {
	if len(c.heads) == 0 {
		return layoutName(at)
	}
	return c.heads[len(c.heads)-1]
}

// lastOf is the lowest cell of a column.
func (t *table) lastOf(ci int) *layout.Cell {
	for ri := len(t.rows) - 1; ri >= 0; ri-- {
		if f := t.cells[[2]int{ri, ci}]; f != nil {
			return f.cell
		}
	}
	return nil
}

// ofPeople reports whether a figure counts people, by its headings or by the title of its table.
func (t *table) ofPeople(f *figure) bool {
	people := func(ind *monograph.Indicator) bool { return countsPeople[ind.Unit] || ind.Unit == "kk" }
	if f.sense.known && people(t.words.cat.Indicator(f.sense.series.Indicator)) {
		return true
	}
	for i := range t.weak {
		if t.words.mayMean(t.weak[i].about(), people) {
			return true
		}
	}
	return false
}
