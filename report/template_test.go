package report

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// templateCatalogue is the small catalogue with an example of everything that a form arranges.
func templateCatalogue() *catalogue.Catalogue {
	label := func(id, en string) monograph.Label { return monograph.Label{ID: id, EN: en} }
	cat := *testCatalogue()
	accounts := &monograph.Breakdown{Code: "AKUN", Label: label("Akun", "Account"), Members: []monograph.Member{
		{Code: "4", Label: label("Pendapatan", "Revenue")},
		{Code: "4.1", Label: label("Pendapatan Asli", "Own revenue"), Parent: "4"},
		{Code: "4.2", Label: label("Dana Desa (4.2)", "Village fund"), Parent: "4"},
	}}
	cat.Breakdowns = append(slices.DeleteFunc(slices.Clone(cat.Breakdowns), func(b *monograph.Breakdown) bool { return b.Code == "AKUN" }), accounts)
	cat.Indicators = slices.Clone(cat.Indicators)
	for i, ind := range cat.Indicators {
		if ind.Code == "GEO.KELAS" {
			class := *ind
			class.Levels = "DK"
			cat.Indicators[i] = &class
		}
	}
	column := func(indicator, total string, lists ...string) catalogue.TemplateColumn {
		c := catalogue.TemplateColumn{Series: monograph.Series{Indicator: indicator}, Total: total}
		for _, l := range lists {
			c.Lists = append(c.Lists, catalogue.TemplateList{List: l})
		}
		return c
	}
	kind := column("GEO.KELAS", "")
	kind.Choices = []string{"Swadaya", "Swakarya"}
	cat.Templates = []catalogue.TemplateTable{
		{
			Number: "7.1", Section: "R", Level: "D", Shape: catalogue.ShapeMembers, Only: "desa", Caption: label("Anggaran", "Budget"),
			Columns: []catalogue.TemplateColumn{column("APB", "", "AKUN")},
		},
		{
			Number: "3.1", Section: "G", Level: "D", Shape: catalogue.ShapeVillages, Caption: label("Penduduk", "Population"),
			Columns: []catalogue.TemplateColumn{
				column("PEM.RT", ""), column("PEM.RW", ""), column("PDK.KK", catalogue.TotalBefore), column("PDK.JML", catalogue.TotalMembers, "SEX"),
				column("GEO.TINGGI", ""),
			},
		},
		{
			Number: "8.1", Section: "T", Level: "K", Shape: catalogue.ShapeForm, Caption: label("Pelayanan", "Service"),
			Columns: []catalogue.TemplateColumn{kind, column("PDK.JML", catalogue.TotalMembers, "SEX")},
		},
	}
	return catalogue.New(cat)
}

