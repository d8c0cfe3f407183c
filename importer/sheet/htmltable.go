package sheet

import (
	"strconv"
	"strings"
	"unicode"
)

// An htmlTable lays the cells of one table element on a grid of its own.
type htmlTable struct {
	cells    []Cell
	merges   []Range
	hidden   []int // rows not displayed
	rows     int   // rows begun
	col      int   // where the next cell may stand
	busy     []int // by column: the first row that no cell above reaches into
	most     int   // columns that are kept track of
	declared int   // columns that col elements stood for

	inCell bool
	cell   Cell
	span   Range
	text   flowText
}

func (t *htmlTable) startRow() {
	t.endCell()
	t.rows++
	t.col = 0
}

// startCell begins a cell at the next free place of the row.
func (t *htmlTable) startCell(s *htmlScanner) {
	t.endCell()
	if t.rows == 0 {
		t.rows = 1
	}
	row := t.rows - 1
	for t.col < len(t.busy) && t.busy[t.col] > row {
		t.col++
	}
	down, right := spanOf(s, "rowspan"), spanOf(s, "colspan")
	t.cell = Cell{Row: row, Col: t.col}
	t.span = Range{Row0: row, Col0: t.col, Row1: row + down - 1, Col1: t.col + right - 1}
	for col := t.col; col < min(t.col+right, t.most); col++ {
		for len(t.busy) <= col {
			t.busy = append(t.busy, 0)
		}
		t.busy[col] = row + down
	}
	t.col += right
	t.inCell = true
	typeCell(&t.cell, s)
}

// spanOf reads a count from 1 up; browsers bound it alike.
func spanOf(s *htmlScanner, name string) int {
	v, _ := s.attr(name)
	n, err := strconv.Atoi(strings.TrimSpace(v))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 65_534)
}

func (t *htmlTable) endCell() {
	if !t.inCell {
		return
	}
	t.inCell = false
	showCell(&t.cell, t.text.take())
	if t.cell.Kind != Empty || t.cell.Formula {
		t.cells = append(t.cells, t.cell)
	}
	if t.span.Row0 != t.span.Row1 || t.span.Col0 != t.span.Col1 {
		t.merges = append(t.merges, t.span)
	}
}

// typeCell takes the typed value that office programs leave in attributes: Excel in x:num, x:bool, x:err and x:fmla, LibreOffice in
// sdval and sdnum.
func typeCell(c *Cell, s *htmlScanner) {
	if f, ok := s.attr("x:fmla"); ok {
		c.Formula, c.FormulaA = true, strings.TrimPrefix(f, "=")
	}
	format := ""
	if v, ok := s.attr("sdnum"); ok {
		if parts := strings.SplitN(v, ";", 3); len(parts) == 3 {
			format = parts[2]
		}
	}
	for _, name := range []string{"x:num", "sdval"} {
		if v, ok := s.attr(name); ok {
			f, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
			switch {
			case err != nil:
				c.Kind = Number
			case format == "BOOLEAN":
				c.setBool(f != 0)
			default:
				c.setFormatted(f, false, format)
			}
			return
		}
	}
	if v, ok := s.attr("x:bool"); ok {
		c.setBool(strings.EqualFold(v, "true") || v == "1")
	} else if v, ok := s.attr("x:err"); ok {
		c.Kind, c.Text = Error, v
	}
}

// showCell completes a cell by the text it shows. A bare x:num says that the text is the number; only digits are believed then,
// because a dot may mean thousands or decimals.
func showCell(c *Cell, shown string) {
	switch {
	case c.Kind == Empty:
		c.Kind, c.Text = String, shown
	case c.Kind == Number && c.Text == "":
		c.Kind, c.Text = String, shown
		if f, err := strconv.ParseInt(shown, 10, 64); err == nil {
			c.setNumber(float64(f))
		}
	case c.Kind == Number && c.Format == "" && strings.HasSuffix(shown, "%"):
		c.Format = "0%"
	case c.Kind == Number && c.Format == "" && showsDate(shown):
		c.setFormatted(c.Num, false, "yyyy-mm-dd")
	}
	if c.Kind == String && c.Text == "" {
		c.Kind = Empty
	}
}

// showsDate tells a date such as 31/12/2024 or 31-Des-24 from a number.
func showsDate(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == ' ' })
	if len(parts) != 3 || strings.HasPrefix(s, "-") {
		return false
	}
	for _, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) }) {
			return false
		}
	}
	return isDigit(parts[0][0]) && isDigit(parts[2][0])
}

// A flowText gathers text as a page shows it: white space folded, lines only where an element breaks them.
type flowText struct {
	b     strings.Builder
	space bool // white space is due before the next character
	lines int  // line ends are due before the next character
}

func (t *flowText) add(s string) {
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' {
			t.space = true
			continue
		}
		if t.b.Len() > 0 {
			if t.lines > 0 {
				t.b.WriteString("\n")
			} else if t.space {
				t.b.WriteByte(' ')
			}
		}
		t.space, t.lines = false, 0
		t.b.WriteRune(r)
	}
}

// newline breaks the line.
func (t *flowText) newline() { t.lines++ }

// take returns the text and starts anew.
func (t *flowText) take() string {
	s := strings.TrimSpace(t.b.String())
	*t = flowText{}
	return s
}
