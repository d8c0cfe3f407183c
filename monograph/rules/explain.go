package rules

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// An explanation is a solution with the story behind it.
type explanation struct {
	solution
	mechanisms []string // by figure
	weight     float64  // how likely, relative to others of the same block
	joint      bool     // one cause for all figures, not one each
}

// Shares of causes that are not one wrong cell.
const (
	shareSeveral = 0.3   // several cells behind one broken edit
	shareJoint   = 0.1   // a pattern that explains several cells at once
	shareNext    = 0.002 // a further independent mistake in the same block
)

// explain weighs a solution: by the pattern that covers all its figures, or by the mistakes made in each. A mistake may be in any of so many
// cells; an outdated total can be in one only.
func (l *linkage) explain(sol solution, cells int) explanation {
	x := explanation{solution: sol, weight: 1, mechanisms: make([]string, len(sol.figs))}
	if name := l.exchanged(&sol); name != "" {
		x.joint, x.weight = true, shareJoint
		for i := range x.mechanisms {
			x.mechanisms[i] = name
		}
		return x
	}
	if l.inOneStrip(sol.figs) && l.isShifted(&sol) {
		x = named(sol, shiftedRows)
		x.weight = shareJoint
		return x
	}
	for i, fig := range sol.figs {
		name, likelihood := l.mechanism(fig, sol.proposed[i], sol.mends)
		x.mechanisms[i] = name
		x.weight *= likelihood * l.roundness(fig, sol.proposed[i], sol.mends)
		if name != staleTotal {
			x.weight /= float64(cells)
		}
		if i > 0 {
			x.weight *= shareNext
		}
	}
	x.weight *= l.relief(&sol)
	return x
}

// relief is how much likelier a solution becomes by mending inequalities on the way.
func (l *linkage) relief(sol *solution) float64 {
	factor := 1.0
	for _, fig := range sol.figs {
		for _, e := range l.limits[fig] {
			one := &l.edits[e]
			if one.broken(l.f) && !one.op.breaks(l.corrected(one, sol), one.tol) {
				factor *= 10
			}
		}
	}
	return factor
}

// exchanged reports whether a solution puts two figures each in the other's place, and what was exchanged.
func (l *linkage) exchanged(sol *solution) string {
	if len(sol.figs) != 2 {
		return ""
	}
	a, b := &l.f.list[sol.figs[0]], &l.f.list[sol.figs[1]]
	if sol.proposed[0] != b.value || sol.proposed[1] != a.value {
		return ""
	}
	if a.line == b.line && a.row == b.row {
		return swappedMembers
	}
	return swappedRows
}

// A verdict is what is believed of a block.
type verdict struct {
	best        []explanation // most likely first; empty when the tool abstains
	probability []float64
	apart       []guess // by figure of the best explanation, where it is of several figures
}

// tells reports whether a verdict names any cell.
func (v *verdict) tells() bool {
	return len(v.best) > 0 && (v.apart == nil || slices.ContainsFunc(v.apart, func(g guess) bool { return len(g.candidates) > 0 }))
}

// Thresholds of belief.
const (
	sure       = 0.9  // above this only what several edits prove together
	enough     = 0.55 // below this nothing is named
	worthWhile = 0.1  // second guesses below this are not listed

	worthNaming = 0.25 // a single cell is named from here on if it is clearly likelier than any other
	ahead       = 0.625
)

// judge ranks solutions of a block of the same size and decides whether one stands out. The block's residual tells what several small
// mistakes could have done.
func (l *linkage) judge(block []int32, found []solution) verdict {
	all := make([]explanation, len(found))
	for i, sol := range found {
		all[i] = l.explain(sol, len(l.equations[block[0]].terms))
		if len(found) > 1 || len(sol.figs) > 1 || !l.pinned(&all[i]) {
			all[i].weight *= l.fitsAll(&sol)
		}
	}
	return l.weigh(block, all)
}

