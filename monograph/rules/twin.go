package rules

import (
	"maps"
	"slices"

	"monografi/monograph"
)

// From so many figures of a list on, not all the same, two regions cannot be alike by accident; or from so many digits on.
const (
	fewAlike  = 5
	fewDigits = 7
)

// twins looks for broken sums over a list whose figures are all those of another region in whatever sheet, or over a figure in a line or column
// that repeats the one before it. What was meant is not known.
func (l *locator) twins() {
	for _, e := range l.unsettled() {
		if !l.open[e] {
			continue
		}
		for _, side := range append(l.sides(e), l.repeated(e)) {
			if l.twin(side) {
				l.accept(verdict{best: []explanation{l.suspected(side, []int32{e}, duplicate)}, probability: []float64{0.7}})
				break
			}
		}
	}
}

// repeated gives the figures of a line or column that one of an edit's figures stands in and that repeats the one before it.
func (l *locator) repeated(e int32) []int32 {
	for _, t := range l.equations[e].terms {
		for _, s := range l.f.strips(t.fig) {
			other := s
			if other.at--; other.at > 0 && l.repeats(s, other) {
				return slices.Sorted(maps.Values(l.strip[s]))
			}
		}
	}
	return nil
}

// sides gives the figures of an edit over one region that are divided by the same lists.
func (l *locator) sides(e int32) [][]int32 {
	one := &l.edits[e]
	var out [][]int32
	var lists []monograph.Series
	for _, t := range one.terms {
		fig := &l.f.list[t.fig]
		if fig.row != one.row || fig.series == none {
			return nil
		}
		s := monograph.Series{Indicator: l.f.series[fig.series].Indicator}
		for _, list := range l.f.series[fig.series].Members.Lists() {
			s.Members += monograph.Members(list + ";")
		}
		i := slices.Index(lists, s)
		if i < 0 {
			i, lists, out = len(lists), append(lists, s), append(out, nil)
		}
		out[i] = append(out[i], t.fig)
	}
	return out
}

// twin reports whether figures of a region are those of another in the same region and period.
func (l *locator) twin(figs []int32) bool {
	values := map[float64]bool{}
	all := 0.0
	for _, fig := range figs {
		if x := l.f.list[fig].value; !values[x] {
			values[x] = true
			all += length(x)
		}
	}
	if (len(figs) < fewAlike || len(values) < fewAlike-1) && (len(figs) < fewFigures || all < fewDigits) {
		return false
	}
	own := l.f.list[figs[0]].row
	if own == none {
		return false
	}
	for _, r := range l.context().beside(own) {
		if r != own && !slices.ContainsFunc(figs, func(fig int32) bool {
			i := l.f.at(r, l.f.list[fig].series)
			return i == none || l.f.list[i].value != l.f.list[fig].value
		}) {
			return true
		}
	}
	return false
}

// beside gives the rows of the regions in the same region above.
func (c *context) beside(r int32) []int32 {
	at := c.rows[r].rowKey
	return c.inside[rowKey{at.region.Parent(), at.period}]
}
