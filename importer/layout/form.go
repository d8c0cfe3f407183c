package layout

import (
	"math"
	"regexp"
	"strings"
)

// A Line is one "label : value" line of a form, or a heading when it has no value.
type Line struct {
	Row    *Row
	Number *Cell   // the item number "1.2.", "a.", or nil
	Label  *Cell   // never nil
	Values []*Cell // cells behind the label: figures, marks, texts
	Unit   *Cell   // a unit that stands in a cell of its own, or nil
	Colon  bool
}

// Heading reports whether the line only names what follows.
func (l *Line) Heading() bool { return len(l.Values) == 0 }

// Figures counts the values that are figures or marks for nothing.
func (l *Line) Figures() int {
	n := 0
	for _, v := range l.Values {
		if v.Class == Figure || v.Class == Null || v.Class == Broken {
			n++
		}
	}
	return n
}

// inline is a whole line of a form in one cell: "1. Jumlah Penduduk : 1.234 jiwa".
var inline = regexp.MustCompile(`^([^:]*\pL[^:]*?)\s*:\s*([^:]+)$`)

// unfold takes the lines apart that stand in one cell, when what is behind the colon is a figure. Both halves keep the
// address of the cell.
func unfold(cells []*Cell, lex Lexicon) []*Cell {
	var out []*Cell
	for _, c := range cells {
		label, value := c.halves(lex)
		if value == nil {
			out = append(out, c)
			continue
		}
		out = append(out, label, value)
	}
	return out
}

// halves splits a cell at its colon; value is nil when no figure stands behind it.
func (c *Cell) halves(lex Lexicon) (label, value *Cell) {
	m := inline.FindStringSubmatch(trim(c.Text))
	if c.Class != Label || m == nil || noteStart.MatchString(m[1]) || tableStart.MatchString(m[1]) {
		return nil, nil
	}
	part := func(text string) *Cell {
		s := *c.Cell
		s.Text = text
		x := &Cell{Cell: &s}
		x.classifyText(lex)
		return x
	}
	label, value = part(m[1]), part(m[2])
	if value.Class == Label {
		value.loosen()
	}
	if label.Class != Label || value.Class != Figure && value.Class != Null || value.Year != 0 {
		return nil, nil
	}
	return label, value
}

// lines splits a row into its label–value pairs; two pairs may stand side by side.
func lines(r *Row, lex Lexicon) []*Line {
	var out []*Line
	cells := unfold(r.Cells, lex)
	for len(cells) > 0 {
		l := &Line{Row: r}
		if isNumber(cells) {
			l.Number, cells = cells[0], cells[1:]
		}
		if len(cells) == 0 || cells[0].Class != Label {
			return out
		}
		l.Label, cells = cells[0], cells[1:]
		cells = l.take(cells, lex)
		out = append(out, l)
	}
	return out
}

// isNumber reports whether the first cell numbers the item: a label follows it.
func isNumber(cells []*Cell) bool {
	if len(cells) < 2 {
		return false
	}
	if cells[1].Class != Label {
		return len(cells) > 2 && itemNumber.MatchString(trim(cells[0].Text)) && cells[2].Class == Label && cells[1].Class == Figure
	}
	c := cells[0]
	switch c.Class {
	case Label:
		return itemNumber.MatchString(trim(c.Text))
	case Figure:
		return c.Reading.Unit == "" && c.Reading.Decimal >= 0 && c.Reading.Decimal <= 999 && c.Reading.Decimal == math.Trunc(c.Reading.Decimal)
	case Null:
		return true // a dash as bullet
	}
	return false
}

// take collects the values behind the label and returns the cells that are left for the next pair.
func (l *Line) take(cells []*Cell, lex Lexicon) []*Cell {
	for len(cells) > 0 {
		c := cells[0]
		switch c.Class {
		case Colon:
			if len(l.Values) > 0 {
				return cells
			}
			l.Colon = true
		case Label:
			if len(l.Values) == 0 && c.loosen() {
				l.Values = append(l.Values, c)
				break
			}
			text := strings.TrimPrefix(trim(c.Text), ":")
			switch {
			case len(l.Values) > 0 && l.Unit == nil && lex.Unit(text):
				l.Unit = c
			case len(l.Values) > 0:
				return cells
			case l.Colon || len(text) < len(trim(c.Text)):
				l.Colon = true
				l.Values = append(l.Values, c)
			case len(cells) > 1 && (cells[1].Class == Colon || cells[1].Class == Figure && !lex.Unit(text)):
				return cells // the label of a second pair
			default:
				l.Values = append(l.Values, c)
			}
		default:
			if l.Unit != nil {
				return cells
			}
			l.Values = append(l.Values, c)
		}
		cells = cells[1:]
	}
	return nil
}
