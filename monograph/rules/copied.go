package rules

import (
	"math"
	"slices"
)

// copies looks for broken columns whose figures are those of the period before. Where rows are broken too they tell what was meant; otherwise
// nothing can be proposed.
func (l *locator) copies() {
	for _, e := range l.unsettled() {
		if !l.open[e] {
			continue
		}
		figs := l.copied(e)
		if figs == nil {
			continue
		}
		block := []int32{}
		var wrong []int32
		for _, fig := range figs {
			for _, other := range l.of[fig] {
				if l.open[other] && !contains(block, other) {
					block = append(block, other)
				}
				if l.open[other] && other != e && !contains(wrong, fig) {
					wrong = append(wrong, fig)
				}
			}
		}
		slices.Sort(block)
		if sol, ok := l.forced(block, wrong); ok && len(wrong) > 0 {
			l.accept(verdict{best: []explanation{named(sol, copiedLastYear)}, probability: []float64{0.85}})
		}
		if p := l.copiedRather(e, figs); l.open[e] && p >= enough {
			l.accept(verdict{best: []explanation{l.suspected(figs, []int32{e}, copiedLastYear)}, probability: []float64{math.Min(p, 0.7)}})
		}
	}
}

// copied returns the parts of a column that repeats the period before, nil when it does not.
func (l *locator) copied(e int32) []int32 {
	one := &l.edits[e]
	var out []int32
	for _, t := range one.terms[one.left:] {
		fig := &l.f.list[t.fig]
		if fig.row == none || fig.row == one.row || fig.series != one.series {
			return nil
		}
		out = append(out, t.fig)
	}
	if !l.isLastYears(out) {
		return nil
	}
	return out
}

// Copies of last year's figures: their share of mistakes, and how much the total of a year may differ from that of the last.
const (
	shareCopied = 0.01
	yearsApart  = 0.05
)

// copiedRather is how likely a column under a broken total repeats the year before by mistake, and not because such figures seldom change, as those beside
// it tell, with a total that is wrong for another reason.
func (l *locator) copiedRather(e int32, figs []int32) float64 {
	observed, expected := l.edits[e].sides(l.f)
	width := math.Max(1, yearsApart*math.Abs(expected))
	copied := shareCopied * 0.5 / width * math.Exp(-math.Abs(observed-expected)/width)
	same, all := l.unchanged(figs)
	likely := math.Pow(same/all, float64(len(figs)))
	return copied / (copied + likely*l.alone(e))
}

// unchanged counts the other figures of some regions, of the same unit, that are as in the year before, and all that are known of both. Most
// things that are counted by the piece, schools and mosques, stay from one year to the next.
func (l *locator) unchanged(figs []int32) (same, all float64) {
	c := l.context()
	unit := c.unitOf(c.list[figs[0]].series)
	same, all = 0.3, 10 // as if so many were known already
	if slices.Contains(pieces, unit) {
		same = 9.3
	}
	for _, fig := range figs {
		r := c.list[fig].row
		last := c.before(r, 1)
		if last == none {
			continue
		}
		for s, now := range c.rows[r].figure {
			before := c.at(last, int32(s))
			if now == none || before == none || now == fig || c.list[now].total || c.unitOf(int32(s)) != unit {
				continue
			}
			if all++; c.list[now].value == c.list[before].value {
				same++
			}
		}
	}
	return same, all
}

// pieces are the units of things that are there for long.
var pieces = []string{"unit", "rt", "rw", "dusun"}

// unitOf is the unit of a series.
func (f *figures) unitOf(s int32) string {
	if s == none || f.series[s].indicator == nil {
		return ""
	}
	return f.series[s].indicator.Unit
}
