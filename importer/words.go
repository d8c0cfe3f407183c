package importer

import (
	"slices"
	"strings"
	"sync"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A vocabulary finds the catalogue's phrases in what offices print. It is built once for a catalogue and shared.
type vocabulary struct {
	cat     *catalogue.Catalogue
	phrases map[string][]*catalogue.Phrase
	longest int // words of the longest phrase

	balances map[string][]balance // by indicator

	homes map[string][]*monograph.Breakdown // by heading; see homesOf

	contexts map[*catalogue.Phrase][]string // the words of a phrase's context, each between blanks

	topics map[string][]string // heading → sections of the catalogue; see underSubjects

	several map[string]bool // units that are also printed in multiples: hectares in km²

	sums map[string][]map[string]bool // indicator → the indicators that a rule adds up to it, a set for each rule

	labels func() labels // made when the first title is read that may use them
}

func newVocabulary(cat *catalogue.Catalogue) *vocabulary {
	v := &vocabulary{cat: cat, labels: sync.OnceValue(func() labels { return labelsOf(cat) }), homes: homesOf(cat), balances: balances(cat), topics: topicsOf(cat), contexts: map[*catalogue.Phrase][]string{}, several: map[string]bool{}, sums: map[string][]map[string]bool{}, phrases: make(map[string][]*catalogue.Phrase, len(cat.Phrases))}
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
var short = map[string]string{"jml": "jumlah", "jlh": "jumlah", "jmlh": "jumlah", "jmh": "jumlah", "thd": "terhadap", "tdk": "tidak", "pddk": "penduduk", "pdd": "penduduk", "blm": "belum", "yg": "yang",
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
	slices.Reverse(terms)
	slices.Reverse(rest)
	return terms, rest
}

// footnoteDigit is a lone digit behind a word, as in "Kindergarten1" or "TK 1".
func footnoteDigit(w string) bool { return len(w) == 1 && w[0] >= '1' && w[0] <= '9' }

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

// Siblings reports whether two labels name members of one list, "Islam" and "Kristen", or each what is counted, "Jumlah KK" and "Jumlah RT".
func (v *vocabulary) Siblings(a, b string) bool {
	ta, tb := v.parse(a), v.parse(b)
	if ta.counts() && tb.counts() && ta.norm != tb.norm {
		return true
	}
	lists := map[string]bool{}
	ta.lists(func(l string) { lists[l] = true })
	both := false
	tb.lists(func(l string) { both = both || lists[l] })
	return both && len(ta.rest) == 0 && len(tb.rest) == 0
}

// counts reports whether a text names an indicator, whatever else it says, and begins with a word for counting.
func (t *text) counts() bool {
	if len(t.rest) > 0 || !counting.MatchString(t.norm) {
		return false
	}
	return slices.ContainsFunc(t.terms, func(tm term) bool {
		return slices.ContainsFunc(tm.means, func(p *catalogue.Phrase) bool { return p.Indicator != "" })
	})
}

// Place reports whether a label asks where or when and a text answers: "Kabupaten", "Kulon Progo". What holds any word of the
// catalogue is no answer.
func (v *vocabulary) Place(label, answer string) bool {
	t := v.parse(label)
	switch t.role() {
	case catalogue.RoleVillage, catalogue.RoleSubdistrict, catalogue.RoleRegency, catalogue.RoleProvince:
		words := v.parse(answer)
		return placeName(answer) && len(words.terms) == 0
	case catalogue.RoleYear, catalogue.RoleSemester, catalogue.RoleMonth:
		return periodOf(answer) != ""
	}
	return false
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
	assumed bool   // of an amount that nothing names
	unknown string // the heading that is not understood
}
