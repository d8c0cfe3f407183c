package importer

import (
	"math"
	"slices"
	"strings"

	"monografi/monograph/region"
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

// agrees counts the columns in which a row is the sum of a run.
func (t *table) agrees(ri int, s run) int {
	a := t.addends()
	n := 0
	for ci := range t.cols {
		f := t.cells[[2]int{ri, ci}]
		if f == nil || f.role == RoleDerived || !f.status.HasValue() {
			continue
		}
		v := f.cell.Reading.Value
		sum := a.sum(s, ci)
		if a.slack[ci] > 0 {
			if math.Abs(sum-v) > a.slack[ci]+1e-9*math.Abs(v) {
				continue
			}
			sum = t.sumOf(a.list(s), ci)
		}
		if near(sum, v) {
			n++
		}
	}
	return n
}

func (t *table) sumOf(rows []int, ci int) float64 {
	sum := 0.0
	for _, ri := range rows {
		sum += t.reading(ri, ci)
	}
	return sum
}

// newTotal makes a row a total.
func (t *table) newTotal(ri int) {
	t.rows[ri].total = true
	a := t.addends()
	if i, found := slices.BinarySearch(a.totals, ri); !found {
		a.totals = slices.Insert(a.totals, i, ri)
	}
}

// partsOf lists the rows that a total row adds up.
func (t *table) partsOf(ri int) []int {
	if named := t.rowsOfNamed(ri); len(named) > 0 {
		return named
	}
	s, _ := t.bestRun(ri)
	return t.addends().list(s)
}

// bestRun finds what a total row without a name adds up: the rows since the last total, those of the sub-district above, all
// of them, or those below, whichever agrees with most columns. It tells with how many.
func (t *table) bestRun(ri int) (run, int) {
	a := t.addends()
	here, _ := slices.BinarySearch(a.rows, ri)
	before, at := slices.BinarySearch(a.totals, ri)
	after := before
	if at {
		after++
	}
	all := run{to: here}
	since, below := all, run{from: here, to: len(a.rows)}
	if before > 0 {
		since.from, _ = slices.BinarySearch(a.rows, a.totals[before-1])
	}
	if after < len(a.totals) {
		below.to, _ = slices.BinarySearch(a.rows, a.totals[after])
	}
	group := since
	if since.from < since.to {
		group.oneSub, group.sub = true, t.rows[a.rows[since.to-1]].sub
	}
	order := []run{since, group, all}
	switch {
	case strings.Contains(strings.ToLower(t.rows[ri].totalOf), "sub"):
		order = []run{group, since, all}
	case before > 0:
		order = []run{all, since, group}
	}
	best, most := order[0], t.agrees(ri, order[0])
	for _, s := range order[1:] {
		if n := t.agrees(ri, s); n > most {
			best, most = s, n
		}
	}
	if here > 0 && ri > 0 && (below.from == below.to || most > 0) {
		return best, most
	}
	if n := t.agrees(ri, below); here == 0 || ri == 0 || n > 0 {
		return below, n
	}
	return best, most
}

// rowsOfNamed lists the rows of the sub-district that a total row names, when the table has several.
func (t *table) rowsOfNamed(ri int) []int {
	ns := namings(t.rows[ri].totalOf)
	if len(ns) != 1 || ns[0].level != region.Subdistrict {
		return nil
	}
	a := t.addends()
	if a.named == nil {
		a.named = t.bySubdistrict()
	}
	return a.named[region.Normalize(ns[0].name)]
}

// bySubdistrict lists the addends of each printed sub-district, by its name with and without what it is called.
func (t *table) bySubdistrict() map[string][]int {
	out, subs := map[string][]int{}, map[string]bool{}
	a := t.addends()
	for sub, positions := range a.bySub {
		names := []string{region.Normalize(region.ParseName(sub).Text), region.Normalize(cutKind(sub))}
		subs[names[0]] = true
		for i, name := range names {
			if i == 1 && name == names[0] {
				continue
			}
			for _, at := range positions {
				out[name] = append(out[name], a.rows[at])
			}
		}
	}
	if len(subs) < 2 {
		return map[string][]int{}
	}
	for name := range out {
		slices.Sort(out[name])
	}
	return out
}

func cutKind(s string) string {
	if ns := namings(s); len(ns) == 1 {
		return ns[0].name
	}
	return s
}
