package importer

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// Some offices turn the table round: what is counted stands in the rows, the villages stand side by side as headings.

// turned finds out whether the headings of a table's figures are names of regions inside the place it is about, and if so
// takes the names out of the headings.
func (t *table) turned() {
	if t.regional() != region.Nation {
		return
	}
	base, _ := t.locate(t.place)
	if base.Level() != region.Subdistrict && base.Level() != region.Regency {
		return
	}
	level := base.Level() + 1
	names, found := 0, 0
	for _, c := range t.cols {
		if c.kind != dataColumn || c.total || len(c.texts) == 0 {
			continue
		}
		names++
		if len(t.reg.Lookup(level, base, c.leaf())) > 0 {
			found++
		}
	}
	if found < 2 || found*10 < names*6 {
		return
	}
	t.across = level
	for _, c := range t.cols {
		if c.kind == dataColumn && !c.total && len(c.texts) > 0 {
			c.name = c.leaf()
			c.texts = c.texts[:len(c.texts)-1]
		}
	}
}

// leaf is the innermost heading as printed.
func (c *column) leaf() string { return strings.Join(strings.Fields(c.Path[len(c.Path)-1].Text), " ") }

// matchColumns finds the regions of the columns of a turned table, one to one.
func (t *table) matchColumns() {
	var printed []region.Printed
	var cols []*column
	for _, c := range t.cols {
		if c.name != "" {
			printed = append(printed, region.Printed{Name: c.name})
			cols = append(cols, c)
		}
	}
	for i, m := range region.Assign(printed, t.reg.Descendants(t.base, t.across), t.opt.Aliases) {
		r := &row{name: cols[i].name, nameAt: cols[i].Path[len(cols[i].Path)-1]}
		t.reportMatch(r, printed[i], m)
		if m.Problem != region.Duplicate {
			cols[i].region = m.Region
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
			if f == nil || !c.total || f.role == RoleDerived {
				continue
			}
			var parts []*figure
			for cj, other := range t.cols {
				if p := t.cells[[2]int{ri, cj}]; p != nil && other.name != "" {
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
