package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
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
