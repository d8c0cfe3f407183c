package sheet

import "strings"

// A Sieve is asked about each sheet once, when a cell below its first SieveRows rows comes in: which cells of the rows to come are needed? What it
// returns is then asked about each of them, and may put another value in its place; where it says false the cell is left out. Nil keeps
// every cell. Long lists of which only counts are wanted take little memory in this way.
type Sieve func(first *Sheet) (needed func(*Cell) bool)

// SieveRows is how many rows of a sheet are kept whole, so that it can be judged.
const SieveRows = 128

// A sifter puts the Sieve to one sheet.
type sifter struct {
	sieve  Sieve
	needed func(*Cell) bool // nil while every cell is kept
}

// passes reports whether a cell of the sheet is kept.
func (f *sifter) passes(s *Sheet, c *Cell) bool {
	if f.sieve != nil && c.Row >= SieveRows {
		f.needed, f.sieve = f.sieve(s), nil
		if f.needed != nil {
			s.packed.known = &knownValues{ids: map[knownValue]uint32{}}
		}
	}
	return f.needed == nil || c.Row < SieveRows || f.needed(c)
}

// knownValues are the texts and dates that a sieved sheet repeats, so that a cell takes eight bytes.
type knownValues struct {
	values []knownValue
	ids    map[knownValue]uint32
}

type knownValue struct {
	num  float64
	text string
}

const (
	maxKnown      = 1 << 14 // values; those that come later are kept with their cells
	maxKnownBytes = 48      // of a text
)

// id finds or makes the place of a cell's value.
func (k *knownValues) id(c *Cell) (id uint32, ok bool) {
	if k == nil || c.Formula || c.Kind == Number || c.Kind == Bool || len(c.Text) > maxKnownBytes {
		return 0, false
	}
	v := knownValue{c.Num, c.Text}
	id, ok = k.ids[v]
	if !ok && len(k.values) < maxKnown && v == v {
		id, ok = uint32(len(k.values)), true
		v.text = strings.Clone(v.text) // of a flat file, it is part of a whole record
		k.ids[v] = id
		k.values = append(k.values, v)
	}
	return id, ok
}
