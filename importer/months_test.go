package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMonths reads months and half-years, in rows, columns and long lists. Figures of single months have no indicator.
func TestMonths(t *testing.T) {
	months := func(names, line string) string {
		var b strings.Builder
		for _, m := range strings.Fields(names) {
			b.WriteString(m + line + "\n")
		}
		return b.String()
	}
	const year = "Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember"
	for _, tt := range []struct {
		name, text, want string
	}{
		{"rows of a year", `
Mutasi Penduduk Desa Tawangsari Kecamatan Pengasih Kabupaten Kulon Progo
Bulan|Lahir|Mati
` + months(year, "|=1|=2") + "Jumlah|=12|=24", `B15 value 34.01.07.2001 2024 MUT.LAHIR 12
C15 value 34.01.07.2001 2024 MUT.MATI 24
`},
		{"rows of half a year", `
Mutasi Penduduk Desa Tawangsari Kecamatan Pengasih Kabupaten Kulon Progo
Bulan|Lahir|Mati
` + months("Juli Agustus September Oktober November Desember", "|=1|=2") + "Jumlah|=6|=12", `B9 value 34.01.07.2001 2024-S2 MUT.LAHIR 6
C9 value 34.01.07.2001 2024-S2 MUT.MATI 12
`},
		{"rows of some months", `
Mutasi Penduduk Desa Tawangsari Kecamatan Pengasih Kabupaten Kulon Progo
Bulan|Lahir|Mati
` + months("Januari Februari Maret April", "|=1|=2") + "Jumlah|=4|=8", ""},
		{"what is counted on a day is not added up", `
Desa Tawangsari Kecamatan Pengasih Kabupaten Kulon Progo
Bulan|Jumlah Penduduk
` + months(year, "|=100") + "Jumlah|=1200", ""},
		{"columns", `
Jumlah Kelahiran Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agt|Sep|Okt|Nov|Des|Jumlah
Tawangsari|=1|=2|=3|=4|=1|=2|=3|=4|=1|=2|=3|=4|=30
Karangsari|=1|=2|=3|=4|=1|=2|=3|=4|=1|=2|=3|=5|=31
Jumlah|=2|=4|=6|=8|=2|=4|=6|=8|=2|=4|=6|=9|=61
`, `N3 value 34.01.07.2001 2024 MUT.LAHIR 30
N4 value 34.01.07.2002 2024 MUT.LAHIR 31
N5 total 34.01.07 2024 MUT.LAHIR 61
`},
		{"half-years in a long list", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
id|nama_desa|jumlah_kk|semester|tahun
=7|Tawangsari|=10|=1|=2023
=9|Tawangsari|=11|=2|=2023
=11|Karangsari|=12|=1|=2023
`, `C3 value 34.01.07.2001 2023-S1 PDK.KK 10
C4 value 34.01.07.2001 2023-S2 PDK.KK 11
C5 value 34.01.07.2002 2023-S1 PDK.KK 12
`},
		{"a year in the row against a year in the heading", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Tahun|Jumlah KK 2022
Tawangsari|=2023|=10
Karangsari|=2023|=11
`, `C3 value 34.01.07.2001 PDK.KK 10
C4 value 34.01.07.2002 PDK.KK 11
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got strings.Builder
			for _, line := range strings.SplitAfter(brief(read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: tt.text}), RoleValue, RoleTotal), "\n") {
				if strings.Contains(line, "PDK") || strings.Contains(line, "MUT") {
					got.WriteString(line)
				}
			}
			if diff := cmp.Diff(tt.want, got.String()); diff != "" {
				t.Errorf("figures with an indicator (-want +got):\n%s", diff)
			}
		})
	}
}
