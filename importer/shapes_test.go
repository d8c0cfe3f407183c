package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestShapes reads the shapes of tables that offices use besides villages by row; values and totals only.
func TestShapes(t *testing.T) {
	for _, tt := range []struct {
		name string
		made made
		want string
	}{
		{"villages as columns", made{name: "S", text: `
JUMLAH PENDUDUK KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Uraian|Tawangsari|Karangsari|Jumlah
=1|Laki-laki|=10|=11|=21
=2|Perempuan|=20|=21|=41
=3|Jumlah Penduduk|=30|=32|=62
=4|Jumlah RT|=3|=4|=7
`}, `C3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
D3 value 34.01.07.2002 2024 PDK.JML{SEX=L} 11
E3 total 34.01.07 2024 PDK.JML{SEX=L} 21
C4 value 34.01.07.2001 2024 PDK.JML{SEX=P} 20
D4 value 34.01.07.2002 2024 PDK.JML{SEX=P} 21
E4 total 34.01.07 2024 PDK.JML{SEX=P} 41
C5 total 34.01.07.2001 2024 PDK.JML 30
D5 total 34.01.07.2002 2024 PDK.JML 32
E5 total 34.01.07 2024 PDK.JML 62
C6 value 34.01.07.2001 2024 PEM.RT 3
D6 value 34.01.07.2002 2024 PEM.RT 4
E6 total 34.01.07 2024 PEM.RT 7
`},
		{"items and their parts, villages as columns", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Uraian|Tawangsari|Karangsari
=1|Jumlah Penduduk|=30|=32
| - Laki-laki|=10|=11
| - Perempuan|=20|=21
=2|Jumlah KK|=9|=8
| - Laki-laki|=7|=6
| - Perempuan|=2|=2
`}, `C3 total 34.01.07.2001 2024 PDK.JML 30
D3 total 34.01.07.2002 2024 PDK.JML 32
C4 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
D4 value 34.01.07.2002 2024 PDK.JML{SEX=L} 11
C5 value 34.01.07.2001 2024 PDK.JML{SEX=P} 20
D5 value 34.01.07.2002 2024 PDK.JML{SEX=P} 21
C6 total 34.01.07.2001 2024 PDK.KK 9
D6 total 34.01.07.2002 2024 PDK.KK 8
C7 value 34.01.07.2001 2024 PDK.KK{SEX=L} 7
D7 value 34.01.07.2002 2024 PDK.KK{SEX=L} 6
C8 value 34.01.07.2001 2024 PDK.KK{SEX=P} 2
D8 value 34.01.07.2002 2024 PDK.KK{SEX=P} 2
`},
		{"a village whose name begins like a note", made{name: "S", text: `
JUMLAH PENDUDUK
KECAMATAN BANJAR MARGO KABUPATEN TULANG BAWANG
Desa|Laki-laki|Perempuan
PENAWAR JAYA|=10|=11
SUMBER MAKMUR|=20|=21
AGUNG JAYA|=30|=31
Sumber: Kantor Kecamatan
`}, `B4 value 18.05.20.2006 2024 PDK.JML{SEX=L} 10
C4 value 18.05.20.2006 2024 PDK.JML{SEX=P} 11
B5 value 18.05.20.2008 2024 PDK.JML{SEX=L} 20
C5 value 18.05.20.2008 2024 PDK.JML{SEX=P} 21
B6 value 18.05.20.2010 2024 PDK.JML{SEX=L} 30
C6 value 18.05.20.2010 2024 PDK.JML{SEX=P} 31
`},
		{"a list below a title in a sheet named after its table", made{name: "Tabel 2", text: `
DATA PEMELUK AGAMA KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Islam|Hindu
Tawangsari|=10|=11
`}, `B3 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 10
C3 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 11
`},
		{"tables side by side", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Jumlah KK||No|Desa|Jumlah RT|Jumlah RW
=1|Tawangsari|=9||=1|Tawangsari|=4|=2
=2|Karangsari|=8||=2|Karangsari|=5|=3
|Jumlah|=17|||Jumlah|=9|=5
`}, `C3 value 34.01.07.2001 2024 PDK.KK 9
G3 value 34.01.07.2001 2024 PEM.RT 4
H3 value 34.01.07.2001 2024 PEM.RW 2
C4 value 34.01.07.2002 2024 PDK.KK 8
G4 value 34.01.07.2002 2024 PEM.RT 5
H4 value 34.01.07.2002 2024 PEM.RW 3
C5 total 34.01.07 2024 PDK.KK 17
G5 total 34.01.07 2024 PEM.RT 9
H5 total 34.01.07 2024 PEM.RW 5
`},
		{"four header rows", made{name: "S", merges: []string{"C2:H2", "C3:E3", "F3:H3"}, text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
NO|DESA|JUMLAH SEKOLAH
||SD|||SMP
||NEGERI|SWASTA|JML|NEGERI|SWASTA|JML
||(unit)|(unit)|(unit)|(unit)|(unit)|(unit)
1|2|3|4|5|6|7|8
=1|Tawangsari|=1|=2|=3|=1|=0|=1
`}, `C7 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SD;STATUS=NEGERI} 1
D7 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SD;STATUS=SWASTA} 2
E7 total 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SD} 3
F7 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMP;STATUS=NEGERI} 1
G7 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMP;STATUS=SWASTA} 0
H7 total 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMP} 1
`},
		{"sub-totals without a label", made{name: "S", text: `
