package monograph

import (
	"slices"

	"monografi/monograph/region"
)

// Terms are the indicators and breakdown lists by which figures are consolidated.
type Terms struct {
	Indicators []*Indicator // in catalogue order
	Breakdowns []*Breakdown
}

// A Cell is one figure of a region in a consolidation: typed, added up from the regions below, or recomputed.
// The zero Cell is a missing figure.
type Cell struct {
	Value  float64 // in the indicator's unit; 0 unless Status.HasValue
	Text   string  // a text; for List the distinct texts, for Count the values with their numbers
	Period Period  // of the figures it rests on; "" when they speak of several periods

	// Have of Of reporting units gave a figure. The units are villages, or sub-districts for what only those report.
	// A sub-district's own figure stands for all its villages. Units for which the question does not arise are left out of Of.
	Have, Of int

	Own     float64 // the region's own typed figure, where the figure made from the regions below is used instead; see HasOwn
	Sources int     // typed figures it rests on

	// what is short stands together: a report holds millions of cells
	Status     Status
	HasOwn     bool
	Partial    bool  // Have < Of: the figure is provisional
	Typed      bool  // the region's own figure, not made from the regions below
	Derived    bool  // a total added up from its partition, or a recomputed ratio, here or in one of its parts
	Unweighted bool  // a plain mean, because no weight was given
	Halves     uint8 // of a flow: 0 given for the year, 1 only one half-year is known, 2 both were added up; see Half
	Disputed   bool  // it rests on a figure of which files say different things; see Dispute
}

// A ValueCount is how many regions gave one value of an indicator with aggregation Count.
type ValueCount struct {
	Value string
	N     int
}

// A Consolidation holds the figures of every region of a tree at every level, from one year's observations.
// It is not changed after it is built and may be used from many goroutines.
type Consolidation struct {
	regions []region.Code // parents before their children
	parent  []int         // index of the parent, -1 at the root
	row     map[region.Code]int

	series  []Series // in catalogue order
	columns map[Series]*column

	indicator map[string]*Indicator
	breakdown map[string]*Breakdown
	position  map[string]int
}

// A column is one series over all regions.
type column struct {
	series Series
	cells  []Cell               // by row
	counts map[int][]ValueCount // for Count only
	next   *column              // that got a figure after this one when figures were placed
}

// Consolidate makes the figures of every region from observations of one year, by the aggregation of each indicator:
//
//   - figures of villages are added up, level by level; a region's own figure is used only where nothing was given below it;
//   - an undivided figure that was not typed is added up from a complete partition of it;
//   - a ratio is recomputed at every level from its operands over the units that gave both, never added or averaged;
//   - a missing figure is never zero: Have and Of of the result tell how many units gave one.
//
// Regions are the tree to report on, in any order, as in the register; regions of observations are added to it. Where one figure was given for several
// periods of the year, the whole year goes before its halves, and these before the school year. Half-years of a flow are added up, of an opening
// stock the first counts, of any other the second.
// Observations of unknown indicators are left out.
func Consolidate(terms Terms, regions []region.Code, observations []Observation) *Consolidation {
	c := &Consolidation{
		row:       map[region.Code]int{},
		columns:   map[Series]*column{},
		indicator: map[string]*Indicator{},
		breakdown: map[string]*Breakdown{},
		position:  map[string]int{},
	}
	for i, ind := range terms.Indicators {
		c.indicator[ind.Code] = ind
		c.position[ind.Code] = i
	}
	for _, b := range terms.Breakdowns {
		c.breakdown[b.Code] = b
	}
	c.plant(regions, observations)
	c.place(observations)
	c.addPartitions()
	c.aggregate()
	c.recompute(terms.Indicators)
	c.arrange()
	return c
}

// plant builds the tree: sorted codes put parents before their children.
func (c *Consolidation) plant(regions []region.Code, observations []Observation) {
	all := slices.Clone(regions)
	known := make(map[region.Code]bool, len(regions))
	for _, r := range regions {
		known[r] = true
	}
	for i := range observations {
		r := observations[i].Region
		if i > 0 && r == observations[i-1].Region {
			continue
		}
		if !known[r] {
			known[r] = true
			all = append(all, r)
		}
	}
	slices.Sort(all)
	c.regions = slices.Compact(all)
	c.parent = make([]int, len(c.regions))
	for i, r := range c.regions {
		c.row[r] = i
		c.parent[i] = c.above(r)
	}
}

// above is the row of the nearest region above r in the tree, or -1.
func (c *Consolidation) above(r region.Code) int {
	for r != "" {
		r = r.Parent()
		if i, ok := c.row[r]; ok {
			return i
		}
	}
	return -1
}

// place puts every typed figure in its cell.
func (c *Consolidation) place(observations []Observation) {
	row := 0
	col := &column{}
	period := Period("") // one string for all that are the same, so that comparing them later is quick
	for i := range observations {
		o := &observations[i]
		if i == 0 || o.Region != observations[i-1].Region {
			row = c.row[o.Region]
		}
		if col = c.typed(o, col); col == nil {
			col = &column{}
			continue
		}
		if period != o.Period {
			period = o.Period
		}
		cell := &col.cells[row]
		if !cell.Typed || better(o, cell, c.indicator[o.Indicator]) {
			*cell = Cell{Status: o.Status, Value: o.Value, Text: o.Text, Period: period, Typed: true, Sources: 1}
		}
	}
	c.addHalves(observations)
}

// typed is the column of a typed figure, nil when its indicator is not known. Regions give their figures in much the same order, so the one that followed
// the last column before is tried first.
func (c *Consolidation) typed(o *Observation, last *column) *column {
	if last.next != nil && last.next.series == o.Series {
		return last.next
	}
	if ind := c.indicator[o.Indicator]; ind == nil || ind.Agg == KeyOnly {
		return nil
	}
	last.next = c.column(o.Series)
	return last.next
}

func (c *Consolidation) column(s Series) *column {
	col := c.columns[s]
	if col == nil {
		col = &column{series: s, cells: make([]Cell, len(c.regions))}
		c.columns[s] = col
	}
	return col
}

// better reports whether an observation goes before one that already stands in its cell.
func better(o *Observation, old *Cell, ind *Indicator) bool {
	if a, b := o.Status.HasValue(), old.Status.HasValue(); a != b {
		return a
	}
	if a, b := o.Period.Semester(), old.Period.Semester(); ind.Halves == FirstHalf && a > 0 && b > 0 {
		return a <= b
	}
	return precedence(o.Period) >= precedence(old.Period)
}

func precedence(p Period) int {
	switch {
	case p.SchoolYear():
		return 1
	case p.Semester() > 0:
		return 1 + p.Semester()
	case p != "":
		return 4
	}
	return 0
}
