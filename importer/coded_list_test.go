package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// codedCells writes the cells with a meaning, a line each: "H2 value 32.15.01.1001 2025 PDK.JML{SEX=L} reported 12".
func codedCells(res *Result) string {
	var b strings.Builder
	for _, c := range res.Cells {
		fmt.Fprintf(&b, "%s %s", c.Cell, c.Role)
		if c.Indicator != nil {
			fmt.Fprintf(&b, " %s %s %s{%s} %s", *c.Region, *c.Period, *c.Indicator, *c.Members, c.Status)
			switch {
			case c.Text != nil:
				fmt.Fprintf(&b, " %q", *c.Text)
			case c.Number != nil:
				fmt.Fprintf(&b, " %s", plain(*c.Number))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestCodedList(t *testing.T) {
	const head = "region | region_name | level | period | indicator | label | members | value | text | unit | status | have | of | derived | disputed\n"
	for _, c := range []struct{ name, list, cells, problems string }{
		{"regions add up", `
32.15.01 | Karawang Barat | subdistrict | 2025 | PEM.RT | RT | | 7 | | rt | reported | 2 | 2 | false | false
32.15.01.1001 | Karawang Kulon | village | 2025 | PEM.RT | RT | | 3 | | rt | reported | 1 | 1 | false | false
32.15.01.1011 | Nagasari | village | 2025 | PEM.RT | RT | | 4 | | rt | estimated | 1 | 1 | false | true`,
			`H2 total 32.15.01 2025 PEM.RT{} reported 7
H3 value 32.15.01.1001 2025 PEM.RT{} reported 3
H4 value 32.15.01.1011 2025 PEM.RT{} estimated 4
`, "warning coded-disputed H4\n"},
		{"what was computed from parts that stand here, and from others", `
32.15.01.1001 | | village | 2025 | PDK.JML | | | 9 | | jiwa | reported | 1 | 1 | true | false
32.15.01.1001 | | village | 2025 | PDK.JML | | SEX=L | 5 | | jiwa | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PDK.JML | | SEX=P | 4 | | jiwa | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | MUT.LAHIR | | | 2 | | jiwa | reported | 1 | 1 | true | false
32.15.01.1001 | | village | 2025 | PDK.RJK | | | 125 | | | reported | 1 | 1 | true | false`,
			`H2 total 32.15.01.1001 2025 PDK.JML{} reported 9
H3 value 32.15.01.1001 2025 PDK.JML{SEX=L} reported 5
H4 value 32.15.01.1001 2025 PDK.JML{SEX=P} reported 4
H5 value 32.15.01.1001 2025 MUT.LAHIR{} reported 2
H6 derived 32.15.01.1001 2025 PDK.RJK{} reported 125
`, ""},
		{"statuses, units, texts and periods", `
32.15.01.1001 | | village | 2025-S2 | PEM.RT | | | 0 | | rt | nil | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PEM.RW | | | | | rw | not_applicable | 0 | 0 | false | false
32.15.01.1001 | | village | 2025 | GEO.LUAS | | | 6,5 | | km2 | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2024/2025 | PEM.KADES | | | | '=Nama | | reported | 1 | 1 | false | false`,
			`H2 value 32.15.01.1001 2025-S2 PEM.RT{} nil 0
K3 value 32.15.01.1001 2025 PEM.RW{} not_applicable
H4 value 32.15.01.1001 2025 GEO.LUAS{} reported 650
I5 value 32.15.01.1001 2024/2025 PEM.KADES{} reported "=Nama"
`, ""},
		{"what no code tells", `
32.15.99.1001 | | village | 2025 | PEM.RT | | | 3 | | rt | reported | 1 | 1 | false | false
32.15.01.1001 | | village | dulu | PEM.RT | | | 3 | | rt | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PEM.RTT | | | 3 | | rt | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PDK.JML | | SEX | 3 | | jiwa | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PEM.RT | | | 1.2.3 | | rt | reported | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PEM.RT | | | 3 | | rt | ada | 1 | 1 | false | false
32.15.01.1001 | | village | 2025 | PEM.RT | | | 3 | | kg | reported | 1 | 1 | false | false`,
			`H2 unrecognised
H3 unrecognised
H4 unrecognised
H5 unrecognised
H6 unrecognised
H7 unrecognised
H8 unrecognised
`, `error coded-field A2
error coded-field D3
error coded-field G5
error coded-field H6
error coded-field K7
error coded-field J8
warning header-unknown E4
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{}, "laporan.xlsx", made{name: "laporan", text: head + strings.TrimPrefix(c.list, "\n")})
			var cells strings.Builder
			for line := range strings.Lines(codedCells(res)) {
				if strings.ContainsAny(line[:1], "HIK") {
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
