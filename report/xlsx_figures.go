package report

import (
	"strconv"

	"monografi/monograph"
)

// rowLooks are the styles of a row of figures, as numbers in the workbook.
type rowLooks struct {
	code, name, symbol int
	longName, text     int // of a name in several lines, and of a text that is missing
	total              bool
}

func (r *rows) rowLooks(total bool) rowLooks {
	long := styleName
	long.wrap = true
	if !total {
		return rowLooks{r.style(styleCode), r.style(styleName), r.style(styleSymbol), r.style(long), r.style(styleText), false}
	}
	name := r.style(styleName.total())
	return rowLooks{name, name, r.style(styleSymbol.total()), r.style(long.total()), r.style(styleText.total()), true}
}

// figures writes a row of figures; index is -1 for the total.
func (b *book) figures(w *rows, s *sheet, p *placed, row *Row, index int, looks rowLooks) {
	at, first, second := p.total, clean(row.Name), ""
	if index >= 0 {
		at, first, second = p.first+index, lastPart(row.Region), first
		if row.Members != "" {
			first = strconv.Itoa(index + 1)
		}
	}
	name := looks.name
	if linesIn(row.Name, maxName) > 1 {
		name = looks.longName
	}
	cells := append(w.line[:0], styled(first, looks.code), styled(second, name))
	for i, c := range p.leaves {
		cells = append(cells, b.figure(w, s, p, row, i, c, looks))
	}
	w.row(at, b.rowHeight(s, p, row), cells...)
	w.line = cells
}

// figure is one cell: a formula with its value, a number, a text, or the symbol for why there is none.
func (b *book) figure(w *rows, s *sheet, p *placed, row *Row, i int, c *Column, looks rowLooks) cell {
	what := &row.Cells[i]
	switch {
	case p.blank(row, c):
		return styled("", looks.symbol)
	case c.Kind == Texts && what.Status.HasValue():
		look := b.lampStyle(c, what)
		if looks.total {
			look = look.total()
		}
		return w.cell(textOf(b.l, what), look)
	case c.Kind == Texts:
		return styled(b.l.Figure(what.Status, 0, 0), looks.text)
	case !what.Status.HasValue():
		return styled(b.l.Figure(what.Status, 0, 0), looks.symbol)
	}
	return cell{holds: holdsNumber, style: w.figureStyle(what, c.Decimals, looks.total), value: what.Value, formula: b.formula(s, p, row, i)}
}

// A figureLook is all that the look of a figure depends on.
type figureLook struct {
	decimals   int
	mark       string
	nil, total bool
}

// figureStyle is the workbook's number of the look of a figure.
func (r *rows) figureStyle(c *monograph.Cell, decimals int, total bool) int {
	key := figureLook{decimals, mark(c), c.Status == monograph.Nil, total}
	id, known := r.b.looks[key]
	if !known {
		look := r.b.numberStyle(c, decimals)
		if total {
			look = look.total()
		}
		id = r.style(look)
		r.b.looks[key] = id
	}
	return id
}
