package sheet

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// Namespaces of OpenDocument.
const (
	nsOffice   = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
	nsTable    = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
	nsText     = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
	nsStyle    = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
	nsNumber   = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
	nsManifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
	nsCalcExt  = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
)

// readODS reads an OpenDocument spreadsheet.
func readODS(ctx context.Context, name string, file sized, l Limits) (*Workbook, error) {
	out := newGatherer(ctx, name, "ods", l)
	zip, err := openZip(file, out.limits)
	if err != nil {
		return nil, err
	}
	if err := refuseEncrypted(zip); err != nil {
		return nil, err
	}
	r := &odsReader{out: out, styles: odsStyles{byName: map[string]odsStyle{}, codes: map[string]string{}}}
	if zip.has("styles.xml") {
		if err := r.part(zip, "styles.xml"); err != nil {
			return nil, err
		}
	}
	if err := r.part(zip, "content.xml"); err != nil {
		return nil, err
	}
	if len(out.book.Sheets) == 0 {
		return nil, refuse(ErrNotSheet, "content.xml", "no table in the document")
	}
	if zip.has("Basic/script-lc.xml") {
		out.note("macros", "", "")
	}
	out.noteCount("external-links", r.links)
	out.noteCaches()
	return out.book, nil
}

// refuseEncrypted looks into the manifest, where an encrypted package lists keys.
func refuseEncrypted(zip *archive) error {
	const manifest = "META-INF/manifest.xml"
	if !zip.has(manifest) {
		return nil
	}
	b, err := zip.readAll(manifest)
	if err != nil {
		return err
	}
	if bytes.Contains(b, []byte("encryption-data")) && bytes.Contains(b, []byte(nsManifest)) {
		return refuse(ErrPassword, manifest, "")
	}
	return nil
}

// An odsReader reads the parts of one package. Styles come before the tables that use them.
type odsReader struct {
	xmlWalker
	out    *gatherer
	styles odsStyles

	row     int
	col     int
	line    []Cell   // cells of the row being read
	over    int      // cells of it beyond the limit of columns
	columns []string // cell style of each column
	rowCell string   // cell style of the row
	linked  bool     // the table is a copy of another file's sheet
	links   int      // how many such tables there were
}

func (r *odsReader) part(zip *archive, name string) error {
	part, err := zip.open(name)
	if err != nil {
		return err
	}
	defer part.Close()
	r.dec = xml.NewDecoder(part)
	if err := r.children(r.document); err != io.EOF {
		return xmlDamage(name, err)
	}
	return nil
}

// document descends to the styles and the tables.
func (r *odsReader) document(el xml.StartElement) error {
	switch el.Name {
	case xml.Name{Space: nsOffice, Local: "document-content"}, xml.Name{Space: nsOffice, Local: "document-styles"},
		xml.Name{Space: nsOffice, Local: "body"}, xml.Name{Space: nsOffice, Local: "spreadsheet"}:
		return r.children(r.document)
	case xml.Name{Space: nsOffice, Local: "styles"}, xml.Name{Space: nsOffice, Local: "automatic-styles"}:
		return r.children(r.style)
	case xml.Name{Space: nsTable, Local: "table"}:
		return r.table(el)
	}
	return r.dec.Skip()
}

func (r *odsReader) table(el xml.StartElement) error {
	if err := r.out.begin(xmlAttr(el, nsTable, "name")); err != nil {
		return err
	}
	r.out.sheet.Hidden = r.styles.byName[xmlAttr(el, nsTable, "style-name")].hidden
	r.row, r.columns, r.linked = 0, nil, false
	if err := r.children(r.tablePart); err != nil {
		return err
	}
	if r.linked {
		r.links++
		r.out.drop()
		return nil
	}
	r.out.end()
	return nil
}

func (r *odsReader) tablePart(el xml.StartElement) error {
	if el.Name.Space != nsTable {
		return r.dec.Skip()
	}
	switch el.Name.Local {
	case "table-header-columns", "table-column-group", "table-columns", "table-header-rows", "table-row-group", "table-rows":
		return r.children(r.tablePart)
	case "table-column":
		r.column(el)
	case "table-row":
		return r.tableRow(el)
	case "table-source":
		// The office keeps copies of other files' sheets under a name such as 'file:///a.ods'#$Sheet1; they are no sheets of this book.
		r.linked = strings.HasPrefix(r.out.sheet.Name, "'")
	}
	return r.dec.Skip()
}

func (r *odsReader) column(el xml.StartElement) {
	from := len(r.columns)
	n := min(repeats(el, "number-columns-repeated"), r.out.limits.Cols-from)
	style := xmlAttr(el, nsTable, "default-cell-style-name")
	for range n {
		r.columns = append(r.columns, style)
	}
	if isCollapsed(el) {
		r.out.hideCols(from, from+n-1)
	}
}

// tableRow reads one row and puts it down as often as it is repeated: producers fold equal rows, and pad a sheet to its last row.
func (r *odsReader) tableRow(el xml.StartElement) error {
	r.line, r.over, r.col = r.line[:0], 0, 0
	r.rowCell = xmlAttr(el, nsTable, "default-cell-style-name")
	if err := r.children(r.rowPart); err != nil {
		return err
	}
	n := repeats(el, "number-rows-repeated")
	if isCollapsed(el) {
		r.out.hideRows(r.row, r.row+n-1)
	}
	r.putLine(n)
	r.row = min(r.row+n, maxRepeat)
	return r.out.ctx.Err()
}

// putLine adds the row n times. What lies beyond the limits is only counted: it may be millions of copies.
func (r *odsReader) putLine(n int) {
	l := &r.out.limits
	inside := min(n, max(l.Rows-r.row, 0))
	for i := range inside {
		for _, c := range r.line {
			c.Row = r.row + i
			r.out.add(c)
		}
	}
	r.out.leave(int64(inside)*int64(r.over), r.row, l.Cols)
	r.out.leave(int64(n-inside)*int64(len(r.line)+r.over), r.row+inside, 0)
}

func (r *odsReader) rowPart(el xml.StartElement) error {
	if el.Name.Space != nsTable || el.Name.Local != "table-cell" && el.Name.Local != "covered-table-cell" {
		return r.dec.Skip()
	}
	c, err := r.cell(el)
	if err != nil {
		return err
	}
	r.out.merge(Range{
		Row0: r.row, Row1: r.row + repeats(el, "number-rows-spanned") - 1,
		Col0: r.col, Col1: r.col + repeats(el, "number-columns-spanned") - 1,
	})
	n := repeats(el, "number-columns-repeated")
	if c.Kind != Empty || c.NoCache {
		room := min(n, max(r.out.limits.Cols-r.col, 0))
		for range room {
			r.line = append(r.line, c)
			c.Col++
		}
		r.over += n - room
	}
	r.col = min(r.col+n, maxRepeat)
	return nil
}

// maxRepeat is more rows or columns than any sheet has.
const maxRepeat = 1 << 24

// repeats reads a count from 1 up.
func repeats(el xml.StartElement, name string) int {
	n, err := strconv.Atoi(xmlAttr(el, nsTable, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxRepeat)
}

func isCollapsed(el xml.StartElement) bool {
	v := xmlAttr(el, nsTable, "visibility")
	return v == "collapse" || v == "filter"
}
