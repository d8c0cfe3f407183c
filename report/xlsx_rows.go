package report

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// rows writes the rows of one sheet from top to bottom and keeps the first error. They are written as they stand in the file: the library
// takes several times as long. Everything else of the sheet is left to it; see writeParts.
type rows struct {
	b      *book
	sheet  string
	body   *body
	buf    []byte // what is not packed yet
	last   int    // row
	width  int    // of the longest row
	digits []byte // of the row
	line   []cell // for a row, used again
	err    error
}

// A body is what stands in a sheet between the library's settings.
type body struct {
	pieces []*piece // widths of columns, and rows
	merges []byte   // elements
	merged int      // how many
}

// open starts a sheet.
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
	if panes != nil {
		if err := b.f.SetPanes(sheet, panes); err != nil {
			return nil, err
		}
	}
	return b.rows(sheet, widths)
}

// rows starts the rows of a sheet whose columns from A on have widths in characters.
func (b *book) rows(sheet string, widths []float64) (*rows, error) {
	at, err := sheetIndex(b.f, sheet)
	if err != nil {
		return nil, err
	}
	// the library calls the parts of sheets that it made by their numbers
	part := fmt.Sprintf("xl/worksheets/sheet%d.xml", b.f.WorkBook.Sheets.Sheet[at].SheetID)
	if b.bodies == nil {
		b.bodies, b.packer = map[string]*body{}, newPacker()
	}
	r := &rows{b: b, sheet: sheet, body: &body{}, buf: b.packer.buffer()}
	b.bodies[part] = r.body
	if len(widths) > 0 {
		r.buf = append(r.buf, "<cols>"...)
		for i, w := range widths {
			r.buf = fmt.Appendf(r.buf, `<col min="%d" max="%d" width="%s" customWidth="1"/>`, i+1, i+1, strconv.FormatFloat(w, 'f', -1, 64))
		}
		r.buf = append(r.buf, "</cols>"...)
	}
	r.buf = append(r.buf, "<sheetData>"...)
	return r, nil
}

// sheetIndex is the place of a sheet among all. The library's own way makes a list of them first.
func sheetIndex(f *excelize.File, name string) (int, error) {
	for i := range f.WorkBook.Sheets.Sheet {
		if f.WorkBook.Sheets.Sheet[i].Name == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("workbook has no sheet %q", name)
}

// cell is a text cell; texts never become formulas.
func (r *rows) cell(s string, like style) cell { return styled(s, r.style(like)) }

// styled is a text in a style of the workbook.
func styled(s string, style int) cell {
	if s == "" {
		return cell{holds: holdsStyle, style: style}
	}
	return cell{holds: holdsText, style: style, text: s}
}

// number is a figure, with the formula it comes from or "".
func (r *rows) number(v float64, formula string, like style) cell {
	return cell{holds: holdsNumber, style: r.style(like), value: v, formula: formula}
}

// formula is a formula without a result.
func (r *rows) formula(formula string, like style) cell {
	return cell{holds: holdsFormula, style: r.style(like), formula: formula}
}

func (r *rows) style(s style) int {
	id, err := r.b.style(s)
	if err != nil && r.err == nil {
		r.err = err
	}
	return id
}

// row writes a row; height 0 leaves it to the program that opens the file.
func (r *rows) row(n int, height float64, cells ...cell) {
	if r.err != nil {
		return
	}
	if n <= r.last {
		r.err = fmt.Errorf("sheet %q: row %d comes after row %d", r.sheet, n, r.last)
		return
	}
	r.last, r.digits = n, strconv.AppendInt(r.digits[:0], int64(n), 10)
	b := append(r.buf, `<row r="`...)
	b = append(append(b, r.digits...), '"')
	if height > 0 {
		b = append(b, ` ht="`...)
		b = appendNumber(b, height)
		b = append(b, `" customHeight="1"`...)
	}
	b = append(b, '>')
	r.width = max(r.width, len(cells))
	for i := range cells {
		b = cells[i].appendTo(b, i+1, r.digits)
	}
	r.buf = append(b, "</row>"...)
	if len(r.buf) >= pieceSize {
		r.body.pieces = append(r.body.pieces, r.b.packer.pack(r.buf, false))
		r.buf = r.b.packer.buffer()
	}
}

func (r *rows) merge(col1, row1, col2, row2 int) {
	if col1 == col2 && row1 == row2 {
		return
	}
	r.body.merges = append(r.body.merges, `<mergeCell ref="`...)
	r.body.merges = append(appendName(r.body.merges, col1, row1), ':')
	r.body.merges = append(appendName(r.body.merges, col2, row2), `"/>`...)
	r.body.merged++
}

func (r *rows) breakBefore(row int) {
	if r.err == nil {
		r.err = r.b.f.InsertPageBreak(r.sheet, name(1, row))
	}
}

func (r *rows) close() error {
	if r.err != nil {
		return r.err
	}
	r.body.pieces = append(r.body.pieces, r.b.packer.pack(append(r.buf, "</sheetData>"...), false))
	return r.b.f.SetSheetDimension(r.sheet, "A1:"+name(max(r.width, 1), max(r.last, 1)))
}
