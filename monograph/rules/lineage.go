package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A pedigree knows what became of regions; a *region.Register does.
type pedigree interface {
	Successors() map[region.Code]region.Code
	Divisions() []region.Division
}

// A lineage is what a pedigree says, for looking back: a region is compared with what it was, and one that was split or merged only together with the
// others that share its people.
type lineage struct {
	before  map[region.Code]region.Code       // of a region that has another code now, the former one
	divided map[region.Code]*region.Division  // of villages before and after a split or merger
	spread  map[region.Code][]region.Division // of sub-districts that gave or took villages
}

// lineageOf reads the pedigree of a register; nil when nothing ever changed.
func lineageOf(register Regions) *lineage {
	known, ok := register.(pedigree)
	if !ok {
		return nil
	}
	moved, divisions := known.Successors(), known.Divisions()
	if len(moved)+len(divisions) == 0 {
		return nil
	}
	l := lineage{map[region.Code]region.Code{}, map[region.Code]*region.Division{}, map[region.Code][]region.Division{}}
	for _, old := range slices.Sorted(maps.Keys(moved)) {
		l.before[moved[old]] = old
		l.across(region.Division{Before: []region.Code{old}, After: []region.Code{moved[old]}})
	}
	for i := range divisions {
		d := &divisions[i]
		for _, c := range slices.Concat(d.Before, d.After) {
			l.divided[c] = d
		}
		l.across(*d)
	}
	return &l
}

// across notes a change of villages that was no matter of one sub-district alone.
func (l *lineage) across(d region.Division) {
	var around []region.Code
	for _, c := range slices.Concat(d.Before, d.After) {
		if up := c.Parent(); !slices.Contains(around, up) {
			around = append(around, up)
		}
	}
	if len(around) < 2 {
		return
	}
	for _, up := range around {
		l.spread[up] = append(l.spread[up], d)
	}
}

// changed reports whether a region was divided between two periods, so that its figures cannot be compared one by one.
func (f *figures) changed(c region.Code, from, to monograph.Period) bool {
	if d := f.lineage.divided[c]; d != nil && f.between(d, from, to) {
		return true
	}
	return slices.ContainsFunc(f.lineage.spread[c], func(d region.Division) bool { return f.between(&d, from, to) })
}

// between reports whether a division lies between two periods: by its date, and also when a region that it made reports for the first time, or one that it
// ended for the last.
func (f *figures) between(d *region.Division, from, to monograph.Period) bool {
	if from.Year() > to.Year() || from.Year() == to.Year() && from > to {
		from, to = to, from
	}
	has := func(c region.Code, p monograph.Period) bool {
		_, ok := f.rowAt[rowKey{c, p}]
		return ok
	}
	return dated(d, from, to) ||
		slices.ContainsFunc(d.After, func(c region.Code) bool { return !slices.Contains(d.Before, c) && has(c, to) && !has(c, from) }) ||
		slices.ContainsFunc(d.Before, func(c region.Code) bool { return !slices.Contains(d.After, c) && has(c, from) && !has(c, to) })
}

// dated reports whether the date of a division lies after the last day of one period and not after that of the next.
func dated(d *region.Division, from, to monograph.Period) bool {
	return d.Since != "" && lastDay(from) < d.Since && d.Since <= lastDay(to)
}

// lastDay is the last day of a period, "2025-12-31".
func lastDay(p monograph.Period) string {
	switch y := p.Year(); {
	case p.SchoolYear():
		return fmt.Sprintf("%d-06-30", y+1)
	case p.Semester() == 1:
		return fmt.Sprintf("%d-06-30", y)
	default:
		return fmt.Sprintf("%d-12-31", y)
	}
}

// A joint is a division between two periods of which all regions before and after have rows: their sums can be compared.
type joint struct{ now, last []int32 }

// jointOf is the joint of a row and a period some periods earlier, told at the first of the rows after; ok is false for all others.
func (f *figures) jointOf(r int32, lag int) (joint, bool) {
	if f.lineage == nil || lag <= 0 {
		return joint{}, false
	}
	to := f.rows[r].period
	from := shifted(to, -lag)
	d := f.lineage.divided[f.rows[r].region]
	if d == nil || from == "" || f.rows[r].region != d.After[0] || !f.between(d, from, to) || d.Since != "" && !dated(d, from, to) {
		return joint{}, false
	}
	var j joint
	if j.now = f.rowsAt(d.After, to); j.now == nil {
		return joint{}, false
	}
	j.last = f.rowsAt(d.Before, from)
	return j, j.last != nil
}

// rowsAt are the rows of regions in a period; nil when one is not there.
func (f *figures) rowsAt(all []region.Code, p monograph.Period) []int32 {
	var out []int32
	for _, c := range all {
		r, ok := f.rowAt[rowKey{c, p}]
		if !ok {
			return nil
		}
		out = append(out, r)
	}
	return out
}

// together adds up a series over rows; nothing when one of them does not have it.
func (f *figures) together(rows []int32, s int32) amount {
	sum := nothing
	for _, r := range rows {
		a := f.amount(r, s, none)
		if !a.known() {
			return nothing
		}
		sum.value += a.value
		if sum.fig == none {
			sum.fig, sum.parts = a.fig, slices.Clone(a.parts)
		} else {
			sum.parts = append(append(sum.parts, a.fig), a.parts...)
		}
	}
	return sum
}

// jointName names the rows of a joint: "Sukamaju + Sukamaju Baru".
func (f *figures) jointName(j joint) string {
	rows := j.now
	if len(j.last) > len(rows) {
		rows = j.last
	}
	var names []string
	for _, r := range rows {
		names = append(names, f.nameOf(f.rows[r].region))
	}
	return strings.Join(names, " + ")
}

// lag is how many periods a comparison looks back.
func (c *boundComparison) lag() int {
	n := 0
	for _, o := range slices.Concat(c.left, c.right) {
		n = max(n, o.lag)
	}
	return n
}

// jointly fills an edit with the figures of all rows of a joint; false when one is absent.
func (f *figures) jointly(e *edit, c *boundComparison, j joint) bool {
	e.joint = true
	for side, all := range [][]boundOperand{c.left, c.right} {
		for _, o := range all {
			if known(o.series.Indicator) || o.around || o.optional || o.id == none {
				return false
			}
			rows := j.now
			if o.lag > 0 {
				rows = j.last
			}
			for _, r := range rows {
				t := f.resolve(r, o.id, none, o.coef*float64(1-2*side))
				if t == nil {
					return false
				}
				e.terms = append(e.terms, t...)
			}
			if e.series == none {
				e.series = o.id
			}
		}
		if side == 0 {
			e.left = len(e.terms)
		}
	}
	return len(e.terms) > 0
}
