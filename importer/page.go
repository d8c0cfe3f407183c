package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A page is one sheet being read.
type page struct {
	*book
	sheet    *sheet.Sheet
	grid     *layout.Grid
	blocks   []layout.Block
	place    place
	period   monograph.Period
	yearAt   string           // cell that names the year, "" when it comes from elsewhere
	head     []string         // titles above the first block with figures
	recent   []string         // titles since the last table, top to bottom
	lineYear monograph.Period // the year of the last heading that names one
	stack    []item           // open headings of a form
	tables   []*table
	figures  []*figure
	taken    map[[2]int]bool // cells that have a role
	located  bool            // base is settled
	base     region.Code     // what the sheet is about, for forms
	hits     []region.Code   // what it may be about when that is open
}

// A figure is one cell with a number or a mark for nothing, on its way to an observation.
type figure struct {
	page     *page
	cell     *layout.Cell
	role     Role
	row      []string // printed labels
	column   []string // printed headings
	code     region.Code
	name     string // printed name of the region
	ask      bool   // the region is named but not known
	period   monograph.Period
	sense    sense
	status   monograph.Status
	value    float64
	text     string // for indicators that are texts
	over     string // what a total adds up: a list, monograph.OverRegions, or ""
	parts    []*figure
	also     []*figure // a second sum: the corner cell adds up its row and its column
	alsoOver string
	table    *table
	r, c     int       // position in the table: body row and column
	settled  bool      // the reading is decided
	parent   *figure   // in a form: the figure of the line it belongs to
	siblings []*figure // in a form: the figures before it under the same heading
	sumLine  bool      // in a form: called nothing but "Jumlah"
	below    bool      // about a part of a village (RT, dusun): not stored
}

// overview reads the head of a sheet: titles and lines such as "Kecamatan : X", "Tahun : 2024".
func (p *page) overview() {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Table != nil {
			break
		}
		if p.headLines(b) {
			break
		}
		for _, r := range b.Text {
			p.headText(rowText(r), layoutName(r.Cells[0]))
		}
	}
	if p.period == "" {
		p.period = periodOf(p.sheet.Name)
	}
	if p.period == "" {
		p.period = p.loneYear()
	}
}

// headLines reads lines until the first with a figure that is no key; it reports whether one was met.
func (p *page) headLines(b *layout.Block) bool {
	for _, l := range b.Lines {
		if p.keyLine(l) {
			continue
		}
		if l.Figures() > 0 {
			return true
		}
		if number, _ := lineNumber(l); number != "" {
			continue
		}
		if l.Heading() || len(l.Values) == 1 && l.Values[0].Class == layout.Label {
			p.headText(rowText(l.Row), layoutName(l.Label))
		}
	}
	return false
}

func (p *page) headText(s, cell string) {
	p.head = append(p.head, s)
	p.place.add(namings(s))
	if y := periodOf(s); y != "" && p.period == "" {
		p.period, p.yearAt = y, cell
	}
}

// loneYear takes a year that stands alone in the first rows, above the tables.
func (p *page) loneYear() monograph.Period {
	for i, r := range p.grid.Rows {
		if i > 2 {
			break
		}
		if c := r.Cells[0]; c.Year != 0 && len(r.Cells) == 1 {
			p.yearAt = layoutName(c)
			return monograph.YearPeriod(c.Year)
		}
	}
	return ""
}

// keyLine takes a line that tells place or time: "Nama Desa : Simpang", "Kode : 32.03.32.2001", "Tahun : 2024".
func (p *page) keyLine(l *layout.Line) bool {
	if len(l.Values) == 0 {
		return false
	}
	t := p.words.parse(l.Label.Text)
	v := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(l.Values[0].Text), ":"))
	if v == "" && len(l.Values) > 1 {
		v = strings.TrimSpace(l.Values[1].Text)
	}
	isText := l.Values[0].Class == layout.Label
	role := t.role()
	switch {
	case role == catalogue.RoleVillage && isText:
		set(&p.place.village, v)
		if k := region.ParseName(l.Label.Text + " x").Kind; p.place.kind == "" && !strings.Contains(l.Label.Text, "/") {
			p.place.kind = k
		}
	case role == catalogue.RoleSubdistrict && isText:
		set(&p.place.subdistrict, v)
	case role == catalogue.RoleRegency && isText:
		set(&p.place.regency, regencyName(l.Label.Text, v))
	case role == catalogue.RoleProvince && isText:
		set(&p.place.province, v)
	case role == catalogue.RoleRegionCode:
		code, err := region.ParseCode(v)
		if err != nil {
			return false
		}
		p.place.code = code
	case role == catalogue.RoleYear || role == catalogue.RoleMonth || role == catalogue.RoleSemester:
		return p.keyPeriod(l, v)
	default:
		return false
	}
	return true
}