func testTemplate(t *testing.T, at region.Code, lang string) *Template {
	t.Helper()
	tpl, err := BuildTemplate(TemplateInput{Catalogue: templateCatalogue(), Register: newTestRegister(), Region: at, Year: 2025, Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return tpl
}

func templateBytes(t *testing.T, tpl *Template) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := WriteTemplate(&buf, tpl); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func openTemplate(t *testing.T, tpl *Template) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(templateBytes(t, tpl)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// drawn shows a sheet as text, a line for each row: "_" for a cell to be filled in, "=" before a formula, merged cells once with their
// range.
func drawn(t *testing.T, f *excelize.File, tpl *Template, sheet string) string {
	t.Helper()
	asked := map[string]bool{}
	for _, c := range tpl.Cells {
		asked[c.Sheet+"!"+c.Cell] = true
	}
	merged, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	ranges, inside := map[string]string{}, map[string]bool{}
	for _, m := range merged {
		ranges[m.GetStartAxis()] = m.GetStartAxis() + ":" + m.GetEndAxis()
		c1, r1, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
		c2, r2, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
		for y := r1; y <= r2; y++ {
			for x := c1; x <= c2; x++ {
				inside[name(x, y)] = name(x, y) != m.GetStartAxis()
			}
		}
	}
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for y := range rows {
		var line []string
		for x := 1; x <= 12; x++ {
			at := name(x, y+1)
			text, _ := f.GetCellValue(sheet, at)
			if formula, _ := f.GetCellFormula(sheet, at); formula != "" {
				text = "=" + formula
			}
			if asked[sheet+"!"+at] {
				text += "_"
			}
			if text != "" && !inside[at] {
				line = append(line, cmp.Or(ranges[at], at)+" "+strings.ReplaceAll(text, "\n", " "))
			}
		}
		if len(line) > 0 {
			fmt.Fprintln(&b, strings.Join(line, " | "))
		}
	}
	return b.String()
}

func TestTemplateSheets(t *testing.T) {
	for at, want := range map[region.Code][]string{
		"32.15.02": {"Petunjuk", "Kependudukan", "APBDes 2001 Ciptasari", "APBDes 2002 Mulangsari", "Pelayanan Publik"},
		"32.15.01": {"Petunjuk", "Kependudukan", "Pelayanan Publik"}, // urban villages have no APBDes
	} {
		if diff := gocmp.Diff(want, openTemplate(t, testTemplate(t, at, "id")).GetSheetList()); diff != "" {
			t.Errorf("%s: sheets (-want +got):\n%s", at, diff)
		}
	}
}

func TestTemplateTables(t *testing.T) {
	tpl := testTemplate(t, "32.15.02", "en")
	f := openTemplate(t, tpl)
	for sheet, want := range map[string]string{
		"Kependudukan": `
A1 KEPENDUDUKAN
A2 Kecamatan Pangkalan, Kabupaten Karawang, 2025
A4:J4 Tabel 3.1  Penduduk di Kecamatan Pangkalan, Kabupaten Karawang, 2025
A5:J5 Table 3.1  Population
A6:A7 No | B6:B7 Desa/Kelurahan (Village) | C6:C7 Kode | D6:D7 RT (unit) | E6:E7 RW (unit) | F6:F7 Jumlah Kepala Keluarga (KK) | G6:I6 Jumlah Penduduk (jiwa) | J6:J7 Ketinggian (m dpl)
G7 Laki-laki | H7 Perempuan | I7 Jumlah
A8 (1) | B8 (2) | C8 (3) | D8 (4) | E8 (5) | F8 (6) | G8 (7) | H8 (8) | I8 (9) | J8 (10)
A9 1 | B9 Ciptasari | C9 32.15.02.2001 | D9 _ | E9 _ | F9 =IF(COUNT(D9:E9)=0,"",SUM(D9:E9)) | G9 _ | H9 _ | I9 =IF(COUNT(G9:H9)+COUNTIF(G9:H9,"-")<2,"",SUM(G9:H9)) | J9 _
A10 2 | B10 Mulangsari | C10 32.15.02.2002 | D10 _ | E10 _ | F10 =IF(COUNT(D10:E10)=0,"",SUM(D10:E10)) | G10 _ | H10 _ | I10 =IF(COUNT(G10:H10)+COUNTIF(G10:H10,"-")<2,"",SUM(G10:H10)) | J10 _
A11:C11 Jumlah | D11 =IF(COUNT(D9:D10)=0,"",SUM(D9:D10)) | E11 =IF(COUNT(E9:E10)=0,"",SUM(E9:E10)) | F11 =IF(COUNT(F9:F10)=0,"",SUM(F9:F10)) | G11 =IF(COUNT(G9:G10)=0,"",SUM(G9:G10)) | H11 =IF(COUNT(H9:H10)=0,"",SUM(H9:H10)) | I11 =IF(COUNT(I9:I10)=0,"",SUM(I9:I10))
`,
		"APBDes 2001 Ciptasari": `
A1 APBDES
A2 Desa/Kelurahan : | C2 Ciptasari
A3 Kode Wilayah : | C3 32.15.02.2001
A4 Kecamatan : | C4 Pangkalan
A5 Kabupaten/Kota : | C5 Kabupaten Karawang
A6 Tahun : | C6 2025
A8:E8 Tabel 7.1  Anggaran, 2025
A9:E9 Table 7.1  Budget
A10 No | B10 Kode | C10 Uraian | D10 APBDes (Rp)
A11 (1) | B11 (2) | C11 (3) | D11 (4)
A12 1 | B12 4. | C12 Pendapatan | D12 =IF(COUNT(D13,D14)=0,"",SUM(D13,D14))
A13 2 | B13 4.1. | C13 Pendapatan Asli | D13 _
A14 3 | B14 4.2. | C14 Dana Desa | D14 _
`,
		"Pelayanan Publik": `
A1 PELAYANAN PUBLIK
A2 Kecamatan Pangkalan, Kabupaten Karawang, 2025
A4:I4 Tabel 8.1  Pelayanan di Kecamatan Pangkalan, Kabupaten Karawang, 2025
A5:I5 Table 8.1  Service
A6 1. | B6:D6 Tingkat Perkembangan | E6 : | F6:H6 _
A7 2. | B7:D7 Jumlah Penduduk
A8 a. | B8:D8 Laki-laki | E8 : | F8:H8 _ | I8 jiwa
A9 b. | B9:D9 Perempuan | E9 : | F9:H9 _ | I9 jiwa
B10:D10 Jumlah | E10 : | F10:H10 =IF(COUNT(F8:F9)+COUNTIF(F8:F9,"-")<2,"",SUM(F8:F9)) | I10 jiwa
`,
	} {
		if diff := gocmp.Diff(strings.TrimPrefix(want, "\n"), drawn(t, f, tpl, sheet)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", sheet, diff)
		}
	}
}

func TestTemplateCells(t *testing.T) {
	tpl := testTemplate(t, "32.15.02", "id")
	if len(tpl.Cells) != 17 {
		t.Errorf("%d cells, want 17", len(tpl.Cells))
	}
	address := func(at region.Code, series string) monograph.Address {
		s, err := catalogue.ParseSeries(series)
		if err != nil {
			t.Fatal(err)
		}
		return monograph.Address{Region: at, Period: "2025", Series: s}
	}
	for _, want := range []TemplateCell{
		{Table: "3.1", Sheet: "Kependudukan", Cell: "H9", Address: address("32.15.02.2002", "PDK.JML{SEX=P}"), Type: monograph.Integer},
		{Table: "7.1", Sheet: "APBDes 2002 Mulangsari", Cell: "D13", Address: address("32.15.02.2002", "APB{AKUN=4.2}"), Type: monograph.Decimal},
		{Table: "8.1", Sheet: "Pelayanan Publik", Cell: "F5", Address: address("32.15.02", "GEO.KELAS"), Type: monograph.Enum, Choices: []string{"Swadaya", "Swakarya"}},
	} {
		i := slices.IndexFunc(tpl.Cells, func(c TemplateCell) bool { return c.Sheet == want.Sheet && c.Cell == want.Cell })
		if i < 0 {
			t.Errorf("%s!%s is not asked for", want.Sheet, want.Cell)
		} else if diff := gocmp.Diff(want, tpl.Cells[i]); diff != "" {
			t.Errorf("%s!%s (-want +got):\n%s", want.Sheet, want.Cell, diff)
		}
	}
}

// A total says nothing while it has nothing to say, and never 0 for what nobody filled in.
func TestTemplateTotals(t *testing.T) {
	f := openTemplate(t, testTemplate(t, "32.15.02", "id"))
	result := func(cell string) string {
		got, err := f.CalcCellValue("Kependudukan", cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	steps := []struct {
		cell string
		fill any
		want map[string]string
	}{
		{"", nil, map[string]string{"F8": "", "I8": "", "G10": "", "I10": ""}},
		{"G8", 12, map[string]string{"I8": "", "G10": "12", "I10": ""}},
		{"H8", "-", map[string]string{"I8": "12", "H10": "", "I10": "12"}},
		{"G9", "n/a", map[string]string{"I9": "", "G10": "12"}},
		{"D8", 3, map[string]string{"F8": "3", "D10": "3"}},
	}
	for _, s := range steps {
		if s.cell != "" {
			if err := f.SetCellValue("Kependudukan", s.cell, s.fill); err != nil {
				t.Fatal(err)
			}
		}
		got := map[string]string{}
		for cell := range s.want {
			got[cell] = result(cell)
		}
		if diff := gocmp.Diff(s.want, got); diff != "" {
			t.Errorf("after %v in %s (-want +got):\n%s", s.fill, s.cell, diff)
		}
	}
}

func TestTemplateChecks(t *testing.T) {
	f := openTemplate(t, testTemplate(t, "32.15.02", "id"))
	got := map[string]string{}
	for _, sheet := range f.GetSheetList() {
		rules, err := f.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rules {
			got[sheet+"!"+r.Sqref] = r.Type + " " + r.Formula1
			if r.Error == nil || !r.ShowErrorMessage || !r.AllowBlank || len(*r.Error) > 255 || len(r.Formula1) > 255 {
				t.Errorf("%s!%s: %+v", sheet, r.Sqref, r)
			}
		}
	}
	whole := func(at string) string {
		return strings.ReplaceAll(`custom IF(ISNUMBER(@),AND(@>=0,@=INT(@)),OR(@="-",@="n/a",@="...",@="…"))`, "@", at)
	}
	want := map[string]string{
		"Kependudukan!D8:E9":             whole("D8"),
		"Kependudukan!G8:H9":             whole("G8"),
		"Kependudukan!J8:J9":             strings.Replace(whole("J8"), ",J8=INT(J8)", "", 1),
		"APBDes 2001 Ciptasari!D12:D13":  whole("D12"),
		"APBDes 2002 Mulangsari!D12:D13": whole("D12"),
		"Pelayanan Publik!F5":            `list "Swadaya,Swakarya"`,
		"Pelayanan Publik!F7:F8":         whole("F7"),
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTemplatePrint(t *testing.T) {
	f := openTemplate(t, testTemplate(t, "32.15.02", "id"))
	got := map[string]string{}
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil {
			t.Fatal(err)
		}
		footer, err := f.GetHeaderFooter(sheet)
		if err != nil {
			t.Fatal(err)
		}
		got[sheet] = fmt.Sprintf("%d %s %d %d %v", *layout.Size, *layout.Orientation, *layout.FitToWidth, *layout.FitToHeight, strings.HasSuffix(footer.OddFooter, "Halaman &P dari &N"))
	}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			got[n.Scope] += " " + n.RefersTo
		}
	}
	want := map[string]string{
		"Petunjuk":               "14 portrait 1 1 true",
		"Kependudukan":           "14 landscape 1 0 true 'Kependudukan'!$1:$2",
		"APBDes 2001 Ciptasari":  "14 portrait 1 1 true 'APBDes 2001 Ciptasari'!$1:$6",
		"APBDes 2002 Mulangsari": "14 portrait 1 1 true 'APBDes 2002 Mulangsari'!$1:$6",
		"Pelayanan Publik":       "14 portrait 1 1 true 'Pelayanan Publik'!$1:$2",
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTemplateIsTheSameEachTime(t *testing.T) {
	if a, b := templateBytes(t, testTemplate(t, "32.15.02", "id")), templateBytes(t, testTemplate(t, "32.15.02", "id")); !bytes.Equal(a, b) {
		t.Error("two workbooks of one form differ")
	}
}

func TestTemplateNeedsASubdistrict(t *testing.T) {
	for _, at := range []region.Code{"32.15", "32.15.99", "32.15.01.1001", ""} {
		if _, err := BuildTemplate(TemplateInput{Catalogue: templateCatalogue(), Register: newTestRegister(), Region: at, Year: 2025}); err == nil {
			t.Errorf("a form for %q", at)
		}
	}
	if _, err := BuildTemplate(TemplateInput{Catalogue: testCatalogue(), Register: newTestRegister(), Region: "32.15.01", Year: 2025}); err == nil {
		t.Error("a form of a catalogue that has no tables for it")
	}
}

func TestTemplateFileName(t *testing.T) {
	if got, want := testTemplate(t, "32.15.03", "id").FileName(), "formulir-32.15.03-telukjambe-timur-2025.xlsx"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
