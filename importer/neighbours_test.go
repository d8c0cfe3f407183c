package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMisleadingNeighbours reads tables in which something beside a figure looks like what it is not: row numbers of the next
// table, years that are counts, names of totals.
func TestMisleadingNeighbours(t *testing.T) {
	for _, tt := range []struct {
		name string
		made made
		want string
	}{
		{"tables side by side, headers of unequal depth", made{name: "S", merges: []string{"F3:H3"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Jumlah RT||||Penduduk
No|Desa|RT||Nomor|Nama Desa|Jumlah Penduduk
(1)|(2)|(3)||||Laki-laki|Perempuan
=1|Tawangsari|=4||=1|Tawangsari|=11|=12
=2|Karangsari|=5||=2|Karangsari|=13|=14
`}, `C5 value 34.01.07.2001 2024 PEM.RT 4
G5 value 34.01.07.2001 2024 PDK.JML{SEX=L} 11
H5 value 34.01.07.2001 2024 PDK.JML{SEX=P} 12
C6 value 34.01.07.2002 2024 PEM.RT 5
G6 value 34.01.07.2002 2024 PDK.JML{SEX=L} 13
H6 value 34.01.07.2002 2024 PDK.JML{SEX=P} 14
`},
		{"column numbers begin again beside", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|RT||No|Desa|RW
(1)|(2)|(3)||(1)|(2)|(3)
=1|Tawangsari|=4||=1|Tawangsari|=2
=2|Karangsari|=5||=2|Karangsari|=3
`}, `C4 value 34.01.07.2001 2024 PEM.RT 4
G4 value 34.01.07.2001 2024 PEM.RW 2
C5 value 34.01.07.2002 2024 PEM.RT 5
G5 value 34.01.07.2002 2024 PEM.RW 3
`},
		{"a count in a list that looks like a year", made{name: "S", text: `
kabupaten|kecamatan|desa|jenis_kelamin|jumlah_penduduk|tahun
KULON PROGO|PENGASIH|Tawangsari|LAKI-LAKI|=1988|=2023
KULON PROGO|PENGASIH|Tawangsari|PEREMPUAN|=2104|=2023
`}, `E2 value 34.01.07.2001 2023 PDK.JML{SEX=L} 1988
E3 value 34.01.07.2001 2023 PDK.JML{SEX=P} 2104
`},
		{"a count on a line that looks like a year", made{name: "S", text: `
MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
A. AGAMA
1. Hindu|=12|Orang
2. Islam|=1999|Orang
3. Kristen|=597|Orang
`}, `B3 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 12
B4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 1999
B5 value 34.01.07.2001 2024 PDK.JML{AGAMA=KRISTEN} 597
`},
		{"a count that looks like a year on the first line", made{name: "S", text: `
MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO

A. AGAMA
1. Islam|=1999|Orang
2. Kristen|=597|Orang
`}, `B4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 1999
B5 value 34.01.07.2001 2024 PDK.JML{AGAMA=KRISTEN} 597
`},
		{"two counts that look like years below each other", made{name: "S", text: `
MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO

=1|Jumlah Penduduk|=4064
|a. Laki-laki|=2072
|b. Perempuan|=1992
=2|Jumlah KK|=1146
`}, `C3 total 34.01.07.2001 2024 PDK.JML 4064
C4 value 34.01.07.2001 2024 PDK.JML{SEX=L} 2072
C5 value 34.01.07.2001 2024 PDK.JML{SEX=P} 1992
C6 value 34.01.07.2001 2024 PDK.KK 1146
`},
		{"a sum that looks like a year", made{name: "S", text: `
MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO

=1|Jumlah Penduduk
|a. Laki-laki|=1057
|b. Perempuan|=1027
|Jumlah|=2084
=2|Jumlah RT|=14
`}, `C4 value 34.01.07.2001 2024 PDK.JML{SEX=L} 1057
C5 value 34.01.07.2001 2024 PDK.JML{SEX=P} 1027
C6 total 34.01.07.2001 2024 PDK.JML 2084
C7 value 34.01.07.2001 2024 PEM.RT 14
`},
		{"the sub-district as the last heading beside its villages", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Uraian|Tawangsari|Karangsari|Kecamatan
Jumlah RT|=4|=5|=9
`}, `B3 value 34.01.07.2001 2024 PEM.RT 4
C3 value 34.01.07.2002 2024 PEM.RT 5
D3 total 34.01.07 2024 PEM.RT 9
`},
		{"a title that counts other people than inhabitants", made{name: "S", text: `
Jumlah Pencari Kerja Menurut Jenis Kelamin di Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Laki-laki|Perempuan
Tawangsari|=4|=5
`}, `B3 value 34.01.07.2001 2024 4
C3 value 34.01.07.2001 2024 5
`},
		{"a list of names beside the headings of the same list", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Islam|Hindu|Agama|Rerata
Tawangsari|=4|=1|Islam|=8
Karangsari|=5|=2|Hindu|=3
`}, `B3 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 4
C3 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 1
B4 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM} 5
C4 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU} 2
`},
		{"labels of another subject under the heading of a list", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jenis Pekerjaan|Jumlah Penduduk
Tawangsari|Nelayan|=4
Tawangsari|Tenaga Kesehatan|=3
Tawangsari|Agama dan Kepercayaan|=2
Tawangsari|Tenaga Pengajar|=1
`}, `C3 value 34.01.07.2001 2024 4
C4 value 34.01.07.2001 2024 3
C5 value 34.01.07.2001 2024 2
C6 value 34.01.07.2001 2024 1
`},
		{"a rate is no count", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Volume Lalu Lintas|Satuan
Tawangsari|=1653|SMP/JAM
Karangsari|=1328|SMP/JAM
`}, `B3 value 34.01.07.2001 2024 1653
B4 value 34.01.07.2002 2024 1328
`},
		{"changes of population are counts", made{name: "S", merges: []string{"B2:C2"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Perubahan Penduduk
|Lahir|Mati
Tawangsari|=4|=1
`}, `B4 value 34.01.07.2001 2024 MUT.LAHIR 4
C4 value 34.01.07.2001 2024 MUT.MATI 1
`},
		{"a total named with its year", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN 2021
Desa|Jumlah RT
Tawangsari|=4
Karangsari|=5
Jumlah 2021|=9
`}, `B3 value 34.01.07.2001 2021 PEM.RT 4
B4 value 34.01.07.2002 2021 PEM.RT 5
B5 total 34.01.07 2021 PEM.RT 9
`},
		{"a regency named as the total of its sub-districts", made{name: "S", text: `
Jumlah RT menurut Kecamatan di Kabupaten Kulon Progo
Kecamatan|Jumlah RT
Temon|=4
Wates|=5
Kabupaten Kulon Progo|=9
`}, `B3 value 34.01.01 2024 PEM.RT 4
B4 value 34.01.02 2024 PEM.RT 5
B5 total 34.01 2024 PEM.RT 9
`},
		{"a village of the name of its sub-district, on two rows", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jenis Kelamin|Islam|Hindu
Pengasih|Laki-laki|=4|=1
|Perempuan|=5|=2
Karangsari|Laki-laki|=6|=3
|Perempuan|=7|=4
`}, `C3 value 34.01.07.2005 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 4
D3 value 34.01.07.2005 2024 PDK.JML{AGAMA=HINDU;SEX=L} 1
C4 value 34.01.07.2005 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 5
D4 value 34.01.07.2005 2024 PDK.JML{AGAMA=HINDU;SEX=P} 2
C5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 6
D5 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=L} 3
C6 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 7
D6 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=P} 4
`},
		{"the regency's code beside the village's name", made{name: "S", text: `
kode_kabupaten|kecamatan|desa|jumlah_kk|tahun
34.01|PENGASIH|Tawangsari|=9|=2023
34.01|PENGASIH|Karangsari|=8|=2023
`}, `D2 value 34.01.07.2001 2023 PDK.KK 9
D3 value 34.01.07.2002 2023 PDK.KK 8
`},
		{"thousands commas of counts tell of a row that is not understood", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Uraian|Tawangsari|Karangsari
Jumlah Penduduk|1,234|2,345
Pemilik gawai|1,124|2,310
`}, `B3 value 34.01.07.2001 2024 PDK.JML 1234
C3 value 34.01.07.2002 2024 PDK.JML 2345
B4 value 34.01.07.2001 2024 1124
C4 value 34.01.07.2002 2024 2310
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "tahun 2024.xlsx", tt.made)
			if diff := cmp.Diff(tt.want, brief(res, RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s\n%s", diff, problems(res))
			}
		})
	}
}
