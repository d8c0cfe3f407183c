package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// Codes of the lists and members that charts know by name.
const (
	sexList, male, female = "SEX", "L", "P"
	ageList               = "UMUR5"
	budgetCode            = "APB"
	accountList           = "AKUN"
	stageList             = "TAHAP"
	planned, realised     = "ANGGARAN", "REALISASI"
	expenditure           = "5"
	perInhabitants        = 10000 // scale of the ratios that tell of facilities
	maxRegions            = 48    // rows of a chart that can still be read on a page
	minRegions            = 2     // fewer are no comparison
)

// pyramid draws ages by sex.
func (p *chartPicker) pyramid() []*Chart {
	ages := p.members(population, ageList)
	if len(ages) < 3 {
		return nil
	}
	c := p.chart(Pyramid, population, locale.ChartPyramid)
	c.Heading = p.l.In(p.listLabel(ageList))
	for _, sex := range []string{male, female} {
		s := ChartSeries{Name: p.l.In(p.member(sexList, sex))}
		for _, age := range ages {
			s.Points = append(s.Points, p.point(p.Region, p.of(population, sexList, sex, ageList, age)))
		}
		c.Series = append(c.Series, s)
	}
	for _, age := range ages {
		c.Categories = append(c.Categories, p.l.In(p.member(ageList, age)))
	}
	return p.drawn(c)
}

// sexes divides every region's people by sex.
func (p *chartPicker) sexes() []*Chart {
	c := p.chart(Shares, population, locale.ChartSexes, p.level())
	for _, sex := range []string{male, female} {
		c.Series = append(c.Series, ChartSeries{Name: p.l.In(p.member(sexList, sex))})
		last := &c.Series[len(c.Series)-1]
		for _, r := range p.rowRegions() {
			last.Points = append(last.Points, p.point(r, p.of(population, sexList, sex)))
		}
	}
	return p.byRegion(c)
}

// ages divides every region's people into the young, those of working age and the old.
func (p *chartPicker) ages() []*Chart {
	ages := p.members(population, ageList)
	bands := []struct {
		name string
		in   func(from int) bool
	}{
		{"0–14", func(from int) bool { return from < 15 }},
		{"15–64", func(from int) bool { return from >= 15 && from < 65 }},
		{"65+", func(from int) bool { return from >= 65 }},
	}
	c := p.chart(Shares, population, locale.ChartAges, p.level())
	for _, band := range bands {
		s := ChartSeries{Name: band.name}
		var of []monograph.Series
		for _, age := range ages {
			if from, ok := lowest(age); ok && band.in(from) {
				of = append(of, p.of(population, ageList, age))
			}
		}
		if len(of) == 0 {
			return nil
		}
		for _, r := range p.rowRegions() {
			s.Points = append(s.Points, p.point(r, of...))
		}
		c.Series = append(c.Series, s)
	}
	return p.byRegion(c)
}

// lowest is the youngest age of a group such as "20-24" or "75+".
func lowest(age string) (int, bool) {
	from, _, _ := strings.Cut(strings.TrimSuffix(age, "+"), "-")
	n, err := strconv.Atoi(from)
	return n, err == nil
}

// rankings order the regions by population and by its ratios to area, the density.
func (p *chartPicker) rankings() []*Chart {
	out := p.ranking(population)
	for _, ind := range p.Catalogue.Indicators {
		num, _, ok := ind.Operands("", p.Catalogue.Indicator)
		if ind.Agg == monograph.Ratio && ok && num == p.of(population) && len(ind.Breakdowns) == 0 && strings.HasPrefix(ind.Den, "GEO.") {
			out = append(out, p.ranking(ind.Code)...)
		}
	}
	return out
}

// facilities shows every ratio per 10,000 inhabitants: by kind in the whole region, and ranked by region.
func (p *chartPicker) facilities() []*Chart {
	var out []*Chart
	for _, ind := range p.Catalogue.Indicators {
		if ind.Agg != monograph.Ratio || ind.Den != population || ind.Scale != perInhabitants {
			continue
		}
		if len(ind.Breakdowns) > 0 {
			out = append(out, p.kinds(ind)...)
		}
		out = append(out, p.ranking(ind.Code)...)
	}
	return out
}

// kinds draws the members of an indicator's first list in the whole region.
func (p *chartPicker) kinds(ind *monograph.Indicator) []*Chart {
	list := ind.Breakdowns[0].List
	c := p.chart(Bars, ind.Code, locale.ChartKinds, ind.Label, p.listLabel(list))
	c.Heading = p.l.In(p.listLabel(list))
	s := ChartSeries{Name: p.l.In(ind.Label)}
	for _, m := range p.members(ind.Code, list) {
		s.Points = append(s.Points, p.point(p.Region, p.of(ind.Code, list, m)))
		c.Categories = append(c.Categories, p.l.In(p.member(list, m)))
	}
	c.Series = []ChartSeries{s}
	if len(s.Points) < 2 {
		return nil
	}
	return p.drawn(c)
}

// budget compares what villages planned and what they realised, by the two uppermost levels of accounts.
func (p *chartPicker) budget() []*Chart {
	c := p.chart(Bars, budgetCode, locale.ChartBudget)
	c.Heading = p.l.In(p.listLabel(accountList))
	var accounts []string
	for _, a := range p.members(budgetCode, accountList) {
		if strings.Count(a, ".") <= 1 {
			accounts = append(accounts, a)
			c.Categories = append(c.Categories, a+" "+strings.TrimPrefix(p.l.In(p.member(accountList, a)), a+" "))
		}
	}
	for _, stage := range []string{planned, realised} {
		s := ChartSeries{Name: p.l.In(p.member(stageList, stage))}
		for _, a := range accounts {
			s.Points = append(s.Points, p.point(p.Region, p.of(budgetCode, accountList, a, stageList, stage)))
		}
		c.Series = append(c.Series, s)
	}
	if len(accounts) < 2 {
		return nil
	}
	return p.drawn(c)
}

