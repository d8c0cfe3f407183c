package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sums writes the printed totals of a result a line each: what they are of, and the cells they add up.
func sums(res *Result) string {
	var b strings.Builder
	for _, c := range res.Batch.Checks {
		fmt.Fprintf(&b, "%s %s %s%s =", c.Source.Cell, c.Region, c.Indicator, c.Members)
		for _, p := range c.Parts {
			b.WriteString(" " + p.Cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestSums reads tables whose totals do not say plainly what they add up.
func TestSums(t *testing.T) {
	for _, tt := range []struct {
		name string
		made made
		want string
	}{
		{"a total named by the level of the region", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|RT|RW
=1|Tawangsari|=4|=2
=2|Karangsari|=5|=3
|Jumlah Kecamatan|=9|=5
`}, `C5 34.01.07 PEM.RT = C3 C4
D5 34.01.07 PEM.RW = D3 D4
`},
		{"totals named by bare names of sub-districts, a blank row below the header", made{name: "S", text: `
KABUPATEN KULON PROGO
No|Desa|RT|RW

|Kecamatan Pengasih
=1|Tawangsari|=4|=2
=2|Karangsari|=5|=3
|Jumlah Pengasih|=9|=5
|Kecamatan Temon
=3|Jangkaran|=6|=1
=4|Sindutan|=7|=2
|Jumlah Temon|=13|=3
|Jumlah Seluruhnya|=22|=8
`}, `C7 34.01.07 PEM.RT = C5 C6
D7 34.01.07 PEM.RW = D5 D6
C11 34.01.01 PEM.RT = C9 C10
D11 34.01.01 PEM.RW = D9 D10
C12 34.01 PEM.RT = C5 C6 C9 C10
D12 34.01 PEM.RW = D5 D6 D9 D10
`},
		{"a total before its parts", made{name: "S", merges: []string{"A2:A3", "B2:B3", "C2:C3", "D2:F2"}, text: `
JUMLAH PEMELUK AGAMA KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Jumlah|Agama
|||Islam|Kristen|Hindu
=1|Tawangsari|=16|=9|=4|=3
=2|Karangsari|=9|=5|=3|=1
=3|Kedungsari|=99|=6|=2|=1
`}, `C4 34.01.07.2001 PDK.JML = D4 E4 F4
C5 34.01.07.2002 PDK.JML = D5 E5 F5
C6 34.01.07.2003 PDK.JML = D6 E6 F6
`},
		{"the title tells of the total, the headings of parts are not in the catalogue", made{name: "S", text: `
LUAS WILAYAH (HA) MENURUT PENGGUNAAN KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Jumlah|Kebun Salak|Kebun Durian
=1|Tawangsari|=13|=9|=4
=2|Karangsari|=8|=5|=3
`}, `C3 34.01.07.2001 GEO.LUAS = D3 E3
C4 34.01.07.2002 GEO.LUAS = D4 E4
`},
		{"people of a kind are not all people", made{name: "S", text: `
Jumlah Penduduk Menurut Mata Pencaharian di Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Mata Pencaharian||Total
|Pawang|Tukang Patri|
Tawangsari|=9|=4|=13
Karangsari|=5|=3|=8
`}, `D4   = B4 C4
D5   = B5 C5
`},
		{"a total over headings of which only some are known", made{name: "S", merges: []string{"A2:A3", "B2:F2"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jumlah Penduduk Menurut Mata Pencaharian
|Pawang|Buruh Tani|Pedagang|Tukang Patri|Jumlah
Tawangsari|=9|=4|=3|=2|=18
Karangsari|=5|=3|=1|=1|=11
`}, `F4 34.01.07.2001 KRJ.KMS = B4 C4 D4 E4
F5 34.01.07.2002 KRJ.KMS = B5 C5 D5 E5
`},
		{"a total of several things, not of what the title counts", made{name: "S", text: `
BANYAKNYA PENDUDUK MENURUT PEKERJAAN KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Total|Petani|Buruh Tani|Pawang
=1|Tawangsari|=16|=9|=4|=3
=2|Karangsari|=9|=5|=3|=1
`}, `C3   = D3 E3 F3
C4   = D4 E4 F4
`},
		{"years over headings of unequal depth", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|=2023|||=2024
||Jumlah|Luas Kebun||Jumlah|Luas Kebun
|||Salak|Durian||Salak|Durian
=1|Tawangsari|=13|=9|=4|=15|=9|=6
=2|Karangsari|=8|=5|=3|=8|=5|=3
`}, `C5   = D5 E5
F5   = G5 H5
C6   = D6 E6
F6   = G6 H6
`},
		{"a total of something that is known, beside its parts", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Jumlah RT|Islam|Penumpang Laki|Penumpang Perempuan|Jumlah KK
=1|Tawangsari|=3|=90|=9|=4|=13
=2|Karangsari|=4|=80|=5|=3|=8
`}, `G3 34.01.07.2001 PDK.KK = E3 F3
G4 34.01.07.2002 PDK.KK = E4 F4
`},
		{"the title tells of what is no sum", made{name: "S", text: `
TOPOGRAFI DESA KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Lereng|Lembah|Jumlah
Tawangsari|=9|=4|=13
Karangsari|=5|=3|=8
`}, `D3   = B3 C3
D4   = B4 C4
`},
		{"the same where no line adds up", made{name: "S", text: `
BANYAKNYA PENDUDUK MENURUT PEKERJAAN KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Petani|Buruh Tani|Pawang|Total
=1|Tawangsari|=8|=4|=3|=16
=2|Karangsari|=6|=3|=1|=9
`}, `F3   = C3 D3 E3
F4   = C4 D4 E4
`},
		{"lines of a form that are not in the catalogue", made{name: "S", text: `
MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO

I.|MATA PENCAHARIAN
=1|Jumlah Pelapak|:|=17
|a. Pelapak Buah|:|=9
|b. Pelapak Ikan|:|=4
=2|Jumlah Pengepul|:|=5
`}, `D4   = D5 D6
`},
		{"a total with a name", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Sewa Kios|Sewa Lapak|Total Sewa
=1|Tawangsari|=9|=4|=13
=2|Karangsari|=5|=3|=8
`}, `E3   = C3 D3
E4   = C4 D4
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "tahun 2024.xlsx", tt.made)
			if diff := cmp.Diff(tt.want, sums(res)); diff != "" {
				t.Errorf("totals (-want +got):\n%s\n%s\n%s", diff, brief(res), problems(res))
			}
		})
	}
}
