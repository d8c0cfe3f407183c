package monograph

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph/region"
)

// aggregate fills every column upward from the leaves. Weighted means come last, since their weights must stand first.
func (c *Consolidation) aggregate() {
	tallies := make([]tally, len(c.regions))
	fromParts := c.makeMeans()
	for _, means := range []bool{false, true} {
		for s, col := range c.columns {
			if ind := c.indicator[s.Indicator]; (ind.Agg == Mean) == means {
				var parts made
				if s.Members == "" {
					parts = fromParts[s.Indicator]
				}
				c.addUp(s, col, ind, parts, tallies)
			}
		}
	}
}

// addUp fills one column, from the last region to the first: children come after their parents. What tallies held before does not matter.
func (c *Consolidation) addUp(s Series, col *column, ind *Indicator, parts made, tallies []tally) {
	clear(tallies)
	c.exempt(col, ind)
	agg := effective(ind)
	leaf := c.leaf(ind, col)
	weight := c.weights(ind, s)
	if agg == Count {
		col.counts = map[int][]ValueCount{}
	}
	for i := len(c.regions) - 1; i >= 0; i-- {
		cell, t := &col.cells[i], &tallies[i]
		if c.regions[i].Level() == leaf {
			t.of++
		}
		settle(cell, t, agg)
		if agg == Count && t.values != nil {
			col.counts[i] = t.counts()
		}
		if p := c.parent[i]; p >= 0 {
			w := math.NaN()
			if weight != nil && weight[i].Status.HasValue() {
				w = weight[i].Value
			}
			up := parts.raised(*cell, i)
			tallies[p].add(&up, t, agg, w)
		}
	}
}

// exempt marks that a question does not arise for urban villages which did not answer it.
func (c *Consolidation) exempt(col *column, ind *Indicator) {
	if !ind.DesaOnly() {
		return
	}
	for i := range col.cells {
		if cell := &col.cells[i]; cell.Status == Missing && c.regions[i].Kind() == region.Kelurahan {
			cell.Status = NotApplicable
		}
	}
}

// effective is the aggregation that a type of value allows: words cannot be added.
func effective(ind *Indicator) Aggregation {
	switch ind.Agg {
	case Sum, Max, Min, Mean:
		if !ind.Type.Numeric() {
			return None
		}
		return ind.Agg
	case Count, List:
		return ind.Agg
	}
	return None
}

// leaf is the level whose regions are counted as reporting units: the lowest at which the catalogue has the indicator
// reported, or at which it was.
func (c *Consolidation) leaf(ind *Indicator, col *column) region.Level {
	leaf := region.Village
	if ind.Levels != "" && !strings.Contains(ind.Levels, "D") {
		leaf = region.Regency
		if strings.Contains(ind.Levels, "K") {
			leaf = region.Subdistrict
		}
	}
	for i := range col.cells {
		if col.cells[i].Status.HasValue() {
			leaf = max(leaf, c.regions[i].Level())
		}
	}
	return leaf
}

// weights returns the cells of the weight of a mean, or nil.
func (c *Consolidation) weights(ind *Indicator, s Series) []Cell {
	w, ok := operand(ind.Weight)
	if ind.Agg != Mean || !ok {
		return nil
	}
	if col := c.columns[Series{w.Indicator, join(w.Members, s.Members)}]; col != nil {
		return col.cells
	}
	if col := c.columns[w]; col != nil {
		return col.cells
	}
	return nil
}

// settle makes a region's cell of its own figure and the tally of the regions below it.
func settle(cell *Cell, t *tally, agg Aggregation) {
	own := *cell
	switch {
	case t.have > 0 && agg != None:
		*cell = t.cell(agg)
		if own.Status.HasValue() && own.Text == "" {
			cell.Own, cell.HasOwn = own.Value, true
		}
	case own.Status.HasValue():
		cell.Of = max(t.of, 1)
		cell.Have = cell.Of
	case own.Status == NotApplicable:
		cell.Of = 0
	default:
		cell.Of = t.of
	}
	cell.Partial = cell.Status.HasValue() && cell.Have < cell.Of
}

