package importer

import (
	"regexp"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A table is a matrix being read.
type table struct {
	*page
	lt     *layout.Table
	own    place // as its own titles and the sheet's head say
	place  place // the same, filled from what the file is about
	period monograph.Period
	weak   []text
	cols   []*column
	rows   []*row
	cells  map[[2]int]*figure // by body row and position in cols
	votes  map[string]int
	base   region.Code   // what the table is about
	hits   []region.Code // what it may be about when that is open
	senses map[string]sense
	across region.Level // level of the regions whose names are the headings; 0 for tables that are not turned

	answers map[string]Meaning // what a person said of headings and labels here
}

// A columnKind says what a column holds.
type columnKind uint8

const (
	dataColumn columnKind = iota
	keyColumn
	codeColumn
	villageColumn
	subdistrictColumn
	regencyColumn
	provinceColumn
	yearColumn
	labelColumn
	unitColumn
	noteColumn
)

// A column is one column of a table.
type column struct {
	layout.Column
	kind   columnKind
	heads  []string // printed, outermost first
	texts  []text   // the headings without years
	period monograph.Period
	role   string // structural role of the innermost heading that has one
	total  bool   // the innermost heading is a word for a total
	name   string // in a turned table: the printed name of the region the column is about
	region region.Code
}

// A row is one body row.
type row struct {
	lr      *layout.Row
	printed []string // labels as printed, outermost first
	texts   []text   // labels that say what is counted
	weak    []text   // category above the row
	key     string   // identifies texts, for the cache of senses
	byCode  bool     // a code of a member, such as an account, says what the row counts
	name    string   // printed name of the region
	nameAt  *layout.Cell
	sub     string // printed sub-district
	reg     string // printed regency
	code    region.Code
	period  monograph.Period
	unit    string
	total   bool
	totalOf string // words of a total row
	empty   bool   // no label at all
	region  region.Code
	known   bool // region is settled
	below   bool // RT, RW, dusun: a part of a village
}

// readTable reads a table below the titles in p.recent.
func (p *page) readTable(lt *layout.Table, around place) {
	t := &table{page: p, lt: lt, cells: map[[2]int]*figure{}, votes: map[string]int{}, senses: map[string]sense{}}
	var own place
	for _, s := range p.recent {
		own.add(namings(s))
		if y := p.printedPeriod(s); y != "" {
			t.period = y
		}
	}
	t.own = own.over(p.place)
	t.place = own.over(around)
	if t.period == "" {
		t.period = p.pagePeriod()
	}
	t.weak = p.weakTexts()
	if lt.Numbers != nil {
		for _, c := range lt.Numbers.Cells {
			p.key(c)
		}
	}
	t.readColumns()
	t.readRows()
	t.vote()
	t.figuresOf()
	p.tables = append(p.tables, t)
}

// weakTexts are the titles and headings around, nearest first, then the sheet's name, its head and the file's name.
func (p *page) weakTexts() []text {
	var out []text
	add := func(s string) {
		if t := p.words.parse(withoutPlaces(stripTableNumber(s))); len(t.terms) > 0 {
			out = append(out, t)
		}
	}
	for i := len(p.recent) - 1; i >= 0; i-- {
		add(p.recent[i])
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		out = append(out, p.stack[i].text)
	}
	add(p.sheet.Name)
	for i := len(p.head) - 1; i >= 0; i-- {
		add(p.head[i])
	}
	add(fileStem(p.wb.Name))
	return out
}

func (t *table) readColumns() {
	for i := range t.lt.Columns {
		c := &column{Column: t.lt.Columns[i]}
		for _, h := range c.Path {
			c.heads = append(c.heads, strings.Join(strings.Fields(h.Text), " "))
			t.head(c, h)
		}
		if n := len(c.texts); n > 0 {
			c.total = c.texts[n-1].total() && (c.period == "" || strings.TrimSpace(c.texts[n-1].norm) != "")
			for j := n - 1; j >= 0 && c.role == ""; j-- {
				if r := c.texts[j].role(); r != catalogue.RoleTotal {
					c.role = r
				}
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
	t.labelOrRegion()
	t.describing()
	t.turned()
}

// describing makes notes of the columns of words in a table of regions that do not tell its rows apart: names of officials,
// remarks.
func (t *table) describing() {
	if t.regional() == region.Nation {
		return
	}
	for _, c := range t.cols {
		if c.kind == labelColumn && c.Labels > 0 && c.role != catalogue.RoleIndicator && c.role != catalogue.RoleMember && !t.namesMembers(c) && !t.memberCodes(c) {
			c.kind = noteColumn
		}
	}
}

// head takes one header cell: a year, or words.
func (t *table) head(c *column, h *layout.Cell) {
	y, rest, mistyped := periodHead(h.Text)
	if y != "" {
		c.period = y
		if h.Class == layout.Figure || strings.TrimSpace(rest) == "" {
			t.key(h)
		}
		if mistyped {
			t.problemAt(h, monograph.Warning, "year-mistyped", string(y))
		}
	} else {
		rest = h.Text
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
	case catalogue.RoleNumber, catalogue.RoleRegionCode, catalogue.RoleYear:
		return true
	}
	named := len(c.texts) > 0 && len(c.texts[len(c.texts)-1].terms) > 0
	n, years, seq, prev := 0, 0, true, 0.0
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil || x.Class != layout.Figure {
			continue
		}
		v := x.Reading.Value
		seq = seq && (n == 0 && (v == 1 || x.Year != 0) || n > 0 && (v == prev+1 || v == 1))
		prev = v
		n++
		if x.Year != 0 {
			years++
		}
	}
	if named { // a heading of a figure above a run of years is the title of the table
		return n > 2 && years == n && seq
	}
	return n > 0 && (years == n || seq && n > 1)
}

func (t *table) kindOf(c *column, inStub bool) columnKind {
	text := c.Labels > c.Figures
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
		if t.years(c) {
			return yearColumn
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

// codes reports whether most cells of a column are region codes of at least so many levels.
func (t *table) codes(c *column, level region.Level) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil {
			n++
			if code, err := region.ParseCode(x.Text); err == nil && code.Level() >= min(level, region.Village) {
				if _, known := t.reg.Get(code); known {
					yes++
				}
			}
		}
	}
	return n > 0 && yes*2 > n
}

// years reports whether a column holds years.
func (t *table) years(c *column) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil {
			n++
			if x.Year != 0 || yearOfText(x.Text) != "" {
				yes++
			}
		}
	}
	return n > 0 && yes*10 >= n*8
}

func yearOfText(s string) monograph.Period {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".0")
	if p, err := monograph.ParsePeriod(s); err == nil {
		return p
	}
	return ""
}

