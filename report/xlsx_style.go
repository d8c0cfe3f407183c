package report

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

const (
	fontName = "Arial"
	fontSize = 10
)

// newFile makes a workbook whose columns are measured in the letters of its cells. The library measures them in Calibri, in whose
// place LibreOffice takes a wider font where it is not installed.
func newFile() *excelize.File {
	f := excelize.NewFile()
	font := f.Styles.Fonts.Font[0]
	*font.Name.Val, *font.Sz.Val = fontName, fontSize
	return f
}

// A style is the look of a cell; equal styles are made once.
type style struct {
	bold, italic, small, large bool
	underline                  bool
	rule                       bool   // a thick line above
	color                      string // of the letters, "" for black
	fill                       string
	border                     bool
	horizontal                 string // "left", "center", "right"
	top                        bool   // aligned to the top, otherwise to the middle
	wrap                       bool
	format                     string // of numbers
}

var (
	styleTitle     = style{bold: true, large: true}
	styleCaption   = style{bold: true, wrap: true, horizontal: "left", top: true}
	styleEnglish   = style{italic: true, wrap: true, horizontal: "left", top: true}
	styleHead      = style{bold: true, wrap: true, horizontal: "center", border: true, fill: "D9E2F3"}
	styleColumn    = style{italic: true, small: true, horizontal: "center", border: true}
	styleName      = style{border: true, horizontal: "left"}
	styleCode      = style{border: true, horizontal: "center"}
	styleText      = style{border: true, horizontal: "left", wrap: true}
	styleSymbol    = style{border: true, horizontal: "right", format: "@_x_)"}
	styleNote      = style{small: true, wrap: true, horizontal: "left", top: true}
	styleLink      = style{color: "0563C1"}
	styleSection   = style{bold: true, border: true, horizontal: "left", fill: totalFill}
	stylePlainCell = style{horizontal: "left"}
	stylePlain     = style{wrap: true, horizontal: "left", top: true}
)

const totalFill = "F2F2F2"

func (s style) total() style {
	s.bold, s.fill = true, totalFill
	return s
}

// notations are the codes of the languages whose separators a program is to use. Excel keeps to those of the computer.
var notations = map[string]string{"id": "[$-421]", "en": "[$-409]"}

// numberStyle is the look of a figure. Marked and unmarked figures keep their digits aligned: the format leaves room for the mark.
func (b *book) numberStyle(c *monograph.Cell, decimals int) style {
	number := notations[b.l.Lang()] + "#,##0"
	switch {
	case decimals < 0:
		number = "0"
	case decimals > 0:
		number += "." + strings.Repeat("0", decimals)
	}
	tail := "_x_)"
	if m := mark(c); m != "" {
		tail = `"` + m + `"`
	}
	format := number + tail
	if c.Status == monograph.Nil {
		format = number + tail + ";-" + number + tail + `;"-"` + tail
	}
	return style{border: true, horizontal: "right", format: format}
}

// style returns the workbook's number of a look.
func (b *book) style(s style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	id, err := b.f.NewStyle(s.excelize())
	if err == nil {
		b.styles[s] = id
	}
	return id, err
}

func (s style) excelize() *excelize.Style {
	out := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: fontSize, Bold: s.bold, Italic: s.italic, Color: s.color},
		Alignment: &excelize.Alignment{Horizontal: s.horizontal, Vertical: "center", WrapText: s.wrap},
	}
	if s.small {
		out.Font.Size = 8
	}
	if s.large {
		out.Font.Size = 14
	}
	if s.color != "" || s.underline {
		out.Font.Underline = "single"
	}
	if s.top {
		out.Alignment.Vertical = "top"
	}
	if s.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.fill}}
	}
	if s.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Color: "808080", Style: 1})
		}
	}
	if s.rule {
		out.Border = append(out.Border, excelize.Border{Type: "top", Color: "000000", Style: 5})
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	return out
}
