package importer

import (
	"regexp"
	"slices"
	"strings"

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
