package rules

import (
	"fmt"
)

// placeGrid names the grid of the lines and columns around a figure in its sheet, whatever they are of: what is expected of figures that the catalogue does
// not know. False when the figure stands alone.
func (c *context) placeGrid(at *figure) (gridKey, bool) {
	if at.line == 0 || at.total {
		return gridKey{}, false
	}
	c.fillPlaces()
	first, last := at.line, at.line
	for c.inTable(at, first-1) {
		first--
	}
	for c.inTable(at, last+1) {
		last++
	}
	sheet := strip{at.source.File, at.source.Sheet, false, 0}
	key := gridKey{kind: byPlace, list: fmt.Sprintf("%s\n%s\n%d-%d", at.source.File, at.source.Sheet, first, last)}
	if last-first >= fewLines && c.grids[key] == nil {
		c.fillPlace(key, sheet, first, last)
	}
	return key, last-first >= fewLines
}

// fillPlaces notes which figures stand in each line, once.
func (c *context) fillPlaces() {
	if c.places != nil {
		return
	}
	c.places = map[strip]map[int32]int32{}
	for i := range c.list {
		if fig := &c.list[i]; fig.line > 0 && !fig.known {
			line := c.strips(int32(i))[0]
			if c.places[line] == nil {
				c.places[line] = map[int32]int32{}
			}
			c.places[line][fig.col] = int32(i)
		}
	}
}

// inTable reports whether a line of a figure's sheet has one in the same column.
func (c *context) inTable(at *figure, line int32) bool {
	_, ok := c.places[strip{at.source.File, at.source.Sheet, false, line}][at.col]
	return ok
}

// fillPlace builds a grid of the lines of a table, without their totals, and of the columns that most of them have.
func (c *context) fillPlace(key gridKey, sheet strip, first, last int32) {
	g := &grid{key: key, line: map[int32]int{}, column: map[int32]int{}, away: map[int][]float64{}}
	c.grids[key] = g
	last = min(last, first+maxLines)
	part := func(line, col int32) (*figure, bool) {
		sheet.at = line
		i, ok := c.places[sheet][col]
		if !ok || c.list[i].total {
			return nil, false
		}
		return &c.list[i], true
	}
	count, end := map[int32]int{}, int32(0)
	for line := first; line <= last; line++ {
		sheet.at = line
		for col := range c.places[sheet] {
			if _, ok := part(line, col); ok {
				count[col]++
				end = max(end, col)
			}
		}
	}
	var columns []int32
	for col := int32(1); col <= end && len(columns) < maxColumns; col++ {
		if count[col] > fewLines && 2*count[col] > int(last-first) {
			g.column[col] = len(columns)
			columns = append(columns, col)
		}
	}
	for line := first; line <= last; line++ {
		values, any := make([]float64, len(columns)), false
		for j, col := range columns {
			values[j] = -1
			if fig, ok := part(line, col); ok {
				values[j], any = max(0, fig.value), true
			}
		}
		if any {
			g.line[line] = len(g.log)
			g.add(values)
		}
	}
	g.fit()
}

// expectPlaced expects a figure that the catalogue does not know from those around it.
func (c *context) expectPlaced(at *figure) (expectation, bool) {
	key, ok := c.placeGrid(at)
	if !ok {
		return expectation{}, false
	}
	g := c.grids[key]
	line, column, ok := g.place(at)
	if !ok || len(g.column) < fewColumns {
		return expectation{}, false
	}
	return g.expect(line, column)
}

// fewColumns tell how large the figures of a line are.
const fewColumns = 3