// A tally adds up the children of one region.
type tally struct {
	have, of, sources int
	n                 int // children with a figure
	sum               exact
	max, min          float64
	nils              int
	estimated         bool
	derived           bool
	halves            uint8
	period            Period
	mixed             bool

	// means, over reporting units
	weighted, weight float64
	weighing         int // units with a weight
	plain            float64
	units            int

	values map[string]int // counts and lists
}

// add takes in a child's settled cell and the child's own tally. The weight is NaN when there is none.
func (t *tally) add(cell *Cell, below *tally, agg Aggregation, weight float64) {
	t.of += cell.Of
	if !cell.Status.HasValue() {
		return
	}
	t.have += cell.Have
	t.sources += cell.Sources
	t.note(cell)
	t.sum.add(cell.Value)
	if t.n == 0 || cell.Value > t.max {
		t.max = cell.Value
	}
	if t.n == 0 || cell.Value < t.min {
		t.min = cell.Value
	}
	t.n++
	switch agg {
	case Mean:
		t.average(cell, below, weight)
	case Count, List:
		t.collect(cell, below)
	}
}

// note keeps what must be told of a sum: estimates, derived parts, mixed periods.
func (t *tally) note(cell *Cell) {
	if cell.Status == Nil {
		t.nils++
	}
	t.estimated = t.estimated || cell.Status == Estimated
	t.derived = t.derived || cell.Derived
	t.halves = moreHalves(t.halves, cell.Halves)
	if t.n > 0 && cell.Period != t.period {
		t.mixed = true
	}
	t.period = cell.Period
}

func (t *tally) average(cell *Cell, below *tally, weight float64) {
	if !cell.Typed {
		t.weighted += below.weighted
		t.weight += below.weight
		t.weighing += below.weighing
		t.plain += below.plain
		t.units += below.units
		return
	}
	t.plain += cell.Value
	t.units++
	if weight > 0 {
		t.weighted += cell.Value * weight
		t.weight += weight
		t.weighing += cell.Have
	}
}

func (t *tally) collect(cell *Cell, below *tally) {
	if t.values == nil {
		t.values = map[string]int{}
	}
	if !cell.Typed {
		for v, n := range below.values {
			t.values[v] += n
		}
		return
	}
	v := cell.Text
	if v == "" {
		v = strconv.FormatFloat(cell.Value, 'f', -1, 64)
	}
	t.values[v]++
}

// cell is the figure of the region whose children were tallied.
func (t *tally) cell(agg Aggregation) Cell {
	c := Cell{
		Status: Reported, Have: t.have, Of: t.of,
		Derived: t.derived, Sources: t.sources, Halves: t.halves,
	}
	if t.estimated {
		c.Status = Estimated
	} else if t.nils == t.n {
		c.Status = Nil
	}
	if !t.mixed {
		c.Period = t.period
	}
	switch agg {
	case Sum:
		c.Value = t.sum.value()
	case Max:
		c.Value = t.max
	case Min:
		c.Value = t.min
	case Mean:
		c.Value, c.Unweighted = t.plain/float64(t.units), true
		if t.weight > 0 {
			c.Value, c.Unweighted, c.Have = t.weighted/t.weight, false, t.weighing
		}
	case Count:
		c.Value = float64(t.have)
		c.Text = t.words(true)
	case List:
		c.Text = t.words(false)
	}
	return c
}

func (t *tally) counts() []ValueCount {
	out := make([]ValueCount, 0, len(t.values))
	for _, v := range slices.Sorted(maps.Keys(t.values)) {
		out = append(out, ValueCount{v, t.values[v]})
	}
	return out
}

func (t *tally) words(numbers bool) string {
	var out []string
	for _, c := range t.counts() {
		if numbers {
			out = append(out, fmt.Sprintf("%s %d", c.Value, c.N))
		} else {
			out = append(out, c.Value)
		}
	}
	return strings.Join(out, ", ")
}
