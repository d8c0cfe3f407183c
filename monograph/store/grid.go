package store

import (
	"encoding/json"
	"fmt"
)

// A spot is a cell of one of a file's sheets.
type spot struct {
	sheet int
	cell
}

// A meaning is what was read from a cell, as far as an addition is concerned.
type meaning struct {
	value float64
	state state
}

type state uint8

const (
	unread    state = iota // nothing is stored of the cell
	known                  // it has a value
	unknown                // it has none
	ambiguous              // it was read in two ways
)

// A grid tells what was read from the cells of a file, row by row. The addends of printed totals need not be stored then.
type grid map[gridRow][]meaning

type gridRow struct{ sheet, row int }

// newGrid reads a plan that has checks; without them there is nothing to ask.
func newGrid(p *plan) grid {
	g := grid{}
	if len(p.checks) == 0 {
		return g
	}
	for _, list := range [][]entry{p.figures, p.checks} {
		for i := range list {
			e := &list[i]
			g.put(spot{e.sheet, e.at}, e.value, e.status.HasValue())
		}
	}
	return g
}

func (g grid) put(at spot, value float64, hasValue bool) {
	row := g[gridRow{at.sheet, at.row}]
	if at.col >= len(row) {
		row = append(row, make([]meaning, at.col+1-len(row))...)
		g[gridRow{at.sheet, at.row}] = row
	}
	m := meaning{value, unknown}
	if hasValue {
		m.state = known
	}
	if was := row[at.col]; was.state != unread && was != m {
		m = meaning{state: ambiguous}
	}
	row[at.col] = m
}

// get gives the value of an addend; a cell of which nothing is stored, or that was read in two ways, counts as a known 0.
func (g grid) get(at spot) (value float64, isKnown bool) {
	row := g[gridRow{at.sheet, at.row}]
	if at.col >= len(row) {
		return 0, true
	}
	m := row[at.col]
	return m.value, m.state != unknown
}

// An oddity is an addend that is not what was read from its cell: [part, value, 1 if known].
type oddity [3]float64

// odd gives printed.odd for a block of checks, "" when there are no oddities.
func (g grid) odd(p *plan, block []entry) (string, error) {
	var odd map[int][]oddity
	for pos := range block {
		e := &block[pos]
		c := &p.batch.Checks[e.index]
		parts, err := partsOf(c)
		if err != nil {
			return "", err
		}
		for k, part := range c.Parts {
			value, isKnown := g.get(spot{e.sheet, parts[k].cell})
			if value == part.Value && isKnown == part.Known {
				continue
			}
			if odd == nil {
				odd = map[int][]oddity{}
			}
			o := oddity{float64(k), part.Value}
			if part.Known {
				o[2] = 1
			}
			odd[pos] = append(odd[pos], o)
		}
	}
	if odd == nil {
		return "", nil
	}
	b, err := json.Marshal(odd)
	return string(b), err
}

func unpackOdd(text string) (map[int][]oddity, error) {
	if text == "" {
		return nil, nil
	}
	var odd map[int][]oddity
	if err := json.Unmarshal([]byte(text), &odd); err != nil {
		return nil, fmt.Errorf("%w: addends %q: %w", ErrDamaged, text, err)
	}
	return odd, nil
}
