package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A table whose figures are all typed into one cell a column is told, cell by cell, and nothing is stored from it.
func TestFiguresGluedIntoOneCell(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", made{name: "S", text: `
D.|TANAM-TANAMAN
1.|Luas dan Produksi Tanaman Utama
No.|Jenisnya|Luas Tanaman /Ha|Luas yang dipanen / Ha|Jumlah Produksi
1¶2¶3|Padi¶Jagung¶Ketela pohon|7.9974¶4¶80|7.939¶4¶44|
2.|Tanaman Perdagangan
`})
	if diff := cmp.Diff("warning number-unreadable C4\nwarning number-unreadable D4\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if len(res.Batch.Observations) > 0 {
		t.Errorf("stored: %v", res.Batch.Observations)
	}
}
