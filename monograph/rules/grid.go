package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A gridKind tells what stands in the lines and columns of a grid.
type gridKind uint8

const (
	byMember    gridKind = iota // regions × the members of a list
	byIndicator                 // regions × undivided figures
	byYear                      // regions × the same figure the years before and after
	byList                      // the members of a list × figures divided by it, of one region
	byPlace                     // the lines × the columns of a sheet
)

// String is the word for evidence from a kind of grid.
func (k gridKind) String() string {
	return [...]string{"regions", "regions", "years", "list", "list"}[k]
}

// A gridKey names a grid.
type gridKey struct {
	kind   gridKind
	within region.Code // the region above the lines, or the only one
	period monograph.Period
	base   monograph.Series // what all columns share
	list   string
}

// A grid is a table of figures that go with each other: the logarithm of each is about the effect of its line plus that of its column.
type grid struct {
	key    gridKey
	line   map[int32]int      // by row, by series where the lines are members, or by place
	column map[int32]int      // by series, or by place
	log    [][]float64        // NaN where absent
	chance [][]float64        // variance that chance alone brings about
	effect []float64          // of columns
	noise  []float64          // variance of columns
	of     []monograph.Series // by column, where the lines are members: what it has in common
	away   map[int][]float64  // by column: how far each line is from what its other figures say
}

// gridsOf names the grids that a figure may stand in.
func (c *context) gridsOf(r, s int32) []gridKey {
	one, at := &c.series[s], c.rows[r].rowKey
	within := at.region.Parent()
	if len(c.inside[rowKey{within, at.period}]) < fewPeers {
		within = at.region // with the regions inside it
	}
	out := []gridKey{
		{byYear, within, at.period, one.Series, ""},
		{byIndicator, within, at.period, one.Series, ""},
	}
	if one.Members == "" {
		out[1].base = monograph.Series{}
	}
	lists := one.Members.Lists()
	for _, list := range lists {
		base := monograph.Series{Indicator: one.Indicator, Members: one.Members.Without(list)}
		out = append(out, gridKey{byMember, within, at.period, base, list})
		if len(lists) > 1 || one.Indicator != "PDK.JML" {
			out = append(out, gridKey{byList, at.region, at.period, monograph.Series{Indicator: one.Indicator}, list})
		}
	}
	return out
}

// grid builds a grid once.
func (c *context) grid(key gridKey) *grid {
	if g := c.grids[key]; g != nil {
		return g
	}
	g := &grid{key: key, line: map[int32]int{}, column: map[int32]int{}, away: map[int][]float64{}}
	c.grids[key] = g
	if key.kind == byList {
		c.fillMembers(g)
	} else {
		c.fillRegions(g)
	}
	g.fit()
	return g
}

// place finds a figure's line and column; false when it is not in the grid.
func (g *grid) place(fig *figure) (line, column int, ok bool) {
	at := fig.row
	switch g.key.kind {
	case byList:
		at = fig.series
	case byPlace:
		line, ok = g.line[fig.line]
		column, inColumn := g.column[fig.col]
		return line, column, ok && inColumn
	}
	line, ok = g.line[at]
	if ok && g.key.kind != byYear {
		column, ok = g.column[fig.series]
	}
	return line, column, ok
}

// fillRegions fills a grid with a line a region.
func (c *context) fillRegions(g *grid) {
	rows := c.inside[rowKey{g.key.within, g.key.period}]
	if own, ok := c.rowAt[rowKey{g.key.within, g.key.period}]; ok && len(rows) < maxLines {
		rows = append(rows[:len(rows):len(rows)], own)
	}
	rows = rows[:min(len(rows), maxLines)]
	columns := c.columns(g.key, rows)
	for i, r := range rows {
		g.line[r] = i
		line := make([]float64, 0, len(columns)+2)
		if g.key.kind == byYear {
			for _, lag := range []int{0, 1, -1} {
				line = append(line, c.amountAt(c.before(r, lag), c.ids[g.key.base]))
			}
		} else {
			for _, s := range columns {
				line = append(line, c.amountAt(r, s))
			}
		}
		g.add(line)
	}
	for j, s := range columns {
		g.column[s] = j
	}
}

// Sizes of grids.
const (
	fewPeers   = 4  // regions to compare with
	maxLines   = 40 // more tell no more
	maxColumns = 24
)

// columns gives the series of a grid by regions.
func (c *context) columns(key gridKey, rows []int32) []int32 {
	var out []int32
	for s := range c.series {
		one := &c.series[s]
		if one.indicator == nil || !additive(one.indicator) {
			continue
		}
		belongs := false
		switch key.kind {
		case byMember:
			belongs = one.Indicator == key.base.Indicator && one.Members.Get(key.list) != "" && one.Members.Without(key.list) == key.base.Members
		case byIndicator:
			belongs = one.Members == "" && (one.Indicator != key.base.Indicator) || one.Series == key.base
		}
		if belongs && c.given(rows, int32(s)) {
			out = append(out, int32(s))
		}
	}
	if key.kind == byIndicator && len(out) > maxColumns {
		own := c.ids[key.base]
		out = slices.DeleteFunc(out, func(s int32) bool { return key.base.Indicator != "" && s == own })
		out = out[:maxColumns]
		if key.base.Indicator != "" {
			out = append(out, own)
		}
	}
	return out
}

// given reports whether most rows have a figure of a series.
func (c *context) given(rows []int32, s int32) bool {
	n := 0
	for _, r := range rows {
		if c.amountAt(r, s) >= 0 {
			n++
		}
	}
	return n >= fewPeers && 2*n >= len(rows)
}

// fillMembers fills a grid with a line a member, for one region.
func (c *context) fillMembers(g *grid) {
	r, ok := c.rowAt[rowKey{g.key.within, g.key.period}]
	if !ok {
		return
	}
	line, column := map[string]int{}, map[monograph.Series]int{}
	var cells []int32
	for s := range c.rows[r].figure {
		one := &c.series[s]
		member := one.Members.Get(g.key.list)
		if c.rows[r].figure[s] == none || member == "" || one.indicator == nil || !additive(one.indicator) {
			continue
		}
		of := monograph.Series{Indicator: one.Indicator, Members: one.Members.Without(g.key.list)}
		if _, ok := column[of]; !ok {
			column[of] = len(column)
			g.of = append(g.of, of)
		}
		if _, ok := line[member]; !ok {
			line[member] = len(line)
		}
		g.line[int32(s)], g.column[int32(s)] = line[member], column[of]
		cells = append(cells, int32(s))
	}
	values := make([][]float64, len(line))
	for i := range values {
		values[i] = slices.Repeat([]float64{-1}, len(column))
	}
	for _, s := range cells {
		values[g.line[s]][g.column[s]] = c.amountAt(r, s)
	}
	for _, v := range values {
		g.add(v)
	}
}

// amountAt is a region's figure, added up from its parts where it must be; negative when there is none.
func (c *context) amountAt(r, s int32) float64 {
	if r == none {
		return -1
	}
	terms := c.resolve(r, s, none, 1)
	if terms == nil {
		return -1
	}
	return math.Max(0, c.sum(terms))
}

// add appends a line of figures; negative ones are absent.
func (g *grid) add(line []float64) {
	logs, chance := make([]float64, len(line)), make([]float64, len(line))
	for j, x := range line {
		logs[j], chance[j] = logOf(x), 1/(x+1)
		if x < 0 {
			logs[j] = math.NaN()
		}
	}
	g.log, g.chance = append(g.log, logs), append(g.chance, chance)
}
