package layout

// A Table is a matrix: a header, a stub of labels, and figures.
type Table struct {
	Grid    *Grid
	Title   []*Cell  // text between the block before and the header, top to bottom
	Numbers *Row     // the row of column numbers, or nil
	Columns []Column // every column of the table, left to right
	Body    []*Row   // rows with figures, and rows with only a stub label between them
	Notes   []*Cell  // notes and source lines below
	heads   []*Row
}

// A Column is one column of a table.
type Column struct {
	Index   int     // sheet column from 0
	Path    []*Cell // header cells, outermost first; empty for a column without heading
	Labels  int     // body cells of class Label
	Figures int     // body cells of class Figure, Null or Broken
	Hidden  bool
}

// Heads are the header rows.
func (t *Table) Heads() []*Row { return t.heads }

// newTable takes the body below a header. It returns the position of the first row behind the table.
func (g *Grid) newTable(h head, lex Lexicon) (*Table, int) {
	t := &Table{Grid: g}
	for p := h.from; p <= h.to; p++ {
		t.heads = append(t.heads, g.Rows[p])
	}
	if h.numbers >= 0 {
		t.Numbers = g.Rows[h.numbers]
	}
	first, last := g.extent(h)
	p := h.body
	prev := g.Rows[p].Index
	for ; p < len(g.Rows); p++ {
		r := g.Rows[p]
		if p > h.body && !g.belongs(t, p, prev, first, last, lex) {
			break
		}
		t.Body = append(t.Body, r)
		prev = r.Index
	}
	t.trimBody()
	t.columns(h, first, last)
	return t, h.body + len(t.Body)
}

// extent is the first and last column named by the header.
func (g *Grid) extent(h head) (first, last int) {
	first = 1 << 30
	for p := h.from; p <= h.to; p++ {
		for _, c := range g.Rows[p].Cells {
			first, last = min(first, c.Col), max(last, c.Col)
			for g.merged(c.Row, c.Col, c.Row, last+1) {
				last++
			}
		}
	}
	return first, last
}

// belongs decides whether the row at position p goes on with the body that reached sheet row prev.
func (g *Grid) belongs(t *Table, p, prev, first, last int, lex Lexicon) bool {
	r := g.Rows[p]
	if r.note() && g.countsOn(p) {
		return true
	}
	if r.Index-prev > 4 || r.note() || tableStart.MatchString(trim(r.Cells[0].Text)) {
		return false
	}
	labels, figures, outside := 0, 0, 0
	for _, c := range r.Cells {
		switch {
		case c.Class == Colon:
			return false
		case c.Col > last || c.Col < first-1:
			outside++
		case c.Class == Label:
			labels++
		default:
			figures++
		}
	}
	if ColumnNumbers(r) && len(r.Cells) > 2 && labels == 0 {
		return false
	}
	if figures > 0 && labels+figures > outside {
		if _, ok := g.findHead(p, lex, false); ok && figures <= 1 && !g.lineWithYear(p, lex, true) && !g.unitRow(p, lex) {
			return false
		}
		return figures > 1 || len(r.Cells) > 1 || r.Cells[0].Col > first
	}
	if outside > 0 || r.Index-prev > 2 {
		return false
	}
	if _, ok := g.findHead(p, lex, false); ok {
		return false
	}
	if itemNumber.MatchString(trim(r.Cells[0].Text)) {
		return false
	}
	// a label alone in the stub is a category when figures go on below it
	if len(r.Cells) > 1 {
		return r.Index == prev+1 && g.goesOn(p, first, last)
	}
	return r.Cells[0].Col <= first+2 && g.goesOn(p, first, last)
}

// countsOn reports whether a note at position p stands between two rows of a table: the row below has the next number.
func (g *Grid) countsOn(p int) bool {
	if p == 0 || p+1 == len(g.Rows) || len(g.Rows[p].Cells) > 1 {
		return false
	}
	above, below := g.Rows[p-1], g.Rows[p+1]
	x, y := above.Cells[0], below.Cells[0]
	return x.Class == Figure && y.Class == Figure && x.Col == y.Col && y.Reading.Value == x.Reading.Value+1 && len(above.Cells) > 2 && len(below.Cells) > 2 &&
		below.Index-above.Index <= 4
}

// blankRows is how many rows of nothing but a name may follow one another inside a table.
const blankRows = 40

// goesOn reports whether rows with figures inside the table follow the row at position p, directly or behind other rows that
// hold one label in the same column.
func (g *Grid) goesOn(p, first, last int) bool {
	stub := g.Rows[p].Cells[0]
	for q := p + 1; q < len(g.Rows) && q-p <= blankRows && g.Rows[q].Index-g.Rows[q-1].Index <= 2; q++ {
		r := g.Rows[q]
		n := 0
		for _, c := range r.Cells {
			if c.Class == Colon {
				return false
			}
			if c.Class != Label && c.Col > first && c.Col <= last {
				n++
			}
		}
		if n > 0 {
			return true
		}
		if len(r.Cells) > 1 || len(g.Rows[p].Cells) > 1 || r.Cells[0].Col != stub.Col || r.Cells[0].Class != Label || endsTable(r) || r.Index != g.Rows[q-1].Index+1 {
			return false
		}
	}
	return false
}

// trimBody drops rows without figures at the end.
func (t *Table) trimBody() {
	for len(t.Body) > 0 && !dataLike(t.Body[len(t.Body)-1]) {
		t.Body = t.Body[:len(t.Body)-1]
	}
}

// columns builds the columns, with the unnamed ones that hold something beside or between the named.
func (t *Table) columns(h head, first, last int) {
	g := t.Grid
	labels, figures := map[int]int{}, map[int]int{}
	for _, r := range t.Body {
		for _, c := range r.Cells {
			if c.Class == Label {
				labels[c.Col]++
			} else {
				figures[c.Col]++
			}
			first, last = min(first, c.Col), max(last, c.Col)
		}
	}
	for col := first; col <= last; col++ {
		path := g.path(h, col)
		if len(path) == 0 && labels[col]+figures[col] == 0 {
			continue
		}
		t.Columns = append(t.Columns, Column{
			Index: col, Path: path, Labels: labels[col], Figures: figures[col], Hidden: g.Sheet.HiddenCols[col],
		})
	}
}
