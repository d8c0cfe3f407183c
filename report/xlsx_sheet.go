package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// Folio, 8.5 × 13 inch, is the nearest that the format has to the F4 of Indonesian offices.
const folio = 14

// tables writes the sheets of tables.
func (b *book) tables() error {
	doubts := b.doubts()
	for _, s := range b.sheets {
		if err := b.tableSheet(s, doubts[s]); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return nil
}

func (b *book) tableSheet(s *sheet, doubts []doubt) error {
	first := s.tables[0]
	repeat := [2]int{first.head, first.first - 1}
	freeze := first.first
	if s.title != "" {
		repeat, freeze = [2]int{2, 2}, firstTable
	}
	if s.title == "" {
		if err := b.filter(s.name, first.first-1, len(first.leaves)+2, len(first.Rows)); err != nil {
			return err
		}
	}
	if err := b.setUp(s.name, page{
		landscape: s.landscape, onePage: s.onePage, lastCol: len(s.widths), firstRow: 2, lastRow: s.lastRow, repeat: repeat,
	}); err != nil {
		return err
	}
	b.titles(s)
	if err := b.mark(s, doubts); err != nil {
		return err
	}
	w, err := b.open(s.name, s.widths, &excelize.Panes{
		Freeze: true, XSplit: 2, YSplit: freeze - 1, TopLeftCell: name(3, freeze), ActivePane: "bottomRight",
	})
	if err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	if s.title != "" {
		w.row(2, 20, w.cell(s.title, styleTitle))
	}
	used := 0.0
	for i, t := range s.tables {
		h := b.height(s, t)
		if i > 0 && used+h > s.pageHeight() {
			w.breakBefore(t.caption)
			used = 0
		}
		used += h + rowHeight
		b.table(w, s, t)
	}
	return w.close()
}

// maxNames is how many tables have a name. Where there are more only those of the region itself have: a list of ten thousand helps nobody.
const maxNames = 5_000

// titles names the rows of the tables of a sheet, "Tabel_3.1", "Tabel_3.1.7", for formulas anywhere in the workbook.
func (b *book) titles(s *sheet) {
	if s.title != "" && b.count > maxNames {
		return
	}
	for _, p := range s.tables {
		last := p.first + len(p.Rows) - 1
		b.title(b.l.Say(locale.Table)+"_"+p.Number, quote(s.name)+"!"+absolute(1, p.first)+":"+absolute(len(p.leaves)+2, last))
	}
}

// height is the height of a table in points with everything that belongs to it.
func (b *book) height(s *sheet, p *placed) float64 {
	h := float64(len(p.Rows)+2) * rowHeight
	h += b.captionHeight(s, p, b.captionText(p)) * 2
	for _, x := range b.headHeights(s, p) {
		h += x
	}
	for i := range p.Rows {
		h += b.rowHeight(s, p, &p.Rows[i]) - rowHeight
	}
	for _, n := range p.notes {
		h += b.noteHeight(s, p, n)
	}
	return h
}

func (b *book) captionText(p *placed) string {
	text := b.l.Say(locale.Table) + " " + p.Number + "  " + b.l.In(p.Caption)
	if p.Unit != "" {
		text += " (" + p.Unit + ")"
	}
	return text
}

func (b *book) captionHeight(s *sheet, p *placed, text string) float64 {
	return rowHeight * float64(linesIn(text, s.span(p)*0.92))
}

func (b *book) noteHeight(s *sheet, p *placed, text string) float64 {
	return 11.5 * float64(linesIn(text, s.span(p)*1.15))
}

// rowHeight is the height of a row, more than one line where a text is long.
func (b *book) rowHeight(s *sheet, p *placed, row *Row) float64 {
	lines := linesIn(row.Name, maxName)
	for i, c := range p.leaves {
		if c.Kind == Texts {
			lines = max(lines, linesIn(textOf(b.l, &row.Cells[i]), s.widths[i+2]-2))
		}
	}
	return linesHeight(lines)
}

// linesHeight is the height of lines below each other; no row is higher than 409 points.
func linesHeight(lines int) float64 { return min(rowHeight+13*float64(lines-1), 409) }

// table writes one table.
func (b *book) table(w *rows, s *sheet, p *placed) {
	last := len(p.leaves) + 2
	caption := b.captionText(p)
	w.row(p.caption, b.captionHeight(s, p, caption), w.cell(caption, styleCaption))
	w.merge(1, p.caption, last, p.caption)
	if b.translated() {
		english := p.Caption.In("en")
		w.row(p.caption+1, b.captionHeight(s, p, english), w.cell(english, styleEnglish))
		w.merge(1, p.caption+1, last, p.caption+1)
	}
	b.head(w, s, p)
	looks := w.rowLooks(false)
	for i := range p.Rows {
		b.figures(w, s, p, &p.Rows[i], i, looks)
	}
	at := p.first + len(p.Rows)
	if p.Total != nil {
		b.figures(w, s, p, p.Total, -1, w.rowLooks(true))
		w.merge(1, at, 2, at)
		at++
	}
	for _, n := range p.notes {
		w.row(at, b.noteHeight(s, p, n), w.cell(clean(n), styleNote))
		w.merge(1, at, last, at)
		at++
	}
}
