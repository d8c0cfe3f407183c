package rules

import (
	"cmp"
	"slices"
)

// nameLine tells what became of a whole strand, from what stands there and what was meant.
func (l *locator) nameLine(sol *solution) string {
	switch {
	case l.isLastYears(sol.figs):
		return copiedLastYear
	case l.isShifted(sol):
		return shiftedRows
	case l.isScaled(sol):
		return wrongUnit
	}
	return unknown
}

// isLastYears reports whether figures, enough of them and not all the same, are those of the year before.
func (l *locator) isLastYears(figs []int32) bool {
	if len(figs) < fewRegions || !l.anyBefore(figs[0]) {
		return false
	}
	c := l.context()
	values := map[float64]bool{}
	for _, fig := range figs {
		one := &c.list[fig]
		if one.row == none {
			return false
		}
		i := c.at(c.before(one.row, 1), one.series)
		if i == none || c.list[i].value != one.value {
			return false
		}
		values[one.value] = true
	}
	return len(values) > 1
}

// anyBefore reports whether a figure's region may have one of the year before.
func (l *locator) anyBefore(fig int32) bool {
	r := l.f.list[fig].row
	return r != none && (l.f.known != nil || l.f.before(r, 1) != none)
}

// inOneStrip reports whether figures lie in one line or column of a sheet.
func (l *linkage) inOneStrip(figs []int32) bool {
	pair := l.f.strips(figs[0])
	line, column := pair[0].at != 0, pair[1].at != 0
	for _, fig := range figs[1:] {
		other := l.f.strips(fig)
		line, column = line && other[0] == pair[0], column && other[1] == pair[1]
	}
	return line || column
}

// isShifted reports whether the figures of a line or column stand one place after, or before, their own.
func (l *linkage) isShifted(sol *solution) bool {
	at := func(i int) int32 { return l.f.list[sol.figs[i]].line*16384 + l.f.list[sol.figs[i]].col }
	order := make([]int, len(sol.figs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(at(a), at(b)) })
	after, before := 0, 0
	for k := 1; k < len(order); k++ {
		i, j := order[k-1], order[k]
		if l.f.list[sol.figs[j]].value == sol.proposed[i] {
			after++
		}
		if l.f.list[sol.figs[i]].value == sol.proposed[j] {
			before++
		}
	}
	return len(order) >= fewFigures && max(after, before) == len(order)-1
}

// isScaled reports whether all figures are too large, or too small, by the same power of ten.
func (l *locator) isScaled(sol *solution) bool {
	factor := 0.0
	for i, fig := range sol.figs {
		x := l.f.list[fig].value
		if x == 0 && sol.proposed[i] == 0 {
			continue
		}
		now := tidy(x / sol.proposed[i])
		if factor == 0 {
			factor = now
		}
		if now != factor {
			return false
		}
	}
	return len(sol.figs) >= fewFigures && slices.Contains(powers, factor)
}
