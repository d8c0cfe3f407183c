package importer

import (
	"monografi/monograph"
)

// senseOfLine reads a label inside the headings that are open above it. The label itself has to be understood whole; a
// heading above may add members ("WNI", "Sekolah Dasar Negeri") and says what is counted when the label does not.
func (p *page) senseOfLine(it item) sense {
	var weak []text
	joined := it.text
	for i := len(p.stack) - 1; i >= 0; i-- {
		s := p.stack[i]
		if len(s.text.rest) > 0 && s.figure != nil {
			// the line above is not understood: what belongs to it is not either
			if i == len(p.stack)-1 && !p.leafStands(it.text) {
				return sense{unknown: it.raw, factor: 1, mult: 1}
			}
		}
		weak = append(weak, s.text)
	}
	weak = append(weak, p.titles()...)
	path := []text{joined}
	if m, ok := p.answered(it.at, it.key(p.stack), len(it.text.rest) > 0); ok {
		p.rememberLine(it.key(p.stack), m)
		if m.Ignore {
			return sense{ignore: true, factor: 1, mult: 1}
		}
		path = []text{said(m, it.text.norm)}
	}
	if it.total() {
		return sense{total: true, factor: 1, mult: 1, unknown: it.raw}
	}
	s := p.words.interpret(path, surroundings{weak: weak, form: true})
	if n := len(p.stack); !s.known && n > 0 && p.stack[n-1].figure == nil {
		// a label broken over two lines, or the end of a sentence that the heading begins
		if joined := p.words.parse(p.stack[n-1].raw + " " + it.raw); len(joined.rest) == 0 {
			if whole := p.words.interpret([]text{joined}, surroundings{weak: weak, form: true}); whole.known {
				s = whole
			}
		}
	}
	p.inherit(&s, it)
	return s
}

// titles reads the head of the sheet and its name, nearest first.
func (p *page) titles() []text {
	if p.headTexts == nil {
		for i := len(p.head) - 1; i >= 0; i-- {
			p.headTexts = append(p.headTexts, p.words.parse(withoutPlaces(p.head[i])))
		}
		p.headTexts = append(p.headTexts, p.words.parse(p.sheet.Name))
	}
	return p.headTexts
}

// leafStands reports whether a label names an indicator by itself.
func (p *page) leafStands(t text) bool {
	for _, tm := range t.terms {
		for _, ph := range tm.means {
			if ph.Indicator != "" {
				return true
			}
		}
	}
	return false
}

// inherit adds the members that the open headings fix, nearest first, where the indicator may be broken down by their list.
func (p *page) inherit(s *sense, it item) {
	if !s.known {
		return
	}
	ind := p.words.cat.Indicator(s.series.Indicator)
	for i := len(p.stack) - 1; i >= 0; i-- {
		h := &p.stack[i]
		if len(h.text.rest) > 0 && h.figure != nil {
			continue
		}
		fixed := map[string]string{}
		for _, tm := range append(append([]term{}, h.text.terms...), h.text.aside...) {
			for _, ph := range tm.means {
				for l, m := range ph.Members.Map() {
					if _, ok := ind.Uses(l); !ok || s.series.Members.Get(l) != "" || ph.Indicator != "" && ph.Indicator != s.series.Indicator {
						continue
					}
					if had, twice := fixed[l]; twice && had != m {
						m = ""
					}
					fixed[l] = m
				}
			}
		}
		for l, m := range fixed {
			if m != "" && p.fits(ind, l, s.series.Members) {
				s.series.Members = s.series.Members.With(l, m)
			}
		}
	}
}

// fits reports whether a further list goes with the members: two lists of one partition family (age and religion) of one
// figure are rare on forms and must have been meant.
func (p *page) fits(ind *monograph.Indicator, list string, m monograph.Members) bool {
	for _, l := range m.Lists() {
		if l == list {
			return false
		}
	}
	return true
}

// key is the path of a line's label for Layout, with the heading it stands under.
func (it *item) key(stack []item) string {
	if len(stack) == 0 {
		return it.text.norm
	}
	return stack[len(stack)-1].text.norm + " > " + it.text.norm
}

// rememberLine keeps an answer about a line, in a layout of its own for the sheet's form.
func (p *page) rememberLine(key string, m Meaning) {
	p.res.Layouts = append(p.res.Layouts, Layout{Fingerprint: fingerprint([]string{key}), Sheet: p.sheet.Name, Headings: []string{key}, Answers: map[string]Meaning{key: m}})
}
