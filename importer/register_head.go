package importer

import (
	"slices"
	"strings"

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
	like := mayBeLike(row, kind) || mayBeLike(below, kind)
	one, two := b.headsOf(row, kind, like), b.headsOf(below, kind, like)
	ticked := b.ticks(one, two)
	alone := known(two)
	for _, h := range one {
		if !slices.ContainsFunc(below, func(c headCell) bool { return c.Col == h.col }) {
			two = append(two, h)
		}
	}
	if ticked || known(two) > max(known(one), alone) { // otherwise the row above is a title
		return [][]registerHead{two, one}
	}
	return [][]registerHead{one}
}

// ticks gives the columns that are ticked their members, "status=SELESAI" below a heading of statuses, and reports whether there are any.
func (b *book) ticks(above, below []registerHead) bool {
	members := map[string][]*registerHead{} // by the column of their group
	for i := range below {
		h := &below[i]
		group := registerHead{}
		for _, g := range above {
			if g.col <= h.col {
				group = g
			}
		}
		if list := listOf[group.column]; list != "" {
			if b.registers.member(list, h.text) != "" {
				members[group.column] = append(members[group.column], h)
			}
		}
	}
	ticked := false
	for column, heads := range members {
		if len(heads) < 2 { // the word of a row
			continue
		}
		ticked = true
		for _, h := range heads {
			h.column = column + "=" + b.registers.member(listOf[column], h.text)
		}
	}
	return ticked
}

// mayBeLike reports whether a row of headings may be that of a register whose words are only like the known ones. Most rows of most sheets are
// none, and phrases take long to compare.
func mayBeLike(row []headCell, kind string) bool {
	return slices.ContainsFunc(row, func(c headCell) bool {
		switch kind {
		case complaints:
			return strings.HasPrefix(c.normal, "tanggal") || strings.HasPrefix(c.normal, "tgl") || strings.HasPrefix(c.normal, "waktu") ||
				strings.HasPrefix(c.normal, "hari") || strings.HasPrefix(c.normal, "date")
		case respondents:
			return strings.Contains(c.normal, "syarat")
		}
		return false
	})
}

func (b *book) headsOf(row []headCell, kind string, like bool) []registerHead {
	out := make([]registerHead, len(row))
	for i, c := range row {
		column := b.registers.column(kind, c.Text, c.normal)
		if column == "" && like {
			column = alike(b.registers.likeHeads[kind], c.normal)
		}
		out[i] = registerHead{c.Row, c.Col, c.Text, column}
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
