package rules

import (
	"slices"

	"monografi/monograph"
)

// A cause is what one finding is about: the broken edits that have one explanation, and the cells suspected.
type cause struct {
	edits    []int   // the first one gives the finding its rule and numbers
	beside   []int   // that hold other wrong cells as well and are told with neither, but for their severity
	about    int32   // the wrong figure, where the sum that tells of it is told with another cause; otherwise none
	without  []int32 // wrong figures of the edits that have causes of their own
	suspects []monograph.Suspect
	tooBig   bool // the search for the wrong cell was given up
}

// localise groups broken edits by what explains them, in three rounds: single cells proven by several edits, patterns that spoil many
// cells at once, and whatever else is the smallest change.
func (f *figures) localise(edits []edit, broken []int) []cause {
	l := locator{linkage: f.linkage(edits), open: map[int32]bool{}, corrections: map[int32]correction{}}
	for _, i := range broken {
		if edits[i].hard && edits[i].op == equal {
			l.open[int32(i)] = true
		}
	}
	l.singles()
	l.patterns()
	l.remaining()
	l.recogniseExchanges()
	l.doubtLines()
	for _, i := range broken {
		if e := &edits[i]; !e.hard || e.op != equal {
			l.attach(i)
		}
	}
	return l.causes
}

// A locator settles broken edits one by one.
type locator struct {
	*linkage
	open        map[int32]bool // broken hard equalities without a cause yet
	causes      []cause
	corrections map[int32]correction      // by suspected figure
	strip       map[strip]map[int32]int32 // figures by place
	thumb       [][]int32                 // by figure: inequalities
}

// A correction is what a figure is believed to be meant as, and the cause it belongs to.
type correction struct {
	value float64
	cause int
}

// doubtLines believes less of corrections that no slip of typing explains where several of them lie in one line or column: that may have been
// misunderstood as a whole.
func (l *locator) doubtLines() {
	at := map[strip][]*monograph.Suspect{}
	for i := range l.causes {
		for j := range l.causes[i].suspects {
			s := &l.causes[i].suspects[j]
			if s.Probability < sure || s.Mechanism != unknown {
				continue
			}
			col, line := locate(s.Cell)
			for _, x := range []strip{{s.File, s.Sheet, false, line}, {s.File, s.Sheet, true, col}} {
				at[x] = append(at[x], s)
			}
		}
	}
	for _, suspects := range at {
		if len(suspects) >= fewFigures {
			for _, s := range suspects {
				s.Probability = min(s.Probability, doubted)
			}
		}
	}
}

// doubted is the most that is believed of corrections in a line or column that may be misunderstood.
const doubted = 0.75

// unsettled returns the broken edits without a cause, in order.
func (l *locator) unsettled() []int32 {
	out := make([]int32, 0, len(l.open))
	for e := range l.open {
		out = append(out, e)
	}
	slices.Sort(out)
	return out
}

// blocks splits the unsettled edits into sets that have figures in common.
func (l *locator) blocks() [][]int32 {
	todo := l.unsettled()
	seen := map[int32]bool{}
	var out [][]int32
	for _, first := range todo {
		if seen[first] {
			continue
		}
		block := []int32{first}
		seen[first] = true
		for i := 0; i < len(block); i++ {
			for _, t := range l.equations[block[i]].terms {
				for _, e := range l.of[t.fig] {
					if l.open[e] && !seen[e] {
						seen[e] = true
						block = append(block, e)
					}
				}
			}
		}
		slices.Sort(block)
		out = append(out, block)
	}
	return out
}

// singles settles the blocks that one cell alone explains, where two broken edits or more meet in it and in no other.
func (l *locator) singles() {
	for _, block := range l.blocks() {
		if len(block) < 2 {
			continue
		}
		if found, _ := l.smallest(block, 1); len(found) == 1 {
			l.accept(l.judge(block, found))
		}
	}
}

// remaining settles the rest, with suspects where one explanation stands out.
func (l *locator) remaining() {
	for _, block := range l.blocks() {
		block = slices.DeleteFunc(block, func(e int32) bool { return !l.open[e] })
		if len(block) == 0 {
			continue
		}
		found, complete := l.smallest(block, maxFigures)
		v := l.judge(block, found)
		switch {
		case len(found) == 0:
			v = l.line(block)
		case len(block) == 1 && !l.typed(found):
			if two := l.weigh(block, l.pairs(block[0])); two.tells() {
				v = two
			}
		}
		if len(v.best) > 0 {
			l.accept(v)
		}
		for _, e := range block {
			if l.open[e] {
				l.settle([]int32{e}, nil)
				l.causes[len(l.causes)-1].tooBig = !complete
			}
		}
	}
}

// typed reports whether a slip of typing in one cell is among the explanations.
func (l *locator) typed(found []solution) bool {
	return slices.ContainsFunc(found, func(sol solution) bool {
		name, _ := typing(sol.proposed[0], l.f.list[sol.figs[0]].value)
		return len(sol.figs) == 1 && name != unknown
	})
}

// settle makes a cause of edits.
func (l *locator) settle(mends []int32, suspects []monograph.Suspect) {
	c := cause{suspects: suspects, about: none}
	if suspects == nil {
		c.suspects = []monograph.Suspect{}
	}
	for _, e := range mends {
		delete(l.open, e)
		c.edits = append(c.edits, int(e))
	}
	l.causes = append(l.causes, c)
}

// accept makes causes of a verdict: one for a pattern or a single cell, otherwise one for every cell.
func (l *locator) accept(v verdict) {
	if len(v.best) == 0 {
		return
	}
	top := &v.best[0]
	if top.joint || len(top.figs) == 1 {
		var suspects []monograph.Suspect
		for i := range v.best {
			if i == 0 || len(v.best[i].figs) == 1 && !top.joint {
				suspects = append(suspects, l.suspects(&v.best[i], v.probability[i])...)
			}
		}
		l.remember(top, len(l.causes))
		l.settle(top.mends, suspects)
		return
	}
	l.acceptApart(v)
}

// remember keeps the corrections of an explanation.
func (l *locator) remember(x *explanation, cause int) {
	for i, fig := range x.figs {
		l.corrections[fig] = correction{x.proposed[i], cause}
	}
}

// suspects names the cells of an explanation. Cells that cannot be named, because the source of a figure is not known, are left out.
func (l *locator) suspects(x *explanation, probability float64) []monograph.Suspect {
	var out []monograph.Suspect
	for i, fig := range x.figs {
		s := l.f.suspect(fig, x.proposed[i], x.mechanisms[i], probability)
		s.Evidence = l.evidence(fig, x.proposed[i], x.mends)
		out = append(out, s)
	}
	return out
}

// attach puts a broken edit that proves nothing by itself with the cause that mends it, or makes it a cause of its own. One that holds the wrong figures of
// several causes is told with none of them.
func (l *locator) attach(i int) {
	e := &l.edits[i]
	r := e.residual(l.f)
	var at []int
	for _, t := range e.terms {
		if c, ok := l.corrections[t.fig]; ok {
			r += t.coef * (c.value - l.f.list[t.fig].value)
			if !slices.Contains(at, c.cause) {
				at = append(at, c.cause)
			}
		}
	}
	switch {
	case len(at) == 0 || e.op.breaks(r, e.tol):
		l.settle([]int32{int32(i)}, nil)
	case len(at) == 1:
		l.causes[at[0]].edits = append(l.causes[at[0]].edits, i)
	default:
		for _, c := range at {
			l.causes[c].beside = append(l.causes[c].beside, i)
		}
	}
}
