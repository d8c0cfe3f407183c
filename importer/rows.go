package importer

import (
	"regexp"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// belowVillage is the name of a part of a village: these have no code.
var belowVillage = regexp.MustCompile(`(?i)^\s*(rt|rw|dusun|dsn|lingkungan|lingk|banjar|jorong)\b[\s.]*\S+`)

// readRows reads the stub of every body row.
func (t *table) readRows() {
	var sub, reg, name string
	above := &row{}
	var category []text
	var categoryRaw string
	for _, lr := range t.lt.Body {
		r := &row{lr: lr, period: ""}
		t.rows = append(t.rows, r)
		if t.isCategory(lr) {
			s := strings.TrimSpace(lr.Cells[0].Text)
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
		if r.sub != "" {
			sub, name = r.sub, ""
		}
		if r.reg != "" {
			reg = r.reg
		}
		if r.name == "" && !r.total && r.code == "" && t.onceGiven() {
			r.name = name
		}
		r.empty = r.name == "" && r.code == "" && len(r.texts) == 0 && !r.total && r.period == "" && r.sub == ""
		name = r.name
		t.carryLabel(r, above)
		above = r
		r.sub, r.reg = sub, reg
		r.weak = category
		if categoryRaw != "" {
			r.printed = append([]string{categoryRaw}, r.printed...)
		}
		r.empty = r.empty && len(r.texts) == 0
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

// onceGiven reports whether names stand once and apply to the rows below: another stub column tells the rows apart.
func (t *table) onceGiven() bool {
	for _, c := range t.cols {
		if c.kind == yearColumn || c.kind == labelColumn {
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
	return len(lr.Cells) == 1
}

// stubCell reads one stub cell of a row.
func (t *table) stubCell(r *row, c *column, x *layout.Cell) {
	s := strings.Join(strings.Fields(x.Text), " ")
	switch c.kind {
	case keyColumn:
		if x.Class == layout.Label {
			t.totalWord(r, s)
			if layoutNumber(s) {
				t.key(x)
			}
			return
		}
		t.key(x)
	case codeColumn:
		if code, err := region.ParseCode(s); err == nil {
			r.code, r.nameAt = code, x
			t.key(x)
			return
		}
		if x.Class == layout.Label {
			t.totalWord(r, s)
		}
	case yearColumn:
		if r.period = yearOfText(s); r.period != "" {
			r.printed = append(r.printed, s)
			t.key(x)
			return
		}
		t.totalWord(r, s)
	case villageColumn, subdistrictColumn, regencyColumn, provinceColumn:
		t.nameCell(r, c, x, s)
	case labelColumn:
		t.labelCell(r, c, x, s)
	case unitColumn:
		r.unit = s
	}
}

func layoutNumber(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c >= '0' && c <= '9' }) >= 0 && len(s) < 8
}

// totalWord notes that a stub cell calls the row a total.
func (t *table) totalWord(r *row, s string) bool {
	w := t.words.parse(s)
	if !w.hasRole(catalogue.RoleTotal) || len(w.terms) == 0 {
		return false
	}
	if w.terms[0].means[0].Role != catalogue.RoleTotal && w.terms[len(w.terms)-1].means[0].Role != catalogue.RoleTotal {
		return false
	}
	if !w.total() && !totalOfPlace(s) {
		return false
	}
	r.total, r.totalOf = true, s
	r.printed = append(r.printed, s)
	return true
}

var totalPlace = regexp.MustCompile(`(?i)^\s*(?:sub\s*)?(?:jumlah|jml|jlh|total|rekapitulasi)\b[\s:/]*(?:total|seluruh(?:nya)?|se)?[\s-]*(?:kecamatan|kec|kabupaten|kab|kota|desa|kelurahan|distrik|provinsi)\b`)

func totalOfPlace(s string) bool { return totalPlace.MatchString(s) }

// nameCell reads a region's name: of the row, or of the sub-district that the rows below belong to.
func (t *table) nameCell(r *row, c *column, x *layout.Cell, s string) {
	if x.Class != layout.Label {
		if c.kind == villageColumn && x.Class == layout.Figure && !t.hasName(x.Row) {
			r.name, r.nameAt = s, x
		}
		t.key(x)
		return
	}
	if t.totalWord(r, s) {
		return
	}
	if t.villageTotal(r, s) {
		return
	}
	switch c.kind {
	case villageColumn:
		r.name, r.nameAt = s, x
		r.below = belowVillage.MatchString(s)
		r.printed = append(r.printed, s)
	case subdistrictColumn:
		r.sub = s
		r.printed = append(r.printed, s)
		if r.nameAt == nil {
			r.nameAt = x
		}
	case regencyColumn:
		r.reg = s
		r.printed = append(r.printed, s)
		if r.nameAt == nil {
			r.nameAt = x
		}
	}
}

// hasName reports whether a row has a label in some village column.
func (t *table) hasName(row int) bool {
	for _, c := range t.cols {
		if x := t.grid.At(row, c.Index); c.kind == villageColumn && x != nil && x.Class == layout.Label {
			return true
		}
	}
	return false
}

// labelCell reads a label that says what the row counts.
func (t *table) labelCell(r *row, c *column, x *layout.Cell, s string) {
	if t.memberCode(r, c, x, s) || t.totalWord(r, s) {
		return
	}
	if belowVillage.MatchString(s) && layoutDigit(s) {
		r.name, r.nameAt, r.below = s, x, true
		r.printed = append(r.printed, s)
		return
	}
	if t.villageTotal(r, s) {
		return
	}
	w := t.words.parse(s)
	r.printed = append(r.printed, s)
	if r.nameAt == nil {
		r.nameAt = x
	}
	if r.byCode {
		return // the account's code says it all
	}
	if len(r.texts) > 0 && len(w.rest) > 0 && !t.namesMembers(c) {
		r.weak = append(r.weak, w) // a second label that is not understood only describes
		return
	}
	r.texts = append(r.texts, w)
	r.key += "\x00" + w.norm
}

func layoutDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// memberCode takes a code of a member, such as an account, as the meaning of the row.
func (t *table) memberCode(r *row, c *column, x *layout.Cell, s string) bool {
	if !strings.ContainsAny(s, "0123456789") {
		return false
	}
	code := strings.TrimSuffix(s, ".")
	for _, b := range t.words.cat.Breakdowns {
		if !strings.ContainsAny(b.Members[len(b.Members)-1].Code, ".") {
			continue
		}
		if _, ok := b.Member(code); !ok {
			continue
		}
		means := []*catalogue.Phrase{{Text: code, Members: monograph.MembersOf(map[string]string{b.Code: code})}}
		r.texts = append(r.texts, text{raw: s, norm: code, factor: 1, mult: 1, terms: []term{{code, means}}})
		r.key += "\x00" + code
		r.byCode = true
		r.printed = append(r.printed, s)
		t.key(x)
		return true
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
		}
	}
}

// villageTotal takes a row named after the village, below the rows of its RT or dusun, for their total.
func (t *table) villageTotal(r *row, s string) bool {
	ns := namings(s)
	if len(ns) != 1 || ns[0].level != region.Village || ns[0].from != 0 || !t.rows[0].below {
		return false
	}
	r.total, r.totalOf = true, s
	r.printed = append(r.printed, s)
	return true
}
