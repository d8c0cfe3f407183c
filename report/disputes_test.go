package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// A figure of which files say different things is marked wherever it stands or is added up, and both files are named.
func TestDisputes(t *testing.T) {
	in := testInput(t, "32.15", "id")
	men := monograph.Address{Region: "32.15.01.1003", Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: "SEX=L"}}
	said := func(value float64, file, cell string) monograph.Observation {
		return monograph.Observation{Address: men, Status: monograph.Reported, Value: value, Source: monograph.Source{File: file, Sheet: "Data", Cell: cell}}
	}
	in.Disputes = []Dispute{{men, []monograph.Observation{said(11870, "a.xlsx", "C4"), said(11780, "b.xlsx", "D9")}}}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	const note = "Nagasari, Penduduk, Laki-laki: 11.870 (a.xlsx [Data]!C4), 11.780 (b.xlsx [Data]!D9)"
	marked := map[string]bool{}
	for _, table := range tablesOf(append(r.Chapters, r.Parts[0].Chapters...)) {
		rows := table.Rows
		if table.Total != nil {
			rows = append(rows, *table.Total)
		}
		any := false
		for _, row := range rows {
			for i, c := range table.Leaves() {
				if row.Cells[i].Disputed {
					any = true
					marked[row.Name+" "+seriesName(c.Series)] = true
				}
			}
		}
		if told := strings.Contains(strings.Join(table.Notes, "\n"), note); told != any {
			t.Errorf("table %s: told %v, marked %v: %q", table.Number, told, any, table.Notes)
		}
	}
	want := map[string]bool{}
	for _, row := range []string{"Karawang Barat", "Nagasari", "Jumlah"} {
		for _, s := range []string{"PDK.JML{SEX=L}", "PDK.JML", "PDK.RJK", "PDK.PADAT", "PDK.RATA_KK"} {
			want[row+" "+s] = true
		}
	}
	if diff := cmp.Diff(want, marked); diff != "" {
		t.Errorf("marked cells: -want +got\n%s", diff)
	}
	var text bytes.Buffer
	if err := WriteText(&text, r, TextOptions{Width: 100}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), "11.870?)") {
		t.Error("the terminal does not mark 11.870")
	}
	var csv bytes.Buffer
	if err := WriteCSV(&csv, r, CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(csv.String(), ",true\n"); got != 15 {
		t.Errorf("%d marked rows of CSV, want 15", got)
	}
	var book bytes.Buffer
	if err := dump(&book, workbook(t, r)); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{note, "angka dipersoalkan"} {
		if !strings.Contains(book.String(), s) {
			t.Errorf("the workbook does not say %q", s)
		}
	}
}
