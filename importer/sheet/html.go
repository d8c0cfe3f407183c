package sheet

import (
	"bytes"
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// readHTML reads a page that holds tables, as web applications offer under the name of a spreadsheet. Everything comes on one
// sheet: the tables below one another with an empty row between, and the text around them as rows of one cell, because titles
// often stand there. A table inside a cell comes after the table around it.
func readHTML(ctx context.Context, name string, data []byte, l Limits) (*Workbook, error) {
	text, charset, err := decodeHTML(data)
	if err != nil {
		return nil, err
	}
	r := &htmlReader{htmlScanner: htmlScanner{src: text}, out: newGatherer(ctx, name, "html", l)}
	if err := r.out.begin("html"); err != nil {
		return nil, err
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	if r.first == nil {
		return nil, refuse(ErrNotSheet, "", "page without a table")
	}
	r.out.end()
	if charset != "utf-8" {
		r.out.note("encoding", "", charset)
	}
	r.out.noteCaches()
	return r.out.book, nil
}

var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)`)

// decodeHTML makes text of a page's bytes. Bytes that are valid UTF-8, or clearly UTF-16, are taken as such whatever the page says.
func decodeHTML(data []byte) (text, charset string, err error) {
	m := metaCharset.FindSubmatch(data[:min(len(data), sniffBytes)])
	if m == nil || utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return decodeText(data)
	}
	enc, err := htmlindex.Get(string(m[1]))
	if err != nil {
		return decodeText(data)
	}
	name, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(name, "utf") {
		return decodeText(data)
	}
	return decode(data, enc, name)
}

// maxNesting bounds tables within tables.
const maxNesting = 100

// An htmlReader turns the tokens of a page into cells.
type htmlReader struct {
	htmlScanner
	out    *gatherer
	open   []*htmlTable // tables being read, the innermost last
	nested []*htmlTable // tables of the outermost one, in the order they began
	loose  flowText     // text outside of tables
	row    int          // next free row of the sheet
	gap    bool         // a table stands right above
	first  *htmlTable
}

func (r *htmlReader) read() error {
	for n := 1; r.next(); n++ {
		if n%4096 == 0 && r.out.ctx.Err() != nil {
			return r.out.ctx.Err()
		}
		switch r.kind {
		case htmlText:
			r.addText()
		case htmlStart:
			if err := r.startTag(); err != nil {
				return err
			}
		case htmlEnd:
			r.endTag()
		}
	}
	for len(r.open) > 0 {
		r.closeTable()
	}
	r.putLoose()
	return nil
}

// table is the innermost open table, nil outside of tables.
func (r *htmlReader) table() *htmlTable {
	if len(r.open) == 0 {
		return nil
	}
	return r.open[len(r.open)-1]
}

// addText puts text where it belongs. Inside a table but outside of its cells it is a cell all the same.
func (r *htmlReader) addText() {
	t := r.table()
	switch {
	case t == nil:
		r.loose.add(r.text)
	case t.inCell:
		t.text.add(r.text)
	case strings.TrimSpace(r.text) != "":
		r.attrs = ""
		t.startCell(&r.htmlScanner)
		t.text.add(r.text)
	}
}

func (r *htmlReader) startTag() error {
	switch r.name {
	case "table":
		return r.openTable()
	case "tr", "td", "th", "caption":
		if r.table() == nil {
			if err := r.openTable(); err != nil {
				return err
			}
		}
		r.startPart(r.table())
	case "thead", "tbody", "tfoot":
		if t := r.table(); t != nil {
			t.endCell()
		}
	case "col":
		r.column()
	default:
		r.breakLine()
	}
	return nil
}

// startPart begins a row or a cell; a caption is a row of one cell.
func (r *htmlReader) startPart(t *htmlTable) {
	if r.name == "tr" || r.name == "caption" {
		t.startRow()
		if style, _ := r.attr("style"); hidesElement(style) {
			t.hidden = append(t.hidden, t.rows-1)
		}
	}
	if r.name != "tr" {
		t.startCell(&r.htmlScanner)
	}
}

func hidesElement(style string) bool {
	return strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none")
}

func (r *htmlReader) endTag() {
	switch t := r.table(); r.name {
	case "table":
		r.closeTable()
	case "td", "th", "tr", "caption":
		if t != nil {
			t.endCell()
		}
	default:
		r.breakLine()
	}
}

// breakLine ends a line at elements that stand on lines of their own.
func (r *htmlReader) breakLine() {
	switch r.name {
	case "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "center", "body", "section", "header", "dt", "dd":
		if t := r.table(); t != nil {
			t.text.newline()
			return
		}
		r.putLoose()
	}
}

// column notes the hidden columns of the first table. Those of tables below it would hide columns of the first one too.
func (r *htmlReader) column() {
	t := r.table()
	if t == nil || t != r.first {
		return
	}
	n := spanOf(&r.htmlScanner, "span")
	if style, _ := r.attr("style"); hidesElement(style) {
		r.out.hideCols(t.declared, t.declared+n-1)
	}
	t.declared += n
}

func (r *htmlReader) openTable() error {
	if len(r.open) == maxNesting {
		return refuse(ErrDamaged, "html", "tables nested more than %d deep", maxNesting)
	}
	if len(r.open) == 0 {
		r.putLoose()
		r.nested = r.nested[:0]
	}
	t := &htmlTable{most: r.out.limits.Cols}
	r.open = append(r.open, t)
	r.nested = append(r.nested, t)
	if r.first == nil {
		r.first = t
	}
	return nil
}

// closeTable ends the innermost table; with the outermost one all go onto the sheet.
func (r *htmlReader) closeTable() {
	t := r.table()
	if t == nil {
		return
	}
	t.endCell()
	r.open = r.open[:len(r.open)-1]
	if len(r.open) > 0 {
		return
	}
	for _, t := range r.nested {
		r.putTable(t)
	}
}

// putLoose makes a row of the text gathered outside of tables.
func (r *htmlReader) putLoose() {
	if text := r.loose.take(); text != "" {
		r.leaveGap()
		r.out.add(Cell{Row: r.row, Kind: String, Text: text})
		r.row++
	}
}

func (r *htmlReader) leaveGap() {
	if r.gap {
		r.row++
		r.gap = false
	}
}

// putTable adds a table below what stands on the sheet. Spans may reach beyond its last row; merges do not.
func (r *htmlReader) putTable(t *htmlTable) {
	if len(t.cells) == 0 {
		return
	}
	r.leaveGap()
	slices.SortStableFunc(t.cells, func(a, b Cell) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col)) })
	for _, c := range t.cells {
		c.Row += r.row
		r.out.add(c)
	}
	for _, m := range t.merges {
		m.Row0, m.Row1 = m.Row0+r.row, min(m.Row1, t.rows-1)+r.row
		r.out.merge(m)
	}
	for _, row := range t.hidden {
		r.out.hideRows(row+r.row, row+r.row)
	}
	r.row += t.rows
	r.gap = true
}
