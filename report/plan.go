package report

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// Widths at which a table stays readable on one page.
const (
	maxColumns = 18  // a longer table is cut in parts
	maxGroup   = 8   // indicators without breakdown in one table
	maxTexts   = 4   // columns of text
	pageWidth  = 200 // characters of all columns of figures together
)

// population is the indicator whose growth since the year before is shown.
const population = "PDK.JML"

// A spec is a table without figures: the same for every scope it is shown in.
type spec struct {
	chapter int
	section string
	number  string
	part    [2]int // of how many, for a list cut into several tables
	unit    string
	what    monograph.Label
	by      []monograph.Label // breakdown lists named in the caption
	columns []*Column
	members []rowMember // rows are members of a list, not regions
	total   bool        // with members: the list adds up to a total
	shows   func(rows region.Level) bool
}

type rowMember struct {
	label   monograph.Label
	members monograph.Members
}

// everywhere is for tables that are shown whatever their rows are.
func everywhere(region.Level) bool { return true }

// A section's figures on their way to tables.
type sectionPlan struct {
	*builder
	section *catalogue.Section
	series  map[string][]monograph.Series // that have figures, by indicator
	specs   []*spec
	host    map[string]*spec // the first table of an indicator, by its code
	shown   map[monograph.Series]bool
}

// plan lays out the tables of all sections that hold figures, in order of chapters.
func (b *builder) plan() []*spec {
	series := map[string][]monograph.Series{}
	for _, s := range b.now.Series() {
		series[s.Indicator] = append(series[s.Indicator], s)
	}
	sections := slices.Clone(b.Catalogue.Sections)
	slices.SortStableFunc(sections, func(a, c catalogue.Section) int { return a.Chapter - c.Chapter })
	host := map[string]*spec{}
	plans := make([]*sectionPlan, len(sections))
	for i := range sections {
		plans[i] = &sectionPlan{builder: b, section: &sections[i], series: series, host: host, shown: map[monograph.Series]bool{}}
		plans[i].layOut()
	}
	for i := range plans {
		plans[i].ratios()
	}
	var specs []*spec
	for _, p := range plans {
		specs = append(specs, p.specs...)
	}
	for _, s := range specs {
		s.shareUnit()
	}
	return specs
}

// layOut makes the tables of one section, without its ratios.
func (p *sectionPlan) layOut() {
	var plain, texts, classes []*monograph.Indicator
	for _, ind := range p.Catalogue.Indicators {
		all := p.series[ind.Code]
		switch {
		case ind.Section != p.section.Code || len(all) == 0 || ind.Agg == monograph.Ratio || listed(ind):
		case ind.Agg == monograph.Count:
			classes = append(classes, ind)
		case !ind.Type.Numeric():
			texts = append(texts, ind)
		case len(all) == 1 && all[0].Members == "":
			plain = append(plain, ind)
		default:
			p.group(plain)
			plain = nil
			p.divided(ind, all)
		}
	}
	p.group(plain)
	p.classes(classes)
	p.texts(texts, everywhere)
}

// group puts indicators without breakdown side by side.
func (p *sectionPlan) group(indicators []*monograph.Indicator) {
	chunks := slices.Collect(slices.Chunk(indicators, maxGroup))
	for i, chunk := range chunks {
		s := &spec{what: p.together(chunk, i, len(chunks)), shows: everywhere}
		for _, ind := range chunk {
			s.columns = append(s.columns, p.figures(ind, monograph.Series{Indicator: ind.Code}, ind.Label))
			p.host[ind.Code] = s
			p.addGrowth(s, ind.Code)
		}
		p.add(s)
	}
}

