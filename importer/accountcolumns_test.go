package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// The code of an account with a column for each of its levels: the parts alone, numbers, and each level whole in its own column.
func TestAccountCodesInColumns(t *testing.T) {
	const head = "APBDES DESA WADAS KECAMATAN TELUKJAMBE TIMUR KABUPATEN KARAWANG\nTAHUN ANGGARAN 2025\n\n"
	const want = `32.15.03.2006 2025 APB{AKUN=4;TAHAP=ANGGARAN} 150 (APBDes!E6: 150)
32.15.03.2006 2025 APB{AKUN=4;TAHAP=PERUBAHAN} 160 (APBDes!F6: 160)
32.15.03.2006 2025 APB{AKUN=4.2;TAHAP=ANGGARAN} 150 (APBDes!E7: 150)
32.15.03.2006 2025 APB{AKUN=4.2;TAHAP=PERUBAHAN} 160 (APBDes!F7: 160)
32.15.03.2006 2025 APB{AKUN=4.2.1;TAHAP=ANGGARAN} 90 (APBDes!E8: 90)
32.15.03.2006 2025 APB{AKUN=4.2.1;TAHAP=PERUBAHAN} 100 (APBDes!F8: 100)
32.15.03.2006 2025 APB{AKUN=4.2.3;TAHAP=ANGGARAN} 60 (APBDes!E9: 60)
32.15.03.2006 2025 APB{AKUN=4.2.3;TAHAP=PERUBAHAN} 60 (APBDes!F9: 60)
32.15.03.2006 2025 APB{AKUN=5;TAHAP=ANGGARAN} 140 (APBDes!E10: 140)
32.15.03.2006 2025 APB{AKUN=5;TAHAP=PERUBAHAN} 150 (APBDes!F10: 150)
`
	const titles = "KODE REKENING|||URAIAN|ANGGARAN||BERTAMBAH/ (BERKURANG)\n||||SEMULA|MENJADI|\n"
	const numbers = "|=150|=160|=10\n|=150|=160|=10\n|=90|=100|=10\n|=60|=60|=0\n|=140|=150|=10"
	for name, codes := range map[string]string{
		"parts":        "4.|||PENDAPATAN\n4.|2.||Pendapatan Transfer\n4.|2.|1.|Dana Desa\n4.|2.|3.|Alokasi Dana Desa\n5.|||BELANJA",
		"numbers":      "=4|||PENDAPATAN\n=4|=2||Pendapatan Transfer\n=4|=2|=1|Dana Desa\n=4|=2|=3|Alokasi Dana Desa\n=5|||BELANJA",
		"whole levels": "4.|||PENDAPATAN\n|4.2.||Pendapatan Transfer\n||4.2.1.|Dana Desa\n||4.2.3.|Alokasi Dana Desa\n5.|||BELANJA",
	} {
		t.Run(name, func(t *testing.T) {
			var body []string
			for i, line := range strings.Split(codes, "\n") {
				body = append(body, line+strings.Split(numbers, "\n")[i])
			}
			text := head + titles + strings.Join(body, "\n")
			res := read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: text, merges: []string{"A4:C5", "D4:D5", "E4:F4", "G4:G5"}})
			if diff := cmp.Diff(want, stored(res)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			for _, p := range res.Problems {
				if p.Severity != monograph.Info {
					t.Errorf("problem %s %s %v", p.Code, p.Cell, p.Args)
				}
			}
			given := 0
			for c := range workbook(t, "a.xlsx", made{name: "a", text: text}).Sheets[0].Cells() {
				if numeric(&c) {
					given++
				}
			}
			if got := res.Coverage.Numeric; got < given-5 {
				t.Errorf("%d numbers listed of %d: %s", got, given, brief(res))
			}
		})
	}
}
