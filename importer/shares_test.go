package importer

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// A column of percentages is kept with the column that it is in proportion to; ratios and densities are none.
func TestShares(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"of people, though one is wrong", `
Desa|Jumlah Penduduk|Persentase Penduduk|Rasio Jenis Kelamin
Tawangsari|=1000|10,00|99,2
Karangsari|=2000|20,00|101,5
Kedungsari|=3000|33,00|98,7
Margosari|=4000|40,00|100,4
Kecamatan Pengasih|=10000|100,00|100,1
`, "C7 34.01.07 2024 PDK.JML 100 C3 10 B3 1000 C4 20 B4 2000 C5 33 B5 3000 C6 40 B6 4000 B7 10000\n"},
		{"of area", `
Desa|Jumlah Penduduk|Luas (km2)|Persentase terhadap Luas Kecamatan
Tawangsari|=1000|1,50|15,00
Karangsari|=2000|5,50|55,00
Kedungsari|=3000|3,00|30,00
Kecamatan Pengasih|=6000|10,00|100,00
`, "D6 34.01.07 2024 GEO.LUAS 100 D3 15 C3 150 D4 55 C4 550 D5 30 C5 300 C6 1000\n"},
		{"in proportion to nothing", `
Desa|Jumlah Penduduk|Persentase Penduduk Miskin
Tawangsari|=1000|12,00
Karangsari|=2000|11,00
Kedungsari|=3000|14,00
Kecamatan Pengasih|=6000|12,70
`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{}, "a.xlsx", made{name: "S", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO 2024" + c.text})
			got := ""
			for _, k := range res.Batch.Checks {
				if k.Over != monograph.OverShare {
					continue
				}
				got += fmt.Sprintf("%s %s %s %s %v", k.Source.Cell, k.Region, k.Period, k.Indicator, k.Value)
				for _, p := range k.Parts {
					got += fmt.Sprintf(" %s %v", p.Cell, p.Value)
				}
				got += "\n"
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("shares (-want +got):\n%s", diff)
			}
		})
	}
}
