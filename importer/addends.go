package importer

import (
	"math"
	"slices"
)

// addends are the rows of a table that a total may add up, with running sums, so that a long list need not be gone through
// again for every row that may be a total.
type addends struct {
	rows   []int            // body rows with a label and figures that are no total, top to bottom
	sums   [][]float64      // by column: the sum of the first n of rows
	slack  []float64        // by column: how far running sums may be from the sum itself; 0 for whole figures
	bySub  map[string][]int // positions in rows of the rows of one printed sub-district, in order
	subSum map[string][][]float64
	totals []int            // body rows that are totals, in order
	named  map[string][]int // printed sub-district, normalised → its rows; nil until asked for, empty when there is but one
}

// addends are built when the rows of the table are read; only totals are found later.
func (t *table) addends() *addends {
	if t.sums != nil {
		return t.sums
	}
	a := &addends{bySub: map[string][]int{}, subSum: map[string][][]float64{}}
	for ri, r := range t.rows {
		switch {
		case r.total:
			a.totals = append(a.totals, ri)
		case !r.empty && t.hasFigures(ri):
			a.bySub[r.sub] = append(a.bySub[r.sub], len(a.rows))
			a.rows = append(a.rows, ri)
		}
	}
	all := make([]int, len(a.rows))
	for i := range all {
		all[i] = i
	}
	a.sums = t.running(a.rows, all)
	for sub, at := range a.bySub {
		a.subSum[sub] = t.running(a.rows, at)
	}
	for ci := range t.cols {
		a.slack = append(a.slack, t.slackOf(ci, a.rows))
	}
	t.sums = a
	return a
}

// running sums the figures of the rows at some positions, by column.
func (t *table) running(rows, at []int) [][]float64 {
	out := make([][]float64, len(t.cols))
	for ci := range t.cols {
		out[ci] = make([]float64, len(at)+1)
		for n, i := range at {
			out[ci][n+1] = out[ci][n] + t.reading(rows[i], ci)
		}
	}
	return out
}

func (t *table) reading(ri, ci int) float64 {
	if f := t.cells[[2]int{ri, ci}]; f != nil {
		return f.cell.Reading.Value
	}
	return 0
}

// slackOf is how far the difference of two running sums of a column may be from the sum between them.
func (t *table) slackOf(ci int, rows []int) float64 {
	total, whole := 0.0, true
	for _, ri := range rows {
		v := t.reading(ri, ci)
		total += math.Abs(v)
		whole = whole && v == math.Trunc(v)
	}
	if whole && total < 1<<53 {
		return 0
	}
	return 1e-9 * (1 + total)
}

// A run is some of a table's addends: those at positions [from, to) of addends.rows, or of them those of one sub-district.
type run struct {
	from, to int
	oneSub   bool
	sub      string
}

// span is the run's place among the rows of its sub-district.
func (a *addends) span(s run) (from, to int) {
	at := a.bySub[s.sub]
	from, _ = slices.BinarySearch(at, s.from)
	to, _ = slices.BinarySearch(at, s.to)
	return from, to
}

// size counts the rows of a run.
func (a *addends) size(s run) int {
	if !s.oneSub {
		return s.to - s.from
	}
	from, to := a.span(s)
	return to - from
}

// list gives the body rows of a run.
func (a *addends) list(s run) []int {
	if !s.oneSub {
		return slices.Clone(a.rows[s.from:s.to])
	}
	var out []int
	from, to := a.span(s)
	for _, i := range a.bySub[s.sub][from:to] {
		out = append(out, a.rows[i])
	}
	return out
}

// sum is the sum of a column over a run, as good as slack says.
func (a *addends) sum(s run, ci int) float64 {
	if !s.oneSub {
		return a.sums[ci][s.to] - a.sums[ci][s.from]
	}
	from, to := a.span(s)
	return a.subSum[s.sub][ci][to] - a.subSum[s.sub][ci][from]
}
