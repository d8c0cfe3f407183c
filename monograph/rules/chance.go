package rules

import (
	"math"
	"slices"
)

// fewOthers is how likely more figures are wrong, to the same effect, than the fewest that all are proven twice.
const fewOthers = 0.1

// several is the weight of explanations that were not looked at because they take more figures.
func (l *linkage) several(block []int32, all []explanation) float64 {
	if len(all) == 0 {
		return 1
	}
	if len(all[0].figs) == 1 && l.pinned(&all[0]) || all[0].joint {
		return 1e-9
	}
	if l.pinned(&all[0]) {
		return fewOthers * all[0].weight
	}
	n := min(len(all[0].figs), len(block))
	chances := make([]float64, len(block))
	for i, e := range block {
		chances[i] = l.chance(e)
	}
	slices.Sort(chances)
	several := shareSeveral * math.Min(1, float64(len(all))/float64(len(l.edits[block[0]].terms))) // the other cells are held by sums that are right
	for _, chance := range chances[len(chances)-n:] {
		several *= chance
	}
	if len(all[0].figs) > n && slices.ContainsFunc(all[0].figs, l.negative) {
		n++ // that one is wrong is certain
	}
	return several * math.Pow(shareNext, float64(n-1))
}

// chance is how likely several mistakes together make a sum wrong by just as much as it is.
func (l *linkage) chance(e int32) float64 {
	one := &l.edits[e]
	observed, expected := one.sides(l.f)
	step := math.Pow10(-max(decimals(observed), decimals(expected)))
	width := math.Max(3*step, 0.5*math.Max(math.Abs(observed), math.Abs(expected))/float64(len(one.terms)))
	return 0.5 * step / width * math.Exp(-math.Abs(observed-expected)/width)
}
