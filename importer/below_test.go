package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Of a table by RT is told once that it is not stored, and which columns are all noughts.
func TestTableOfPartsOfAVillage(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
JUMLAH PENDUDUK DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
Nama RT|Laki-laki|Perempuan|Lansia|Pendatang
RT 001 RW 01|=9|=8|=0|=0
RT 002 RW 01|=7|=8|=0|-
RT 003 RW 01|=7|=6|=0|=0
RT 004 RW 02|=5|=8|=0|=0
RT 005 RW 02|=7|=7|=0|=0
`})
	want := "info region-below-village B3\ninfo column-zero D3\n"
	if diff := cmp.Diff(want, problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
