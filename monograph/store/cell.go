package store

import "strconv"

// A cell is a place in a sheet, counted from 0.
type cell struct{ row, col int }

// parseCell reads an A1 name such as "C7" or "$C$7".
func parseCell(s string) (c cell, ok bool) {
	i, letters, digits := 0, 0, 0
	skipDollar := func() {
		if i < len(s) && s[i] == '$' {
			i++
		}
	}
	skipDollar()
	for ; i < len(s) && 'A' <= s[i]&^0x20 && s[i]&^0x20 <= 'Z'; i++ {
		c.col = c.col*26 + int(s[i]&^0x20-'A') + 1
		letters++
	}
	skipDollar()
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		c.row = c.row*10 + int(s[i]-'0')
		digits++
	}
	c.row--
	c.col--
	ok = i == len(s) && 1 <= letters && letters <= 3 && 1 <= digits && digits <= 8 && c.row >= 0
	return c, ok
}

// String is the A1 name.
func (c cell) String() string {
	var b [16]byte
	i := len(b)
	for n := c.col + 1; n > 0; n = (n - 1) / 26 {
		i--
		b[i] = byte('A' + (n-1)%26)
	}
	return string(strconv.AppendInt(append(b[:0:0], b[i:]...), int64(c.row+1), 10))
}
