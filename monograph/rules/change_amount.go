package rules

import (
	"slices"

	"monografi/monograph"
)

// An amount is what a region counts of something, with the figures it comes from: one, or the parts of a partition.
type amount struct {
	value float64
	fig   int32   // the figure, or the first part; none when the amount is not known
	parts []int32 // the other parts
}

// nothing is the amount of a series that is not known.
var nothing = amount{fig: none}

func (a *amount) known() bool { return a.fig != none }

// amount looks up a series in a row. Of several figures of one address the one nearest to another figure counts, and otherwise the first of the first
// sheet, whatever order they were read in.
func (f *figures) amount(r, s, other int32) amount {
	if r == none || s == none {
		return nothing
	}
	if fig := f.chosen(r, s, other); fig != none {
		return amount{value: f.list[fig].value, fig: fig}
	}
	if len(f.series[s].sums) == 0 || f.unreadable(r, s) {
		return nothing
	}
	for _, i := range f.series[s].sums {
		if a := f.added(r, &f.families[i], other); a.known() {
			return a
		}
	}
	return nothing
}

// added is the sum of a partition of which every member has a figure.
func (f *figures) added(r int32, fam *family, other int32) amount {
	a := nothing
	for _, s := range fam.parts {
		fig := none
		if s != none {
			fig = f.chosen(r, s, other)
		}
		if fig == none {
			return nothing
		}
		a.value += f.list[fig].value
		if a.fig == none {
			a.fig = fig
		} else {
			a.parts = append(a.parts, fig)
		}
	}
	return a
}

// chosen returns the figure of an address that stands for it, or none.
func (f *figures) chosen(r, s, other int32) int32 {
	best := f.at(r, s)
	if best == none || f.list[best].next == none {
		return best
	}
	near := func(i int32) int {
		if other == none {
			return 0
		}
		return f.closeness(i, other)
	}
	for i := f.list[best].next; i != none; i = f.list[i].next {
		if d := near(i) - near(best); d > 0 || d == 0 && f.earlier(i, best) {
			best = i
		}
	}
	return best
}

// earlier orders figures by cell, then value.
func (f *figures) earlier(a, b int32) bool {
	x, y := &f.list[a], &f.list[b]
	if c := compareCells(x.source, y.source); c != 0 {
		return c < 0
	}
	return x.value < y.value
}

// cellsOfAmounts lists the cells of amounts, each once.
func (f *figures) cellsOfAmounts(all ...amount) []monograph.Source {
	cells := []monograph.Source{}
	add := func(i int32) {
		if src := f.list[i].source; src.Cell != "" && !slices.Contains(cells, src) {
			cells = append(cells, src)
		}
	}
	for _, a := range all {
		add(a.fig)
		for _, i := range a.parts {
			add(i)
		}
	}
	return cells
}

// A step is a figure of this year and last year's in one region.
type step struct {
	row       int32
	now, last amount
}

// steps pairs the figures of a series with those of the period before, where both are known; those of villages that were split or merged together. Where
// villages report, what a sub-district prints is their sum and not another figure. The slice is good until the next call.
func (c *change) steps(p peers, s int32) []step {
	out := c.stepsFrom(p, s, func(r int32) int32 { return c.prior[r] })
	for _, at := range c.joints[p.within] {
		j := c.joint[at]
		if c.rows[at].period != c.rows[p.rows[0]].period || c.rows[at].region.Level() != p.level {
			continue
		}
		if now, last := c.together(j.now, s), c.together(j.last, s); now.known() && last.known() {
			out = append(out, step{at, now, last})
			c.touchAmounts(now, last)
		}
	}
	c.pairs = out
	return out
}

// stepsFrom is like steps, from other rows than those of the period before.
func (c *change) stepsFrom(p peers, s int32, from func(r int32) int32) []step {
	out := c.pairs[:0]
	for _, r := range p.rows {
		b := from(r)
		if b == none || c.summed(r, s) {
			continue
		}
		now := c.amount(r, s, none)
		if !now.known() {
			continue
		}
		if last := c.amount(b, s, now.fig); last.known() {
			out = append(out, step{r, now, last})
			c.touchAmounts(now, last)
		}
	}
	c.pairs = out
	return out
}

// summed reports whether the figure of a row is a printed total of villages that are here themselves.
func (c *change) summed(r, s int32) bool {
	fig := c.at(r, s)
	return fig != none && c.list[fig].total && c.parent[r]
}
