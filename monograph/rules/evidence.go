package rules

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// evidence tells what a figure was compared with in the edits its correction mends, without words but "row" (one region), "column" (one
// series) and "sum": either the sum it should be, written out, or the total of a longer one. Where several cells might have been to blame, it also
// tells what about the figure should be by the "years" before and after, by the other "regions", or by the rest of its "list".
func (l *linkage) evidence(fig int32, meant float64, mends []int32) []string {
	out := []string{}
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, e := range mends {
		if l.equations[e].coef(fig) != 0 {
			add(l.f.compare(&l.edits[e], fig))
		}
	}
	if l.around == nil || l.f.list[fig].row == none {
		return out
	}
	for i := range l.around.soft[fig] {
		if e := &l.around.soft[fig][i]; l.around.mends(e, fig, meant) {
			add(l.around.compare(e, fig))
		}
	}
	if e, ok := l.around.expect(fig); ok && e.density(meant) > telling*e.density(l.f.list[fig].value) {
		add(e.by + " " + number(math.Round(math.Exp(e.log)-0.5)))
	}
	return out
}

// telling is by how much a figure must go better with its context for that to be evidence.
const telling = 3

// compare tells along what an edit adds up, and what a figure should be according to it.
func (f *figures) compare(e *edit, fig int32) string { return f.shape(e) + " " + f.compared(e, fig) }

// shape tells along what an edit adds up.
func (f *figures) shape(e *edit) string {
	row, column := true, true
	first := &f.list[e.terms[0].fig]
	for _, t := range e.terms[1:] {
		fig := &f.list[t.fig]
		row = row && fig.row == first.row && fig.row != none
		column = column && fig.series == first.series && fig.series != none
	}
	switch {
	case row:
		return "row"
	case column:
		return "column"
	}
	return "sum"
}

// compared writes what a figure should be according to an edit.
func (f *figures) compared(e *edit, fig int32) string {
	const few = 4
	if len(e.terms)-1 > few && e.left == 1 && e.terms[0].fig != fig {
		return number(f.list[e.terms[0].fig].value)
	}
	at := slices.IndexFunc(e.terms, func(t term) bool { return t.fig == fig })
	c := e.terms[at].coef
	sum := -e.constant / c
	var b strings.Builder
	for i, t := range e.terms {
		if i == at {
			continue
		}
		x := -t.coef / c
		sum += x * f.list[t.fig].value
		switch {
		case x < 0:
			b.WriteByte('-')
		case b.Len() > 0:
			b.WriteByte('+')
		}
		if x != 1 && x != -1 {
			b.WriteString(number(max(x, -x)) + "*")
		}
		b.WriteString(number(f.list[t.fig].value))
	}
	if len(e.terms)-1 > few || e.constant != 0 {
		return number(tidy(sum))
	}
	return b.String()
}

// number writes a figure plainly.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
