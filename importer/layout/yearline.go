package layout

import "regexp"

// lineWithYear reports whether a row is a line of a form whose figure happens to look like a year: "Islam | 1999" below
// another line with its figure in the same column, or above "Kristen | 804".
func (g *Grid) lineWithYear(p int, lex Lexicon, inForm bool) bool {
	cells := g.Rows[p].Cells
	n := len(cells)
	if n > 2 && lex.Unit(trim(cells[n-1].Text)) {
		cells = cells[:n-1]
	}
	if len(cells) == 3 && isNumber(cells) {
		cells = cells[1:]
	}
	if len(cells) != 2 || cells[1].Year == 0 || cells[0].Class != Label {
		return false
	}
	label, at := cells[0], cells[1].Col
	goesOn := func(q int) bool {
		if q < 0 || q >= len(g.Rows) {
			return false
		}
		x, y := g.Rows[q].At(label.Col), g.Rows[q].At(at)
		return x != nil && x.Class == Label && y != nil && y.Class == Figure && len(g.Rows[q].Cells) <= n+1 && lex.Siblings(label.Text, x.Text)
	}
	return inForm && (goesOn(p-1) || g.sumOfLines(p, label, at)) || goesOn(p+1)
}

// unitRow reports whether a row names a unit in the column where the row above does.
func (g *Grid) unitRow(p int, lex Lexicon) bool {
	if p == 0 {
		return false
	}
	for _, c := range g.Rows[p].Cells[1:] {
		if above := g.Rows[p-1].At(c.Col); c.Class == Label && above != nil && lex.Unit(trim(c.Text)) && lex.Unit(trim(above.Text)) {
			return true
		}
	}
	return false
}

// rowWithYears reports whether a row is one of a table whose figures happen to look like years: "Karangsari | 2000 | 2010" below another such row, or below
// headings of its own for every column and above another such row.
func (g *Grid) rowWithYears(p int, lex Lexicon) bool {
	if p == 0 || len(g.Rows[p].Cells) < 2 {
		return false
	}
	r, above := g.Rows[p], g.Rows[p-1]
	name := 0
	for name < len(r.Cells)-1 && r.Cells[name].Class != Label {
		name++
	}
	if r.Cells[name].Class != Label || lex.Heading(trim(r.Cells[name].Text)) {
		return false
	}
	years := r.Cells[name+1:]
	for _, c := range years {
		if c.Class != Figure || c.Year == 0 {
			return false
		}
	}
	return g.alike(r, above, name) && !oneByOne(years) || g.headed(r, above, years) && p+1 < len(g.Rows) && g.alike(r, g.Rows[p+1], name)
}

// alike reports whether the row beside another one has a label and figures in the same columns.
func (g *Grid) alike(r, other *Row, name int) bool {
	if abs := r.Index - other.Index; abs != 1 && abs != -1 || len(other.Cells) != len(r.Cells) {
		return false
	}
	for i, c := range r.Cells {
		x := other.Cells[i]
		if x.Col != c.Col || i == name && x.Class != Label || i > name && x.Class != Figure && x.Class != Null {
			return false
		}
	}
	return true
}

// headed reports whether every year of a row stands below a heading of its own.
func (g *Grid) headed(r, above *Row, years []*Cell) bool {
	seen := map[string]bool{}
	for _, c := range years {
		head := above.At(c.Col)
		if head == nil || head.Class != Label || seen[trim(head.Text)] {
			return false
		}
		seen[trim(head.Text)] = true
	}
	return r.Index == above.Index+1 && len(above.Cells) == len(r.Cells)
}

// oneByOne reports whether years follow each other, as they do in a header.
func oneByOne(years []*Cell) bool {
	for i := 1; i < len(years); i++ {
		if years[i].Year != years[i-1].Year+1 {
			return false
		}
	}
	return len(years) > 1
}

var sumWord = regexp.MustCompile(`(?i)^\s*(?:jumlah|jml|total)\s*$`)

// sumOfLines reports whether a row called a sum stands right below a figure of a form.
func (g *Grid) sumOfLines(p int, label *Cell, at int) bool {
	if p == 0 || !sumWord.MatchString(label.Text) || g.Rows[p].Index != g.Rows[p-1].Index+1 {
		return false
	}
	x, y := g.Rows[p-1].At(label.Col), g.Rows[p-1].At(at)
	return x != nil && x.Class == Label && y != nil && y.Class == Figure
}
