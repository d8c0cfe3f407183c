package importer

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// unnamedRows takes rows without any label that add up the rows above (or below) for totals.
func (t *table) unnamedRows() {
	for ri, r := range t.rows {
		if !r.empty || r.total || !t.hasFigures(ri) {
			continue
		}
		if parts := t.partsOf(ri); len(parts) > 1 && t.matches(ri, parts)*3 >= t.numeric(ri)*2 {
			r.total = true
			t.placeTotal(ri, parts)
			continue
		}
		if t.regional() != region.Nation {
			for ci := range t.cols {
				if f := t.cells[[2]int{ri, ci}]; f != nil {
					f.ask = false
					t.problemAt(f.cell, monograph.Warning, "row-unnamed", "")
					f.code = ""
				}
			}
		}
	}
}

// placeTotal gives a total row that has no label the region that its parts lie in.
func (t *table) placeTotal(ri int, parts []int) {
	var codes []region.Code
	for _, rj := range parts {
		codes = append(codes, t.rows[rj].region)
	}
	r := t.rows[ri]
	r.region = parentOf(codes)
	if t.regional() == region.Nation {
		r.region = t.base
	}
	r.known = r.region != ""
	for ci := range t.cols {
		if f := t.cells[[2]int{ri, ci}]; f != nil {
			f.code, f.ask = r.region, false
		}
	}
}

func (t *table) hasFigures(ri int) bool { return t.numeric(ri) > 0 }

// numeric counts the figures of a row that are no shares or ratios.
func (t *table) numeric(ri int) int {
	n := 0
	for ci := range t.cols {
		if f := t.cells[[2]int{ri, ci}]; f != nil && f.role != RoleDerived && f.status.HasValue() {
			n++
		}
	}
	return n
}

// matches counts the columns in which a row is the sum of others.
func (t *table) matches(ri int, parts []int) int {
	n := 0
	for ci := range t.cols {
		f := t.cells[[2]int{ri, ci}]
		if f == nil || f.role == RoleDerived || !f.status.HasValue() {
			continue
		}
		sum := 0.0
		for _, rj := range parts {
			if p := t.cells[[2]int{rj, ci}]; p != nil {
				sum += p.cell.Reading.Value
			}
		}
		if near(sum, f.cell.Reading.Value) {
			n++
		}
	}
	return n
}

// partsOf lists the rows that a total row adds up: those since the last total, those of the sub-district above, all of them,
// or those below, whichever agrees with most columns.
func (t *table) partsOf(ri int) []int {
	if named := t.rowsOfNamed(ri); len(named) > 0 {
		return named
	}
	var since, group, all, below []int
	totals := 0
	for rj := ri - 1; rj >= 0; rj-- {
		r := t.rows[rj]
		switch {
		case r.total:
			totals++
		case t.hasFigures(rj) && !r.empty:
			all = append(all, rj)
			if totals == 0 {
				since = append(since, rj)
				if r.sub == t.rows[since[0]].sub {
					group = append(group, rj)
				}
			}
		}
	}
	for rj := ri + 1; rj < len(t.rows) && !t.rows[rj].total; rj++ {
		if t.hasFigures(rj) && !t.rows[rj].empty {
			below = append(below, rj)
		}
	}
	slices.Reverse(since)
	slices.Reverse(group)
	slices.Reverse(all)
	order := [][]int{since, group, all}
	switch sub := strings.Contains(strings.ToLower(t.rows[ri].totalOf), "sub"); {
	case sub:
		order = [][]int{group, since, all}
	case totals > 0:
		order = [][]int{all, since, group}
	}
	best, most := order[0], t.matches(ri, order[0])
	for _, rows := range order[1:] {
		if n := t.matches(ri, rows); n > most {
			best, most = rows, n
		}
	}
	if len(all) == 0 {
		return below
	}
	if ri == 0 || len(below) > 0 && most == 0 && t.matches(ri, below) > 0 {
		return below
	}
	return best
}

// rowsOfNamed lists the rows of the sub-district that a total row names, when the table has several.
func (t *table) rowsOfNamed(ri int) []int {
	ns := namings(t.rows[ri].totalOf)
	if len(ns) != 1 || ns[0].level != region.Subdistrict {
		return nil
	}
	var out []int
	subs := map[string]bool{}
	want := region.Normalize(ns[0].name)
	for rj, r := range t.rows {
		if r.total || r.empty || !t.hasFigures(rj) {
			continue
		}
		sub := region.Normalize(region.ParseName(r.sub).Text)
		subs[sub] = true
		if sub == want || region.Normalize(cutKind(r.sub)) == want {
			out = append(out, rj)
		}
	}
	if len(subs) < 2 {
		return nil
	}
	return out
}

func cutKind(s string) string {
	if ns := namings(s); len(ns) == 1 {
		return ns[0].name
	}
	return s
}

// markRowTotal makes the figures of a total row totals over the rows they add up.
func (t *table) markRowTotal(ri int) {
	rows := t.partsOf(ri)
	regional := t.regional() != region.Nation
	for ci, c := range t.cols {
		f := t.cells[[2]int{ri, ci}]
		if f == nil || f.role == RoleDerived || c.kind != dataColumn {
			continue
		}
		var parts []*figure
		var senses []sense
		for _, rj := range rows {
			if p := t.cells[[2]int{rj, ci}]; p != nil {
				parts = append(parts, p)
				senses = append(senses, p.sense)
			}
		}
		if len(parts) == 0 {
			continue
		}
		if f.role == RoleTotal && f.parts != nil {
			f.also = f.parts // the corner: total of the row and of the column
			f.alsoOver = f.over
		}
		f.role, f.parts, f.over = RoleTotal, parts, ""
		switch s, over, ok := commonSeries(senses); {
		case regional && parts[0].sense.known:
			f.sense.series, f.sense.known, f.over = parts[0].sense.series, true, monograph.OverRegions
		case ok && !t.nested(over):
			f.sense.series, f.sense.known, f.over = s, true, over
		default:
			f.sense.known, f.sense.series = false, monograph.Series{}
		}
		if f.sense.known {
			f.sense.unknown, f.sense.conf = "", max(f.sense.conf, 0.8)
		}
	}
}

// nested reports whether members of a list contain one another, so that adding them all up counts twice.
func (t *table) nested(list string) bool {
	b := t.words.cat.Breakdown(list)
	if b == nil {
		return false
	}
	for _, m := range b.Members {
		if m.Parent != "" {
			return true
		}
	}
	return false
}

// labelTotals finds, in a table whose rows are things, the rows that others of the same column break down completely:
// "Total Penduduk" with "Laki-laki" and "Perempuan".
func (t *table) labelTotals() {
	for ci := range t.cols {
		var column []*figure
		for ri := range t.rows {
			if f := t.cells[[2]int{ri, ci}]; f != nil && f.role == RoleValue && f.sense.known && !t.rows[ri].total {
				column = append(column, f)
			}
		}
		for _, f := range column {
			t.totalAbove(f, column)
		}
	}
}
