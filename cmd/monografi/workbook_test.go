package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"monografi/monograph/region"
)

// makeWorkbook writes an xlsx file from text: workbook OUT TEXT. A line "# Name" begins a sheet, "#merge A1:B2" merges; every
// other line is a row, with "|" between cells. A cell "=12" is a number, "=SUM(A1:A2)" a formula, all else text.
func makeWorkbook(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: workbook OUT TEXT")
	}
	f := excelize.NewFile()
	defer f.Close()
	name, row := "", 0
	for _, line := range strings.Split(strings.TrimRight(ts.ReadFile(args[1]), "\n"), "\n") {
		if title, ok := strings.CutPrefix(line, "# "); ok {
			name, row = title, 0
			_, err := f.NewSheet(name)
			ts.Check(err)
			continue
		}
		if merge, ok := strings.CutPrefix(line, "#merge "); ok {
			from, to, _ := strings.Cut(merge, ":")
			ts.Check(f.MergeCell(name, from, to))
			continue
		}
		row++
		for i, cell := range strings.Split(line, "|") {
			ts.Check(setCell(f, name, i+1, row, cell))
		}
	}
	ts.Check(f.DeleteSheet("Sheet1"))
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}

func setCell(f *excelize.File, name string, col, row int, text string) error {
	at, err := excelize.CoordinatesToCellName(col, row)
	if err != nil || text == "" {
		return err
	}
	given, ok := strings.CutPrefix(text, "=")
	if !ok {
		return f.SetCellStr(name, at, text)
	}
	if v, err := strconv.ParseFloat(given, 64); err == nil {
		return f.SetCellValue(name, at, v)
	}
	return f.SetCellFormula(name, at, given)
}

// regencyBook writes a workbook with a sheet for each of the first sub-districts of regencies, and returns how many figures it holds.
func regencyBook(t *testing.T, path string, sheets int, regencies ...region.Code) (figures int) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	all, dice := region.Default(), rand.New(rand.NewPCG(1, uint64(sheets)))
	var places []region.Region
	for _, r := range regencies {
		places = append(places, all.Children(r)...)
	}
	for _, k := range places[:sheets] {
		name := string(k.Code)
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		rows := [][]any{
			{"Penduduk dan Kepala Keluarga " + all.Title(k.Code, "id") + " " + all.Title(k.Code.Parent(), "id") + " Tahun 2025"}, nil,
			{"No", "Kode", "Desa/Kelurahan", "Laki-laki", "Perempuan", "Jumlah", "Jumlah KK"},
		}
		men, women, households := 0, 0, 0
		for i, v := range all.Children(k.Code) {
			m := 900 + dice.IntN(3000)
			w := m - 60 + dice.IntN(120)
			h := (m+w)/3 - dice.IntN(50)
			rows = append(rows, []any{i + 1, string(v.Code), v.Name, m, w, m + w, h})
			men, women, households = men+m, women+w, households+h
			figures += 3
		}
		rows = append(rows, []any{nil, nil, "Jumlah", men, women, men + women, households})
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return figures
}

// showMarks prints what a person sees of an annotated copy: marked FILE. First come the cells with comments, with their colour, then the
// last sheet, which lists the findings, without the line that names the day and the file's hash.
func showMarks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: marked FILE")
	}
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	sheets := f.GetSheetList()
	for _, sheet := range sheets {
		comments, err := f.GetComments(sheet)
		ts.Check(err)
		for _, c := range comments {
			id, err := f.GetCellStyle(sheet, c.Cell)
			ts.Check(err)
			style, err := f.GetStyle(id)
			ts.Check(err)
			text := c.Text
			for _, p := range c.Paragraph {
				text += p.Text
			}
			fmt.Fprintf(ts.Stdout(), "%s!%s %s %s\n", sheet, c.Cell, strings.Join(style.Fill.Color, ","), strings.ReplaceAll(text, "\n", " / "))
		}
	}
	rows, err := f.GetRows(sheets[len(sheets)-1])
	ts.Check(err)
	for i, row := range rows {
		if i != 1 && len(row) > 0 {
			fmt.Fprintln(ts.Stdout(), strings.Join(row, " | "))
		}
	}
}

// longBook writes a workbook of one sheet, row by row.
func longBook(t *testing.T, path string, rows func(row func(...string))) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	rows(func(texts ...string) {
		n++
		cells := make([]any, len(texts))
		for i, s := range texts {
			cells[i] = s
		}
		if err := w.SetRow(fmt.Sprintf("A%d", n), cells); err != nil {
			t.Fatal(err)
		}
	})
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}

// fillSheets writes rows into the sheets of a workbook, from row first on.
func fillSheets(t *testing.T, path string, first int, sheets map[string][][]any) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, rows := range sheets {
		for i, row := range rows {
			if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", first+i), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}
