package importer

import (
	"strings"

	"monografi/monograph/catalogue"
)

// leastLikeness is the likeness to a name of the catalogue below which an unknown heading gets no suggestion.
const leastLikeness = 0.45

// nearest is the code of the indicator whose name is most like an unknown heading, "" when none is like it: it has to share
// the words that say what is counted, and not only letters.
func (p *page) nearest(s string) string {
	if code, ok := p.book.near[s]; ok {
		return code
	}
	code := ""
	for _, h := range p.words.cat.Search(s, 5) {
		if h.Score >= leastLikeness && kindred(saying(s), saying(h.Text)) {
			code = h.Indicator
			break
		}
	}
	p.book.near[s] = code
	return code
}

// saying are the words of a text that say what is counted.
func saying(s string) []string {
	var out []string
	for _, w := range strings.Fields(expand(catalogue.Normalize(strings.ReplaceAll(s, "_", " ")))) {
		if len(w) > 1 && !fillers[w] && w != "jumlah" && w != "total" && strings.Trim(w, "0123456789") != "" {
			out = append(out, w)
		}
	}
	return out
}

// kindred reports whether most words of a name stand in a heading, and a good part of the heading in the name.
func kindred(heading, name []string) bool {
	there := func(of, in []string) int {
		n := 0
		for _, a := range of {
			for _, b := range in {
				if sameWord(a, b) {
					n++
					break
				}
			}
		}
		return n
	}
	return there(name, heading)*2 > len(name) && there(heading, name)*3 > len(heading)
}

// sameWord reports whether two words are one, but for an ending, an abbreviation or one wrong letter.
func sameWord(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(a) >= 4 && strings.HasPrefix(b, a) {
		return true
	}
	return len(a) >= 5 && oneSlip(a, b)
}

// oneSlip reports whether one letter added, left out, changed or swapped with the next makes one word the other, which is
// not the shorter.
func oneSlip(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}
