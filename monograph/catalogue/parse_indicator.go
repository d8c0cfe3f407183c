package catalogue

import (
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
)

var types = []monograph.Type{
	monograph.Integer, monograph.Decimal, monograph.Percent, monograph.Text, monograph.Enum, monograph.Bool, monograph.Year, monograph.Date,
}

var aggregations = []monograph.Aggregation{
	monograph.Sum, monograph.Count, monograph.Max, monograph.Min, monograph.Mean, monograph.Ratio, monograph.List, monograph.None,
	monograph.KeyOnly, monograph.Derived,
}

func (p *parser) indicator() {
	ind := &monograph.Indicator{
		Code: p.must("code"), Section: p.must("section"), Label: p.label(), Unit: p.must("unit"),
		Type: oneOf(p, "type", types), Levels: p.levels(), Agg: oneOf(p, "aggregation", aggregations),
		Weight: p.get("weight"), Num: p.get("numerator"), Den: p.get("denominator"), Scale: p.scale(),
		Breakdowns: uses(p.get("breakdowns")), Source: p.get("source"),
	}
	p.indicatorWords = append(p.indicatorWords, indicatorWords{ind, words(p.get("synonyms")), p.get("context")})
}

func oneOf[T ~string](p *parser, column string, known []T) T {
	v := T(p.must(column))
	if !slices.Contains(known, v) {
		p.fail(column, "%q: want one of %v", string(v), known)
	}
	return v
}

func (p *parser) levels() string {
	s := p.must("levels")
	if strings.Trim(s, "DKB") != "" {
		p.fail("levels", "%q: want letters of D, K, B", s)
	}
	return s
}

// scale is the factor of a ratio; empty means 1.
func (p *parser) scale() float64 {
	s := p.get("scale")
	if s == "" {
		return 1
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f <= 0 {
		p.fail("scale", "%q: want a number above 0", s)
	}
	return f
}

// uses reads "SEX*|UMUR5*|ETNIS": lists in the order of the forms, * for a partition.
func uses(s string) []monograph.Use {
	var out []monograph.Use
	for _, w := range words(s) {
		list, partition := strings.CutSuffix(w, "*")
		out = append(out, monograph.Use{List: list, Partition: partition})
	}
	return out
}

// indicators returns the indicators in the order of their sections, so that what a regency adds stands in its chapter.
func (p *parser) indicators(sections []Section) []*monograph.Indicator {
	place := map[string]int{}
	for i, s := range sections {
		place[s.Code] = i
	}
	slices.SortStableFunc(p.indicatorWords, func(a, b indicatorWords) int {
		return place[a.indicator.Section] - place[b.indicator.Section]
	})
	out := make([]*monograph.Indicator, len(p.indicatorWords))
	for i, w := range p.indicatorWords {
		out[i] = w.indicator
	}
	return out
}

func (p *parser) breakdown() {
	code := p.must("list")
	if p.listByCode == nil {
		p.listByCode = map[string]*listWords{}
	}
	if p.get("member") == "" {
		if p.listByCode[code] != nil {
			p.fail("list", "%q stands twice", code)
			return
		}
		l := &listWords{
			list:  &monograph.Breakdown{Code: code, Label: p.label(), Default: p.get("default")},
			words: words(p.get("synonyms")), context: p.get("context"),
		}
		p.listByCode[code] = l
		p.lists = append(p.lists, l)
		return
	}
	l := p.listByCode[code]
	if l == nil {
		p.fail("list", "%q has no row of its own above its members", code)
		return
	}
	l.list.Members = append(l.list.Members, monograph.Member{Code: p.get("member"), Label: p.label(), Parent: p.get("parent")})
	l.members = append(l.members, memberWords{words(p.get("synonyms")), p.get("context")})
}

func (p *parser) breakdowns() []*monograph.Breakdown {
	out := make([]*monograph.Breakdown, len(p.lists))
	for i, l := range p.lists {
		out[i] = l.list
	}
	return out
}
