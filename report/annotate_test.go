package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

var annotatedOn = time.Date(2026, 2, 14, 9, 0, 0, 0, time.UTC)

// sentWorkbook is a workbook as an office might send it: a title over merged cells, a dark heading, borders, number formats, widths,
// a comment of its own, a formula, and two sheets selected.
func sentWorkbook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ok(f.SetSheetName("Sheet1", "Tabel 2"))
	_, err := f.NewSheet("Temuan")
	ok(err)
	for cell, v := range map[string]any{
		"A1": "PENDUDUK KECAMATAN CONTOH 2025", "A3": "Desa", "B3": "Laki-laki", "C3": "Perempuan", "D3": "Jumlah",
		"A4": "Sukamaju", "B4": 1250, "C4": 1310, "D4": 2650, "A5": "Sukasari", "B5": 900, "C5": 910,
	} {
		ok(f.SetCellValue("Tabel 2", cell, v))
	}
	ok(f.SetCellFormula("Tabel 2", "D5", "B5+C5"))
	ok(f.SetCellValue("Temuan", "B2", 7))
	ok(f.MergeCell("Tabel 2", "A1", "D1"))
	ok(f.SetColWidth("Tabel 2", "A", "A", 31.5))
	head, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF", Family: "Bookman Old Style", Size: 11},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3864"}},
	})
	ok(err)
	ok(f.SetCellStyle("Tabel 2", "A3", "D3", head))
	figure, err := f.NewStyle(&excelize.Style{
		Font:         &excelize.Font{Italic: true, Family: "Bookman Old Style", Size: 11},
		Border:       []excelize.Border{{Type: "left", Color: "000000", Style: 2}, {Type: "bottom", Color: "FF0000", Style: 6}},
		CustomNumFmt: new("#,##0 \"jiwa\""),
	})
	ok(err)
	ok(f.SetCellStyle("Tabel 2", "B4", "D5", figure))
	ok(f.AddComment("Tabel 2", excelize.Comment{Cell: "D4", Author: "Camat", Text: "Sudah dicek"}))
	ok(f.AddComment("Tabel 2", excelize.Comment{Cell: "B5", Author: "Camat", Text: "Sementara"}))
	var buf bytes.Buffer
	ok(f.Write(&buf))
	return buf.Bytes()
}

var sentNotes = []Note{
	{Sheet: "Tabel 2", Cell: "D4", Severity: monograph.Error, Title: "Sukamaju, 2025", Printed: "2.650",
		Text: "Penduduk tertulis 2.650, jumlah menurut jenis kelamin 2.560 (selisih 90)"},
	{Sheet: "Tabel 2", Cell: "$D$4", Severity: monograph.Error, Suspect: true, Printed: "2.650", Text: "mungkin ini yang salah: dua angka tertukar tempat", Proposal: "2.560 (97 %)"},
	{Sheet: "Tabel 2", Cell: "B3", Severity: monograph.Warning, Text: "judul tidak dikenal", Printed: "Laki-laki"},
	{Sheet: "Tabel 2", Cell: "C1", Severity: monograph.Info, Text: "wilayah dibaca dari judul"},
	{Sheet: "Tabel 2", Severity: monograph.Info, Text: "satuan tidak tertulis"},
	{Severity: monograph.Info, Text: "berkas mengambil nilai dari berkas lain"},
	{Sheet: "Tidak ada", Cell: "A1", Severity: monograph.Warning, Text: "di lembar yang tidak ada"},
}

func annotated(t *testing.T, o *Original, notes []Note, opt AnnotateOptions) *excelize.File {
	t.Helper()
	opt.Now = annotatedOn
	var buf, again bytes.Buffer
	if err := Annotate(&buf, o, notes, opt); err != nil {
		t.Fatal(err)
	}
	if err := Annotate(&again, o, notes, opt); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(buf.Bytes(), again.Bytes()) {
		t.Error("the same input gives different bytes")
	}
	f, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestAnnotateKeepsFormatting(t *testing.T) {
	data := sentWorkbook(t)
	before, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	after := annotated(t, &Original{Name: "penduduk.xlsx", SHA256: "abc", Format: "xlsx", Data: data}, sentNotes, AnnotateOptions{Lang: "id"})
	marks := map[string]string{"A1": "BDD7EE", "B3": "FFE680", "D4": "FF9B9B"}
	for _, cell := range []string{"A1", "A3", "B3", "C4", "D4", "D5", "A9"} {
		want, got := styleOf(t, before, cell), styleOf(t, after, cell)
		if color := marks[cell]; color != "" {
			want.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
		}
		if cell == "B3" { // white letters on the dark blue of the heading cannot be read on yellow
			want.Font.Color = "000000"
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("style of %s (-want +got)\n%s", cell, diff)
		}
	}
	if diff := cmp.Diff(shape(t, before), shape(t, after)); diff != "" {
		t.Errorf("widths, merges, values (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Tabel 2", "Temuan", "Temuan (2)"}, after.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got)\n%s", diff)
	}
	if got := after.GetActiveSheetIndex(); got != 2 {
		t.Errorf("active sheet %d, want the list", got)
	}
}

