package monograph

import (
	"maps"
	"slices"
	"strings"
)

// addPartitions adds the undivided figures that were not typed but follow from a complete partition: the population from
// men and women. What is more finely divided comes first, so that men aged 0–4, 5–9, … give men, and those everybody.
func (c *Consolidation) addPartitions() {
	for _, total := range c.totals() {
		ind := c.indicator[total.Indicator]
		for _, use := range ind.Breakdowns {
			if use.Partition && total.Members.Get(use.List) == "" {
				c.addPartition(total, use.List)
			}
		}
	}
}

// totals lists the series that are less divided than one that was given, finely divided ones first.
func (c *Consolidation) totals() []Series {
	seen := map[Series]bool{}
	var all []Series
	queue := c.sorted()
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		ind := c.indicator[s.Indicator]
		if effective(ind) != Sum {
			continue
		}
		for _, list := range s.Members.Lists() {
			partition, _ := ind.Uses(list)
			total := Series{s.Indicator, s.Members.Without(list)}
			if partition && !seen[total] {
				seen[total] = true
				all = append(all, total)
				queue = append(queue, total)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Series) int { return len(b.Members.Lists()) - len(a.Members.Lists()) })
	return all
}

// addPartition adds the members of one list up to the total, wherever that was not typed and all members were.
func (c *Consolidation) addPartition(total Series, list string) {
	parts := c.parts(total, list)
	if parts == nil {
		return
	}
	col := c.column(total)
	for i := range col.cells {
		if col.cells[i].Status == Missing {
			if sum, ok := sumOf(parts, i); ok {
				col.cells[i] = sum
			}
		}
	}
}

// parts returns the columns of all members of a list, or nil when one was never given.
func (c *Consolidation) parts(total Series, list string) []*column {
	b := c.breakdown[list]
	if b == nil {
		return nil
	}
	var parts []*column
	for _, m := range b.Members {
		if m.Parent != "" {
			continue
		}
		col := c.columns[Series{total.Indicator, total.Members.With(list, m.Code)}]
		if col == nil {
			return nil
		}
		parts = append(parts, col)
	}
	return parts
}

func sumOf(parts []*column, i int) (Cell, bool) {
	var t tally
	for _, p := range parts {
		cell := &p.cells[i]
		if cell.Status == NotApplicable {
			continue
		}
		if !cell.Status.HasValue() {
			return Cell{}, false
		}
		t.add(cell, nil, Sum, 0)
	}
	if t.n == 0 {
		return Cell{}, false
	}
	sum := t.cell(Sum)
	sum.Typed, sum.Derived = true, true
	return sum, true
}

// arrange drops columns without any figure and puts the others in order.
func (c *Consolidation) arrange() {
	for s, col := range c.columns {
		if !slices.ContainsFunc(col.cells, func(cell Cell) bool { return cell.Status != Missing }) {
			delete(c.columns, s)
		}
	}
	c.series = c.sorted()
}

// sorted lists the series of the columns in order.
func (c *Consolidation) sorted() []Series {
	return c.Sorted(slices.Collect(maps.Keys(c.columns)))
}

// Sorted returns series in order of the catalogue: by indicator, undivided figures first, then by list and member.
func (c *Consolidation) Sorted(series []Series) []Series {
	type keyed struct {
		Series
		key []int
	}
	all := make([]keyed, len(series))
	for i, s := range series {
		all[i] = keyed{s, c.sortKey(s)}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if n := slices.Compare(a.key, b.key); n != 0 {
			return n
		}
		return strings.Compare(string(a.Members), string(b.Members))
	})
	out := make([]Series, len(all))
	for i, k := range all {
		out[i] = k.Series
	}
	return out
}

// sortKey is the indicator's place, the number of lists, which lists, and which members.
func (c *Consolidation) sortKey(s Series) []int {
	ind := c.indicator[s.Indicator]
	key := []int{c.position[s.Indicator], len(s.Members.Lists())}
	var members []int
	for n, use := range ind.Breakdowns {
		m := s.Members.Get(use.List)
		if m == "" {
			continue
		}
		key = append(key, n)
		if b := c.breakdown[use.List]; b != nil {
			members = append(members, slices.IndexFunc(b.Members, func(x Member) bool { return x.Code == m }))
		}
	}
	return append(key, members...)
}
