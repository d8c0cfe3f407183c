package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHeadings reads headings that stand over several columns, names of sheets and titles that count nothing themselves.
func TestHeadings(t *testing.T) {
	for _, tt := range []struct {
		name string
		made made
		want string
	}{
		{"subjects over columns", made{name: "S", merges: []string{"B2:D2", "F2:G2", "H2:I2"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Kependudukan|||Data Geografi|Bidang Kesehatan||Pertanian|
|Laki-laki|Perempuan|Jumlah KK|Luas (Ha)|Posyandu|Jumlah KK|Laki-laki|Perempuan
Tawangsari|=10|=12|=9|=100.5|=3|=8|=4|=5
`}, `B4 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
C4 value 34.01.07.2001 2024 PDK.JML{SEX=P} 12
D4 value 34.01.07.2001 2024 PDK.KK 9
E4 value 34.01.07.2001 2024 GEO.LUAS 100.5
F4 value 34.01.07.2001 2024 KES.SARANA{SARKES=POSYANDU} 3
G4 value 34.01.07.2001 2024 8
H4 value 34.01.07.2001 2024 4
I4 value 34.01.07.2001 2024 5
`},
		{"uses of land, in the unit of their heading", made{name: "S", merges: []string{"B2:C2", "D2:E2"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Luas Menurut Penggunaan (km2)||Jenis Penggunaan Tanah (Ha)|
|Sawah|Pekarangan|Perkebunan|Hutan
Tawangsari|=2|=3.5|=4|=5
`}, `B4 value 34.01.07.2001 2024 LHN.SAWAH 200
C4 value 34.01.07.2001 2024 LHN.PEKARANGAN 350
D4 value 34.01.07.2001 2024 LHN.KEBUN 4
E4 value 34.01.07.2001 2024 LHN.HUTAN 5
`},
		{"a heading that lists those below it", made{name: "S", merges: []string{"B2:D2"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Data RT/RW||
|Dusun|RW|RT
Tawangsari|=4|=3|=9
`}, `B4 value 34.01.07.2001 2024 PEM.DUSUN 4
C4 value 34.01.07.2001 2024 PEM.RW 3
D4 value 34.01.07.2001 2024 PEM.RT 9
`},
		{"a numbered sheet", made{name: "Tabel 3", merges: []string{"B2:C2"}, text: `
Tabel 4 DATA PEMELUK AGAMA di Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Pemeluk Agama|
|Islam|Hindu
Tawangsari|=8|=2
`}, `B4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 8
C4 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 2
`},
		{"a run of years in the title", made{name: "S", text: `
Jumlah Posyandu Kecamatan Pengasih Kabupaten Kulon Progo, 2022-2023
Desa|=2022|=2023
Tawangsari|=8|=9
`}, `B3 value 34.01.07.2001 2022 KES.SARANA{SARKES=POSYANDU} 8
C3 value 34.01.07.2001 2023 KES.SARANA{SARKES=POSYANDU} 9
`},
		{"a regency whose name ends in Kota", made{name: "S", text: `
Jumlah KK Menurut Kecamatan di Kabupaten Lima Puluh Kota, 2024
Kecamatan|Jumlah KK
Suliki|=9
Guguak|=8
`}, `B3 value 13.07.01 2024 PDK.KK 9
B4 value 13.07.02 2024 PDK.KK 8
`},
		{"a village called Sumber", made{name: "S", text: `
Jumlah KK Kecamatan Sumber Kabupaten Rembang
Desa|Jumlah KK
Grawan|=9
Sumber|=8
Krikilan|=6
Sumber: data desa
`}, `B3 value 33.17.01.2011 2024 PDK.KK 9
B4 value 33.17.01.2009 2024 PDK.KK 8
B5 value 33.17.01.2005 2024 PDK.KK 6
`},
		{"tables side by side whose figures begin in different rows", made{name: "S", merges: []string{"A3:A4", "B3:C3"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Jumlah Penduduk||||Satuan Lingkungan
Desa|Penduduk|||No|Desa|RT|RW
|L|P||=1|Karangsari|=5|=3
Tawangsari|=10|=11||=2|Tawangsari|=4|=2
Karangsari|=12|=13||=3|Sendangsari|=7|=6
Kedungsari|=14|=15
Jumlah|=36|=39
`}, `G4 value 34.01.07.2002 2024 PEM.RT 5
H4 value 34.01.07.2002 2024 PEM.RW 3
B5 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
C5 value 34.01.07.2001 2024 PDK.JML{SEX=P} 11
G5 value 34.01.07.2001 2024 PEM.RT 4
H5 value 34.01.07.2001 2024 PEM.RW 2
B6 value 34.01.07.2002 2024 PDK.JML{SEX=L} 12
C6 value 34.01.07.2002 2024 PDK.JML{SEX=P} 13
G6 value 34.01.07.2006 2024 PEM.RT 7
H6 value 34.01.07.2006 2024 PEM.RW 6
B7 value 34.01.07.2003 2024 PDK.JML{SEX=L} 14
C7 value 34.01.07.2003 2024 PDK.JML{SEX=P} 15
B8 total 34.01.07 2024 PDK.JML{SEX=L} 36
C8 total 34.01.07 2024 PDK.JML{SEX=P} 39
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "a.xlsx", tt.made)
			if diff := cmp.Diff(tt.want, brief(res, RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}
