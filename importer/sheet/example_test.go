package sheet_test

import (
	"context"
	"fmt"

	"monografi/importer/sheet"
)

func ExampleRead() {
	data := []byte("Desa;Laki-laki;Perempuan\nSukamaju;1.250;1.310\n")
	wb, err := sheet.Read(context.Background(), "penduduk.csv", data, sheet.Limits{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range wb.Sheets {
		for c := range s.Cells() {
			fmt.Println(s.Name, sheet.Name(c.Row, c.Col), c.Text)
		}
	}
	// Output:
	// csv A1 Desa
	// csv B1 Laki-laki
	// csv C1 Perempuan
	// csv A2 Sukamaju
	// csv B2 1.250
	// csv C2 1.310
}
