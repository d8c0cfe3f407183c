package importer

import (
	"slices"
	"strings"

	"monografi/importer/sheet"
)

// countedColumns are those of a register of complaints that its counts are made from.
var countedColumns = []string{"received", "forwarded", "answered", "class", "status", "channel", "category", "subdistrict"}

// Sieve is a sheet.Sieve: of a long register nothing is kept that is not counted, neither of persons nor of what they say. Of numbers it
// leaves that there is one, so that each can be listed.
func (im *Importer) Sieve(first *sheet.Sheet) func(*sheet.Cell) bool {
	b := &book{Importer: im, wb: &sheet.Workbook{}}
	if b.codedListOf(first) != nil {
		return nil
	}
	r := b.registerOf(first)
	if r == nil {
		return nil
	}
	var needed func(*sheet.Cell) bool
	switch r.kind {
	case complaints:
		needed = r.countedColumn()
	case respondents:
		needed = r.answerOrSummary
	default:
		return nil
	}
	met := map[int]bool{} // columns of which a text was kept, to tell that they hold something
	return func(c *sheet.Cell) bool {
		switch {
		case c.Formula || needed(c):
			return true
		case numeric(c):
			*c = sheet.Cell{Row: c.Row, Col: c.Col, Kind: sheet.Number}
			return true
		case !met[c.Col]:
			met[c.Col], c.Text = true, hidden
			return true
		}
		return false
	}
}

func (r *register) countedColumn() func(*sheet.Cell) bool {
	cols := map[int]bool{}
	for _, h := range r.heads {
		column, _, _ := strings.Cut(h.column, "=")
		if slices.Contains(countedColumns, column) && r.at[h.column] == h.col || isNumbering(h.text) {
			cols[h.col] = true
		}
	}
	return func(c *sheet.Cell) bool { return cols[c.Col] }
}

// answerOrSummary tells scores, numbers that a printed summary may need, and the words that tell a summary. Numbers of persons are longer.
func (r *register) answerOrSummary(c *sheet.Cell) bool {
	const longest = 7 // characters of a number of a summary
	if r.scored(c.Col) || c.Col == r.atOr("sex") {
		return true
	}
	if numeric(c) {
		return len(c.Text) <= longest
	}
	return c.Kind == sheet.String && r.kindOfRow(c.Text) != ""
}
