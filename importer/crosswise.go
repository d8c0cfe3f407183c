package importer

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Some offices turn the table round: what is counted stands in the rows, the villages stand side by side as headings.

// turned finds out whether the headings of a table's figures are names of regions inside the place it is about, and if so
// takes the names out of the headings. Other headings may stand below the names ("L", "P") or above them.
func (t *table) turned() {
	if t.regional() != region.Nation {
		return
	}
	base, _ := t.locate(t.place)
	if base.Level() != region.Subdistrict && base.Level() != region.Regency {
		return
	}
	level := base.Level() + 1
	for depth := 0; depth < deepest(t.cols); depth++ {
		if !t.namesAt(depth, level, base) {
			continue
		}
		t.across = level
		for _, c := range t.cols {
			if c.kind == dataColumn {
				t.takeName(c, depth)
			}
		}
		return
	}
}

func deepest(cols []*column) int {
	n := 0
	for _, c := range cols {
		n = max(n, len(c.heads))
	}
	return n
}

// headAt is the heading of a column at a depth counted from the innermost, as printed.
func (c *column) headAt(depth int) string {
	if depth >= len(c.heads) {
		return ""
	}
	return c.heads[len(c.heads)-1-depth]
}

// namesAt reports whether most headings at a depth are names of regions.
func (t *table) namesAt(depth int, level region.Level, base region.Code) bool {
	names, found := map[string]bool{}, 0
	for _, c := range t.cols {
		head := c.headAt(depth)
		if c.kind != dataColumn || head == "" || names[head] {
			continue
		}
		if t.sumHead(head, level) {
			continue
		}
		names[head] = true
		if len(t.reg.Lookup(level, base, head)) > 0 {
			found++
		}
	}
	return found >= 2 && found*10 >= len(names)*6
}

// sumHead reports whether a heading stands over what all regions of a level add up to: "Jumlah", or "Kecamatan" beside the
// names of its villages.
func (t *table) sumHead(head string, level region.Level) bool {
	w := t.words.parse(head)
	if w.total() {
		return true
	}
	role := w.role()
	return level == region.Village && role == catalogue.RoleSubdistrict || level == region.Subdistrict && role == catalogue.RoleRegency
}

// takeName takes the name of a region, or the word for the total of all, out of a column's headings.
func (t *table) takeName(c *column, depth int) {
	head := c.headAt(depth)
	if head == "" && t.sumHead(c.headAt(0), t.across) {
		head = c.headAt(0) // beside villages with their codes below the names
	}
	if head == "" || len(c.texts) == 0 {
		return
	}
	w := t.words.parse(head)
	if i := slices.IndexFunc(c.texts, func(x text) bool { return x.norm == w.norm }); i >= 0 {
		c.texts = slices.Delete(slices.Clone(c.texts), i, i+1)
	}
	if t.sumHead(head, t.across) {
		c.totalAcross = true
	} else {
		c.name, c.nameAt = head, c.Path[len(c.Path)-1-depth]
	}
	n := len(c.texts)
	c.total = n > 0 && c.texts[n-1].total()
}

// matchColumns finds the regions of the columns of a turned table, one to one.
func (t *table) matchColumns() {
	var printed []region.Printed
	var cols []*column
	seen := map[string]bool{}
	for _, c := range t.cols {
		if c.name != "" && !seen[c.name] {
			seen[c.name] = true
			printed = append(printed, region.Printed{Name: c.name, Code: c.code})
			cols = append(cols, c)
		}
	}
	for i, m := range region.Assign(printed, t.reg.Descendants(t.base, t.across), t.opt.Aliases) {
		r := &row{name: cols[i].name, nameAt: cols[i].nameAt}
		t.reportMatch(r, printed[i], m)
		for _, c := range t.cols {
			if c.name == cols[i].name && m.Problem != region.Duplicate {
				c.region = m.Region
			}
		}
	}
	for _, f := range t.cells {
		c := t.cols[f.c]
		f.code, f.name, f.ask = c.region, c.name, c.region == ""
		if c.name == "" {
			f.code, f.ask = t.base, t.base == ""
		}
	}
}

// acrossTotals marks the columns that add up the regions of a turned table.
func (t *table) acrossTotals() {
	for ri := range t.rows {
		for ci, c := range t.cols {
			f := t.cells[[2]int{ri, ci}]
			if f == nil || !c.totalAcross || f.role == RoleDerived {
				continue
			}
			var parts []*figure
			for cj, other := range t.cols {
				if p := t.cells[[2]int{ri, cj}]; p != nil && other.name != "" && pathKey(withoutRoles(other.texts)) == pathKey(withoutRoles(c.texts)) {
					parts = append(parts, p)
				}
			}
			if len(parts) < 2 {
				continue
			}
			if f.role == RoleTotal && f.parts != nil {
				f.also, f.alsoOver = f.parts, f.over
			}
			f.role, f.parts, f.over = RoleTotal, parts, monograph.OverRegions
			f.sense.series, f.sense.known = parts[0].sense.series, parts[0].sense.known
			if f.sense.known {
				f.sense.unknown, f.sense.conf = "", parts[0].sense.conf
			}
		}
	}
}
