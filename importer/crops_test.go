package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A table of fruit over the years, without a title, is the output of fruit; that its unit is not printed is told once.
func TestFruitOverTheYears(t *testing.T) {
	res := read(t, Options{Region: "34.01.07"}, "a.xlsx", made{name: "Pengasih", text: `
Jenis Tanaman Kind of Plants|2023|2024
Buah–Buahan/Fruits:
Mangga/Mango|1.165|293
Jeruk Siam/Keprok/Orange/Tangerine|102|101
Lengkeng/ Dimocarpus Longan|40|1425
Sayuran/Vegetables:
Petai/ Twisted Cluster Bean|-|124
`})
	want := `B3 value 34.01.07 2023 TAN.BST_PROD{BUAH=MANGGA} 1165
C3 value 34.01.07 2024 TAN.BST_PROD{BUAH=MANGGA} 293
B4 value 34.01.07 2023 TAN.BST_PROD{BUAH=JERUK_SIAM} 102
C4 value 34.01.07 2024 TAN.BST_PROD{BUAH=JERUK_SIAM} 101
B5 value 34.01.07 2023 TAN.BST_PROD{BUAH=LENGKENG} 40
C5 value 34.01.07 2024 TAN.BST_PROD{BUAH=LENGKENG} 1425
B7 value 34.01.07 2023 TAN.BST_PROD{BUAH=PETAI} 0
C7 value 34.01.07 2024 TAN.BST_PROD{BUAH=PETAI} 124
`
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("warning unit-missing B1\nwarning subject-assumed B1\nwarning number-ambiguous B3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// Fruit under a title that asks for something else is not their output.
func TestFruitThatIsNoOutput(t *testing.T) {
	for title, want := range map[string]int{"Produksi Buah-buahan (kw)": 4, "Pengasih": 4, "Luas Panen Buah-buahan (Ha)": 0, "Jumlah Pohon Buah-buahan": 0} {
		res := read(t, Options{Region: "34.01.07"}, "produksi buah.xlsx", made{name: "S", text: title + "\nJenis|2023|2024\nMangga|10|20\nDurian|30|44\n"})
		if got := len(res.Batch.Observations); got != want {
			t.Errorf("%s: %d figures are stored, want %d\n%s", title, got, want, brief(res, RoleValue))
		}
	}
}
