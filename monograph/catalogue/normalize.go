package catalogue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize brings a printed heading into the form in which phrases are compared: compatibility forms folded (² → 2), lower case,
// every run of anything but letters, digits, "+", "%", "<" and ">" one space. "Laki - Laki" and "LAKI-LAKI" become "laki laki",
// "≥ 75" becomes "> 75".
func Normalize(s string) string {
	if out, ok := normalizeASCII(s); ok {
		return out
	}
	s = norm.NFKC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch r {
		case '≥':
			r = '>'
		case '≤':
			r = '<'
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' || r == '%' || r == '<' || r == '>':
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '`' || r == 'ʼ':
			// an apostrophe belongs to the word: Ma'arif
		default:
			gap = true
		}
	}
	return b.String()
}

// asciiForm says what becomes of an ASCII byte: itself or its lower case, a space for a gap, 0 for nothing.
var asciiForm = func() (form [utf8.RuneSelf]byte) {
	for c := range form {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '+', c == '%', c == '<', c == '>':
			form[c] = byte(c)
		case 'A' <= c && c <= 'Z':
			form[c] = byte(c) + 'a' - 'A'
		case c == '\'' || c == '`':
		default:
			form[c] = ' '
		}
	}
	return form
}()

// normalizeASCII is Normalize for text of ASCII only, which almost all headings are. It returns false for any other text, and the
// text itself when nothing had to change.
func normalizeASCII(s string) (string, bool) {
	var buf [128]byte
	out := buf[:0]
	gap := false
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return "", false
		}
		switch c := asciiForm[s[i]]; c {
		case 0:
		case ' ':
			gap = true
		default:
			if gap && len(out) > 0 {
				out = append(out, ' ')
			}
			gap = false
			out = append(out, c)
		}
	}
	if string(out) == s {
		return s, true
	}
	return string(out), true
}
