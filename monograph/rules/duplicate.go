package rules

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A strip is a line or a column of a sheet.
type strip struct {
	file, sheet string
	column      bool
	at          int32
}

// strips are the two a figure lies in.
func (f *figures) strips(fig int32) [2]strip {
	x := &f.list[fig]
	return [2]strip{{x.source.File, x.source.Sheet, false, x.line}, {x.source.File, x.source.Sheet, true, x.col}}
}

// duplicates looks for lines that repeat another line of their table, with several broken sums across them.
func (l *locator) duplicates() {
	across := map[strip][]int32{} // broken edits with exactly one figure in the strip
	for _, e := range l.unsettled() {
		count := map[strip]int{}
		for _, t := range l.equations[e].terms {
			for _, s := range l.f.strips(t.fig) {
				count[s]++
			}
		}
		for s, n := range count {
			if n == 1 && s.at != 0 {
				across[s] = append(across[s], e)
			}
		}
	}
	all := make([]strip, 0, len(across))
	for s, edits := range across {
		if len(edits) > 1 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, compareStrips)
	for _, s := range all {
		block := slices.DeleteFunc(across[s], func(e int32) bool { return !l.open[e] })
		if len(block) < 2 {
			continue
		}
		if x, ok := l.duplicated(s, block); ok {
			l.accept(x)
		}
	}
}

func compareStrips(a, b strip) int {
	order := 0
	if a.column != b.column {
		order = 1
		if b.column {
			order = -1
		}
	}
	return cmp.Or(strings.Compare(a.file, b.file), strings.Compare(a.sheet, b.sheet), order, cmp.Compare(a.at, b.at))
}

// duplicated explains broken sums by their figures in one strip repeating those of an earlier strip, or those of the earlier one repeating it. The later is
// the likelier copy, unless what else is known of its figures speaks against that.
func (l *locator) duplicated(s strip, block []int32) (verdict, bool) {
	for _, t := range l.equations[block[0]].terms {
		other := s
		if other.at = l.f.list[t.fig].line; s.column {
			other.at = l.f.list[t.fig].col
		}
		if other.at == 0 || other.at >= s.at || !l.repeats(s, other) || len(block) < fewFigures && l.length(s) < fewDigitsAlike {
			continue
		}
		copied, ok := l.forcedLine(s, block)
		if !ok {
			continue
		}
		x := named(copied, duplicate)
		x.weight = laterCopy * l.fitsAll(&copied)
		earlier := 0.0
		if first, ok := l.forcedLine(other, block); ok {
			if earlier = l.fitsAll(&first); earlier > x.weight {
				earlier, x = x.weight, named(first, duplicate)
				x.weight = l.fitsAll(&first)
			}
		}
		return verdict{best: []explanation{x}, probability: []float64{math.Min(0.8, x.weight/(x.weight+earlier))}}, true
	}
	return verdict{}, false
}

// forcedLine solves a block for its figures in a strip, or if that is not enough for those of the strip that are added up with them, too.
func (l *locator) forcedLine(s strip, block []int32) (solution, bool) {
	figs := l.inStrip(s, block)
	if sol, ok := l.forced(block, figs); ok {
		return sol, true
	}
	before := len(figs)
	for _, fig := range slices.Clone(figs) {
		for _, e := range l.of[fig] {
			for _, t := range l.equations[e].terms {
				if pair := l.f.strips(t.fig); (pair[0] == s || pair[1] == s) && !contains(block, e) && !contains(figs, t.fig) {
					figs = append(figs, t.fig)
				}
			}
		}
	}
	if len(figs) == before {
		return solution{}, false
	}
	return l.forced(block, figs)
}

// laterCopy is how much likelier the later of two lines is the copy of the earlier than the other way round.
const laterCopy = 3

// fewDigitsAlike is how many digits two lines must have in common where few sums are broken: short figures are alike by accident.
const fewDigitsAlike = 4

// length counts the digits in a strip, about.
func (l *locator) length(s strip) float64 {
	n := 0.0
	for _, fig := range l.strip[s] {
		n += length(l.f.list[fig].value)
	}
	return n
}

// inStrip returns the figures of edits that lie in a strip.
func (l *locator) inStrip(s strip, block []int32) []int32 {
	var out []int32
	for _, e := range block {
		for _, t := range l.equations[e].terms {
			if pair := l.f.strips(t.fig); (pair[0] == s || pair[1] == s) && !contains(out, t.fig) {
				out = append(out, t.fig)
			}
		}
	}
	return out
}

// repeats reports whether two strips hold the same figures side by side, enough of them to be no accident.
func (l *locator) repeats(a, b strip) bool {
	l.fillStrips()
	values := map[float64]bool{}
	for at, x := range l.strip[a] {
		y, ok := l.strip[b][at]
		if !ok || l.f.list[x].value != l.f.list[y].value {
			return false
		}
		values[l.f.list[x].value] = true
	}
	return len(l.strip[a]) >= fewFigures && len(values) > 1
}

// fillStrips notes which figures stand in each strip, once.
func (l *locator) fillStrips() {
	if l.strip != nil {
		return
	}
	l.strip = map[strip]map[int32]int32{}
	for i := range l.f.list {
		fig := &l.f.list[i]
		pair := l.f.strips(int32(i))
		l.put(pair[0], fig.col, int32(i))
		l.put(pair[1], fig.line, int32(i))
	}
}

func (l *locator) put(s strip, at, fig int32) {
	if l.strip[s] == nil {
		l.strip[s] = map[int32]int32{}
	}
	l.strip[s][at] = fig
}