func (p *page) keyPeriod(l *layout.Line, v string) bool {
	y := periodOf(l.Label.Text + " " + v)
	if y == "" {
		return l.Values[0].Class == layout.Label
	}
	if p.period == "" || len(y) > len(p.period) {
		p.period, p.yearAt = y, layoutName(l.Values[0])
	}
	for _, c := range l.Values {
		if c.Class == layout.Figure {
			p.key(c)
		}
	}
	return true
}

// regencyName puts the kind from the label before a bare name: label "Kabupaten", value "Badung".
func regencyName(label, v string) string {
	low := strings.ToLower(label)
	if strings.Contains(low, "/") || len(namings(v)) > 0 {
		return v
	}
	if strings.Contains(low, "kota") {
		return "Kota " + v
	}
	return v
}

func rowText(r *layout.Row) string {
	var parts []string
	for _, c := range r.Cells {
		if t := strings.TrimSpace(c.Text); t != "" && t != ":" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " ")
}

func layoutName(c *layout.Cell) string { return sheet.Name(c.Row, c.Col) }

// key lists a cell as a row number, column number, code or year.
func (p *page) key(c *layout.Cell) { p.mark(c, RoleKey) }

// mark gives a cell a role without making it an observation.
func (p *page) mark(c *layout.Cell, role Role) {
	at := [2]int{c.Row, c.Col}
	if c == nil || p.taken[at] {
		return
	}
	p.taken[at] = true
	f := &figure{page: p, cell: c, role: role, settled: true, status: c.Reading.Status, value: c.Reading.Decimal}
	if c.Class == layout.Label {
		f.status = monograph.Reported
		f.value, f.text = keyNumber(c.Text), "key"
	}
	p.figures = append(p.figures, f)
}

// read walks the blocks in order.
func (p *page) read() {
	resolved := p.place.over(p.file)
	seenFigures := false
	p.recent = nil
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case b.Table != nil:
			p.readTable(b.Table, resolved)
			p.recent = nil
			seenFigures = true
		case len(b.Lines) > 0:
			p.readLines(b.Lines, resolved)
		default:
			for _, r := range b.Text {
				if !seenFigures || len(r.Cells) == 1 {
					p.recent = append(p.recent, rowText(r))
				}
			}
		}
	}
	p.leftovers()
}

// leftovers gives the numeric cells that no block explained a role: notes in text, otherwise unrecognised.
func (p *page) leftovers() {
	for _, r := range p.grid.Rows {
		numbers := layout.ColumnNumbers(r)
		for _, c := range r.Cells {
			if c.Class != layout.Figure && c.Class != layout.Broken && !numbers || p.taken[[2]int{c.Row, c.Col}] {
				continue
			}
			switch {
			case c.Year != 0 || numbers:
				p.mark(c, RoleKey)
			case len(r.Cells) == 1 && !c.Typed() && strings.ContainsAny(c.Text, " /-"):
				p.mark(c, RoleNote)
			default:
				p.mark(c, RoleUnrecognised)
				p.problemAt(c, monograph.Warning, "cell-unrecognised", "")
			}
		}
	}
}

// problemAt records a problem at a cell.
func (p *page) problemAt(c *layout.Cell, sev monograph.Severity, code, suggestion string, args ...string) {
	p.book.problem(monograph.Problem{Severity: sev, Code: code, Sheet: p.sheet.Name, Cell: layoutName(c), Raw: c.Text, Suggestion: suggestion, Args: args})
}
