package report

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// Every formula of the workbook comes to the value that stands beside it.
func TestWorkbookRecalculates(t *testing.T) {
	f := workbook(t, testReport(t, "32.15", "id"))
	formulas := 0
	eachFormula(t, f, func(sheet, cell, formula, cached string) {
		formulas++
		got, err := f.CalcCellValue(sheet, cell)
		if err != nil {
			t.Errorf("%s!%s %s: %v", sheet, cell, formula, err)
			return
		}
		if !sameNumber(t, cached, got) {
			t.Errorf("%s!%s %s = %s, value beside it %s", sheet, cell, formula, got, cached)
		}
	})
	if formulas < 200 {
		t.Errorf("%d formulas, want totals, ratios and references", formulas)
	}
}

// Every cell holds the consolidated figure to the last digit.
func TestWorkbookHoldsTheConsolidated(t *testing.T) {
	r := testReport(t, "32.15", "id")
	f := workbook(t, r)
	checked := 0
	for _, s := range layoutOf(r).sheets {
		for _, p := range s.tables {
			for i := range p.Rows {
				for j, c := range p.leaves {
					cell := &p.Rows[i].Cells[j]
					if !cell.Status.HasValue() || c.Kind == Texts {
						continue
					}
					checked++
					got, err := f.GetCellValue(s.name, name(j+3, p.first+i))
					if err != nil {
						t.Fatal(err)
					}
					if want := strconv.FormatFloat(cell.Value, 'f', -1, 64); got != want {
						t.Errorf("%s!%s = %s, want %s", s.name, name(j+3, p.first+i), got, want)
					}
				}
			}
		}
	}
	if checked < 300 {
		t.Errorf("%d figures checked, want all of the report's", checked)
	}
}

// The sum of every column, worked out from the cells above the total, is the total.
func TestWorkbookAddsUp(t *testing.T) {
	f := workbook(t, testReport(t, "32.15", "id"))
	sums := 0
	eachFormula(t, f, func(sheet, cell, formula, cached string) {
		inner, isSum := strings.CutPrefix(strings.TrimPrefix(formula, "ROUND("), "SUM(")
		if !isSum {
			return
		}
		sums++
		area, _, _ := strings.Cut(inner, ")")
		from, to, _ := strings.Cut(area, ":")
		col, first, _ := excelize.CellNameToCoordinates(from)
		_, last, _ := excelize.CellNameToCoordinates(to)
		var values []float64
		for row := first; row <= last; row++ {
			s, err := f.GetCellValue(sheet, name(col, row))
			if err != nil {
				t.Fatal(err)
			}
			if v, err := strconv.ParseFloat(s, 64); err == nil {
				values = append(values, v)
			}
		}
		if got := strconv.FormatFloat(monograph.Total(values), 'f', -1, 64); !sameNumber(t, cached, got) {
			t.Errorf("%s!%s %s: rows add up to %s, total %s", sheet, cell, formula, got, cached)
		}
	})
	if sums < 60 {
		t.Errorf("%d sums, want one for every total that is a sum", sums)
	}
}

func eachFormula(t *testing.T, f *excelize.File, do func(sheet, cell, formula, cached string)) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, cached := range row {
				at := name(j+1, i+1)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					t.Fatal(err)
				}
				if formula != "" {
					do(sheet, at, formula, cached)
				}
			}
		}
	}
}

// sameNumber compares two numbers as written; the library computes formulas to fifteen digits.
func sameNumber(t *testing.T, a, b string) bool {
	t.Helper()
	x, err := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err != nil || err2 != nil {
		return a == b
	}
	return math.Abs(x-y) <= 2e-14*math.Abs(x)
}

// layoutOf lays a report out as WriteXLSX does.
func layoutOf(r *Report) *book {
	b := newBook(r)
	b.layOut()
	return b
}

func TestWorkbookIsTheSameEveryTime(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := WriteXLSX(w, testReport(t, "32.15", "id")); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two workbooks of one report differ")
	}
}

func TestWorkbookIsReadyToPrint(t *testing.T) {
	r := testReport(t, "32.15", "id")
	f := workbook(t, r)
	names := map[string]string{}
	for _, d := range f.GetDefinedName() {
		names[d.Scope+" "+d.Name] = d.RefersTo
	}
	type print struct {
		Size, FitToWidth             int
		Footer, Area, Titles, Frozen bool
	}
	for _, s := range layoutOf(r).sheets {
		layout, err := f.GetPageLayout(s.name)
		if err != nil {
			t.Fatal(err)
		}
		footer, err := f.GetHeaderFooter(s.name)
		if err != nil {
			t.Fatal(err)
		}
		panes, err := f.GetPanes(s.name)
		if err != nil {
			t.Fatal(err)
		}
		got := print{
			*layout.Size, *layout.FitToWidth, strings.Contains(footer.OddFooter, "Halaman &P dari &N"),
			names[s.name+" _xlnm.Print_Area"] != "", names[s.name+" _xlnm.Print_Titles"] != "", panes.Freeze,
		}
		want := print{Size: 14, FitToWidth: 1, Footer: true, Area: true, Titles: true, Frozen: true}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s -want +got:\n%s", s.name, diff)
		}
	}
}

