package importer

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// settleRegions finds the region of every row and figure.
func (b *book) settleRegions() {
	b.fromCodes()
	for _, p := range b.pages {
		for _, t := range p.tables {
			t.settleRegions()
		}
		for _, f := range p.figures {
			if f.table == nil && f.role != RoleKey && f.role != RoleNote {
				p.regionOfForm(f)
			}
		}
	}
}

// fromCodes takes the sub-district that all printed village codes of the file lie in, when nothing else names one.
func (b *book) fromCodes() {
	if b.file.code != "" || b.file.subdistrict != "" {
		return
	}
	var only region.Code
	for _, p := range b.pages {
		for _, t := range p.tables {
			for _, r := range t.rows {
				at := r.code.At(region.Subdistrict)
				if at == "" {
					continue
				}
				if only != "" && only != at {
					return
				}
				only = at
			}
		}
	}
	b.file.code = only
}

// regionOfForm gives a figure of a form the region of its sheet.
func (p *page) regionOfForm(f *figure) {
	if len(p.villages) > 1 {
		p.regionUnderHead(f)
		return
	}
	if !p.located {
		p.located = true
		p.base, p.hits = p.locateSheet(p.place.over(p.file))
	}
	f.code, f.ask = p.base, p.base == ""
	if f.ask {
		f.name = p.place.village
	}
}

// regionUnderHead gives a figure of a form the village that the heading above it names, in a sheet of several.
func (p *page) regionUnderHead(f *figure) {
	pl := p.place.over(p.file)
	pl.village, pl.kind = f.village, ""
	if pl.code.Level() == region.Village {
		pl.code = pl.code.Parent()
	}
	f.code, _ = p.locate(pl)
	if f.village != "" && f.code.Level() != region.Village {
		f.code = ""
	}
	f.ask, f.name = f.code == "", f.village
}

// regional reports whether the rows of a table are regions, and of which level.
func (t *table) regional() region.Level {
	level := region.Nation
	for _, c := range t.cols {
		switch c.kind {
		case villageColumn:
			return region.Village
		case subdistrictColumn:
			level = region.Subdistrict
		case regencyColumn, provinceColumn:
			level = max(level, region.Regency)
		case codeColumn:
			level = max(level, t.codeLevel())
		}
	}
	return level
}

func (t *table) codeLevel() region.Level {
	level := region.Nation
	for _, r := range t.rows {
		level = max(level, r.code.Level())
	}
	if t.rows != nil {
		return level
	}
	for _, c := range t.cols { // the rows are not read yet
		for _, r := range t.lt.Body {
			if x := r.At(c.Index); c.kind == codeColumn && x != nil {
				if code, err := region.ParseCode(strings.Join(strings.Fields(x.Text), "")); err == nil {
					level = max(level, code.Level())
				}
			}
		}
	}
	return level
}

func (t *table) settleRegions() {
	level := t.regional()
	if level == region.Nation {
		base, hits := t.locateSheet(t.place)
		t.base, t.hits = base, hits
		if t.across != 0 {
			t.matchColumns()
			return
		}
		for _, r := range t.rows {
			r.region, r.known = base, base != ""
		}
	} else {
		t.declareFromRows()
		pl := t.place
		pl.village = ""
		t.base, t.hits = t.locateTable(pl)
		if t.base.Level() < region.Regency {
			if at := t.together(); at != "" {
				t.base, t.hits = at, nil
				t.problem(monograph.Problem{Severity: monograph.Info, Code: "place-together", Sheet: t.sheet.Name, Args: []string{string(at)}})
			}
		}
		t.matchRows(level)
	}
	t.regionOfTotals()
	t.blankRows(level)
	for _, f := range t.cells {
		r := t.rows[f.r]
		f.code, f.name, f.below = r.region, r.name, r.below
		if level == region.Subdistrict && f.name == "" {
			f.name = r.sub
		}
		f.ask = !r.known && !r.below
		if r.below {
			f.code = ""
		}
	}
}

// blankRows tells of the few regions whose row is blank in a table that is otherwise filled in. Nothing is stored for them: a
// blank cell is no answer, and must not take the place of a figure that an earlier file gave.
func (t *table) blankRows(level region.Level) {
	if level == region.Nation || len(t.cells) == 0 {
		return
	}
	var blank []*row
	named, given := 0, 0
	for ri, r := range t.rows {
		if !r.known || r.total || r.below || r.nameAt == nil {
			continue
		}
		named++
		n, words := t.given(ri)
		given += n
		if n == 0 && !words {
			blank = append(blank, r)
		}
	}
	columns := 0
	for _, c := range t.cols {
		if c.kind == dataColumn && c.Figures > 0 {
			columns++
		}
	}
	if len(blank)*2 > named || given*2 < (named-len(blank))*columns {
		return // a form that is hardly filled in yet
	}
	for _, r := range blank {
		t.problemAt(r.nameAt, monograph.Info, "row-blank", "", r.name, string(r.region))
	}
}

// given counts the figures of a row, and reports whether words stand in their place.
func (t *table) given(ri int) (n int, words bool) {
	for ci, c := range t.cols {
		if c.kind != dataColumn {
			continue
		}
		if t.cells[[2]int{ri, ci}] != nil {
			n++
		} else if t.lt.Grid.At(t.rows[ri].lr.Index, c.Index) != nil {
			words = true
		}
	}
	return n, words
}

// regionOfTotals gives total rows the region they add up: the one they name, or that of the rows they stand under.
func (t *table) regionOfTotals() {
	for i, r := range t.rows {
		if r.tells {
			r.region, r.known = t.base, true
		}
		if !r.total || r.known {
			continue
		}
		var parts []region.Code
		for _, o := range t.partsOf(i) {
			parts = append(parts, t.rows[o].region)
		}
		if code := regionOf(parts); code != "" {
			r.region, r.known = code, true
		} else if t.base != "" && len(parts) == 0 {
			r.region, r.known = t.base, true
		}
		if named := t.namedTotal(r); named != "" {
			r.region, r.known = named, true
		}
	}
}

// regionOf is the region that rows add up to: their own when they all speak of one, otherwise the one they are parts of.
func regionOf(parts []region.Code) region.Code {
	if len(parts) > 1 && parts[0] != "" && !slices.ContainsFunc(parts, func(c region.Code) bool { return c != parts[0] }) {
		return parts[0]
	}
	return parentOf(parts)
}

// parentOf is the narrowest region that the parts lie in; for a single part its parent.
func parentOf(parts []region.Code) region.Code {
	var out region.Code
	for i, c := range parts {
		if c == "" {
			continue
		}
		if out == "" && i >= 0 {
			out = c.Parent()
			continue
		}
		for out != "" && !c.Within(out) {
			out = out.Parent()
		}
	}
	return out
}

// namedTotal is the region that a total row names: "Jumlah Kec. Seremuk".
func (t *table) namedTotal(r *row) region.Code {
	for _, n := range namings(r.totalOf) {
		if n.level == region.Village && t.base.Level() == region.Village {
			if own, _ := t.reg.Get(t.base); region.Normalize(own.Name) == region.Normalize(n.name) {
				return t.base // below its RT
			}
		}
		if n.level == region.Subdistrict || n.level == region.Regency {
			within := t.base.At(min(t.base.Level(), n.level-1))
			if found := t.reg.Lookup(n.level, within, n.name); len(found) == 1 {
				return found[0].Code
			}
		}
	}
	return ""
}