KABUPATEN KULON PROGO
Kecamatan|Desa|Jumlah KK|Jumlah RT
Pengasih|Tawangsari|=9|=3
|Karangsari|=8|=4
||=17|=7
Kokap|Hargomulyo|=5|=2
|Hargorejo|=6|=3
||=11|=5
Jumlah||=28|=12
`}, `C3 value 34.01.07.2001 2024 PDK.KK 9
D3 value 34.01.07.2001 2024 PEM.RT 3
C4 value 34.01.07.2002 2024 PDK.KK 8
D4 value 34.01.07.2002 2024 PEM.RT 4
C5 total 34.01.07 2024 PDK.KK 17
D5 total 34.01.07 2024 PEM.RT 7
C6 value 34.01.08.2001 2024 PDK.KK 5
D6 value 34.01.08.2001 2024 PEM.RT 2
C7 value 34.01.08.2002 2024 PDK.KK 6
D7 value 34.01.08.2002 2024 PEM.RT 3
C8 total 34.01.08 2024 PDK.KK 11
D8 total 34.01.08 2024 PEM.RT 5
C9 total 34.01 2024 PDK.KK 28
D9 total 34.01 2024 PEM.RT 12
`},
		{"total above, named after the sub-district", made{name: "S", text: `
Desa/Kelurahan|Laki-laki|Perempuan
KECAMATAN PENGASIH|=21|=41
Tawangsari|=10|=20
Karangsari|=11|=21
`}, `B2 total 34.01.07 2024 PDK.JML{SEX=L} 21
C2 total 34.01.07 2024 PDK.JML{SEX=P} 41
B3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
C3 value 34.01.07.2001 2024 PDK.JML{SEX=P} 20
B4 value 34.01.07.2002 2024 PDK.JML{SEX=L} 11
C4 value 34.01.07.2002 2024 PDK.JML{SEX=P} 21
`},
		{"sub-districts of a regency, its bare name below", made{name: "S", text: `
Luas Wilayah dan Jumlah Penduduk Menurut Kecamatan di Kabupaten Kulon Progo
No|Kecamatan|Luas (km2)|Jumlah Penduduk|Kepadatan
=1|Pengasih|61,66|53.123|862
=2|Kokap|73,80|36.000|488
|Kulon Progo|135,46|89.123|658
`}, `C3 value 34.01.07 2024 GEO.LUAS 6166
D3 value 34.01.07 2024 PDK.JML 53123
C4 value 34.01.08 2024 GEO.LUAS 7380
D4 value 34.01.08 2024 PDK.JML 36000
C5 total 34.01 2024 GEO.LUAS 13546
D5 total 34.01 2024 PDK.JML 89123
`},
		{"two pairs beside each other in a form", made{name: "S", text: `
PAPAN MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
c.|Prasarana Pendidikan
|PAUD|:|=2|buah|SMP|:|=1|buah
|TK|:|=3|buah|SMA|:|-|buah
`}, `D3 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=PAUD} 2
H3 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMP} 1
D4 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=TK} 3
H4 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SMA} 0
`},
		{"years below a heading that says so", made{name: "S", text: `
Perkembangan Jumlah Penduduk Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Tahun||
|=2021|=2022|=2023
Tawangsari|=1200|=1210|=1220
Karangsari|=1300|=1310|=1320
Jumlah|=2500|=2520|=2540
`}, `B4 value 34.01.07.2001 2021 PDK.JML 1200
C4 value 34.01.07.2001 2022 PDK.JML 1210
D4 value 34.01.07.2001 2023 PDK.JML 1220
B5 value 34.01.07.2002 2021 PDK.JML 1300
C5 value 34.01.07.2002 2022 PDK.JML 1310
D5 value 34.01.07.2002 2023 PDK.JML 1320
B6 total 34.01.07 2021 PDK.JML 2500
C6 total 34.01.07 2022 PDK.JML 2520
D6 total 34.01.07 2023 PDK.JML 2540
`},
		{"villages above the sexes, things below categories", made{name: "S", merges: []string{"C2:D2", "E2:F2", "G2:H2"}, text: `
