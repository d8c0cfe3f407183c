package report

import (
	"github.com/xuri/excelize/v2"
)

// rows writes the rows of one sheet from top to bottom and keeps the first error.
type rows struct {
	b   *book
	w   *excelize.StreamWriter
	err error
}

// open starts a sheet. What is not a row (page set-up, links) must be set before.
func (b *book) open(sheet string, widths []float64, panes *excelize.Panes) (*rows, error) {
	if sheet != b.contentsName && sheet != b.coverName {
		link := &excelize.HyperlinkOpts{}
		if err := b.f.SetCellHyperLink(sheet, "A1", quote(b.contentsName)+"!A1", "Location", *link); err != nil {
			return nil, err
		}
	}
	if err := b.f.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: new(false)}); err != nil {
		return nil, err
	}
	w, err := b.f.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	if err := setWidths(w, widths); err != nil {
		return nil, err
	}
	if panes != nil {
		if err := w.SetPanes(panes); err != nil {
			return nil, err
		}
	}
	return &rows{b: b, w: w}, nil
}

// setWidths sets the widths of the columns from A on, in characters. The library writes each
// width before the ones set earlier and the format wants them in order, so the last goes first.
func setWidths(w *excelize.StreamWriter, widths []float64) error {
	for i := len(widths); i > 0; i-- {
		if err := w.SetColWidth(i, i, widths[i-1]); err != nil {
			return err
		}
	}
	return nil
}

// cell is a text cell; texts never become formulas.
func (r *rows) cell(text string, s style) any {
	c := excelize.Cell{StyleID: r.style(s)}
	if text != "" {
		c.Value = text
	}
	return c
}

// number is a figure, with the formula it comes from or "".
func (r *rows) number(v float64, formula string, s style) any {
	return excelize.Cell{StyleID: r.style(s), Value: v, Formula: formula}
}

func (r *rows) style(s style) int {
	id, err := r.b.style(s)
	if err != nil && r.err == nil {
		r.err = err
	}
	return id
}

// row writes a row; height 0 leaves it to the program that opens the file.
func (r *rows) row(n int, height float64, cells ...any) {
	if r.err == nil {
		r.err = r.w.SetRow(name(1, n), cells, excelize.RowOpts{Height: height})
	}
}

func (r *rows) merge(col1, row1, col2, row2 int) {
	if r.err == nil && (col1 != col2 || row1 != row2) {
		r.err = r.w.MergeCell(name(col1, row1), name(col2, row2))
	}
}

func (r *rows) breakBefore(row int) {
	if r.err == nil {
		r.err = r.w.InsertPageBreak(name(1, row))
	}
}

func (r *rows) close() error {
	if r.err != nil {
		return r.err
	}
	return r.w.Flush()
}
