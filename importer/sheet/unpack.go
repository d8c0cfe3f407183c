package sheet

import (
	"iter"
	"math"
	"slices"
)

// An unpacker takes the cells of a chunk out one after the other.
type unpacker struct {
	*chunk
	texts   *texts
	known   *knownValues
	row     int   // index in rows
	formula int   // index in formulas
	plain   arena // texts of numbers
	digits  []byte
}

func (u *unpacker) open(k *chunk) { u.chunk, u.row, u.formula = k, 0, 0 }

func (u *unpacker) cell(i int) Cell {
	p := u.cells[i]
	l := &u.looks[p.look]
	if u.row+1 < len(u.rows) && int(u.rows[u.row+1].first) == i {
		u.row++
	}
	c := Cell{Row: int(u.rows[u.row].row), Col: int(p.col), Kind: l.kind, Format: l.format, Formula: l.formula, NoCache: l.noCache}
	if u.formula < len(u.formulas) && int(u.formulas[u.formula].cell) == i {
		c.FormulaA = u.texts.text(u.formulas[u.formula].text)
		u.formula++
	}
	switch l.form {
	case asWhole:
		c.Num = float64(int32(p.value))
	case asNumber:
		c.Num = math.Float64frombits(u.wide[p.value])
	case asKnown:
		v := &u.known.values[p.value]
		c.Num, c.Text = v.num, v.text
		return c
	case asText:
		c.Text = u.texts.text(textRef(u.wide[p.value]))
		return c
	case asBoth:
		c.Num, c.Text = math.Float64frombits(u.wide[p.value]), u.texts.text(textRef(u.wide[p.value+1]))
		return c
	}
	switch l.kind {
	case Number:
		u.digits = appendNumber(u.digits[:0], c.Num)
		c.Text = u.plain.keep(u.digits)
	case Bool:
		c.Text = c.plainText()
	}
	return c
}

// order brings cells that came out of order into order. Of cells at one place the first stays, or with last the last; twice
// counts the others.
func (s *Sheet) order(last bool) (twice int) {
	type spot struct {
		row uint32
		col uint16
		i   uint32
	}
	spots := make([]spot, 0, s.Len())
	for _, k := range s.packed.chunks {
		row := 0
		for i, c := range k.cells {
			if row+1 < len(k.rows) && int(k.rows[row+1].first) == i {
				row++
			}
			spots = append(spots, spot{k.rows[row].row, c.col, uint32(len(spots))})
		}
	}
	if last {
		slices.Reverse(spots)
	}
	slices.SortStableFunc(spots, func(a, b spot) int {
		if a.row != b.row {
			return int(a.row) - int(b.row)
		}
		return int(a.col) - int(b.col)
	})
	spots = slices.CompactFunc(spots, func(a, b spot) bool { return a.row == b.row && a.col == b.col })
	twice = s.Len() - len(spots)
	s.refill(func(yield func(Cell) bool) {
		old := &Sheet{packed: s.packed}
		for _, x := range spots {
			if !yield(old.Cell(int(x.i))) {
				return
			}
		}
	})
	return twice
}

// refill puts other cells in the place of those of the sheet.
func (s *Sheet) refill(cells iter.Seq[Cell]) {
	to := &Sheet{}
	for c := range cells {
		to.Add(c)
	}
	s.Rows, s.Cols, s.packed = to.Rows, to.Cols, to.packed
}
