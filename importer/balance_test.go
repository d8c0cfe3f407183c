package importer

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPrintedBalances(t *testing.T) {
	res := read(t, Options{Region: "34.01.07.2001", Year: 2024}, "apbdes.xlsx", made{name: "S", text: `
KODE REK.|URAIAN|Anggaran (Rp)|Realisasi (Rp)
4|PENDAPATAN|=100|=90
4.1|Pendapatan Asli Desa|=100|=90
5|BELANJA|=120|=95
5.1|Belanja Pegawai|=120|=95
|SURPLUS / (DEFISIT)|=-20|=-5
6.1|Penerimaan Pembiayaan|=20|=20
6.2|Pengeluaran Pembiayaan|=0|=0
|PEMBIAYAAN NETTO|=20|=20
|SILPA TAHUN BERJALAN|=0|=15
`})
	var got []string
	for _, c := range res.Batch.Checks {
		s := fmt.Sprintf("%s %s{%s} =", c.Source.Cell, c.Indicator, c.Members)
		for _, p := range c.Parts {
			s += fmt.Sprintf(" %+d×%s", p.Sign, p.Cell)
		}
		got = append(got, s)
	}
	want := []string{
		"C6 APB.SURPLUS{TAHAP=ANGGARAN} = +1×C2 -1×C4", "D6 APB.SURPLUS{TAHAP=REALISASI} = +1×D2 -1×D4",
		"C9 APB.NETTO{TAHAP=ANGGARAN} = +1×C7 -1×C8", "D9 APB.NETTO{TAHAP=REALISASI} = +1×D7 -1×D8",
		"C10 APB.SILPA{TAHAP=ANGGARAN} = +1×C2 -1×C4 +1×C7 -1×C8", "D10 APB.SILPA{TAHAP=REALISASI} = +1×D2 -1×D4 +1×D7 -1×D8",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("checks (-want +got):\n%s", diff)
	}
}
