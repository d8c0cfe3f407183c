package layout

import (
	"regexp"
	"strconv"
	"strings"
)

// maxHeader is the largest number of header rows looked for, column numbers not counted.
const maxHeader = 6

var (
	columnNumber = regexp.MustCompile(`^\(?\s*(\d{1,3})\s*\)?$`)
	itemNumber   = regexp.MustCompile(`^(?:[IVXLC]+|[A-Za-z]|\d{1,2}(?:[.\s]+\d{1,2})*(?:[.\s]*[a-z])?|[a-z]\.\d{1,2})\s*[.)]+$|^[•·*▪o-]$`)
	noteStart    = regexp.MustCompile(`(?i)^\s*(sumber|source|catatan|note|notes|keterangan|ket)\s*(data)?\s*[/:.]|^\s*(sumber|catatan|keterangan)\b|^\s*\*+\)?\s*\D`)
	blockNumber  = regexp.MustCompile(`^(?:[IVX]{1,5}|[A-Z])$`)
	sourceName   = regexp.MustCompile(`(?i)^\s*sumber(?:\s+\pL|\s*$)`)
	tableStart   = regexp.MustCompile(`(?i)^\s*(tabel|table|lampiran|gambar)\s*\.?\s*\d`)
)

// ColumnNumbers reports whether a row numbers the columns: (1) (2) (3) … or 1 2 3 …
func ColumnNumbers(r *Row) bool {
	if len(r.Cells) < 2 {
		return false
	}
	next := 0
	for i, c := range r.Cells {
		m := columnNumber.FindStringSubmatch(trim(c.Text))
		if m == nil {
			return false
		}
		n, _ := strconv.Atoi(m[1])
		beside := i > 0 && n == 1 && c.Col > r.Cells[i-1].Col+1 // those of a table that stands beside
		if i == 0 && n > 3 || i > 0 && n != next && !beside {
			return false
		}
		next = n + 1
	}
	return true
}

// Note reports whether a row is a source or remark.
func (r *Row) Note() bool { return r.note() }

// note reports whether a row is a source or remark, and not the row of a village "Sumber Makmur" with its figures.
func (r *Row) note() bool {
	first := trim(r.Cells[0].Text)
	if !noteStart.MatchString(first) {
		return false
	}
	if !sourceName.MatchString(first) || strings.ContainsAny(first, ":,") {
		return true
	}
	for _, c := range r.Cells[1:] {
		if c.Class == Figure && c.Year == 0 || c.Class == Null || c.Class == Broken {
			return false
		}
	}
	return true
}

// numberBehind reports whether a row is a title with the number of the table at its right end.
func (r *Row) numberBehind() bool {
	return len(r.Cells) == 2 && r.Cells[0].Class == Label && tableStart.MatchString(r.Cells[1].Text)
}

// headerLike reports whether a row may belong to a header: labels and years only, and no line "label : value".
func headerLike(r *Row) bool {
	first := trim(r.Cells[0].Text)
	if len(r.Cells) > 1 && (itemNumber.MatchString(first) || strings.HasSuffix(first, ":")) {
		return false // "A. | DATA UMUM", "3. | Batas Utara | Laut Jawa", "Kecamatan : | Pengasih"
	}
	if r.numberBehind() {
		return false
	}
	labels := 0
	for _, c := range r.Cells {
		switch {
		case c.Class == Label:
			if strings.HasPrefix(trim(c.Text), ":") {
				return false
			}
			labels++
		case c.Class == Figure && (c.Year != 0 || schoolYear(c.Text)):
			labels++
		default:
			return false
		}
	}
	return labels > 0 && !r.note()
}

// dataLike reports whether a row holds figures or marks for nothing.
func dataLike(r *Row) bool {
	for _, c := range r.Cells {
		if c.Class == Figure || c.Class == Null || c.Class == Broken {
			return true
		}
	}
	return false
}

