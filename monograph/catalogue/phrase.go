package catalogue

import (
	"cmp"
	"strings"

	"monografi/monograph"
)

// How a context is written in the tables, besides words joined by "|".
const (
	contextAnywhere = "*" // the words mean the same wherever they stand
	contextOwn      = ""  // members: only where the list, or an indicator that uses it, is named above
)

// counting are the words offices put before the name of a thing that is counted: "Jumlah Masjid", "Banyaknya Masjid".
var counting = []string{"jumlah ", "banyaknya ", "jml "}

// A phraseSet collects phrases, each meaning of a text in a context once.
type phraseSet struct {
	list []Phrase
	last map[string]int32 // text → index of its last phrase
	prev []int32          // index of the phrase of the same text before it, -1 for the first
}

func newPhraseSet(size int) *phraseSet {
	return &phraseSet{list: make([]Phrase, 0, size), last: make(map[string]int32, size), prev: make([]int32, 0, size)}
}

func (s *phraseSet) has(p Phrase) bool {
	i, ok := s.last[p.Text]
	for ok && i >= 0 {
		if s.list[i] == p {
			return true
		}
		i = s.prev[i]
	}
	return false
}

func (s *phraseSet) add(p Phrase) {
	before, known := s.last[p.Text]
	if p.Text == "" || known && s.has(p) {
		return
	}
	if !known {
		before = -1
	}
	s.last[p.Text] = int32(len(s.list))
	s.list = append(s.list, p)
	s.prev = append(s.prev, before)
}

// addNew adds a phrase made by rule, unless the tables say something about its text.
func (s *phraseSet) addNew(p Phrase) {
	if _, known := s.last[p.Text]; !known {
		s.add(p)
	}
}

// phrasesOf gathers the phrases of all tables: those of phrases.csv first, then the names of indicators, lists, members and
// form rows, last the counting forms of indicator names. Words of structure are put in front, and what holds in a context only
// before what holds anywhere: of several phrases of one text the first that fits is the most particular.
func (p *parser) phrasesOf(c *Catalogue) []Phrase {
	s := newPhraseSet(p.countWords())
	for _, ph := range p.phrases {
		s.add(ph)
	}
	own := map[string][]string{} // list → texts that announce it
	for _, w := range p.indicatorWords {
		p.indicatorPhrases(s, w, own)
	}
	for _, l := range p.lists {
		listPhrases(s, l, own[l.list.Code])
	}
	for i := range c.Forms {
		c.formPhrases(s, &c.Forms[i])
	}
	for _, w := range p.indicatorWords {
		countingPhrases(s, w)
	}
	return byBreadth(s.list)
}

// byBreadth orders phrases by their breadth, and leaves them in their order otherwise.
func byBreadth(phrases []Phrase) []Phrase {
	ordered := make([]Phrase, 0, len(phrases))
	for want := range 3 {
		for i := range phrases {
			if breadth(&phrases[i]) == want {
				ordered = append(ordered, phrases[i])
			}
		}
	}
	return ordered
}

// breadth is 0 for words of structure, 1 for a phrase with a context, 2 for one that holds anywhere.
func breadth(p *Phrase) int {
	switch {
	case p.Role != "":
		return 0
	case p.Context != "":
		return 1
	default:
		return 2
	}
}

// countWords is about how many phrases there will be.
func (p *parser) countWords() int {
	n := len(p.phrases)
	for _, w := range p.indicatorWords {
		n += len(w.synonyms) + 4
	}
	for _, l := range p.lists {
		n += len(l.words) + 2
		for _, m := range l.members {
			n += len(m.words) + 2
		}
	}
	return n
}

func (p *parser) indicatorPhrases(s *phraseSet, w indicatorWords, own map[string][]string) {
	if w.indicator.Agg == monograph.KeyOnly {
		return // found by its role: code, year, village, …
	}
	context := ""
	if w.context != contextAnywhere {
		context = normalizeContext(w.context)
	}
	for _, text := range w.texts() {
		s.add(Phrase{Text: text, Indicator: w.indicator.Code, Context: context})
		for _, u := range w.indicator.Breakdowns {
			own[u.List] = append(own[u.List], text)
		}
	}
}

