package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// constant finds columns of counts in which all villages have one and the same figure.
func (c *change) constant(p peers) {
	c.columns(p, func(group peers, s int32, all []amount) {
		if !c.undivided(s) || all[0].value < c.parameter("size") || slices.ContainsFunc(all, func(a amount) bool { return a.value != all[0].value }) {
			return
		}
		c.whole(group, s, all[0].value, all...)
	})
}

// zeros finds columns in which all villages have none of what so many people must have.
func (c *change) zeros(p peers) {
	people, ok := c.ids[monograph.Series{Indicator: "PDK.JML"}]
	if !ok {
		return
	}
	c.columns(p, func(group peers, s int32, all []amount) {
		if !c.undivided(s) || slices.ContainsFunc(all, func(a amount) bool { return a.value != 0 }) {
			return
		}
		living := 0.0
		for _, r := range group.rows {
			living += c.amount(r, people, none).value
		}
		if living >= c.parameter("size") {
			c.whole(group, s, 0, all...)
		}
	})
}

// progression finds columns whose figures rise or fall by the same step from village to village: 1, 2, 3 … or 11, 21, 31 …
func (c *change) progression(p peers) {
	c.columns(p, func(group peers, s int32, all []amount) {
		if slices.ContainsFunc(all, func(a amount) bool { return a.parts != nil }) {
			return
		}
		c.asPrinted(all)
		step := all[1].value - all[0].value
		for i := 1; i < len(all); i++ {
			if step == 0 || math.Abs(all[i].value-all[i-1].value-step) > 1e-9 {
				return
			}
		}
		c.whole(group, s, all[0].value, all...)
	})
}

// asPrinted puts the figures of one sheet in order of line and column; those of several sheets keep the order of their regions.
func (c *change) asPrinted(all []amount) {
	first := c.list[all[0].fig].source
	for _, a := range all {
		if src := c.list[a.fig].source; src.File != first.File || src.Sheet != first.Sheet {
			return
		}
	}
	slices.SortFunc(all, func(a, b amount) int { return compareCells(c.list[a.fig].source, c.list[b.fig].source) })
}

// columns runs over the series of the test in every sub-district all of whose villages, and enough of them, have a figure.
func (c *change) columns(p peers, do func(group peers, s int32, all []amount)) {
	if p.level != region.Village {
		return
	}
	for _, group := range c.split(p) {
		if len(group.rows) < max(2, int(c.parameter("units"))) {
			continue
		}
		c.each(func(s int32) {
			all := make([]amount, 0, len(group.rows))
			for _, r := range group.rows {
				a := c.amount(r, s, none)
				if !a.known() {
					return
				}
				all = append(all, a)
			}
			c.touchAmounts(all...)
			do(group, s, all)
		})
	}
}
