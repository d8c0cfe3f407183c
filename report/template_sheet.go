package report

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Columns and looks of the form workbook.
const (
	formNumber = 1 // number of the row
	formName   = 2 // name of the village, or of a line
	formCode   = 3 // code of the village
	formFirst  = 4 // first figure

	titleHeight   = 20.0
	nameWidth     = 52 // of the names of members
	betweenTables = 3  // blank rows, so that a reader does not take the next table for more of this one
	captionWidth  = 85 // characters that a caption may take where its table is narrower

	inputFill = "FFF9E5"
)

var (
	styleInput     = style{border: true, horizontal: "right", fill: inputFill}
	styleInputText = style{border: true, horizontal: "left", wrap: true, fill: inputFill}
	styleSum       = style{border: true, horizontal: "right", fill: totalFill}
	stylePlace     = style{horizontal: "left"}
	styleColon     = style{horizontal: "center"}
)

// A formSheet is a sheet being laid out. Columns and rows count from 1.
type formSheet struct {
	name   string
	rows   []formRow
	widths []float64
	merges [][4]int // col, row, col, row
	checks []formCheck
	tables [][2]int // first and last row of each
	head   int      // rows of its head, which stay when it is moved
	frozen int      // columns that stay, too
	text   bool     // holds instructions, no tables
}

type formRow struct {
	height float64 // points; 0 for the usual one
	cells  []formCell
}

type formCell struct {
	text    string
	number  int    // of a row, written as a number; 0 for none
	formula string // without "="; its result is empty as long as nothing is filled in
	look    style
}

// open begins a sheet with what it is about.
func (d *drafter) open(name, title string) {
	d.s = &formSheet{name: d.names.name(name), widths: []float64{5, 24, 15}}
	d.t.sheets = append(d.t.sheets, d.s)
	d.row = 1
	d.headLine(formCell{text: strings.ToUpper(title), look: styleTitle})
	d.s.rows[0].height = titleHeight
}

// headLine adds a line to the head of the sheet, which stays when the sheet is moved and stands on every page.
func (d *drafter) headLine(line ...formCell) {
	for i, c := range line {
		if c != (formCell{}) {
			d.put(i+1, d.row, c)
		}
	}
	d.s.head = d.row
	d.row++
}

// openShared begins a sheet of the whole sub-district. Its tables name the place in their captions.
func (d *drafter) openShared(name, title string) {
	d.open(name, title)
	d.headLine(formCell{text: fmt.Sprintf("%s, %d", d.t.place, d.Year), look: stylePlace})
	d.row++
}

// openVillage begins a sheet of one village. The village's code decides whose figures they are; the captions leave the place out.
func (d *drafter) openVillage(name, title string, v village) {
	d.open(name, title)
	d.s.widths = []float64{5, 8, nameWidth}
	for _, line := range [][2]string{
		{"Desa/Kelurahan :", v.name}, {"Kode Wilayah :", string(v.code)}, {"Kecamatan :", d.t.bare}, {"Kabupaten/Kota :", d.Register.Title(d.Region.Parent(), "id")}, {"Tahun :", itoa(d.Year)},
	} {
		d.headLine(formCell{text: line[0], look: stylePlace}, formCell{}, formCell{text: line[1], look: stylePlace})
	}
	d.row++
}

// sheetTitle is the first part of the name of a section: "Geografi" of "Geografi, Iklim, Batas, dan Orbitasi".
func sheetTitle(label string) string {
	first, _, _ := strings.Cut(label, ",")
	first, _, _ = strings.Cut(first, " dan ")
	return first
}

// put sets a cell of the sheet.
func (d *drafter) put(col, row int, c formCell) {
	s := d.s
	for len(s.rows) < row {
		s.rows = append(s.rows, formRow{})
	}
	r := &s.rows[row-1]
	for len(r.cells) < col {
		r.cells = append(r.cells, formCell{})
	}
	r.cells[col-1] = c
	for len(s.widths) < col {
		s.widths = append(s.widths, minNumber)
	}
}

