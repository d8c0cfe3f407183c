package sheet

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadRefused: files that are no spreadsheet, by their content, whatever they are called.
func TestReadRefused(t *testing.T) {
	other := func(kind, main string) []byte {
		return zipped(t, parts{
			"[Content_Types].xml": `<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/` + main + `" ContentType="` + kind + `"/></Types>`,
			"_rels/.rels":         `<Relationships><Relationship Id="a" Type="` + relsType + `officeDocument" Target="` + main + `"/></Relationships>`,
			main:                  "<x/>",
		})
	}
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"no bytes", nil, ErrEmpty},
		{"blank", []byte("\xEF\xBB\xBF \r\n"), ErrEmpty},
		{"mark alone", []byte("\xFF\xFE"), ErrEmpty},
		{"zeros after a crash", make([]byte, 4096), ErrDamaged},
		{"PDF", []byte("%PDF-1.7\n1 0 obj"), ErrNotSheet},
		{"RTF", []byte(`{\rtf1 a}`), ErrNotSheet},
		{"JSON", []byte(`[{"desa": 1}]`), ErrNotSheet},
		{"picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), ErrNotSheet},
		{"control bytes", []byte(strings.Repeat("ab\x01", 50)), ErrNotSheet},
		{"XML of another kind", []byte(`<?xml version="1.0"?><gpx/>`), ErrNotSheet},
		{"web archive", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), ErrUnsupported},
		{"symbolic link", []byte("ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n"), ErrUnsupported},
		{"flat OpenDocument", []byte(`<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`), ErrUnsupported},
		{"Excel 4", []byte("\x09\x04\x06\x00\x00\x00\x10\x00"), ErrExcel95},
		{"compound file, torn", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more"), ErrDamaged},
		{"zip of nothing", zipped(t, parts{"a.txt": "x"}), ErrNotSheet},
		{"zip of text document", zipped(t, parts{"mimetype": "application/vnd.oasis.opendocument.text"}), ErrNotSheet},
		{"Word", other("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml"), ErrNotSheet},
		{"xlsb", other("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"), ErrXLSB},
		{"over the limit", []byte(strings.Repeat("a,b\n", 300)), ErrTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			limits := Limits{}
			if tt.want == ErrTooLarge {
				limits.FileBytes = 1000
			}
			wb, err := Read(context.Background(), "data.xlsx", tt.data, limits)
			if refused := new(RefusedError); !errors.As(err, &refused) || refused.Reason != tt.want {
				t.Errorf("Read = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// TestReadBinDefault: a type declared for .bin files does not make a workbook a binary one.
func TestReadBinDefault(t *testing.T) {
	p := bookParts(`<sheetData><row><c><v>1</v></c></row></sheetData>`)
	p["[Content_Types].xml"] = strings.Replace(p["[Content_Types].xml"], "<Default",
		`<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default`, 1)
	if diff := cmp.Diff("[S] 1×1\nA1 1\n", readShown(zipped(t, p), Limits{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "penduduk.xlsx") // a flat file under a wrong ending
	if err := os.WriteFile(path, []byte("a,b\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := Open(context.Background(), path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := &Workbook{
		Name: "penduduk.xlsx", Format: "csv", Size: 4,
		SHA256: "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313",
		Sheets: []*Sheet{{Name: "csv"}},
	}
	want.Sheets[0].Add(Cell{Kind: String, Text: "a"})
	want.Sheets[0].Add(Cell{Col: 1, Kind: String, Text: "b"})
	if diff := cmp.Diff(want, got, unpacked); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, tt := range []struct {
		name, path string
		limits     Limits
		want       error
	}{
		{"missing", filepath.Join(dir, "none.csv"), Limits{}, fs.ErrNotExist},
		{"folder", dir, Limits{}, syscall.EISDIR},
		{"too large", path, Limits{FileBytes: 3}, ErrTooLarge},
	} {
		if _, err := Open(context.Background(), tt.path, tt.limits); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
