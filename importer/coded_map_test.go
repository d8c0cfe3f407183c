package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// mappedBook is a workbook of two tables below the headings of which nothing can be understood, and the map that says what they are.
func mappedBook(t *testing.T, table string) *sheet.Workbook {
	const said = `
sheet | cells | kind | says
Sampul | | role | note
A | C4:E6 | rows | 32.15.01.1001 Kulon⏎32.15.01.1011 Nagasari⏎32.15.01 Jumlah
A | C4:E6 | columns | PDK.JML{SEX=L} x⏎- y⏎GEO.LUAS z (ha)
A | C4:E6 | period | 2025
A | C4:E6 | period | 2025
A | E5 | period | 2025-S2
A | C6 | role | total
A | E6 | role | partial
A | E4 | status | nil
A | C5 | status | estimated
`
	wb := workbook(t, "laporan.xlsx", made{name: "Sampul", text: "Laporan\n=2025\n"}, made{name: "A", text: table}, made{name: "Kode Sel", text: strings.TrimPrefix(said, "\n"), hidden: true})
	for _, s := range wb.Sheets {
		lines := sheet.Sheet{Name: s.Name, Hidden: s.Hidden}
		for c := range s.Cells() {
			c.Text = strings.ReplaceAll(c.Text, "⏎", "\n")
			lines.Add(c)
		}
		*s = lines
	}
	return wb
}

func TestCodedMap(t *testing.T) {
	const head = "Tabel 1\nKode | Desa | x | y | z (ha)\n(1) | (2) | (3) | (4) | (5)\n"
	for _, c := range []struct{ name, table, want, problems string }{
		{"as it was made", head + "1001 | Kulon | =3 | =50 | =0\n1011 | Nagasari | =4 | =50 | =6.5\nJumlah | | =7 | =99 | =6.5\n",
			`C4 value 32.15.01.1001 2025 PDK.JML{SEX=L} 3
E4 value 32.15.01.1001 2025 GEO.LUAS 0
C5 value 32.15.01.1011 2025 PDK.JML{SEX=L} 4
E5 value 32.15.01.1011 2025-S2 GEO.LUAS 6.5
C6 total 32.15.01 2025 PDK.JML{SEX=L} 7
E6 total 32.15.01 2025 GEO.LUAS 6.5
`, ""},
		{"sorted, a figure mended, one filled in as text, one wiped out", head + "1011 | Nagasari | =5 | =50 | 6,5\n1001 | Kulon | … | … | =2\nJumlah | | =7 | =99 | =6.5\n",
			`C4 value 32.15.01.1011 2025 PDK.JML{SEX=L} 5
E4 value 32.15.01.1011 2025-S2 GEO.LUAS 6.5
E5 value 32.15.01.1001 2025 GEO.LUAS 2
C6 total 32.15.01 2025 PDK.JML{SEX=L} 7
E6 total 32.15.01 2025 GEO.LUAS 6.5
`, ""},
		{"a row put between", head + "1001 | Kulon | =3 | =50 | =0\n1002 | Baru | =4 | =50 | =6.5\n1011 | Nagasari | =4 | =50 | =6.5\n",
			`C4 value 32.15.01.1001 2025 PDK.JML{SEX=L} 3
E4 value 32.15.01.1001 2025 GEO.LUAS 0
C6 value 32.15.01.1011 2025 PDK.JML{SEX=L} 4
E6 value 32.15.01.1011 2025-S2 GEO.LUAS 6.5
`, "error coded-moved B5\nwarning cell-unrecognised C5\nwarning cell-unrecognised D5\nwarning cell-unrecognised E5\n"},
		{"a column put between", "Tabel 1\nKode | Desa | baru | x | y\n(1) | (2) | (3) | (4) | (5)\n1001 | Kulon | =1 | =3 | =50\n",
			``, "error coded-moved C2\nerror coded-moved D2\nerror coded-moved E2\nwarning cell-unrecognised C4\nwarning cell-unrecognised D4\nwarning cell-unrecognised E4\n"},
		{"a number beside the table", head + "1001 | Kulon | =3 | =50 | =0 | =8\n",
			`C4 value 32.15.01.1001 2025 PDK.JML{SEX=L} 3
E4 value 32.15.01.1001 2025 GEO.LUAS 0
`, "warning cell-unrecognised F4\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := New(catalogue.Default(), region.Default()).Read(mappedBook(t, c.table), Options{})
			if diff := cmp.Diff(c.want, brief(res, RoleValue, RoleTotal)); diff != "" {
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
