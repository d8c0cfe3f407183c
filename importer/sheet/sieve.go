package sheet

import (
	"iter"
	"strings"
)

// SieveRows is how many rows of a sheet are read before Limits.Sieve is asked about it.
const SieveRows = 128

// Sifted says what was read of a column and not kept, because of Limits.Sieve.
type Sifted struct{ Cells, Numbers int }

// A sifter drops the cells of a long sheet that nobody wants, row by row, and packs the others, so that memory hardly grows with their number.
type sifter struct {
	ask   func(*Sheet) func(*Cell) bool
	keep  func(*Cell) bool
	asked bool
	from  int // cells before it have been looked at
}

// row is called where a row begins: the cells of those above are complete.
func (f *sifter) row(s *Sheet, row int) {
	if f.ask == nil || row < SieveRows {
		return
	}
	if !f.asked {
		f.asked, f.from = true, len(s.Cells)
		f.keep = f.ask(s)
	}
	if f.keep == nil {
		f.ask = nil
		return
	}
	for i := f.from; i < len(s.Cells); i++ {
		if c := &s.Cells[i]; f.keep(c) {
			s.pack(c)
		}
	}
	clear(s.Cells[f.from:])
	s.Cells = s.Cells[:f.from]
}

// Packed holds cells that repeat what others say: words of a few kinds, dates.
type Packed struct {
	rows []int32
	cols []uint16
	ids  []uint32
	said []Cell
	id   map[content]uint32
}

func (s *Sheet) pack(c *Cell) {
	if s.Packed == nil {
		s.Packed = &Packed{}
	}
	s.Packed.add(c)
}

// A content is what a cell says, wherever it stands.
type content struct {
	kind         Kind
	text, format string
	num          float64
}

func (p *Packed) add(c *Cell) {
	k := content{c.Kind, c.Text, c.Format, c.Num}
	id, ok := p.id[k]
	if !ok {
		if p.id == nil {
			p.id = map[content]uint32{}
		}
		own := *c
		own.Text = strings.Clone(c.Text) // so as not to hold on to the row it was read from
		k.text = own.Text
		id = uint32(len(p.said))
		p.said, p.id[k] = append(p.said, own), id
	}
	p.rows, p.cols, p.ids = append(p.rows, int32(c.Row)), append(p.cols, uint16(c.Col)), append(p.ids, id)
}

// PackedRows gives the cells that were kept of the rows below those in Cells, row by row, where Limits.Sieve was used. A row is valid until the next.
func (s *Sheet) PackedRows() iter.Seq[[]Cell] {
	return func(yield func([]Cell) bool) {
		p := s.Packed
		if p == nil {
			return
		}
		var row []Cell
		for i := 0; i < len(p.rows); {
			row = row[:0]
			for at := p.rows[i]; i < len(p.rows) && p.rows[i] == at; i++ {
				c := p.said[p.ids[i]]
				c.Row, c.Col = int(at), int(p.cols[i])
				row = append(row, c)
			}
			if !yield(row) {
				return
			}
		}
	}
}
