package catalogue

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalize brings a printed heading into the form in which phrases are compared: compatibility forms folded (² → 2), lower case,
// every run of anything but letters, digits, "+", "%", "<" and ">" one space. "Laki - Laki" and "LAKI-LAKI" become "laki laki".
func Normalize(s string) string {
	s = norm.NFKC.String(s)
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
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
