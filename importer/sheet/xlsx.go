package sheet

import (
	"context"
	"iter"
	"strconv"
	"strings"
	"sync"
)

// windows saves the making of a scan window for every file of a folder. Nothing that is kept points into a window.
var windows = sync.Pool{New: func() any { return new([scanWindow]byte) }}

// An xlsxBook is an xlsx workbook while its sheets are being read.
type xlsxBook struct {
	ctx      context.Context
	zip      *archive
	limits   Limits
	window   []byte // of the scanner, used for one part after the other
	main     string // name of the workbook part
	date1904 bool
	recalc   bool // the writer asks for a full calculation on load
	styles   []cellStyle
	strings  []textRef // shared strings
	cut      int       // shared strings cut at the limit
	texts    *texts
	cells    int // cells kept so far
	formulas int // formulas kept so far
	bare     int // of them, without a result
	zeros    int // of them, with the result 0
	sheets   []sheetEntry
	out      *Workbook
}

// A sheetEntry is one <sheet> of the workbook part.
type sheetEntry struct {
	name, id string
	hidden   bool
}

// readXLSX reads a workbook of Office Open XML, transitional or strict, with macros (xlsm) or without.
//
// Parts are inflated as streams and scanned for the few elements that matter; a sheet's <dimension> is not believed. Chart
// and dialog sheets are left out, hidden ones are read and marked.
func readXLSX(ctx context.Context, name string, file sized, l Limits) (*Workbook, error) {
	l = l.WithDefaults()
	zip, err := openZip(file, l)
	if err != nil {
		return nil, err
	}
	window := windows.Get().(*[scanWindow]byte)
	defer windows.Put(window)
	b := &xlsxBook{ctx: ctx, zip: zip, limits: l, window: window[:], texts: new(texts), out: &Workbook{Name: name, Format: "xlsx"}}
	if err := b.read(); err != nil {
		return nil, err
	}
	return b.out, nil
}

func (b *xlsxBook) read() error {
	if _, err := b.findMain(); err != nil {
		return err
	}
	if err := b.readWorkbookPart(); err != nil {
		return err
	}
	rels, err := b.relations(b.main)
	if err != nil {
		return err
	}
	b.noteExtras(rels)
	if r, ok := rels.ofType("styles"); ok {
		if err := b.readStyles(r.target); err != nil {
			return err
		}
	}
	if r, ok := rels.ofType("sharedStrings"); ok {
		if err := b.readStrings(r.target); err != nil {
			return err
		}
	}
	for _, e := range b.sheets {
		if err := b.readEntry(e, rels); err != nil {
			return err
		}
	}
	b.checkCaches()
	return nil
}

// readWorkbookPart takes the list of sheets and the settings that change what cells mean.
func (b *xlsxBook) readWorkbookPart() error {
	s, done, err := b.scan(b.main)
	if err != nil {
		return err
	}
	defer done()
	for s.next() {
		if s.kind == closeTag {
			continue
		}
		switch string(s.name) {
		case "workbookPr":
			b.date1904 = isTrue(attr(s.attrs, "date1904"))
		case "calcPr":
			b.recalc = isTrue(attr(s.attrs, "fullCalcOnLoad"))
		case "sheet":
			if len(b.sheets) >= b.limits.Sheets {
				return refuse(ErrTooLarge, b.main, "more than %d sheets", b.limits.Sheets)
			}
			b.sheets = append(b.sheets, sheetEntry{
				name:   attr(s.attrs, "name"),
				id:     attr(s.attrs, "id"),
				hidden: strings.Contains(strings.ToLower(attr(s.attrs, "state")), "hidden"),
			})
		case "extLst":
			s.skip()
		}
	}
	if err := s.finish(); err != nil {
		return err
	}
	if len(b.sheets) == 0 {
		return refuse(ErrDamaged, b.main, "names no sheet")
	}
	return nil
}

// noteExtras tells of macros and of links to other files; neither is ever followed.
func (b *xlsxBook) noteExtras(rels relations) {
	_, vba := rels.ofType("vbaProject")
	if vba || b.zip.has("xl/vbaProject.bin") {
		b.out.Format = "xlsm"
		b.note("macros", "", "")
	}
	links := 0
	for _, r := range rels {
		if r.kind == "externalLink" {
			links++
		}
	}
	if links > 0 {
		b.note("external-links", "", strconv.Itoa(links))
	}
}

func (b *xlsxBook) note(code, sheet, text string) {
	b.out.Notes = append(b.out.Notes, Note{Code: code, Sheet: sheet, Text: text})
}

// readEntry reads one sheet unless it is a chart, dialog or macro sheet.
func (b *xlsxBook) readEntry(e sheetEntry, rels relations) error {
	r, ok := rels[e.id]
	if !ok {
		return refuse(ErrDamaged, e.name, "sheet has no part (relation %q)", e.id)
	}
	if r.kind != "worksheet" {
		return nil
	}
	s, done, err := b.scan(r.target)
	if err != nil {
		return err
	}
	defer done()
	sr := &sheetReader{scanner: s, book: b, sheet: &Sheet{Name: e.name, Hidden: e.hidden}, sift: sifter{sieve: b.limits.Sieve}}
	sr.sheet.packed.texts = b.texts
	if err := sr.readSheet(); err != nil {
		return err
	}
	b.out.Sheets = append(b.out.Sheets, sr.sheet)
	return nil
}

// countFormula keeps count of the formulas and of those whose stored result is none.
func (b *xlsxBook) countFormula(c *Cell) {
	b.formulas++
	if c.NoCache {
		b.bare++
	} else if c.Kind == Number && c.Num == 0 {
		b.zeros++
	}
}

// checkCaches notes a workbook whose formulas mostly have no result stored. Some writers store a zero for every formula and
// ask for a calculation on load; those zeros are no results either.
func (b *xlsxBook) checkCaches() {
	if b.recalc && b.zeros > 0 && b.bare+b.zeros == b.formulas {
		for _, s := range b.out.Sheets {
			s.refill(withoutResults(s.Cells()))
		}
		b.bare = b.formulas
	}
	if b.bare > 0 && b.bare*2 >= b.formulas {
		b.note("no-cached-values", "", strconv.Itoa(b.bare))
	}
}

// withoutResults makes formulas of cells that no result is stored for.
func withoutResults(cells iter.Seq[Cell]) iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for c := range cells {
			if c.Formula {
				c = Cell{Row: c.Row, Col: c.Col, Formula: true, NoCache: true, FormulaA: c.FormulaA}
			}
			if !yield(c) {
				return
			}
		}
	}
}
