package importer

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// unnamedRows takes rows without any label that add up the rows above (or below) for totals.
func (t *table) unnamedRows() {
	for ri, r := range t.rows {
		if !r.empty || r.total || !t.hasFigures(ri) {
			continue
		}
		if s, agreed := t.bestRun(ri); t.addends().size(s) > 1 && agreed*3 >= t.numeric(ri)*2 {
			t.newTotal(ri)
			t.placeTotal(ri, t.addends().list(s))
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
	r.region = regionOf(codes)
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
		if !slices.ContainsFunc(parts, func(p *figure) bool { return p.status != monograph.Missing }) {
			continue // without its parts it is a figure
		}
		if f.role == RoleTotal && f.parts != nil {
			f.also = f.parts // the corner: total of the row and of the column
			f.alsoOver = f.over
		}
		f.role, f.parts, f.over = RoleTotal, parts, ""
		switch s, over, ok := commonSeries(senses); {
		case ok && regional && oneRegion(parts):
			f.sense.series, f.sense.known, f.over = s, true, over // "Jumlah" below the sexes of one village
		case parts[0].below && t.rows[ri].region.Level() == region.Village && oneSeries(senses):
			f.sense.series, f.sense.known, f.over = parts[0].sense.series, true, monograph.OverRegions // RT or hamlets, which have no code
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

// oneRegion reports whether figures are all of the same region.
func oneRegion(fs []*figure) bool {
	return !slices.ContainsFunc(fs, func(f *figure) bool { return f.code != fs[0].code || f.code == "" })
}

// oneSeries reports whether figures are all of the same series.
func oneSeries(all []sense) bool {
	return !slices.ContainsFunc(all, func(s sense) bool { return !s.known || s.series != all[0].series })
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