// memberCodes reports whether most cells of a column are codes of members of one list, such as accounts "4.1".
func (t *table) memberCodes(c *column) bool {
	n, dotted, best := 0, 0, map[string]int{}
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil {
			continue
		}
		n++
		if strings.Contains(strings.TrimSuffix(x.Text, "."), ".") {
			dotted++
		}
		for _, b := range t.words.cat.Breakdowns {
			if _, ok := b.Member(strings.TrimSuffix(strings.TrimSpace(x.Text), ".")); ok && strings.ContainsAny(b.Members[len(b.Members)-1].Code, ".") {
				best[b.Code]++
			}
		}
	}
	for _, k := range best {
		if k*3 >= n*2 && n > 2 && dotted*2 > n {
			return true
		}
	}
	return false
}

// namesMembers reports whether most labels of a column name members of breakdown lists.
func (t *table) namesMembers(c *column) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil && x.Class == layout.Label {
			n++
			if w := t.words.parse(x.Text); len(w.rest) == 0 && len(w.terms) > 0 && w.role() == "" {
				yes++
			}
		}
	}
	return n > 0 && yes*2 > n
}

// labelOrRegion decides whether an unnamed stub holds names of regions or of things.
func (t *table) labelOrRegion() {
	for _, c := range t.cols {
		if c.kind == villageColumn || c.kind == subdistrictColumn || c.kind == regencyColumn {
			return
		}
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

// levelOfNames finds the level at which most labels of a column are names inside a region; Nation when none is.
func (t *table) levelOfNames(c *column, base region.Code) region.Level {
	for level := base.Level() + 1; level <= region.Village; level++ {
		if base.Level() < region.Regency && level != region.Regency || base.Level() == region.Village {
			continue
		}
		n, yes := 0, 0
		for _, r := range t.lt.Body {
			x := r.At(c.Index)
			if x == nil || x.Class != layout.Label || n > 40 {
				continue
			}
			if w := t.words.parse(x.Text); w.total() {
				continue
			}
			n++
			if len(t.reg.Lookup(level, base, x.Text)) > 0 {
				yes++
			}
		}
		if n > 0 && yes*10 >= n*6 {
			return level
		}
	}
	return region.Nation
}

func keyNumber(s string) float64 {
	s = strings.Trim(strings.TrimSpace(s), "().: ")
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0
	}
	return v
}

var tableNumber = regexp.MustCompile(`(?i)^\s*(?:tabel|table|lampiran)\s*[.:]?\s*[\d.]+\s*[.:]?`)

// stripTableNumber takes "Tabel 3.1" off the front of a title.
func stripTableNumber(s string) string {
	return tableNumber.ReplaceAllString(s, "")
}
