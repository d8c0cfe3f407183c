package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Of a table by RT is told that it is not stored, cell by cell, and which columns are all noughts.
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
	got := map[string]int{}
	for _, p := range res.Problems {
		got[p.Code]++
	}
	if diff := cmp.Diff(map[string]int{"region-below-village": 20, "column-zero": 1}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// The total of parts of a village is that of the village.
func TestTotalOfPartsOfAVillage(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
JUMLAH PENDUDUK DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
Nama RT|Laki-laki|Perempuan|Total Penduduk
RT 001 RW 01|=9|=8|=17
RT 002 RW 01|=7|=8|=15
Desa Tawangsari|=16|=16|=32
`})
	want := `D3 total 2024 PDK.JML 17
D4 total 2024 PDK.JML 15
B5 total 34.01.07.2001 2024 PDK.JML{SEX=L} 16
C5 total 34.01.07.2001 2024 PDK.JML{SEX=P} 16
D5 total 34.01.07.2001 2024 PDK.JML 32
`
	if diff := cmp.Diff(want, brief(res, RoleTotal)); diff != "" {
		t.Errorf("totals (-want +got):\n%s", diff)
	}
}
