package rules

import (
	"math"

	"monografi/monograph"
)

// A shareColumn is a column of percentages with the figures that they are the shares of.
type shareColumn struct {
	*monograph.Check
	share, of []monograph.CheckPart
	whole     float64 // the total of the figures
	sum       float64 // of the percentages
	band      float64 // what rounding may make of the sum
	digit     float64 // half of the last printed digit
}

// shareColumnOf takes a check of shares apart; false when something in it is not known.
func shareColumnOf(c *monograph.Check) (shareColumn, bool) {
	const slack = 0.1 // of a sum of percentages
	col := shareColumn{Check: c}
	n := len(c.Parts) / 2
	if len(c.Parts) != 2*n+1 || n == 0 {
		return col, false
	}
	decimals := 0
	for i := range n {
		share, of := c.Parts[2*i], c.Parts[2*i+1]
		if !share.Known || !of.Known {
			return col, false
		}
		col.share, col.of = append(col.share, share), append(col.of, of)
		col.sum += share.Value
		decimals = max(decimals, min(monograph.Decimals(share.Value), 4))
	}
	col.whole, col.sum = c.Parts[2*n].Value, tidy(col.sum)
	col.digit = 0.5 * math.Pow10(-decimals)
	col.band = max(slack, float64(n+1)*col.digit)
	return col, c.Parts[2*n].Known && col.whole > 0
}

// shares finds the columns of percentages whose total is not 100, or not the sum of its rows, and the percentages that are not the share of their figure. A column
// with another base than its own total is one finding.
func (f *figures) shares(checks []monograph.Check) []monograph.Finding {
	var out []monograph.Finding
	for i := range checks {
		col, ok := shareColumnOf(&checks[i])
		if !ok {
			continue
		}
		rows := col.wrongRows(f)
		if math.Abs(col.Value-100) > col.band || math.Abs(col.sum-100) > col.band && len(rows) == 0 {
			out = append(out, col.wrongTotal(f))
		}
		out = append(out, rows...)
	}
	return out
}

// wrongTotal says that the percentages are no shares of the total beside them.
func (col *shareColumn) wrongTotal(f *figures) monograph.Finding {
	observed := col.Value
	if math.Abs(observed-100) <= col.band {
		observed = col.sum
	}
	one := f.finding("shares:"+col.Indicator, monograph.Warning, none, none)
	one.Region, one.RegionName, one.Period, one.Indicator, one.Members = col.Region, f.nameOf(col.Region), col.Period, col.Indicator, col.Members
	one.Observed, one.Expected, one.Difference = ptr(observed), ptr(100.0), ptr(tidy(observed-100))
	one.Cells = []monograph.Source{col.Source}
	for _, p := range col.share {
		one.Cells = append(one.Cells, col.at(p))
	}
	if math.Abs(100*col.Value-col.sum) <= max(col.band, 0.05*col.sum) && math.Abs(col.Value-col.sum) > col.band {
		s := monograph.Suspect{File: col.Source.File, Sheet: col.Source.Sheet, Cell: col.Source.Cell, Region: col.Region, Indicator: col.Indicator, Members: col.Members}
		s.Observed, s.Proposed, s.Mechanism, s.Probability, s.Evidence = col.Value, col.Value, "unit", 0.6, []string{}
		one.Suspects = []monograph.Suspect{s}
	}
	return one
}

// wrongRows finds the percentages that are not the share of their figure, on the base that the column has.
func (col *shareColumn) wrongRows(f *figures) []monograph.Finding {
	var out []monograph.Finding
	base := col.base()
	for i, p := range col.share {
		want := 100 * col.of[i].Value / base
		if math.Abs(p.Value-want) <= max(2.02*col.digit, 0.01*want) {
			continue
		}
		one := f.finding("share:"+col.Indicator, monograph.Warning, none, none)
		if id, ok := f.cells[cell{col.Source.File, col.Source.Sheet, col.of[i].Cell}]; ok && f.list[id].row != none {
			one = f.finding("share:"+col.Indicator, monograph.Warning, f.list[id].row, f.list[id].series)
		}
		want = math.Round(want*100) / 100
		one.Observed, one.Expected, one.Difference = ptr(p.Value), ptr(want), ptr(tidy(p.Value-want))
		one.Cells = []monograph.Source{col.at(p), col.at(col.of[i])}
		out = append(out, one)
	}
	return out
}

// base is what the percentages are shares of: the total beside them if most of the rows say so, and otherwise what the row in the middle says.
func (col *shareColumn) base() float64 {
	near := 0
	var bases []float64
	for i, p := range col.share {
		if math.Abs(p.Value-100*col.of[i].Value/col.whole) <= max(2.02*col.digit, 0.01*p.Value) {
			near++
		}
		if p.Value > 0 && col.of[i].Value > 0 {
			bases = append(bases, 100*col.of[i].Value/p.Value)
		}
	}
	if 2*near >= len(col.share) || len(bases) == 0 {
		return col.whole
	}
	return median(bases)
}

// at is the cell of a part.
func (col *shareColumn) at(p monograph.CheckPart) monograph.Source {
	return monograph.Source{File: col.Source.File, Sheet: col.Source.Sheet, Cell: p.Cell}
}
