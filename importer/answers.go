package importer

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A Meaning is what a person has said that a heading counts.
type Meaning struct {
	Series monograph.Series // what it counts; with Ignore zero
	Ignore bool             // its figures are not wanted
}

// A Layout is the look of a table (its headings, without years) with what was answered about it. The layouts of files that
// were stored are given back with the next one, so that the same form needs no question twice.
type Layout struct {
	Fingerprint string             `json:"-"`
	Sheet       string             `json:"sheet"`             // name of the sheet it was met on, normalised
	Headings    []string           `json:"headings"`          // paths of its headings, normalised, " > " between the parts
	Answers     map[string]Meaning `json:"answers,omitempty"` // by path of heading or label
}

// fingerprint identifies a look by its headings in order.
func fingerprint(headings []string) string {
	sum := sha256.Sum256([]byte(strings.Join(headings, "\n")))
	return hex.EncodeToString(sum[:8])
}

// pathKey joins the parts of a heading for Layout.
func pathKey(texts []text) string {
	parts := make([]string, len(texts))
	for i := range texts {
		parts[i] = texts[i].norm
	}
	return strings.Join(parts, " > ")
}

// look is the table's layout.
func (t *table) look() Layout {
	l := Layout{Sheet: catalogue.Normalize(strings.Trim(t.sheet.Name, "0123456789 ")), Answers: t.answers}
	for _, c := range t.cols {
		if k := pathKey(c.texts); k != "" && (len(l.Headings) == 0 || l.Headings[len(l.Headings)-1] != k) {
			l.Headings = append(l.Headings, k)
		}
	}
	l.Fingerprint = fingerprint(l.Headings)
	return l
}

// answered looks up what was said of a heading or label: in this file by its cell, or before of the same words. Only words
// that the catalogue does not know are looked up from memory.
func (p *page) answered(at *layout.Cell, key string, unknown bool) (Meaning, bool) {
	if at != nil {
		if m, ok := p.opt.Answers[p.sheet.Name+"!"+layoutName(at)]; ok {
			return m, true
		}
	}
	if !unknown || key == "" {
		return Meaning{}, false
	}
	for i := range p.opt.Layouts {
		if m, ok := p.opt.Layouts[i].Answers[key]; ok {
			return m, true
		}
	}
	return Meaning{}, false
}

// said is a text that means just what was answered.
func said(m Meaning, norm string) text {
	means := []*catalogue.Phrase{{Text: norm, Indicator: m.Series.Indicator, Members: m.Series.Members}}
	return text{raw: norm, norm: norm, answer: true, terms: []term{{norm, means}}, factor: 1, mult: 1}
}

// puzzling reports whether some words of a path are not known.
func puzzling(texts []text) bool {
	for i := range texts {
		if len(texts[i].rest) > 0 {
			return true
		}
	}
	return false
}

// replaceAnswered puts what was answered in place of a column's headings and a row's labels. ignore is set when a person
// does not want the figures.
func (t *table) replaceAnswered(c *column, r *row) (heads, labels []text, ignore bool) {
	heads, labels = c.texts, r.texts
	var at *layout.Cell
	if n := len(c.Path); n > 0 {
		at = c.Path[n-1]
	}
	if m, ok := t.answered(at, pathKey(c.texts), puzzling(c.texts)); ok {
		t.remember(pathKey(c.texts), m)
		if m.Ignore {
			return nil, nil, true
		}
		heads = []text{said(m, pathKey(c.texts))}
	}
	if len(labels) > 0 {
		if m, ok := t.answered(r.nameAt, pathKey(r.texts), puzzling(r.texts)); ok {
			t.remember(pathKey(r.texts), m)
			if m.Ignore {
				return nil, nil, true
			}
			labels = []text{said(m, pathKey(r.texts))}
		}
	}
	return heads, labels, false
}

func (t *table) remember(key string, m Meaning) {
	if t.answers == nil {
		t.answers = map[string]Meaning{}
	}
	t.answers[key] = m
}

// changes compares a table with the layouts known before: the nearest one with the same sheet name or most of its headings.
// It reports what is gone and what is new, or nothing when the look is known or resembles none.
func (t *table) changes() {
	mine := t.look()
	t.res.Layouts = append(t.res.Layouts, mine)
	best, at := 0.5, -1
	for i := range t.opt.Layouts {
		known := &t.opt.Layouts[i]
		if known.Fingerprint == mine.Fingerprint {
			return
		}
		if alike := jaccard(known.Headings, mine.Headings); alike > best {
			best, at = alike, i
		}
	}
	if at < 0 || len(t.lt.Heads()) == 0 {
		return
	}
	known := &t.opt.Layouts[at]
	gone, added := t.counted(without(known.Headings, mine.Headings)), t.counted(without(mine.Headings, known.Headings))
	if len(gone)+len(added) == 0 {
		return
	}
	t.problemAt(t.lt.Heads()[0].Cells[0], monograph.Info, "header-changed", "", strings.Join(gone, "; "), strings.Join(added, "; "))
}

// counted drops the headings of columns that only number the rows: no figure moves with them.
func (t *table) counted(headings []string) []string {
	return slices.DeleteFunc(headings, func(h string) bool {
		parts := strings.Split(h, " > ")
		leaf := t.words.parse(parts[len(parts)-1])
		return leaf.role() == catalogue.RoleNumber
	})
}

// jaccard is the share of headings that two looks have in common.
func jaccard(a, b []string) float64 {
	both := len(a) - len(without(a, b))
	if n := len(a) + len(b) - both; n > 0 {
		return float64(both) / float64(n)
	}
	return 0
}

// without lists, in order, what of a is not in b.
func without(a, b []string) []string {
	in := map[string]bool{}
	for _, s := range b {
		in[s] = true
	}
	out := []string{}
	for _, s := range a {
		if !in[s] {
			out = append(out, s)
		}
	}
	sort.Strings(out)
	return out
}
