package sheet

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"

	"github.com/richardlehane/mscfb"
)

// A reader reads one kind of file.
type reader func(ctx context.Context, name string, file sized, l Limits) (*Workbook, error)

// held is a file in memory.
type held struct {
	*bytes.Reader
	data []byte
}

// whole makes a reader of one that wants all bytes at once. Such a file is always held in memory.
func whole(read func(ctx context.Context, name string, data []byte, l Limits) (*Workbook, error)) reader {
	return func(ctx context.Context, name string, file sized, l Limits) (*Workbook, error) {
		return read(ctx, name, file.(held).data, l)
	}
}

// sniffBytes is how much of a text is looked at to tell its kind.
const sniffBytes = 8 << 10

// sniff finds the reader for a file from its content, or says why there is none.
func sniff(ctx context.Context, data []byte, l Limits) (reader, error) {
	switch {
	case len(bytes.Trim(data, "\x00")) == 0 && len(data) > 0:
		return nil, refuse(ErrDamaged, "", "%d bytes, all zero", len(data))
	case isBlank(data):
		return nil, refuse(ErrEmpty, "", "%d bytes", len(data))
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return sniffCFB(data)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return sniffZip(ctx, bytes.NewReader(data), l)
	}
	for _, bof := range []string{"\x09\x00\x04\x00", "\x09\x02\x06\x00", "\x09\x04\x06\x00", "\x09\x08\x08\x00"} {
		if bytes.HasPrefix(data, []byte(bof)) {
			return nil, refuse(ErrExcel95, "", "workbook stream without a container")
		}
	}
	return sniffText(data)
}

func isBlank(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if len(data) == 2 && (data[0] == 0xFF && data[1] == 0xFE || data[0] == 0xFE && data[1] == 0xFF) {
		return true
	}
	return len(bytes.TrimSpace(data)) == 0
}

// sniffCFB tells the compound files apart by their streams.
func sniffCFB(data []byte) (reader, error) {
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, refuse(ErrDamaged, "", "compound file: %v", err)
	}
	for _, f := range doc.File {
		switch {
		case strings.EqualFold(f.Name, "Workbook"), strings.EqualFold(f.Name, "Book"):
			return whole(readXLS), nil
		case strings.EqualFold(f.Name, "EncryptedPackage"):
			return nil, refuse(ErrPassword, "", "encrypted package")
		}
	}
	return nil, refuse(ErrNotSheet, "", "compound file without a workbook stream")
}

// sniffZip tells xlsx, xlsb, ods and other zips apart by the declared type of their main part.
func sniffZip(ctx context.Context, file sized, l Limits) (reader, error) {
	zip, err := openZip(file, l)
	if err != nil {
		return nil, err
	}
	if zip.has("mimetype") && zip.size("mimetype") < 256 {
		mime, err := zip.readAll("mimetype")
		if err != nil {
			return nil, err
		}
		if bytes.HasPrefix(mime, []byte("application/vnd.oasis.opendocument.spreadsheet")) {
			return readODS, nil
		}
		return nil, refuse(ErrNotSheet, "", "zip of type %q", mime)
	}
	b := &xlsxBook{ctx: ctx, zip: zip, limits: l, window: make([]byte, sniffBytes)}
	kind, err := b.findMain()
	switch {
	case err != nil:
		return nil, err
	case strings.HasSuffix(b.main, ".bin"):
		return nil, refuse(ErrXLSB, "", "%s", b.main)
	case containsAny(kind, "spreadsheetml", "ms-excel"), kind == "" && strings.HasSuffix(b.main, "workbook.xml"):
		return readXLSX, nil
	case b.main == "":
		return nil, refuse(ErrNotSheet, "", "zip without an office document")
	}
	return nil, refuse(ErrNotSheet, "", "office document %s of type %q", b.main, kind)
}

// sniffText tells HTML, XML and plain tables apart and refuses what is no text.
func sniffText(data []byte) (reader, error) {
	head, _, err := decodeText(data[:min(len(data), sniffBytes)])
	if err != nil {
		return nil, err
	}
	lower := strings.ToLower(strings.TrimSpace(head))
	switch {
	case hasAnyPrefix(lower, "%pdf-", `{\rtf`):
		return nil, refuse(ErrNotSheet, "", "begins with %.8q", lower)
	case strings.HasPrefix(lower, "mime-version:"):
		return nil, refuse(ErrUnsupported, "", "web archive (.mht)")
	case strings.HasPrefix(lower, "id;p"):
		return nil, refuse(ErrUnsupported, "", "symbolic link file (.slk)")
	case strings.HasPrefix(lower, "<") && strings.Contains(lower, "urn:schemas-microsoft-com:office:spreadsheet") &&
		containsAny(lower, "<workbook", ":workbook"):
		return whole(readSpreadsheetML), nil
	case strings.HasPrefix(lower, "<?xml") && strings.Contains(lower, "opendocument.spreadsheet"):
		return nil, refuse(ErrUnsupported, "", "flat OpenDocument (.fods)")
	case strings.HasPrefix(lower, "<") && containsAny(lower, "<html", "<table", "<!doctype html", "<body", "<tr"):
		return whole(readHTML), nil
	case strings.HasPrefix(lower, "<?xml"), hasAnyPrefix(lower, "<!doctype", "<svg"):
		return nil, refuse(ErrNotSheet, "", "XML of another kind")
	case hasAnyPrefix(lower, "{", "[") && json.Valid(data):
		return nil, refuse(ErrNotSheet, "", "JSON")
	}
	return whole(readCSV), nil
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
