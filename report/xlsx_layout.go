package report

import (
	"fmt"
	"math"
	"strings"

	"monografi/monograph/region"
	"monografi/report/locale"
)

// Widths of columns in characters, heights of rows in points.
const (
	codeWidth  = 6
	minName    = 22
	maxName    = 34
	minNumber  = 9
	textColumn = 26
	minWidth   = 64 // of a table, so that its caption has room
	rowHeight  = 14.0
	firstTable = 3 // row of the first caption, below the link to the contents and a blank row
)

// Room on a Folio page between the margins, in characters and points.
const (
	portraitWidth   = 94.0
	landscapeWidth  = 156.0
	portraitHeight  = 820.0
	landscapeHeight = 500.0
	readable        = 0.6  // scale below which a table rather goes over several pages
	legible         = 0.55 // scale below which a table rather goes to another sheet
	fewSheets       = 2    // of a sub-district; more are made only for what would not be legible
)

// A sheet holds one table of the region, or tables of one sub-district.
type sheet struct {
	name    string
	title   string // of a sub-district's sheet
	tables  []*placed
	part    region.Code
	widths  []float64 // of the columns from A
	lastRow int

	landscape bool
	onePage   bool
}

// A placed table knows its rows on the sheet.
type placed struct {
	*Table
	leaves  []*Column
	shown   []int // numbers of what the leaves show; none where the rows are members of a list
	caption int   // row of the caption; the translation, when there is one, is below it
	head    int   // first row of the headings
	depth   int   // rows of headings, without the one of column numbers
	first   int   // first row of figures
	total   int   // row of the total, 0 when there is none
	notes   []string
	end     int // last row of the notes
}

// layOut decides names, places and widths of everything, and where each figure stands.
func (b *book) layOut() {
	names := namer{}
	b.coverName = names.name(b.l.Say(locale.Cover))
	b.contentsName = names.name(b.l.Say(locale.Contents))
	b.explanationName = names.name(b.l.Say(locale.Explanation))
	b.order = append(b.order, b.coverName, b.contentsName, b.explanationName)
	for _, c := range b.r.Chapters {
		for _, t := range c.Tables {
			b.put(&sheet{name: names.name(b.l.Say(locale.Table) + " " + t.Number)}, b.measured([]*Table{t}))
		}
		for _, chart := range c.Charts {
			b.putChart(chart, names)
		}
	}
	shared := make([][][]measured, len(b.r.Parts))
	inParallel(len(shared), func(i int) { shared[i] = b.share(b.measured(tablesOf(b.r.Parts[i].Chapters))) })
	for i, p := range b.r.Parts {
		b.putPart(p, shared[i], names)
	}
	b.annex(names)
}

// annex names the sheets behind the tables.
func (b *book) annex(names namer) {
	for _, x := range []struct {
		name *string
		word locale.Word
		show bool
	}{
		{&b.comparisonName, locale.Comparison, len(b.r.Comparison) > 0},
		{&b.completeName, locale.StatementComplete, len(b.r.Matrix.Rows) > 0},
		{&b.evaluationName, locale.Evaluation, len(b.r.Evaluations) > 0},
		{&b.findingsName, locale.Findings, true},
		{&b.sourcesName, locale.Sources, true},
	} {
		if x.show {
			*x.name = names.name(b.l.Say(x.word))
			b.order = append(b.order, *x.name)
		}
	}
	b.nameOrigins(names)
	b.mapName = names.name(b.l.Say(locale.CellMap))
	b.order = append(b.order, b.mapName)
}

func lastPart(r region.Code) string { return string(r[strings.LastIndexByte(string(r), '.')+1:]) }

// A namer makes sheet names that a workbook accepts: at most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, and
// no two alike in any case.
type namer map[string]bool

func (n namer) name(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/?*[]:`, r) || r < ' ' {
			return '-'
		}
		return r
	}, s)
	s = strings.Trim(cut(s, 31), "' ")
	base := s
	for i := 2; n[strings.ToLower(s)]; i++ {
		suffix := fmt.Sprintf(" (%d)", i)
		s = cut(base, 31-len(suffix)) + suffix
	}
	n[strings.ToLower(s)] = true
	return s
}

// cut shortens a text to a number of characters as the format counts them: UTF-16 units.
func cut(s string, n int) string {
	units := 0
	for i, r := range s {
		units++
		if r > 0xffff {
			units++
		}
		if units > n {
			return s[:i]
		}
	}
	return s
}

// put puts tables below each other on a sheet.
func (b *book) put(s *sheet, tables []measured) {
	row := firstTable
	if s.title != "" {
		row++
	}
	for _, t := range tables {
		s.widths = widest(s.widths, t.widths)
	}
	s.widths[1] += math.Max(0, minWidth-s.width())
	for _, t := range tables {
		p := &placed{Table: t.Table, leaves: t.Leaves(), caption: row, depth: depth(t.Columns)}
		p.head = row + 1
		if b.translated() {
			p.head++
		}
		p.first = p.head + p.depth + 1
		p.end = p.first + len(t.Rows) - 1
		if t.Total != nil {
			p.total = p.end + 1
			p.end++
		}
		p.notes = t.Notes
		if line := sourceLine(b.l, t.Files, 3); line != "" {
			p.notes = append(p.notes[:len(p.notes):len(p.notes)], line)
		}
		p.end += len(p.notes)
		row = p.end + 2
		s.tables = append(s.tables, p)
		s.lastRow = p.end
		b.remember(s, p)
	}
	b.count += len(tables)
	s.orient(b.height(s, s.tables[0]))
	b.sheets, b.order = append(b.sheets, s), append(b.order, s.name)
}

// translated reports whether captions have a second line in English, as the statistical office prints them.
func (b *book) translated() bool { return b.l.Lang() != "en" }
