package importer

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// stray reports whether the labels of a row lead away from what the heading above them lists: "Tenaga Kesehatan" under "Jenis Pekerjaan" is an
// occupation, and not the staff of health facilities.
func (t *table) stray(r *row, s *sense) bool {
	if !s.known || r.total || s.total || len(r.texts) == 0 {
		return false
	}
	listed := false
	for _, c := range t.cols {
		if c.kind != labelColumn || len(c.texts) == 0 || r.lr.At(c.Index) == nil {
			continue
		}
		homes := t.words.homes[c.texts[len(c.texts)-1].norm]
		listed = listed || len(homes) > 0
		for _, list := range homes {
			if s.series.Members.Get(list.Code) != "" || branch(s.series.Indicator) == branch(list.Default) {
				return false
			}
		}
	}
	return listed
}

// branch is the part of an indicator's code that it shares with its like: "KRJ" of "KRJ.DPD".
func branch(code string) string {
	before, _, _ := strings.Cut(code, ".")
	return before
}

// homesOf gives the lists that a heading names as a whole, "Agama", or of which it is the very surroundings, "Jenis Pekerjaan".
func homesOf(cat *catalogue.Catalogue) map[string][]*monograph.Breakdown {
	out := map[string][]*monograph.Breakdown{}
	add := func(heading, list string) {
		b := cat.Breakdown(list)
		if b != nil && !slices.Contains(out[heading], b) {
			out[heading] = append(out[heading], b)
		}
	}
	for i := range cat.Phrases {
		p := &cat.Phrases[i]
		if p.List != "" {
			add(expand(p.Text), p.List)
		}
		lists := p.Members.Lists()
		if len(lists) != 1 || p.Indicator != "" {
			continue
		}
		for _, w := range strings.Split(p.Context, "|") {
			if strings.HasPrefix(w, "jenis ") {
				add(expand(w), lists[0])
			}
		}
	}
	return out
}