// span sets a cell that is merged to the right and down; the cells below the merge get its look, so that borders are whole.
func (d *drafter) span(col, row, col2, row2 int, c formCell) {
	for y := row; y <= row2; y++ {
		for x := col; x <= col2; x++ {
			d.put(x, y, formCell{look: c.look})
		}
	}
	d.put(col, row, c)
	if col != col2 || row != row2 {
		d.s.merges = append(d.s.merges, [4]int{col, row, col2, row2})
	}
}

// wide makes a column at least so wide.
func (s *formSheet) wide(col int, width float64) {
	for len(s.widths) < col {
		s.widths = append(s.widths, minNumber)
	}
	s.widths[col-1] = math.Max(s.widths[col-1], width)
}

// room is the width of some columns.
func (s *formSheet) room(col, col2 int) float64 {
	w := 0.0
	for _, x := range s.widths[col-1 : col2] {
		w += x
	}
	return w
}

// ask makes a cell one that is to be filled in.
func (d *drafter) ask(col, row int, at region.Code, l *formLeaf) {
	look := styleInputText
	if l.ind.Type.Numeric() {
		look = styleInput
		look.format = d.format(l.ind)
	}
	d.put(col, row, formCell{look: look})
	d.t.Cells = append(d.t.Cells, TemplateCell{
		Table: d.table, Sheet: d.s.name, Cell: name(col, row), Type: l.ind.Type, Choices: l.choices,
		Address: monograph.Address{Region: at, Period: monograph.YearPeriod(d.Year), Series: l.series},
	})
	d.check(col, row, l)
}

// money reports whether an indicator is an amount, which forms give in whole rupiah.
func money(ind *monograph.Indicator) bool { return strings.HasPrefix(ind.Unit, "rp") }

// format is the number format of the figures of an indicator.
func (d *drafter) format(ind *monograph.Indicator) string {
	if ind.Type == monograph.Year {
		return "0"
	}
	unit := d.Catalogue.Unit(ind.Unit)
	if ind.Type == monograph.Integer || unit == nil || unit.Decimals == 0 {
		return "#,##0"
	}
	return "#,##0." + strings.Repeat("0", min(unit.Decimals, 2))
}

// captioned begins a table with its caption, over all its columns. The place is left out where it is "".
func (d *drafter) captioned(t *catalogue.TemplateTable, place string, lastCol int) {
	d.table = t.Number
	for len(d.s.widths) < lastCol || d.s.room(1, lastCol) < captionWidth {
		if len(d.s.widths) < lastCol {
			d.s.widths = append(d.s.widths, minNumber)
		} else {
			lastCol++
		}
	}
	line := func(text string, look style) {
		d.span(1, d.row, lastCol, d.row, formCell{text: text, look: look})
		d.s.rows[d.row-1].height = rowHeight * float64(linesIn(text, d.s.room(1, lastCol)))
		d.row++
	}
	if place != "" {
		place = " di " + place
	}
	line(fmt.Sprintf("Tabel %s  %s%s, %d", t.Number, t.Caption.ID, place, d.Year), styleCaption)
	if d.Lang == "en" {
		line(fmt.Sprintf("Table %s  %s", t.Number, t.Caption.EN), styleEnglish)
	}
}

// ended closes a table that began at a row.
func (d *drafter) ended(first int) {
	d.s.stackChecks()
	d.s.tables = append(d.s.tables, [2]int{first, len(d.s.rows)})
	d.row = len(d.s.rows) + 1 + betweenTables
}

// cells writes a range of one row or column.
func cells(col, row, col2, row2 int) string {
	a, _ := excelize.CoordinatesToCellName(col, row)
	b, _ := excelize.CoordinatesToCellName(col2, row2)
	if a == b {
		return a
	}
	return a + ":" + b
}
