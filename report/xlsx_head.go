package report

import (
	"slices"
	"strconv"

	"monografi/report/locale"
)

// head writes the headings, groups above their columns, and the row of column numbers.
func (b *book) head(w *rows, s *sheet, p *placed) {
	last := len(p.leaves) + 2
	look, empty := w.style(styleHead), make([]cell, p.depth*last)
	for i := range empty {
		empty[i] = styled("", look)
	}
	grid := slices.Collect(slices.Chunk(empty, last))
	grid[0][0].put(b.l.Say(locale.Code))
	grid[0][1].put(p.Stub)
	w.merge(1, p.head, 1, p.head+p.depth-1)
	w.merge(2, p.head, 2, p.head+p.depth-1)
	b.headCells(p.Columns, 0, 2, p, w, grid)
	for r, h := range b.headHeights(s, p) {
		w.row(p.head+r, h, grid[r]...)
	}
	numbers, look := w.line[:0], w.style(styleColumn)
	for i := range last {
		numbers = append(numbers, styled("("+strconv.Itoa(i+1)+")", look))
	}
	w.row(p.first-1, rowHeight, numbers...)
	w.line = numbers
}

// headCells fills the headings of some columns from a row and column on, and returns the column after them.
func (b *book) headCells(columns []*Column, r, c int, p *placed, w *rows, grid [][]cell) int {
	for _, col := range columns {
		grid[r][c].put(b.headText(col))
		start := c
		if len(col.Children) > 0 {
			c = b.headCells(col.Children, r+1, c, p, w, grid)
			w.merge(start+1, p.head+r, c, p.head+r)
			continue
		}
		c++
		w.merge(start+1, p.head+r, c, p.head+p.depth-1)
	}
	return c
}

func (b *book) headText(c *Column) string {
	text := clean(b.l.In(c.Title))
	if c.Unit != "" {
		text += "\n(" + c.Unit + ")"
	}
	return text
}

// headHeights are the heights of the rows of headings.
func (b *book) headHeights(s *sheet, p *placed) []float64 {
	lines := make([]int, p.depth)
	for i := range lines {
		lines[i] = 1
	}
	var walk func(columns []*Column, r, c int) int
	walk = func(columns []*Column, r, c int) int {
		for _, col := range columns {
			start := c
			if len(col.Children) > 0 {
				c = walk(col.Children, r+1, c)
			} else {
				c++
			}
			width := 0.0
			for _, x := range s.widths[start:c] {
				width += x
			}
			need := linesIn(b.headText(col), width*0.88)
			if len(col.Children) == 0 {
				need -= p.depth - 1 - r // it reaches down to the last row
				lines[p.depth-1] = max(lines[p.depth-1], need)
			} else {
				lines[r] = max(lines[r], need)
			}
		}
		return c
	}
	walk(p.Columns, 0, 2)
	out := make([]float64, p.depth)
	for i, n := range lines {
		out[i] = rowHeight * float64(n)
	}
	return out
}
