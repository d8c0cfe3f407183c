package report

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"monografi/monograph"
)

// measure finds the widths of a table's columns.
func (b *book) measure(t *Table) []float64 {
	leaves := t.Leaves()
	widths := make([]float64, len(leaves)+2)
	widths[0], widths[1] = codeWidth, minName
	for i := range t.Rows {
		widths[1] = math.Max(widths[1], math.Min(maxName, float64(utf8.RuneCountInString(t.Rows[i].Name)+2)))
	}
	for i, c := range leaves {
		widths[i+2] = b.columnWidth(t, i, c)
	}
	return widths
}

// widest are the widths that two tables need to share their columns.
func widest(a, b []float64) []float64 {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := slices.Clone(a)
	for i, x := range b {
		out[i] = math.Max(out[i], x)
	}
	return out
}

// columnWidth is what a column's figures and the longest word of its heading need.
func (b *book) columnWidth(t *Table, i int, c *Column) float64 {
	n := 0
	for word := range strings.FieldsSeq(b.l.In(c.Title)) {
		n = max(n, utf8.RuneCountInString(word))
	}
	if c.Kind == Texts {
		for r := range t.Rows {
			n = max(n, textWidthOf(utf8.RuneCountInString(textOf(b.l, &t.Rows[r].Cells[i]))))
		}
		return math.Max(minNumber, wideEnough(n))
	}
	for _, what := range longest(t, i) {
		n = max(n, len(figure(b.l, what, c.Decimals))+2)
	}
	return math.Max(minNumber, wideEnough(n))
}

// longest are the cells of a column of which one is the longest when it is written: the greatest and the least figure, and one of each that is
// written as a symbol.
func longest(t *Table, i int) []*monograph.Cell {
	var most, least *monograph.Cell
	var out []*monograph.Cell
	var seen [monograph.Unreadable + 1]bool
	look := func(row *Row) {
		switch cell := &row.Cells[i]; {
		case !cell.Status.HasValue() || cell.Status == monograph.Nil:
			if !seen[cell.Status] {
				seen[cell.Status] = true
				out = append(out, cell)
			}
		case most == nil:
			most, least = cell, cell
		case cell.Value > most.Value:
			most = cell
		case cell.Value < least.Value:
			least = cell
		}
	}
	for r := range t.Rows {
		look(&t.Rows[r])
	}
	if t.Total != nil {
		look(t.Total)
	}
	if most != nil {
		out = append(out, most, least)
	}
	return out
}

// textWidthOf is how many characters of a text stand on a line: all of a short one, and of a very long one so many that its row is not
// higher than a program allows.
func textWidthOf(n int) int { return min(n, max(textColumn-4, min(n/10, 2*textColumn))) }

// wideEnough is the width of a column for a number of characters, in the letters of its figures.
func wideEnough(characters int) float64 { return float64(characters)*1.06 + 1.5 }

func (s *sheet) width() float64 { return sum(s.widths) }

// orient turns the page so that a single table is shrunk least, and fits it to one page where it stays readable. Several tables are
// only fitted to the width, upright where that shrinks them little.
func (s *sheet) orient(height float64) {
	if len(s.tables) > 1 {
		s.landscape = s.width() > portraitWidth*1.2
		return
	}
	upright := math.Min(portraitWidth/s.width(), portraitHeight/height)
	lying := math.Min(landscapeWidth/s.width(), landscapeHeight/height)
	s.landscape = upright < 1 && lying > upright
	s.onePage = math.Max(upright, lying) >= readable
}

// nearlyOnePage reports whether a list is rather shrunk a little to one page than its last lines go to a second.
func nearlyOnePage(width, height float64, landscape bool) bool {
	const little = 0.85
	room, tall := portraitWidth, portraitHeight
	if landscape {
		room, tall = landscapeWidth, landscapeHeight
	}
	return height*math.Min(1, room/width)*little <= tall
}

// pageHeight is the height of a page in points of the sheet, after it is shrunk to fit the width.
func (s *sheet) pageHeight() float64 {
	if s.landscape {
		return landscapeHeight * math.Max(1, s.width()/landscapeWidth)
	}
	return portraitHeight * math.Max(1, s.width()/portraitWidth)
}

// span is the width of the first columns of a table.
func (s *sheet) span(p *placed) float64 { return sum(s.widths[:len(p.leaves)+2]) }

// linesIn is how many lines a text takes in a width of characters.
func linesIn(s string, width float64) int {
	if len(s) <= int(width) && !strings.Contains(s, "\n") {
		return 1 // a letter is never wider than its bytes are many
	}
	lines := 0
	for part := range strings.SplitSeq(s, "\n") {
		lines += max(1, countLines(part, int(math.Max(1, width))))
	}
	return lines
}
