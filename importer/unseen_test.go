package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnseen reads notations and layouts that public tables have now and then.
func TestUnseen(t *testing.T) {
	for _, tt := range []struct {
		name string
		made []made
		want string
	}{
		{"a heading known with its unit", []made{{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Luas km2|Jumlah KK
Tawangsari|=4.25|=9
Karangsari|=3|=8
`}}, `B3 value 34.01.07.2001 2024 GEO.LUAS 425
C3 value 34.01.07.2001 2024 PDK.KK 9
B4 value 34.01.07.2002 2024 GEO.LUAS 300
C4 value 34.01.07.2002 2024 PDK.KK 8
`},
		{"no data is not none", []made{{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Posyandu|Puskesmas
Tawangsari|TAD|nihil
Karangsari|data belum masuk|=1
`}}, `B3 value 34.01.07.2001 2024 KES.SARANA{SARKES=POSYANDU} missing
C3 value 34.01.07.2001 2024 KES.SARANA{SARKES=PUSKESMAS} 0
B4 value 34.01.07.2002 2024 KES.SARANA{SARKES=POSYANDU} missing
C4 value 34.01.07.2002 2024 KES.SARANA{SARKES=PUSKESMAS} 1
`},
		{"the date of printing is not that of the figures", []made{{name: "S", text: `
JUMLAH KK DAN RT KECAMATAN PENGASIH KABUPATEN KULON PROGO
s.d. Desember 2022
Dicetak tanggal 12 Januari 2023
Desa|Jumlah KK|Jumlah RT
Tawangsari|=9|=3
`}}, `B5 value 34.01.07.2001 2022 PDK.KK 9
C5 value 34.01.07.2001 2022 PEM.RT 3
`},
		{"half-years side by side", []made{{name: "S", text: `
DATA KONSOLIDASI BERSIH (DKB) JUMLAH PENDUDUK KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN 2022
Desa|Semester I||Semester II|
|L|P|L|P
Tawangsari|=10|=20|=11|=21
`, merges: []string{"B2:C2", "D2:E2"}}}, `B4 value 34.01.07.2001 2022-S1 PDK.JML{SEX=L} 10
C4 value 34.01.07.2001 2022-S1 PDK.JML{SEX=P} 20
D4 value 34.01.07.2001 2022-S2 PDK.JML{SEX=L} 11
E4 value 34.01.07.2001 2022-S2 PDK.JML{SEX=P} 21
`},
		{"means, shares and the sum of another year below the villages", []made{{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN 2022
Desa|Islam|Kristen
Tawangsari|=10|=4
Karangsari|=20|=6
J U M L A H|=30|=10
Rata-rata|=15|=5
Persentase (%)|=75|=25
Tertinggi|=20|=6
Jumlah 2021|=28|=11
`}}, `B3 value 34.01.07.2001 2022 PDK.JML{AGAMA=ISLAM} 10
C3 value 34.01.07.2001 2022 PDK.JML{AGAMA=KRISTEN} 4
B4 value 34.01.07.2002 2022 PDK.JML{AGAMA=ISLAM} 20
C4 value 34.01.07.2002 2022 PDK.JML{AGAMA=KRISTEN} 6
B5 total 34.01.07 2022 PDK.JML{AGAMA=ISLAM} 30
C5 total 34.01.07 2022 PDK.JML{AGAMA=KRISTEN} 10
B9 value 34.01.07 2021 PDK.JML{AGAMA=ISLAM} 28
C9 value 34.01.07 2021 PDK.JML{AGAMA=KRISTEN} 11
`},
		{"one word for the total of both sexes", []made{{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|L/P|Islam|Hindu
Tawangsari|L|=10|=1
|P|=20|=2
Karangsari|L|=11|=3
|P|=21|=4
Kecamatan|L|=21|=4
|P|=41|=6
`}}, `C3 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 10
D3 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU;SEX=L} 1
C4 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 20
D4 value 34.01.07.2001 2024 PDK.JML{AGAMA=HINDU;SEX=P} 2
C5 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 11
D5 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=L} 3
C6 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 21
D6 value 34.01.07.2002 2024 PDK.JML{AGAMA=HINDU;SEX=P} 4
C7 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 21
D7 total 34.01.07 2024 PDK.JML{AGAMA=HINDU;SEX=L} 4
C8 total 34.01.07 2024 PDK.JML{AGAMA=ISLAM;SEX=P} 41
D8 total 34.01.07 2024 PDK.JML{AGAMA=HINDU;SEX=P} 6
`},
		{"RT and RW by number", []made{{name: "S", text: `
JUMLAH PENDUDUK DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|RW|RT|KK|L|P
=1|001|001|=4|=5|=6
=2||002|=7|=8|=9
=3|002|001|=1|=2|=3
|Jumlah||=12|=15|=18
`}}, `D3 value 2024 PDK.KK 4
E3 value 2024 PDK.JML{SEX=L} 5
F3 value 2024 PDK.JML{SEX=P} 6
D4 value 2024 PDK.KK 7
E4 value 2024 PDK.JML{SEX=L} 8
F4 value 2024 PDK.JML{SEX=P} 9
D5 value 2024 PDK.KK 1
E5 value 2024 PDK.JML{SEX=L} 2
F5 value 2024 PDK.JML{SEX=P} 3
D6 total 34.01.07.2001 2024 PDK.KK 12
E6 total 34.01.07.2001 2024 PDK.JML{SEX=L} 15
F6 total 34.01.07.2001 2024 PDK.JML{SEX=P} 18
`},
		{"a figure like a year in a list with units", []made{{name: "S", text: `
DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
Uraian|Jumlah|Satuan
Jumlah Penduduk Laki-laki|=2395|Jiwa
Jumlah Penduduk Perempuan|=2085|Jiwa
Jumlah KK|=750|KK
`}}, `B3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 2395
B4 value 34.01.07.2001 2024 PDK.JML{SEX=P} 2085
B5 value 34.01.07.2001 2024 PDK.KK 750
`},
		{"villages across with their codes below", []made{{name: "S", text: `
PROFIL DESA SE-KECAMATAN
Kecamatan Pengasih Kabupaten Kulon Progo
No|Uraian|Desa|
||Tawangsari|Karangsari
||34.01.07.2001|34.01.07.2002
=1|Jumlah KK|=9|=8
=2|Gedung SD|=1|=2
`, merges: []string{"A3:A5", "B3:B5", "C3:D3"}}}, `C6 value 34.01.07.2001 2024 PDK.KK 9
D6 value 34.01.07.2002 2024 PDK.KK 8
C7 value 34.01.07.2001 2024 DDK.SEKOLAH{JENJANG=SD} 1
D7 value 34.01.07.2002 2024 DDK.SEKOLAH{JENJANG=SD} 2
`},
		{"a column of the sub-district beside them", []made{{name: "S", text: `
PROFIL DESA SE-KECAMATAN
Kecamatan Pengasih Kabupaten Kulon Progo
No|Uraian|Kecamatan|Desa|
|||Tawangsari|Karangsari
|||34.01.07.2001|34.01.07.2002
=1|Jumlah KK|=17|=9|=8
`, merges: []string{"A3:A5", "B3:B5", "C3:C5", "D3:E3"}}}, `C6 total 34.01.07 2024 PDK.KK 17
D6 value 34.01.07.2001 2024 PDK.KK 9
E6 value 34.01.07.2002 2024 PDK.KK 8
`},
		{"ages that a program took for dates", []made{{name: "S", text: `
Penduduk Menurut Umur Desa Tawangsari Kecamatan Pengasih
Umur|Laki-laki
0-4|=9
@2024-09-05|=8
@2014-10-01|=7
15-19|=6
@2024-12-31|=5
`}}, `B3 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=0-4} 9
B4 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=5-9} 8
B5 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=10-14} 7
B6 value 34.01.07.2001 2024 PDK.JML{SEX=L;UMUR5=15-19} 6
B7 value 34.01.07.2001 2024 5
`},
		{"a title that also tells of shares", []made{{name: "S", text: `
JUMLAH PEMELUK AGAMA DAN PERSENTASENYA
Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Islam||Kristen|
|Jumlah|%|Jumlah|%
Tawangsari|=300|=75|=100|=25
Karangsari|=150|=75|=50|=25
`, merges: []string{"A3:A4", "B3:C3", "D3:E3"}}}, `B5 value 34.01.07.2001 2024 PDK.JML{AGAMA=ISLAM} 300
D5 value 34.01.07.2001 2024 PDK.JML{AGAMA=KRISTEN} 100
B6 value 34.01.07.2002 2024 PDK.JML{AGAMA=ISLAM} 150
D6 value 34.01.07.2002 2024 PDK.JML{AGAMA=KRISTEN} 50
`},
		{"the number of the table at the right", []made{{name: "S", text: `
Jumlah KK Menurut Desa di Kecamatan Pengasih||Tabel 3.1
Desa|Jumlah KK|Jumlah RT
Tawangsari|4.511¹|=3
Karangsari|1.979 1)|=3
`}}, `B3 value 34.01.07.2001 2024 PDK.KK 4511
C3 value 34.01.07.2001 2024 PEM.RT 3
B4 value 34.01.07.2002 2024 PDK.KK 1979
C4 value 34.01.07.2002 2024 PEM.RT 3
`},
		{"classes between columns and a note between rows", []made{{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|L|P||Status|RW|RT
=1|Tawangsari|=10|=11||Swadaya|=1|=2
=2|Karangsari|=20|=21||Swadaya|=3|=4
|Catatan: belum diverifikasi
=3|Kedungsari|=30|=31||Swadaya|=5|=6
`}}, `C3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
D3 value 34.01.07.2001 2024 PDK.JML{SEX=P} 11
G3 value 34.01.07.2001 2024 PEM.RW 1
H3 value 34.01.07.2001 2024 PEM.RT 2
C4 value 34.01.07.2002 2024 PDK.JML{SEX=L} 20
D4 value 34.01.07.2002 2024 PDK.JML{SEX=P} 21
G4 value 34.01.07.2002 2024 PEM.RW 3
H4 value 34.01.07.2002 2024 PEM.RT 4
C6 value 34.01.07.2003 2024 PDK.JML{SEX=L} 30
D6 value 34.01.07.2003 2024 PDK.JML{SEX=P} 31
G6 value 34.01.07.2003 2024 PEM.RW 5
H6 value 34.01.07.2003 2024 PEM.RT 6
`},
		{"a table that goes on on the next sheet", []made{{name: "3.1", text: `
Tabel 3.1 Jumlah Penduduk Menurut Kelompok Umur di Kecamatan Pengasih Kabupaten Kulon Progo Tahun 2022
Desa|0-4|5-9
Tawangsari|=1|=2
`}, {name: "3.1 (2)", text: `
Lanjutan Tabel 3.1
Desa|40-44|Jumlah
Tawangsari|=3|=6
`}}, `B3 value 34.01.07.2001 2022 PDK.JML{UMUR5=0-4} 1
C3 value 34.01.07.2001 2022 PDK.JML{UMUR5=5-9} 2
B3 value 34.01.07.2001 2022 PDK.JML{UMUR5=40-44} 3
C3 value 34.01.07.2001 2022 PDK.JML 6
`},
		{"columns of a register", []made{{name: "Export", text: `
objectid|no_prop|no_kab|no_kec|no_kel|nama_prop|nama_kab|nama_kec|nama_kel|jumlahKK|belum_tamat_sd|sltp|diploma_i_ii|diploma_iii|strata_i|u0|u5|u10|u15
=7001|=34|=1|=7|=2001|BALI|KULON PROGO|PENGASIH|TAWANGSARI|=9|=1|=2|=3|=4|=0|=5|=6|=7|=8
=7002|=34|=1|=7|=2002|BALI|KULON PROGO|PENGASIH|KARANGSARI|=8|=1|=2|=3|=4|=0|=5|=6|=7|=8
`}}, `J2 value 34.01.07.2001 2024 PDK.KK 9
K2 value 34.01.07.2001 2024 PDK.JML{PENDIDIKAN=BELUM_TAMAT_SD} 1
L2 value 34.01.07.2001 2024 PDK.JML{PENDIDIKAN=SLTP} 2
M2 value 34.01.07.2001 2024 PDK.JML{PENDIDIKAN=D1_D2} 3
N2 value 34.01.07.2001 2024 PDK.JML{PENDIDIKAN=D3} 4
O2 value 34.01.07.2001 2024 PDK.JML{PENDIDIKAN=S1} 0
P2 value 34.01.07.2001 2024 PDK.JML{UMUR5=0-4} 5
Q2 value 34.01.07.2001 2024 PDK.JML{UMUR5=5-9} 6
R2 value 34.01.07.2001 2024 PDK.JML{UMUR5=10-14} 7
S2 value 34.01.07.2001 2024 PDK.JML{UMUR5=15-19} 8
J3 value 34.01.07.2002 2024 PDK.KK 8
K3 value 34.01.07.2002 2024 PDK.JML{PENDIDIKAN=BELUM_TAMAT_SD} 1
L3 value 34.01.07.2002 2024 PDK.JML{PENDIDIKAN=SLTP} 2
M3 value 34.01.07.2002 2024 PDK.JML{PENDIDIKAN=D1_D2} 3
N3 value 34.01.07.2002 2024 PDK.JML{PENDIDIKAN=D3} 4
O3 value 34.01.07.2002 2024 PDK.JML{PENDIDIKAN=S1} 0
P3 value 34.01.07.2002 2024 PDK.JML{UMUR5=0-4} 5
Q3 value 34.01.07.2002 2024 PDK.JML{UMUR5=5-9} 6
R3 value 34.01.07.2002 2024 PDK.JML{UMUR5=10-14} 7
S3 value 34.01.07.2002 2024 PDK.JML{UMUR5=15-19} 8
`},
		{"villages one below the other in a form", []made{{name: "Data", text: `
DATA DESA SE-KECAMATAN PENGASIH KABUPATEN KULON PROGO

DESA TAWANGSARI
1.|Jumlah KK|:|=9
2.|Jumlah RT|:|=3

DESA KARANGSARI
1.|Jumlah KK|:|=8
2.|Jumlah RT|:|=4
`}}, `D4 value 34.01.07.2001 2024 PDK.KK 9
D5 value 34.01.07.2001 2024 PEM.RT 3
D8 value 34.01.07.2002 2024 PDK.KK 8
D9 value 34.01.07.2002 2024 PEM.RT 4
`},
		{"men and women of whom the catalogue knows nothing", []made{{name: "Sheet1", text: `
Buta Huruf
Kecamatan Pengasih Kabupaten Kulon Progo
Desa|L|P
Tawangsari|=9|=3
`}}, `B4 value 34.01.07.2001 2024 9
C4 value 34.01.07.2001 2024 3
`},
		{"men and women who are some of the inhabitants", []made{{name: "Sheet1", text: `
Penduduk Penerima Bantuan
Kecamatan Pengasih Kabupaten Kulon Progo
Desa|Laki-laki|Perem-¶puan|Jumlah
Tawangsari|=9|=3|=12
`}}, `B4 value 34.01.07.2001 2024 9
C4 value 34.01.07.2001 2024 3
D4 total 34.01.07.2001 2024 12
`},
		{"a village named above a table of a form", []made{{name: "1", text: `
PROFIL DESA/KELURAHAN
DESA TAWANGSARI
KECAMATAN PENGASIH KABUPATEN KULON PROGO

Uraian|Jumlah|Satuan
Jumlah KK|=9|KK
Jumlah RT|=3|RT
`}}, `B6 value 34.01.07.2001 2024 PDK.KK 9
B7 value 34.01.07.2001 2024 PEM.RT 3
`},
		{"a title of two things", []made{{name: "Sheet1", text: `
JUMLAH MURID MENURUT JENJANG DAN JUMLAH PENDUDUK MENURUT JENIS KELAMIN
Kecamatan Pengasih Kabupaten Kulon Progo
Desa|SD|Pria|Wanita
Tawangsari|=7|=9|=3
`}}, `B4 value 34.01.07.2001 2024 DDK.MURID{JENJANG=SD} 7
C4 value 34.01.07.2001 2024 PDK.JML{SEX=L} 9
D4 value 34.01.07.2001 2024 PDK.JML{SEX=P} 3
`},
		{"a sheet among those of villages with a name that is none", []made{{name: "Tawangsari", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\nUraian|Jumlah|Satuan\nJumlah KK|=9|KK\n"},
			{name: "Karangsari", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\nUraian|Jumlah|Satuan\nJumlah KK|=8|KK\n"},
			{name: "Margasri", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\nUraian|Jumlah|Satuan\nJumlah KK|=7|KK\n"}}, `B3 value 34.01.07.2001 2024 PDK.KK 9
B3 value 34.01.07.2002 2024 PDK.KK 8
B3 value 2024 PDK.KK 7
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			opt := Options{}
			if !hasYear(tt.made) {
				opt.Year = 2024
			}
			got := brief(read(t, opt, "a.xlsx", tt.made...), RoleValue, RoleTotal)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

// hasYear reports whether the made sheets print a year.
func hasYear(sheets []made) bool {
	for _, m := range sheets {
		if yearWord.MatchString(m.text) || monthBefore.MatchString(m.text) {
			return true
		}
	}
	return false
}
