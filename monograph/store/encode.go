package store

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"

	"monografi/monograph"
)

// statusLetters stand for the statuses in fact.status, by Status.
const statusLetters = "-.0neu"

// A style is how numbers are printed in a block.
type style byte

const (
	plain  style = 0   // 1234.5
	dotted style = '.' // 1.234,5
	comma  style = ',' // 1,234.5
)

// A packer turns the observations of one block into the texts of a row. It is reused from block to block.
type packer struct {
	vals, status, raws []byte
	style              style
	printed            []byte // scratch
}

// pack fills the packer from a block of readings.
func (p *packer) pack(block []*reading) {
	p.vals, p.status, p.raws = append(p.vals[:0], '['), p.status[:0], p.raws[:0]
	odd := false
	for i, r := range block {
		if i > 0 {
			p.vals = append(p.vals, ',')
		}
		p.vals = appendValue(p.vals, r)
		if r.status != monograph.Reported {
			for len(p.status) < i {
				p.status = append(p.status, '.')
			}
			p.status = append(p.status, statusLetters[r.status])
		}
		odd = odd || !p.prints(r, plain)
	}
	p.vals = append(p.vals, ']')
	p.style = plain
	if odd {
		p.style = p.bestStyle(block)
		p.packRaws(block)
	}
}

// bestStyle is the style that most cells of the block agree with.
func (p *packer) bestStyle(block []*reading) style {
	best, most := plain, -1
	for _, s := range []style{plain, dotted, comma} {
		n := 0
		for _, r := range block {
			if p.prints(r, s) {
				n++
			}
		}
		if n > most {
			best, most = s, n
		}
	}
	return best
}

// packRaws keeps the texts of the cells that are not printed in the block's style.
func (p *packer) packRaws(block []*reading) {
	for i, r := range block {
		if p.prints(r, p.style) {
			continue
		}
		lead := byte(',')
		if len(p.raws) == 0 {
			lead = '{'
		}
		p.raws = append(p.raws, lead, '"')
		p.raws = strconv.AppendInt(p.raws, int64(i), 10)
		p.raws = append(p.raws, '"', ':')
		p.raws = appendString(p.raws, r.raw)
	}
	if len(p.raws) > 0 {
		p.raws = append(p.raws, '}')
	}
}

// prints reports whether a cell's text is what its reading gives in a style.
func (p *packer) prints(r *reading, s style) bool {
	var ok bool
	p.printed, ok = appendRaw(p.printed[:0], r, s)
	return ok && string(p.printed) == r.raw
}

// A reading is what was read from a cell, and the cell's text.
type reading struct {
	status monograph.Status
	value  float64 // 0 unless the status has a value
	text   string
	raw    string
}

func readingOf(o *monograph.Observation) reading {
	r := reading{status: o.Status, text: o.Text, raw: o.Source.Raw}
	if o.Status.HasValue() {
		r.value = o.Value + 0 // −0 becomes 0
	}
	return r
}

// same reports whether two readings say the same, however it is printed.
func (r *reading) same(o *reading) bool {
	return r.status == o.status && r.value == o.value && r.text == o.text
}

// appendValue writes an element of fact.vals.
func appendValue(dst []byte, r *reading) []byte {
	switch {
	case r.text != "" && r.value != 0:
		dst = append(dst, '[')
		dst = appendNumber(dst, r.value)
		dst = append(dst, ',')
		return append(appendString(dst, r.text), ']')
	case r.text != "":
		return appendString(dst, r.text)
	case r.status.HasValue():
		return appendNumber(dst, r.value)
	}
	return append(dst, "null"...)
}

// whole reports whether a number is written as an integer. Beyond 1e15 not every integer is a float64, nor has SQLite
// the digits to print them.
func whole(v float64) bool { return v == math.Trunc(v) && math.Abs(v) < 1e15 }

// appendNumber writes a number in JSON so that it reads back the same.
func appendNumber(dst []byte, v float64) []byte {
	if whole(v) {
		return strconv.AppendInt(dst, int64(v), 10)
	}
	if a := math.Abs(v); 1e-4 <= a && a < 1e15 {
		return strconv.AppendFloat(dst, v, 'f', -1, 64)
	}
	return strconv.AppendFloat(dst, v, 'e', -1, 64)
}

// appendRaw writes the text that the view all_figures makes of a reading whose raw text is not kept; ok is false where
// the view would not get the number's digits right.
func appendRaw(dst []byte, r *reading, s style) (text []byte, ok bool) {
	switch {
	case r.status == monograph.Nil:
		return append(dst, '-'), true
	case r.text != "":
		return append(dst, r.text...), true
	case !r.status.HasValue():
		return dst, true
	}
	if whole(r.value) && s == plain {
		return strconv.AppendInt(dst, int64(r.value), 10), true
	}
	if whole(r.value) {
		return appendGrouped(dst, strconv.AppendInt(nil, int64(r.value), 10), s), true
	}
	digits := strconv.AppendFloat(nil, r.value, 'f', -1, 64)
	a := math.Abs(r.value)
	significant := len(bytes.TrimLeft(bytes.Replace(digits, []byte("."), nil, 1), "-0"))
	return appendGrouped(dst, digits, s), 1e-4 <= a && a < 1e15 && significant <= 15
}

// appendGrouped writes decimal digits in a style.
func appendGrouped(dst, digits []byte, s style) []byte {
	if s == plain {
		return append(dst, digits...)
	}
	if digits[0] == '-' {
		dst, digits = append(dst, '-'), digits[1:]
	}
	integer, fraction, broken := bytes.Cut(digits, []byte("."))
	for i, d := range integer {
		if i > 0 && (len(integer)-i)%3 == 0 {
			dst = append(dst, byte(s))
		}
		dst = append(dst, d)
	}
	if broken {
		dst = append(dst, byte('.'+','-s))
		dst = append(dst, fraction...)
	}
	return dst
}

// appendString writes a JSON string.
func appendString(dst []byte, s string) []byte {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always has a JSON form
	}
	return append(dst, b...)
}
