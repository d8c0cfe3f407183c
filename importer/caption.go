package importer

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A caption is a title that says in the very words of the catalogue what its table counts and by which lists:
// "Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan dan Agama di Kecamatan Pengasih, 2025". Headings that are labels of just these lists
// need no guessing.
type caption struct {
	subject
	lists []string // the lists whose members are headings or labels
}

// A subject is an indicator with the members that its name is limited to: "Jumlah Penduduk (Laki-laki)".
type subject struct {
	indicator *monograph.Indicator
	fixed     monograph.Members
}

// labels are the labels of the catalogue in both languages, normalised.
type labels struct {
	indicators map[string][]*monograph.Indicator
	lists      map[string][]string
	members    map[string]map[string]string // list → label → code; "" where two members share a label
}

func labelsOf(cat *catalogue.Catalogue) labels {
	l := labels{map[string][]*monograph.Indicator{}, map[string][]string{}, map[string]map[string]string{}}
	for _, ind := range cat.Indicators {
		for _, key := range bothLabels(ind.Label) {
			l.indicators[key] = append(l.indicators[key], ind)
		}
	}
	for _, b := range cat.Breakdowns {
		for _, key := range bothLabels(b.Label) {
			l.lists[key] = append(l.lists[key], b.Code)
		}
		members := map[string]string{}
		for _, m := range b.Members {
			for _, key := range bothLabels(m.Label) {
				if had, twice := members[key]; twice && had != m.Code {
					members[key] = ""
					continue
				}
				members[key] = m.Code
			}
		}
		l.members[b.Code] = members
	}
	return l
}

func bothLabels(l monograph.Label) []string {
	out := []string{catalogue.Normalize(l.In("id")), catalogue.Normalize(l.In("en"))}
	return slices.DeleteFunc(slices.Compact(out), func(s string) bool { return s == "" })
}

// caption reads a title; nil when it is not in the words of the catalogue or may mean several things.
func (v *vocabulary) caption(title string) *caption {
	words := strings.Fields(catalogue.Normalize(stripTableNumber(title)))
	var found []caption
	for i, w := range words {
		if w != "menurut" && w != "by" {
			continue
		}
		by, ok := v.divisions(words[i+1:])
		if !ok {
			continue
		}
		for _, s := range v.subjects(words[:i]) {
			if lists, ok := s.uses(by); ok && (len(lists) > 0 || s.fixed != "") {
				found = append(found, caption{s, lists})
			}
		}
	}
	if len(found) > 1 {
		unit := v.parse(title).unit
		found = slices.DeleteFunc(found, func(c caption) bool { return c.indicator.Unit != unit })
	}
	if len(found) != 1 {
		return nil
	}
	return &found[0]
}