// spent sets what each region's villages planned to spend beside what they spent.
func (p *chartPicker) spent() []*Chart {
	c := p.chart(Bars, budgetCode, locale.ChartSpent, p.level())
	for _, stage := range []string{planned, realised} {
		s := ChartSeries{Name: p.l.In(p.member(stageList, stage))}
		for _, r := range p.rowRegions() {
			s.Points = append(s.Points, p.point(r, p.of(budgetCode, accountList, expenditure, stageList, stage)))
		}
		c.Series = append(c.Series, s)
	}
	return p.byRegion(c)
}

// ranking orders regions by one series, the largest first, those without a figure last.
func (p *chartPicker) ranking(code string) []*Chart {
	series := p.of(code)
	c := p.chart(Ranking, code, locale.ChartRanking, p.label(code), p.level())
	s := ChartSeries{Name: p.l.In(p.label(code))}
	for _, r := range p.rowRegions() {
		s.Points = append(s.Points, p.point(r, series))
	}
	slices.SortStableFunc(s.Points, func(a, b Point) int {
		if x, y := a.Cell.Status.HasValue(), b.Cell.Status.HasValue(); x != y || !x {
			return cmp.Compare(one(y), one(x))
		}
		return cmp.Compare(b.Cell.Value, a.Cell.Value)
	})
	c.Series = []ChartSeries{s}
	return p.byRegion(c)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// byRegion finishes a chart whose categories are regions; nil when there is nothing to compare.
func (p *chartPicker) byRegion(c *Chart) []*Chart {
	rows := p.rowRegions()
	if len(rows) < minRegions || len(rows) > maxRegions {
		return nil
	}
	c.Heading = p.l.In(p.level())
	for _, point := range c.Series[0].Points {
		c.Categories = append(c.Categories, p.name(point.Region))
	}
	return p.drawn(c)
}

// drawn returns a chart that has at least two categories with all their figures.
func (p *chartPicker) drawn(c *Chart) []*Chart {
	whole := 0
	for i := range c.Categories {
		all := true
		for _, s := range c.Series {
			all = all && s.Points[i].Cell.Status.HasValue()
		}
		whole += one(all)
	}
	if whole < 2 {
		return nil
	}
	return []*Chart{c}
}

// chart starts a chart about an indicator. Its title is a word that takes some labels, the place and the year.
func (p *chartPicker) chart(kind ChartKind, code string, title locale.Word, labels ...monograph.Label) *Chart {
	in := func(lang string) string {
		l := locale.For(lang)
		var args []any
		for _, label := range labels {
			args = append(args, l.In(label))
		}
		return l.Say(title, append(args, p.place(lang), strconv.Itoa(p.Year))...)
	}
	c := &Chart{Kind: kind, Title: monograph.Label{ID: in("id"), EN: in("en")}}
	if ind := p.Catalogue.Indicator(code); ind != nil {
		c.Unit, c.Decimals = p.symbol(ind), p.decimals(ind, monograph.Series{Indicator: code})
	}
	return c
}

// place is the name of the region in a language.
func (p *chartPicker) place(lang string) string {
	return cmp.Or(p.Register.Title(p.Region, lang), string(p.Region))
}

// level is what the regions in the charted one are.
func (p *chartPicker) level() monograph.Label {
	w := levelWord(p.Region.Level() + 1)
	return monograph.Label{ID: locale.For("id").Say(w), EN: locale.For("en").Say(w)}
}

func (p *chartPicker) label(code string) monograph.Label {
	if ind := p.Catalogue.Indicator(code); ind != nil {
		return ind.Label
	}
	return monograph.Label{ID: code, EN: code}
}

func (p *chartPicker) listLabel(list string) monograph.Label {
	if b := p.Catalogue.Breakdown(list); b != nil {
		return b.Label
	}
	return monograph.Label{ID: list, EN: list}
}

func (p *chartPicker) rowRegions() []region.Code { return p.children[p.Region] }

// members are those of a list that an indicator has figures for, in the order of the list.
func (p *chartPicker) members(code, list string) []string {
	has := map[string]bool{}
	for _, s := range p.now.Series() {
		if s.Indicator == code {
			has[s.Members.Get(list)] = true
		}
	}
	var out []string
	if b := p.Catalogue.Breakdown(list); b != nil {
		for _, m := range b.Members {
			if has[m.Code] {
				out = append(out, m.Code)
			}
		}
	}
	return out
}

// of names a series by its lists and members in turn.
func (p *chartPicker) of(code string, pairs ...string) monograph.Series {
	s := monograph.Series{Indicator: code}
	for i := 0; i < len(pairs); i += 2 {
		s.Members = s.Members.With(pairs[i], pairs[i+1])
	}
	return s
}

// point is the sum of some figures of a region, missing when one of them is.
func (p *chartPicker) point(r region.Code, of ...monograph.Series) Point {
	point := Point{Region: r, Of: of}
	var values []float64
	for i, s := range of {
		cell := p.now.Cell(r, s)
		if !cell.Status.HasValue() {
			point.Cell = monograph.Cell{Status: cell.Status}
			return point
		}
		values = append(values, cell.Value)
		if i == 0 {
			point.Cell = cell
		}
		point.Cell.Partial = point.Cell.Partial || cell.Partial
	}
	if len(of) > 1 {
		point.Cell.Status, point.Cell.Value = monograph.Reported, monograph.Total(values)
	}
	return point
}
