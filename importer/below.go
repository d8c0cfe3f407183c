package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
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

// partHead heads a column of the numbers of RT or RW.
var partHead = regexp.MustCompile(`^(?:no |nomor )?(?:rt|rw)$`)

// numbersParts reports whether a column headed "RT" or "RW" tells which, and not how many: its figures are written "003", or those of the RT begin
// again at 1 for each RW.
func (t *table) numbersParts(c *column) bool {
	if len(c.texts) == 0 || !partHead.MatchString(c.texts[len(c.texts)-1].norm) || slices.ContainsFunc(t.cols, func(o *column) bool { return o.role == catalogue.RoleVillage }) {
		return false
	}
	n, padded := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil && x.Class == layout.Figure {
			n++
			if strings.HasPrefix(strings.TrimSpace(x.Text), "0") && len(strings.TrimSpace(x.Text)) > 1 {
				padded++
			}
		}
	}
	return n > 1 && padded*2 > n || t.countOn()
}

// countOn reports whether the figures under "RT" count from 1 for each figure under "RW", and those from 1.
func (t *table) countOn() bool {
	at := map[string]int{}
	for _, c := range t.cols {
		if n := len(c.texts); n > 0 && partHead.MatchString(c.texts[n-1].norm) {
			at[c.texts[n-1].norm[len(c.texts[n-1].norm)-2:]] = c.Index
		}
	}
	rtAt, both := at["rt"]
	rwAt, other := at["rw"]
	if !both || !other {
		return false
	}
	rt, rw, n, most := 0.0, 0.0, 0, 0.0
	for _, r := range t.lt.Body {
		x, y := r.At(rtAt), r.At(rwAt)
		if x == nil || x.Class != layout.Figure {
			continue
		}
		if y != nil && y.Class == layout.Figure && y.Reading.Value != rw {
			if y.Reading.Value != rw+1 {
				return false
			}
			rw, rt = y.Reading.Value, 0
		}
		if x.Reading.Value != rt+1 {
			return false
		}
		rt = x.Reading.Value
		most = max(most, rt)
		n++
	}
	return n > 3 && most > 1 && rw > 1
}
