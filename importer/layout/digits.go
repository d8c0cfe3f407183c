package layout

import (
	"strconv"
	"strings"
	"unicode"

	"monografi/monograph"
)

type span struct{ from, to int } // bytes of a figure in the text

// figures finds the runs of digits with their separators. A digit that ends a unit word (m2, km²) is no figure.
func figures(s string) []span {
	var out []span
	rs := []rune(s)
	at := make([]int, len(rs)+1) // byte offset of each rune
	for i, r := range rs {
		at[i+1] = at[i] + len(string(r))
	}
	for i := 0; i < len(rs); i++ {
		if vulgar(rs[i]) {
			out = append(out, span{at[i], at[i+1]})
			continue
		}
		if !isDigit(rs[i]) {
			continue
		}
		if i > 0 && unicode.IsLetter(rs[i-1]) && !strings.HasSuffix(strings.ToLower(string(rs[:i])), "rp") {
			for i+1 < len(rs) && isDigit(rs[i+1]) {
				i++
			}
			continue
		}
		j := i
		for j+1 < len(rs) && (isDigit(rs[j+1]) || separates(rs, j+1)) {
			j++
		}
		out = append(out, span{at[i], at[j+1]})
		i = j
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func vulgar(r rune) bool { return r == '½' || r == '¼' || r == '¾' || r == '⅓' || r == '⅔' }

// separates reports whether the rune at i is a mark inside a figure: a dot, comma, apostrophe or space before digits,
// where a space needs exactly three digits behind it.
func separates(rs []rune, i int) bool {
	switch rs[i] {
	case '.', ',', '\'':
		return i+1 < len(rs) && isDigit(rs[i+1])
	case ' ', '\u00a0', '\u2009', '\u202f':
		return i+3 < len(rs) && isDigit(rs[i+1]) && isDigit(rs[i+2]) && isDigit(rs[i+3]) && (i+4 == len(rs) || !isDigit(rs[i+4]))
	}
	return false
}

// maxDigits is how many digits a spreadsheet keeps exactly; what has more is an identity number or an account, no count.
const maxDigits = 15

// figure reads digits with separators and says which readings are possible.
func figure(s string) Reading {
	r := Reading{Status: monograph.Reported, Figures: 1}
	if len(s) < 4 && strings.ContainsAny(s, "½¼¾⅓⅔") {
		r.Value = map[string]float64{"½": .5, "¼": .25, "¾": .75, "⅓": 1.0 / 3, "⅔": 2.0 / 3}[s]
		r.Decimal = r.Value
		return r
	}
	s = strings.Map(func(c rune) rune {
		if c == '\'' || unicode.IsSpace(c) || c == '\u00a0' || c == '\u2009' || c == '\u202f' {
			return -1
		}
		return c
	}, s)
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	if len(s)-dots-commas > maxDigits {
		return Reading{Status: monograph.Unreadable, Figures: 1}
	}
	switch {
	case dots == 0 && commas == 0:
		return r.whole(s)
	case dots > 0 && commas > 0:
		return r.both(s)
	case dots+commas > 1:
		sep := byte('.')
		if commas > 0 {
			sep = ','
		}
		if !grouped(s, sep) {
			return Reading{Status: monograph.Unreadable, Figures: 1}
		}
		r.Group = sep
		return r.whole(strings.ReplaceAll(s, string(sep), ""))
	}
	return r.single(s)
}

func (r Reading) whole(digits string) Reading {
	r.Value, _ = strconv.ParseFloat(digits, 64)
	r.Decimal = r.Value
	return r
}

// both reads a figure with dots and commas: the last of them is the decimal mark.
func (r Reading) both(s string) Reading {
	mark, group := byte(','), byte('.')
	if strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
		mark, group = '.', ','
	}
	whole, frac, _ := strings.Cut(s, string(mark))
	if strings.IndexByte(frac, mark) >= 0 || strings.IndexByte(frac, group) >= 0 || !grouped(whole, group) {
		return Reading{Status: monograph.Unreadable, Figures: 1}
	}
	r.Mark, r.Group = mark, group
	r.Value, _ = strconv.ParseFloat(strings.ReplaceAll(whole, string(group), "")+"."+frac, 64)
	r.Decimal = r.Value
	return r
}

// single reads a figure with one separator.
func (r Reading) single(s string) Reading {
	i := strings.IndexAny(s, ".,")
	sep := s[i]
	whole, frac := s[:i], s[i+1:]
	r.Decimal, _ = strconv.ParseFloat(whole+"."+frac, 64)
	r.Value = r.Decimal
	if len(frac) == 3 && len(whole) >= 1 && len(whole) <= 3 && whole[0] != '0' {
		r.Either = true
		r.Value, _ = strconv.ParseFloat(whole+frac, 64)
		return r
	}
	r.Mark = sep
	return r
}

// grouped reports whether s is digits in groups of three behind the first.
func grouped(s string, sep byte) bool {
	parts := strings.Split(s, string(sep))
	if len(parts[0]) < 1 || len(parts[0]) > 3 && len(parts) > 1 {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}
