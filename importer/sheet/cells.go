package sheet

import (
	"iter"
	"math"
	"slices"
	"sort"
)

// Len is the number of non-empty cells.
func (s *Sheet) Len() int { return s.packed.n }

// Cells gives the non-empty cells, ascending by row, then column.
func (s *Sheet) Cells() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		u := unpacker{texts: s.packed.texts, known: s.packed.known}
		for _, k := range s.packed.chunks {
			u.open(k)
			for i := range k.cells {
				if !yield(u.cell(i)) {
					return
				}
			}
		}
	}
}

// Cell is the cell with index i, from 0 to less than Len.
func (s *Sheet) Cell(i int) Cell {
	u := unpacker{texts: s.packed.texts, known: s.packed.known, chunk: s.packed.chunks[i/chunkCells]}
	i %= chunkCells
	u.row = sort.Search(len(u.chunk.rows), func(n int) bool { return int(u.chunk.rows[n].first) > i }) - 1
	u.formula, _ = slices.BinarySearchFunc(u.chunk.formulas, i, func(f formulaText, i int) int { return int(f.cell) - i })
	return u.cell(i)
}

// Add appends a cell, whose place comes after those of the cells before it, and widens the sheet's extent. The text of a
// number need not be given. A text takes at most 4 MiB.
func (s *Sheet) Add(c Cell) {
	if id, ok := s.packed.known.id(&c); ok {
		s.widen(&c)
		s.packed.append(s.packed.room(), &c, asKnown, id, 0)
		return
	}
	var text textRef
	if c.Kind != Number && c.Kind != Bool || c.Text != "" && c.Text != c.plainText() {
		text = s.packed.keep([]byte(c.Text))
	}
	var formula textRef
	if c.FormulaA != "" {
		formula = s.packed.keep([]byte(c.FormulaA))
	}
	s.add(&c, text, formula)
}

// add is Add of a cell whose texts are kept already; its Text and FormulaA are not looked at. Number and Bool have a text only
// where it is not the plain one.
func (s *Sheet) add(c *Cell, text, formula textRef) {
	s.widen(c)
	s.packed.put(c, text, formula)
}

func (s *Sheet) widen(c *Cell) { s.Rows, s.Cols = max(s.Rows, c.Row+1), max(s.Cols, c.Col+1) }

// plainText is the text of a number or truth value where it needs no keeping.
func (c *Cell) plainText() string {
	switch {
	case c.Kind == Number:
		return numberText(c.Num)
	case c.Num != 0:
		return "TRUE"
	}
	return "FALSE"
}

// Cells are kept packed, in chunks: eight bytes for a whole number, sixteen and the characters for a text. A large sheet has
// millions of them.
type packedCells struct {
	chunks []*chunk
	n      int
	texts  *texts
	known  *knownValues    // of a sieved sheet; nil for any other
	recent uint16          // look of the cell before
	index  map[look]uint16 // of the looks of the last chunk, once there are many
}

const chunkCells = 1 << 13

// A chunk is up to chunkCells cells in a row.
type chunk struct {
	cells    []packed
	rows     []rowStart
	wide     []uint64 // what needs more than the four bytes of a cell: bits of a number, a text, or both in this order
	looks    []look
	formulas []formulaText
}

// A packed cell is its column, the index of its look, and its value as the look says.
type packed struct {
	value     uint32
	col, look uint16
}

// A rowStart is the index of the first cell of a row in its chunk.
type rowStart struct{ row, first uint32 }

// A formulaText is the text of a formula and the index of its cell in the chunk.
type formulaText struct {
	cell uint32
	text textRef
}

// A look is what cells have in common.
type look struct {
	format           string
	kind             Kind
	form             form
	formula, noCache bool
}

// A form is how the value of a cell is kept.
type form uint8

const (
	asWhole  form = iota // value is a whole number
	asNumber             // value is an index in wide, where a number is
	asText               // … where a text is
	asBoth               // … where a number is, and a text behind it
	asKnown              // value is an index in the known values of the sheet
)

func (p *packedCells) keep(b []byte) textRef {
	if p.texts == nil {
		p.texts = new(texts)
	}
	return p.texts.keep(b)
}

func (p *packedCells) put(c *Cell, t, formula textRef) {
	k := p.room()
	f := formOf(c, t)
	v := uint32(len(k.wide))
	switch f {
	case asWhole:
		v = uint32(int32(c.Num))
	case asNumber:
		k.wide = append(k.wide, math.Float64bits(c.Num))
	case asText:
		k.wide = append(k.wide, uint64(t))
	case asBoth:
		k.wide = append(k.wide, math.Float64bits(c.Num), uint64(t))
	}
	p.append(k, c, f, v, formula)
}

// append adds a cell to a chunk, its value as the form says.
func (p *packedCells) append(k *chunk, c *Cell, f form, v uint32, formula textRef) {
	at := uint32(len(k.cells))
	if n := len(k.rows); n == 0 || k.rows[n-1].row != uint32(c.Row) {
		k.rows = append(k.rows, rowStart{uint32(c.Row), at})
	}
	if formula != 0 {
		k.formulas = append(k.formulas, formulaText{at, formula})
	}
	l := p.look(k, look{c.Format, c.Kind, f, c.Formula, c.NoCache})
	k.cells = append(k.cells, packed{v, uint16(c.Col), l})
	p.n++
}

func formOf(c *Cell, t textRef) form {
	isWhole := c.Num == math.Trunc(c.Num) && math.Abs(c.Num) <= math.MaxInt32 && !(c.Num == 0 && math.Signbit(c.Num))
	switch {
	case t == 0 && isWhole:
		return asWhole
	case t == 0:
		return asNumber
	case c.Num == 0 && isWhole:
		return asText
	}
	return asBoth
}

// room is the chunk that the next cell goes to.
func (p *packedCells) room() *chunk {
	if n := len(p.chunks); n > 0 && len(p.chunks[n-1].cells) < chunkCells {
		return p.chunks[n-1]
	}
	k := new(chunk)
	if n := len(p.chunks); n > 0 { // the sheet is a large one, and its chunks are much the same
		before := p.chunks[n-1]
		k.cells = make([]packed, 0, chunkCells)
		k.rows = make([]rowStart, 0, len(before.rows)+2)
		k.wide = make([]uint64, 0, len(before.wide)+len(before.wide)/16)
	}
	p.chunks = append(p.chunks, k)
	clear(p.index)
	return k
}

// look is the index of a look in the last chunk.
func (p *packedCells) look(k *chunk, l look) uint16 {
	if int(p.recent) < len(k.looks) && k.looks[p.recent] == l {
		return p.recent
	}
	const few = 16
	found := -1
	if len(k.looks) <= few {
		found = slices.Index(k.looks, l)
	} else if i, ok := p.index[l]; ok {
		found = int(i)
	}
	if found < 0 {
		found = len(k.looks)
		k.looks = append(k.looks, l)
		if len(k.looks) > few {
			p.learn(k.looks)
		}
	}
	p.recent = uint16(found)
	return p.recent
}

// learn brings the index up to date with the looks of the last chunk.
func (p *packedCells) learn(looks []look) {
	if p.index == nil {
		p.index = map[look]uint16{}
	}
	for i := len(p.index); i < len(looks); i++ {
		p.index[looks[i]] = uint16(i)
	}
}
