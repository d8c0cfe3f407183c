package importer

import (
	"strings"

	"monografi/monograph/catalogue"
)

// registerWords find the columns of registers and the members that stand in them.
type registerWords struct {
	heads  map[string]map[string]string // kind → heading → column
	values map[string]map[string]string // list, or kind/column → text → member

	likeHeads  map[string][]likeness // those with a star, by kind, in the order of the table
	likeValues map[string][]likeness
}

// A likeness is a phrase in which a star stands for any words.
type likeness struct {
	parts []string // between the stars, each with a blank around; the first and last may be empty
	value string
}

func newLikeness(phrase, value string) likeness {
	parts := strings.Split(phrase, "*")
	for i, p := range parts {
		if p != "" {
			parts[i] = " " + p + " "
		}
	}
	return likeness{parts, value}
}

// fits reports whether a normalised text, with a blank on each side, is like the phrase.
func (l *likeness) fits(rest string) bool {
	for i, part := range l.parts {
		at := strings.Index(rest, part)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		if i == len(l.parts)-1 && part != "" {
			return strings.HasSuffix(rest, part)
		}
		if part != "" {
			rest = rest[at+len(part)-1:]
		}
	}
	return true
}

// alike is the value of the first phrase that a normalised text is like, "" for none.
func alike(all []likeness, text string) string {
	text = " " + text + " "
	for i := range all {
		if all[i].fits(text) {
			return all[i].value
		}
	}
	return ""
}

// listOf is the breakdown list of a column of values.
var listOf = map[string]string{"class": "KLASIFIKASI", "status": "TINDAK_LANJUT", "channel": "KANAL", "category": "KATEGORI", "sex": "SEX"}

func newRegisterWords(cat *catalogue.Catalogue) *registerWords {
	w := &registerWords{heads: map[string]map[string]string{}, values: map[string]map[string]string{},
		likeHeads: map[string][]likeness{}, likeValues: map[string][]likeness{}}
	put := func(m map[string]map[string]string, key, text, value string) {
		if m[key] == nil {
			m[key] = map[string]string{}
		}
		if _, taken := m[key][text]; !taken {
			m[key][text] = value
		}
	}
	for _, c := range cat.Registers {
		for _, text := range c.Words {
			switch like := strings.Contains(text, "*"); {
			case like && c.Value == "":
				w.likeHeads[c.Register] = append(w.likeHeads[c.Register], newLikeness(text, c.Column))
			case like && listOf[c.Column] != "":
				w.likeValues[listOf[c.Column]] = append(w.likeValues[listOf[c.Column]], newLikeness(text, c.Value))
			case c.Value == "":
				put(w.heads, c.Register, text, c.Column)
			case listOf[c.Column] != "":
				put(w.values, listOf[c.Column], text, c.Value)
			default:
				put(w.values, c.Register+"/"+c.Column, text, c.Value)
			}
		}
	}
	for i := range cat.Phrases {
		ph := &cat.Phrases[i]
		lists := ph.Members.Lists()
		if ph.Indicator != "" || len(lists) != 1 {
			continue
		}
		put(w.values, lists[0], ph.Text, ph.Members.Get(lists[0]))
		switch lists[0] {
		case "UNSUR":
			put(w.heads, respondents, ph.Text, ph.Members.Get("UNSUR"))
		case "KOMPONEN":
			put(w.heads, services, ph.Text, ph.Members.Get("KOMPONEN"))
		}
	}
	return w
}

// column is what a heading says that its column holds, "" when it is none of a kind of register. text is the heading normalised.
func (w *registerWords) column(kind, heading, text string) string {
	if c, ok := w.heads[kind][text]; ok {
		return c
	}
	if before, _, cut := strings.Cut(heading, "("); cut {
		if c, ok := w.heads[kind][catalogue.Normalize(before)]; ok {
			return c
		}
	}
	first, rest, _ := strings.Cut(text, " ")
	if kind == respondents && w.heads[kind][first] == strings.ToUpper(first) && rest != "" {
		return w.heads[kind][first] // "U1 Persyaratan"
	}
	return ""
}

// longestValue is the length of a text that may be more than the exact words of a member: what is longer is a sentence.
const longestValue = 40

// member is the member of a list that a cell names, "" when it names none.
func (w *registerWords) member(list, text string) string {
	text = catalogue.Normalize(text)
	if m, ok := w.values[list][text]; ok || len(text) > longestValue {
		return m
	}
	return alike(w.likeValues[list], text)
}
