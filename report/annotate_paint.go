package report

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// severityFills are the colours of marked cells.
var severityFills = map[monograph.Severity]string{monograph.Error: "FF9B9B", monograph.Warning: "FFE680", monograph.Info: "BDD7EE"}

// paint colours the marked cells. All else about their style stays.
func (m *marked) paint() error {
	for _, c := range m.cells {
		cell := name(c.col, c.row)
		before, err := m.f.GetCellStyle(c.sheet, cell)
		if err != nil {
			return err
		}
		after, err := m.painted(look{before, c.severity})
		if err != nil {
			return err
		}
		if err := m.f.SetCellStyle(c.sheet, cell, cell, after); err != nil {
			return err
		}
	}
	return nil
}

// painted is the number of a style that differs from another only in its fill. It copies the record of the style: the library's
// own way of reading a style and making it anew loses what the library does not know.
func (m *marked) painted(l look) (int, error) {
	if id, ok := m.looks[l]; ok {
		return id, nil
	}
	fill, err := m.fill(l.severity)
	if err != nil {
		return 0, err
	}
	xfs := m.f.Styles.CellXfs
	if l.style < 0 || l.style >= len(xfs.Xf) {
		l.style = 0
	}
	xf := xfs.Xf[l.style]
	xf.FillID, xf.ApplyFill = &fill, new(true)
	if xf.FontID != nil {
		if font := m.darkFont(*xf.FontID); font != *xf.FontID {
			xf.FontID, xf.ApplyFont = &font, new(true)
		}
	}
	xfs.Xf = append(xfs.Xf, xf)
	xfs.Count = len(xfs.Xf)
	m.looks[l] = len(xfs.Xf) - 1
	return m.looks[l], nil
}

// fill is the number of the fill of a severity.
func (m *marked) fill(s monograph.Severity) (int, error) {
	if id, ok := m.fills[s]; ok {
		return id, nil
	}
	style, err := m.f.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{severityFills[s]}}})
	if err != nil {
		return 0, err
	}
	m.fills[s] = *m.f.Styles.CellXfs.Xf[style].FillID
	return m.fills[s], nil
}

// Colours that stand for white in a style.
const (
	indexedWhite = 9
	themeWhite   = 0
)

// darkFont is the number of a font that can be read on the colours of the marks: white letters, as on dark headings, become black.
func (m *marked) darkFont(id int) int {
	fonts := m.f.Styles.Fonts
	if fonts == nil || id < 0 || id >= len(fonts.Font) || fonts.Font[id] == nil || fonts.Font[id].Color == nil {
		return id
	}
	color := *fonts.Font[id].Color
	white := strings.HasSuffix(strings.ToUpper(color.RGB), "FFFFFF") || color.Indexed == indexedWhite || color.Theme != nil && *color.Theme == themeWhite
	if !white {
		return id
	}
	font := *fonts.Font[id]
	color.RGB, color.Indexed, color.Theme, color.Tint = "FF000000", 0, nil, 0
	font.Color = &color
	fonts.Font = append(fonts.Font, &font)
	fonts.Count = len(fonts.Font)
	return fonts.Count - 1
}
