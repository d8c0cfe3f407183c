package report

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// classes makes, for each indicator that is counted by value, a table of how many regions have each value, and
// together a table of the values themselves where the rows are the regions that gave them.
func (p *sectionPlan) classes(indicators []*monograph.Indicator) {
	byLeaf := map[region.Level][]*monograph.Indicator{}
	for _, ind := range indicators {
		leaf := region.Village
		if !strings.Contains(ind.Levels, "D") && ind.Levels != "" {
			leaf = region.Subdistrict
		}
		byLeaf[leaf] = append(byLeaf[leaf], ind)
		for _, s := range p.series[ind.Code] {
			p.classTable(ind, s, leaf)
		}
	}
	for _, leaf := range []region.Level{region.Subdistrict, region.Village} {
		p.texts(byLeaf[leaf], func(rows region.Level) bool { return rows >= leaf })
	}
}

func (p *sectionPlan) classTable(ind *monograph.Indicator, s monograph.Series, leaf region.Level) {
	t := &spec{what: p.named(ind, s.Members), shows: func(rows region.Level) bool { return rows < leaf }}
	unit := locale.Villages
	if leaf == region.Subdistrict {
		unit = locale.Subdistricts
	}
	for _, c := range p.now.Counts(p.Region, s) {
		t.columns = append(t.columns, &Column{
			Title: monograph.Label{ID: c.Value, EN: c.Value}, Unit: p.l.Say(unit),
			Kind: Counted, Series: s, Value: c.Value, Agg: monograph.Sum,
		})
	}
	p.add(t)
}

// texts puts columns of text side by side, a few to a table.
func (p *sectionPlan) texts(indicators []*monograph.Indicator, shows func(region.Level) bool) {
	var columns []*Column
	var of []*monograph.Indicator
	for _, ind := range indicators {
		for _, s := range p.series[ind.Code] {
			columns = append(columns, &Column{Title: p.named(ind, s.Members), Kind: Texts, Series: s, Agg: ind.Agg})
			of = append(of, ind)
		}
	}
	parts := (len(columns) + maxTexts - 1) / maxTexts
	for i := range parts {
		start, end := i*maxTexts, min((i+1)*maxTexts, len(columns))
		p.add(&spec{what: p.together(slices.Compact(slices.Clone(of[start:end])), i, parts), columns: columns[start:end], shows: shows})
	}
}
