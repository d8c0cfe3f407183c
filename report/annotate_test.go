package report

import (
	"bytes"
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
