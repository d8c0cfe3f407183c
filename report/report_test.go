package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestBuildErrors(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Year = 25
	if _, err := Build(in); err == nil || !strings.Contains(err.Error(), "year 25") {
		t.Errorf("year 25: %v", err)
	}
	if _, err := Build(Input{Region: "32.15", Year: 2025}); err == nil {
		t.Error("no catalogue: no error")
	}
}

// Two sub-districts, one of which gave a figure of its own beside its villages: the sum is used and the difference noted.
func TestBuildNotesDisagreement(t *testing.T) {
	for _, table := range testReport(t, "32.15", "id").all() {
		if table.Caption.ID != "Jumlah Kepala Keluarga Menurut Kecamatan di Kabupaten Karawang, 2025" {
			continue
		}
		want := []string{
			"x) sementara, belum lengkap: Jumlah 5 dari 7 desa/kelurahan",
			"belum ada data: Telukjambe Timur",
			"angka kecamatan sendiri berbeda dari jumlah desanya: Pangkalan, Jumlah Kepala Keluarga: 2.520, dari desa 2.515",
		}
		if diff := cmp.Diff(want, table.Notes); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		return
	}
	t.Error("table of households not found")
}

// Numbers of tables run without holes through each chapter of the region itself.
func TestTableNumbers(t *testing.T) {
	for _, c := range testReport(t, "32.15", "id").Chapters {
		for i, table := range c.Tables {
			if want := fmt.Sprintf("%d.%d", c.Number, i+1); table.Number != want {
				t.Errorf("table %s, want %s", table.Number, want)
			}
		}
	}
}

func TestWriteCSVEscapesTexts(t *testing.T) {
	in := testInput(t, "32.15.01", "id")
	in.Observations = parseFigures(t, "32.15.01.1001 GEO.BATAS_U =cmd|x\n32.15.01.1001 GEO.TINGGI -3.5", "x.xlsx", "2025")
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	read := func(o CSVOptions) []string {
		var b bytes.Buffer
		if err := WriteCSV(&b, r, o); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), bom))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, row := range rows[1:] {
			out = append(out, row[7]+row[8])
		}
		return out
	}
	if diff := cmp.Diff([]string{"-3.5", "'=cmd|x"}, read(CSVOptions{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"-3.5", "=cmd|x"}, read(CSVOptions{Raw: true})); diff != "" {
		t.Errorf("raw -want +got:\n%s", diff)
	}
}

// A report without figures has empty lists in JSON, not null.
func TestWriteJSONHasNoNullLists(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Observations, in.PrevObservations, in.Findings, in.Imports = nil, nil, nil, nil
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteJSON(&b, r); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"chapters", "parts", "sources", "findings"} {
		if list, ok := got[key].([]any); !ok || len(list) != 0 {
			t.Errorf("%s = %v, want []", key, got[key])
		}
	}
}

func TestChangeNeedsEqualCoverage(t *testing.T) {
	cell := func(v float64, have int) monograph.Cell {
		return monograph.Cell{Status: monograph.Reported, Value: v, Have: have, Of: 3}
	}
	tests := []struct {
		now, before monograph.Cell
		want        float64
		status      monograph.Status
	}{
		{cell(110, 3), cell(100, 3), 10.000000000000009, monograph.Reported},
		{cell(110, 3), cell(100, 2), 0, monograph.Missing},
		{cell(110, 3), cell(0, 3), 0, monograph.Missing},
		{cell(110, 3), monograph.Cell{}, 0, monograph.Missing},
	}
	for i, test := range tests {
		got := change(test.now, test.before)
		if got.Value != test.want || got.Status != test.status {
			t.Errorf("%d: %v %v, want %v %v", i, got.Value, got.Status, test.want, test.status)
		}
	}
}

func ExampleWriteText() {
	r, err := Build(Input{
		Catalogue: testCatalogue(), Register: newTestRegister(), Region: "32.15.02", Year: 2025, Lang: "id",
		Observations: []monograph.Observation{
			{Address: monograph.Address{Region: "32.15.02.2001", Period: "2025", Series: monograph.Series{Indicator: "PDK.KK"}}, Status: monograph.Reported, Value: 1310},
			{Address: monograph.Address{Region: "32.15.02.2002", Period: "2025", Series: monograph.Series{Indicator: "PDK.KK"}}, Status: monograph.Reported, Value: 1205},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := WriteText(os.Stdout, r, TextOptions{Width: 72}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// DATA MONOGRAFI KECAMATAN PANGKALAN
	// TAHUN 2025
	//
	// Bab 3  Penduduk
	//
	// Tabel 3.1 Jumlah Kepala Keluarga Menurut Desa/Kelurahan di Kecamatan
	// Pangkalan, 2025 (KK)
	// ───────────────────────────────
	//                  Jumlah Kepala
	//  Desa/Kelurahan       Keluarga
	// ───────────────────────────────
	//  Ciptasari               1.310
	//  Mulangsari              1.205
	// ───────────────────────────────
	//  Jumlah                  2.515
	// ───────────────────────────────
}

func TestOnlyOneSection(t *testing.T) {
	whole := chartReport(t, "32.15", "id")
	part := whole.Only("J")
	if len(part.Comparison) != 1 || part.Comparison[0].Code != "J" || len(part.Findings) > 0 || len(part.Evaluations) > 0 {
		t.Errorf("section J speaks of others: %v %v %v", part.Comparison, part.Findings, part.Evaluations)
	}
	if got := whole.Only("G"); len(got.Comparison) != 1 || len(got.Findings) != 1 || len(got.Matrix.Sections) != 1 || len(got.Imports) != 2 {
		t.Errorf("section G has %d sections compared, %d findings, %d sections in its matrix and %d files, want 1, 1, 1 and 2",
			len(got.Comparison), len(got.Findings), len(got.Matrix.Sections), len(got.Imports))
	}
	if got := part.Imports; len(got) != 1 || got[0].File != "monografi-2025.xlsx" {
		t.Errorf("section J rests on %v", got)
	}
	var got []string
	for _, table := range part.all() {
		got = append(got, table.Section+" "+table.Number)
	}
	want := []string{"J 4.1", "J 4.2", "J 4.1.1", "J 4.2.1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if charts := part.Chapters[0].Charts; len(charts) != 1 || charts[0].Table.Section != "J" {
		t.Errorf("charts %v, want the one of schools", charts)
	}
	if len(whole.Chapters) < 4 {
		t.Error("the whole report lost chapters")
	}
	workbook(t, part)
}
