package rules

import (
	"fmt"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// absent finds the sub-districts most of whose villages have a figure and some have none: a village was forgotten, or has not reported yet. The same
// villages are told once, whichever figure they lack first.
func (c *change) absent(p peers) {
	if p.level != region.Village || c.register == nil {
		return
	}
	seen := map[string]bool{}
	for _, group := range c.split(p) {
		c.each(func(s int32) {
			if c.series[s].Members != "" {
				return
			}
			one, ok := c.absentOf(group, s)
			if key := fmt.Sprint(one.Region, one.Absent); ok && !seen[key] {
				seen[key] = true
				c.out = append(c.out, one)
			}
		})
	}
}

// absentOf is the finding about one series in a sub-district; false when all of the villages have it, or too few.
func (c *change) absentOf(group peers, s int32) (monograph.Finding, bool) {
	one := c.finding(c.test.Code, c.test.Severity, group.rows[0], s)
	one.Region, one.RegionName = group.within, c.nameOf(group.within)
	var have []amount
	var reporting []region.Code
	for _, r := range group.rows {
		if a := c.amount(r, s, none); a.known() {
			have = append(have, a)
			reporting = append(reporting, c.rows[r].region)
		} else if c.unreadable(r, s) {
			reporting = append(reporting, c.rows[r].region)
		}
	}
	children := c.register.Children(group.within)
	for _, child := range children {
		if !slices.Contains(reporting, child.Code) {
			one.Absent = append(one.Absent, child.Code)
		}
	}
	n := len(children)
	if len(one.Absent) == 0 || float64(n-len(one.Absent)) < c.parameter("share")*float64(n) || len(have) < 2 {
		return one, false
	}
	one.Observed, one.Expected, one.Difference = ptr(float64(n-len(one.Absent))), ptr(float64(n)), ptr(-float64(len(one.Absent)))
	one.Cells = c.cellsOfAmounts(have...)
	return one, true
}

// uniform finds the villages whose figure differs from that of all others of their regency, though it is one for the whole regency.
func (c *change) uniform(p peers) {
	for s := range c.series {
		if !c.test.CoversSeries(c.series[s].Series) {
			continue
		}
		var have []amount
		var rows []int32
		count := map[float64]int{}
		for _, r := range p.rows {
			if a := c.amount(r, int32(s), none); a.known() {
				have, rows = append(have, a), append(rows, r)
				count[a.value]++
			}
		}
		if len(have) < max(2, int(c.parameter("units"))) {
			continue
		}
		c.touchAmounts(have...)
		usual := have[0]
		for _, a := range have {
			if count[a.value] > count[usual.value] {
				usual = a
			}
		}
		for i, a := range have {
			if a.value != usual.value && 2*count[usual.value] > len(have) {
				c.tell(rows[i], int32(s), a.value, usual.value, a, usual)
			}
		}
	}
}

// lacking says once that the same villages have no figures: of several years the last is told.
func lacking(found []monograph.Finding) []monograph.Finding {
	type place struct {
		indicator string
		villages  string
	}
	last := map[place]int{}
	drop := make([]bool, len(found))
	for i := range found {
		one := &found[i]
		if len(one.Absent) == 0 {
			continue
		}
		at := place{one.Indicator, fmt.Sprint(one.Region, one.Absent)}
		before, ok := last[at]
		switch {
		case !ok:
			last[at] = i
		case found[before].Period < one.Period:
			drop[before], last[at] = true, i
		default:
			drop[i] = true
		}
	}
	return kept(found, drop)
}
