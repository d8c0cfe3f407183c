package importer

import (
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/region"
)

// matchRows matches the printed names with the regions of a level, group by group of one printed sub-district.
func (t *table) matchRows(level region.Level) {
	for _, r := range t.rows {
		if r.name != "" && r.code != "" && r.code.Level() < level {
			r.within, r.code = r.code, "" // the code of the regency stands beside the name of the village
		}
	}
	groups := map[region.Code][]*row{}
	var order []region.Code
	type within struct {
		code     region.Code
		reg, sub string
	}
	scopes := map[within]region.Code{} // long lists name one sub-district a thousand times
	for _, r := range t.rows {
		if r.empty && r.code == "" || r.total {
			continue
		}
		if t.kecamatanRow(r, level) {
			continue
		}
		key := within{r.within, r.reg, r.sub}
		scope, ok := scopes[key]
		if !ok || r.code != "" {
			scope = t.scope(r, level)
			if r.code == "" {
				scopes[key] = scope
			}
		}
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
	if level == region.Subdistrict && r.code == "" && t.base.Level() == region.Regency {
		own, _ := t.reg.Get(t.base)
		if ns := namings(ownName(r)); len(ns) == 1 && ns[0].level == region.Regency && ns[0].from == 0 && region.Normalize(ns[0].name) == bareName(own) {
			r.total, r.totalOf, r.name = true, ownName(r), ""
			return true
		}
	}
	if level == region.Village && r.code.Level() == region.Subdistrict && t.partOfCode(r.code) {
		r.total, r.totalOf, r.region, r.known, r.name = true, r.name, r.code, true, ""
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
	if !named && r.nameAt != nil {
		t.odd("total-named", r.nameAt, r.name)
	}
	r.total, r.totalOf, r.name = true, r.name, ""
	return true
}

// ownName is what is printed where a row names its sub-district.
func ownName(r *row) string {
	if r.sub != "" && r.name == "" {
		return r.sub
	}
	return r.name
}

// partOfCode reports whether some row has the code of a part of a region.
func (t *table) partOfCode(c region.Code) bool {
	return slices.ContainsFunc(t.rows, func(r *row) bool { return r.code != c && r.code.Within(c) })
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
	if r.within.Within(base) && r.within.Level() > base.Level() {
		if _, ok := t.reg.Get(r.within); ok {
			base = r.within
		}
	}
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
	index := map[region.Printed]int{} // of the names as they are compared: "KOTA BOGOR" below "Kota Bogor" is no second region
	same := map[string]string{}
	compared := func(r *row) region.Printed {
		p := printedOf(r, level)
		norm, ok := same[p.Name]
		if !ok {
			norm = region.Normalize(p.Name)
			same[p.Name] = norm
		}
		p.Name = norm
		return p
	}
	for _, r := range rows {
		key := compared(r)
		if _, ok := index[key]; !ok {
			index[key] = len(printed)
			printed = append(printed, printedOf(r, level))
			first = append(first, r)
		}
	}
	matches := region.Assign(printed, candidates, t.opt.Aliases)
	for i, m := range matches {
		t.reportMatch(first[i], printed[i], m)
	}
	for _, r := range rows {
		p := printedOf(r, level)
		m := matches[index[compared(r)]]
		r.region, r.known = m.Region, m.Region != ""
		if m.Problem == region.Duplicate {
			r.region, r.known = "", false
		}
		if r.known && m.How != region.BySimilar {
			r.below = false // "Banjar Waru" is a village
			t.letterCase(r, p.Name)
		}
		if r.name == "" {
			r.name = p.Name
		}
		if len(m.Candidates) > 0 && !r.known {
			t.hits = nil
		}
	}
}

// printedOf is what is printed of a row's region.
func printedOf(r *row, level region.Level) region.Printed {
	p := region.Printed{Name: r.name, Code: r.code}
	switch {
	case p.Name != "":
	case level == region.Subdistrict:
		p.Name = r.sub
	case level == region.Regency:
		p.Name = r.reg
	}
	return p
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

// letterCase tells of a name with other capitals than the official one.
func (t *table) letterCase(r *row, printed string) {
	if official, ok := t.reg.Get(r.region); ok && r.nameAt != nil && oddCase(printed, official.Name) {
		t.odd("name-case", r.nameAt, official.Name)
	}
}
