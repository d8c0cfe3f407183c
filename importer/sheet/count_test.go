package sheet

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A drawnCell is a cell of a drawn sheet: a whole number, or a word.
type drawnCell struct {
	row, col int
	text     string
}

func (c drawnCell) isNumber() bool { return c.text[0] <= '9' }

// drawSheet draws the cells of a sheet of rows × cols, in order.
func drawSheet(t *rapid.T, rows, cols int) []drawnCell {
	var cells []drawnCell
	for row := range rows {
		for col := range cols {
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				cells = append(cells, drawnCell{row, col, strconv.Itoa(rapid.IntRange(1, 99_999).Draw(t, "number"))})
			case 1:
				cells = append(cells, drawnCell{row, col, rapid.StringMatching("[a-z]{1,6}").Draw(t, "word")})
			}
		}
	}
	return cells
}

// eachRow writes rows × cols cells, the empty ones as "".
func eachRow(cells []drawnCell, rows, cols int, write func(row int, texts []string)) {
	i := 0
	for row := range rows {
		texts := make([]string, cols)
		for ; i < len(cells) && cells[i].row == row; i++ {
			texts[cells[i].col] = cells[i].text
		}
		write(row, texts)
	}
}

// Each writer makes a file of drawn cells.
var writers = []struct {
	format string
	write  func(cells []drawnCell, rows, cols int) []byte
}{
	{"xlsx", func(cells []drawnCell, _, _ int) []byte {
		b := &strings.Builder{}
		for _, c := range cells {
			value := `><v>` + c.text + `</v>`
			if !c.isNumber() {
				value = ` t="inlineStr"><is><t>` + c.text + `</t></is>`
			}
			fmt.Fprintf(b, `<row r="%d"><c r="%s"%s</c></row>`, c.row+1, Name(c.row, c.col), value)
		}
		return zipped(&testing.T{}, bookParts("<sheetData>"+b.String()+"</sheetData>"))
	}},
	{"xls", func(cells []drawnCell, _, _ int) []byte {
		var body [][]byte
		for _, c := range cells {
			place := at(Name(c.row, c.col), 0)
			if n, err := strconv.Atoi(c.text); err == nil {
				body = append(body, record(recNumber, place, float64(n)))
			} else {
				body = append(body, record(recLabel, place, narrow(c.text)))
			}
		}
		return xlsFile(body...)
	}},
	{"ods", func(cells []drawnCell, rows, cols int) []byte {
		var b strings.Builder
		eachRow(cells, rows, cols, func(_ int, texts []string) {
			for i, text := range texts {
				if _, err := strconv.Atoi(text); err == nil {
					texts[i] = `<table:table-cell office:value-type="float" office:value="` + text + `"/>`
				} else if text != "" {
					texts[i] = odsTextCell(text)
				} else {
					texts[i] = `<table:table-cell/>`
				}
			}
			b.WriteString(odsRow(texts...))
		})
		return odsFile(&testing.T{}, "", `<table:table table:name="S">`+b.String()+`</table:table>`)
	}},
	{"csv", func(cells []drawnCell, rows, cols int) []byte {
		var b bytes.Buffer
		eachRow(cells, rows, cols, func(_ int, texts []string) { b.WriteString(strings.Join(texts, ";") + "\n") })
		return append([]byte("sep=;\n"), b.Bytes()...)
	}},
	{"html", func(cells []drawnCell, rows, cols int) []byte {
		var b strings.Builder
		eachRow(cells, rows, cols, func(_ int, texts []string) {
			b.WriteString("<tr><td>" + strings.Join(texts, "</td><td>") + "</td></tr>")
		})
		return []byte("<html><table>" + b.String() + "</table></html>")
	}},
	{"xml", func(cells []drawnCell, rows, cols int) []byte {
		var b strings.Builder
		for _, c := range cells {
			kind := "String"
			if c.isNumber() {
				kind = "Number"
			}
			fmt.Fprintf(&b, `<Row ss:Index="%d"><Cell ss:Index="%d"><Data ss:Type="%s">%s</Data></Cell></Row>`, c.row+1, c.col+1, kind, c.text)
		}
		return []byte(smlFile(`<Worksheet ss:Name="S"><Table>` + b.String() + `</Table></Worksheet>`))
	}},
}

// Every cell of a file comes out of its reader as it stands there, or is counted as left out: whatever the format, and whatever
// the limits.
func TestEveryCellIsReadOrCounted(t *testing.T) {
	for _, w := range writers {
		t.Run(w.format, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				rows, cols := rapid.IntRange(1, 9).Draw(t, "rows"), rapid.IntRange(2, 7).Draw(t, "cols")
				cells := drawSheet(t, rows, cols)
				limits := Limits{Rows: rapid.IntRange(1, 10).Draw(t, "limit of rows"), Cols: rapid.IntRange(1, 8).Draw(t, "limit of columns"),
					Cells: rapid.IntRange(2, 60).Draw(t, "limit of cells")}
				wb, err := Read(context.Background(), "x", w.write(cells, rows, cols), limits)
				if err != nil {
					t.Fatal(err)
				}
				var want, got []drawnCell
				skipped := 0
				for _, c := range cells {
					if c.row < limits.Rows && c.col < limits.Cols && len(want) < limits.Cells {
						want = append(want, c)
					} else {
						skipped++
					}
				}
				for c := range wb.Sheets[0].Cells() {
					got = append(got, drawnCell{c.Row, c.Col, c.Text})
				}
				if diff := cmp.Diff(want, got, cmp.AllowUnexported(drawnCell{})); diff != "" || wb.Format != w.format {
					t.Errorf("format %s, -want +got\n%s", wb.Format, diff)
				}
				if n := skippedCells(wb); n != skipped {
					t.Errorf("%d cells are said to be left out, %d were", n, skipped)
				}
			})
		})
	}
}
