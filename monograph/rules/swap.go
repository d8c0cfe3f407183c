package rules

import (
	"cmp"
	"math"
	"slices"
)

// Likelihoods of exchanges: the share of such mistakes, and by how much it is less that figures further apart, or two totals, change places.
const (
	shareExchange = 0.1
	neighbours    = 4.0
	apart         = 40.0
	farApart      = 400.0
	totalsToo     = 0.1
	shareSecond   = 0.02 // a second mistake that has nothing to do with the first
)

// swaps looks for pairs of broken edits that are mended when a figure of the one and a figure of the other change places.
func (l *locator) swaps() {
	todo := l.unsettled()
	byResidual := map[float64][]int32{}
	for _, e := range todo {
		r := tidy(math.Abs(l.equations[e].residual))
		byResidual[r] = append(byResidual[r], e)
	}
	for _, e := range todo {
		if rivals := byResidual[tidy(math.Abs(l.equations[e].residual))]; l.open[e] && len(rivals) > 1 && len(rivals) <= manyAlike {
			l.swap(e, rivals)
		}
	}
}

// swap settles an edit and one of its rivals if one exchange that mends both stands out from the others, and from two mistakes that happen to be alike.
func (l *locator) swap(e int32, rivals []int32) {
	var all []explanation
	sum := 0.0
	for _, other := range rivals {
		if other == e || !l.open[other] {
			continue
		}
		found := l.exchanges(e, other)
		if len(found) == 0 {
			continue
		}
		sum += shareSecond * l.alone(e) * l.alone(other)
		for _, x := range found {
			if !slices.ContainsFunc(all, func(y explanation) bool { return slices.Equal(x.figs, y.figs) }) { // another sum of the same two
				sum += x.weight
				all = append(all, x)
			}
		}
	}
	belief := 0.0
	for _, x := range all {
		most := 0.88
		if l.heads(x.figs[0], x.mends) && l.heads(x.figs[1], x.mends) {
			most = 0.6 // or else all that they are totals of
		}
		if p := math.Min(most, x.weight/sum); p >= enough {
			l.accept(verdict{best: []explanation{x}, probability: []float64{p}})
			return
		}
		belief += x.weight / sum
	}
	if belief >= enough { // of figures in both sums: which, one of them may tell
		slices.SortStableFunc(all, func(a, b explanation) int { return cmp.Compare(b.weight, a.weight) })
		l.acceptApart(verdict{best: all[:1], apart: l.apart(all, sum)})
	}
}

// exchanges are the pairs of figures whose exchange mends two edits and breaks none.
func (l *locator) exchanges(a, b int32) []explanation {
	var all []explanation
	p, q := &l.equations[a], &l.equations[b]
	for _, s := range p.terms {
		for _, t := range q.terms {
			d := l.f.list[t.fig].value - l.f.list[s.fig].value
			weight := l.near(s.fig, t.fig)
			if weight == 0 || d == 0 || math.Abs(s.coef*d+p.residual) > noise || math.Abs(t.coef*d-q.residual) > noise {
				continue
			}
			sol, ok := l.forced([]int32{a, b}, []int32{s.fig, t.fig})
			if !ok {
				continue
			}
			x := l.explain(sol, 1)
			if !x.joint {
				continue
			}
			x.weight = weight / float64(len(p.terms)) * l.fitsAll(&sol)
			all = append(all, x)
		}
	}
	return all
}

// near is how likely two figures are to change places, 0 when they cannot.
func (l *locator) near(a, b int32) float64 {
	x, y := &l.f.list[a], &l.f.list[b]
	if a == b || (x.row == none) != (y.row == none) || x.source.Sheet != y.source.Sheet || x.source.File != y.source.File {
		return 0
	}
	weight := shareExchange / farApart
	switch across, down := math.Abs(float64(x.col-y.col)), math.Abs(float64(x.line-y.line)); {
	case x.line == 0 && x.row == none:
		return 0
	case x.line == 0:
		weight = shareExchange / apart
	case across+down == 1:
		weight = shareExchange / neighbours
	case across == 0 || down == 0:
		weight = shareExchange / apart
	}
	if x.total && y.total {
		weight *= totalsToo
	}
	return weight
}

// alone is the weight of all explanations of one edit by itself.
func (l *locator) alone(e int32) float64 {
	found, _ := l.smallest([]int32{e}, 1)
	all := make([]explanation, len(found))
	sum := 0.0
	for i, sol := range found {
		all[i] = l.explain(sol, len(l.equations[e].terms))
		all[i].weight *= l.fitsAll(&sol)
		sum += all[i].weight
	}
	if len(all) == 0 {
		return 0
	}
	return sum + l.several([]int32{e}, all)
}
