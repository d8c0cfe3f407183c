package importer

import (
	"strings"

	"monografi/importer/layout"
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
	if !p.located {
		p.located = true
		p.base, p.hits = p.locateSheet(p.place.over(p.file))
	}
	f.code, f.ask = p.base, p.base == ""
	if f.ask {
		f.name = p.place.village
	}
}

// A located is what locate found for a place.
type located struct {
	code region.Code
	hits []region.Code
}

// locate finds the region of a place inside the declared one; sheets of one file ask for the same again and again.
func (b *book) locate(pl place) (region.Code, []region.Code) {
	if l, ok := b.places[pl]; ok {
		return l.code, l.hits
	}
	code, hits := pl.locate(b.reg, b.opt.Region)
	b.places[pl] = located{code, hits}
	return code, hits
}

// locateSheet finds the region a whole sheet is about. A sheet named like a village of the sub-district is about it.
func (p *page) locateSheet(pl place) (region.Code, []region.Code) {
	code, hits := p.locate(pl)
	if code == "" && pl.village == "" && pl.subdistrict == "" {
		if found := p.reg.Lookup(region.Subdistrict, pl.code.At(region.Regency), p.sheet.Name); len(found) == 1 {
			return found[0].Code, nil
		}
	}
	if pl.village != "" || len(p.pages) < 2 {
		return code, hits
	}
	switch code.Level() {
	case region.Regency:
		if found := p.reg.Lookup(region.Subdistrict, code, p.sheet.Name); len(found) == 1 {
			return found[0].Code, nil
		}
	case region.Subdistrict:
		if found := p.reg.Lookup(region.Village, code, p.sheet.Name); len(found) == 1 && region.Normalize(p.sheet.Name) != region.Normalize(pl.subdistrict) {
			return found[0].Code, nil
		}
	}
	return code, hits
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
	for _, r := range t.rows {
		if r.code != "" {
			return r.code.Level()
		}
	}
	return region.Nation
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
		t.matchRows(level)
	}
	t.regionOfTotals()
	for _, f := range t.cells {
		r := t.rows[f.r]
		f.code, f.name = r.region, r.name
		if level == region.Subdistrict && f.name == "" {
			f.name = r.sub
		}
		f.ask = !r.known && !r.below
	}
}

// declareFromRows takes the sub-district from a row named after it: "Kecamatan Toho" below the villages.
func (t *table) declareFromRows() {
	if t.own.subdistrict != "" || t.own.code.Level() >= region.Subdistrict {
		return
	}
	for _, r := range t.rows {
		for _, s := range []string{r.name, r.totalOf} {
			for _, n := range namings(s) {
				if n.level == region.Subdistrict && r.sub == "" {
					t.place.subdistrict, t.place.code = n.name, t.opt.Region
				}
			}
		}
	}
}

// locateTable finds the region whose parts the rows are. Where the name of the sub-district is not unique, or it stands only
// in the sheet's name, the villages decide.
func (t *table) locateTable(pl place) (region.Code, []region.Code) {
	code, hits := t.locate(pl)
	if pl.subdistrict == "" && code.Level() < region.Subdistrict {
		hits = codesOf(t.reg.Lookup(region.Subdistrict, code, t.sheet.Name))
	}
	if code.Level() >= region.Subdistrict || len(hits) == 0 {
		return code, hits
	}
	best, second, at := 0, 0, region.Code("")
	n := 0
	for _, r := range t.rows {
		if r.name != "" {
			n++
		}
	}
	for _, h := range hits {
		if h.Level() != region.Subdistrict {
			continue
		}
		got := t.namesIn(h)
		if got > best {
			best, second, at = got, best, h
		} else if got > second {
			second = got
		}
	}
	if best*10 >= n*6 && best > second*2 {
		return at, nil
	}
	return code, hits
}

func (t *table) namesIn(c region.Code) int {
	n := 0
	for _, r := range t.rows {
		if r.name != "" && len(t.reg.Lookup(region.Village, c, r.name)) == 1 {
			n++
		}
	}
	return n
}

