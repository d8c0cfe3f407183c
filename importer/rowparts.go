package importer

import (
	"math"
	"slices"
	"strings"

	"monografi/monograph/region"
)

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
	return t.alike(ri, t.addends().list(s))
}

// alike leaves of the rows that a total may add up those that have its own label, "P" of each village, where any have.
func (t *table) alike(ri int, rows []int) []int {
	own := t.rows[ri].key
	if own == "" || !slices.ContainsFunc(rows, func(rj int) bool { return t.rows[rj].key == own }) {
		return rows
	}
	return slices.DeleteFunc(rows, func(rj int) bool { return t.rows[rj].key != own })
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
