package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBlockBelowColumnNumbers: the name of the first sub-district may stand right below the numbers of the columns; its villages are sought there,
// also where the regency has several of a name.
func TestBlockBelowColumnNumbers(t *testing.T) {
	res := read(t, Options{}, "a.xlsx", made{name: "S", text: `
Jumlah Masjid
KABUPATEN BANJARNEGARA
Keadaan Akhir Tahun 2021

Desa|Masjid
(1)|(2)
Kecamatan Purwanegara
Kalitengah|=4
Karanganyar|=7
Jumlah|=11
Kecamatan Madukara
Karanganyar|=1
Clapar|=2
Jumlah|=3
`})
	want := `B8 value 33.04.04.2001 2021 AGM.IBADAH{IBADAH=MASJID} 4
B9 value 33.04.04.2003 2021 AGM.IBADAH{IBADAH=MASJID} 7
B10 total 33.04.04 2021 AGM.IBADAH{IBADAH=MASJID} 11
B12 value 33.04.08.2017 2021 AGM.IBADAH{IBADAH=MASJID} 1
B13 value 33.04.08.2019 2021 AGM.IBADAH{IBADAH=MASJID} 2
B14 total 33.04.08 2021 AGM.IBADAH{IBADAH=MASJID} 3
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}
