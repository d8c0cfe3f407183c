package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A cell is what rows write in one place. The zero cell leaves the place empty.
type cell struct {
	holds   holding
	style   int // of the workbook
	text    string
	value   float64
	formula string // that comes to the value, or to no text
}

// A holding is what kind of thing stands in a cell.
type holding uint8

const (
	holdsNothing holding = iota
	holdsStyle           // alone
	holdsText
	holdsNumber
	holdsFormula // that has no result yet
)

// maxText is how many UTF-16 units fit in a cell.
const maxText = 32767

// put puts a text into a cell that has a style.
func (c *cell) put(s string) { *c = styled(s, c.style) }

// appendTo writes a cell as an element of its row, whose number is given in digits.
func (c *cell) appendTo(b []byte, col int, row []byte) []byte {
	if c.holds == holdsNothing {
		return b
	}
	b = append(b, `<c r="`...)
	b = appendColumn(b, col)
	b = append(b, row...)
	b = append(b, '"')
	if c.style != 0 {
		b = append(b, ` s="`...)
		b = strconv.AppendInt(b, int64(c.style), 10)
		b = append(b, '"')
	}
	switch {
	case c.holds == holdsStyle:
		return append(b, "/>"...)
	case c.holds == holdsNumber && (math.IsNaN(c.value) || math.IsInf(c.value, 0)):
		return appendText(b, fmt.Sprint(c.value)) // which no number of a sheet can be
	case c.holds == holdsText:
		return appendText(b, c.text)
	case c.holds == holdsFormula:
		b = append(b, ` t="str"`...)
	}
	b = append(b, '>')
	if c.formula != "" {
		b = append(b, "<f>"...)
		b = appendEscaped(b, c.formula)
		b = append(b, "</f>"...)
	}
	b = append(b, "<v>"...)
	if c.holds == holdsNumber {
		b = appendNumber(b, c.value)
	}
	return append(b, "</v></c>"...)
}

// appendText writes the rest of the element of a cell that holds a text.
func appendText(b []byte, s string) []byte {
	if len(s) > maxText {
		s = cut(s, maxText)
	}
	b = append(b, ` t="inlineStr"><is><t`...)
	if s != "" && (isBlank(s[0]) || isBlank(s[len(s)-1])) {
		b = append(b, ` xml:space="preserve"`...)
	}
	b = append(b, '>')
	b = appendEscaped(b, s)
	return append(b, "</t></is></c>"...)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// appendNumber writes a number to its last digit, without an exponent.
func appendNumber(b []byte, v float64) []byte {
	const exact = 1 << 53
	if n := int64(v); v > -exact && v < exact && float64(n) == v {
		return strconv.AppendInt(b, n, 10)
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// appendColumn writes the letters of a column.
func appendColumn(b []byte, col int) []byte {
	if col > 26 {
		b = appendColumn(b, (col-1)/26)
	}
	return append(b, 'A'+byte((col-1)%26))
}

// appendName writes the A1 name of a cell.
func appendName(b []byte, col, row int) []byte {
	return strconv.AppendInt(appendColumn(b, col), int64(row), 10)
}

// appendEscaped writes a text as XML. What XML cannot hold becomes the replacement character, and what readers of workbooks would take for
// an escape of theirs, _x0041_, is escaped.
func appendEscaped(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		if plainByte[s[i]] {
			i++
			continue
		}
		by, n := asXML(s[i:])
		if by != "" {
			b = append(append(b, s[from:i]...), by...)
			from = i + n
		}
		i += n
	}
	return append(b, s[from:]...)
}

// plainByte tells the bytes that always stand for themselves.
var plainByte = func() (out [256]bool) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		out[c] = !strings.ContainsRune("&<>_", rune(c))
	}
	out['\n'] = true
	return out
}()

// asXML is what is written for the first character of a text, "" where it stands for itself, and how long it is.
func asXML(s string) (by string, n int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '&':
		return "&amp;", n
	case r == '<':
		return "&lt;", n
	case r == '>':
		return "&gt;", n
	case r == '\t':
		return "&#9;", n
	case r == '\r':
		return "&#13;", n // a bare one would be read as a line feed
	case r == '_' && looksEscaped(s):
		return "_x005F_", n
	case r < ' ' || r == utf8.RuneError && n == 1 || r == 0xfffe || r == 0xffff:
		return "\uFFFD", n
	}
	return "", n
}

// looksEscaped reports whether a text begins like the escape of a character, "_x000D_".
func looksEscaped(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range []byte(s[2:6]) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return false
		}
	}
	return true
}
