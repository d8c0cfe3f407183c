package importer

import (
	"regexp"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A vocabulary finds the catalogue's phrases in what offices print. It is built once for a catalogue and shared.
type vocabulary struct {
	cat     *catalogue.Catalogue
	phrases map[string][]*catalogue.Phrase
	longest int // words of the longest phrase

	contexts map[*catalogue.Phrase][]string // the words of a phrase's context, each between blanks

	several map[string]bool // units that are also printed in multiples: hectares in km²

	sums map[string][]map[string]bool // indicator → the indicators that a rule adds up to it, a set for each rule
}

func newVocabulary(cat *catalogue.Catalogue) *vocabulary {
	v := &vocabulary{cat: cat, contexts: map[*catalogue.Phrase][]string{}, several: map[string]bool{}, sums: map[string][]map[string]bool{}, phrases: make(map[string][]*catalogue.Phrase, len(cat.Phrases))}
	for i := range cat.Phrases {
		p := &cat.Phrases[i]
		key := expand(p.Text)
		v.phrases[key] = append(v.phrases[key], p)
		v.longest = max(v.longest, strings.Count(p.Text, " ")+1)
		if p.Context != "" {
			for _, w := range strings.Split(p.Context, "|") {
				v.contexts[p] = append(v.contexts[p], " "+expand(w)+" ")
			}
		}
	}
	for _, s := range cat.Spellings {
		if s.Factor != 1 && s.Unit != "rp" {
			v.several[s.Unit] = true
		}
	}
	for _, r := range cat.Rules {
		left, right, ok := strings.Cut(r.Expr, " = ")
		if !ok || strings.ContainsAny(left, " {*@") || strings.ContainsAny(right, "{*@-") {
			continue
		}
		parts := map[string]bool{}
		for _, code := range strings.Split(right, " + ") {
			parts[strings.TrimSpace(code)] = true
		}
		if len(parts) > 1 {
			v.sums[left] = append(v.sums[left], parts)
		}
	}
	return v
}

// short are the abbreviations that stand for one word wherever they stand.
var short = map[string]string{"jml": "jumlah", "jlh": "jumlah", "jmlh": "jumlah", "jmh": "jumlah", "thd": "terhadap", "tdk": "tidak", "blm": "belum", "yg": "yang",
	"dgn": "dengan", "dlm": "dalam", "thn": "tahun", "th": "tahun", "bln": "bulan", "prosentase": "persentase"}

// expand writes the abbreviations of a normalised text out.
func expand(norm string) string {
	found := false
	words := strings.Fields(norm)
	for i, w := range words {
		if full, ok := short[w]; ok {
			words[i], found = full, true
		}
	}
	if !found {
		return norm
	}
	return strings.Join(words, " ")
}

// A term is a phrase found in a text, with everything it may mean.
type term struct {
	text  string
	means []*catalogue.Phrase
}

// A text is a heading, label or title taken apart.
type text struct {
	raw    string
	norm   string   // normalised, without item number and brackets
	terms  []term   // phrases found, left to right
	rest   []string // words that no phrase covers and that say something
	aside  []term   // phrases found in brackets or behind a slash
	unit   string   // unit named in brackets or at the end
	factor float64  // from the printed unit into the catalogue's
	mult   float64  // "(ribu rupiah)": 1000; otherwise 1
}

var (
	itemFront = regexp.MustCompile(`^\s*(?:[-–•*]\s*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVXivx]{1,5})\s*[.)]\s*)+(\D)`)
	brackets  = regexp.MustCompile(`\(([^()]*)\)`)
)

// fillers are words that carry no meaning of their own in a heading.
var fillers = map[string]bool{
	"dan": true, "di": true, "ke": true, "dari": true, "per": true, "menurut": true, "yang": true, "untuk": true, "pada": true, "data": true,
	"banyaknya": true, "the": true, "of": true, "by": true, "and": true, "in": true, "serta": true, "atau": true, "dengan": true, "dalam": true, "ada": true,
	"terdapat": true, "s": true, "d": true, "area": true, "orang": true, "buah": true, "unit": true, "jiwa": true, "number": true, "a": true, "yg": true, "tahun": true,
	"sampai": true, "id": true, "nilai": true, "besar": true, "type": true, "kind": true, "umum": true, "kode": true,
}

// parse takes a printed text apart.
func (v *vocabulary) parse(raw string) text {
	t := text{raw: raw, factor: 1, mult: 1}
	main := strings.ReplaceAll(raw, "_", " ")
	if m := itemFront.FindStringSubmatchIndex(main); m != nil {
		main = main[m[2]:]
	}
	for _, m := range brackets.FindAllStringSubmatch(main, -1) {
		v.bracket(&t, m[1])
	}
	main = strings.TrimSpace(brackets.ReplaceAllString(main, " "))
	t.norm = expand(catalogue.Normalize(main))
	t.terms, t.rest = v.segment(t.norm)
	if len(t.rest) > 0 && len(t.aside) == 0 {
		if terms, rest := v.segment(expand(catalogue.Normalize(raw))); len(rest) == 0 {
			t.terms, t.rest = terms, nil
		}
	}
	if len(t.rest) > 0 {
		v.bilingual(&t, main)
	}
	if len(t.rest) > 0 {
		v.withUnit(&t)
	}
	return t
}

// bracket reads what stands in brackets: a unit, or another name of the same thing.
func (v *vocabulary) bracket(t *text, inside string) {
	inside = strings.TrimSpace(inside)
	first, _, _ := strings.Cut(inside, "/")
	for _, s := range []string{inside, first, strings.TrimPrefix(strings.ToLower(inside), "dalam ")} {
		if v.setUnit(t, s) {
			return
		}
	}
	terms, rest := v.segment(expand(catalogue.Normalize(inside)))
	if len(rest) == 0 {
		t.aside = append(t.aside, terms...)
	}
}

var multipliers = map[string]float64{"000": 1e3, "ribu": 1e3, "ribuan": 1e3, "juta": 1e6, "jutaan": 1e6, "milyar": 1e9, "miliar": 1e9}

// setUnit takes a unit, possibly with a multiplier in front or behind: "ribu rupiah", "Rp. 000", "juta Rp".
func (v *vocabulary) setUnit(t *text, s string) bool {
	if unit, factor, ok := v.cat.PrintedUnit(s); ok {
		t.unit, t.factor = unit, factor
		return true
	}
	words := strings.Fields(catalogue.Normalize(s))
	if len(words) < 2 {
		return false
	}
	for i, w := range words {
		m, ok := multipliers[w]
		if !ok {
			continue
		}
		others := append(append([]string{}, words[:i]...), words[i+1:]...)
		if unit, factor, ok := v.cat.PrintedUnit(strings.Join(others, " ")); ok {
			t.unit, t.factor, t.mult = unit, factor, m
			return true
		}
	}
	return false
}

// bilingual reads "Negeri/Public" or a second line in English: the first part when it is understood and the others do not
// contradict it.
func (v *vocabulary) bilingual(t *text, main string) {
	parts := strings.FieldsFunc(main, func(r rune) bool { return r == '/' || r == '\n' || r == '|' })
	if len(parts) < 2 {
		return
	}
	for cut := len(parts) - 1; cut > 0; cut-- {
		terms, rest := v.segment(expand(catalogue.Normalize(strings.Join(parts[:cut], " "))))
		if len(rest) > 0 || len(terms) == 0 {
			continue
		}
		for _, other := range parts[cut:] {
			more, left := v.segment(expand(catalogue.Normalize(other)))
			if len(left) == 0 && !overlap(terms, more) {
				return
			}
			t.aside = append(t.aside, more...)
		}
		t.terms, t.rest = terms, nil
		return
	}
}

// overlap reports whether two readings share a meaning.
func overlap(a, b []term) bool {
	for _, x := range a {
		for _, p := range x.means {
			for _, y := range b {
				for _, q := range y.means {
					if p.Indicator == q.Indicator && p.Members == q.Members && p.Role == q.Role {
						return true
					}
				}
			}
		}
	}
	return false
}

// withUnit takes a unit off the end: "Luas Wilayah Ha", "Luas (dalam) Km2".
func (v *vocabulary) withUnit(t *text) {
	words := strings.Fields(t.norm)
	for n := min(3, len(words)-1); n > 0; n-- {
		tail := strings.Join(words[len(words)-n:], " ")
		if unit, factor, ok := v.cat.PrintedUnit(tail); ok {
			t.terms, t.rest = v.segment(strings.Join(words[:len(words)-n], " "))
			if t.unit == "" {
				t.unit, t.factor = unit, factor
			}
			return
		}
	}
}

// segment covers the words of a normalised text with phrases so that the fewest words are left over, and then with the
// fewest phrases. Words left over that are fillers are dropped.
func (v *vocabulary) segment(norm string) (terms []term, rest []string) {
	if norm == "" {
		return nil, nil
	}
	if means := v.phrases[norm]; means != nil {
		return []term{{norm, means}}, nil
	}
	words := strings.Fields(norm)
	n := len(words)
	type state struct{ cost, from int } // from: start of the last phrase, or -1 when the word before is left over
	best := make([]state, n+1)
	for i := 1; i <= n; i++ {
		skip := 100
		if fillers[words[i-1]] || footnoteDigit(words[i-1]) {
			skip = 1
		}
		best[i] = state{best[i-1].cost + skip, -1}
		for j := max(0, i-v.longest); j < i; j++ {
			cost := best[j].cost + 10
			if cost < best[i].cost && v.phrases[strings.Join(words[j:i], " ")] != nil {
				best[i] = state{cost, j}
			}
		}
	}
	for i := n; i > 0; {
		if j := best[i].from; j >= 0 {
			key := strings.Join(words[j:i], " ")
			terms = append(terms, term{key, v.phrases[key]})
			i = j
			continue
		}
		i--
		if !fillers[words[i]] && !footnoteDigit(words[i]) {
			rest = append(rest, words[i])
		}
	}
	reverse(terms)
	reverse(rest)
	return terms, rest
}

// footnoteDigit is a lone digit behind a word, as in "Kindergarten1" or "TK 1".
func footnoteDigit(w string) bool { return len(w) == 1 && w[0] >= '1' && w[0] <= '9' }

func reverse[T any](s []T) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// role is the structural role of a text that is nothing but structure, or "".
func (t *text) role() string {
	role := ""
	for _, tm := range t.terms {
		r := ""
		for _, p := range tm.means {
			if p.Role != "" {
				r = p.Role
			}
		}
		if r == "" {
			return ""
		}
		if role == "" || role == catalogue.RoleTotal {
			role = r
		}
	}
	if len(t.rest) > 0 && role != catalogue.RoleDerived {
		return ""
	}
	return role
}

// hasRole reports whether any term has a structural role.
func (t *text) hasRole(role string) bool {
	for _, tm := range t.terms {
		for _, p := range tm.means {
			if p.Role == role {
				return true
			}
		}
	}
	return false
}

// mostly reports whether phrases cover at least as many words as they leave over.
func (t *text) mostly() bool {
	n := 0
	for _, tm := range t.terms {
		n += strings.Count(tm.text, " ") + 1
	}
	return n >= len(t.rest)
}

// total reports whether the text is a word for a total and nothing else.
func (t *text) total() bool { return len(t.terms) > 0 && t.role() == catalogue.RoleTotal }

// Unit reports whether a text is a unit of measurement. With Heading it makes the vocabulary a layout.Lexicon.
func (v *vocabulary) Unit(s string) bool {
	_, _, ok := v.cat.PrintedUnit(s)
	if ok {
		return true
	}
	s = strings.Trim(s, " .()")
	if _, _, ok = v.cat.PrintedUnit(s); ok {
		return true
	}
	first, second, two := strings.Cut(s, "/")
	if two {
		_, _, ok = v.cat.PrintedUnit(first)
		return ok && len(strings.Fields(second)) <= 1
	}
	return s == "%" || strings.EqualFold(s, "persen")
}

// Heading reports whether the catalogue knows a text as heading or label.
func (v *vocabulary) Heading(s string) bool {
	t := v.parse(s)
	return len(t.terms) > 0 && len(t.rest) == 0
}

// lists are the breakdown lists that a text may name members of.
func (t *text) lists(add func(list string)) {
	seen := map[string]bool{}
	for _, tm := range t.terms {
		for _, p := range tm.means {
			for _, l := range p.Members.Lists() {
				if !seen[l] {
					seen[l] = true
					add(l)
				}
			}
		}
	}
}

// a sense is what a figure is, as far as its headings tell.
type sense struct {
	series  monograph.Series
	known   bool    // series is in the catalogue
	total   bool    // a heading says "total"
	derived bool    // a share, ratio or density
	conf    float64 // 0…1
	unit    string  // unit printed in the headings
	factor  float64
	mult    float64
	ignore  bool   // a person does not want it
	unknown string // the heading that is not understood
}
