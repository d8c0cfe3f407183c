package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// belowVillage is the name of a part of a village: these have no code.
var belowVillage = regexp.MustCompile(`(?i)^\s*(rt|rw|dusun|dsn|lingkungan|lingk|banjar|jorong)\b[\s.]*\S+`)

// readRows reads the stub of every body row.
func (t *table) readRows() {
	var sub, reg, name string
	above := &row{}
	var item *row
	var category []text
	var categoryRaw string
	for _, lr := range t.lt.Body {
		r := &row{lr: lr, period: ""}
		t.rows = append(t.rows, r)
		if len(lr.Cells) == 1 && lr.Note() {
			r.empty = true
			continue
		}
		if t.isCategory(lr) {
			s := strings.TrimSpace(lr.Cells[len(lr.Cells)-1].Text)
			if ns := namings(s); len(ns) == 1 && ns[0].level == region.Subdistrict {
				sub = ns[0].name
			} else {
				category, categoryRaw = []text{t.words.parse(s)}, s
			}
			r.empty = true
			continue
		}
		for _, c := range t.cols {
			x := lr.At(c.Index)
			if x == nil {
				continue
			}
			t.stubCell(r, c, x)
		}
		if above.whole && r.name == "" && r.code == "" && r.sub == "" && !r.whole && !r.empty && t.onceGiven() {
			r.total, r.whole, r.totalOf = true, true, above.totalOf // "Jumlah" stands once for its "L" and "P"
		}
		if r.sub != "" {
			sub, name = r.sub, ""
		}
		if r.reg != "" {
			reg = r.reg
		}
		if r.name == "" && !r.total && !r.tells && r.code == "" && t.onceGiven() {
			r.name = name
		}
		r.empty = r.name == "" && r.code == "" && len(r.texts) == 0 && !r.total && r.period == "" && r.sub == "" && r.reg == ""
		name = r.name
		t.carryLabel(r, above)
		above = r
		if !t.belowItem(r, item) {
			item = r
		}
		r.sub, r.reg = sub, reg
		r.weak = category
		if categoryRaw != "" {
			r.printed = append([]string{categoryRaw}, r.printed...)
		}
		r.empty = r.empty && len(r.texts) == 0
	}
}

// subdistrictRows gives the rows of a table of several sub-districts the one they belong to, when its name stands in a row with
// the sums: above the villages, or below them.
func (t *table) subdistrictRows() {
	type head struct {
		at   int
		name string
	}
	var heads []head
	names := map[string]bool{}
	for i, r := range t.rows {
		if r.sub != "" {
			return // a column or rows of their own say it
		}
		if ns := namings(r.name); len(ns) == 1 && ns[0].level == region.Subdistrict && ns[0].from == 0 {
			heads = append(heads, head{i, ns[0].name})
			names[region.Normalize(ns[0].name)] = true
		}
	}
	if len(names) < 2 {
		return
	}
	for n, h := range heads {
		from, to := h.at+1, len(t.rows)
		if n+1 < len(heads) {
			to = heads[n+1].at
		}
		if heads[0].at > 0 && !t.rows[0].empty {
			from, to = 0, h.at
			if n > 0 {
				from = heads[n-1].at + 1
			}
		}
		for _, r := range t.rows[from:to] {
			r.sub = h.name
		}
	}
}

// carryLabel gives a row without a label of its own that of the row above, in a table where years tell the rows apart.
func (t *table) carryLabel(r, above *row) {
	if r.period == "" || len(r.texts) > 0 || r.total || r.name != "" || len(above.texts) == 0 || above.period == "" {
		return
	}
	r.texts, r.key = above.texts, above.key
	n := len(above.printed)
	for _, s := range above.printed[:n] {
		if s != string(above.period) {
			r.printed = append([]string{s}, r.printed...)
		}
	}
}

// subItem begins the label of a part of the item above: "- Laki-laki", "a. Laki-laki".
var subItem = regexp.MustCompile(`^\s*(?:[-–•*]\s*\D|[a-z]\s*[.)])`)

// belowItem reports whether a row is a part of the item above it, and if so what it counts is said by both their labels: "Jumlah KK", and "- Laki-laki"
// below.
func (t *table) belowItem(r, item *row) bool {
	if item == nil || r.total || r.name != "" || len(r.texts) != 1 || r.nameAt == nil || r.byCode || !subItem.MatchString(r.nameAt.Text) || t.hasNumber(r) {
		return false
	}
	if len(item.texts) == 0 || !r.texts[0].member() || !onlyMembers(&r.texts[0]) {
		return true
	}
	r.texts = append(slices.Clone(item.texts), r.texts...)
	r.key = item.key + r.key
	return true
}

// hasNumber reports whether a row is numbered.
func (t *table) hasNumber(r *row) bool {
	return slices.ContainsFunc(t.cols, func(c *column) bool { return c.kind == keyColumn && r.lr.At(c.Index) != nil })
}

// onlyMembers reports whether a text names nothing but members of lists, not what is counted.
func onlyMembers(x *text) bool {
	return len(x.rest) == 0 && !slices.ContainsFunc(x.terms, func(tm term) bool {
		return !slices.ContainsFunc(tm.means, func(p *catalogue.Phrase) bool { return p.Indicator == "" && p.Members != "" })
	})
}

// onceGiven reports whether names stand once and apply to the rows below: another stub column tells the rows apart.
func (t *table) onceGiven() bool {
	for _, c := range t.cols {
		if c.kind == yearColumn || c.kind == halfColumn || c.kind == monthColumn || c.kind == labelColumn {
			return true
		}
	}
	return false
}

// isCategory reports whether a body row has labels only, none of them where figures belong.
func (t *table) isCategory(lr *layout.Row) bool {
	for _, c := range lr.Cells {
		if c.Class != layout.Label {
			return false
		}
	}
	last := lr.Cells[len(lr.Cells)-1]
	return (len(lr.Cells) == 1 || len(lr.Cells) == 2 && t.numbered(lr.Cells[0])) && !t.namesVillage(last)
}

// numbered reports whether a label stands in a column of row numbers: the letter of a category.
func (t *table) numbered(x *layout.Cell) bool {
	for _, c := range t.cols {
		if c.Index == x.Col {
			return c.kind == keyColumn
		}
	}
	return false
}

// namesVillage reports whether a label that stands alone in its row is a village that gave no figures, and no heading.
func (t *table) namesVillage(x *layout.Cell) bool {
	for _, c := range t.cols {
		if c.Index == x.Col && c.kind == villageColumn {
			base, _ := t.locate(t.place)
			return base.Level() == region.Subdistrict && len(t.reg.Lookup(region.Village, base, x.Text)) > 0
		}
	}
	return false
}

// vote counts, for every breakdown list, how many headings and labels may name a member of it.
func (t *table) vote() {
	for _, c := range t.cols {
		if c.kind != dataColumn {
			continue
		}
		for i := range c.texts {
			c.texts[i].lists(func(l string) { t.votes[l]++ })
			if l := c.texts[i].onlyList(); l != "" {
				t.sure[l]++
			}
		}
	}
	seen := map[string]bool{}
	for _, r := range t.rows {
		if seen[r.key] {
			continue
		}
		seen[r.key] = true
		for i := range r.texts {
			r.texts[i].lists(func(l string) { t.votes[l]++ })
			if l := r.texts[i].onlyList(); l != "" {
				t.sure[l]++
			}
		}
	}
}
