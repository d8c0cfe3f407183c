package store

import (
	"fmt"
	"strconv"
	"strings"

	"monografi/monograph"
)

// An addition says what a printed total adds up, so that every column of a table shares one: over what, and its parts
// relative to the total in R1C1 notation, such as "+R[-12]C:R[-1]C" or "+RC[-2]-RC[-1]".
type addition struct{ over, parts string }

// A part is one addend of a total: a cell and +1 or −1.
type part struct {
	cell
	sign int8
}

// relate writes parts relative to the total.
func relate(total cell, parts []part) string {
	var b strings.Builder
	for i := 0; i < len(parts); {
		end := run(parts, i)
		b.WriteByte("-+"[(parts[i].sign+1)/2])
		writeR1C1(&b, total, parts[i].cell)
		if end > i+1 {
			b.WriteByte(':')
			writeR1C1(&b, total, parts[end-1].cell)
		}
		i = end
	}
	return b.String()
}

// run finds the end of the longest range, down a column or along a row, that starts at part i.
func run(parts []part, i int) int {
	end := i + 1
	if end == len(parts) {
		return end
	}
	down, across := parts[end].row-parts[i].row, parts[end].col-parts[i].col
	if !(down == 1 && across == 0 || down == 0 && across == 1) {
		return end
	}
	for end < len(parts) && parts[end].sign == parts[i].sign &&
		parts[end].row == parts[end-1].row+down && parts[end].col == parts[end-1].col+across {
		end++
	}
	return end
}

func writeR1C1(b *strings.Builder, from, to cell) {
	writeAxis(b, 'R', to.row-from.row)
	writeAxis(b, 'C', to.col-from.col)
}

func writeAxis(b *strings.Builder, letter byte, d int) {
	b.WriteByte(letter)
	if d != 0 {
		b.WriteByte('[')
		b.WriteString(strconv.Itoa(d))
		b.WriteByte(']')
	}
}

// resolve is the inverse of relate.
func resolve(total cell, text string) ([]part, error) {
	var parts []part
	for rest := text; rest != ""; {
		sign := int8(1)
		if rest[0] == '-' {
			sign = -1
		}
		first, after, ok := readR1C1(total, rest[1:])
		last := first
		if ok && strings.HasPrefix(after, ":") {
			last, after, ok = readR1C1(total, after[1:])
		}
		if !ok || last.row < first.row || last.col < first.col {
			return nil, fmt.Errorf("%w: addition %q: want a list of signed R1C1 ranges", ErrDamaged, text)
		}
		for row := first.row; row <= last.row; row++ {
			for col := first.col; col <= last.col; col++ {
				parts = append(parts, part{cell{row, col}, sign})
			}
		}
		rest = after
	}
	return parts, nil
}

func readR1C1(from cell, s string) (to cell, rest string, ok bool) {
	down, s, ok := readAxis('R', s)
	if !ok {
		return cell{}, "", false
	}
	across, s, ok := readAxis('C', s)
	return cell{from.row + down, from.col + across}, s, ok
}

func readAxis(letter byte, s string) (d int, rest string, ok bool) {
	if s == "" || s[0] != letter {
		return 0, "", false
	}
	if !strings.HasPrefix(s[1:], "[") {
		return 0, s[1:], true
	}
	number, rest, ok := strings.Cut(s[2:], "]")
	d, err := strconv.Atoi(number)
	return d, rest, ok && err == nil
}

// partsOf reads the cells of a check's parts.
func partsOf(c *monograph.Check) ([]part, error) {
	parts := make([]part, len(c.Parts))
	for i, p := range c.Parts {
		at, ok := parseCell(p.Cell)
		if !ok || p.Sign != 1 && p.Sign != -1 {
			return nil, fmt.Errorf("%w: total %s [%s]!%s: part %q with sign %d is no signed cell",
				ErrIncomplete, c.Indicator, c.Source.Sheet, c.Source.Cell, p.Cell, p.Sign)
		}
		parts[i] = part{at, p.Sign}
	}
	return parts, nil
}
