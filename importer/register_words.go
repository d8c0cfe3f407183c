package importer

import (
	"strings"

	"monografi/monograph/catalogue"
)

// registerWords find the columns of registers and the members that stand in them.
type registerWords struct {
	heads  map[string]map[string]string // kind → heading → column
	values map[string]map[string]string // list, or kind/column → text → member
}

// listOf is the breakdown list of a column of values.
var listOf = map[string]string{"class": "KLASIFIKASI", "status": "TINDAK_LANJUT", "channel": "KANAL", "category": "KATEGORI", "sex": "SEX"}

func newRegisterWords(cat *catalogue.Catalogue) *registerWords {
	w := &registerWords{heads: map[string]map[string]string{}, values: map[string]map[string]string{}}
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
			switch {
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

// member is the member of a list that a cell names, "" when it names none.
func (w *registerWords) member(list, text string) string {
	return w.values[list][catalogue.Normalize(text)]
}
