package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// sheetElements are what a sheet may hold, in the only order that spreadsheet programs accept: ECMA-376, part 1, CT_Worksheet.
var sheetElements = strings.Fields(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
	scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
	printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
	legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`)

// Every sheet of what this package writes has the form that spreadsheet programs open without a repair.
func TestSheetsAreWellFormed(t *testing.T) {
	form, err := BuildTemplate(TemplateInput{Catalogue: catalogue.Default(), Register: region.Default(), Region: "32.15.01", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	plain := &Original{Name: "data.xls", Format: "xls", Sheets: []PlainSheet{{
		Name: "S", Merges: [][4]int{{0, 0, 0, 2}}, Cells: []PlainCell{{Text: " a\x01_x000D_b "}, {Row: 2, Col: 1, Number: new(0.1)}, {Row: 2, Col: 40, Text: "<&>"}},
	}}}
	for _, test := range []struct {
		name  string
		write func(io.Writer) error
		cells int // at least
	}{
		{"report", func(w io.Writer) error { return WriteXLSX(w, chartReport(t, "32.15", "id")) }, 2000},
		{"form", func(w io.Writer) error { return WriteTemplate(w, form) }, 2000},
		{"annotated copy", func(w io.Writer) error { return Annotate(w, plain, sentNotes[:1], AnnotateOptions{Lang: "id"}) }, 10},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := test.write(&out); err != nil {
				t.Fatal(err)
			}
			z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
			if err != nil {
				t.Fatal(err)
			}
			cells := 0
			for _, f := range z.File {
				if strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
					n, err := checkSheet(f)
					if err != nil {
						t.Errorf("%s: %v", f.Name, err)
					}
					cells += n
				}
			}
			if cells < test.cells {
				t.Errorf("%d cells checked, want at least %d", cells, test.cells)
			}
		})
	}
}

// A sheetCheck goes through one sheet's part.
type sheetCheck struct {
	path          []string
	last          int // place of the last element among sheetElements
	row, col      int // of the last cell
	lastCol       int // of all rows
	area          []int
	text          string
	preserve      bool
	cells, merged int
	err           error
}

func checkSheet(f *zip.File) (cells int, err error) {
	r, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer r.Close()
	d := xml.NewDecoder(r) // reads to the end, where the sum of the part is checked
	c := &sheetCheck{last: -1}
	for c.err == nil {
		tok, err := d.Token()
		if err == io.EOF {
			return c.cells, c.end()
		}
		if err != nil {
			return 0, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			c.path, c.text = append(c.path, tok.Name.Local), ""
			c.start(tok)
		case xml.CharData:
			c.text += string(tok)
		case xml.EndElement:
			c.finish(tok.Name.Local)
			c.path = c.path[:len(c.path)-1]
		}
	}
	return 0, c.err
}

func (c *sheetCheck) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("below row %d, column %d: "+format, append([]any{c.row, c.col}, args...)...)
	}
}

func (c *sheetCheck) start(e xml.StartElement) {
	name := e.Name.Local
	if len(c.path) == 2 {
		at := slices.Index(sheetElements, name)
		if at < c.last || at < 0 || at == c.last && name != "conditionalFormatting" {
			c.fail("<%s> comes after <%s>", name, sheetElements[max(c.last, 0)])
		}
		c.last = at
	}
	switch strings.Join(c.path[1:], " ") {
	case "dimension":
		from, to, _ := strings.Cut(attribute(e, "ref"), ":")
		c.area = append(c.coordinates(from), c.coordinates(to)...)
	case "cols col":
		if least, most := int(number(e, "min")), int(number(e, "max")); least <= c.lastCol || most < least || number(e, "width") > 255 {
			c.fail("columns %d to %d come after %d", least, most, c.lastCol)
		} else {
			c.lastCol = most
		}
	case "sheetData":
		c.lastCol = 0
	case "sheetData row":
		row := int(number(e, "r"))
		if row <= c.row || number(e, "ht") > 409 {
			c.fail("row %d of %s points", row, attribute(e, "ht"))
		}
		c.row, c.col = row, 0
	case "sheetData row c":
		at := c.coordinates(attribute(e, "r"))
		if at[1] != c.row || at[0] <= c.col || !slices.Contains([]string{"", "inlineStr", "str"}, attribute(e, "t")) {
			c.fail("cell %s of type %q", attribute(e, "r"), attribute(e, "t"))
		}
		c.col, c.lastCol = at[0], max(c.lastCol, at[0])
		c.cells++
	case "sheetData row c is t":
		c.preserve = attribute(e, "space") == "preserve"
	case "mergeCells":
		c.merged = int(number(e, "count"))
	case "mergeCells mergeCell":
		c.merged--
	}
}

func (c *sheetCheck) finish(name string) {
	for _, r := range c.text {
		if unicode.IsControl(r) && r != '\n' || r == '\u2028' {
			c.fail("control character in %q", c.text)
		}
	}
	switch name {
	case "t":
		if strings.TrimSpace(c.text) != c.text && !c.preserve || len(c.text) > 4*maxText {
			c.fail("text %.40q would be trimmed", c.text)
		}
	case "v":
		if _, err := strconv.ParseFloat(c.text, 64); err != nil && c.text != "" || strings.ContainsAny(c.text, "eE") {
			c.fail("value %q", c.text)
		}
	}
	c.text = ""
}

func (c *sheetCheck) coordinates(cell string) []int {
	col, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		c.fail("%v", err)
	}
	return []int{col, row}
}

// end checks what speaks of the whole sheet.
func (c *sheetCheck) end() error {
	if c.merged != 0 {
		c.fail("%d more merged cells are counted than there are", c.merged)
	}
	if want := []int{1, 1, max(c.lastCol, 1), max(c.row, 1)}; !slices.Equal(c.area, want) {
		c.fail("the sheet's area is %v, want %v", c.area, want)
	}
	return c.err
}

// Pieces packed on their own are read as one part, whatever their sizes.
func TestPiecesJoin(t *testing.T) {
	whole := []byte(strings.Repeat("satu dua tiga ", 5000))
	for _, cuts := range [][]int{nil, {1}, {0, 0, 7}, {30_000, 30_001, 69_999}} {
		by := newPacker()
		p := &zipPart{name: "a"}
		from := 0
		for _, to := range append(cuts, len(whole)) {
			p.pieces = append(p.pieces, by.pack(whole[from:to:to], to == len(whole)))
			from = to
		}
		by.wait()
		var out bytes.Buffer
		if err := (&zipParts{parts: []*zipPart{p}}).write(&out); err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		r, err := z.File[0].Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r) // fails where the sum is wrong
		if err != nil || !bytes.Equal(got, whole) {
			t.Errorf("cut at %v: %d bytes, %v, want %d", cuts, len(got), err, len(whole))
		}
	}
}

// Cells are read as they were written, to the last digit and the last blank.
func TestCellsAreReadAsWritten(t *testing.T) {
	texts := []string{
		"Desa", " dua  kata ", "baris\nbaru\n", "\ttab", "a\rb", "<b>&amp;\"'", "_x0041_", "_x00e9__x0041_", "__x0041", "_xD83D_", "“12” 😀", "=1+1", "x\x00\x1fy", "\xff", "\uffff",
	}
	read := slices.Clone(texts)
	for i, s := range map[string]string{"x\x00\x1fy": "x\uFFFD\uFFFDy", "\xff": "\uFFFD", "\uffff": "\uFFFD"} {
		read[slices.Index(texts, i)] = s
	}
	numbers := []float64{0, -1, 12, 0.1, 1.0 / 3, 1e15 + 0.125, 123456789012345678, 1e21, 5e-324, -4.5e-7}
	b := &book{f: excelize.NewFile(), styles: map[style]int{}}
	defer b.f.Close()
	w, err := b.rows("Sheet1", nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range texts {
		w.row(i+1, 0, cell{}, styled(s, 0))
	}
	for i, v := range numbers {
		w.row(100+i, 14.5, cell{holds: holdsNumber, value: v, formula: `A1&"<"`})
	}
	w.merge(28, 3, 703, 4)
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.writeSorted(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, want := range read {
		if got, err := f.GetCellValue("Sheet1", name(2, i+1)); err != nil || got != want {
			t.Errorf("text %q is read as %q, %v", want, got, err)
		}
	}
	for i, want := range numbers {
		s, err := f.GetCellValue("Sheet1", name(1, 100+i))
		if got, err2 := strconv.ParseFloat(s, 64); err != nil || err2 != nil || got != want {
			t.Errorf("number %v is read as %s, %v", want, s, err)
		}
		if got, err := f.GetCellFormula("Sheet1", name(1, 100+i)); err != nil || got != `A1&"<"` {
			t.Errorf("formula is read as %s, %v", got, err)
		}
	}
	merged, err := f.GetMergeCells("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("AB3 AAA4", merged[0].GetStartAxis()+" "+merged[0].GetEndAxis()); diff != "" {
		t.Errorf("merged (-want +got):\n%s", diff)
	}
}

// A row out of order is an error, not a workbook that needs repair.
func TestRowsAscend(t *testing.T) {
	b := &book{f: excelize.NewFile(), styles: map[style]int{}}
	defer b.f.Close()
	w, err := b.rows("Sheet1", nil)
	if err != nil {
		t.Fatal(err)
	}
	w.row(2, 0)
	w.row(2, 0)
	if err := w.close(); err == nil || !strings.Contains(err.Error(), "row 2 comes after row 2") {
		t.Errorf("error %v", err)
	}
}
