package report

import (
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// performanceSection is the section of the catalogue under which the performance sheet stands.
const performanceSection = "V"

// lightWords are the words of the traffic light.
var lightWords = map[catalogue.Signal]locale.Word{catalogue.Green: locale.LightGreen, catalogue.Yellow: locale.LightYellow, catalogue.Red: locale.LightRed}

// A measure is one line of a performance sheet: a figure and its light.
type measure struct {
	light  *catalogue.Light
	cell   monograph.Cell
	signal catalogue.Signal
}

// measures are the lines of a region's performance sheet, those without a figure too.
func (b *builder) measures(c *monograph.Consolidation, r region.Code) []measure {
	out := make([]measure, len(b.Catalogue.Lights))
	for i := range b.Catalogue.Lights {
		l := &b.Catalogue.Lights[i]
		out[i] = measure{light: l, cell: b.measured(c, l, r)}
		if cell := &out[i].cell; cell.Status.HasValue() {
			cell.Typed = true // made of other figures, not of those in the rows of a table
			out[i].signal = l.Signal(cell.Value)
		}
	}
	return out
}

// measured is the figure of a measure. Of two sums only the members count that both sides give; a sum alone has to be whole.
func (b *builder) measured(c *monograph.Consolidation, l *catalogue.Light, r region.Code) monograph.Cell {
	if len(l.Num) == 1 && l.Num[0].Indicator == catalogue.Completeness {
		return b.answers(r, l.Scale)
	}
	var num, den float64
	var out monograph.Cell
	for i, s := range l.Num {
		n := c.Cell(r, s)
		if len(l.Den) == 0 {
			if !n.Status.HasValue() {
				return monograph.Cell{}
			}
			num, den = num+n.Value, 1
			out = lesser(out, n)
			continue
		}
		d := c.Cell(r, l.Den[min(i, len(l.Den)-1)])
		if n.Status.HasValue() && d.Status.HasValue() {
			num, den = num+n.Value, den+d.Value
			out = lesser(lesser(out, n), d)
		}
	}
	if den == 0 {
		return monograph.Cell{}
	}
	out.Value, out.Text, out.Status, out.Derived = l.Scale*num/den, "", monograph.Reported, false
	return out
}

// lesser is the cell of two that fewer units gave, with the sources of both.
func lesser(a, b monograph.Cell) monograph.Cell {
	if a.Of == 0 || b.Partial && b.Have*a.Of < a.Have*b.Of {
		a.Have, a.Of, a.Partial = b.Have, b.Of, b.Partial
	}
	a.Sources += b.Sources
	a.Period = b.Period
	return a
}

// answers is the share of what villages are asked that those of a region answered.
func (b *builder) answers(r region.Code, scale float64) monograph.Cell {
	asked := 0
	for _, ind := range b.Catalogue.Indicators {
		if askedOfVillages(ind) {
			asked++
		}
	}
	given, villages := 0, 0
	for v, n := range b.answeredBy() {
		if v.Within(r) {
			given, villages = given+n, villages+1
		}
	}
	all := 0
	for _, v := range b.now.Regions() {
		if v.Level() == region.Village && v.Within(r) {
			all++
		}
	}
	if given == 0 || all*asked == 0 {
		return monograph.Cell{}
	}
	return monograph.Cell{Status: monograph.Reported, Value: scale * float64(given) / float64(all*asked), Have: villages, Of: all, Sources: given}
}

// answeredBy counts, for every village that answered anything, the indicators it answered.
func (b *builder) answeredBy() map[region.Code]int {
	out := map[region.Code]int{}
	for r, sections := range b.filledIn() {
		if r.Level() == region.Village {
			for _, n := range sections {
				out[r] += n
			}
		}
	}
	return out
}
