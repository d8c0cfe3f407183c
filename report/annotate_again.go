package report

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// forget takes the marks of an earlier copy out of the workbook: offices mend the copy they were given and send it back. The fill that a
// cell had before it was marked is not known any more; it gets none. The comments themselves go when the new ones are written.
func (m *marked) forget() error {
	m.earlier = map[string]map[[2]int]bool{}
	for _, sheet := range m.f.GetSheetList() {
		if m.isList(sheet) && m.f.SheetCount > 1 {
			if err := m.f.DeleteSheet(sheet); err != nil {
				return err
			}
			continue
		}
		comments, err := m.f.GetComments(sheet)
		if err != nil {
			continue // a sheet of another kind, such as one that is a chart
		}
		for _, c := range comments {
			if c.Author == commentAuthor {
				if err := m.unmark(sheet, c.Cell); err != nil {
					return err
				}
			}
		}
	}
	m.sheets = m.f.GetSheetList()
	return nil
}

// isList reports whether a sheet is the list of an earlier copy.
func (m *marked) isList(sheet string) bool {
	title, err := m.f.GetCellValue(sheet, "A1")
	return err == nil && IsNoteList(sheet, title)
}

// IsNoteList reports whether a sheet, by its name and its cell A1, is the list of an annotated copy. Such a copy may be mended and come
// back; the figures in the list are no data.
func IsNoteList(sheet, title string) bool {
	for _, lang := range []string{"id", "en"} {
		l := locale.For(lang)
		if strings.HasPrefix(sheet, l.Say(locale.NotedSheet)) && strings.HasPrefix(title, l.Say(locale.NotedTitle, "")) {
			return true
		}
	}
	return false
}

// unmark takes the colour of a mark off a cell.
func (m *marked) unmark(sheet, cell string) error {
	col, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		return nil
	}
	if m.earlier[sheet] == nil {
		m.earlier[sheet] = map[[2]int]bool{}
	}
	m.earlier[sheet][[2]int{col, row}] = true
	id, err := m.f.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	style, err := m.f.GetStyle(id)
	if err != nil {
		return err
	}
	for _, fill := range severityFills {
		if len(style.Fill.Color) > 0 && strings.EqualFold(style.Fill.Color[0], fill) {
			xf := m.f.Styles.CellXfs.Xf[id]
			xf.FillID, xf.ApplyFill = new(0), new(false)
			m.f.Styles.CellXfs.Xf = append(m.f.Styles.CellXfs.Xf, xf)
			m.f.Styles.CellXfs.Count = len(m.f.Styles.CellXfs.Xf)
			return m.f.SetCellStyle(sheet, cell, cell, m.f.Styles.CellXfs.Count-1)
		}
	}
	return nil
}
