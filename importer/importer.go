// Package importer turns a workbook as offices write it into observations, and says of every number in it what it is.
//
//	im := importer.New(catalogue.Default(), region.Default())
//	wb, err := sheet.Open(ctx, "penduduk.xlsx", sheet.Limits{})
//	res := im.Read(wb, importer.Options{Region: "32.15.01"})
//	// res.Batch may be stored, res.Problems and res.Questions are for a person
//
// It never guesses in silence: a figure that is not understood is listed as a problem at its cell and not stored.
package importer

import (
	"sort"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// An Importer reads workbooks. It may be used from many goroutines.
type Importer struct {
	words     *vocabulary
	reg       *region.Register
	registers *registerWords
}

// New returns an importer for a catalogue and a register.
func New(cat *catalogue.Catalogue, reg *region.Register) *Importer {
	return &Importer{words: newVocabulary(cat), reg: reg, registers: newRegisterWords(cat)}
}

// Options are what the user declares about a file.
type Options struct {
	Region   region.Code            // the sub-district (or regency) the file is about; "" to find it in the file
	Year     int                    // 0 to find it in the file
	Semester int                    // 1 or 2; 0 for the whole year
	Aliases  map[string]region.Code // remembered answers: printed name → code
	Answers  map[string]Meaning     // answers about this file's headings and labels, by address "Sheet!H4"
	Layouts  []Layout               // looks of files stored before, with what was answered about them
	NoCells  bool                   // Result.Cells is not wanted; Coverage counts the cells all the same
}

// A book is one file being read.
type book struct {
	*Importer
	opt   Options
	wb    *sheet.Workbook
	pages []*page
	lists []*register               // the sheets that are counted row by row
	coded []*page                   // the sheets whose figures are addressed by codes
	kept  map[monograph.Address]int // place of each address among the observations

	parts []Cell // numbers that were put together with others: parts of account codes

	surveys  map[tallyKey]*survey
	surveyed []tallyKey       // in order of the sheets
	file     place            // what the file as a whole is about
	period   monograph.Period // of the file as a whole
	res      *Result
	years    map[int]bool // printed in titles; see printedYears
	places   map[place]located
	tabs     map[region.Code]map[region.Code]bool // villages after which sheets are named, by sub-district
	regional map[string]bool                      // words of titles, and whether they are the name of a region
	near     map[string]string                    // unknown heading → nearest indicator
	asked    map[string]bool                      // questions already put
	seen     map[problemKey]bool
	summed   map[string]int // lines of forms, as printed, that are sums of those below them, and in how many sheets; nil until asked for
}

type problemKey struct{ code, sheet, cell string }

// Read understands a workbook.
func (im *Importer) Read(wb *sheet.Workbook, opt Options) *Result { return im.newBook(wb, opt).read() }

// newBook divides the sheets of a workbook into blocks.
func (im *Importer) newBook(wb *sheet.Workbook, opt Options) *book {
	b := &book{Importer: im, opt: opt, wb: wb, seen: map[problemKey]bool{}, asked: map[string]bool{}, near: map[string]string{}, places: map[place]located{}, tabs: map[region.Code]map[region.Code]bool{}, regional: map[string]bool{}}
	b.res = &Result{File: monograph.FileInfo{Name: wb.Name, SHA256: wb.SHA256, Format: wb.Format, Size: wb.Size}}
	said := cellMapOf(wb)
	for _, s := range wb.Sheets {
		s = b.unfolded(s)
		if b.readCoded(s, said) {
			continue
		}
		r := b.registerOf(s)
		if r == nil {
			r = b.uprightOf(s)
		}
		if r != nil {
			b.lists = append(b.lists, r)
			b.pages = append(b.pages, r.page)
			continue
		}
		s = b.joinedAccounts(s)
		g := layout.NewGrid(s, im.words)
		b.pages = append(b.pages, &page{book: b, sheet: s, grid: g, blocks: layout.Find(g, im.words), taken: map[[2]int]bool{}})
	}
	return b
}

// unfolded takes a sheet apart whose lines stand whole in one column, as a flat file does that was opened the wrong way.
func (b *book) unfolded(s *sheet.Sheet) *sheet.Sheet {
	split, ok := sheet.SplitCSVColumn(s)
	if !ok {
		return s
	}
	at := s.Cell(0)
	b.problem(monograph.Problem{Severity: monograph.Info, Code: "csv-in-column", Sheet: s.Name, Cell: sheet.Name(at.Row, at.Col), Args: []string{strings.TrimRight(sheet.Name(0, at.Col), "0123456789")}})
	return split
}

func (b *book) read() *Result {
	b.notes()
	b.overview()
	for _, p := range b.pages {
		p.read()
	}
	b.settleRegions()
	b.officeBudgets()
	b.tellBlank()
	for _, p := range b.pages {
		p.monthOutside()
		p.settle()
		for _, t := range p.tables {
			t.changes()
			t.zeroColumns()
		}
		p.sheetName()
		p.repeatedYears()
		p.restoredLabels()
	}
	b.pages = append(b.pages, b.coded...)
	clear(b.tabs) // there are more sheets now
	for _, p := range b.pages {
		p.list()
	}
	for _, c := range b.parts {
		b.res.Coverage.add(c.Role)
		if !b.opt.NoCells {
			b.res.Cells = append(b.res.Cells, c)
		}
	}
	b.collect()
	for _, p := range b.pages {
		p.tellOddities()
	}
	b.readRegisters()
	sortProblems(b.res.Problems, b.wb)
	return b.res
}

// notes turns what the reader noticed into problems.
func (b *book) notes() {
	for _, n := range b.wb.Notes {
		sev := monograph.Info
		if n.Code == "truncated" || n.Code == "no-cached-values" {
			sev = monograph.Warning
		}
		b.problem(monograph.Problem{Severity: sev, Code: n.Code, Sheet: n.Sheet, Args: []string{n.Text}})
	}
}

// overview finds what the whole file is about: from the flags, its name, and what its sheets agree on.
func (b *book) overview() {
	stem := fileStem(b.wb.Name)
	b.period = periodOf(stem)
	b.file.code = b.opt.Region
	b.file.add(namings(titleCase(stem)))
	var first place
	agreed, declared := true, 0
	periods := map[monograph.Period]bool{}
	for i, p := range b.pages {
		p.overview()
		p.goOn(b.pages[:i])
		if p.period != "" {
			periods[p.period] = true
		}
		if p.place.subdistrict == "" && p.place.regency == "" {
			continue
		}
		declared++
		if first == (place{}) {
			first = place{subdistrict: p.place.subdistrict, regency: p.place.regency, province: p.place.province}
		}
		agreed = agreed && region.Normalize(p.place.subdistrict) == region.Normalize(first.subdistrict)
	}
	if agreed && (declared*2 >= len(b.pages) || declared > 1 && b.pages[0].place.subdistrict != "") {
		b.file = first.over(b.file)
	}
	if len(periods) == 1 && b.period == "" {
		for p := range periods {
			b.period = p
		}
	}
	if b.opt.Year != 0 {
		b.period = monograph.YearPeriod(b.opt.Year)
		if b.opt.Semester != 0 {
			b.period += monograph.Period([]string{"-S1", "-S2"}[b.opt.Semester-1])
		}
	}
}

// titleCase gives the words of a file name capitals, so that place names in it are seen.
func titleCase(s string) string {
	out := []byte(s)
	for i := range out {
		if (i == 0 || out[i-1] == ' ') && out[i] >= 'a' && out[i] <= 'z' {
			out[i] -= 'a' - 'A'
		}
	}
	return string(out)
}

// problem records a problem once per code and cell.
func (b *book) problem(p monograph.Problem) {
	k := problemKey{p.Code, p.Sheet, p.Cell}
	if b.seen[k] {
		return
	}
	b.seen[k] = true
	b.res.Problems = append(b.res.Problems, p)
}

// sortProblems orders problems by severity, sheet and cell.
func sortProblems(ps []monograph.Problem, wb *sheet.Workbook) {
	rank := map[monograph.Severity]int{monograph.Error: 0, monograph.Warning: 1, monograph.Info: 2}
	sheetAt := map[string]int{"": -1}
	for i, s := range wb.Sheets {
		sheetAt[s.Name] = i
	}
	sort.SliceStable(ps, func(i, j int) bool {
		a, b := &ps[i], &ps[j]
		if rank[a.Severity] != rank[b.Severity] {
			return rank[a.Severity] < rank[b.Severity]
		}
		if sheetAt[a.Sheet] != sheetAt[b.Sheet] {
			return sheetAt[a.Sheet] < sheetAt[b.Sheet]
		}
		ar, ac, _ := sheet.ParseName(a.Cell)
		br, bc, _ := sheet.ParseName(b.Cell)
		if ar != br {
			return ar < br
		}
		return ac < bc
	})
}
