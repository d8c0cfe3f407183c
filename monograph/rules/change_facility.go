package rules

import (
	"math"

	"monografi/monograph"
)

// facility finds schools, health facilities and places of worship that vanish, become fewer by drop and a share of fall or more, or change either way by
// more than a share and at least by some: buildings seldom go.
func (c *change) facility(p peers) {
	c.each(func(s int32) {
		for _, x := range c.steps(p, s) {
			d := x.now.value - x.last.value
			vanished := x.now.value == 0 && x.last.value > 0
			fell := -d >= c.parameter("drop") && -d >= c.parameter("fall")*x.last.value
			leapt := math.Abs(d) >= c.parameter("least") && math.Abs(d) > c.parameter("share")*x.last.value
			if vanished || fell || leapt && x.last.value > 0 {
				c.tell(x.row, s, x.now.value, x.last.value, x.now, x.last)
			}
		}
	})
}

// area finds regions whose area changes while their code stays: only a regulation changes it, and usually the code with it. A hundred times
// the area is the same in another unit.
func (c *change) area(p peers) {
	c.each(func(s int32) {
		for _, x := range c.steps(p, s) {
			if x.now.value <= 0 || x.last.value <= 0 || c.same(x.now.value, x.last.value) {
				continue
			}
			one := c.tell(x.row, s, x.now.value, x.last.value, x.now, x.last)
			if one == nil || !c.same(100*x.now.value, x.last.value) && !c.same(x.now.value, 100*x.last.value) {
				continue
			}
			one.Suspects = []monograph.Suspect{
				c.suspect(x.now.fig, x.last.value, "unit", 0.45), c.suspect(x.last.fig, x.now.value, "unit", 0.45),
			}
		}
	})
}

// same reports whether two areas differ by no more than the share allowed.
func (c *change) same(a, b float64) bool {
	return math.Abs(a-b) <= c.parameter("share")*math.Max(a, b)
}
