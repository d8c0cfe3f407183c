package rules

import (
	"math"
	"strings"
)

// twice finds figures of one region that stand under two different things, so long that this is hardly chance: perhaps typed into the wrong line. A part that is
// all there is of its total is no such figure.
func (c *change) twice(p peers) {
	for _, r := range p.rows {
		seen := map[float64]int32{} // series by figure; none when told of
		c.each(func(s int32) {
			fig := c.at(r, s)
			if fig == none || c.list[fig].total || c.list[fig].value < c.parameter("size") || significant(c.list[fig].value) < int(c.parameter("digits")) {
				return
			}
			other, ok := seen[c.list[fig].value]
			if !ok {
				seen[c.list[fig].value] = s
				return
			}
			if other == none || c.partOf(s, other) || c.partOf(other, s) {
				return
			}
			seen[c.list[fig].value] = none // told once
			then := c.at(r, other)
			one := c.finding(c.test.Code, c.test.Severity, r, s)
			one.Observed = ptr(c.list[fig].value)
			one.Cells = append(one.Cells, c.list[fig].source, c.list[then].source)
			c.out = append(c.out, one)
		})
	}
}

// significant counts the digits of a number between the first and the last that are not nought.
func significant(x float64) int {
	text := strings.Trim(strings.ReplaceAll(number(math.Abs(x)), ".", ""), "0")
	return len(text)
}

// partOf reports whether a series is added up into another: a member of it, or an addend of a rule.
func (f *figures) partOf(part, total int32) bool {
	a, b := f.series[part].Series, f.series[total].Series
	if a.Indicator == b.Indicator && a.Members.Refine(b.Members) {
		return true
	}
	for _, rule := range compileAll(f.cat) {
		for _, c := range rule {
			for _, h := range c.holds {
				if h.op == equal && len(h.left.operands) == 1 && h.left.operands[0].series.Indicator == b.Indicator && sums(h.right, a.Indicator) {
					return true
				}
			}
		}
	}
	return false
}

// sums reports whether an indicator is among those added up.
func sums(s sum, indicator string) bool {
	for _, o := range s.operands {
		if o.series.Indicator == indicator && o.coef == 1 {
			return true
		}
	}
	return false
}
