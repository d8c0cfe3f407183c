package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWideList reads a list with a column for each series: what comes out of other columns or rows is a total, all else a figure.
func TestWideList(t *testing.T) {
	for _, c := range []struct {
		name, list, cells, problems string
		opt                         Options
	}{
		{"regions and members add up", `
region | region_name | level | period | PDK.JML | PDK.JML{SEX=L} | PDK.JML{SEX=P} | PDK.RJK | PEM.KADES
32.15.01 | Karawang Barat | subdistrict | 2025 | 9 | 5 | 4 | 125 |
32.15.01.1001 | Karawang Kulon | village | 2025 | 9 | 5 | 4 | 125 | '=Nama`,
			`E2 total 32.15.01 2025 PDK.JML{} reported 9
F2 total 32.15.01 2025 PDK.JML{SEX=L} reported 5
G2 total 32.15.01 2025 PDK.JML{SEX=P} reported 4
H2 derived 32.15.01 2025 PDK.RJK{} reported 125
E3 total 32.15.01.1001 2025 PDK.JML{} reported 9
F3 value 32.15.01.1001 2025 PDK.JML{SEX=L} reported 5
G3 value 32.15.01.1001 2025 PDK.JML{SEX=P} reported 4
H3 derived 32.15.01.1001 2025 PDK.RJK{} reported 125
I3 value 32.15.01.1001 2025 PEM.KADES{} reported "=Nama"
`, "", Options{}},
		{"what does not come out is a figure, and so is a ratio alone", `
region | period | PDK.JML | PDK.JML{SEX=L} | PDK.JML{SEX=P} | PDK.PADAT
32.15.01 | 2025 | 20 | | | 7.5
32.15.01.1001 | 2025 | 10 | 5 | 4 |`,
			`C2 value 32.15.01 2025 PDK.JML{} reported 20
F2 value 32.15.01 2025 PDK.PADAT{} reported 7.5
C3 value 32.15.01.1001 2025 PDK.JML{} reported 10
D3 value 32.15.01.1001 2025 PDK.JML{SEX=L} reported 5
E3 value 32.15.01.1001 2025 PDK.JML{SEX=P} reported 4
`, "", Options{}},
		{"no period, a code and a series that do not exist, words for a figure", `
region | PEM.RT | PEM.RTT
32.15.01.1001 | 3 | 4
32.15.99.1001 | 3 |
32.15.01.1003 | tiga |`,
			`B2 value 32.15.01.1001 2024 PEM.RT{} reported 3
C2 unrecognised
B3 unrecognised
B4 unrecognised
`, "error coded-field A3\nerror coded-field B4\nwarning header-unknown C1\n", Options{Year: 2024}},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, c.opt, "laporan.csv", made{name: "csv", text: c.list})
			var cells strings.Builder
			for line := range strings.Lines(codedCells(res)) {
				if strings.Contains(line, "{") || strings.Contains(line, "unrec") {
					cells.WriteString(line)
				}
			}
			if diff := cmp.Diff(c.cells, cells.String()); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.problems, problems(res)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			v := res.Coverage
			if sum := v.Value + v.Total + v.Derived + v.Key + v.Note + v.Unrecognised; sum != v.Numeric {
				t.Errorf("coverage %+v does not add up", v)
			}
		})
	}
}
