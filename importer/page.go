package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
)

// A page is one sheet being read.
type page struct {
	*book
	sheet     *sheet.Sheet
	grid      *layout.Grid
	blocks    []layout.Block
	place     place
	period    monograph.Period
	yearAt    string           // cell that names the year, "" when it comes from elsewhere
	month     string           // the text in the head that names a month, "" when none does
	monthHalf string           // "-S1" or "-S2", by that month
	monthAt   string           // its cell
	goesOn    []string         // titles of the sheet on which the table began with which this one goes on
	head      []string         // titles above the first block with figures, at most headLimit
	headTexts []text           // the titles as read, nearest first, then the sheet's name
	recent    []string         // titles since the last table, top to bottom
	lineYear  monograph.Period // the year of the last heading that names one
	stack     []item           // open headings of a form
	tables    []*table
	blank     []blankTable
	listed    region.Code // the sub-district whose villages the blank tables list
	figures   []*figure
	taken     map[[2]int]bool // cells that have a role
	located   bool            // base is settled
	base      region.Code     // what the sheet is about, for forms
	hits      []region.Code   // what it may be about when that is open
	village   string          // the village that the heading above names, in a sheet of several one below the other
	villages  map[string]bool // all villages that headings name
	coded     bool            // its figures are addressed by codes; see coded
	oddities  []oddity
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
	village  string    // in a form: the village that a heading above names
	under    *item     // in a form: the heading or line it stands under, nil at the top
	monthly  bool      // about a single month, or some of them: not stored
	below    bool      // about a part of a village (RT, dusun): not stored
	secret   bool      // data of a person: not repeated
}

func rowText(r *layout.Row) string {
	var parts []string
	for _, c := range r.Cells {
		if t := strings.TrimSpace(c.Text); t != "" && t != ":" {
			parts = append(parts, t)
		}
	}
	if n := len(parts); n == 2 && tableNumber.MatchString(parts[1]) {
		parts[0], parts[1] = parts[1], parts[0]
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
	if p.isIndex() {
		p.listIndex()
		return
	}
	resolved := p.place.over(p.file)
	seenFigures := false
	p.recent = nil
	p.noteBlank()
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
				if r.Head {
					p.stack = nil // a table, though a blank one, ends what the headings above it say
				}
				p.villageHead(rowText(r))
				if !r.Head && (!seenFigures || len(r.Cells) == 1 || tableNumber.MatchString(rowText(r))) {
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

// problemAtAll records one problem that is about several cells; it stands at the first.
func (p *page) problemAtAll(cells []*layout.Cell, sev monograph.Severity, code string, args ...string) {
	names := make([]string, len(cells))
	for i, c := range cells {
		names[i] = layoutName(c)
	}
	p.book.problem(monograph.Problem{Severity: sev, Code: code, Sheet: p.sheet.Name, Cell: names[0], Cells: names, Raw: cells[0].Text, Args: args})
}
