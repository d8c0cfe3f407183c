package report

import (
	"cmp"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// divided makes the tables of an indicator that is broken down: first by one list at a time, then by several. What an
// earlier table shows is not shown again.
func (p *sectionPlan) divided(ind *monograph.Indicator, series []monograph.Series) {
	first := len(p.specs)
	for _, lists := range p.combinations(ind, series) {
		p.arrange(ind, "", lists)
	}
	undivided := monograph.Series{Indicator: ind.Code}
	if !p.shown[undivided] && slices.Contains(series, undivided) {
		p.add(&spec{what: ind.Label, shows: everywhere, columns: []*Column{p.figures(ind, undivided, ind.Label)}})
	}
	if len(p.specs) > first {
		p.host[ind.Code] = p.specs[first]
		p.addGrowth(p.specs[first], ind.Code)
	}
}

// combinations are the sets of lists the figures are broken down by: a small table of all lists alone when it shows
// everything, otherwise single lists first.
func (p *sectionPlan) combinations(ind *monograph.Indicator, series []monograph.Series) [][]string {
	seen := map[string]bool{}
	var out [][]string
	for _, s := range series {
		lists := p.order(ind, s.Members.Lists())
		if key := strings.Join(lists, ";"); len(lists) > 0 && !seen[key] {
			seen[key] = true
			out = append(out, lists)
		}
	}
	slices.SortStableFunc(out, func(a, b []string) int { return cmp.Compare(len(a), len(b)) })
	widest := out[len(out)-1]
	if len(widest) == 2 && p.width(ind, "", widest) <= maxColumns/2 && covers(widest, out) {
		return [][]string{widest}
	}
	return out
}

// order puts lists in the order in which the indicator names them.
func (p *sectionPlan) order(ind *monograph.Indicator, lists []string) []string {
	out := slices.Clone(lists)
	place := func(list string) int {
		return slices.IndexFunc(ind.Breakdowns, func(u monograph.Use) bool { return u.List == list })
	}
	slices.SortStableFunc(out, func(a, b string) int { return place(a) - place(b) })
	return out
}

func covers(all []string, combinations [][]string) bool {
	for _, c := range combinations {
		for _, list := range c {
			if !slices.Contains(all, list) {
				return false
			}
		}
	}
	return true
}

// members lists the members of a list that have figures beside fixed ones.
func (p *sectionPlan) members(ind *monograph.Indicator, fixed monograph.Members, list string) []string {
	b := p.Catalogue.Breakdown(list)
	if b == nil {
		return nil
	}
	given := map[string]bool{}
	for _, s := range p.series[ind.Code] {
		if contains(s.Members, fixed) {
			given[s.Members.Get(list)] = true
		}
	}
	var out []string
	for _, m := range b.Members {
		if given[m.Code] {
			out = append(out, m.Code)
		}
	}
	return out
}

func contains(all, part monograph.Members) bool {
	for _, list := range part.Lists() {
		if all.Get(list) != part.Get(list) {
			return false
		}
	}
	return true
}

// width is the number of columns of one table by all the lists, totals included.
func (p *sectionPlan) width(ind *monograph.Indicator, fixed monograph.Members, lists []string) int {
	n := 1
	for _, list := range lists {
		n *= len(p.members(ind, fixed, list)) + 1
	}
	return n
}

// arrange makes the tables of an indicator by some lists, others being fixed to a member: one list across, two lists
// nested where they fit, and otherwise a table for every member of the shortest list.
func (p *sectionPlan) arrange(ind *monograph.Indicator, fixed monograph.Members, lists []string) {
	switch {
	case len(lists) == 1:
		p.across(ind, fixed, lists[0])
		return
	case len(lists) == 2 && p.width(ind, fixed, lists) <= maxColumns:
		p.nested(ind, fixed, lists)
		return
	}
	short := slices.MinFunc(lists, func(a, b string) int {
		return len(p.members(ind, fixed, a)) - len(p.members(ind, fixed, b))
	})
	rest := slices.DeleteFunc(slices.Clone(lists), func(l string) bool { return l == short })
	p.arrange(ind, fixed, rest)
	for _, m := range p.members(ind, fixed, short) {
		p.arrange(ind, fixed.With(short, m), rest)
	}
	if len(lists) == 2 {
		p.profile(ind, fixed, rest[0], short)
	}
}

// across makes a table with a column for every member of a list and one for their total, in parts when it is long.
func (p *sectionPlan) across(ind *monograph.Indicator, fixed monograph.Members, list string) {
	columns, fresh := p.listColumns(ind, fixed, list)
	if !fresh {
		return
	}
	chunks := slices.Collect(slices.Chunk(columns, evenly(len(columns), p.fitting(columns))))
	for i, chunk := range chunks {
		s := &spec{what: p.named(ind, fixed), by: p.by(list), columns: chunk, shows: everywhere}
		if len(chunks) > 1 {
			s.part = [2]int{i + 1, len(chunks)}
		}
		p.add(s)
	}
}

// fitting is how many columns of their kind go on a page: fewer of money than of people.
func (p *sectionPlan) fitting(columns []*Column) int {
	width := 0
	for _, c := range columns {
		cell := p.now.Cell(p.Region, c.Series)
		width += max(minNumber, len(figure(p.l, &cell, c.Decimals))+3)
	}
	return min(maxColumns, max(4, len(columns)*pageWidth/max(width, 1)))
}

// evenly is the size of the parts when n things are cut into as few parts as possible of about one size.
func evenly(n, most int) int {
	parts := (n + most - 1) / most
	return (n + parts - 1) / parts
}

// listColumns makes the columns of a list and its total; fresh is false when another table shows them all.
func (p *sectionPlan) listColumns(ind *monograph.Indicator, fixed monograph.Members, list string) (columns []*Column, fresh bool) {
	given := map[monograph.Series]bool{}
	for _, s := range p.series[ind.Code] {
		given[s] = true
	}
	column := func(s monograph.Series, title monograph.Label, sum bool) {
		if given[s] {
			fresh = fresh || !p.shown[s]
			c := p.figures(ind, s, title)
			c.Sum = sum
			columns = append(columns, c)
		}
	}
	for _, m := range p.members(ind, fixed, list) {
		column(monograph.Series{Indicator: ind.Code, Members: fixed.With(list, m)}, p.member(list, m), false)
	}
	column(monograph.Series{Indicator: ind.Code, Members: fixed}, total, true)
	return columns, fresh
}

var total = monograph.Label{ID: locale.For("id").Say(locale.Total), EN: locale.For("en").Say(locale.Total)}

// nested makes a table with the longer list outside and the shorter one inside.
func (p *sectionPlan) nested(ind *monograph.Indicator, fixed monograph.Members, lists []string) {
	outer, inner := lists[0], lists[1]
	if len(p.members(ind, fixed, outer)) < len(p.members(ind, fixed, inner)) {
		outer, inner = inner, outer
	}
	s := &spec{what: p.named(ind, fixed), by: p.by(outer, inner), shows: everywhere}
	anything := false
	group := func(fixed monograph.Members, title monograph.Label) {
		columns, fresh := p.listColumns(ind, fixed, inner)
		anything = anything || fresh
		if len(columns) > 0 {
			s.columns = append(s.columns, &Column{Title: title, Children: columns})
		}
	}
	for _, m := range p.members(ind, fixed, outer) {
		group(fixed.With(outer, m), p.member(outer, m))
	}
	group(fixed, total)
	if anything {
		p.add(s)
	}
}

// profile makes a table of the whole scope with one list down and another across, such as age by sex.
func (p *sectionPlan) profile(ind *monograph.Indicator, fixed monograph.Members, down, across string) {
	if ind.Agg != monograph.Sum {
		return
	}
	s := &spec{what: p.named(ind, fixed), by: p.by(down, across), shows: everywhere}
	for _, m := range p.members(ind, fixed, across) {
		series := monograph.Series{Indicator: ind.Code, Members: fixed.With(across, m)}
		s.columns = append(s.columns, p.figures(ind, series, p.member(across, m)))
	}
	if partition, _ := ind.Uses(across); partition {
		c := p.figures(ind, monograph.Series{Indicator: ind.Code, Members: fixed}, total)
		c.Sum = true
		s.columns = append(s.columns, c)
	}
	for _, m := range p.members(ind, fixed, down) {
		s.members = append(s.members, rowMember{p.member(down, m), monograph.Members("").With(down, m)})
	}
	s.total, _ = ind.Uses(down)
	p.add(s)
}

func (b *builder) by(lists ...string) []monograph.Label {
	var out []monograph.Label
	for _, list := range lists {
		if l := b.Catalogue.Breakdown(list); l != nil {
			out = append(out, l.Label)
		}
	}
	return out
}

// addGrowth adds last year's figure and the change since to the table of the population.
func (p *sectionPlan) addGrowth(s *spec, code string) {
	undivided := monograph.Series{Indicator: code}
	if code != population || p.before == nil || !slices.Contains(p.before.Series(), undivided) {
		return
	}
	year := p.PrevYear
	s.columns = append(s.columns,
		&Column{
			Title: monograph.Label{ID: locale.For("id").Say(locale.Previous, year), EN: locale.For("en").Say(locale.Previous, year)},
			Unit:  p.symbol(p.Catalogue.Indicator(code)), Kind: Previous, Series: undivided, Agg: monograph.Sum,
		},
		&Column{
			Title: monograph.Label{ID: locale.For("id").Say(locale.Change), EN: locale.For("en").Say(locale.Change)},
			Unit:  "%", Kind: Change, Series: undivided, Agg: monograph.Ratio, Decimals: 2,
		})
}
