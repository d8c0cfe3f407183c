package rules

import (
	"math"
	"strings"

	"monografi/monograph"
)

// printed adds one edit for every printed total whose parts are all known.
func (f *figures) printed(all *editSet) {
	sums := f.sums()
	for i := range f.checks {
		f.printedTotal(all, &f.checks[i], sums)
	}
}

// A margin is a line or column of totals over equally many parts.
type margin struct {
	strip
	parts int
}

// margins are the two that a printed total lies in.
func margins(c *monograph.Check) [2]margin {
	col, line := locate(c.Source.Cell)
	return [2]margin{
		{strip{c.Source.File, c.Source.Sheet, false, line}, len(c.Parts)},
		{strip{c.Source.File, c.Source.Sheet, true, col}, len(c.Parts)},
	}
}

// sums finds the margins of unknown tables whose totals are sums, as most of them, two at least, tell.
func (f *figures) sums() map[margin]bool {
	all, good := map[margin]int{}, map[margin]int{}
	for i := range f.checks {
		c := &f.checks[i]
		if c.Indicator != "" || c.Over == monograph.OverRatio {
			continue
		}
		sum, size := 0.0, math.Abs(c.Value)
		for _, p := range c.Parts {
			sum += float64(p.Sign) * p.Value
			size = max(size, math.Abs(p.Value))
		}
		for _, m := range margins(c) {
			if all[m]++; math.Abs(sum-c.Value) <= noise*max(1, size) && sum != 0 {
				good[m]++
			}
		}
	}
	out := map[margin]bool{}
	for m, n := range good {
		out[m] = n > 1 && 2*n > all[m]
	}
	return out
}

// printedTotal adds the edit of one printed total. What does not add up is only a warning in a table that the catalogue does not know (where a
// total that its largest part reaches is taken for an average or a maximum, unless those beside it are sums), when place or time are not known, or when
// the total is a dash.
func (f *figures) printedTotal(all *editSet, c *monograph.Check, sums map[margin]bool) {
	e := edit{rule: "printed:" + c.Indicator, severity: monograph.Error, row: none, series: none, left: 1, hard: true}
	ind := f.cat.Indicator(c.Indicator)
	switch {
	case ind != nil && !additive(ind):
		return
	case ind == nil && belowLargest(c) && !sums[margins(c)[0]] && !sums[margins(c)[1]]:
		return
	case ind == nil:
		e.severity = monograph.Warning
		e.rule = strings.TrimSuffix(e.rule, ":")
	default:
		if partition, _ := ind.Uses(c.Over); partition {
			e.rule = "partition:" + c.Indicator + ":" + c.Over
		}
		e.row, e.series = f.row(c.Region, c.Period), f.intern(c.Series)
		if c.Region == "" || c.Period == "" || c.Value == 0 && !strings.ContainsAny(c.Source.Raw, "0") {
			e.severity = monograph.Warning
		}
	}
	e.terms = append(e.terms, term{f.atCell(c, c.Source.Cell, c.Value), 1})
	for _, p := range c.Parts {
		if !p.Known {
			return
		}
		e.terms = append(e.terms, term{f.atCell(c, p.Cell, p.Value), -float64(p.Sign)})
	}
	e.tol = f.tolerance(e.series, e.terms)
	all.add(e)
}

// belowLargest reports whether a total is no more than one of its parts although others are added to it and nothing is subtracted, and not just less
// than a single one that is too large beside the sum of the others.
func belowLargest(c *monograph.Check) bool {
	sum, largest, counted := 0.0, 0.0, 0
	for _, p := range c.Parts {
		if p.Sign < 0 || p.Value < 0 {
			return false
		}
		sum, largest = sum+p.Value, max(largest, p.Value)
		if p.Value > 0 {
			counted++
		}
	}
	const few = 3 // the mean of two is above one of them
	return counted > 1 && (largest == c.Value || largest > c.Value && (len(c.Parts) < few || c.Value < sum-largest))
}

// atCell returns the figure in a cell of a check's sheet, adding one without address when nobody reported it.
func (f *figures) atCell(c *monograph.Check, ref string, value float64) int32 {
	key := cell{c.Source.File, c.Source.Sheet, ref}
	if i, ok := f.cells[key]; ok && f.list[i].value == value {
		return i
	}
	id := int32(len(f.list))
	col, line := locate(ref)
	f.list = append(f.list, figure{
		value: value, row: none, series: none, next: none, col: col, line: line,
		source: monograph.Source{File: c.Source.File, Sheet: c.Source.Sheet, Cell: ref},
	})
	f.cells[key] = id
	return id
}

// repeats adds an edit for every figure that is given more than once, in different tables: they must be the same. Files of one
// office may be of different sources or dates, so that between files this is a warning.
func (f *figures) repeats(all *editSet) {
	for i := range f.list {
		fig := &f.list[i]
		if fig.next == none || fig.row == none || f.at(fig.row, fig.series) != int32(i) {
			continue
		}
		for other := fig.next; other != none; other = f.list[other].next {
			terms := []term{{int32(i), 1}, {other, -1}}
			same, severity := f.list[other].source.File == fig.source.File, monograph.Warning
			if same {
				severity = monograph.Error
			}
			all.add(edit{
				rule: "repeat:" + f.series[fig.series].Indicator, severity: severity, row: fig.row, series: fig.series,
				left: 1, hard: same, terms: terms, tol: f.tolerance(fig.series, terms),
			})
		}
	}
}