func styleOf(t *testing.T, f *excelize.File, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle("Tabel 2", cell)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// shape is what stands in a sheet, how wide its columns are and what is merged.
func shape(t *testing.T, f *excelize.File) any {
	t.Helper()
	rows, err := f.GetRows("Tabel 2", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	formula, err := f.GetCellFormula("Tabel 2", "D5")
	if err != nil {
		t.Fatal(err)
	}
	width, err := f.GetColWidth("Tabel 2", "A")
	if err != nil {
		t.Fatal(err)
	}
	merged, err := f.GetMergeCells("Tabel 2")
	if err != nil {
		t.Fatal(err)
	}
	return []any{rows, formula, width, merged[0].GetStartAxis(), merged[0].GetEndAxis()}
}

func TestAnnotateComments(t *testing.T) {
	f := annotated(t, &Original{Name: "penduduk.xlsx", Format: "xlsx", Data: sentWorkbook(t)}, sentNotes, AnnotateOptions{Lang: "id"})
	want := map[string]string{
		"A1": "monografi: informasi\nwilayah dibaca dari judul",
		"B3": "monografi: peringatan\njudul tidak dikenal",
		"B5": "Camat: Sementara",
		"D4": "Camat: Sudah dicek\n\nkesalahan: Sukamaju, 2025\nPenduduk tertulis 2.650, jumlah menurut jenis kelamin 2.560 (selisih 90)\n\n" +
			"kesalahan\nmungkin ini yang salah: dua angka tertukar tempat\nUsulan: 2.560 (97 %)",
	}
	if diff := cmp.Diff(want, commentsOf(t, f, "Tabel 2")); diff != "" {
		t.Errorf("comments (-want +got)\n%s", diff)
	}
}

// commentsOf are the comments of a sheet by cell.
func commentsOf(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	comments, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, c := range comments {
		out[c.Cell] = c.Author + ": " + c.Text
		for _, p := range c.Paragraph {
			out[c.Cell] += p.Text
		}
	}
	return out
}

func TestAnnotateList(t *testing.T) {
	f := annotated(t, &Original{Name: "penduduk.xlsx", SHA256: "abc", Format: "xlsx", Data: sentWorkbook(t)}, sentNotes, AnnotateOptions{Lang: "id", Remarks: []string{"Catatan."}})
	rows, err := f.GetRows("Temuan (2)")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Temuan pada penduduk.xlsx"},
		{"Dibuat tanggal 14 Februari 2026 · SHA-256 abc"},
		{"1 kesalahan, 2 peringatan, 3 informasi"},
		{"Sel yang disebut di bawah berwarna dan berkomentar di lembarnya. Perbaiki sel itu di berkas asli, lalu kirim kembali berkas asli itu."},
		{"Catatan."},
		nil,
		{"No", "Tingkat", "Lembar", "Sel", "Tertulis", "Keterangan", "Usulan"},
		{"1", "kesalahan", "Tabel 2", "D4", "“2.650”", "Sukamaju, 2025: Penduduk tertulis 2.650, jumlah menurut jenis kelamin 2.560 (selisih 90)"},
		{"", "", "Tabel 2", "D4", "“2.650”", "mungkin ini yang salah: dua angka tertukar tempat", "“2.560 (97 %)”"},
		{"2", "peringatan", "Tabel 2", "B3", "“Laki-laki”", "judul tidak dikenal"},
		{"3", "peringatan", "Tidak ada", "A1", "", "di lembar yang tidak ada"},
		{"4", "informasi", "Tabel 2", "C1", "", "wilayah dibaca dari judul"},
		{"5", "informasi", "Tabel 2", "", "", "satuan tidak tertulis"},
		{"6", "informasi", "", "", "", "berkas mengambil nilai dari berkas lain"},
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("list (-want +got)\n%s", diff)
	}
	links := map[string]string{}
	for _, cell := range []string{"D8", "D9", "D10", "D11", "D12", "C13", "C14"} {
		if ok, target, err := f.GetCellHyperLink("Temuan (2)", cell); err != nil {
			t.Fatal(err)
		} else if ok {
			links[cell] = target
		}
	}
	wantLinks := map[string]string{"D8": "'Tabel 2'!D4", "D9": "'Tabel 2'!D4", "D10": "'Tabel 2'!B3", "D12": "'Tabel 2'!A1", "C13": "'Tabel 2'!A1"}
	if diff := cmp.Diff(wantLinks, links); diff != "" {
		t.Errorf("links (-want +got)\n%s", diff)
	}
}

// officeComments and officeShapes are how LibreOffice writes a comment: the shape has no number, and comments and shapes are numbered
// apart from each other.
const (
	officeComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author> </x:author></x:authors><x:commentList>` +
		`<x:comment ref="B2" authorId="0"><x:text><x:t>Sudah dicek</x:t></x:text></x:comment></x:commentList></x:comments>`
	officeShapes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600l21600,21600l21600,xe"/><v:shape id="shape_0" fillcolor="#ffffe1" type="#_x0000_t202">` +
		`<x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 2, 3, 15, 2, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`
)

// withOfficeComments puts a comment as LibreOffice writes it into the second sheet of the workbook.
func withOfficeComments(t *testing.T, data []byte) []byte {
	t.Helper()
	z, err := openArchive(data)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := z.sheetParts()
	if err != nil {
		t.Fatal(err)
	}
	part := sheets["Temuan"]
	sheet, err := z.read(part)
	if err != nil {
		t.Fatal(err)
	}
	scan, err := scanSheet(sheet)
	if err != nil {
		t.Fatal(err)
	}
	z.changed["xl/comments7.xml"], z.changed["xl/drawings/vmlDrawing9.vml"] = []byte(officeComments), []byte(officeShapes)
	if _, err := z.relate(part, "comments", "xl/comments7.xml"); err != nil {
		t.Fatal(err)
	}
	id, err := z.relate(part, "vmlDrawing", "xl/drawings/vmlDrawing9.vml")
	if err != nil {
		t.Fatal(err)
	}
	reference := `<legacyDrawing xmlns:r="` + officeRelations + `" r:id="` + id + `"/>`
	z.changed[part] = spliced(sheet, []splice{{scan.insert, scan.insert, reference}})
	if err := z.declare("xl/comments7.xml", commentsType); err != nil {
		t.Fatal(err)
	}
	if err := z.declareShapes("xl/drawings/vmlDrawing9.vml"); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := z.write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// Comments of another program stay, and each sheet keeps its own.
func TestAnnotateCommentsOfLibreOffice(t *testing.T) {
	notes := []Note{
		{Sheet: "Temuan", Cell: "B2", Severity: monograph.Error, Text: "bukan bilangan bulat"},
		{Sheet: "Temuan", Cell: "C9", Severity: monograph.Warning, Text: "di sel <kosong> & jauh"},
		{Sheet: "Tabel 2", Cell: "D4", Severity: monograph.Error, Text: "salah"},
	}
	var buf bytes.Buffer
	o := &Original{Name: "a.xlsx", Format: "xlsx", Data: withOfficeComments(t, sentWorkbook(t))}
	if err := Annotate(&buf, o, notes, AnnotateOptions{Lang: "id", Now: annotatedOn}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(buf.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got := []map[string]string{commentsOf(t, f, "Tabel 2"), commentsOf(t, f, "Temuan")}
	want := []map[string]string{
		{"B5": "Camat: Sementara", "D4": "Camat: Sudah dicek\n\nkesalahan\nsalah"},
		{"B2": " : Sudah dicek\n\nkesalahan\nbukan bilangan bulat", "C9": "monografi: peringatan\ndi sel <kosong> & jauh"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comments (-want +got)\n%s", diff)
	}
	z, err := openArchive(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	shapes, err := z.read("xl/drawings/vmlDrawing9.vml")
	if err != nil {
		t.Fatal(err)
	}
	var boxes []string
	for _, s := range shapeElement.FindAllString(string(shapes), -1) {
		at, _ := noteOf(s)
		boxes = append(boxes, name(at[0], at[1])+": "+shapeAnchor.FindStringSubmatch(s)[1])
	}
	// the box that was there has grown, the other is new
	wantBoxes := []string{"B2: 2, 15, 0, 2, 7, 25, 7, 9", "C9: 3, 15, 7, 2, 8, 25, 9, 19"}
	if diff := cmp.Diff(wantBoxes, boxes); diff != "" {
		t.Errorf("boxes (-want +got)\n%s", diff)
	}
}

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

// An office mends the copy and sends it back: its marks and its list do not stay when it is annotated again.
func TestAnnotateCopyThatComesBack(t *testing.T) {
	var first bytes.Buffer
	sent := &Original{Name: "penduduk.xlsx", Format: "xlsx", Data: sentWorkbook(t)}
	if err := Annotate(&first, sent, sentNotes, AnnotateOptions{Lang: "id", Now: annotatedOn}); err != nil {
		t.Fatal(err)
	}
	back := &Original{Name: "penduduk.xlsx", Format: "xlsx", Data: first.Bytes()}
	f := annotated(t, back, []Note{{Sheet: "Tabel 2", Cell: "B3", Severity: monograph.Info, Text: "baru"}}, AnnotateOptions{Lang: "id"})
	if diff := cmp.Diff([]string{"Tabel 2", "Temuan", "Temuan (2)"}, f.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got)\n%s", diff)
	}
	fills := map[string][]string{}
	for _, cell := range []string{"A1", "A3", "B3"} {
		fills[cell] = styleOf(t, f, cell).Fill.Color
	}
	if diff := cmp.Diff(map[string][]string{"A1": nil, "A3": {"1F3864"}, "B3": {"BDD7EE"}}, fills); diff != "" {
		t.Errorf("fills (-want +got)\n%s", diff)
	}
	want := map[string]string{"B3": "monografi: informasi\nbaru", "B5": "Camat: Sementara"}
	got := commentsOf(t, f, "Tabel 2")
	delete(got, "D4") // what was added to the words of another stays with them
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comments (-want +got)\n%s", diff)
	}
}
