package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// A file of another format comes out as a workbook with the same values in the same cells.
func TestAnnotateRebuilds(t *testing.T) {
	o := &Original{Name: "data.xls", Format: "xls", Sheets: []PlainSheet{
		{Name: "Penduduk: Desa/Kelurahan [lampiran kedua]", Merges: [][4]int{{0, 0, 0, 2}}, Cells: []PlainCell{
			{Row: 0, Col: 0, Text: "PENDUDUK 2025"}, {Row: 2, Col: 1, Text: "1.234"}, {Row: 2, Col: 2, Number: new(0.125), Format: "0.00%"},
		}},
		{Name: "=2+2", Cells: []PlainCell{{Row: 0, Col: 0, Text: "=1+1"}, {Row: 4, Col: 3, Number: new(-7.5)}}},
	}}
	f := annotated(t, o, []Note{
		{Sheet: "Penduduk: Desa/Kelurahan [lampiran kedua]", Cell: "C1", Severity: monograph.Warning, Text: "judul"},
		{Sheet: "=2+2", Cell: "D5", Severity: monograph.Error, Text: "negatif"},
	}, AnnotateOptions{Lang: "en"})
	const first = "Penduduk- Desa-Kelurahan -lampi"
	if diff := cmp.Diff([]string{first, "=2+2", "Findings"}, f.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got)\n%s", diff)
	}
	got := map[string]string{}
	for _, at := range [][2]string{{first, "A1"}, {first, "B3"}, {first, "C3"}, {"=2+2", "A1"}, {"=2+2", "D5"}, {"Findings", "A5"}} {
		v, err := f.GetCellValue(at[0], at[1])
		if err != nil {
			t.Fatal(err)
		}
		got[at[0]+"!"+at[1]] = v
	}
	want := map[string]string{
		first + "!A1": "PENDUDUK 2025", first + "!B3": "1.234", first + "!C3": "12.50%", "=2+2!A1": "=1+1", "=2+2!D5": "-7.5",
		"Findings!A5": "This copy holds the same values in the same cells as data.xls, but not its formatting and formulas.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cells (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(map[string]string{"A1": "monografi: warning\njudul"}, commentsOf(t, f, first)); diff != "" {
		t.Errorf("comments (-want +got)\n%s", diff)
	}
}

// Of a file that is gone the copy is the list alone, with its remark.
func TestAnnotateListAlone(t *testing.T) {
	f := annotated(t, &Original{Name: "data.xlsx", Format: "xlsx"}, sentNotes[:1], AnnotateOptions{Lang: "id", Remarks: []string{"Berkas aslinya tidak ada lagi."}})
	if diff := cmp.Diff([]string{"Temuan"}, f.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got)\n%s", diff)
	}
	got, err := f.GetCellValue("Temuan", "A4")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Berkas aslinya tidak ada lagi."; got != want {
		t.Errorf("remark %q, want %q", got, want)
	}
}

// What cannot be changed in place is made anew, and an original that is nothing at all is an error.
func TestAnnotateDamaged(t *testing.T) {
	o := &Original{Name: "data.xlsx", Format: "xlsx", Data: []byte("PK\x03\x04 rusak")}
	if err := Annotate(&bytes.Buffer{}, o, nil, AnnotateOptions{}); err == nil {
		t.Error("no error for a damaged workbook without its values")
	}
	o.Sheets = []PlainSheet{{Name: "Satu", Cells: []PlainCell{{Text: "a"}}}}
	f := annotated(t, o, nil, AnnotateOptions{Lang: "id"})
	if diff := cmp.Diff([]string{"Satu", "Temuan"}, f.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got)\n%s", diff)
	}
}

// A copy of a workbook with macros is one without, and says so.
func TestAnnotateDropsMacros(t *testing.T) {
	z, err := openArchive(sentWorkbook(t))
	if err != nil {
		t.Fatal(err)
	}
	z.changed["xl/vbaProject.bin"] = []byte("makro")
	if _, err := z.relate("xl/workbook.xml", "vbaProject", "xl/vbaProject.bin"); err != nil {
		t.Fatal(err)
	}
	if err := z.declare("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"); err != nil {
		t.Fatal(err)
	}
	types, err := z.read(contentTypes)
	if err != nil {
		t.Fatal(err)
	}
	const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
	z.changed[contentTypes] = bytes.Replace(types, []byte(workbookType), []byte(macroType), 1)
	var with, without bytes.Buffer
	if err := z.write(&with); err != nil {
		t.Fatal(err)
	}
	if err := Annotate(&without, &Original{Name: "a.xlsm", Format: "xlsm", Data: with.Bytes()}, nil, AnnotateOptions{Now: annotatedOn}); err != nil {
		t.Fatal(err)
	}
	out, err := openArchive(without.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for part := range out.parts {
		data, err := out.read(part)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(part, "vba") || bytes.Contains(data, []byte("vbaProject.bin")) || bytes.Contains(data, []byte(macroType)) {
			t.Errorf("%s still has to do with macros", part)
		}
	}
	f, err := excelize.OpenReader(&without)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, err := f.GetCellValue("Temuan (2)", "A4"); err != nil || got != "Makro pada berkas asli tidak ikut disalin." {
		t.Errorf("remark %q, %v", got, err)
	}
}
