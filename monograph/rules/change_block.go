package rules

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// copied finds columns in which every village of a sub-district has the figure of an earlier year, although so many people cannot all have stayed.
func (c *change) copied(p peers) {
	if p.level != region.Village {
		return
	}
	for _, group := range c.split(p) {
		earlier := c.earlier(group)
		c.each(func(s int32) {
			for _, period := range earlier {
				if c.copiedFrom(group, s, period) {
					return
				}
			}
		})
	}
}

// copiedFrom compares one column with that of another period.
func (c *change) copiedFrom(group peers, s int32, period monograph.Period) bool {
	steps := c.stepsFrom(group, s, func(r int32) int32 { return c.rowIn(c.rows[r].region, period) })
	if len(steps) < int(c.parameter("units")) {
		return false
	}
	sum := 0.0
	var cells []amount
	for _, x := range steps {
		if x.now.value != x.last.value {
			return false
		}
		sum += x.now.value
		cells = append(cells, x.now, x.last)
	}
	if sum < c.parameter("size") {
		return false
	}
	c.whole(group, s, sum, cells...)
	return true
}

// rowIn is the row of a region in a period, none when it is not there.
func (f *figures) rowIn(at region.Code, period monograph.Period) int32 {
	if r, ok := f.rowAt[rowKey{at, period}]; ok {
		return r
	}
	return none
}

// earlier lists the periods before that of a group, of the same kind and with figures of one of its regions, the latest first.
func (c *change) earlier(group peers) []monograph.Period {
	now := c.rows[group.rows[0]].period
	var out []monograph.Period
	for period := range c.periods {
		same := period.SchoolYear() == now.SchoolYear() && (period.Semester() == 0) == (now.Semester() == 0)
		if period < now && same && slices.ContainsFunc(group.rows, func(r int32) bool { return c.rowIn(c.rows[r].region, period) != none }) {
			out = append(out, period)
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// repeated finds regions all of whose figures are those of an earlier year, so many and so different ones that this cannot be chance: a form handed in again
// under another year.
func (c *change) repeated(p peers) {
	for _, r := range p.rows {
		one := peers{within: c.rows[r].region, level: p.level, rows: []int32{r}}
		for _, period := range c.earlier(one) {
			if c.repeats(r, c.rowIn(one.within, period)) {
				break
			}
		}
	}
}

// repeats compares the figures that two rows have in common.
func (c *change) repeats(r, other int32) bool {
	same := true
	var first int32 = none
	var cells []monograph.Source
	distinct := map[float64]bool{}
	n := 0
	c.each(func(s int32) {
		now, then := c.at(r, s), c.at(other, s)
		if !same || now == none || then == none || c.list[now].known || c.list[then].known {
			return
		}
		if same = c.list[now].value == c.list[then].value; !same {
			return
		}
		if first == none {
			first = s
		}
		n++
		if c.list[now].value >= c.parameter("size") {
			distinct[c.list[now].value] = true
		}
		cells = append(cells, c.list[now].source, c.list[then].source)
	})
	if !same || n < int(c.parameter("figures")) || len(distinct) < int(c.parameter("different")) {
		return false
	}
	one := c.finding(c.test.Code, c.test.Severity, r, first)
	one.Members, one.Cells = "", cells
	c.out = append(c.out, one)
	return true
}

// blocks makes one finding of all that was copied from other years in a region and period, with what was copied in the villages inside it.
func (c *change) blocks(found []monograph.Finding) []monograph.Finding {
	at := map[rowKey]int{}
	drop := make([]bool, len(found))
	copied := func(i int) bool {
		t := c.cat.Test(found[i].Rule)
		return t != nil && (t.Kind == "copied" || t.Kind == "repeated")
	}
	for i := range found {
		key := rowKey{found[i].Region, found[i].Period}
		if _, ok := at[key]; !ok && copied(i) {
			at[key] = i
		}
	}
	for i := range found {
		if !copied(i) {
			continue
		}
		into := i
		for around := found[i].Region; around != ""; around = around.Parent() {
			if j, ok := at[rowKey{around, found[i].Period}]; ok {
				into = j // the widest
			}
		}
		if into == i {
			continue
		}
		drop[i] = true
		found[into].Members, found[into].Observed = "", nil
		addCells(&found[into], &found[i])
	}
	return kept(found, drop)
}
