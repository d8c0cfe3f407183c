package rules

import (
	"math"
	"strings"

	"monografi/monograph"
)

// splitRatios takes the printed ratios from among the printed totals.
func splitRatios(checks []monograph.Check) (sums, ratios []monograph.Check) {
	for _, c := range checks {
		if c.Over == monograph.OverRatio {
			ratios = append(ratios, c)
		} else {
			sums = append(sums, c)
		}
	}
	return sums, ratios
}

// ratios compares printed ratios with what they are the ratio of. A ratio that differs by more than its rounding is a
// warning: the usual cause is that ratios of villages were added up.
func (f *figures) ratios(checks []monograph.Check) []monograph.Finding {
	var out []monograph.Finding
	for i := range checks {
		c := &checks[i]
		ind := f.cat.Indicator(c.Indicator)
		if ind == nil || len(c.Parts) != 2 || !c.Parts[0].Known || !c.Parts[1].Known || c.Parts[1].Value == 0 {
			continue
		}
		want := ind.Scale * c.Parts[0].Value / c.Parts[1].Value
		if math.Abs(c.Value-want) <= ratioSlack(c, want) {
			continue
		}
		one := f.finding("ratio:"+c.Indicator, monograph.Warning, none, none)
		one.Region, one.Period, one.Indicator, one.Members = c.Region, c.Period, c.Indicator, c.Members
		if f.register != nil {
			place, _ := f.register.Get(c.Region)
			one.RegionName = place.Name
		}
		want = math.Round(want*100) / 100
		one.Observed, one.Expected, one.Difference = ptr(c.Value), ptr(want), ptr(tidy(c.Value-want))
		one.Cells = append(one.Cells, c.Source)
		for _, p := range c.Parts {
			one.Cells = append(one.Cells, monograph.Source{File: c.Source.File, Sheet: c.Source.Sheet, Cell: p.Cell})
		}
		out = append(out, one)
	}
	return out
}

// ratioSlack is how far a printed ratio may lie from the computed one: half of its last digit, and 1 % for figures that were
// rounded before they were divided (domain rule A-27).
func ratioSlack(c *monograph.Check, want float64) float64 {
	_, frac, _ := strings.Cut(strings.ReplaceAll(c.Source.Raw, ",", "."), ".")
	return math.Max(0.51*math.Pow(10, -float64(len(frac))), 0.01*math.Abs(want))
}
