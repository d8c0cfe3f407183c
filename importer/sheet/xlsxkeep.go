package sheet

import "slices"

// slot is the cell to fill in: the one behind the last kept, so that nothing is copied.
func (r *sheetReader) slot() *Cell {
	cells := r.sheet.Cells
	if len(cells) == cap(cells) {
		cells = r.grow(cells)
		r.sheet.Cells = cells
	}
	c := &cells[:len(cells)+1][len(cells)]
	c.Row, c.Col = r.row, r.col
	return c
}

// keep takes the cell in the slot into the sheet if it is within the limits and counts it otherwise.
func (r *sheetReader) keep(c *Cell) {
	l := &r.book.limits
	if c.Row >= l.Rows || c.Col >= l.Cols || r.book.cells >= l.Cells {
		if r.skipped++; r.skipped == 1 {
			r.first = Name(c.Row, c.Col)
		}
		*c = Cell{}
		return
	}
	if c.Formula {
		r.book.countFormula(c)
	}
	if c.Row < r.lastRow || c.Row == r.lastRow && c.Col <= r.lastCol {
		r.unsorted = true
	}
	r.lastRow, r.lastCol = c.Row, c.Col
	s := r.sheet
	s.Rows, s.Cols = max(s.Rows, c.Row+1), max(s.Cols, c.Col+1)
	s.Cells = s.Cells[:len(s.Cells)+1]
	r.book.cells++
}

// grow makes room for as many cells as the rest of the part will hold if it goes on as it began.
func (r *sheetReader) grow(cells []Cell) []Cell {
	const bytesPerCell = 24 // of a short number: <c r="A1"><v>1</v></c>
	used := r.read - int64(r.end-r.pos)
	more := min(r.size/bytesPerCell, 1<<12) + 16
	if n := int64(len(cells)); n > 0 && used > 0 {
		rest := max(r.size-used, 0)
		more = max(rest*n/used+rest*n/used/64+64, n/8)
	}
	return slices.Grow(cells, int(min(more, int64(r.book.limits.Cells-r.book.cells)+1)))
}
