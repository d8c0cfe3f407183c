package importer

import (
	"slices"

	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
)

// A registerHead is the heading of one column.
type registerHead struct {
	row, col int
	text     string
	column   string // what stands below it, "" when nothing that is kept
}

// A headCell is a text that may be a heading, with the form in which it is compared.
type headCell struct {
	*sheet.Cell
	normal string
}

func headCells(row []sheet.Cell) []headCell {
	out := make([]headCell, 0, len(row))
	for i := range row {
		if row[i].Kind == sheet.String {
			out = append(out, headCell{&row[i], catalogue.Normalize(row[i].Text)})
		}
	}
	return out
}

// headings reads a row as headings of a kind of register: alone, and together with the row below it, where groups stand above.
func (b *book) headings(row, below []headCell, kind string) [][]registerHead {
	one, two := b.headsOf(row, kind), b.headsOf(below, kind)
	alone := known(two)
	for _, h := range one {
		if !slices.ContainsFunc(below, func(c headCell) bool { return c.Col == h.col }) {
			two = append(two, h)
		}
	}
	if known(two) > max(known(one), alone) { // otherwise the row above is a title
		return [][]registerHead{two, one}
	}
	return [][]registerHead{one}
}

func (b *book) headsOf(row []headCell, kind string) []registerHead {
	out := make([]registerHead, len(row))
	for i, c := range row {
		out[i] = registerHead{c.Row, c.Col, c.Text, b.registers.column(kind, c.Text, c.normal)}
	}
	return out
}

func known(heads []registerHead) int {
	n := 0
	for _, h := range heads {
		if h.column != "" {
			n++
		}
	}
	return n
}
