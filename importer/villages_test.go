package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestVillageTables reads tables of villages with columns and rows that are no figures of their own.
func TestVillageTables(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string
	}{
		{"words that tell something of each village", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Klasifikasi|Luas (Ha)|Agama|Jumlah KK|Jabatan
Tawangsari|Swadaya|=100|Islam|=9|Kepala Desa
Karangsari|Swakarya|=200|Hindu|=8|Kepala Desa
`, `C3 value 34.01.07.2001 2024 GEO.LUAS 100
E3 value 34.01.07.2001 2024 PDK.KK 9
C4 value 34.01.07.2002 2024 GEO.LUAS 200
E4 value 34.01.07.2002 2024 PDK.KK 8
`},
		{"sub-districts one below the other, their names in rows", `
DATA KK KABUPATEN KULON PROGO
No|Kecamatan / Desa|Jumlah KK
I|KECAMATAN PENGASIH|
=1|Tawangsari|=9
=2|Pengasih|=7
|Sub Jumlah|=16
II|KECAMATAN KOKAP|
=1|Hargomulyo|=5
=2|Hargorejo|=6
|Sub Jumlah|=11
|Jumlah Total|=27
`, `C4 value 34.01.07.2001 2024 PDK.KK 9
C5 value 34.01.07.2005 2024 PDK.KK 7
C6 total 34.01.07 2024 PDK.KK 16
C8 value 34.01.08.2001 2024 PDK.KK 5
C9 value 34.01.08.2002 2024 PDK.KK 6
C10 total 34.01.08 2024 PDK.KK 11
C11 total 34.01 2024 PDK.KK 27
`},
		{"sub-districts one below the other, their sums below", `
DATA KK KABUPATEN KULON PROGO
Desa|Jumlah KK
Tawangsari|=9
Karangsari|=7
Kecamatan Pengasih|=16
Hargomulyo|=5
Hargorejo|=6
Kecamatan Kokap|=11
`, `B3 value 34.01.07.2001 2024 PDK.KK 9
B4 value 34.01.07.2002 2024 PDK.KK 7
B5 total 34.01.07 2024 PDK.KK 16
B6 value 34.01.08.2001 2024 PDK.KK 5
B7 value 34.01.08.2002 2024 PDK.KK 6
B8 total 34.01.08 2024 PDK.KK 11
`},
		{"sums of parts, and sums carried to the next page", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jumlah KK
Tawangsari 1)|=9
Jumlah dipindahkan|=9
Pindahan|=9
Karangsari*)|=7
Jumlah Wilayah I|=16
Kedungsari|=5
Margosari|=4
Jumlah Wilayah II|=9
Jumlah Desa|=25
`, `B3 value 34.01.07.2001 2024 PDK.KK 9
B4 total 34.01.07 2024 PDK.KK 9
B5 total 34.01.07 2024 PDK.KK 9
B6 value 34.01.07.2002 2024 PDK.KK 7
B7 total 34.01.07 2024 PDK.KK 16
B8 value 34.01.07.2003 2024 PDK.KK 5
B9 value 34.01.07.2004 2024 PDK.KK 4
B10 total 34.01.07 2024 PDK.KK 9
B11 total 34.01.07 2024 PDK.KK 25
`},
		{"what adds up conditions is a figure", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Masjid||
|Baik|Rusak|Jumlah
Tawangsari|=3|=1|=4
Karangsari|=2|=2|=4
`, `B4 value 34.01.07.2001 2024 3
C4 value 34.01.07.2001 2024 1
D4 value 34.01.07.2001 2024 AGM.IBADAH{IBADAH=MASJID} 4
B5 value 34.01.07.2002 2024 2
C5 value 34.01.07.2002 2024 2
D5 value 34.01.07.2002 2024 AGM.IBADAH{IBADAH=MASJID} 4
`},
		{"shares beside the figures that a column adds up", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Islam||Hindu||Jumlah
|Orang|%|Orang|%|
Tawangsari|=3|=75|=1|=25|=4
Karangsari|=2|=50|=2|=50|=4
`, `B4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 3
D4 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 1
F4 total 34.01.07.2001 2024 PDK.JML 4
B5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM} 2
D5 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU} 2
F5 total 34.01.07.2002 2024 PDK.JML 4
`},
		{"a heading that is the name of a list takes nothing from the title", `
DATA DESA DAN PERANGKAT KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jumlah KK|Usia
Tawangsari|=9|=45
`, `B3 value 34.01.07.2001 2024 PDK.KK 9
C3 value 34.01.07.2001 2024 45
`},
		{"levels of schools among schools", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Pendidikan||
|TK|SD|SMP
Tawangsari|=3|=2|=1
`, `B4 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=TK} 3
C4 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SD} 2
D4 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMP} 1
`},
		{"multiples in the caption", `
