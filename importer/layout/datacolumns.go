package layout

import (
	"math"
	"slices"
)

// firstLook is how many rows below a header tell what its columns hold, when any of them holds a figure.
const firstLook = 40

// dataColumns lists the columns that hold figures in the rows from position p, without the column that numbers the rows. A
// form filled in by few may begin with many rows of names only.
func (g *Grid) dataColumns(p int) []int {
	end := g.runFrom(p, firstLook)
	cols := g.figureColumns(p, end)
	if len(cols) == 0 && end == p+firstLook {
		cols = g.figureColumns(p, g.runFrom(p, len(g.Rows)))
	}
	return cols
}

// runFrom is the position behind at most limit rows that go on from position p without a gap, another header, or a row that
// ends a table.
func (g *Grid) runFrom(p, limit int) int {
	i := p + 1
	for ; i < len(g.Rows) && i-p < limit; i++ {
		r := g.Rows[i]
		if r.Index-g.Rows[i-1].Index > 3 || len(r.Cells) > 1 && headerLike(r) || endsTable(r) {
			break
		}
	}
	return i
}

// endsTable reports whether a row cannot stand in a table: the caption of the next one, a note, a line or heading of a form.
func endsTable(r *Row) bool {
	first := trim(r.Cells[0].Text)
	if r.note() || tableStart.MatchString(first) {
		return true
	}
	for _, c := range r.Cells {
		if c.Class == Colon {
			return true
		}
	}
	return len(r.Cells) > 1 && !dataLike(r) && itemNumber.MatchString(first)
}

// figureColumns lists the columns that hold figures rather than labels in the rows [p, end).
func (g *Grid) figureColumns(p, end int) []int {
	count, label := map[int]int{}, map[int]int{}
	for _, r := range g.Rows[p:end] {
		for _, c := range r.Cells {
			switch c.Class {
			case Figure, Null, Broken:
				count[c.Col]++
			case Label:
				label[c.Col]++
			}
		}
	}
	firstLabel := 1 << 30
	for col, n := range label {
		if n > count[col] && col < firstLabel {
			firstLabel = col
		}
	}
	lone := len(label) == 0 && end-p == 1 && len(count) > 1 // a single row of figures has no names and is no list
	var cols []int
	for col, n := range count {
		if n >= label[col] && (lone || col > firstLabel || !g.sequence(p, end, col)) {
			cols = append(cols, col)
		}
	}
	slices.Sort(cols)
	return cols
}

// sequence reports whether the column's figures in the rows [p, end) count 1, 2, 3 (or are years one after the other): a key, not data.
func (g *Grid) sequence(p, end, col int) bool {
	n, prev := 0, 0.0
	for _, r := range g.Rows[p:end] {
		c := r.At(col)
		if c == nil || c.Class != Figure {
			continue
		}
		v := c.Reading.Value
		if n > 0 && v != prev+1 && v != 1 && v != prev {
			return false
		}
		if n == 0 && (v < 1 || v > 999 || v != math.Trunc(v)) && c.Year == 0 {
			return false
		}
		prev = v
		n++
	}
	return n > 0
}
