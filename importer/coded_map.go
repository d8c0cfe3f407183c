package importer

import (
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// mapHeads are the headings of the sheet of a workbook that says by codes what stands in the others.
//
//	sheet     cells    kind     says
//	Tabel 3.1 C7:D10   rows     32.15.01.1001 Karawang Kulon ⏎ 32.15.01.1003 Adiarsa Barat ⏎ … ⏎ 32.15.01 Jumlah
//	Tabel 3.1 C7:D10   columns  PDK.JML{SEX=L} Laki-laki ⏎ PDK.JML{SEX=P} Perempuan
//	Tabel 3.1 C7:D10   period   2025
//	Tabel 3.1 C10:D10  role     total
//	Sampul             role     note
//
// A row or column is known by its label, so that rows may be sorted; where the label is another one nothing is read. Kind status says what a
// cell does not show itself (estimated, missing).
var mapHeads = []string{"sheet", "cells", "kind", "says"}

// mapHeadRows is how far down the headings of the map are looked for.
const mapHeadRows = 5

// A cellMap is what the map says of the sheets, by their names.
type cellMap map[string][]mapLine

type mapLine struct {
	cells []sheet.Range
	kind  string
	says  string
}

// cellMapOf reads the map of a workbook; nil when it has none.
func cellMapOf(wb *sheet.Workbook) cellMap {
	for _, s := range wb.Sheets {
		head := -1
		out := cellMap{}
		for row := range rowsFrom(s, 0) {
			if head < 0 {
				if row[0].Row >= mapHeadRows {
					break
				}
				if isMapHead(row) {
					head = row[0].Row
					out[s.Name] = []mapLine{{kind: "role", says: string(RoleNote)}}
				}
				continue
			}
			var f [4]string
			for _, c := range row {
				if c.Col < len(f) {
					f[c.Col] = c.Text
				}
			}
			out[f[0]] = append(out[f[0]], mapLine{rangesOf(f[1]), f[2], f[3]})
		}
		if head >= 0 {
			return out
		}
	}
	return nil
}

func isMapHead(row []sheet.Cell) bool {
	return slices.EqualFunc(row, mapHeads, func(c sheet.Cell, head string) bool { return c.Text == head })
}

// rangesOf reads "C7:D10 F7"; what is no range is left out.
func rangesOf(text string) []sheet.Range {
	var out []sheet.Range
	for _, word := range strings.Fields(text) {
		from, to, two := strings.Cut(word, ":")
		if !two {
			to = from
		}
		r0, c0, ok := sheet.ParseName(from)
		r1, c1, also := sheet.ParseName(to)
		if ok && also {
			out = append(out, sheet.Range{Row0: r0, Col0: c0, Row1: r1, Col1: c1})
		}
	}
	return out
}

// A mappedSheet is a sheet of which the map says something.
type mappedSheet struct {
	coded
	said map[string]map[[2]int]string // by kind, of single cells
	rest Role                         // of all other numbers
}

// readMapped reads a sheet as the map says.
func (b *book) readMapped(s *sheet.Sheet, lines []mapLine) {
	m := &mappedSheet{coded: b.newCoded(s), said: map[string]map[[2]int]string{}, rest: RoleUnrecognised}
	for _, l := range lines {
		switch {
		case l.kind == "role" && len(l.cells) == 0:
			m.rest = Role(l.says)
		case l.kind != "rows" && l.kind != "columns":
			m.note(l)
		}
	}
	for i, l := range lines {
		if l.kind == "rows" && len(l.cells) == 1 && i+1 < len(lines) && lines[i+1].kind == "columns" {
			m.table(l.cells[0], addressees(l.says), addressees(lines[i+1].says))
		}
	}
	m.coded.rest(m.rest)
	b.coded = append(b.coded, m.page)
}

// note keeps what a line says of single cells. Of several lines of a kind the last counts.
func (m *mappedSheet) note(l mapLine) {
	at := m.said[l.kind]
	if at == nil {
		at = map[[2]int]string{}
		m.said[l.kind] = at
	}
	for _, area := range l.cells {
		for row := area.Row0; row <= area.Row1; row++ {
			for col := area.Col0; col <= area.Col1; col++ {
				at[[2]int{row, col}] = l.says
			}
		}
	}
}

// An addressee is a row or column of a mapped table: a code, and the label by which it is known.
type addressee struct {
	monograph.Series        // of a row, the region in the place of the indicator
	label            string // as printed
	none             bool   // no figures of its own: the column is computed
}

// addressees reads lines such as "PDK.JML{SEX=L} Laki-laki"; "- Pertumbuhan" is a column without a series.
func addressees(text string) []addressee {
	var out []addressee
	for _, line := range strings.Split(text, "\n") {
		code, label, _ := strings.Cut(line, " ")
		a := addressee{label: plainLabel(label)}
		var err error
		a.Series, err = catalogue.ParseSeries(code)
		a.none = code == "-" || err != nil
		out = append(out, a)
	}
	return out
}

func plainLabel(s string) string { return strings.Join(strings.Fields(s), " ") }

// table makes figures of the cells of an area.
func (m *mappedSheet) table(area sheet.Range, rows, columns []addressee) {
	cols := m.columns(area, columns)
	above := make([][]*figure, len(cols))
	for row := area.Row0; row <= area.Row1; row++ {
		label := m.labelOf(row, area.Col0)
		for col := range area.Col0 {
			if x := m.grid.At(row, col); x != nil && x.Class == layout.Figure {
				m.key(x)
			}
		}
		home := rowOf(rows, row-area.Row0, label)
		if home < 0 {
			m.moved(m.grid.At(row, area.Col0), label, rows, row-area.Row0)
			continue
		}
		for i, c := range cols {
			if x := m.grid.At(row, area.Col0+i); x != nil && c != nil {
				above[i] = m.cell(x, mapped{row: &rows[home], col: c, home: [2]int{area.Row0 + home, area.Col0 + i}}, above[i])
			}
		}
	}
	for col := range area.Col1 + 1 {
		if x := m.grid.At(area.Row0-1, col); x != nil && x.Class == layout.Figure {
			m.key(x) // numbers of columns
		}
	}
}

// columns finds which columns still are what the map says; nil stands for one that is not.
func (m *mappedSheet) columns(area sheet.Range, said []addressee) []*addressee {
	out := make([]*addressee, area.Col1-area.Col0+1)
	for i := range min(len(out), len(said)) {
		head := m.headOf(area.Row0, area.Col0+i)
		if head != nil && plainLabel(head.Text) == said[i].label {
			out[i] = &said[i]
			continue
		}
		m.moved(m.grid.At(area.Row0, area.Col0+i), head, said, i)
	}
	return out
}

// headOf is the innermost heading of a column, above the row of column numbers.
func (m *mappedSheet) headOf(first, col int) *layout.Cell {
	const deepest = 8
	for row := first - 2; row >= max(0, first-deepest); row-- {
		if x := m.grid.At(row, col); x != nil {
			return x
		}
	}
	return nil
}

// labelOf is the label of a row: the last text before its figures.
func (m *mappedSheet) labelOf(row, before int) *layout.Cell {
	for col := before - 1; col >= 0; col-- {
		if x := m.grid.At(row, col); x != nil {
			return x
		}
	}
	return nil
}

// rowOf is which row of the map a row is: the one in its place, or, when rows were sorted, the only one of its label; -1 when it is none.
func rowOf(rows []addressee, i int, label *layout.Cell) int {
	if label == nil {
		return -1
	}
	text := plainLabel(label.Text)
	if i < len(rows) && rows[i].label == text {
		return i
	}
	found := -1
	for k := range rows {
		if rows[k].label != text {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// moved reports a row or column that is not the one of the map, where it has figures.
func (m *mappedSheet) moved(figure, label *layout.Cell, said []addressee, i int) {
	at := label
	if at == nil {
		at = figure
	}
	if at == nil {
		return
	}
	want := ""
	if i < len(said) {
		want = said[i].label
	}
	m.problemAt(at, monograph.Error, "coded-moved", "", want)
}