Jumlah Penduduk Kecamatan Pengasih Kabupaten Kulon Progo (ribu jiwa)
Desa|Laki-laki|Perempuan|Jumlah
Tawangsari|=1.9|=2.1|=4
`, `B3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 1900
C3 value 34.01.07.2001 2024 PDK.JML{SEX=P} 2100
D3 total 34.01.07.2001 2024 PDK.JML 4000
`},
		{"multiples in a heading", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Penduduk (ribu)|KK (000)
Tawangsari|=84.6|=2
`, `B3 value 34.01.07.2001 2024 PDK.JML 84600
C3 value 34.01.07.2001 2024 PDK.KK 2000
`},
		{"multiples in a heading that only says Jumlah", `
Jumlah Penduduk Menurut Desa Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Jumlah (ribu jiwa)
Tawangsari|=3.5
`, `B3 value 34.01.07.2001 2024 PDK.JML 3500
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := made{name: "S", text: tt.text}
			switch tt.name {
			case "what adds up conditions is a figure", "levels of schools among schools":
				m.merges = []string{"B2:D2"}
			case "shares beside the figures that a column adds up":
				m.merges = []string{"B2:C2", "D2:E2", "F2:F3"}
			}
			if diff := cmp.Diff(tt.want, brief(read(t, Options{Year: 2024}, "a.xlsx", m), RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

// TestVillageSheets reads a sheet for each village, named in the sheet's name alone. A sheet called like the sub-district is
// that of the village when all the others are there, and asked about when only some are.
func TestVillageSheets(t *testing.T) {
	ages := "DATA KEPENDUDUKAN\nKECAMATAN PENGASIH KABUPATEN KULON PROGO\nUmur|L|P\n0-4|=1|=2\n5-9|=3|=4"
	var sheets []made
	for _, name := range []string{"Tawangsari", "Karangsari", "Kedungsari", "Margosari", "Sendangsari", "Sidomulyo", "Pengasih"} {
		sheets = append(sheets, made{name: name, text: ages})
	}
	got := func(sheets ...made) string {
		res := read(t, Options{Year: 2024}, "a.xlsx", sheets...)
		last := *res
		last.Cells = nil
		for _, c := range res.Cells {
			if c.Sheet == "Pengasih" && c.Cell == "B4" || c.Sheet == "Tawangsari" && c.Cell == "C5" {
				last.Cells = append(last.Cells, c)
			}
		}
		return brief(&last)
	}
	want := "C5 value 34.01.07.2001 2024 PDK.JML{SEX=P;UMUR5=5-9} 4\nB4 value 34.01.07.2005 2024 PDK.JML{SEX=L;UMUR5=0-4} 1\n"
	if diff := cmp.Diff(want, got(sheets...)); diff != "" {
		t.Errorf("all villages (-want +got):\n%s", diff)
	}
	want = "C5 value 34.01.07.2001 2024 PDK.JML{SEX=P;UMUR5=5-9} 4\nB4 value 2024 PDK.JML{SEX=L;UMUR5=0-4} 1\n"
	if diff := cmp.Diff(want, got(sheets[0], sheets[1], sheets[6])); diff != "" {
		t.Errorf("some villages (-want +got):\n%s", diff)
	}
}