var schoolYearForm = regexp.MustCompile(`^\s*\d{3,4}\s*[/–-]\s*\d{4}\s*$`)

func schoolYear(s string) bool { return schoolYearForm.MatchString(s) }

// A head is a header found above a body: the rows [from, to] of the grid, the row of column numbers if any, and the first row of the body.
type head struct {
	from, to int // positions in Grid.Rows
	numbers  int // position of the row of column numbers, or -1
	body     int // position of the first body row
}

// findHead looks for a header that starts at or below position p with every row up to it a title, and returns it when the columns below it are covered.
func (g *Grid) findHead(p int, lex Lexicon, inForm bool) (head, bool) {
	if !headerLike(g.Rows[p]) || g.tellsPlace(p, lex) || g.lineWithYear(p, lex, inForm) || g.rowWithYears(p, lex) {
		return head{}, false
	}
	to := p
	for to+1 < len(g.Rows) && g.Rows[to+1].Index == g.Rows[to].Index+1 && headerLike(g.Rows[to+1]) && !g.listRow(to+1) && !g.lineWithYear(to+1, lex, false) && !g.rowWithYears(to+1, lex) {
		if to++; g.tellsPlace(to, lex) {
			return head{}, false
		}
	}
	h := head{from: p, to: to, numbers: -1, body: to + 1}
	if h.body < len(g.Rows) && ColumnNumbers(g.Rows[h.body]) && g.Rows[h.body].Index-g.Rows[to].Index <= 2 {
		h.numbers = h.body
		h.body++
	}
	if h.body >= len(g.Rows) || g.Rows[h.body].Index-g.Rows[h.body-1].Index > 3 {
		return head{}, false
	}
	if (h.numbers >= 0 || len(g.Rows[to].Cells) > 2 && !endsTable(g.Rows[h.body])) && !dataLike(g.Rows[h.body]) {
		h.body = g.skipCategories(h.body)
	}
	above := h.body
	if h.numbers >= 0 {
		above = h.numbers + 1 // rows such as "Kecamatan Bawang" belong to the body
	}
	if h.body >= len(g.Rows) || !dataLike(g.Rows[h.body]) || ColumnNumbers(g.Rows[h.body]) && h.numbers < 0 {
		return head{}, false
	}
	cols := g.dataColumns(h.body)
	if len(cols) == 0 {
		return head{}, false
	}
	h = g.trimHead(h, cols)
	if h.from > h.to {
		return head{}, false
	}
	if !g.covers(h, cols, lex, inForm) {
		return head{}, false
	}
	h.body = min(h.body, above)
	return h, true
}

// listRow reports whether a row that could be a header is the first line of a list whose figures happen to look like years:
// it fills columns that are all named above, and the row below goes on with words in the same columns.
func (g *Grid) listRow(p int) bool {
	if p+1 >= len(g.Rows) {
		return false
	}
	r, above, below := g.Rows[p], g.Rows[p-1], g.Rows[p+1]
	labels, years := 0, 0
	for _, c := range r.Cells {
		head := above.At(c.Col)
		if head == nil || head.Class != Label || trim(head.Text) == trim(c.Text) {
			return false
		}
		if c.Class != Label {
			years++
			continue
		}
		if x := below.At(c.Col); x == nil || x.Class != Label {
			return false
		}
		labels++
	}
	return labels > 1 && years > 0
}

// tellsPlace reports whether a row is a line "Kabupaten | Kulon Progo" or "Tahun | 2024" of a form without colons: the row below
// goes on with a label that the catalogue knows, where a table would go on with names.
func (g *Grid) tellsPlace(p int, lex Lexicon) bool {
	r := g.Rows[p]
	if len(r.Cells) != 2 || p+1 == len(g.Rows) || !lex.Place(r.Cells[0].Text, r.Cells[1].Text) {
		return false
	}
	below := g.Rows[p+1]
	return len(below.Cells) > 1 && below.Cells[0].Col == r.Cells[0].Col && below.Cells[0].Class == Label && lex.Heading(below.Cells[0].Text)
}