// fitsAll is how much better the corrections of a solution go with their context than what stands there.
func (l *linkage) fitsAll(sol *solution) float64 {
	factor := 1.0
	for i, fig := range sol.figs {
		x := l.fits(fig, sol.proposed[i])
		if x == 1 {
			x = l.fitsParts(fig, sol.proposed[i], sol.mends)
		}
		if x == 1 && !l.heads(fig, sol.mends) {
			x = l.scarcity(fig, sol.proposed[i])
		}
		factor *= x
	}
	return factor
}

// weigh decides whether one of several explanations stands out.
func (l *linkage) weigh(block []int32, all []explanation) verdict {
	slices.SortStableFunc(all, func(a, b explanation) int { return cmp.Compare(b.weight, a.weight) })
	sum := l.several(block, all)
	for i := range all {
		sum += all[i].weight
	}
	if len(all) > 0 && len(all[0].figs) > 1 && !all[0].joint {
		return verdict{best: all[:1], apart: l.apart(all, sum)}
	}
	var v verdict
	for i := range all {
		p := math.Min(all[i].weight/sum, l.ceiling(&all[i], len(all)))
		if i > 0 && p < worthWhile {
			break
		}
		v.best, v.probability = append(v.best, all[i]), append(v.probability, p)
	}
	if len(v.best) == 0 || v.probability[0] < enough && !v.leads() {
		return verdict{}
	}
	return v
}

// leads reports whether one cell stands out from all the others that may be to blame, though it is no likelier than they are together.
func (v *verdict) leads() bool {
	p := v.probability
	return len(v.best[0].figs) == 1 && v.best[0].mechanisms[0] != unknown && standsOut(p)
}

// standsOut reports whether the first of some probabilities, greatest first, is clearly ahead of the next: by a quarter where it is one half, and the
// more the smaller it is.
func standsOut(p []float64) bool {
	return p[0] >= worthNaming && (len(p) == 1 || p[0]*p[0] >= ahead*p[1])
}

// ceiling is the most that may be believed of an explanation. Only a single figure in which several broken edits meet, and no other
// does, is proven; the rest rests on habits of typing.
func (l *linkage) ceiling(x *explanation, rivals int) float64 {
	known := !slices.Contains(x.mechanisms, unknown)
	switch {
	case rivals > 1 || x.joint:
		return 0.88
	case len(x.figs) == 1 && l.pinned(x) && known:
		return 0.98
	case len(x.figs) == 1 && l.pinned(x):
		return 0.93
	case len(x.figs) == 1 && !known && len(x.mends) == 1:
		return 0 // whatever makes the sum right: no evidence at all
	case len(x.figs) == 1 && l.wholeUnit(x):
		return 0.45
	}
	return 0.88
}

// wholeUnit reports whether a total is taken to be off by a power of ten from all its parts, which might as well be in another unit themselves.
func (l *linkage) wholeUnit(x *explanation) bool {
	return strings.HasPrefix(x.mechanisms[0], "scale-") && !l.pinned(x) && l.heads(x.figs[0], x.mends)
}

// pinned reports whether every figure of an explanation is proven wrong twice, independently of each other: by broken edits that have nothing
// else in common, or by being a negative count.
func (l *linkage) pinned(x *explanation) bool {
	for k := range x.figs {
		if !l.pinnedAt(x, k) {
			return false
		}
	}
	return true
}

// pinnedAt is pinned for one of the figures.
func (l *linkage) pinnedAt(x *explanation, k int) bool {
	fig, n := x.figs[k], 0
	if l.negative(fig) && x.proposed[k] == -l.f.list[fig].value {
		n++
	}
	var apart []int32
	for _, e := range x.mends {
		if l.equations[e].coef(fig) != 0 && !slices.ContainsFunc(apart, func(other int32) bool { return l.shared(e, other) > 1 }) {
			apart = append(apart, e)
		}
	}
	return n+len(apart) >= 2
}

// shared counts the figures that two edits have in common.
func (l *linkage) shared(a, b int32) int {
	n := 0
	for _, t := range l.equations[a].terms {
		if l.equations[b].coef(t.fig) != 0 {
			n++
		}
	}
	return n
}
