package rules

import (
	"cmp"
	"math"
	"slices"

	"monografi/monograph"
)

// A guess is one of several wrong figures of a block: its cell, or else one of those that may be to blame in its stead, most likely first.
type guess struct {
	candidates []candidate // empty when none stands out
	fig        int32       // of the likeliest explanation
}

// A candidate is a figure with what it may have been meant as.
type candidate struct {
	fig         int32
	proposed    float64
	mechanism   string
	mends       []int32
	probability float64
}

// apart looks at every figure of the likeliest explanation by itself: one may be certain where the other is anybody's guess. The belief in a
// correction is that in all explanations that hold it.
func (l *linkage) apart(all []explanation, sum float64) []guess {
	type correction struct {
		fig      int32
		proposed float64
	}
	belief := map[correction]float64{}
	for i := range all {
		for k, fig := range all[i].figs {
			belief[correction{fig, all[i].proposed[k]}] += all[i].weight / sum
		}
	}
	candidateOf := func(x *explanation, k int) candidate {
		c := candidate{fig: x.figs[k], proposed: x.proposed[k], mechanism: x.mechanisms[k], mends: x.mends}
		c.probability = math.Min(belief[correction{c.fig, c.proposed}], l.ceilingOf(x, k))
		return c
	}
	top := &all[0]
	guesses := make([]guess, len(top.figs))
	for k, fig := range top.figs {
		list := []candidate{candidateOf(top, k)}
		for i := 1; i < len(all); i++ {
			if j := instead(top, k, &all[i]); j >= 0 {
				list = append(list, candidateOf(&all[i], j))
			}
		}
		guesses[k] = guess{standingOut(list), fig}
	}
	return guesses
}

// instead finds the figure of another explanation that stands for the k-th of the first, all others being the same; negative when there is none.
func instead(top *explanation, k int, x *explanation) int {
	if len(x.figs) != len(top.figs) {
		return -1
	}
	at := -1
	for j, fig := range x.figs {
		switch i := slices.Index(top.figs, fig); {
		case i == k || i < 0 && at >= 0:
			return -1
		case i < 0:
			at = j
		}
	}
	return at
}

// standingOut gives the candidates worth listing, each figure once; none when the first does not stand out.
func standingOut(list []candidate) []candidate {
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.probability, a.probability) })
	var out []candidate
	for _, c := range list {
		if len(out) > 0 && c.probability < worthWhile {
			break
		}
		if !slices.ContainsFunc(out, func(o candidate) bool { return o.fig == c.fig }) {
			out = append(out, c)
		}
	}
	if out[0].probability < enough && !leads(out) {
		return nil
	}
	return out
}

// leads reports whether the first candidate stands out from each of the others, though it is no likelier than they are together.
func leads(list []candidate) bool {
	p := make([]float64, 0, 2)
	for _, c := range list[:min(len(list), 2)] {
		p = append(p, c.probability)
	}
	return list[0].mechanism != unknown && standsOut(p)
}

// ceilingOf is the most that may be believed of one of several figures.
func (l *linkage) ceilingOf(x *explanation, k int) float64 {
	known, pinned := x.mechanisms[k] != unknown, l.pinnedAt(x, k)
	switch {
	case known && pinned:
		return 0.88
	case known:
		return 0.85
	case pinned:
		return 0.75
	}
	return 0 // whatever makes the sum right
}

// acceptApart makes a cause of each wrong figure. A broken sum that holds two of them is told with the one that has no other, and with none if each
// has its own and is named.
func (l *locator) acceptApart(v verdict) {
	top := &v.best[0]
	mine, shared := l.share(top)
	causeOf := map[int32]int{} // by edit
	for k, g := range v.apart {
		if len(mine[k]) == 0 {
			continue
		}
		l.settle(mine[k], l.suspectsOf(g))
		for _, e := range mine[k] {
			causeOf[e] = len(l.causes) - 1
		}
		l.believe(g, len(l.causes)-1)
	}
	for k, g := range v.apart {
		if len(mine[k]) > 0 || len(g.candidates) == 0 {
			continue
		}
		for _, e := range top.mends { // all its edits hold another wrong cell too
			if at, ok := causeOf[e]; ok && l.equations[e].coef(g.fig) != 0 {
				l.tellBeside(g, at, e)
				break
			}
		}
	}
	for _, e := range shared {
		if slices.ContainsFunc(v.apart, func(g guess) bool { return len(g.candidates) == 0 && l.equations[e].coef(g.fig) != 0 }) {
			continue // it tells what no other finding does
		}
		delete(l.open, e)
		for k := range v.apart {
			if len(mine[k]) > 0 && l.equations[e].coef(v.apart[k].fig) != 0 {
				at := causeOf[mine[k][0]]
				l.causes[at].beside = append(l.causes[at].beside, int(e))
			}
		}
	}
}

// likely is how sure two wrong figures of one sum must be to be told one by one.
const likely = 0.8

// tellBeside makes a cause of a wrong figure whose sum is told already, with another one.
func (l *locator) tellBeside(g guess, at int, e int32) {
	first := &l.causes[at]
	if len(first.suspects) == 0 || min(first.suspects[0].Probability, g.candidates[0].probability) < likely { // one may be all there is
		first.suspects = append(first.suspects, l.suspectsOf(guess{g.candidates[:1], g.fig})...)
		l.believe(g, at)
		return
	}
	own := cause{edits: []int{int(e)}, about: g.candidates[0].fig, suspects: l.suspectsOf(g)}
	for fig, c := range l.corrections {
		if c.cause == at {
			own.without = append(own.without, fig)
		}
	}
	first.without = append(first.without, own.about)
	l.causes = append(l.causes, own)
	l.believe(g, len(l.causes)-1)
}

// share divides the open edits that an explanation mends among its figures.
func (l *locator) share(top *explanation) (mine [][]int32, shared []int32) {
	mine = make([][]int32, len(top.figs))
	of := func(e int32) (out []int) {
		for k, fig := range top.figs {
			if l.equations[e].coef(fig) != 0 {
				out = append(out, k)
			}
		}
		return out
	}
	for _, e := range top.mends {
		if ks := of(e); l.open[e] && len(ks) == 1 {
			mine[ks[0]] = append(mine[ks[0]], e)
		}
	}
	for _, e := range top.mends {
		ks := of(e)
		if !l.open[e] || len(ks) < 2 {
			continue
		}
		if i := slices.IndexFunc(ks, func(k int) bool { return len(mine[k]) == 0 }); i >= 0 {
			mine[ks[i]] = append(mine[ks[i]], e)
		} else {
			shared = append(shared, e)
		}
	}
	return mine, shared
}

// suspectsOf names the cells of a guess.
func (l *linkage) suspectsOf(g guess) []monograph.Suspect {
	var out []monograph.Suspect
	for _, c := range g.candidates {
		s := l.f.suspect(c.fig, c.proposed, c.mechanism, c.probability)
		s.Evidence = l.evidence(c.fig, c.proposed, c.mends)
		out = append(out, s)
	}
	return out
}

// believe keeps the likeliest correction of a guess.
func (l *locator) believe(g guess, cause int) {
	if len(g.candidates) > 0 {
		c := &g.candidates[0]
		l.corrections[c.fig] = correction{c.proposed, cause}
	}
}
