package report

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

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