// subjects are the ways to read words as an indicator's label and members behind it. The longest label counts.
func (v *vocabulary) subjects(words []string) []subject {
	for n := len(words); n > 0; n-- {
		var out []subject
		for _, ind := range v.labels().indicators[strings.Join(words[:n], " ")] {
			if fixed, ok := v.limits(ind, "", words[n:]); ok {
				out = append(out, subject{ind, fixed})
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// limits reads words as labels of members of lists that an indicator uses, one of each list.
func (v *vocabulary) limits(ind *monograph.Indicator, fixed monograph.Members, words []string) (monograph.Members, bool) {
	if len(words) == 0 {
		return fixed, true
	}
	for n := len(words); n > 0; n-- {
		for _, use := range ind.Breakdowns {
			code := v.labels().members[use.List][strings.Join(words[:n], " ")]
			if code == "" || fixed.Get(use.List) != "" {
				continue
			}
			if all, ok := v.limits(ind, fixed.With(use.List, code), words[n:]); ok {
				return all, true
			}
		}
	}
	return "", false
}

// longestDivision is how many words a list's label may have.
const longestDivision = 10

// divisions reads "Desa/Kelurahan, Agama, dan Jenis Kelamin di …": for each list the lists of that label. Levels of regions are passed over.
func (v *vocabulary) divisions(words []string) (by [][]string, ok bool) {
	if len(words) > 0 && (words[0] == "dan" || words[0] == "and") {
		words = words[1:]
	}
	if len(words) == 0 || words[0] == "di" || words[0] == "in" {
		return nil, true
	}
	for n := min(len(words), longestDivision); n > 0; n-- {
		key := strings.Join(words[:n], " ")
		lists := v.labels().lists[key]
		if lists == nil && !v.level(key) {
			continue
		}
		if rest, ok := v.divisions(words[n:]); ok {
			if lists != nil {
				rest = append([][]string{lists}, rest...)
			}
			return rest, true
		}
	}
	return nil, false
}

// level reports whether words are the name of a level of regions.
func (v *vocabulary) level(key string) bool {
	for _, p := range v.phrases[key] {
		switch p.Role {
		case catalogue.RoleVillage, catalogue.RoleSubdistrict, catalogue.RoleRegency, catalogue.RoleProvince:
			return true
		}
	}
	return false
}

// uses takes of each division the one list that the subject may still be divided by.
func (s subject) uses(by [][]string) (lists []string, ok bool) {
	for _, same := range by {
		var fit []string
		for _, l := range same {
			if _, used := s.indicator.Uses(l); used && s.fixed.Get(l) == "" && !slices.Contains(lists, l) {
				fit = append(fit, l)
			}
		}
		if len(fit) != 1 {
			return nil, false
		}
		lists = append(lists, fit[0])
	}
	return lists, true
}

// captioned is the series of a figure whose headings and labels are, word by word, those of the lists that the title names.
func (t *table) captioned(path []text) (monograph.Series, bool) {
	if t.caption == nil {
		return monograph.Series{}, false
	}
	members := t.caption.fixed
	for i := range path {
		if path[i].total() {
			continue
		}
		list, code := t.memberNamed(&path[i], members)
		if code == "" {
			return monograph.Series{}, false
		}
		members = members.With(list, code)
	}
	return monograph.Series{Indicator: t.caption.indicator.Code, Members: members}, len(path) > 0
}

// memberNamed finds a heading among the members of the title's lists that are still open.
func (t *table) memberNamed(x *text, taken monograph.Members) (list, code string) {
	for _, key := range t.words.bare(x.raw) {
		for _, l := range t.caption.lists {
			if m := t.words.labels().members[l][key]; m != "" && taken.Get(l) == "" {
				return l, m
			}
		}
	}
	return "", ""
}

// bare is a normalised heading, and what is left of it without a unit in brackets at its end.
func (v *vocabulary) bare(raw string) []string {
	out := []string{catalogue.Normalize(raw)}
	if name, unit := bracketed(raw); v.Unit(unit) {
		out = append(out, catalogue.Normalize(name))
	}
	return out
}

// bracketed splits a heading before the brackets at its end.
func bracketed(raw string) (name, inside string) {
	s := strings.TrimSpace(raw)
	at := strings.LastIndexByte(s, '(')
	if at <= 0 || !strings.HasSuffix(s, ")") {
		return s, ""
	}
	return s[:at], s[at+1 : len(s)-1]
}

// worded is the one series whose name a heading is word by word, brackets included: "Produksi Peternakan (liter)". A unit may stand behind it.
func (v *vocabulary) worded(x *text) (monograph.Series, bool) {
	found := v.subjects(strings.Fields(catalogue.Normalize(x.raw)))
	if name, unit := bracketed(x.raw); unit != "" && len(found) == 0 {
		found = slices.DeleteFunc(v.subjects(strings.Fields(catalogue.Normalize(name))), func(s subject) bool { return !v.unitOf(s.indicator, unit) })
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(s subject) bool { return s.indicator.Unit != x.unit })
	}
	if len(found) != 1 {
		return monograph.Series{}, false
	}
	return monograph.Series{Indicator: found[0].indicator.Code, Members: found[0].fixed}, true
}

// unitOf reports whether a text is the unit of an indicator, as a symbol or by its name in either language.
func (v *vocabulary) unitOf(ind *monograph.Indicator, printed string) bool {
	if unit, _, ok := v.cat.PrintedUnit(printed); ok && unit == ind.Unit {
		return true
	}
	u := v.cat.Unit(ind.Unit)
	return u != nil && slices.Contains(bothLabels(u.Label), catalogue.Normalize(printed))
}
