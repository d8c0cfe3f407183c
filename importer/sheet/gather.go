package sheet

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// A gatherer builds a workbook cell by cell and keeps to the limits. What lies beyond them is left out, counted, and told in
// a note of the sheet.
type gatherer struct {
	ctx    context.Context
	limits Limits
	book   *Workbook
	texts  texts // of all sheets
	cells  int   // of the whole file

	sheet   *Sheet
	sift    sifter
	ordered bool   // cells came in order so far
	last    place  // of the cell before
	left    int64  // cells left out
	first   string // name of the first of them
	cut     int    // texts cut
	merges  int    // merges left out
}

func newGatherer(ctx context.Context, name, format string, l Limits) *gatherer {
	return &gatherer{ctx: ctx, limits: l.WithDefaults(), book: &Workbook{Name: name, Format: format}}
}

// begin starts a sheet; end closes it.
func (g *gatherer) begin(name string) error {
	if len(g.book.Sheets) == g.limits.Sheets {
		return refuse(ErrTooLarge, "", "more than %d sheets", g.limits.Sheets)
	}
	g.sheet, g.sift = &Sheet{Name: name}, sifter{sieve: g.limits.Sieve}
	g.sheet.packed.texts = &g.texts
	g.book.Sheets = append(g.book.Sheets, g.sheet)
	g.ordered, g.last, g.left, g.cut, g.merges = true, place{row: -1}, 0, 0, 0
	return g.ctx.Err()
}

// add appends a cell. An empty one is passed over, unless it stands for a formula without a result.
func (g *gatherer) add(c Cell) {
	if c.Kind == Empty && !c.NoCache || c.Kind == String && c.Text == "" {
		return
	}
	if c.Row >= g.limits.Rows || c.Col >= g.limits.Cols || g.cells >= g.limits.Cells {
		g.leave(1, c.Row, c.Col)
		return
	}
	if len(c.Text) > g.limits.CellBytes {
		c.Text = g.clip(c.Text)
	}
	if !g.sift.passes(g.sheet, &c) {
		return
	}
	if c.Row < g.last.row || c.Row == g.last.row && c.Col <= g.last.col {
		g.ordered = false
	}
	g.last = place{c.Row, c.Col}
	g.sheet.Add(c)
	g.cells++
}

// A place is that of a cell, from 0.
type place struct{ row, col int }

// leave counts cells left out, the first of which stands at row and col.
func (g *gatherer) leave(n int64, row, col int) {
	if n > 0 && g.left == 0 {
		g.first = Name(row, col)
	}
	g.left += n
}

// clip cuts a text after the characters that a cell may hold.
func (g *gatherer) clip(s string) string {
	n := g.limits.CellBytes
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	g.cut++
	return string([]rune(s)[:n])
}

// merge notes merged cells; a range of one cell is none.
func (g *gatherer) merge(r Range) {
	r.Row1, r.Col1 = min(r.Row1, g.limits.Rows-1), min(r.Col1, g.limits.Cols-1)
	switch {
	case r.Row1 < r.Row0 || r.Col1 < r.Col0 || r.Row0 == r.Row1 && r.Col0 == r.Col1:
	case len(g.sheet.Merges) >= g.limits.Merges:
		g.merges++
	default:
		g.sheet.Merges = append(g.sheet.Merges, r)
	}
}

// hideRows notes hidden rows, both ends included.
func (g *gatherer) hideRows(from, to int) {
	if g.sheet.HiddenRows == nil {
		g.sheet.HiddenRows = map[int]bool{}
	}
	for row := from; row <= min(to, g.limits.Rows-1); row++ {
		g.sheet.HiddenRows[row] = true
	}
}

// hideCols notes hidden columns, both ends included.
func (g *gatherer) hideCols(from, to int) {
	if g.sheet.HiddenCols == nil {
		g.sheet.HiddenCols = map[int]bool{}
	}
	for col := from; col <= min(to, g.limits.Cols-1); col++ {
		g.sheet.HiddenCols[col] = true
	}
}

// end brings the cells of the sheet in order and tells what is missing. Of two cells at one place the later one counts.
func (g *gatherer) end() {
	s := g.sheet
	if !g.ordered {
		if twice := s.order(true); twice > 0 {
			g.note("damaged", s.Name, strconv.Itoa(twice)+" cells given twice")
		}
	}
	if g.left > 0 {
		g.note("truncated", s.Name, fmt.Sprintf("%d cells, first %s", g.left, g.first))
	}
	if g.cut > 0 {
		g.note("truncated", s.Name, strconv.Itoa(g.cut)+" texts")
	}
	if g.merges > 0 {
		g.note("truncated", s.Name, strconv.Itoa(g.merges)+" merges")
	}
}

// drop takes the open sheet back.
func (g *gatherer) drop() {
	g.cells -= g.sheet.Len()
	g.book.Sheets = g.book.Sheets[:len(g.book.Sheets)-1]
}

func (g *gatherer) note(code, sheet, text string) {
	g.book.Notes = append(g.book.Notes, Note{Code: code, Sheet: sheet, Text: text})
}

// noteCount notes a count unless it is zero.
func (g *gatherer) noteCount(code string, n int) {
	if n > 0 {
		g.note(code, "", strconv.Itoa(n))
	}
}

// noteCaches tells of a workbook whose formulas mostly have no result stored.
func (g *gatherer) noteCaches() {
	formulas, bare := 0, 0
	for _, s := range g.book.Sheets {
		for c := range s.Cells() {
			if c.Formula {
				formulas++
				if c.NoCache {
					bare++
				}
			}
		}
	}
	if bare*2 >= formulas {
		g.noteCount("no-cached-values", bare)
	}
}

// setNumber fills a cell with a number; one that is not finite is an error value.
func (c *Cell) setNumber(f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		c.Kind, c.Text = Error, "#NUM!"
		return
	}
	if f == 0 {
		f = 0 // without a minus sign
	}
	c.Kind, c.Num = Number, shown(f)
	c.Text = numberText(c.Num)
}

// setFormatted fills a cell with a number and its format's code; a number shown as a date becomes one.
func (c *Cell) setFormatted(f float64, date1904 bool, format string) {
	c.setNumber(f)
	if format == "" || format == "General" || c.Kind != Number {
		return
	}
	c.Format = format
	if iso, ok := dateText(c.Num, date1904, format); ok {
		c.Kind, c.Text = Date, iso
	}
}

// setBool fills a cell with a truth value.
func (c *Cell) setBool(v bool) {
	c.Kind, c.Num, c.Text = Bool, 0, "FALSE"
	if v {
		c.Num, c.Text = 1, "TRUE"
	}
}
