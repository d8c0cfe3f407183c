package sheet

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// TestXLSXSpelling: however a writer spells the same cells — prefixes, quotes, order of attributes, positions left out,
// comments between — the same cells come out, and none is lost without being counted.
func TestXLSXSpelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limits := Limits{Rows: rapid.IntRange(1, 12).Draw(t, "rows"), Cols: rapid.IntRange(1, 6).Draw(t, "cols")}
		var body strings.Builder
		want := Sheet{Name: "S"}
		skipped := 0
		body.WriteString("<sheetData>")
		for row := 0; row < 10; row++ {
			if row = row + rapid.IntRange(0, 3).Draw(t, "gap"); row >= 15 {
				break
			}
			body.WriteString(spell(t, "row", []string{"r", strconv.Itoa(row + 1)}, ""))
			next := 0
			for col := range 8 {
				if !rapid.Bool().Draw(t, "cell") {
					continue
				}
				c, xml := drawCell(t, row, col, col == next)
				next = col + 1
				body.WriteString(xml)
				if row >= limits.Rows || col >= limits.Cols {
					skipped++
					continue
				}
				want.Add(c)
			}
			body.WriteString("</row>")
		}
		body.WriteString("</sheetData>")
		wb, err := Read(context.Background(), "x", zipped(&testing.T{}, bookParts(body.String())), limits)
		if err != nil {
			t.Fatalf("%v in\n%s", err, body.String())
		}
		if diff := cmp.Diff(want, *wb.Sheets[0], unpacked); diff != "" {
			t.Errorf("-want +got\n%s\n%s", diff, body.String())
		}
		if n := skippedCells(wb); n != skipped {
			t.Errorf("%d cells skipped, want %d", n, skipped)
		}
	})
}

// drawCell is a random cell and one way to spell it; its reference may be left out where it follows the cell before.
func drawCell(t *rapid.T, row, col int, follows bool) (Cell, string) {
	c := Cell{Row: row, Col: col}
	var attrs []string
	if !follows || rapid.Bool().Draw(t, "reference") {
		attrs = append(attrs, "r", Name(row, col))
	}
	value := ""
	switch rapid.IntRange(0, 3).Draw(t, "kind") {
	case 0:
		n := rapid.IntRange(-5000, 5000).Draw(t, "number")
		c.Kind, c.Num, c.Text = Number, float64(n)/4, strconv.FormatFloat(float64(n)/4, 'f', -1, 64)
		value = spell(t, "v", nil, c.Text)
		if rapid.Bool().Draw(t, "style") {
			c.Format = "#,##0"
			attrs = append(attrs, "s", "3")
		}
	case 1:
		c.Kind, c.Text = String, rapid.StringMatching(`[a-z<>&"' ]{1,8}`).Draw(t, "text")
		attrs = append(attrs, "t", "inlineStr")
		value = "<is>" + spell(t, "t", nil, html.EscapeString(c.Text)) + "</is>"
	case 2:
		c.Kind, c.Text = String, "Kecamatan"
		attrs = append(attrs, "t", "s")
		value = spell(t, "v", nil, "1")
	default:
		c.Kind, c.Num, c.Text, c.Format, c.Formula, c.FormulaA = Number, 0.25, "0.25", "0.00%", true, "B1/4"
		attrs = append(attrs, "s", "1")
		value = spell(t, "f", nil, "B1/4") + spell(t, "v", nil, "0.25")
	}
	return c, spell(t, "c", attrs, value)
}

// spell writes an element in one of many ways; without content it is left open.
func spell(t *rapid.T, name string, attrs []string, content string) string {
	prefix := rapid.SampledFrom([]string{"", "", "x:"}).Draw(t, "prefix")
	if content == "" {
		prefix = ""
	}
	pairs := []string{}
	for i := 0; i < len(attrs); i += 2 {
		quote := rapid.SampledFrom([]string{`"`, `'`}).Draw(t, "quote")
		pairs = append(pairs, attrs[i]+"="+quote+attrs[i+1]+quote)
	}
	if rapid.Bool().Draw(t, "spans") {
		pairs = append(pairs, `spans="1>2"`)
	}
	var b strings.Builder
	b.WriteString("<" + prefix + name)
	for _, p := range rapid.Permutation(pairs).Draw(t, "order") {
		b.WriteString(rapid.SampledFrom([]string{" ", "\n", "  "}).Draw(t, "space") + p)
	}
	b.WriteString(">")
	if content == "" {
		return b.String()
	}
	comment := rapid.SampledFrom([]string{"", "", "<!-- > -->", "<?p <v>?>"}).Draw(t, "comment")
	if name == "c" {
		return comment + b.String() + comment + content + "</" + prefix + name + ">" + comment
	}
	return b.String() + comment + content + comment + "</" + prefix + name + ">"
}

// skippedCells is the number of cells that the notes say were left out.
func skippedCells(wb *Workbook) int {
	total := 0
	for _, note := range wb.Notes {
		n, first := 0, ""
		if _, err := fmt.Sscanf(note.Text, "%d cells, first %s", &n, &first); err == nil {
			total += n
		}
	}
	return total
}

// TestXLSXAgainstExcelize: what excelize writes cell by cell, with styles, merges, formulas and hidden parts, comes out as it
// went in.
func TestXLSXAgainstExcelize(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style := func(s excelize.Style) int {
		id, err := f.NewStyle(&s)
		must(err)
		return id
	}
	custom := "dd mmmm yyyy"
	date, percent := style(excelize.Style{CustomNumFmt: &custom}), style(excelize.Style{NumFmt: 10})
	must(f.SetSheetName("Sheet1", "Data & Umum"))
	for name, value := range map[string]any{"A1": "DATA PENDUDUK", "A2": "Desa <1>\nbaris", "B2": 1250, "C2": 8.25, "D2": true, "B3": 45657, "C3": 0.125, "E9": " spasi "} {
		must(f.SetCellValue("Data & Umum", name, value))
	}
	must(f.SetCellFormula("Data & Umum", "D3", "B2*2"))
	must(f.SetCellStyle("Data & Umum", "B3", "B3", date))
	must(f.SetCellStyle("Data & Umum", "C3", "C3", percent))
	must(f.MergeCell("Data & Umum", "A1", "D1"))
	must(f.SetRowVisible("Data & Umum", 9, false))
	must(f.SetColVisible("Data & Umum", "C:D", false))
	_, err := f.NewSheet("Sembunyi")
	must(err)
	must(f.SetSheetVisible("Sembunyi", false))
	buf, err := f.WriteToBuffer()
	must(err)
	want := `! no-cached-values 1
[Data & Umum] 9×5 A1:D1 row9 colC colD
A1 "DATA PENDUDUK"
A2 "Desa <1>\nbaris"
B2 1250
C2 8.25
D2 TRUE
B3 D2024-12-31=45657 {dd mmmm yyyy}
C3 0.125 {0.00%}
D3  =B2*2 nocache
E9 " spasi "
[Sembunyi] 0×0 hidden
`
	if diff := cmp.Diff(want, readShown(bytes.Clone(buf.Bytes()), Limits{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
