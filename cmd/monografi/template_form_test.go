package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report"
)

// A form is a form workbook as an office has it on the screen: what was written is put beside what stands in the file, and the
// formulas are computed.
type form struct {
	*report.Template
	file     *sheet.Workbook
	formulas map[string]map[string]string // by sheet and cell
	written  map[string]map[string]sheet.Cell
}

// formImporter is made once: its vocabulary takes a while.
var formImporter = sync.OnceValue(func() *importer.Importer { return importer.New(catalogue.Default(), region.Default()) })

// newForm writes the form workbook of a sub-district to a file and opens that.
func newForm(t *testing.T, code region.Code, lang string) *form {
	t.Helper()
	tpl, err := report.BuildTemplate(report.TemplateInput{
		Catalogue: catalogue.Default(), Register: region.Default(), Region: code, Year: 2025, Lang: lang,
	})
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := report.WriteTemplate(&buf, tpl); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), tpl.FileName())
	if err := os.WriteFile(path, buf.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	wb, err := sheet.Open(context.Background(), path, sheet.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f := &form{Template: tpl, file: wb, formulas: map[string]map[string]string{}, written: map[string]map[string]sheet.Cell{}}
	for i, s := range wb.Sheets {
		f.written[s.Name] = map[string]sheet.Cell{}
		f.formulas[s.Name] = formulasOf(t, buf.Bytes(), fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
	}
	return f
}

var formulaCell = regexp.MustCompile(`<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f><v></v></c>`)

// formulasOf reads the formulas of a sheet, all without a result.
func formulasOf(t *testing.T, book []byte, part string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, m := range formulaCell.FindAllStringSubmatch(string(text), -1) {
		out[m[1]] = html.UnescapeString(m[2])
	}
	return out
}

// write fills a cell in.
func (f *form) write(c report.TemplateCell, text string) {
	x := sheet.Cell{Kind: sheet.String, Text: text}
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		x.Kind, x.Num = sheet.Number, v
	}
	f.written[c.Sheet][c.Cell] = x
}

// fill fills in every cell that want chooses, with figures that depend on seed alone.
func (f *form) fill(seed int64, want func(report.TemplateCell) bool) map[monograph.Address]string {
	rnd := rand.New(rand.NewSource(seed))
	out := map[monograph.Address]string{}
	for _, c := range f.Cells {
		if want(c) {
			out[c.Address] = figureFor(c, rnd)
			f.write(c, out[c.Address])
		}
	}
	return out
}

// figureFor makes something up that the check of a cell lets pass.
func figureFor(c report.TemplateCell, rnd *rand.Rand) string {
	money := strings.HasPrefix(catalogue.Default().SeriesUnit(c.Address.Series), "rp")
	switch {
	case c.Choices != nil:
		return c.Choices[rnd.Intn(len(c.Choices))]
	case !c.Type.Numeric():
		return "Keterangan " + string(rune('A'+rnd.Intn(26)))
	case c.Type == monograph.Integer:
		return strconv.Itoa(rnd.Intn(3000))
	case money:
		return strconv.Itoa(rnd.Intn(900) * 1_000_000)
	}
	return strconv.FormatFloat(float64(rnd.Intn(40000))/4, 'f', -1, 64)
}

var (
	sumFormula = regexp.MustCompile(`^IF\(COUNT\(([^)]*)\)(=0|\+COUNTIF\(([^)]*),"-"\)<(\d+)),"",SUM\(([^)]*)\)\)$`)
	reference  = regexp.MustCompile(`^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$`)
)

// compute gives the result of a formula, ok false when it is empty.
func (f *form) compute(t *testing.T, sheetName, formula string) (sum float64, ok bool) {
	t.Helper()
	m := sumFormula.FindStringSubmatch(formula)
	if m == nil || m[1] != m[5] || m[3] != "" && m[3] != m[1] {
		t.Fatalf("%s: formula %q is not understood", sheetName, formula)
	}
	numbers, dashes := 0, 0
	for _, at := range addresses(m[1]) {
		c, written := f.written[sheetName][at]
		switch {
		case !written && f.formulas[sheetName][at] != "":
			if v, some := f.compute(t, sheetName, f.formulas[sheetName][at]); some {
				sum += v
				numbers++
			}
		case c.Kind == sheet.Number:
			sum += c.Num
			numbers++
		case c.Text == "-":
			dashes++
		}
	}
	if m[4] == "" {
		return sum, numbers > 0
	}
	n, _ := strconv.Atoi(m[4])
	return sum, numbers+dashes >= n
}

// addresses lists the cells of "D8:F8,H8".
func addresses(list string) []string {
	var out []string
	for _, part := range strings.Split(list, ",") {
		m := reference.FindStringSubmatch(part)
		row, col, _ := sheet.ParseName(m[1] + m[2])
		row2, col2 := row, col
		if m[3] != "" {
			row2, col2, _ = sheet.ParseName(m[3] + m[4])
		}
		for r := row; r <= row2; r++ {
			for c := col; c <= col2; c++ {
				out = append(out, sheet.Name(r, c))
			}
		}
	}
	return out
}

// results are the cells of formulas that have a result, by sheet and cell.
func (f *form) results(t *testing.T, sheets ...string) map[string]float64 {
	out := map[string]float64{}
	for sheetName, formulas := range f.formulas {
		if len(sheets) > 0 && !slices.Contains(sheets, sheetName) {
			continue
		}
		for at, formula := range formulas {
			if v, ok := f.compute(t, sheetName, formula); ok {
				out[sheetName+"!"+at] = v
			}
		}
	}
	return out
}

// read imports the form as filled in, or only some sheets of it.
func (f *form) read(t *testing.T, sheets ...string) *importer.Result {
	t.Helper()
	return formImporter().Read(f.workbook(t, sheets...), importer.Options{})
}

// workbook is the form as filled in, or only some sheets of it.
func (f *form) workbook(t *testing.T, sheets ...string) *sheet.Workbook {
	t.Helper()
	wb := *f.file
	wb.Sheets = nil
	results := f.results(t, sheets...)
	for _, s := range f.file.Sheets {
		if len(sheets) > 0 && !slices.Contains(sheets, s.Name) {
			continue
		}
		x, cells := &sheet.Sheet{Name: s.Name, Hidden: s.Hidden, Merges: s.Merges, HiddenRows: s.HiddenRows, HiddenCols: s.HiddenCols}, slices.Collect(s.Cells())
		for at, c := range f.written[s.Name] {
			c.Row, c.Col, _ = sheet.ParseName(at)
			cells = append(cells, c)
		}
		for at, formula := range f.formulas[s.Name] {
			if v, ok := results[s.Name+"!"+at]; ok {
				c := sheet.Cell{Kind: sheet.Number, Num: v, Text: strconv.FormatFloat(v, 'f', -1, 64), Formula: true, FormulaA: formula}
				c.Row, c.Col, _ = sheet.ParseName(at)
				cells = append(cells, c)
			}
		}
		slices.SortFunc(cells, func(a, b sheet.Cell) int {
			if a.Row != b.Row {
				return a.Row - b.Row
			}
			return a.Col - b.Col
		})
		for _, c := range cells {
			x.Add(c)
		}
		wb.Sheets = append(wb.Sheets, x)
	}
	return &wb
}
