package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// The sub-district Pengasih (34.01.07) has seven villages; their codes run from 2001 to 2007.
const pengasih = `
JUMLAH PENDUDUK MENURUT JENIS KELAMIN
KECAMATAN PENGASIH KABUPATEN KULON PROGO TAHUN 2024

NO|Desa|Penduduk|||Jumlah KK
||Laki-laki|Perempuan|Jumlah
(1)|(2)|(3)|(4)|(5)|(6)
=1|Tawangsari|=10|=20|=30|=9
=2|Karangsari|=11|=21|=32|-
=3|Kedungsari|=12|=22|=34|…
|JUMLAH|=33|=63|=96|=9

Sumber: Kantor Kecamatan
`

func TestVillagesByRow(t *testing.T) {
	res := read(t, Options{}, "a.xlsx", made{name: "Sheet1", text: pengasih, merges: []string{"A4:A5", "B4:B5", "C4:E4", "F4:F5"}})
	want := `C7 value 34.01.07.2001 2024 PDK.JML{SEX=L} 10
D7 value 34.01.07.2001 2024 PDK.JML{SEX=P} 20
E7 total 34.01.07.2001 2024 PDK.JML 30
F7 value 34.01.07.2001 2024 PDK.KK 9
C8 value 34.01.07.2002 2024 PDK.JML{SEX=L} 11
D8 value 34.01.07.2002 2024 PDK.JML{SEX=P} 21
E8 total 34.01.07.2002 2024 PDK.JML 32
F8 value 34.01.07.2002 2024 PDK.KK 0
C9 value 34.01.07.2003 2024 PDK.JML{SEX=L} 12
D9 value 34.01.07.2003 2024 PDK.JML{SEX=P} 22
E9 total 34.01.07.2003 2024 PDK.JML 34
F9 value 34.01.07.2003 2024 PDK.KK missing
C10 total 34.01.07 2024 PDK.JML{SEX=L} 33
D10 total 34.01.07 2024 PDK.JML{SEX=P} 63
E10 total 34.01.07 2024 PDK.JML 96
F10 total 34.01.07 2024 PDK.KK 9
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	want2 := Coverage{Numeric: 23, Value: 7, Total: 7, Key: 9}
	if diff := cmp.Diff(want2, res.Coverage); diff != "" {
		t.Errorf("coverage (-want +got):\n%s", diff)
	}
	if got := len(res.Batch.Observations); got != 9 {
		t.Errorf("%d observations, want 9: eight figures and one that is missing", got)
	}
}

func TestChecksOfTotals(t *testing.T) {
	res := read(t, Options{}, "a.xlsx", made{name: "Sheet1", text: pengasih, merges: []string{"A4:A5", "B4:B5", "C4:E4", "F4:F5"}})
	type sum struct {
		cell, over string
		parts      int
	}
	var got []sum
	for _, c := range res.Batch.Checks {
		got = append(got, sum{c.Source.Cell, c.Over, len(c.Parts)})
	}
	want := []sum{{"E7", "SEX", 2}, {"E8", "SEX", 2}, {"E9", "SEX", 2}, {"C10", monograph.OverRegions, 3}, {"D10", monograph.OverRegions, 3},
		{"E10", monograph.OverRegions, 3}, {"E10", "SEX", 2}, {"F10", monograph.OverRegions, 3}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(sum{})); diff != "" {
		t.Errorf("checks (-want +got):\n%s", diff)
	}
}

func TestYearsAsColumns(t *testing.T) {
	res := read(t, Options{Region: "34.01.07"}, "seri.xlsx", made{name: "Seri", text: `
Perkembangan Jumlah Penduduk
No|Kode Wilayah|Desa|Lahir||KK
|||=2023|=2024|=2023|=2024
=1|34.01.07.2001|Tawangsari|=4|=5|=90|=95
=2|34.01.07.2002|Karangsari|=6|=7|=80|=85
`, merges: []string{"A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"}})
	want := `D4 value 34.01.07.2001 2023 MUT.LAHIR 4
E4 value 34.01.07.2001 2024 MUT.LAHIR 5
F4 value 34.01.07.2001 2023 PDK.KK 90
G4 value 34.01.07.2001 2024 PDK.KK 95
D5 value 34.01.07.2002 2023 MUT.LAHIR 6
E5 value 34.01.07.2002 2024 MUT.LAHIR 7
F5 value 34.01.07.2002 2023 PDK.KK 80
G5 value 34.01.07.2002 2024 PDK.KK 85
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestLabelsInRows(t *testing.T) {
	res := read(t, Options{Year: 2025}, "ages.xlsx", made{name: "Umur", text: `
JUMLAH PENDUDUK MENURUT KELOMPOK UMUR
DESA TAWANGSARI KECAMATAN PENGASIH
KABUPATEN KULON PROGO

No|Golongan Umur|L|P|Jumlah
=1|0–4|=5|=6|=11
=2|5-9 Tahun|=7|=8|=15
=3|75 Tahun ke atas|=1|=2|=3
|Jumlah|=13|=16|=29
`})
	want := `C6 value 34.01.07.2001 2025 PDK.JML{SEX=L;UMUR5=0-4} 5
D6 value 34.01.07.2001 2025 PDK.JML{SEX=P;UMUR5=0-4} 6
E6 total 34.01.07.2001 2025 PDK.JML{UMUR5=0-4} 11
C7 value 34.01.07.2001 2025 PDK.JML{SEX=L;UMUR5=5-9} 7
D7 value 34.01.07.2001 2025 PDK.JML{SEX=P;UMUR5=5-9} 8
E7 total 34.01.07.2001 2025 PDK.JML{UMUR5=5-9} 15
C8 value 34.01.07.2001 2025 PDK.JML{SEX=L;UMUR5=75+} 1
D8 value 34.01.07.2001 2025 PDK.JML{SEX=P;UMUR5=75+} 2
E8 total 34.01.07.2001 2025 PDK.JML{UMUR5=75+} 3
C9 total 34.01.07.2001 2025 PDK.JML{SEX=L} 13
D9 total 34.01.07.2001 2025 PDK.JML{SEX=P} 16
E9 total 34.01.07.2001 2025 PDK.JML 29
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestLongList(t *testing.T) {
	res := read(t, Options{}, "long.csv", made{name: "csv", text: `
kode_desa|nama_desa|tahun|indikator|jenis_kelamin|agama|nilai|satuan
3401072001|Tawangsari|2024|Jumlah Penduduk|Pria||1.234|jiwa
3401072001|Tawangsari|2024|Jumlah Penduduk||Katholik|56|jiwa
3401072001|Tawangsari|2024|Luas Wilayah|||362,87|ha
`})
	want := `G2 value 34.01.07.2001 2024 PDK.JML{SEX=L} 1234
G3 value 34.01.07.2001 2024 PDK.JML{AGAMA=KATOLIK} 56
G4 value 34.01.07.2001 2024 GEO.LUAS 362.87
`
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestUnknownHeadingIsReportedAndNotStored(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|Desa|Jumlah KK|Jml Kambing Etawa Ungu
=1|Tawangsari|=10|=20
=2|Karangsari|=11|=21
`})
	want := `C2 value 34.01.07.2001 2024 PDK.KK 10
D2 value 34.01.07.2001 2024 20
C3 value 34.01.07.2002 2024 PDK.KK 11
D3 value 34.01.07.2002 2024 21
`
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("warning header-unknown D1\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if got := len(res.Batch.Observations); got != 2 {
		t.Errorf("%d observations, want 2", got)
	}
}
