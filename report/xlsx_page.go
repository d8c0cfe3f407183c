package report

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// maxFooter is how many characters of a title stand at the foot of a page; a foot has at most 255.
const maxFooter = 110

// A page says how a sheet is printed.
type page struct {
	landscape         bool
	onePage           bool
	unprinted         bool // LibreOffice prints hidden sheets too, unless they alone have no area to print
	lastCol           int
	firstRow, lastRow int
	repeat            [2]int // rows repeated on every page; {0, 0} for none
}

// setUp prepares a sheet for print.
func (b *book) setUp(sheet string, p page) error {
	if err := b.paper(sheet, p.landscape, p.onePage); err != nil {
		return err
	}
	footer := "&L&8" + strings.ReplaceAll(cut(b.r.Title, maxFooter), "&", "&&") + fmt.Sprintf(", %d", b.r.Year) + "&R&8" + b.l.Say(locale.PageOf)
	if err := b.f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: footer}); err != nil {
		return err
	}
	return b.printed(sheet, p)
}

// paper fits a sheet to the width of a page.
func (b *book) paper(sheet string, landscape, onePage bool) error {
	orientation := "portrait"
	if landscape {
		orientation = "landscape"
	}
	if err := b.f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: new(true)}); err != nil {
		return err
	}
	high := 0 // as many pages as it takes
	if onePage {
		high = 1
	}
	if err := b.f.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: new(folio), Orientation: &orientation, FitToWidth: new(1), FitToHeight: &high,
	}); err != nil {
		return err
	}
	return b.f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: new(0.8), Right: new(0.6), Top: new(0.7), Bottom: new(0.8), Header: new(0.3), Footer: new(0.4),
	})
}

// filter lets a reader filter rows below a heading. It must come before setUp, whose settings the library would drop.
func (b *book) filter(sheet string, head, columns, rows int) error {
	return b.f.AutoFilter(sheet, name(1, head)+":"+name(columns, head+rows), nil)
}

// printed names the area to print and the rows to repeat.
func (b *book) printed(sheet string, p page) error {
	if p.unprinted {
		return nil
	}
	area := fmt.Sprintf("%s!$A$%d:%s", quote(sheet), p.firstRow, absolute(p.lastCol, p.lastRow))
	if err := b.define("_xlnm.Print_Area", sheet, area); err != nil {
		return err
	}
	if p.repeat == [2]int{} {
		return nil
	}
	return b.define("_xlnm.Print_Titles", sheet, fmt.Sprintf("%s!$%d:$%d", quote(sheet), p.repeat[0], p.repeat[1]))
}

// define adds a name of one sheet. The library's own way goes through all sheets for every name there is, which takes a third of the
// time of a workbook of 150 sheets, so it makes only the first.
func (b *book) define(name, sheet, refersTo string) error {
	if b.f.WorkBook.DefinedNames == nil {
		return b.f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refersTo, Scope: sheet})
	}
	at, err := sheetIndex(b.f, sheet)
	if err != nil {
		return err
	}
	all := &b.f.WorkBook.DefinedNames.DefinedName
	next := (*all)[0]
	next.Name, next.Data, next.LocalSheetID = name, refersTo, &at
	*all = append(*all, next)
	return nil
}

// title gives a range a name that formulas anywhere in the workbook can use.
func (b *book) title(name, refersTo string) {
	all := &b.f.WorkBook.DefinedNames.DefinedName
	next := (*all)[0]
	next.Name, next.Data, next.LocalSheetID = name, refersTo, nil
	*all = append(*all, next)
}

func absolute(col, row int) string {
	s, _ := excelize.CoordinatesToCellName(col, row, true)
	return s
}