// texts are the normalised names of an indicator, the label of the forms first.
func (w indicatorWords) texts() []string {
	return normalized(append([]string{w.indicator.Label.ID, w.indicator.Label.EN}, w.synonyms...))
}

// normalized normalises texts in place and leaves out what is then empty.
func normalized(texts []string) []string {
	out := texts[:0]
	for _, t := range texts {
		if n := Normalize(t); n != "" {
			out = append(out, n)
		}
	}
	return out
}

func listPhrases(s *phraseSet, l *listWords, announcing []string) {
	code := l.list.Code
	names := normalized(append([]string{l.list.Label.ID, l.list.Label.EN}, l.words...))
	for _, text := range names {
		s.add(Phrase{Text: text, List: code})
	}
	own := strings.Join(append(names, announcing...), "|")
	for i, m := range l.members {
		member := l.list.Members[i]
		members := monograph.Members(code + "=" + member.Code)
		context := memberContext(m.context, l.context, own)
		for _, text := range normalized(append([]string{member.Label.ID}, m.words...)) {
			s.add(Phrase{Text: text, Members: members, Context: context})
		}
		// English labels are written for reports, not found on forms: "Land" says something only where its list is announced.
		english := Phrase{Text: Normalize(member.Label.EN), Members: members, Context: context}
		if !s.has(english) {
			english.Context = own
			s.add(english)
		}
	}
}

// memberContext reads the context of a member, or that of its list where it has none.
func memberContext(member, list, own string) string {
	switch context := cmp.Or(member, list); context {
	case contextOwn:
		return own
	case contextAnywhere:
		return ""
	default:
		return normalizeContext(context)
	}
}

// formPhrases makes the rows of a form known under the heading they stand below, where the words alone do not lead there.
func (c *Catalogue) formPhrases(s *phraseSet, f *Form) {
	var above []string // normalised labels by depth
	for _, r := range f.Rows {
		text := Normalize(r.Label)
		for len(above) < r.Depth {
			above = append(above, "")
		}
		above = above[:r.Depth]
		ind := c.indicator[r.Series.Indicator]
		if ind != nil && ind.Agg != monograph.KeyOnly && !s.leadsTo(text, r.Series) {
			ph := Phrase{Text: text, Indicator: ind.Code, Members: r.Series.Members}
			if r.Depth > 0 {
				ph.Context = above[r.Depth-1]
			}
			s.add(ph)
		}
		above = append(above, text)
	}
}

// leadsTo reports whether a text is known as part of a series: its indicator, or its members, or some of them.
func (s *phraseSet) leadsTo(text string, series monograph.Series) bool {
	i, ok := s.last[text]
	for ; ok && i >= 0; i = s.prev[i] {
		p := &s.list[i]
		if p.Role != "" || p.List != "" || p.Indicator != "" && p.Indicator != series.Indicator {
			continue
		}
		if partOf(p.Members, series.Members) {
			return true
		}
	}
	return false
}

// partOf reports whether every list of one set of members is fixed to the same member in another.
func partOf(some, all monograph.Members) bool {
	for _, list := range some.Lists() {
		if all.Get(list) != some.Get(list) {
			return false
		}
	}
	return true
}

// countingPhrases makes an indicator known with and without the word that says it is counted: "Jumlah Koperasi" and "Koperasi".
func countingPhrases(s *phraseSet, w indicatorWords) {
	if !w.indicator.Type.Numeric() || w.indicator.Agg == monograph.KeyOnly || w.context != contextAnywhere && w.context != "" {
		return
	}
	bare := Normalize(w.indicator.Label.ID)
	for _, c := range counting {
		bare = strings.TrimPrefix(bare, c)
	}
	s.addNew(Phrase{Text: bare, Indicator: w.indicator.Code})
	for _, c := range counting {
		s.addNew(Phrase{Text: c + bare, Indicator: w.indicator.Code})
	}
}
