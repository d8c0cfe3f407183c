package rules

import (
	"math/rand/v2"
	"slices"
	"strconv"
)

// An injection spoils the table of a book by one mechanism; false when the draw has no such mistake to offer.
type injection struct {
	name      string
	mechanism string // as the program should call it
	spoil     func(rnd *rand.Rand, b *book) bool
}

// mistyped spoils one figure digit by digit.
func mistyped(edit func(rnd *rand.Rand, digits string) string) func(*rand.Rand, *book) bool {
	return func(rnd *rand.Rand, b *book) bool {
		cells := slices.Concat(b.table...)
		for _, t := range b.totals() {
			cells = append(cells, t.bookCell)
		}
		c := cells[rnd.IntN(len(cells))]
		v, err := strconv.ParseFloat(edit(rnd, strconv.FormatFloat(c.value, 'f', -1, 64)), 64)
		if err != nil || v == c.value {
			return false
		}
		c.value = v
		return true
	}
}

// totals are those that cells of the table are parts of.
func (b *book) totals() []*bookTotal {
	cells := slices.Concat(b.table...)
	var out []*bookTotal
	for _, t := range b.total {
		if slices.ContainsFunc(t.parts, func(p *bookCell) bool { return slices.Contains(cells, p) }) {
			out = append(out, t)
		}
	}
	return out
}

// exchange swaps figures side by side, with the totals of nothing else.
func (b *book) exchange(x, y []*bookCell) bool {
	changed := false
	for i := range x {
		x[i].value, y[i].value = y[i].value, x[i].value
		changed = changed || x[i].value != y[i].value
	}
	if len(x) > 1 {
		b.recount(x)
		b.recount(y)
	}
	return changed
}

// recount brings the totals of nothing but these cells up to date.
func (b *book) recount(cells []*bookCell) {
	for _, t := range b.total {
		sum := 0.0
		for _, p := range t.parts {
			if !slices.Contains(cells, p) {
				sum = -1
				break
			}
			sum += p.value
		}
		if sum >= 0 {
			t.value = sum
		}
	}
}

// column is a column of the table.
func (b *book) column(j int) []*bookCell {
	out := make([]*bookCell, len(b.table))
	for i := range b.table {
		out[i] = b.table[i][j]
	}
	return out
}

var injections = []injection{
	{substitution, substitution, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i+1:]
	})},
	{transposition, transposition, mistyped(func(rnd *rand.Rand, s string) string {
		if len(s) < 2 {
			return s
		}
		i := rnd.IntN(len(s) - 1)
		return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
	})},
	{digitAdded, digitAdded, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s) + 1)
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i:]
	})},
	{digitDropped, digitDropped, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + s[i+1:]
	})},
	{scale1000, scale1000, mistyped(func(_ *rand.Rand, s string) string { return s + "000" })},
	{scale100, scale100, mistyped(func(_ *rand.Rand, s string) string { return s + "00" })},
	{scale10, scale10, mistyped(func(_ *rand.Rand, s string) string { return s + "0" })},
	{wrongSign, wrongSign, mistyped(func(_ *rand.Rand, s string) string { return "-" + s })},
	{swappedMembers, swappedMembers, func(rnd *rand.Rand, b *book) bool {
		line := b.table[rnd.IntN(len(b.table))]
		if len(line) < 2 {
			return false
		}
		j := rnd.IntN(len(line) - 1)
		return b.exchange(line[j:j+1], line[j+1:j+2])
	}},
	{swappedRows, swappedRows, func(rnd *rand.Rand, b *book) bool {
		i, j := rnd.IntN(len(b.table)-1), rnd.IntN(len(b.table[0]))
		return b.exchange(b.table[i][j:j+1], b.table[i+1][j:j+1])
	}},
	{"swapped lines", swappedRows, func(rnd *rand.Rand, b *book) bool {
		i := rnd.IntN(len(b.table) - 1)
		return b.exchange(b.table[i], b.table[i+1])
	}},
	{"swapped columns", swappedMembers, func(rnd *rand.Rand, b *book) bool {
		if len(b.table[0]) < 2 {
			return false
		}
		j := rnd.IntN(len(b.table[0]) - 1)
		return b.exchange(b.column(j), b.column(j+1))
	}},
	{"unit", wrongUnit, func(rnd *rand.Rand, b *book) bool {
		for _, c := range b.column(rnd.IntN(len(b.table[0]))) {
			c.value *= 100
		}
		return true
	}},
	{"shifted", shiftedRows, func(rnd *rand.Rand, b *book) bool {
		column := b.column(rnd.IntN(len(b.table[0])))
		from := rnd.IntN(len(column) - 2)
		for i := len(column) - 1; i > from; i-- {
			column[i].value = column[i-1].value
		}
		column[from].value = 0
		return true
	}},
	{duplicate, duplicate, func(rnd *rand.Rand, b *book) bool {
		i := rnd.IntN(len(b.table)-1) + 1
		for j, c := range b.table[i] {
			c.value = b.table[i-1][j].value
		}
		b.recount(b.table[i]) // the total of the line is copied with it
		return true
	}},
	{copiedLastYear, copiedLastYear, func(rnd *rand.Rand, b *book) bool {
		for _, c := range b.column(rnd.IntN(len(b.table[0]))) {
			c.value = c.last
		}
		return true
	}},
	{staleTotal, staleTotal, func(rnd *rand.Rand, b *book) bool {
		of := b.totals()
		if len(of) == 0 {
			return false
		}
		t := of[rnd.IntN(len(of))]
		t.value = t.last
		return t.value != t.meant
	}},
}