// together is what a caption calls several indicators: their names, or when they are many the section's.
func (p *sectionPlan) together(inds []*monograph.Indicator, part, parts int) monograph.Label {
	if len(inds) <= 3 {
		var id, en []string
		for _, ind := range inds {
			id = append(id, ind.Label.In("id"))
			en = append(en, ind.Label.In("en"))
		}
		return monograph.Label{ID: locale.For("id").List(id), EN: locale.For("en").List(en)}
	}
	label := p.section.Label
	if parts > 1 {
		label.ID = fmt.Sprintf("%s (%d)", label.In("id"), part+1)
		label.EN = fmt.Sprintf("%s (%d)", p.section.Label.In("en"), part+1)
	}
	return label
}

// named is an indicator's name with the members it is limited to, "Jumlah Penduduk (Laki-laki)".
func (b *builder) named(ind *monograph.Indicator, members monograph.Members) monograph.Label {
	label := monograph.Label{ID: ind.Label.In("id"), EN: ind.Label.In("en")}
	var id, en []string
	for _, list := range members.Lists() {
		m := b.member(list, members.Get(list))
		id, en = append(id, m.In("id")), append(en, m.In("en"))
	}
	if len(id) > 0 {
		label.ID += " (" + strings.Join(id, ", ") + ")"
		label.EN += " (" + strings.Join(en, ", ") + ")"
	}
	return label
}

func (b *builder) member(list, code string) monograph.Label {
	if l := b.Catalogue.Breakdown(list); l != nil {
		if m, ok := l.Member(code); ok && m.Label.ID != "" {
			return m.Label
		}
	}
	return monograph.Label{ID: code, EN: code}
}

func (p *sectionPlan) figures(ind *monograph.Indicator, s monograph.Series, title monograph.Label) *Column {
	p.shown[s] = true
	return &Column{Title: title, Unit: p.symbol(ind), Series: s, Agg: ind.Agg, Decimals: p.decimals(ind, s)}
}

func (b *builder) symbol(ind *monograph.Indicator) string { return b.unitName(ind.Unit) }

// unitName is what stands beside the figures of a unit: its symbol, and where that is an Indonesian word its name in the report's language.
func (b *builder) unitName(code string) string {
	u := b.Catalogue.Unit(code)
	switch {
	case u == nil:
		return code
	case u.Symbol != "" && u.Symbol != u.Label.ID:
		return u.Symbol
	}
	return b.l.In(u.Label)
}

// decimals is how many decimals a column shows: those of its unit, or up to two where the figures have them.
func (b *builder) decimals(ind *monograph.Indicator, s monograph.Series) int {
	u := b.Catalogue.Unit(ind.Unit)
	n := 0
	if u != nil {
		n = u.Decimals
	}
	switch {
	case ind.Type == monograph.Year:
		return -1
	case ind.Type == monograph.Integer:
		return 0
	case ind.Agg == monograph.Ratio || ind.Agg == monograph.Mean:
		return max(n, 2)
	}
	for _, r := range b.now.Regions() {
		if n >= 2 {
			break
		}
		n = max(n, min(2, monograph.Decimals(b.now.Cell(r, s).Value)))
	}
	return n
}

func (p *sectionPlan) add(s *spec) {
	if len(s.columns) == 0 {
		return
	}
	s.chapter, s.section = p.section.Chapter, p.section.Code
	p.specs = append(p.specs, s)
}

// shareUnit moves a unit that all columns share to the table.
func (s *spec) shareUnit() {
	cols := leaves(s.columns)
	for _, c := range cols {
		if c.Unit != cols[0].Unit {
			return
		}
	}
	s.unit = cols[0].Unit
	for _, c := range cols {
		c.Unit = ""
	}
}

// assignNumbers counts the tables within their chapters, those that the region itself shows before those that only its parts show.
func assignNumbers(specs []*spec, shown []*Table) {
	serial := map[int]int{}
	for _, own := range []bool{true, false} {
		for i, s := range specs {
			if (shown[i] != nil) == own {
				serial[s.chapter]++
				s.number = fmt.Sprintf("%d.%d", s.chapter, serial[s.chapter])
			}
		}
	}
}
