package sheet

// keep takes the current cell into the sheet if it is within the limits and counts it otherwise.
func (r *sheetReader) keep() {
	c, l := &r.cell, &r.book.limits
	if c.Row >= l.Rows || c.Col >= l.Cols || r.book.cells >= l.Cells {
		if r.skipped++; r.skipped == 1 {
			r.first = Name(c.Row, c.Col)
		}
		return
	}
	if c.Formula {
		r.book.countFormula(c)
	}
	if c.Row >= SieveRows && l.Sieve != nil {
		if r.cellText != 0 {
			c.Text = r.book.texts.text(r.cellText)
		}
		c.FormulaA = r.book.texts.text(r.cellFormula)
	}
	if !r.sift.passes(r.sheet, c) {
		return
	}
	if c.Row < r.lastRow || c.Row == r.lastRow && c.Col <= r.lastCol {
		r.unsorted = true
	}
	r.lastRow, r.lastCol = c.Row, c.Col
	r.book.cells++
	if r.sift.needed != nil {
		r.sheet.Add(*c)
		return
	}
	r.sheet.add(c, r.cellText, r.cellFormula)
}
