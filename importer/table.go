package importer

import (
	"regexp"
	"slices"
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
	lt      *layout.Table
	own     place // as its own titles and the sheet's head say
	place   place // the same, filled from what the file is about
	period  monograph.Period
	weak    []text
	caption *caption // of a title in the words of the catalogue
	repeats bool     // its figures are worked out of those of other tables
	cols    []*column
	rows    []*row
	cells   map[[2]int]*figure // by body row and position in cols
	votes   map[string]int
	sure    map[string]int
	base    region.Code   // what the table is about
	hits    []region.Code // what it may be about when that is open
	senses  map[string]sense
	across  region.Level // level of the regions whose names are the headings; 0 for tables that are not turned

	sums    *addends           // what totals may add up; see addends
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
	halfColumn  // half-years by number
	monthColumn // months by number
	labelColumn
	unitColumn
	noteColumn
	textColumn // words that answer what the heading asks
)

// A column is one column of a table.
type column struct {
	layout.Column
	kind   columnKind
	heads  []string // printed, outermost first
	texts  []text   // the headings without years
	period monograph.Period
	role   string      // structural role of the innermost heading that has one
	total  bool        // the innermost heading is a word for a total
	month  int         // the month that a heading names; 0 for none
	half   string      // "-S1" or "-S2", where a heading names the half-year and not the year
	code   region.Code // that a heading prints
	name   string      // in a turned table: the printed name of the region the column is about
	nameAt *layout.Cell
	region region.Code

	sort      *sorting // what its labels are kinds of; nil for anything
	sortKnown bool

	totalAcross bool // in a turned table: the column adds up the regions
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
	within  region.Code // a printed code of a wider region
	period  monograph.Period
	half    string // "-S1" or "-S2", where a column tells the half-years apart
	month   int    // the month that the row speaks of; 0 for none
	unit    string
	total   bool
	totalOf string // words of a total row
	whole   bool   // the total stands where the names of regions do
	past    bool   // the total is that of another year, whose parts are not in the table
	empty   bool   // no label at all
	tells   bool   // about the other rows: their mean, share or extreme
	region  region.Code
	known   bool // region is settled
	below   bool // RT, RW, dusun: a part of a village
}

// readTable reads a table below the titles in p.recent.
func (p *page) readTable(lt *layout.Table, around place) {
	t := &table{page: p, lt: lt, cells: map[[2]int]*figure{}, votes: map[string]int{}, sure: map[string]int{}, senses: map[string]sense{}}
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
	t.repeats = slices.ContainsFunc(p.recent, func(s string) bool { return measured.MatchString(numberedTable.ReplaceAllString(s, "")) })
	for i := len(p.recent) - 1; i >= 0 && t.caption == nil; i-- {
		t.caption = p.words.caption(p.recent[i])
	}
	if lt.Numbers != nil {
		for _, c := range lt.Numbers.Cells {
			p.key(c)
		}
	}
	t.readColumns()
	t.readRows()
	t.subdistrictRows()
	t.vote()
	t.figuresOf()
	t.casualties()
	t.sexesOf()
	t.monthly()
	t.budgetStages()
	t.textsOf()
	p.tables = append(p.tables, t)
}

// weakTexts are the titles and headings around, nearest first, then the sheet's name, its head and the file's name.
func (p *page) weakTexts() []text {
	var out []text
	add := func(s string) text {
		t := p.words.title(withoutPlaces(stripTableNumber(s)))
		if about := t.about(); slices.ContainsFunc(about.rest, speaking) && p.namesRegion(about.rest) {
			about.rest = nil // "Jumlah Penduduk Batujaya"
		}
		if len(t.terms) > 0 && t.role() != catalogue.RoleYear {
			out = append(out, t)
		}
		return t
	}
	for i := len(p.recent) - 1; i >= 0; i-- {
		if t := add(p.recent[i]); len(t.terms) == 0 && slices.ContainsFunc(t.about().rest, speaking) {
			t.own = true
			out = append(out, t)
		}
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		x := p.stack[i].text
		x.subject = p.words.title(withoutPlaces(stripTableNumber(x.raw))).subject
		out = append(out, x)
	}
	add(p.sheet.Name)
	if t := p.words.title(withoutPlaces(p.sheet.Name)); len(t.terms) == 0 && slices.ContainsFunc(t.rest, telling) && p.words.subject(&t) == nil && !p.namedAfterRegion() {
		t.named = true
		out = append(out, t)
	}
	for i := len(p.head) - 1; i >= 0; i-- {
		add(p.head[i])
	}
	for i := len(p.goesOn) - 1; i >= 0; i-- {
		add(p.goesOn[i])
	}
	add(fileStem(p.wb.Name))
	return out
}

// namesRegion reports whether words of a title are the name of a region: "BATUJAYA" above a table of its villages. Villages are sought only where the page says
// in which regency: some village of the country is called by almost any word.
func (p *page) namesRegion(words []string) bool {
	name := strings.Join(words, " ")
	known, asked := p.regional[name]
	for level := region.Province; level < region.Village && !known && !asked; level++ {
		known = len(p.reg.Lookup(level, p.opt.Region.At(min(p.opt.Region.Level(), level-1)), name)) > 0
	}
	if within, _ := p.locate(p.place); !known && !asked && within.Level() >= region.Regency {
		known = len(p.reg.Lookup(region.Village, within.At(min(within.Level(), region.Subdistrict)), name)) > 0
	}
	p.regional[name] = known
	return known
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

// numberedTable is the number of a table that has letters in it too: "Tabel 8.K".
var numberedTable = regexp.MustCompile(`(?i)^\s*(?:tabel|table)\s*[.:]?\s*\d[\w.]*`)

// titleFront is what programs put before the title of what they write out.
var titleFront = regexp.MustCompile(`(?i)^\s*(?:judul|nama)\s*(?:tabel|data)?\s*:\s*`)

// stripTableNumber takes "Tabel 3.1" off the front of a title.
func stripTableNumber(s string) string {
	return titleFront.ReplaceAllString(tableNumber.ReplaceAllString(s, ""), "")
}
