package main

import (
	"fmt"
	"slices"
)

// A paper writes one sheet from top to bottom.
type paper struct {
	*book
	sheet string
	row   int // the next row
	width int // columns of the page
}

func (b *book) paper(sheet string, width int) *paper {
	p := &paper{book: b, sheet: sheet, row: 1, width: width}
	if width > 8 {
		p.page("landscape")
	} else {
		p.page("portrait")
	}
	return p
}

// heading writes the lines above a table, each across the page.
func (p *paper) heading(lines ...string) {
	for _, line := range lines {
		p.put(p.sheet, cell(1, p.row), line, style{bold: true, center: true})
		p.merge(1, p.row, p.width, p.row)
		p.row++
	}
	p.row++
}

// merge joins cells; a single cell stays as it is.
func (p *paper) merge(column, row, toColumn, toRow int) {
	if column != toColumn || row != toRow {
		p.keep(p.file.MergeCell(p.sheet, cell(column, row), cell(toColumn, toRow)))
	}
}

// A column is a column of a table below one or two lines of heading.
type column struct {
	group, title string
	format       string
	value        func(*village) any
	noTotal      bool // a ratio, which does not add up
}

// A placed table knows where its figures stand.
type placed struct {
	sheet    string
	header   int      // the first row of the heading
	lines    int      // rows of the heading
	first    int      // the row of the first village
	left     int      // the column of the first figure
	villages []string // from top to bottom
	titles   []string // of the columns with figures
}

// at is the cell of a village and a column.
func (t placed) at(village, title string) string {
	return cell(t.left+slices.Index(t.titles, title), t.first+slices.Index(t.villages, village))
}

// total is the cell of a column in the last row.
func (t placed) total(title string) string {
	return cell(t.left+slices.Index(t.titles, title), t.first+len(t.villages))
}

// name is the cell of a village's name.
func (t placed) name(village string) string {
	return cell(t.left-1, t.first+slices.Index(t.villages, village))
}

// head is the cell of the last line of a column's heading.
func (t placed) head(title string) string {
	return cell(t.left+slices.Index(t.titles, title), t.header+t.lines-1)
}

// A stub says what stands left of the figures.
type stub struct {
	title string
	name  func(*village) string
	codes bool
}

// table writes villages by row: heading, numbers of the columns, figures, total.
func (p *paper) table(d district, s stub, columns []column) placed {
	t := placed{sheet: p.sheet, header: p.row, left: 3, lines: lines(columns)}
	if s.codes {
		t.left++
	}
	for _, c := range columns {
		t.titles = append(t.titles, c.title)
	}
	for _, v := range d.villages {
		t.villages = append(t.villages, v.name)
	}
	p.stubHead(t, s)
	p.columnHeads(t, columns)
	p.row += t.lines
	for c := 1; c < t.left+len(columns); c++ {
		p.put(p.sheet, cell(c, p.row), fmt.Sprintf("(%d)", c), style{italic: true, center: true, border: true})
	}
	p.row++
	t.first = p.row
	for i := range d.villages {
		p.villageRow(t, s, i, &d.villages[i], columns)
		p.row++
	}
	p.totalRow(t, d, columns)
	p.row++
	return t
}

func lines(columns []column) int {
	for _, c := range columns {
		if c.group != "" {
			return 2
		}
	}
	return 1
}

func (p *paper) stubHead(t placed, s stub) {
	titles := []string{"No", s.title}
	if s.codes {
		titles = []string{"No", "Kode Wilayah", s.title}
	}
	for i, title := range titles {
		p.headCell(t.header, i+1, title)
		p.merge(i+1, t.header, i+1, t.header+t.lines-1)
	}
}

func (p *paper) headCell(row, column int, title string) {
	p.put(p.sheet, cell(column, row), title, style{bold: true, center: true, border: true, wrap: true})
}

// columnHeads writes the headings: a group stands across its columns, a column without a group across both lines.
func (p *paper) columnHeads(t placed, columns []column) {
	for i := 0; i < len(columns); i++ {
		c := columns[i]
		if c.group == "" {
			p.headCell(t.header, t.left+i, c.title)
			p.merge(t.left+i, t.header, t.left+i, t.header+t.lines-1)
			continue
		}
		from := i
		for ; i < len(columns) && columns[i].group == c.group; i++ {
			p.headCell(t.header+1, t.left+i, columns[i].title)
		}
		i--
		p.headCell(t.header, t.left+from, c.group)
		p.merge(t.left+from, t.header, t.left+i, t.header)
	}
}

func (p *paper) villageRow(t placed, s stub, i int, v *village, columns []column) {
	text := style{border: true}
	p.put(p.sheet, cell(1, p.row), i+1, style{border: true, center: true})
	if s.codes {
		p.put(p.sheet, cell(2, p.row), string(v.code), text)
	}
	p.put(p.sheet, cell(t.left-1, p.row), s.name(v), text)
	for c, col := range columns {
		value := col.value(v)
		p.put(p.sheet, cell(t.left+c, p.row), value, style{border: true, format: col.format, right: value == "-"})
	}
}

func (p *paper) totalRow(t placed, d district, columns []column) {
	p.put(p.sheet, cell(1, p.row), "JUMLAH", style{bold: true, center: true, border: true})
	p.merge(1, p.row, t.left-1, p.row)
	for c, col := range columns {
		var total any = ""
		if !col.noTotal {
			total = sum(d, col)
		}
		p.put(p.sheet, cell(t.left+c, p.row), total, style{bold: true, border: true, format: col.format})
	}
}

// sum adds up a column; figures with decimals are added in hundredths.
func sum(d district, c column) any {
	whole, hundredths, decimal := 0, 0, false
	for i := range d.villages {
		switch v := c.value(&d.villages[i]).(type) {
		case int:
			whole += v
		case float64:
			hundredths, decimal = hundredths+int(v*100+0.5), true
		}
	}
	if decimal {
		return float64(hundredths) / 100
	}
	return whole
}

// foot writes the source and the place for the signature.
func (p *paper) foot(source, place, year string) {
	p.put(p.sheet, cell(1, p.row), "Sumber: "+source, style{italic: true})
	right := max(p.width-2, 3)
	for i, line := range []string{place + ", 31 Desember " + year, "CAMAT " + title(place), "", "", "( ........................................ )"} {
		if line != "" {
			p.put(p.sheet, cell(right, p.row+2+i), line, style{})
		}
	}
	p.row += 8
}
