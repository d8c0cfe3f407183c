package report

import (
	"bytes"
	"math"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A PlainSheet is a sheet without its formatting.
type PlainSheet struct {
	Name   string
	Cells  []PlainCell // ascending by row, then column
	Merges [][4]int    // first row and column, last row and column, from 0
}

// A PlainCell is a cell that holds a number or a text.
type PlainCell struct {
	Row, Col int    // from 0
	Text     string // what it says, when it is no number
	Number   *float64
	Format   string // number format, such as "0.00%"; may be empty
}

// rebuild makes a workbook of plain sheets. Names tells how sheets are called in it whose own names a workbook does not accept.
func rebuild(sheets []PlainSheet) (data []byte, names map[string]string, err error) {
	f := excelize.NewFile()
	defer f.Close()
	b := &book{f: f, styles: map[style]int{}}
	names = map[string]string{}
	namer := namer{}
	for i := range sheets {
		s := &sheets[i]
		own := s.Name
		if own == "" {
			own = "Sheet"
		}
		names[s.Name] = namer.name(own)
		if i == 0 {
			err = f.SetSheetName("Sheet1", names[s.Name])
		} else {
			_, err = f.NewSheet(names[s.Name])
		}
		if err == nil {
			err = b.plain(names[s.Name], s)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	var buf bytes.Buffer
	err = b.writeParts(&buf)
	return buf.Bytes(), names, err
}

// plain writes one plain sheet.
func (b *book) plain(sheet string, s *PlainSheet) error {
	w, err := b.rows(sheet, plainWidths(s))
	if err != nil {
		return err
	}
	for first := 0; first < len(s.Cells); {
		row := s.Cells[first].Row
		var line []cell
		after := first
		for ; after < len(s.Cells) && s.Cells[after].Row == row; after++ {
			c := &s.Cells[after]
			for len(line) <= c.Col {
				line = append(line, cell{})
			}
			line[c.Col] = b.plainCell(c)
		}
		w.row(row+1, 0, line...)
		first = after
	}
	for _, m := range s.Merges {
		w.merge(m[1]+1, m[0]+1, m[3]+1, m[2]+1)
	}
	return w.close()
}

func (b *book) plainCell(c *PlainCell) cell {
	if c.Number == nil || math.IsInf(*c.Number, 0) || math.IsNaN(*c.Number) {
		return styled(clean(c.Text), 0)
	}
	out := cell{holds: holdsNumber, value: *c.Number}
	if c.Format != "" {
		if id, err := b.style(style{format: c.Format}); err == nil { // a format that the library does not know is left out
			out.style = id
		}
	}
	return out
}

// plainWidths are the widths of columns that show what stands in them. A cell alone in its row is a title, which may run over.
func plainWidths(s *PlainSheet) []float64 {
	const narrowest, widest = 9, 40
	var widths []float64
	for i := range s.Cells {
		c := &s.Cells[i]
		for len(widths) <= c.Col {
			widths = append(widths, narrowest)
		}
		alone := (i == 0 || s.Cells[i-1].Row != c.Row) && (i == len(s.Cells)-1 || s.Cells[i+1].Row != c.Row)
		if !alone {
			widths[c.Col] = min(widest, max(widths[c.Col], float64(utf8.RuneCountInString(c.Text))+2))
		}
	}
	return widths
}