// matchRows matches the printed names with the regions of a level, group by group of one printed sub-district.
func (t *table) matchRows(level region.Level) {
	groups := map[region.Code][]*row{}
	var order []region.Code
	for _, r := range t.rows {
		if r.empty && r.code == "" || r.total {
			continue
		}
		if t.kecamatanRow(r, level) {
			continue
		}
		scope := t.scope(r, level)
		if _, ok := groups[scope]; !ok {
			order = append(order, scope)
		}
		groups[scope] = append(groups[scope], r)
	}
	for _, scope := range order {
		t.assign(groups[scope], scope, level)
	}
}

// kecamatanRow takes a row among villages that is named after their sub-district: its total.
func (t *table) kecamatanRow(r *row, level region.Level) bool {
	if level == region.Subdistrict && r.code == "" && t.base.Level() == region.Regency && t.bareTotal(r, r.sub) {
		r.total, r.totalOf = true, r.sub
		return true
	}
	if level != region.Village || r.code != "" || r.name == "" {
		return false
	}
	ns := namings(r.name)
	named := len(ns) == 1 && ns[0].level == region.Subdistrict && ns[0].from == 0
	if named && t.base != "" && len(t.reg.Lookup(region.Village, t.base, r.name)) == 1 {
		named = false
	}
	if !named && (t.base.Level() != region.Subdistrict || !t.bareTotal(r, r.name)) {
		return false
	}
	r.total, r.totalOf, r.name = true, r.name, ""
	return true
}

// bareTotal reports whether the first or last row carries just the name of the region that the others are parts of, while no
// part of that name is missing from the table.
func (t *table) bareTotal(r *row, name string) bool {
	reg, _ := t.reg.Get(t.base)
	if name == "" || region.Normalize(name) != bareName(reg) || r != t.rows[len(t.rows)-1] && r != t.rows[0] {
		return false
	}
	same := 0
	for _, o := range t.rows {
		if region.Normalize(o.name) == region.Normalize(name) || o.name == "" && region.Normalize(o.sub) == region.Normalize(name) {
			same++
		}
	}
	return same > len(t.reg.Lookup(t.base.Level()+1, t.base, name))
}

// bareName is the name of a region without "Kabupaten" or "Kota" in front.
func bareName(r region.Region) string {
	if r.Level() == region.Regency {
		_, name, _ := strings.Cut(r.Name, " ")
		return region.Normalize(name)
	}
	return region.Normalize(r.Name)
}

// scope is the region whose parts a row is one of.
func (t *table) scope(r *row, level region.Level) region.Code {
	if r.code != "" {
		if _, ok := t.reg.Get(r.code); ok {
			return r.code.Parent()
		}
	}
	base := t.base
	if r.reg != "" && base.Level() < region.Regency {
		if found := t.reg.Lookup(region.Regency, base, r.reg); len(found) == 1 {
			base = found[0].Code
		} else if len(found) > 1 && r.sub != "" {
			if c, _ := (place{subdistrict: r.sub}).throughSubdistrict(t.reg, found); c != "" {
				base = c.Parent()
			}
		}
	}
	if level == region.Village && r.sub != "" {
		if base.Level() == region.Subdistrict {
			if own, _ := t.reg.Get(base); region.Normalize(own.Name) == region.ParseName(r.sub).Text || len(t.reg.Lookup(region.Subdistrict, base, r.sub)) == 1 {
				return base
			}
			base = base.Parent()
		}
		if found := t.reg.Lookup(region.Subdistrict, base, r.sub); len(found) == 1 {
			return found[0].Code
		}
		return ""
	}
	if level == region.Subdistrict && base.Level() >= region.Subdistrict {
		return base.At(region.Regency)
	}
	if base.Level() == region.Village {
		return base.Parent()
	}
	return base
}

