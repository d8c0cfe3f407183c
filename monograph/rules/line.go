package rules

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// columns looks for sums that are broken in many rows at once: not many mistakes, but one that spoils a whole line or column.
func (l *locator) columns() {
	big := map[int32]bool{} // edits of blocks that are too big to search
	for _, block := range l.blocks() {
		start := l.start(block)
		n := start.disjoint(maxFigures)
		if n >= fewRows {
			l.accept(l.line(block))
		}
		for _, e := range block {
			big[e] = n > maxFigures
		}
	}
	for _, group := range l.alike() {
		group = slices.DeleteFunc(group, func(e int32) bool { return !l.open[e] })
		if len(group) < fewRows {
			continue
		}
		l.accept(l.line(group))
		for _, e := range group {
			if l.open[e] {
				l.settle([]int32{e}, nil) // of so many, none by itself has a mistake of its own
				l.causes[len(l.causes)-1].tooBig = big[e]
			}
		}
	}
}

// alike groups the broken edits that say the same of different rows, where at least half of them are broken.
func (l *locator) alike() [][]int32 {
	all := map[string]int{}
	open := map[string][]int32{}
	var order []string
	todo := l.unsettled()
	if len(todo) < fewRows {
		return nil
	}
	wanted := map[string]bool{}
	for _, e := range todo {
		wanted[l.edits[e].rule] = true
	}
	for i := range l.edits {
		e := &l.edits[i]
		if !wanted[e.rule] || e.row == none || len(l.equations[i].terms) == 0 {
			continue
		}
		says := l.says(e)
		if says == "" {
			continue
		}
		all[says]++
		if l.open[int32(i)] {
			if open[says] == nil {
				order = append(order, says)
			}
			open[says] = append(open[says], int32(i))
		}
	}
	var out [][]int32
	for _, says := range order {
		if n := len(open[says]); n >= fewRows && 2*n >= all[says] {
			out = append(out, open[says])
		}
	}
	return out
}

// says is what an edit over one row says of its period, whatever the region; empty when it is over several rows.
func (l *locator) says(e *edit) string {
	var b strings.Builder
	b.WriteString(e.rule)
	if e.row != none {
		b.WriteString(" " + string(l.f.rows[e.row].period))
	}
	for _, t := range e.terms {
		fig := &l.f.list[t.fig]
		if fig.row != e.row {
			return ""
		}
		fmt.Fprintf(&b, " %d", fig.series)
	}
	return b.String()
}

// A strand is a series, or a line or column of a sheet, that may be wrong as a whole.
type strand struct {
	series int32
	strip
}

// line explains broken edits by one strand being wrong in every broken row.
func (l *locator) line(block []int32) verdict {
	var found []explanation
	for _, figs := range l.strands(block) {
		sol, ok := l.forced(block, figs)
		if !ok || slices.ContainsFunc(found, func(x explanation) bool { return slices.Equal(x.figs, sol.figs) }) {
			continue
		}
		x := named(sol, l.nameLine(&sol))
		if x.weight = math.Log(l.fitsAll(&sol)); x.mechanisms[0] == copiedLastYear {
			x.weight = math.Log(manyTimes)
		}
		found = append(found, x)
	}
	if len(found) == 0 {
		return verdict{}
	}
	slices.SortStableFunc(found, func(a, b explanation) int { return cmp.Compare(b.weight, a.weight) })
	sum := 0.0
	for _, x := range found {
		sum += math.Exp(x.weight - found[0].weight)
	}
	if p := math.Min(0.75, 1/sum); p > clearly {
		return verdict{best: found[:1], probability: []float64{p}}
	}
	return verdict{}
}

// manyTimes is how much likelier last year's figures are copied than all the same by accident.
const manyTimes = 1000

// clearly is how much likelier than all others together one of several strands must be.
const clearly = 0.7

// strands gives, for every strand that has one figure in some of the edits, these figures.
func (l *locator) strands(block []int32) [][]int32 {
	at := map[strand]int{}
	var out [][]int32
	for _, e := range block {
		count := map[strand]int{}
		var order []strand
		terms := l.equations[e].terms
		see := func(s strand) {
			if count[s]++; count[s] == 1 {
				order = append(order, s)
			}
		}
		each := func(fig int32, do func(strand)) {
			if s := l.f.list[fig].series; s != none {
				do(strand{series: s})
			}
			for _, s := range l.f.strips(fig) {
				if s.at != 0 {
					do(strand{series: none, strip: s})
				}
			}
		}
		for _, t := range terms {
			each(t.fig, see)
		}
		for _, t := range terms {
			each(t.fig, func(s strand) {
				if count[s] != 1 {
					return
				}
				i, ok := at[s]
				if !ok {
					i = len(out)
					at[s] = i
					out = append(out, nil)
				}
				if !contains(out[i], t.fig) {
					out[i] = append(out[i], t.fig)
				}
			})
		}
	}
	return slices.DeleteFunc(out, func(figs []int32) bool { return len(figs) < 2 })
}
