package rules

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// patterns settles broken edits that one accident explains together: a row that repeats its neighbour, a column that repeats the year
// before, two figures in each other's place.
func (l *locator) patterns() {
	l.duplicates()
	l.copies()
	l.columns()
	l.swaps()
}

// Sizes below which a pattern may be an accident.
const (
	fewFigures = 3 // of a line that repeats another
	fewRegions = 4 // of a column that repeats the year before
	fewRows    = 4 // in which one column is wrong

	manyAlike = 20 // edits off by the same amount, among which an exchange would be found by chance
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
			l.accept(verdict{best: []explanation{x}, probability: []float64{0.7}})
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

// duplicated explains broken sums by their figures in one strip repeating those of an earlier strip.
func (l *locator) duplicated(s strip, block []int32) (explanation, bool) {
	figs := l.inStrip(s, block)
	for _, t := range l.equations[block[0]].terms {
		other := s
		if other.at = l.f.list[t.fig].line; s.column {
			other.at = l.f.list[t.fig].col
		}
		if other.at == 0 || other.at >= s.at || !l.repeats(s, other) {
			continue
		}
		if sol, ok := l.forced(block, figs); ok {
			return named(sol, duplicate), true
		}
	}
	return explanation{}, false
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
	if l.strip == nil {
		l.strip = map[strip]map[int32]float64{}
		for i := range l.f.list {
			fig := &l.f.list[i]
			pair := l.f.strips(int32(i))
			l.put(pair[0], fig.col, fig.value)
			l.put(pair[1], fig.line, fig.value)
		}
	}
	values := map[float64]bool{}
	for at, x := range l.strip[a] {
		if y, ok := l.strip[b][at]; !ok || x != y {
			return false
		}
		values[x] = true
	}
	return len(l.strip[a]) >= fewFigures && len(values) > 1
}

func (l *locator) put(s strip, at int32, value float64) {
	if l.strip[s] == nil {
		l.strip[s] = map[int32]float64{}
	}
	l.strip[s][at] = value
}

// named is an explanation of all figures by one mechanism.
func named(sol solution, mechanism string) explanation {
	x := explanation{solution: sol, joint: true, mechanisms: make([]string, len(sol.figs))}
	for i := range x.mechanisms {
		x.mechanisms[i] = mechanism
	}
	return x
}

// copies looks for broken columns whose figures are those of the period before. Where rows are broken too they tell what was meant; otherwise
// nothing can be proposed, but no single cell is to blame either.
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
		if l.open[e] {
			l.settle([]int32{e}, nil)
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
		earlier := l.f.before(fig.row, 1)
		i := none
		if earlier != none {
			i = l.f.at(earlier, fig.series)
		}
		if i == none || l.f.list[i].value != fig.value {
			return nil
		}
		out = append(out, t.fig)
	}
	if len(out) < fewRegions {
		return nil
	}
	return out
}

// columns looks for blocks in which many rows are broken, and one series being wrong in all of them explains everything.
func (l *locator) columns() {
	for _, block := range l.blocks() {
		start := l.start(block)
		if start.disjoint(fewRows) < fewRows {
			continue
		}
		l.accept(l.line(block))
	}
}

// swaps looks for pairs of broken edits that are mended when a figure of the one and a figure of the other change places.
func (l *locator) swaps() {
	todo := l.unsettled()
	byResidual := map[float64][]int32{}
	for _, e := range todo {
		r := l.equations[e].residual
		byResidual[max(r, -r)] = append(byResidual[max(r, -r)], e)
	}
	for _, e := range todo {
		r := l.equations[e].residual
		rivals := byResidual[max(r, -r)]
		if len(rivals) > manyAlike {
			continue
		}
		for _, other := range rivals {
			if other > e && l.open[e] && l.open[other] {
				l.swap(e, other)
			}
		}
	}
}

// swap settles two edits if one exchange mends both, stands alone, and is too far from chance. Totals, being computed, are less likely to
// change places.
func (l *locator) swap(a, b int32) {
	var all []explanation
	tried, sum := 0.0, 0.0
	for _, s := range l.equations[a].terms {
		for _, t := range l.equations[b].terms {
			x, y := &l.f.list[s.fig], &l.f.list[t.fig]
			if s.fig == t.fig || x.row == none || y.row == none || x.row != y.row && x.series != y.series || x.source.Sheet != y.source.Sheet {
				continue
			}
			tried++
			d := y.value - x.value
			if d == 0 || s.coef*d != -l.equations[a].residual || -t.coef*d != -l.equations[b].residual {
				continue
			}
			sol, ok := l.forced([]int32{a, b}, []int32{s.fig, t.fig})
			if !ok {
				continue
			}
			one := l.explain(sol, 1)
			if one.weight = 1; x.total && y.total {
				one.weight = 0.1
			}
			sum += one.weight
			all = append(all, one)
		}
	}
	chance := tried / (2*math.Abs(l.equations[a].residual) + 1)
	for _, x := range all {
		if p := math.Min(0.88, x.weight/sum-chance); x.joint && p >= enough {
			l.accept(verdict{best: []explanation{x}, probability: []float64{p}})
			return
		}
	}
}

// line explains a block by one series being wrong in every broken row.
func (l *locator) line(block []int32) verdict {
	columns := map[int32][]int32{}
	for _, e := range block {
		count := map[int32][]int32{}
		for _, t := range l.equations[e].terms {
			if s := l.f.list[t.fig].series; s != none {
				count[s] = append(count[s], t.fig)
			}
		}
		for s, figs := range count {
			if len(figs) == 1 && !contains(columns[s], figs[0]) {
				columns[s] = append(columns[s], figs[0])
			}
		}
	}
	var found []explanation
	for _, s := range sortedKeys(columns) {
		if sol, ok := l.forced(block, columns[s]); ok {
			found = append(found, named(sol, unknown))
		}
	}
	if len(found) != 1 {
		return verdict{}
	}
	return verdict{best: found, probability: []float64{0.75}}
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
