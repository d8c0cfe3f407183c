package rules

import (
	"slices"
	"strconv"
	"strings"
)

// evidence tells what a figure was compared with in the edits its correction mends, without words but "row" (one region), "column" (one
// series) and "sum": either the sum it should be, written out, or the total of a longer one.
func (l *linkage) evidence(fig int32, mends []int32) []string {
	out := []string{}
	for _, e := range mends {
		if l.equations[e].coef(fig) == 0 {
			continue
		}
		if s := l.shape(e) + " " + l.compared(&l.edits[e], fig); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// shape tells along what an edit adds up.
func (l *linkage) shape(e int32) string {
	row, column := true, true
	first := &l.f.list[l.edits[e].terms[0].fig]
	for _, t := range l.edits[e].terms[1:] {
		fig := &l.f.list[t.fig]
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
func (l *linkage) compared(e *edit, fig int32) string {
	const few = 4
	if len(e.terms)-1 > few && e.left == 1 && e.terms[0].fig != fig {
		return number(l.f.list[e.terms[0].fig].value)
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
		sum += x * l.f.list[t.fig].value
		switch {
		case x < 0:
			b.WriteByte('-')
		case b.Len() > 0:
			b.WriteByte('+')
		}
		if x != 1 && x != -1 {
			b.WriteString(number(max(x, -x)) + "*")
		}
		b.WriteString(number(l.f.list[t.fig].value))
	}
	if len(e.terms)-1 > few || e.constant != 0 {
		return number(tidy(sum))
	}
	return b.String()
}

// number writes a figure plainly.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
