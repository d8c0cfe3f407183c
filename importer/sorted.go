package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A sorting says what the labels below a heading are kinds of, and so which meanings of a label count there: "Lainnya" below
// "Jenis Pekerjaan" is no religion.
type sorting struct {
	head *regexp.Regexp
	fits func(*catalogue.Phrase) bool
}

// sortings are the headings of columns of labels that leave no doubt.
var sortings = []sorting{
	{regexp.MustCompile(`\b(?:pekerjaan|mata pencaharian|profesi|occupation)\b`), func(p *catalogue.Phrase) bool {
		return ofLists(p, "KRJ") && (p.Indicator == "" || strings.HasPrefix(p.Indicator, "KRJ."))
	}},
	{regexp.MustCompile(`^(?:jenis )?agama$`), func(p *catalogue.Phrase) bool { return ofLists(p, "AGAMA") && p.Indicator == "" }},
	{regexp.MustCompile(`^(?:jenis )?kelamin$|^gender$`), func(p *catalogue.Phrase) bool { return ofLists(p, "SEX") && p.Indicator == "" }},
	{regexp.MustCompile(`^status (?:kawin|perkawinan|nikah)$`), func(p *catalogue.Phrase) bool { return ofLists(p, "KAWIN") && p.Indicator == "" }},
	{regexp.MustCompile(`\b(?:fasilitas|sarana|prasarana)\b`), func(p *catalogue.Phrase) bool { return p.Members.Get("PENDIDIKAN") == "" }},
}

// ofLists reports whether a phrase names members of lists whose codes begin so, and of no others.
func ofLists(p *catalogue.Phrase, prefix string) bool {
	lists := p.Members.Lists()
	for _, l := range lists {
		if !strings.HasPrefix(l, prefix) {
			return false
		}
	}
	return len(lists) > 0 || strings.HasPrefix(p.List, prefix) && p.List != ""
}

// sorted leaves a label only the meanings that fit the heading of its column. Terms without any become words not understood.
func (c *column) sorted(w text) text {
	if len(c.texts) == 0 {
		return w
	}
	if !c.sortKnown {
		c.sortKnown = true
		head := c.texts[len(c.texts)-1].norm
		if i := slices.IndexFunc(sortings, func(s sorting) bool { return s.head.MatchString(head) }); i >= 0 {
			c.sort = &sortings[i]
		}
	}
	if c.sort == nil {
		return w
	}
	out := w
	out.terms = nil
	for _, tm := range w.terms {
		var means []*catalogue.Phrase
		for _, ph := range tm.means {
			if ph.Role != "" || c.sort.fits(ph) {
				means = append(means, ph)
			}
		}
		if means == nil {
			out.rest = append(append([]string{}, out.rest...), tm.text)
			continue
		}
		out.terms = append(out.terms, term{tm.text, means})
	}
	return out
}

// casualty is a heading of a table about victims of disasters, where the dead are no deaths of the civil register.
var casualty = regexp.MustCompile(`(?i)(?:\b|_)(?:luka|pengungsi|mengungsi|terdampak|korban)(?:\b|_)`)

// casualties makes the dead and missing among the victims of disasters unknown, and the RT and RW that were hit.
func (t *table) casualties() {
	found := false
	for _, c := range t.cols {
		for _, h := range c.heads {
			found = found || c.kind == dataColumn && casualty.MatchString(h)
		}
	}
	for _, s := range t.recent {
		found = found || casualty.MatchString(s)
	}
	if !found {
		return
	}
	t.change(func(s *sense) {
		if s.known && (strings.HasPrefix(s.series.Indicator, "MUT.") || strings.HasPrefix(s.series.Indicator, "PEM.R")) {
			*s = sense{factor: 1, mult: 1}
		}
	}, nil)
}

// change alters what was understood of the headings of a table, or of some of its columns.
func (t *table) change(alter func(*sense), cols map[int]bool) {
	for ci, c := range t.cols {
		if cols != nil && !cols[ci] {
			continue
		}
		prefix := string(rune(c.Index))
		for key, s := range t.senses {
			if strings.HasPrefix(key, prefix) {
				alter(&s)
				t.senses[key] = s
			}
		}
	}
	for at, f := range t.cells {
		if cols == nil || cols[at[1]] {
			alter(&f.sense)
		}
	}
}

// sexesOf gives columns that are headed by nothing but the sexes to what they add up to in every row: heads of households, not
// inhabitants, beside "Jumlah KK".
func (t *table) sexesOf() {
	male, female := t.bareSex("L"), t.bareSex("P")
	if male < 0 || female < 0 || len(t.rows) == 0 {
		return
	}
	for ci := range t.cols {
		f := t.cells[[2]int{0, ci}]
		if f == nil || !f.sense.known || f.sense.derived || f.sense.series.Members != "" || f.sense.series.Indicator == "PDK.JML" {
			continue
		}
		ind := t.words.cat.Indicator(f.sense.series.Indicator)
		if ind == nil {
			continue
		}
		if _, ok := ind.Uses("SEX"); !ok || !t.alwaysSum(ci, male, female) {
			continue
		}
		t.change(func(s *sense) {
			if s.known {
				s.series.Indicator = ind.Code
			}
		}, map[int]bool{male: true, female: true})
		return
	}
}

// bareSex is the only column headed by a sex and nothing else, -1 when there is none or more than one.
func (t *table) bareSex(sex string) int {
	at := -1
	for ci, c := range t.cols {
		f := t.cells[[2]int{0, ci}]
		if f == nil || !f.sense.known || f.sense.series.Indicator != "PDK.JML" {
			continue
		}
		if f.sense.series.Members != monograph.MembersOf(map[string]string{"SEX": sex}) || len(c.texts) != 1 || names(c.texts, "PDK.JML") {
			if f.sense.series.Members == "" || f.sense.series.Members.Get("SEX") == sex {
				return -1 // the inhabitants stand here too
			}
			continue
		}
		if at >= 0 {
			return -1
		}
		at = ci
	}
	return at
}

// alwaysSum reports whether a column is the sum of two others in every row, and not by chance.
func (t *table) alwaysSum(ci, a, b int) bool {
	n := 0
	for ri := range t.rows {
		x, y, z := t.cells[[2]int{ri, a}], t.cells[[2]int{ri, b}], t.cells[[2]int{ri, ci}]
		if x == nil || y == nil || z == nil {
			continue
		}
		if !near(x.cell.Reading.Value+y.cell.Reading.Value, z.cell.Reading.Value) {
			return false
		}
		n++
	}
	return n > 2
}
