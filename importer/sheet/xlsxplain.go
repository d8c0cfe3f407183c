package sheet

import "bytes"

// plainCell takes one cell whole where it is spelt as nearly all numbers are, <c r="B7" s="3"><v>12</v></c>; it moves nothing
// and returns false where anything is different, and the long way reads the cell. It halves the time of a large sheet.
func (r *sheetReader) plainCell() bool {
	const longest = 96 // more than such a cell takes
	b := r.buf[r.pos:r.end]
	if len(b) < longest || string(b[:6]) != `<c r="` {
		return false
	}
	i, col, row, style := 6, 0, 0, 0
	for ; i < 9 && b[i]-'A' < 26; i++ {
		col = col*26 + int(b[i]-'A') + 1
	}
	for last := i + 7; i < last && isDigit(b[i]); i++ {
		row = row*10 + int(b[i]-'0')
	}
	if col == 0 || row == 0 || b[i] != '"' {
		return false
	}
	i++
	if string(b[i:i+4]) == ` s="` {
		i += 4
		for last := i + 5; i < last && isDigit(b[i]); i++ {
			style = style*10 + int(b[i]-'0')
		}
		if b[i] != '"' || b[i-1] == '"' {
			return false
		}
		i++
	}
	if string(b[i:i+4]) != `><v>` {
		return false
	}
	i += 4
	n := bytes.IndexByte(b[i:i+24], '<')
	if n <= 0 || string(b[i+n:i+n+8]) != `</v></c>` {
		return false
	}
	num, ok := plainNumber(b[i : i+n])
	if !ok {
		return false
	}
	r.row, r.col = row-1, col-1
	r.cell, r.cellText, r.cellFormula = Cell{Row: r.row, Col: r.col}, 0, 0
	r.setNumber(&r.cell, num, style)
	r.keep()
	r.pos += i + n + 8
	return true
}
