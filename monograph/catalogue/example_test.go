package catalogue_test

import (
	"fmt"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

func Example() {
	cat := catalogue.Default()
	ind := cat.Indicator("PDK.JML")
	fmt.Println(ind.Label.ID, "/", ind.Label.EN, "in", ind.Unit)
	fmt.Println(cat.SeriesLabel(monograph.Series{Indicator: "PDK.JML", Members: "SEX=P;UMUR5=20-24"}, "id"))
	// Output:
	// Jumlah Penduduk / Population in jiwa
	// Penduduk, Perempuan, 20-24 tahun
}

func ExampleCatalogue_PrintedUnit() {
	unit, factor, _ := catalogue.Default().PrintedUnit("Km²")
	fmt.Println(unit, factor)
	// Output: ha 100
}

func ExampleCatalogue_ValidSeries() {
	err := catalogue.Default().ValidSeries(monograph.Series{Indicator: "AGM.IBADAH", Members: "IBADAH=MESJID"})
	fmt.Println(err)
	// Output: IBADAH has no member "MESJID"; nearest is "MASJID"
}

func ExampleCatalogue_Search() {
	for _, hit := range catalogue.Default().Search("kepadatan pendduk", 1) {
		fmt.Println(hit.Indicator)
	}
	// Output: PDK.PADAT
}
