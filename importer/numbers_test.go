package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestThousandsDotThatBecameADecimalPoint(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|Desa|L|P|Jumlah
=1|Tawangsari|=5.255|=5.201|=10456
=2|Karangsari|=1.04|5.277|=6317
=3|Kedungsari|=2|=13|=2013
|Jumlah|=8295|=10491|=18786
`})
	want := `C2 value 34.01.07.2001 2024 PDK.JML{SEX=L} 5255
D2 value 34.01.07.2001 2024 PDK.JML{SEX=P} 5201
E2 total 34.01.07.2001 2024 PDK.JML 10456
C3 value 34.01.07.2002 2024 PDK.JML{SEX=L} 1040
D3 value 34.01.07.2002 2024 PDK.JML{SEX=P} 5277
E3 total 34.01.07.2002 2024 PDK.JML 6317
C4 value 34.01.07.2003 2024 PDK.JML{SEX=L} 2000
D4 value 34.01.07.2003 2024 PDK.JML{SEX=P} 13
E4 total 34.01.07.2003 2024 PDK.JML 2013
C5 total 34.01.07 2024 PDK.JML{SEX=L} 8295
D5 total 34.01.07 2024 PDK.JML{SEX=P} 10491
E5 total 34.01.07 2024 PDK.JML 18786
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	wantProblems := "warning number-repaired C2\nwarning number-repaired D2\nwarning number-repaired C3\nwarning number-repaired C4\ninfo number-notation D5\n"
	if diff := cmp.Diff(wantProblems, problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestFractionWithoutProofIsAnError(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|Desa|Jumlah KK
=1|Tawangsari|=5.255
=2|Karangsari|=1.04
`})
	if diff := cmp.Diff("error decimal-in-count C2\nerror decimal-in-count C3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestAreaColumnDecidesItsSeparator(t *testing.T) {
	for _, tt := range []struct{ name, other, want string }{
		{"decimal comma beside", "12,5", "1234"},
		{"decimal point beside", "12.5", "1.234"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: "No|Desa|Luas Wilayah (Ha)\n=1|Tawangsari|1.234\n=2|Karangsari|" + tt.other})
			if got := plain(*res.Cells[1].Number); got != tt.want {
				t.Errorf("1.234 beside %s is read as %s, want %s", tt.other, got, tt.want)
			}
		})
	}
}

func TestPersonalDataIsRefused(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|NIK|Jumlah KK
=1|3401070101800001|=1
=2|3401074101900002|=1
`})
	if diff := cmp.Diff("error personal-data B3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if len(res.Batch.Observations) != 0 {
		t.Errorf("%d observations of a refused file", len(res.Batch.Observations))
	}
}

func TestFigureTwice(t *testing.T) {
	for _, tt := range []struct{ second, want string }{{"=10", ""}, {"=11", "error figure-twice C7\n"}} {
		res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|Desa|Jumlah KK
=1|Tawangsari|=10
=2|Karangsari|=12

No|Desa|Jumlah KK
|||
=1|Tawangsari|` + tt.second + `
=2|Karangsari|=12
`})
		if diff := cmp.Diff(tt.want, problems(res)); diff != "" {
			t.Errorf("second %s: problems (-want +got):\n%s", tt.second, diff)
		}
	}
}
