package layout

// apart looks for tables that stand side by side behind an empty column and whose figures do not begin in the same row, for
// one header is deeper than the other. It returns their blocks, nil when the rows from p on hold no such tables, and the
// position behind these rows.
func (g *Grid) apart(p int, lex Lexicon) ([]Block, int) {
	end := p + 1
	for end < len(g.Rows) && g.Rows[end].Index-g.Rows[end-1].Index <= 2 {
		end++
	}
	for _, gap := range g.gaps(p, end) {
		left := Find(g.strip(p, end, 0, gap), lex)
		right := Find(g.strip(p, end, gap+1, 1<<30), lex)
		if ownTables(left) && ownTables(right) {
			return append(left, right...), end
		}
	}
	return nil, end
}

// gaps are the empty columns in the rows [p, end) behind which a column of labels stands within three columns, left to right.
func (g *Grid) gaps(p, end int) []int {
	filled, labels, figures := map[int]int{}, map[int]int{}, map[int]int{}
	last := 0
	for _, r := range g.Rows[p:end] {
		for _, c := range r.Cells {
			filled[c.Col]++
			last = max(last, c.Col)
			if c.Class == Label {
				labels[c.Col]++
			} else {
				figures[c.Col]++
			}
		}
	}
	var out []int
	seen := false
	for col := 0; col < last; col++ {
		seen = seen || figures[col] > 1
		if filled[col] > 0 || filled[col+1] == 0 || !seen {
			continue
		}
		for next := col + 1; next <= col+3; next++ {
			if labels[next] > 2 && labels[next] > figures[next] {
				out = append(out, col)
				break
			}
		}
	}
	return out
}

// ownTables reports whether blocks are tables with names and headings of their own, and no figure stands outside them.
func ownTables(blocks []Block) bool {
	tables := 0
	for _, b := range blocks {
		for _, l := range b.Lines {
			if l.Figures() > 0 {
				return false
			}
		}
		for _, r := range b.Text {
			if dataLike(r) && !ColumnNumbers(r) {
				return false
			}
		}
		if b.Table != nil {
			tables++
			if !b.Table.named() {
				return false
			}
		}
	}
	return tables > 0
}

// named reports whether a column of labels with a heading stands before the figures of a table.
func (t *Table) named() bool {
	for _, c := range t.Columns {
		if c.Labels > c.Figures && c.Labels > 1 {
			return len(c.Path) > 0 && t.tellsApart(c)
		}
	}
	return false
}

// tellsApart reports whether the labels of a column can name rows, and do not just say "Swadaya" or "Swakarya" of each.
func (t *Table) tellsApart(c Column) bool {
	seen := map[string]bool{}
	for _, r := range t.Body {
		if x := r.At(c.Index); x != nil && x.Class == Label {
			seen[trim(x.Text)] = true
		}
	}
	return len(seen)*2 > c.Labels
}