// assign matches the rows of one scope one to one with its parts.
func (t *table) assign(rows []*row, scope region.Code, level region.Level) {
	if scope == "" {
		return
	}
	candidates := t.reg.Descendants(scope, level)
	if scope.Level() == level {
		if own, ok := t.reg.Get(scope); ok {
			candidates = []region.Region{own}
		}
	}
	var printed []region.Printed
	var first []*row
	index := map[region.Printed]int{}
	for _, r := range rows {
		p := region.Printed{Name: r.name, Code: r.code}
		if level == region.Subdistrict && p.Name == "" {
			p.Name = r.sub
		}
		if _, ok := index[p]; !ok {
			index[p] = len(printed)
			printed = append(printed, p)
			first = append(first, r)
		}
	}
	matches := region.Assign(printed, candidates, t.opt.Aliases)
	for i, m := range matches {
		t.reportMatch(first[i], printed[i], m)
	}
	for _, r := range rows {
		p := region.Printed{Name: r.name, Code: r.code}
		if level == region.Subdistrict && p.Name == "" {
			p.Name = r.sub
		}
		m := matches[index[p]]
		r.region, r.known = m.Region, m.Region != ""
		if m.Problem == region.Duplicate {
			r.region, r.known = "", false
		}
		if r.name == "" {
			r.name = p.Name
		}
		if len(m.Candidates) > 0 && !r.known {
			t.hits = nil
		}
	}
}

// reportMatch tells a person about every match that is not certain.
func (t *table) reportMatch(r *row, p region.Printed, m region.Match) {
	if r.nameAt == nil || r.below {
		return
	}
	suggestion, names := "", []string{}
	for i, c := range m.Candidates {
		if i == 0 {
			suggestion = string(c.Region.Code)
		}
		if i < 3 {
			names = append(names, c.Region.Name+" ("+string(c.Region.Code)+")")
		}
	}
	args := []string{p.Name, string(p.Code), strings.Join(names, ", ")}
	switch m.Problem {
	case "":
		if m.How == region.BySimilar {
			got, _ := t.reg.Get(m.Region)
			t.problemAt(r.nameAt, monograph.Info, "region-similar", string(m.Region), p.Name, got.Name, string(m.Region))
		}
	case region.CodeNameConflict:
		t.problemAt(r.nameAt, monograph.Error, "region-conflict", suggestion, args...)
	case region.Duplicate:
		t.problemAt(r.nameAt, monograph.Error, "region-duplicate", suggestion, args...)
	case region.NameDiffers, region.KindDiffers:
		got, _ := t.reg.Get(m.Region)
		t.problemAt(r.nameAt, monograph.Info, "region-name-differs", "", p.Name, got.Name, string(m.Region))
	case region.CodeUnknown:
		t.problemAt(r.nameAt, monograph.Warning, "region-code-unknown", string(m.Region), args...)
	default:
		t.problemAt(r.nameAt, monograph.Warning, "region-unknown", suggestion, args...)
		t.question("region", r.nameAt, p.Name, m.Candidates)
	}
}

func (t *table) question(code string, at *layout.Cell, printed string, cs []region.Candidate) {
	q := Question{Code: code, Sheet: t.sheet.Name, Printed: printed}
	if at != nil {
		q.Cell = layoutName(at)
	}
	for _, c := range cs {
		q.Candidates = append(q.Candidates, c.Region.Code)
	}
	t.res.Questions = append(t.res.Questions, q)
}

// regionOfTotals gives total rows the region they add up: the one they name, or that of the rows they stand under.
func (t *table) regionOfTotals() {
	for i, r := range t.rows {
		if !r.total || r.known {
			continue
		}
		var parts []region.Code
		for _, o := range t.partsOf(i) {
			parts = append(parts, t.rows[o].region)
		}
		if code := parentOf(parts); code != "" {
			r.region, r.known = code, true
		} else if t.base != "" && len(parts) == 0 {
			r.region, r.known = t.base, true
		}
		if named := t.namedTotal(r); named != "" {
			r.region, r.known = named, true
		}
	}
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
		if n.level == region.Subdistrict || n.level == region.Regency {
			within := t.base.At(min(t.base.Level(), n.level-1))
			if found := t.reg.Lookup(n.level, within, n.name); len(found) == 1 {
				return found[0].Code
			}
		}
	}
	return ""
}
