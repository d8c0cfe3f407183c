package rules

import (
	"cmp"
	"slices"
	"strings"

	"monografi/monograph"
)

// Untouched returns the figures that no sum, rule, ratio or test looked at, in order of indicator, region and period: nothing speaks for them but that
// somebody typed them. That a count is whole and not negative is seen of every figure and does not count.
func Untouched(in Input) []monograph.Observation {
	var ratios []monograph.Check
	in.Checks, ratios, _ = splitRatios(in.Checks)
	f := newFigures(in)
	edits := f.edits()
	f.touched = make([]bool, len(f.list))
	for i := range edits {
		for _, t := range edits[i].terms {
			f.touch(t.fig)
		}
	}
	f.ratios(ratios)
	f.change()
	f.demography()
	return f.untouched()
}

// touch notes that something looked at figures. It does nothing unless Untouched asks.
func (f *figures) touch(figs ...int32) {
	if f.touched == nil {
		return
	}
	for _, fig := range figs {
		if fig != none {
			f.touched[fig] = true
		}
	}
}

func (f *figures) touchAmounts(all ...amount) {
	for _, a := range all {
		f.touch(a.fig)
		f.touch(a.parts...)
	}
}

// untouched lists the figures left over.
func (f *figures) untouched() []monograph.Observation {
	out := []monograph.Observation{}
	for i := range f.list {
		fig := &f.list[i]
		if f.touched[i] || fig.row == none || fig.series == none || fig.total {
			continue
		}
		o := monograph.Observation{
			Address: monograph.Address{Region: f.rows[fig.row].region, Period: f.rows[fig.row].period, Series: f.series[fig.series].Series},
			Status:  monograph.Reported, Value: fig.value, Source: fig.source,
		}
		if fig.dash {
			o.Status = monograph.Nil
		}
		out = append(out, o)
	}
	slices.SortStableFunc(out, func(a, b monograph.Observation) int {
		return cmp.Or(compareSeries(a.Series, b.Series), strings.Compare(string(a.Region), string(b.Region)), strings.Compare(string(a.Period), string(b.Period)))
	})
	return out
}