func TestSheetNames(t *testing.T) {
	tests := []struct{ in, want string }{
		{"01 Karawang Barat", "01 Karawang Barat"},
		{"01 KARAWANG BARAT", "01 KARAWANG BARAT (2)"},
		{"'Kota/Desa: [x]?*\\'", "Kota-Desa- -x----"},
		{strings.Repeat("a", 40), strings.Repeat("a", 31)},
		{strings.Repeat("a", 41), strings.Repeat("a", 27) + " (2)"},
		{strings.Repeat("𝒜", 40), strings.Repeat("𝒜", 15)},
	}
	n := namer{}
	for _, test := range tests {
		got := n.name(test.in)
		if got != test.want {
			t.Errorf("name(%q) = %q, want %q", test.in, got, test.want)
		}
		if units := len(utf16.Encode([]rune(got))); units > 31 {
			t.Errorf("name(%q) = %q has %d characters", test.in, got, units)
		}
	}
}

func TestEmptyWorkbookOpens(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Observations, in.PrevObservations, in.Findings, in.Imports = nil, nil, nil, nil
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Sampul", "Daftar Isi", "Penjelasan", "Kelengkapan isian", "Kelengkapan EKK", "Catatan Validasi", "Sumber Data", "Asal Angka", "Kode Sel",
	}
	if diff := cmp.Diff(want, workbook(t, r).GetSheetList()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A text of a foreign file that looks like a formula stays a text.
func TestWorkbookTextsAreNotFormulas(t *testing.T) {
	in := testInput(t, "32.15.01", "id")
	in.Observations = parseFigures(t, "32.15.01.1001 GEO.BATAS_U =1+1", "x.xlsx", "2025")
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	f := workbook(t, r)
	found := false
	for _, s := range layoutOf(r).sheets {
		for _, p := range s.tables {
			at := name(3, p.first)
			v, _ := f.GetCellValue(s.name, at)
			formula, _ := f.GetCellFormula(s.name, at)
			found = found || v == "=1+1" && formula == ""
		}
	}
	if !found {
		t.Error("the text =1+1 was not found as a text")
	}
}

func BenchmarkWriteXLSX(b *testing.B) {
	r := testReport(b, "32.15", "id")
	for b.Loop() {
		if err := WriteXLSX(&bytes.Buffer{}, r); err != nil {
			b.Fatal(err)
		}
	}
}

// workbook writes a report and reads it back.
func workbook(t *testing.T, r *Report) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	if err := WriteXLSX(&b, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// dump writes a workbook as text: a line for every row, cells as "A1 value =formula".
func dump(b *bytes.Buffer, f *excelize.File) error {
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(b, "== %s\n", sheet)
		rows, err := f.GetRows(sheet)
		if err != nil {
			return err
		}
		for i, row := range rows {
			var cells []string
			for j, v := range row {
				if v == "" {
					continue
				}
				at := name(j+1, i+1)
				formula, err := f.GetCellFormula(sheet, at)
				if err != nil {
					return err
				}
				if formula != "" {
					v += " =" + formula
				}
				cells = append(cells, at+" "+strings.ReplaceAll(v, "\n", "⏎"))
			}
			if len(cells) > 0 {
				fmt.Fprintln(b, strings.Join(cells, " | "))
			}
		}
	}
	return nil
}

// Each typed figure of a table is found on the hidden sheet, by its cell.
func TestOrigins(t *testing.T) {
	r := testReport(t, "32.15", "id")
	f := workbook(t, r)
	visible, err := f.GetSheetVisible("Asal Angka")
	if err != nil || visible {
		t.Errorf("visible %t, %v, want it hidden", visible, err)
	}
	told := map[string]int{} // cells by sheet
	for _, o := range layoutOf(r).runs() {
		told[o.sheet] += len(o.typed)
	}
	typed := map[string]int{}
	for _, s := range layoutOf(r).sheets {
		for _, p := range s.tables {
			for i := range p.Rows {
				for j, c := range p.leaves {
					if cell := &p.Rows[i].Cells[j]; cell.Typed && !cell.Derived && p.Rows[i].Members == "" && (c.Kind == Figures || c.Kind == Texts) && c.Agg != monograph.Ratio {
						typed[s.name]++
					}
				}
			}
		}
	}
	if diff := cmp.Diff(typed, told); diff != "" {
		t.Errorf("typed figures by sheet -want +got:\n%s", diff)
	}
}
