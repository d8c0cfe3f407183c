package report

import (
	"cmp"
	"strconv"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

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
		whole += one(!c.gap(i))
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
