package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHalfYears reads the notes below a table of events that were given by half-years.
func TestHalfYears(t *testing.T) {
	in := testInput(t, "32.15.01", "id")
	in.Catalogue.Indicator("PDK.KK").Halves = "sum"
	in.PrevObservations = nil
	in.Observations = append(parseFigures(t, "32.15.01.1001 PDK.KK 40\n32.15.01.1003 PDK.KK 10\n", "s1.xlsx", "2025-S1"),
		parseFigures(t, "32.15.01.1001 PDK.KK 60\n", "s2.xlsx", "2025-S2")...)
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Chapters {
		for _, table := range c.Tables {
			got := []string{}
			for i := range table.Rows {
				cell := &table.Rows[i].Cells[0]
				if cell.Status.HasValue() {
					got = append(got, table.Rows[i].Name+" "+plain(r.catalogue.Indicator("PDK.KK"), cell)+" "+mark(cell))
				}
			}
			if diff := cmp.Diff([]string{"Karawang Kulon 100 ", "Nagasari 10 x)"}, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			want := []string{
				"x) sementara, satu semester belum ada: Nagasari (S1 saja); Jumlah (sebagian satu semester saja)",
				"angka kejadian setahun dijumlahkan dari kedua semester",
			}
			got = got[:0]
			for _, n := range table.Notes {
				for _, w := range want {
					if n == w {
						got = append(got, n)
					}
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("notes (-want +got):\n%s\nall: %q", diff, table.Notes)
			}
		}
	}
	origins := 0
	for _, row := range originRows(t, r) {
		if len(row) > 2 && (row[2] == "s1.xlsx" || row[2] == "s2.xlsx") {
			origins++
		}
	}
	if origins != 3 {
		t.Errorf("%d origins, want both halves of the sum and the one half of the other", origins)
	}
}

func originRows(t *testing.T, r *Report) [][]string {
	t.Helper()
	rows, err := workbook(t, r).GetRows("Asal Angka")
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
