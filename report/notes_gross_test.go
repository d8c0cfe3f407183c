package report

import (
	"slices"
	"testing"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Totals of moves say that those within the region are counted twice; the table of other events does not.
func TestGrossMoves(t *testing.T) {
	in := regencyInput(t, "32.15.01")
	in.Catalogue, in.Register = catalogue.Default(), region.Default()
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	note := "jumlah laporan desa: perpindahan di dalam wilayah ini terhitung di desa asal dan desa tujuan"
	told := map[string]bool{}
	for _, table := range r.all() {
		for _, c := range table.Leaves() {
			if slices.Contains([]string{"MUT.DATANG", "MUT.PINDAH", "MUT.LAHIR"}, c.Series.Indicator) {
				told[c.Series.Indicator] = slices.Contains(table.Notes, note)
			}
		}
	}
	if !told["MUT.DATANG"] || !told["MUT.PINDAH"] || told["MUT.LAHIR"] || len(told) != 3 {
		t.Errorf("told %v, want it of moves only", told)
	}
}
