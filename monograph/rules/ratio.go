package rules

import (
	"math"
	"strings"

	"monografi/monograph"
)

// splitRatios takes the printed ratios and shares from among the printed totals.
func splitRatios(checks []monograph.Check) (sums, ratios, shares []monograph.Check) {
	for _, c := range checks {
		switch c.Over {
		case monograph.OverRatio:
			ratios = append(ratios, c)
		case monograph.OverShare:
			shares = append(shares, c)
		default:
			sums = append(sums, c)
		}
	}
	return sums, ratios, shares
}

// ratios compares ratios with what they are the ratio of: those printed beside their parts, and those stored because their parts stand
// elsewhere. The usual fault is that ratios of villages were added up.
func (f *figures) ratios(checks []monograph.Check) []monograph.Finding {
	all := f.quotients()
	var out []monograph.Finding
	for i := range checks {
		c := &checks[i]
		if len(c.Parts) == 0 {
			out = append(out, f.looseRatio(all[c.Indicator], c)...)
			continue
		}
		if len(c.Parts) != 2 || !c.Parts[0].Known || !c.Parts[1].Known || c.Parts[1].Value == 0 {
			continue
		}
		for _, q := range all[c.Indicator] {
			q, ok := q.at(c.Members)
			ok = ok && len(q.den) == 1
			want := q.scale * c.Parts[0].Value / c.Parts[1].Value
			if !ok || !q.broken(c.Value, want, c.Source.Raw) {
				continue
			}
			one := f.ratioFinding(q, c.Address, c.Value, want)
			one.Cells = append(one.Cells, c.Source)
			for _, p := range c.Parts {
				one.Cells = append(one.Cells, monograph.Source{File: c.Source.File, Sheet: c.Source.Sheet, Cell: p.Cell})
			}
			out = append(out, one)
			break
		}
	}
	return append(out, f.storedRatios(all)...)
}

// storedRatios compares the figures that are ratios with their parts in the same region and period.
func (f *figures) storedRatios(all map[string][]quotient) []monograph.Finding {
	var out []monograph.Finding
	for r := range f.rows {
		for s, fig := range f.rows[r].figure {
			if fig == none {
				continue
			}
			if qs := all[f.series[s].Indicator]; qs != nil {
				f.touch(fig)
				at := monograph.Address{Region: f.rows[r].region, Period: f.rows[r].period, Series: f.series[s].Series}
				out = append(out, f.looseRatio(qs, &monograph.Check{Address: at, Value: f.list[fig].value, Source: f.list[fig].source})...)
			}
		}
	}
	return out
}

// looseRatio compares a ratio with its parts wherever they stand in its region and period; nothing when they are not known.
func (f *figures) looseRatio(all []quotient, c *monograph.Check) []monograph.Finding {
	r, ok := f.rowAt[rowKey{c.Region, c.Period}]
	if !ok {
		return nil
	}
	for _, q := range all {
		q, ok := q.at(c.Members)
		if !ok {
			continue
		}
		num, den, below := f.amountOf(r, q.num), f.amountsOf(r, q.den), 0.0
		for _, a := range den {
			below += a.value
		}
		if !num.known() || below == 0 {
			continue
		}
		all := append([]amount{num}, den...)
		f.touchAmounts(all...)
		want := q.scale * num.value / below
		if !q.broken(c.Value, want, c.Source.Raw) {
			return nil // the first whose parts are known decides
		}
		one := f.ratioFinding(q, c.Address, c.Value, want)
		one.Cells = append([]monograph.Source{c.Source}, f.cellsOfAmounts(all...)...)
		return []monograph.Finding{one}
	}
	return nil
}

// amountOf looks up a series by name.
func (f *figures) amountOf(r int32, s monograph.Series) amount {
	id, ok := f.ids[s]
	if !ok {
		return nothing
	}
	return f.amount(r, id, none)
}

// amountsOf looks up series by name; none at all when one of them is not known.
func (f *figures) amountsOf(r int32, all []monograph.Series) []amount {
	out := make([]amount, len(all))
	for i, s := range all {
		if out[i] = f.amountOf(r, s); !out[i].known() {
			return nil
		}
	}
	return out
}

// ratioFinding says that a ratio is not what it should be.
func (f *figures) ratioFinding(q quotient, at monograph.Address, value, want float64) monograph.Finding {
	one := f.finding(q.rule, q.severity, none, none)
	one.Region, one.RegionName, one.Period, one.Indicator, one.Members = at.Region, f.nameOf(at.Region), at.Period, at.Indicator, at.Members
	want = math.Round(want*100) / 100
	one.Observed, one.Expected, one.Difference = ptr(value), ptr(want), ptr(tidy(value-want))
	return one
}

// broken reports whether a ratio lies further from the computed one than half of its last printed digit and the tolerance.
func (q *quotient) broken(value, want float64, raw string) bool {
	_, frac, _ := strings.Cut(strings.ReplaceAll(raw, ",", "."), ".")
	slack := max(0.51*math.Pow(10, -float64(len(frac))), q.tolerance.absolute, q.tolerance.relative*math.Abs(want))
	return math.Abs(value-want) > slack
}
