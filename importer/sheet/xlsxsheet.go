package sheet

import (
	"bytes"
	"fmt"
	"strconv"
)

// A sheetReader turns one worksheet part into a Sheet.
type sheetReader struct {
	*scanner
	book  *xlsxBook
	sheet *Sheet
	sift  sifter

	row, col    int // of the current cell
	cell        Cell
	cellText    textRef
	cellFormula textRef

	lastRow  int // of the last cell kept, -1 before the first
	lastCol  int
	unsorted bool
	skipped  int    // cells with content beyond the limits
	first    string // name of the first of them
	cut      int    // texts cut at the limit
	twice    int    // cells that were given more than once
	merges   int    // merges beyond the limit
	styleErr int    // cells with a style that does not exist
	value    []byte
	formula  []byte
}

func (r *sheetReader) readSheet() error {
	r.row, r.lastRow = -1, -1
	for r.next() {
		if r.kind != openTag {
			continue
		}
		switch string(r.name) {
		case "cols":
			r.readCols()
		case "sheetData":
			r.readRows()
		case "mergeCells":
			r.readMerges()
		case "extLst":
			r.skip()
		}
	}
	if err := r.finish(); err != nil {
		return err
	}
	if r.unsorted {
		r.twice = r.sheet.order(false)
	}
	r.noteLosses()
	return nil
}

func (r *sheetReader) readRows() {
	for depth := r.depth; ; {
		for r.plainCell() {
		}
		if !r.within(depth) {
			return
		}
		if r.kind == closeTag {
			continue
		}
		switch string(r.name) {
		case "row":
			r.startRow()
		case "c":
			r.readCell()
		case "extLst":
			r.skip()
		}
	}
}

// startRow takes the row's number; a row without one follows the row before.
func (r *sheetReader) startRow() {
	r.row, r.col = r.row+1, -1
	hidden := false
	for attrs := r.attrs; ; {
		name, value, rest, ok := nextAttr(attrs)
		if !ok {
			break
		}
		switch string(name) {
		case "r":
			n, ok := rowNumber(value)
			if !ok {
				r.fail("row number %q", value)
				return
			}
			r.row = n - 1
		case "hidden":
			hidden = isTrue(string(value))
		}
		attrs = rest
	}
	if hidden && r.row < r.book.limits.Rows {
		if r.sheet.HiddenRows == nil {
			r.sheet.HiddenRows = map[int]bool{}
		}
		r.sheet.HiddenRows[r.row] = true
	}
}

func rowNumber(b []byte) (n int, ok bool) {
	for _, c := range b {
		if !isDigit(c) || n > 1<<24 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, n > 0
}

func (r *sheetReader) readCols() {
	seen := 0
	for depth := r.depth; r.within(depth); {
		if seen++; seen > 1<<15 || r.kind == closeTag || string(r.name) != "col" || !isTrue(attr(r.attrs, "hidden")) {
			continue
		}
		from, to := number(attr(r.attrs, "min")), number(attr(r.attrs, "max"))
		if from < 1 {
			continue
		}
		if r.sheet.HiddenCols == nil {
			r.sheet.HiddenCols = map[int]bool{}
		}
		for col := from - 1; col < min(to, r.book.limits.Cols); col++ {
			r.sheet.HiddenCols[col] = true
		}
	}
}

func (r *sheetReader) readMerges() {
	for depth := r.depth; r.within(depth); {
		if r.kind == closeTag || string(r.name) != "mergeCell" {
			continue
		}
		m, ok := parseRange(attr(r.attrs, "ref"))
		m.Row1, m.Col1 = min(m.Row1, r.book.limits.Rows-1), min(m.Col1, r.book.limits.Cols-1)
		if !ok || m.Row0 > m.Row1 || m.Col0 > m.Col1 || m.Row0 == m.Row1 && m.Col0 == m.Col1 {
			continue
		}
		if len(r.sheet.Merges) >= r.book.limits.Merges {
			r.merges++
			continue
		}
		r.sheet.Merges = append(r.sheet.Merges, m)
	}
}

// parseRange reads "A1:C3", corners in any order.
func parseRange(ref string) (Range, bool) {
	a, b, _ := bytes.Cut([]byte(ref), []byte(":"))
	if len(b) == 0 {
		b = a
	}
	row0, col0, ok0 := ParseName(string(a))
	row1, col1, ok1 := ParseName(string(b))
	return Range{min(row0, row1), min(col0, col1), max(row0, row1), max(col0, col1)}, ok0 && ok1
}

// noteLosses tells what is in the file and not in the Sheet.
func (r *sheetReader) noteLosses() {
	name := r.sheet.Name
	if r.skipped > 0 {
		r.book.note("truncated", name, fmt.Sprintf("%d cells, first %s", r.skipped, r.first))
	}
	if r.cut > 0 {
		r.book.note("truncated", name, strconv.Itoa(r.cut)+" texts")
	}
	if r.merges > 0 {
		r.book.note("truncated", name, strconv.Itoa(r.merges)+" merges")
	}
	if r.twice > 0 {
		r.book.note("damaged", name, strconv.Itoa(r.twice)+" cells given twice")
	}
	if r.styleErr > 0 {
		r.book.note("damaged", name, strconv.Itoa(r.styleErr)+" cells of unknown style")
	}
}
