package report

import (
	"math"
	"strings"
	"unicode/utf8"
)

// measure finds the widths of the columns that all tables of a sheet share.
func (b *book) measure(s *sheet, tables []*Table) {
	s.widths = []float64{codeWidth, minName}
	for _, t := range tables {
		for i := range t.Rows {
			s.widths[1] = math.Max(s.widths[1], math.Min(maxName, float64(utf8.RuneCountInString(t.Rows[i].Name)+2)))
		}
		for i, c := range t.Leaves() {
			if len(s.widths) < i+3 {
				s.widths = append(s.widths, minNumber)
			}
			s.widths[i+2] = math.Max(s.widths[i+2], b.columnWidth(t, i, c))
		}
	}
	if missing := minWidth - s.width(); missing > 0 {
		s.widths[1] += missing
	}
}

// columnWidth is what a column's figures and the longest word of its heading need.
func (b *book) columnWidth(t *Table, i int, c *Column) float64 {
	if c.Kind == Texts {
		return textColumn
	}
	n := 0
	for _, word := range strings.Fields(b.l.In(c.Title)) {
		n = max(n, utf8.RuneCountInString(word))
	}
	measure := func(row *Row) {
		cell := &row.Cells[i]
		n = max(n, len(figure(b.l, cell, c.Decimals))+2)
	}
	for r := range t.Rows {
		measure(&t.Rows[r])
	}
	if t.Total != nil {
		measure(t.Total)
	}
	return math.Max(minNumber, float64(n)*1.06+1.5)
}

func (s *sheet) width() float64 {
	w := 0.0
	for _, x := range s.widths {
		w += x
	}
	return w
}

// orient turns the page so that a single table is shrunk least, and fits it to one page where it stays readable. Several tables are
// only fitted to the width.
func (s *sheet) orient(height float64) {
	if len(s.tables) > 1 {
		s.landscape = s.width() > portraitWidth
		return
	}
	upright := math.Min(portraitWidth/s.width(), portraitHeight/height)
	across := math.Min(landscapeWidth/s.width(), landscapeHeight/height)
	s.landscape = upright < 1 && across > upright
	s.onePage = math.Max(upright, across) >= readable
}

// pageHeight is the height of a page in points of the sheet, after it is shrunk to fit the width.
func (s *sheet) pageHeight() float64 {
	if s.landscape {
		return landscapeHeight * math.Max(1, s.width()/landscapeWidth)
	}
	return portraitHeight * math.Max(1, s.width()/portraitWidth)
}

// span is the width of the first columns of a table.
func (s *sheet) span(p *placed) float64 {
	w := 0.0
	for _, x := range s.widths[:len(p.leaves)+2] {
		w += x
	}
	return w
}

// linesIn is how many lines a text takes in a width of characters.
func linesIn(s string, width float64) int {
	if len(s) <= int(width) && !strings.Contains(s, "\n") {
		return 1 // a letter is never wider than its bytes are many
	}
	lines := 0
	for part := range strings.SplitSeq(s, "\n") {
		lines += max(1, len(Wrap(part, int(math.Max(1, width)))))
	}
	return lines
}
