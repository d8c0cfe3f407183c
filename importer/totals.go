package importer

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A columnTotal says that a column adds up others in every row.
type columnTotal struct {
	at    int // position in cols
	parts []int
	over  string
	s     monograph.Series
	known bool

	beside bool // it is known by itself, and its parts are not in the catalogue: a figure of its own that is checked
}

// settleTotals finds the totals of a table, in columns and in rows.
func (t *table) settleTotals() {
	seen := map[string][]columnTotal{}
	for ri, r := range t.rows {
		if len(t.cells) == 0 {
			return
		}
		key := r.key
		totals, ok := seen[key]
		if !ok {
			totals = t.columnTotals(ri)
			seen[key] = totals
		}
		for _, ct := range totals {
			t.markColumnTotal(ri, ct)
		}
	}
	if t.across != 0 {
		t.acrossTotals()
	}
	if t.regional() == region.Nation {
		t.labelTotals()
	}
	t.unnamedRows()
	for ri, r := range t.rows {
		if r.total && !r.past {
			t.markRowTotal(ri)
		}
	}
}

// columnTotals finds the columns that add up others, from the series of one row.
func (t *table) columnTotals(ri int) []columnTotal {
	r := t.rows[ri]
	senses := make([]sense, len(t.cols))
	for ci, c := range t.cols {
		if c.kind == dataColumn {
			senses[ci] = t.senseOf(r, c)
		}
	}
	var out []columnTotal
	for ci, c := range t.cols {
		if c.kind != dataColumn || senses[ci].derived || c.totalAcross {
			continue
		}
		if ct, ok := t.bySeries(ci, senses); ok {
			out = append(out, ct)
		} else if c.total || !senses[ci].known && t.calledTotal(c) {
			if ct, ok := t.byPlace(ci, senses); ok {
				ct.beside = !ct.known && t.adds(senses[ci]) && !slices.ContainsFunc(pick(senses, ct.parts), func(p sense) bool { return p.known }) &&
					!t.dividedOtherwise(senses[ci], ct.parts)
				out = append(out, ct)
			}
		} else if t.calledTotal(c) {
			if ct, ok := t.byName(ci, senses); ok {
				out = append(out, ct)
			}
		}
	}
	return out
}

// bySeries finds the columns that break a column's series down by one list.
func (t *table) bySeries(ci int, senses []sense) (columnTotal, bool) {
	s := senses[ci]
	if !s.known {
		return columnTotal{}, false
	}
	ind := t.words.cat.Indicator(s.series.Indicator)
	if ind == nil {
		return columnTotal{}, false
	}
	best := columnTotal{at: ci, s: s.series, known: true}
	distance := math.MaxInt
	for _, u := range ind.Breakdowns {
		if s.series.Members.Get(u.List) != "" {
			continue
		}
		var parts []int
		near := math.MaxInt
		seen := map[string]bool{}
		for cj, c := range t.cols {
			if cj == ci || c.kind != dataColumn || c.name != t.cols[ci].name || !senses[cj].known || senses[cj].derived || t.periodOf(t.rows[0], c) != t.periodOf(t.rows[0], t.cols[ci]) {
				continue
			}
			m := senses[cj].series.Members.Get(u.List)
			if senses[cj].series.Indicator != s.series.Indicator || m == "" || seen[m] || senses[cj].series.Members.Without(u.List) != s.series.Members {
				continue
			}
			seen[m] = true
			parts = append(parts, cj)
			near = min(near, abs(cj-ci))
		}
		if len(parts) < 2 || near >= distance || !t.sumsUp(ci, u, parts) {
			continue
		}
		distance, best.over, best.parts = near, u.List, parts
	}
	t.addUnknown(&best, senses)
	return best, len(best.parts) > 0
}

// addUnknown gives a column headed "Jumlah" the columns among its parts whose headings nobody knows, unless it adds up without them.
func (t *table) addUnknown(ct *columnTotal, senses []sense) {
	if len(ct.parts) == 0 || !t.cols[ct.at].total || t.addsUp(*ct) {
		return
	}
	run := slices.Concat(t.neighbours(ct.at, -1, senses), t.neighbours(ct.at, 1, senses))
	all := slices.Clone(ct.parts)
	for _, cj := range run {
		if !senses[cj].known && !slices.Contains(all, cj) {
			all = append(all, cj)
		}
	}
	if slices.ContainsFunc(ct.parts, func(cj int) bool { return !slices.Contains(run, cj) }) {
		return
	}
	slices.Sort(all)
	ct.parts = all
}

// sumsUp decides whether a column with parts beside it is their total: its heading says so, or the parts are a whole partition.
func (t *table) sumsUp(ci int, u monograph.Use, parts []int) bool {
	if t.cols[ci].total {
		return true
	}
	return u.Partition && len(parts) == len(t.words.cat.Breakdown(u.List).Members)
}

// commonSeries finds the series of which the others are the parts by one list.
func commonSeries(parts []sense) (s monograph.Series, over string, ok bool) {
	if len(parts) < 2 || !parts[0].known {
		return s, "", false
	}
	for _, l := range parts[0].series.Members.Lists() {
		base := monograph.Series{Indicator: parts[0].series.Indicator, Members: parts[0].series.Members.Without(l)}
		seen, all := map[string]bool{}, true
		for _, p := range parts {
			m := p.series.Members.Get(l)
			all = all && p.known && p.series.Indicator == base.Indicator && p.series.Members.Without(l) == base.Members && m != "" && !seen[m]
			seen[m] = true
		}
		if all {
			return base, l, true
		}
	}
	return s, "", false
}

func near(a, b float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(1, math.Max(math.Abs(a), math.Abs(b)))
}

func (t *table) markColumnTotal(ri int, ct columnTotal) {
	f := t.cells[[2]int{ri, ct.at}]
	if f == nil || f.role == RoleDerived {
		return
	}
	var parts []*figure
	for _, cj := range ct.parts {
		if p := t.cells[[2]int{ri, cj}]; p != nil {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return
	}
	if ct.beside {
		f.also = parts
		return
	}
	f.role, f.over, f.parts = RoleTotal, ct.over, parts
	f.sense.series, f.sense.known = ct.s, ct.known
	if ct.known {
		f.sense.unknown = ""
		f.sense.conf = max(f.sense.conf, 0.8)
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
