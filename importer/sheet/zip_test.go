package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"hash/crc32"
	"strings"
	"testing"
)

// TestZipRefused: a zip that is broken or hostile is refused for the right reason, wherever in it the trouble is.
func TestZipRefused(t *testing.T) {
	good := zipped(t, bookParts(`<sheetData><row><c><v>1</v></c></row></sheetData>`))
	zeros := strings.Repeat(" ", 2<<20)
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"cut off", good[:len(good)/2], ErrDamaged},
		{"wrong checksum", flipStored(t, "xl/worksheets/sheet1.xml"), ErrDamaged},
		{"bomb", zipped(t, bookParts(zeros)), ErrTooLarge},
		{"bomb with a lying header", lyingZip(t), ErrDamaged},
		{"two parts of one name", zipped(t, bookParts("").with("XL/Workbook.xml", "<a/>")), ErrDamaged},
		{"encrypted entry", setFlag(good, 1), ErrPassword},
		{"unknown compression", rawZip(t, 99, 10), ErrUnsupported},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wb, err := Read(context.Background(), "x.xlsx", tt.data, Limits{})
			if !errors.Is(err, tt.want) {
				t.Errorf("Read = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// flipStored is a workbook with one byte of a stored part changed after its checksum was taken.
func flipStored(t *testing.T, part string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for name, content := range bookParts(`<sheetData><row><c><v>17171</v></c></row></sheetData>`) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(buf.Bytes(), []byte("17171")) {
		t.Fatalf("%s is not stored", part)
	}
	return bytes.Replace(buf.Bytes(), []byte("17171"), []byte("17177"), 1)
}

// setFlag sets a bit of the general flags of all entries in the central directory.
func setFlag(data []byte, bit byte) []byte {
	data = bytes.Clone(data)
	for i := 0; i+10 < len(data); i++ {
		if bytes.HasPrefix(data[i:], []byte("PK\x01\x02")) {
			data[i+8] |= bit
		}
	}
	return data
}

// rawZip is a package whose relations part claims a compression method and a size of its own.
func rawZip(t *testing.T, method uint16, size uint64) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	f, err := w.CreateRaw(&zip.FileHeader{Name: "_rels/.rels", Method: method, CRC32: crc32.ChecksumIEEE(nil), CompressedSize64: 3, UncompressedSize64: size})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("abc")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// lyingZip is a package whose relations part holds more than its header says.
func lyingZip(t *testing.T) []byte { return rawZip(t, zip.Store, 1) }

// TestZipCounts: the limit holds for the bytes really read, whatever the directory says.
func TestZipCounts(t *testing.T) {
	l := Limits{TotalBytes: 300}.WithDefaults()
	a, err := openZip(bytes.NewReader(zipped(t, parts{"a.bin": strings.Repeat("a", 200), "b.bin": strings.Repeat("b", 200)})), l)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.readAll("A.BIN"); err != nil {
		t.Errorf("first part: %v", err)
	}
	if _, err := a.readAll("b.bin"); !errors.Is(err, ErrTooLarge) {
		t.Errorf("second part: %v, want %v", err, ErrTooLarge)
	}
}