// skipCategories passes over rows that hold a single label, such as "Buah-buahan:", and returns the first position that does not.
func (g *Grid) skipCategories(p int) int {
	for n := 0; n < 2 && p < len(g.Rows) && len(g.Rows[p].Cells) == 1 && g.Rows[p].Cells[0].Class == Label; n++ {
		p++
	}
	return p
}

// trimHead takes titles off the top of a header and category rows off its bottom.
func (g *Grid) trimHead(h head, cols []int) head {
	for h.to > h.from && g.onlyStub(g.Rows[h.to], cols[0]) && h.numbers < 0 {
		h.body = h.to
		h.to--
	}
	for h.from < h.to && (g.titleRow(g.Rows[h.from], cols) || g.secondLine(h.from, cols)) {
		h.from++
	}
	if len(cols) == 1 && h.numbers < 0 && h.to > h.from && len(g.Rows[h.from].Cells) > 1 && g.Rows[h.to].Cells[0].Col < cols[0] && g.Over(g.Rows[h.to].Index, cols[0]) == g.At(g.Rows[h.to].Index, cols[0]) {
		h.to, h.body = h.from, h.from+1 // the rows below hold texts where others hold figures
	}
	if h.to-h.from >= maxHeader {
		h.from = h.to - maxHeader + 1
	}
	return h
}

// onlyStub reports whether a row has one label, perhaps with its number, left of the data, that is not merged across it.
func (g *Grid) onlyStub(r *Row, firstData int) bool {
	if len(r.Cells) == 2 && blockNumber.MatchString(trim(r.Cells[0].Text)) && r.Cells[1].Col < firstData {
		return !g.merged(r.Index, r.Cells[1].Col, r.Index, firstData) && g.headerBelowEmpty(r, firstData) // "I | KECAMATAN PENGASIH"
	}
	if len(r.Cells) != 1 || r.Cells[0].Col >= firstData {
		return false
	}
	return !g.merged(r.Index, r.Cells[0].Col, r.Index, firstData) && g.headerBelowEmpty(r, firstData)
}

// headerBelowEmpty reports that no vertical merge from the header above reaches the row in the first data column.
func (g *Grid) headerBelowEmpty(r *Row, firstData int) bool {
	return g.Over(r.Index, firstData) == nil
}

// underTitle reports whether the row below a lone cell names the same column again, and others beside it.
func (g *Grid) underTitle(r *Row, c *Cell) bool {
	below := g.byRow[r.Index+1]
	return below != nil && len(below.Cells) > 1 && below.Cells[0].Col == c.Col && !g.merged(c.Row, c.Col, c.Row, c.Col+1)
}

// secondLine reports whether the row at position p is the second line of a title with a table's number: merged over all columns, as the first.
func (g *Grid) secondLine(p int, cols []int) bool {
	r := g.Rows[p]
	if p == 0 || len(r.Cells) > 1 || !tableStart.MatchString(g.Rows[p-1].Cells[0].Text) {
		return false
	}
	return len(cols) > 1 && g.merged(r.Index, r.Cells[0].Col, r.Index, cols[len(cols)-1])
}

// titleRow reports whether a row above a header is a title: one label that starts left of the data, or is merged over the whole table.
func (g *Grid) titleRow(r *Row, cols []int) bool {
	if tableStart.MatchString(r.Cells[0].Text) {
		return true
	}
	if len(r.Cells) > 1 {
		return len(r.Cells) == 2 && itemNumber.MatchString(trim(r.Cells[0].Text)) && r.Cells[1].Col < cols[0]
	}
	c := r.Cells[0]
	if c.Col < cols[0] || g.underTitle(r, c) {
		return true
	}
	return len(cols) == 1 && c.Col != cols[0]
}