Kecamatan Pengasih Kabupaten Kulon Progo
No|Agama|Tawangsari||Karangsari||Jumlah|
||L|P|L|P|L|P
A|Penduduk menurut Agama||||||
1|Islam|=10|=11|=12|=13|=22|=24
2|Hindu|=1|=2|=3|=4|=4|=6
`}, `C5 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 10
D5 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 11
E5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 12
F5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 13
G5 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 22
H5 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 24
C6 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU;SEX=L} 1
D6 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU;SEX=P} 2
E6 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=L} 3
F6 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=P} 4
G6 total 34.01.07 2024 PDK.JML{AGAMA=HINDU;SEX=L} 4
H6 total 34.01.07 2024 PDK.JML{AGAMA=HINDU;SEX=P} 6
`},
		{"shares between the figures, totals of parts by letter, a village with the name of all", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Islam|%|Hindu|%|Jumlah
A|DESA|||||
1|Tawangsari|=90|=90|=10|=10|=100
2|Karangsari|=80|=80|=20|=20|=100
|Jumlah A|=170|=85|=30|=15|=200
B|KELURAHAN|||||
1|Margosari|=45|=90|=5|=10|=50
|Jumlah B|=45|=90|=5|=10|=50
|JUMLAH (A + B)|=215|=86|=35|=14|=250
`}, `C4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 90
E4 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU} 10
G4 total 34.01.07.2001 2024 PDK.JML 100
C5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM} 80
E5 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU} 20
G5 total 34.01.07.2002 2024 PDK.JML 100
C6 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM} 170
E6 total 34.01.07 2024 PDK.JML{AGAMA=HINDU} 30
G6 total 34.01.07 2024 PDK.JML 200
C8 value 34.01.07.2004 2024 PDK.JML{AGAMA=ISLAM} 45
E8 value 34.01.07.2004 2024 PDK.JML{AGAMA=HINDU} 5
G8 total 34.01.07.2004 2024 PDK.JML 50
C9 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM} 45
E9 total 34.01.07 2024 PDK.JML{AGAMA=HINDU} 5
G9 total 34.01.07 2024 PDK.JML 50
C10 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM} 215
E10 total 34.01.07 2024 PDK.JML{AGAMA=HINDU} 35
G10 total 34.01.07 2024 PDK.JML 250
`},
		{"the sub-district's bare name below, which one of its villages has as well", made{name: "S", text: `
Luas Wilayah Menurut Desa di Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Luas (km2)|Jumlah KK
Tawangsari|3,62|=9
Karangsari|4,12|=8
Pengasih|7,74|=17
`}, `B3 value 34.01.07.2001 2024 GEO.LUAS 362
C3 value 34.01.07.2001 2024 PDK.KK 9
B4 value 34.01.07.2002 2024 GEO.LUAS 412
C4 value 34.01.07.2002 2024 PDK.KK 8
B5 total 34.01.07 2024 GEO.LUAS 774
C5 total 34.01.07 2024 PDK.KK 17
`},
		{"ages with s/d", made{name: "S", text: `
JUMLAH PENDUDUK DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
NO|KELOMPOK UMUR|LAKI-LAKI|PEREMPUAN
1|0 s/d 4 tahun|=10|=11
2|5 s.d. 9 th|=12|=13
3|75 ke atas|=3|=4
`}, `C3 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=0-4} 10
D3 value 34.01.07.2001 2024 PDK.JML{SEX=P;UMUR5=0-4} 11
C4 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=5-9} 12
D4 value 34.01.07.2001 2024 PDK.JML{SEX=P;UMUR5=5-9} 13
C5 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=75+} 3
D5 value 34.01.07.2001 2024 PDK.JML{SEX=P;UMUR5=75+} 4
`},
		{"a form in two columns, each with its own numbers", made{name: "S", text: `
PAPAN MONOGRAFI KECAMATAN PENGASIH KABUPATEN KULON PROGO
1.|Jumlah Penduduk|:|=1000|jiwa||4.|Masjid|:|=12|buah
|a. Laki-laki|:|=490|jiwa||5.|Mushola|:|=30|buah
|b. Perempuan|:|=510|jiwa||6.|Gereja|:|=2|buah
`}, `D2 total 34.01.07 2024 PDK.JML 1000
J2 value 34.01.07 2024 AGM.IBADAH{IBADAH=MASJID} 12
D3 value 34.01.07 2024 PDK.JML{SEX=L} 490
J3 value 34.01.07 2024 AGM.IBADAH{IBADAH=MUSALA} 30
D4 value 34.01.07 2024 PDK.JML{SEX=P} 510
J4 value 34.01.07 2024 AGM.IBADAH{IBADAH=GEREJA} 2
`},
		{"the sexes below each village, with their total", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jenis Kelamin|Lahir|Mati
Tawangsari|Laki-laki|=3|=1
|Perempuan|=4|=2
|Jumlah|=7|=3
`}, `C3 value 34.01.07.2001 2024 MUT.LAHIR{SEX=L} 3
D3 value 34.01.07.2001 2024 MUT.MATI{SEX=L} 1
C4 value 34.01.07.2001 2024 MUT.LAHIR{SEX=P} 4
D4 value 34.01.07.2001 2024 MUT.MATI{SEX=P} 2
C5 total 34.01.07.2001 2024 MUT.LAHIR 7
D5 total 34.01.07.2001 2024 MUT.MATI 3
`},
		{"a title right above a header without a stub, accounts by code", made{name: "S", text: `
APBDES DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN ANGGARAN 2024
KODE REK|URAIAN|ANGGARAN (Rp)|REALISASI (Rp)
4|PENDAPATAN|1.500.000.000,00|1.450.000.000,00
4.1|Pendapatan Asli Desa|100.000.000,00|90.000.000,00
5|BELANJA|1.480.000.000,00|1.400.000.000,00
`}, `C3 value 34.01.07.2001 2024 APB{AKUN=4;TAHAP=ANGGARAN} 1500000000
D3 value 34.01.07.2001 2024 APB{AKUN=4;TAHAP=REALISASI} 1450000000
C4 value 34.01.07.2001 2024 APB{AKUN=4.1;TAHAP=ANGGARAN} 100000000
D4 value 34.01.07.2001 2024 APB{AKUN=4.1;TAHAP=REALISASI} 90000000
C5 value 34.01.07.2001 2024 APB{AKUN=5;TAHAP=ANGGARAN} 1480000000
D5 value 34.01.07.2001 2024 APB{AKUN=5;TAHAP=REALISASI} 1400000000
`},
		{"a total of the columns beside it only", made{name: "S", text: `
REKAPITULASI KABUPATEN KULON PROGO
No|Kecamatan|Jumlah Desa|Penduduk L|Penduduk P|Jumlah
1|Pengasih|=7|25.100|26.200|51.300
2|Kokap|=5|18.000|18.500|36.500
`}, `C3 value 34.01.07 2024 PEM.DESA 7
D3 value 34.01.07 2024 PDK.JML{SEX=L} 25100
E3 value 34.01.07 2024 PDK.JML{SEX=P} 26200
F3 total 34.01.07 2024 PDK.JML 51300
C4 value 34.01.08 2024 PEM.DESA 5
D4 value 34.01.08 2024 PDK.JML{SEX=L} 18000
E4 value 34.01.08 2024 PDK.JML{SEX=P} 18500
F4 total 34.01.08 2024 PDK.JML 36500
`},
		{"the unit in the title", made{name: "S", text: `
LUAS LAHAN KECAMATAN PENGASIH KABUPATEN KULON PROGO (km2)
No|Desa|Sawah|Pekarangan
1|Tawangsari|1,2|0,8
`}, `C3 value 34.01.07.2001 2024 LHN.SAWAH 120
D3 value 34.01.07.2001 2024 LHN.PEKARANGAN 80
`},
		{"the sub-district above its villages, by its code", made{name: "S", text: `
DATA KEPALA KELUARGA KABUPATEN KULON PROGO
Kode|Nama Wilayah|Jumlah KK
34.01.07|Kecamatan Pengasih|=90
34.01.07.2001|Tawangsari|=30
34.01.07.2002|Karangsari|=60
`}, `C3 total 34.01.07 2024 PDK.KK 90
C4 value 34.01.07.2001 2024 PDK.KK 30
C5 value 34.01.07.2002 2024 PDK.KK 60
`},
		{"villages named like hamlets", made{name: "S", text: `
KECAMATAN CIAWI KABUPATEN BOGOR
Desa|Jumlah KK
BANJAR WARU|=9
BANJAR WANGI|=8
`}, `B3 value 32.01.24.2007 2024 PDK.KK 9
B4 value 32.01.24.2011 2024 PDK.KK 8
`},
		{"names of officials beside the figures", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No.|Nama Desa|Nama Kepala Desa|Jml Penduduk|Ket.
=1|Tawangsari|Budi|1.234|ok
=2|Karangsari|Siti|2.345|
`}, `D3 value 34.01.07.2001 2024 PDK.JML 1234
D4 value 34.01.07.2002 2024 PDK.JML 2345
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "a.xlsx", tt.made)
			if diff := cmp.Diff(tt.want, brief(res, RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if len(res.Questions) > 0 || res.Errors() > 0 || res.Warnings() > 0 {
				t.Errorf("questions %+v, problems:\n%s", res.Questions, problems(res))
			}
		})
	}
}
