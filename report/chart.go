package report

import (
	"fmt"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// A Chart is a picture of figures that a table of the report shows, in no particular format.
type Chart struct {
	Kind       ChartKind
	Number     string          // "3.1", counted within the chapter like tables
	Title      monograph.Label // full sentence with place and year
	Table      *Table          // the first table that shows the figures
	Heading    string          // what the categories are: "Kelompok Umur"
	Categories []string
	Series     []ChartSeries
	Unit       string // symbol of the unit of all figures
	Decimals   int
	Notes      []string // what is missing or provisional in it
}

// A ChartKind says how a chart is drawn.
type ChartKind string

const (
	Pyramid ChartKind = "pyramid" // two series back to back, the first category at the bottom
	Bars    ChartKind = "bars"    // bars, those of one category side by side
	Ranking ChartKind = "ranking" // lying bars of one series, the largest on top, regions without a figure at the end
	Shares  ChartKind = "shares"  // lying bars of equal length, divided by series
)

// ChartSeries are the figures of one colour, a point for each category.
type ChartSeries struct {
	Name   string
	Points []Point
}

// A Point is one figure of a chart. Cell is the zero Cell where there is none: a chart leaves a gap there, never a zero.
type Point struct {
	Cell   monograph.Cell
	Region region.Code
	Of     []monograph.Series // the figures of Region that it adds up, mostly one
}

// ChartColors are the fills of series in their order: told apart by colour-blind readers, and by their greys where they are
// printed without colour.
var ChartColors = []string{"1F4E79", "D5672A", "F2D68C", "93AEC4"}

// charts picks the charts of the report's own chapters and puts each into the chapter of its table.
func (b *builder) charts(r *Report) {
	p := &chartPicker{builder: b, report: r}
	for _, pick := range []func() []*Chart{p.pyramid, p.sexes, p.ages, p.rankings, p.facilities, p.budget, p.spent} {
		for _, c := range pick() {
			p.put(c)
		}
	}
}

// A chartPicker finds the figures of charts among those of a report.
type chartPicker struct {
	*builder
	report *Report
}

// put puts a chart into the chapter of the first table that shows its figures; a chart of figures that no table shows is left out.
func (p *chartPicker) put(c *Chart) {
	shown := c.Series[0].Points[0].Of[0]
	for i := range p.report.Chapters {
		chapter := &p.report.Chapters[i]
		for _, t := range chapter.Tables {
			if t.shows(shown) {
				c.Table = t
				c.Number = fmt.Sprintf("%d.%d", chapter.Number, len(chapter.Charts)+1)
				c.Notes = append(c.Notes, p.gaps(c)...)
				chapter.Charts = append(chapter.Charts, c)
				return
			}
		}
	}
}

// shows reports whether a table has a figure of a series.
func (t *Table) shows(s monograph.Series) bool {
	for _, c := range t.Leaves() {
		if c.Kind == Figures && c.Series == s {
			return true
		}
		for i := range t.Rows {
			if m := t.Rows[i].Members; m != "" && c.Kind == Figures && divide(c.Series, m) == s {
				return true
			}
		}
	}
	return false
}

// divide is a series further divided by members.
func divide(s monograph.Series, by monograph.Members) monograph.Series {
	for _, list := range by.Lists() {
		s.Members = s.Members.With(list, by.Get(list))
	}
	return s
}

// gap reports whether a category misses a figure.
func (c *Chart) gap(category int) bool {
	for _, s := range c.Series {
		if !s.Points[category].Cell.Status.HasValue() {
			return true
		}
	}
	return false
}

// gaps tells which categories of a chart have no figure, and which rest on part of their villages.
func (p *chartPicker) gaps(c *Chart) []string {
	var missing, partial []string
	for i, category := range c.Categories {
		var gap, part bool
		for _, s := range c.Series {
			cell := &s.Points[i].Cell
			gap = gap || !cell.Status.HasValue() && cell.Status != monograph.NotApplicable
			part = part || cell.Partial
		}
		switch {
		case gap:
			missing = append(missing, category)
		case part:
			partial = append(partial, category)
		}
	}
	var out []string
	if len(missing) > 0 {
		out = append(out, p.l.Say(locale.ChartGaps, p.some(missing, ", ")))
	}
	switch {
	case len(partial) == len(c.Categories):
		out = append(out, p.l.Say(locale.ChartAllPartial))
	case len(partial) > 0:
		out = append(out, p.l.Say(locale.ChartPartial, p.some(partial, ", ")))
	}
	return out
}
