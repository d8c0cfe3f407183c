package monograph

import "monografi/monograph/region"

// Halves says how two half-years make the figure of a year. The empty Halves is that of a stock: the last counts.
type Halves string

const (
	AddHalves Halves = "sum"   // a flow: births of the year are those of both halves
	FirstHalf Halves = "first" // an opening stock
	LastHalf  Halves = "last"  // a closing stock, or any other
)

// How much of a year a flow speaks of, as in Cell.Halves.
const (
	oneHalf    = 1
	bothHalves = 2
)

// A halfKey is a figure given for half-years.
type halfKey struct {
	region region.Code
	series Series
}

// addHalves adds flows of both half-years up, where no figure of the whole year was given. One half alone stands, and is marked.
func (c *Consolidation) addHalves(observations []Observation) {
	given := map[halfKey]*[2]*Observation{}
	for i := range observations {
		o := &observations[i]
		half := o.Period.Semester()
		if half == 0 {
			continue
		}
		ind := c.indicator[o.Indicator]
		if ind == nil || ind.Halves != AddHalves || effective(ind) != Sum {
			continue
		}
		k := halfKey{o.Region, o.Series}
		if given[k] == nil {
			given[k] = &[2]*Observation{}
		}
		given[k][half-1] = o
		c.addHalf(&c.columns[o.Series].cells[c.row[o.Region]], given[k])
	}
}

// addHalf settles one cell from the halves there are so far.
func (c *Consolidation) addHalf(cell *Cell, given *[2]*Observation) {
	if cell.Period.Semester() == 0 && cell.Halves == 0 || !cell.Status.HasValue() {
		return // a figure of the whole year goes before its halves
	}
	first, second := given[0], given[1]
	if first == nil || second == nil || !first.Status.HasValue() || !second.Status.HasValue() {
		if !exemptHalf(first) && !exemptHalf(second) {
			cell.Halves = oneHalf
		}
		return
	}
	var sum exact
	sum.add(first.Value)
	sum.add(second.Value)
	*cell = Cell{Status: Reported, Value: sum.value(), Period: YearPeriod(first.Period.Year()), Typed: true, Sources: 2, Halves: bothHalves}
	switch {
	case first.Status == Estimated || second.Status == Estimated:
		cell.Status = Estimated
	case first.Status == Nil && second.Status == Nil:
		cell.Status = Nil
	}
}

// exemptHalf reports whether the question did not arise in a half-year, so that the other is the year.
func exemptHalf(o *Observation) bool { return o != nil && o.Status == NotApplicable }

// Half reports whether a figure is a flow of which one half-year is missing, here or in one of its parts: it is provisional.
func (c *Cell) Half() bool { return c.Halves == oneHalf }

// Summed reports whether a figure adds both half-years of a flow up.
func (c *Cell) Summed() bool { return c.Halves == bothHalves }

// moreHalves joins what is known of two parts: one half alone marks the whole.
func moreHalves(a, b uint8) uint8 {
	if a == oneHalf || b == oneHalf {
		return oneHalf
	}
	return max(a, b)
}
