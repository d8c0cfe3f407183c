package report

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// WriteTemplate writes a form workbook. The same template gives the same bytes.
func WriteTemplate(w io.Writer, t *Template) error {
	title := "Formulir Monografi " + t.Name
	b := &book{f: newFile(), r: &Report{Title: title, Year: t.Year, Lang: "id"}, l: locale.For("id"), styles: map[style]int{}}
	defer b.f.Close()
	if err := b.template(t); err != nil {
		return fmt.Errorf("form workbook of %s: %w", t.Region, err)
	}
	if err := b.writeSorted(w); err != nil {
		return fmt.Errorf("form workbook of %s: %w", t.Region, err)
	}
	return nil
}

func (b *book) template(t *Template) error {
	for i, s := range t.sheets {
		if i == 0 {
			if err := b.f.SetSheetName("Sheet1", s.name); err != nil {
				return err
			}
		} else if _, err := b.f.NewSheet(s.name); err != nil {
			return err
		}
	}
	if err := b.f.SetDefaultFont(fontName); err != nil {
		return err
	}
	for _, s := range t.sheets {
		if err := b.formSheet(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	if err := b.f.SetAppProps(&excelize.AppProperties{Application: "monografi"}); err != nil {
		return err
	}
	return b.f.SetDocProps(&excelize.DocProperties{Title: fmt.Sprintf("%s, %d", b.r.Title, t.Year), Creator: "monografi", LastModifiedBy: "monografi", Language: "id"})
}

// formSheet writes one sheet.
func (b *book) formSheet(s *formSheet) error {
	p := page{lastCol: len(s.widths), firstRow: 1, lastRow: len(s.rows)}
	p.landscape, p.onePage = s.orient()
	panes := (*excelize.Panes)(nil)
	if !s.text {
		p.repeat = [2]int{1, s.head}
		panes = &excelize.Panes{Freeze: true, XSplit: s.frozen, YSplit: s.head, TopLeftCell: name(s.frozen+1, s.head+1), ActivePane: "bottomRight"}
		if s.frozen == 0 {
			panes.ActivePane = "bottomLeft"
		}
	}
	if err := b.setUp(s.name, p); err != nil {
		return err
	}
	for _, c := range s.checks {
		if err := b.f.AddDataValidation(s.name, c.rule()); err != nil {
			return err
		}
	}
	b.contentsName = s.name // there are none to go back to
	w, err := b.open(s.name, s.widths, panes)
	if err != nil {
		return err
	}
	breaks := s.breaks()
	for i, r := range s.rows {
		if breaks[i+1] {
			w.breakBefore(i + 1)
		}
		w.row(i+1, max(r.height, rowHeight), w.formCells(r.cells)...)
	}
	for _, m := range s.merges {
		w.merge(m[0], m[1], m[2], m[3])
	}
	return w.close()
}

// formCells are the cells of a row.
func (r *rows) formCells(cells []formCell) []cell {
	out := make([]cell, len(cells))
	for i, c := range cells {
		switch {
		case c == formCell{}:
		case c.number != 0:
			out[i] = r.number(float64(c.number), "", c.look)
		case c.formula != "":
			out[i] = r.formula(c.formula, c.look)
		default:
			out[i] = r.cell(c.text, c.look)
		}
	}
	return out
}

// orient turns the page of a wide sheet, and fits a narrow one to a single page where it stays readable.
func (s *formSheet) orient() (landscape, onePage bool) {
	if s.room(1, len(s.widths)) > 1.1*portraitWidth {
		return true, false
	}
	return false, s.height(1, len(s.rows)) < portraitHeight/readable
}

// breaks are the rows before which a page ends, so that no table is cut that fits on a page.
func (s *formSheet) breaks() map[int]bool {
	out := map[int]bool{}
	landscape, onePage := s.orient()
	if onePage {
		return out
	}
	room := portraitHeight
	if landscape {
		room = landscapeHeight * max(1, s.room(1, len(s.widths))/landscapeWidth)
	}
	head := s.height(1, s.head) + rowHeight
	used := head
	for i, t := range s.tables {
		h := s.height(t[0], t[1])
		if i > 0 && used+h > room {
			out[t[0]-1] = true // the blank row above goes with it
			used = head
		}
		used += h + betweenTables*rowHeight
	}
	return out
}

// height is the height of some rows in points.
func (s *formSheet) height(first, last int) float64 {
	h := 0.0
	for _, r := range s.rows[first-1 : last] {
		h += max(r.height, rowHeight)
	}
	return h
}
