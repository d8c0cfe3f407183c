package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

func (t *table) readColumns() {
	for i := range t.lt.Columns {
		c := &column{Column: t.lt.Columns[i]}
		for _, h := range c.Path {
			c.heads = append(c.heads, strings.Join(strings.Fields(h.Text), " "))
			t.head(c, h)
			if m := monthIn(h.Text); m != 0 {
				c.month = m
			}
		}
		if n := len(c.texts); n > 0 {
			c.total = c.texts[n-1].total() && (c.period == "" || strings.TrimSpace(c.texts[n-1].norm) != "")
			for j := n - 1; j >= 0 && c.role == ""; j-- {
				if r := c.texts[j].role(); r != catalogue.RoleTotal {
					c.role = r
				}
			}
			if c.role == catalogue.RoleSubdistrict && c.texts[n-1].hasRole(catalogue.RoleVillage) {
				c.role = catalogue.RoleVillage // "Kecamatan / Desa": the sub-district stands in a row of its own
			}
			if c.role == "" && c.Labels > c.Figures {
				c.role = regionRole(c.texts[n-1].norm)
			}
		}
		t.cols = append(t.cols, c)
	}
	first := t.firstData()
	for i, c := range t.cols {
		c.kind = t.kindOf(c, i < first)
	}
	t.agree()
	t.agreeOnRest()
	t.labelOrRegion()
	t.worded()
	t.describing()
	t.turned()
}

// head takes one header cell: a year, or words.
func (t *table) head(c *column, h *layout.Cell) {
	if code, err := region.ParseCode(h.Text); err == nil && code.Level() >= region.Subdistrict {
		if _, known := t.reg.Get(code); known {
			c.code = code // below or above the name of the village
			t.key(h)
			return
		}
	}
	y, rest, mistyped := periodHead(h.Text)
	if y != "" {
		c.period = y
		if y.Semester() != 0 {
			rest = semester.ReplaceAllString(rest, " ")
		}
		if h.Class == layout.Figure || strings.TrimSpace(rest) == "" {
			t.key(h)
		}
		if mistyped {
			t.problemAt(h, monograph.Warning, "year-mistyped", string(y))
		}
	} else {
		rest = h.Text
	}
	if half := halfOf(rest); half != "" && strings.TrimSpace(semester.ReplaceAllString(rest, "")) == "" {
		c.half = half // "Semester I" beside "Semester II"
		return
	}
	if x := t.words.parse(rest); x.norm != "" {
		c.texts = append(c.texts, x)
	}
}

// firstData is the position of the first column that mostly holds figures and does not merely number the rows.
func (t *table) firstData() int {
	for i, c := range t.cols {
		if c.Figures > c.Labels && !t.isKey(c) && !t.memberCodes(c) {
			return i
		}
	}
	return len(t.cols)
}

// isKey reports whether a column of figures holds row numbers, codes or years.
func (t *table) isKey(c *column) bool {
	switch c.role {
	case catalogue.RoleNumber, catalogue.RoleRegionCode:
		return true
	case catalogue.RoleYear:
		return c.period == "" // under "Tahun" stand years, under "Tahun | 2023" figures
	}
	if c.month != 0 {
		return false
	}
	if codeHead(c) {
		return true
	}
	named := len(c.texts) > 0 && len(c.texts[len(c.texts)-1].terms) > 0
	n, years, seq, prev, most := 0, 0, true, 0.0, 0.0
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil || x.Class != layout.Figure {
			continue
		}
		v := x.Reading.Value
		seq = seq && (n == 0 && (v == 1 || x.Year != 0 || v == 0 && len(c.Path) == 0) || n > 0 && (v == prev+1 || v == 1))
		prev, most = v, max(most, v)
		n++
		if x.Year != 0 {
			years++
		}
	}
	if named { // a heading of a figure above a run of years is the title of the table
		return n > 2 && years == n && seq
	}
	return n > 0 && (years == n || seq && n > 1 && most > 1)
}

func (t *table) kindOf(c *column, inStub bool) columnKind {
	text := c.Labels > c.Figures
	if !text && t.numbersParts(c) {
		return labelColumn
	}
	if !text && c.role != catalogue.RoleRegionCode && codeHead(c) && !t.codes(c, 2) {
		return keyColumn
	}
	switch c.role {
	case catalogue.RoleNumber:
		return keyColumn
	case catalogue.RoleRegionCode:
		return t.codeKind(c)
	case catalogue.RoleNote:
		if text {
			return noteColumn
		}
	case catalogue.RoleYear:
		if c.period == "" && t.years(c) {
			return yearColumn
		}
	case catalogue.RoleSemester:
		if t.all(c, func(s string) bool { return halfNumber(s) != "" }) {
			return halfColumn
		}
	case catalogue.RoleMonth:
		if !text && t.all(c, func(s string) bool { return monthNumber(s) != 0 }) {
			return monthColumn
		}
	case catalogue.RoleUnit:
		if text {
			return unitColumn
		}
	case catalogue.RoleValue:
		if !text {
			return dataColumn
		}
	}
	if text {
		switch c.role {
		case catalogue.RoleVillage:
			return villageColumn
		case catalogue.RoleSubdistrict:
			return subdistrictColumn
		case catalogue.RoleRegency:
			return regencyColumn
		case catalogue.RoleProvince:
			return provinceColumn
		}
		if t.codes(c, 4) {
			return codeColumn
		}
		if inStub || c.role == catalogue.RoleIndicator || c.role == catalogue.RoleMember || t.namesMembers(c) {
			return labelColumn
		}
		if t.countsThings(c) {
			return dataColumn // words such as "12 / 13" under the heading of a count
		}
		return noteColumn
	}
	if t.isKey(c) {
		if t.years(c) {
			return yearColumn
		}
		return keyColumn
	}
	if inStub && t.memberCodes(c) {
		return labelColumn
	}
	return dataColumn
}

// codeKind tells region codes from account codes and other keys.
func (t *table) codeKind(c *column) columnKind {
	switch {
	case t.codes(c, 2):
		return codeColumn
	case t.memberCodes(c):
		return labelColumn
	}
	return keyColumn
}

// labelOrRegion decides whether an unnamed stub holds names of regions or of things.
func (t *table) labelOrRegion() {
	for _, c := range t.cols {
		if c.kind == villageColumn || c.kind == subdistrictColumn || c.kind == regencyColumn {
			return
		}
	}
	if t.besideCodes() {
		return
	}
	base, _ := t.locate(t.place)
	for _, c := range t.cols {
		if c.kind != labelColumn || c.Labels == 0 || t.namesMembers(c) {
			continue
		}
		switch t.levelOfNames(c, base) {
		case region.Village:
			c.kind = villageColumn
		case region.Subdistrict:
			c.kind = subdistrictColumn
		case region.Regency:
			c.kind = regencyColumn
		default:
			continue
		}
		return
	}
}
