package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFirstFigureFarBelowTheHeader(t *testing.T) {
	var b strings.Builder
	b.WriteString("KECAMATAN PENGASIH KABUPATEN KULON PROGO\nNo|Desa|Keterangan|Jumlah KK|Jumlah RT\n")
	for i := 1; i <= 45; i++ {
		fmt.Fprintf(&b, "=%d|Percontohan %c%c||\n", i, 'A'+i%26, 'A'+i/26)
	}
	b.WriteString("=46|Tawangsari||=12|=3\n")
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: b.String()})
	want := "D48 value 34.01.07.2001 2024 PDK.KK 12\nE48 value 34.01.07.2001 2024 PEM.RT 3\n"
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestFormBelowATable(t *testing.T) {
	for _, below := range []string{"Tabel 2. Keuangan\n", "Kantor|:|=1|Unit\nMobil Dinas|:|=2|Unit|Sepeda Motor|:|=3|Unit|Perahu|:|=4|Unit\n"} {
		res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Jumlah KK|Jumlah RT
=1|Tawangsari|=9|=3

` + below + `|||||=1|=2|=3|=4|=5
`})
		want := "C3 value 34.01.07.2001 2024 PDK.KK 9\nD3 value 34.01.07.2001 2024 PEM.RT 3\n"
		if got := brief(res, RoleValue); !strings.HasPrefix(got, want) {
			t.Errorf("above %q (-want +got):\n%s", below, cmp.Diff(want, got))
		}
	}
}

func TestBlankFormWithMoreThanAHundredLines(t *testing.T) {
	var b strings.Builder
	b.WriteString("DAFTAR ISIAN DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO\n")
	for i := 95; i <= 120; i++ {
		fmt.Fprintf(&b, "=%d|Jumlah RT||\n", i)
	}
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: b.String()})
	if diff := cmp.Diff(Coverage{Numeric: 26, Key: 26}, res.Coverage); diff != "" {
		t.Errorf("coverage (-want +got):\n%s", diff)
	}
}

func TestHeaderWithoutFigures(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|Tipologi Desa|Klasifikasi|Batas Utara|Ket
(1)|(2)|(3)|(4)|(5)|(6)
|Tawangsari||||
|Karangsari||||
`})
	if diff := cmp.Diff("", brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestMoneyWithCents(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", made{name: "S", text: `
No|Desa|Pendapatan Asli Desa (Rp)|Dana Desa (Rp)
=1|Tawangsari|=350000000.50|350.000.000,50
=2|Karangsari|=12.5|1.250.000
`})
	if diff := cmp.Diff("error decimal-in-count C3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestBlankRowsOfVillages(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Jumlah KK|Jumlah RT
Tawangsari|=9|=3
Karangsari||
Kedungsari||
Margosari|=8|…
`})
	want := "B3 value 34.01.07.2001 2024 PDK.KK 9\nC3 value 34.01.07.2001 2024 PEM.RT 3\nB6 value 34.01.07.2004 2024 PDK.KK 8\nC6 value 34.01.07.2004 2024 PEM.RT missing\n"
	if diff := cmp.Diff(want, brief(res)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("info row-blank A4\ninfo row-blank A5\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestColumnOfNumbersIsNoChange(t *testing.T) {
	known := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\nDesa|Jumlah KK|Lahir|Jumlah RT\nTawangsari|=9|=1|=3"}).Layouts
	for _, tt := range []struct{ head, row, want string }{
		{"No|Desa|Jumlah KK|Lahir|Jumlah RT", "=1|Tawangsari|=9|=1|=3", ""},
		{"No|Desa|Jumlah KK|Lahir|Jumlah RT|Jumlah RW", "=1|Tawangsari|=9|=1|=3|=2", "|jumlah rw"},
		{"Desa|Jumlah KK|Lahir|Jumlah RW", "Tawangsari|=9|=1|=3", "jumlah rt|jumlah rw"},
	} {
		res := read(t, Options{Year: 2024, Layouts: known}, "a.xlsx", made{name: "S", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\n" + tt.head + "\n" + tt.row})
		got := ""
		for _, p := range res.Problems {
			got += strings.Join(p.Args, "|")
		}
		if got != tt.want {
			t.Errorf("%s: changed %q, want %q", tt.head, got, tt.want)
		}
	}
}

func TestFlatFileInOneColumn(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", made{name: "S", text: `
No,Desa,Jumlah KK,Luas (Ha)
1,Tawangsari,9,"12,5"
2,Karangsari,8,"10,25"
3,Kedungsari,7,"9,75"
`})
	want := `C2 value 34.01.07.2001 2024 PDK.KK 9
D2 value 34.01.07.2001 2024 GEO.LUAS 12.5
C3 value 34.01.07.2002 2024 PDK.KK 8
D3 value 34.01.07.2002 2024 GEO.LUAS 10.25
C4 value 34.01.07.2003 2024 PDK.KK 7
D4 value 34.01.07.2003 2024 GEO.LUAS 9.75
`
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("info csv-in-column A1\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestHamletsAreNotTheVillage(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
DATA DUSUN DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Dusun|Jumlah KK
1|Krajan|=90
2|Kidul|=95
Jumlah||=185
`})
	if diff := cmp.Diff("C3 value 2024 PDK.KK 90\nC4 value 2024 PDK.KK 95\nC5 total 34.01.07.2001 2024 PDK.KK 185\n", brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if got := len(res.Batch.Observations); got != 0 {
		t.Errorf("%d observations of hamlets, want none", got)
	}
}

func TestHeadingsRunTogether(t *testing.T) {
	res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: `
nmkab|nmkec|nmdesa|jumlah_rt
KULON PROGO|PENGASIH|TAWANGSARI|=3
KULON PROGO|PENGASIH|KARANGSARI|=4
`})
	want := "D2 value 34.01.07.2001 2024 PEM.RT 3\nD3 value 34.01.07.2002 2024 PEM.RT 4\n"
	if diff := cmp.Diff(want, brief(res)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestTitleOfShares(t *testing.T) {
	res := read(t, Options{}, "a.xlsx", made{name: "S", text: `
Persentase Rumah Tangga dengan Akses Air Layak Kabupaten Kulon Progo
Kecamatan|Perkotaan|Perdesaan
|2023|2023
Pengasih|24,74|30,68
`})
	if diff := cmp.Diff("B4 derived 34.01.07 2023 24.74\nC4 derived 34.01.07 2023 30.68\n", brief(res, RoleValue, RoleDerived)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}
