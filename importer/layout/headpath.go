package layout

// covers reports whether the header names the data columns well enough to be one.
func (g *Grid) covers(h head, cols []int, lex Lexicon, inForm bool) bool {
	named, known, structural := 0, 0, false
	for _, col := range cols {
		path := g.path(h, col)
		if len(path) == 0 {
			continue
		}
		named++
		for _, c := range path {
			if c.Year != 0 || schoolYear(c.Text) || lex.Heading(c.Text) {
				known++
				break
			}
		}
	}
	for p := h.from; p <= h.to; p++ {
		for _, c := range g.Rows[p].Cells {
			if c.Col < cols[0] && c.Class == Label && lex.Heading(c.Text) && !inForm {
				structural = true
			}
		}
	}
	if named*4 < len(cols)*3 {
		return false
	}
	switch {
	case h.numbers >= 0:
		return true
	case len(cols) == 1:
		return known == 1 || structural && !inForm
	case inForm:
		return known > 0
	}
	return known > 0 || structural || len(cols) >= 3
}

// path lists the header cells above a column, outermost first. An empty cell in an upper row takes the group to its left
// when the group goes on below it.
func (g *Grid) path(h head, col int) []*Cell {
	var path []*Cell
	for p := h.from; p <= h.to; p++ {
		c := g.Over(g.Rows[p].Index, col)
		if c == nil && p < h.to {
			c = g.group(h, p, col)
		}
		if c == nil || len(path) > 0 && path[len(path)-1] == c {
			continue
		}
		if c.Class == Label || c.Class == Figure {
			path = append(path, c)
		}
	}
	return path
}

// group finds the heading to the left that a column without one of its own belongs to.
func (g *Grid) group(h head, p, col int) *Cell {
	row := g.Rows[p]
	below := func(c int) bool {
		for q := p + 1; q <= h.to; q++ {
			if cell := g.Over(g.Rows[q].Index, c); cell != nil {
				return true
			}
		}
		return false
	}
	if !below(col) {
		return nil
	}
	for c := col - 1; c >= 0 && c > col-60; c-- {
		if cell := g.Over(row.Index, c); cell != nil {
			if _, isMerged := g.anchor[[2]int{row.Index, c}]; isMerged && !below(c) {
				return nil
			}
			own := g.Over(g.Rows[h.to].Index, c)
			if own == cell || !below(c) {
				return nil
			}
			if a, ok := g.anchor[[2]int{cell.Row, cell.Col}]; ok && !g.reaches(a, col) && g.spans(a) {
				return nil
			}
			return cell
		}
		if !below(c) {
			return nil
		}
	}
	return nil
}

// spans reports whether the merge anchored at a is wider than one column.
func (g *Grid) spans(a [2]int) bool { return g.anchor[[2]int{a[0], a[1] + 1}] == a }

// reaches reports whether the merge anchored at a covers a column.
func (g *Grid) reaches(a [2]int, col int) bool { return g.anchor[[2]int{a[0], col}] == a }

// blankHead reports whether a row is the header of a table without figures: the columns are numbered below it, or nearly all
// of its words are headings.
func (g *Grid) blankHead(p int, lex Lexicon) bool {
	r := g.Rows[p]
	if len(r.Cells) < 3 || !headerLike(r) || endsTable(r) || g.lineWithYear(p, lex, true) {
		return false
	}
	if p+1 < len(g.Rows) && ColumnNumbers(g.Rows[p+1]) && len(g.Rows[p+1].Cells) > 2 {
		return true
	}
	known := 0
	for _, c := range r.Cells {
		if c.Year != 0 || lex.Heading(c.Text) {
			known++
		}
	}
	return known*4 >= len(r.Cells)*3
}
