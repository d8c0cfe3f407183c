package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// oddities are the notes of a result, one a line: code, sheet where it has no cell, cells, arguments.
func oddities(res *Result) string {
	var b strings.Builder
	for i := range res.Problems {
		p := &res.Problems[i]
		if p.Severity != monograph.Info {
			continue
		}
		at := strings.Join(p.Cells, " ")
		if at == "" {
			at = "[" + p.Sheet + "]"
		}
		fmt.Fprintf(&b, "%s %s: %s\n", p.Code, at, strings.Join(p.Args, ", "))
	}
	return b.String()
}

func TestOddities(t *testing.T) {
	for _, c := range []struct {
		name, sheet, text string
		want              string
	}{
		{"thousands with and without a dot in one column", "KK", `
Desa|Jumlah KK|Jumlah RT
Tawangsari|1.201|12
Karangsari|1530|9
Kedungsari|980|1002
Margosari|=2300|5
`, "number-notation B3 B5 C4: \"1.201\" B2\n"},
		{"all without a dot", "KK", "Desa|Jumlah KK\nTawangsari|1201\nKarangsari|1530\n", ""},
		{"all with one, and small numbers", "KK", "Desa|Jumlah KK\nTawangsari|1.201\nKarangsari|530\n", ""},
		{"a comma below a dot", "KK", "Desa|Luas Wilayah (Ha)\nTawangsari|604,15\nKarangsari|1140.5\nMargosari|80,25\n",
			"number-separators B3: \"604,15\" B2\n"},
		{"years are no figures", "KK", "Tahun|Jumlah KK\n2023|1.201\n2024|1.530\n", ""},
		{"the year twice", "KK", "2025\n2025\nDesa|Jumlah KK\nTawangsari|12\nKarangsari|15\n", "year-repeated A2: A1\n"},
		{"the year of two tables", "KK", "2025\nDesa|Jumlah KK\nTawangsari|12\nKarangsari|15\n2024\nDesa|Jumlah KK\nTawangsari|11\nKarangsari|14\n", ""},
		{"blanks in the name of the sheet", "Data  KK ", "Desa|Jumlah KK\nTawangsari|12\nKarangsari|15\n", "sheet-name-blanks [Data  KK ]: \n"},
		{"a slip in the name of the sheet", "Pengsih", "Desa|Jumlah KK\nTawangsari|12\nKarangsari|15\n", "sheet-name-misspelt [Pengsih]: Pengasih, 34.01.07\n"},
		{"a sheet called after a village", "Karangsari", "Desa|Jumlah KK\nTawangsari|12\nKarangsari|15\n", ""},
		{"capitals of their own", "KK", "Desa|Jumlah KK\nTawangSari|12\nKARANGSARI|15\nmargosari|15\n", "name-case A2: Tawangsari\n"},
		{"the total of a village over its RT", "RT", "Desa Tawangsari\nRT|Jumlah KK\nRT 01|12\nRT 02|15\nDesa Tawangsari|27\n", "region-below-village [RT]: \nregion-below-village [RT]: \ntotal-below B5: \n"},
		{"a total called like its sub-district", "KK", "Desa|Jumlah KK\nTawangsari|12\nKarangsari|15\nMargosari|10\nPengasih|37\n", "total-named A5: Pengasih\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", made{name: c.sheet, text: c.text})
			if diff := cmp.Diff(c.want, oddities(res)); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNumbersShownInTwoWays(t *testing.T) {
	wb := workbook(t, "a.xlsx", made{name: "KK", text: "Desa|Jumlah KK\nTawangsari\nKarangsari\nMargosari"})
	s := &sheet.Sheet{Name: "KK"}
	for c := range wb.Sheets[0].Cells() {
		s.Add(c)
		if c.Row > 0 {
			s.Add(sheet.Cell{Row: c.Row, Col: 1, Kind: sheet.Number, Num: float64(1200 * c.Row), Format: []string{"", "#,##0", "0", "#,##0.00"}[c.Row]})
		}
	}
	wb.Sheets[0] = s
	got := oddities(New(catalogue.Default(), region.Default()).Read(wb, Options{Region: "34.01.07", Year: 2024}))
	if diff := cmp.Diff("number-notation B3: B2\n", got); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}

func TestOddCase(t *testing.T) {
	for _, c := range []struct {
		printed, official string
		want              bool
	}{
		{"Sungai Duri Ii", "Sungai Duri II", true},
		{"Desa Sungai Duri Ii", "Sungai Duri II", true},
		{"Sungai Duri II", "Sungai Duri II", false},
		{"SUNGAI DURI II", "Sungai Duri II", false},
		{"sungai duri ii", "Sungai Duri II", false},
		{"Unit II", "Unit Ii", false},
		{"Koto nan Ampek", "Koto Nan Ampek", false},
		{"SUngai Duri", "Sungai Duri", true},
		{"Sei Duri Ii", "Sungai Duri II", false},
	} {
		if got := oddCase(c.printed, c.official); got != c.want {
			t.Errorf("oddCase(%q, %q) = %v, want %v", c.printed, c.official, got, c.want)
		}
	}
}

// A label that is stored as a date is told with what it is read as; a date that goes on from nothing stays one.
func TestLabelsStoredAsDates(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"down a column", "Umur|Laki-laki\n0 - 4|=9\n@2024-09-05|=8\n10 - 14|=7\n", "warning label-date A4\n"},
		{"along a row", "Desa|0-4|@2014-05-09|10-14\nKarangsari|=9|=8|=7\n", "warning label-date C2\n"},
		{"no class before or behind", "Umur|Laki-laki\n0 - 4|=9\n@2024-12-31|=8\n15 - 19|=7\n", "warning header-unknown A4\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: "Jumlah Penduduk Menurut Umur Desa Tawangsari Kecamatan Pengasih Kabupaten Kulon Progo\n" + tt.text})
			if diff := cmp.Diff(tt.want, problems(res)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
