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

var sumWord = regexp.MustCompile(`(?i)^\s*(?:jumlah|jml|total)\s*$`)

// sumOfLines reports whether a row called a sum stands right below a figure of a form.
func (g *Grid) sumOfLines(p int, label *Cell, at int) bool {
	if p == 0 || !sumWord.MatchString(label.Text) || g.Rows[p].Index != g.Rows[p-1].Index+1 {
		return false
	}
	x, y := g.Rows[p-1].At(label.Col), g.Rows[p-1].At(at)
	return x != nil && x.Class == Label && y != nil && y.Class == Figure
}
