package sheet

import (
	"strings"
	"unicode/utf16"
)

// A biffText reads Unicode strings that may run over the border between a record and its CONTINUE records.
// At such a border inside the characters a new flag byte says whether they go on in one or in two bytes each.
type biffText struct {
	pieces [][]byte
	pos    int // within pieces[0]
}

var errShort = refuse(ErrDamaged, "Workbook", "a string is cut off")

// Flags of a Unicode string.
const (
	textWide     = 1
	textPhonetic = 4
	textRich     = 8
)

// rest is what is left of the current piece; empty pieces are passed over.
func (t *biffText) rest() []byte {
	for len(t.pieces) > 0 && t.pos >= len(t.pieces[0]) {
		t.pieces, t.pos = t.pieces[1:], 0
	}
	if len(t.pieces) == 0 {
		return nil
	}
	return t.pieces[0][t.pos:]
}

// uint reads a little-endian number of n bytes.
func (t *biffText) uint(n int) (v uint32, err error) {
	for i := range n {
		b := t.rest()
		if len(b) == 0 {
			return 0, errShort
		}
		v |= uint32(b[0]) << (8 * i)
		t.pos++
	}
	return v, nil
}

// skip passes over n bytes. Formatting runs and phonetic data have no flag byte at a border.
func (t *biffText) skip(n int) error {
	for n > 0 {
		b := t.rest()
		if len(b) == 0 {
			return errShort
		}
		k := min(n, len(b))
		t.pos += k
		n -= k
	}
	return nil
}

// text reads a string whose length in UTF-16 units is stored in lengthBytes bytes.
func (t *biffText) text(lengthBytes int) (string, error) {
	n, err := t.uint(lengthBytes)
	if err != nil {
		return "", err
	}
	flags, err := t.uint(1)
	if err != nil {
		return "", err
	}
	var tail int
	if flags&textRich != 0 {
		runs, err := t.uint(2)
		if err != nil {
			return "", err
		}
		tail = 4 * int(runs)
	}
	if flags&textPhonetic != 0 {
		size, err := t.uint(4)
		if err != nil {
			return "", err
		}
		tail += int(size & 0x7FFFFFFF)
	}
	s, err := t.chars(int(n), flags&textWide != 0)
	if err != nil {
		return "", err
	}
	return s, t.skip(tail)
}

func (t *biffText) chars(n int, wide bool) (string, error) {
	var s strings.Builder
	for n > 0 {
		if t.pos > 0 && t.pos == len(t.pieces[0]) {
			if t.rest() == nil {
				return "", errShort
			}
			wide = t.pieces[0][0]&textWide != 0
			t.pos++
		}
		b := t.rest()
		width := 1
		if wide {
			width = 2
		}
		k := min(n, len(b)/width)
		if k == 0 {
			return "", errShort
		}
		appendChars(&s, b[:k*width], wide)
		t.pos += k * width
		n -= k
	}
	return s.String(), nil
}

// appendChars decodes UTF-16, or its low bytes where the high ones are all zero. A pair of surrogates never straddles a border.
func appendChars(s *strings.Builder, b []byte, wide bool) {
	if !wide {
		for _, c := range b {
			s.WriteRune(rune(c))
		}
		return
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = u16(b, 2*i)
	}
	s.WriteString(string(utf16.Decode(units)))
}

// sharedStrings reads the string table. The count in its head is not trusted: some writers round it up.
func sharedStrings(pieces [][]byte, l Limits) ([]string, error) {
	count := u32(pieces[0], 4)
	t := &biffText{pieces: pieces, pos: 8}
	var all []string
	for uint32(len(all)) < count && t.rest() != nil {
		if len(all) == l.Cells {
			return nil, refuse(ErrTooLarge, "Workbook", "more than %d shared strings", l.Cells)
		}
		s, err := t.text(2)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}
