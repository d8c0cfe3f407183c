package store

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strconv"

	"monografi/monograph"
)

// A digest tells whether two batches say the same of the same cells, in whatever order. It is the sum, lane by lane, of the
// SHA-256 of each figure and each printed total.
type digest [4]uint64

func digestOf(b *monograph.Batch) []byte {
	var d digest
	var buf []byte
	for i := range b.Observations {
		o := &b.Observations[i]
		buf = append(buf[:0], 'o', byte(o.Status))
		buf = appendAddress(buf, &o.Address, &o.Source)
		buf = appendBits(buf, readingOf(o).value)
		buf = appendText(buf, o.Text)
		d.add(buf)
	}
	for i := range b.Checks {
		c := &b.Checks[i]
		buf = append(buf[:0], 'c')
		buf = appendAddress(buf, &c.Address, &c.Source)
		buf = appendBits(buf, c.Value)
		buf = appendText(buf, c.Over)
		for _, p := range c.Parts {
			buf = append(buf, 'p', byte(p.Sign))
			buf = appendText(buf, p.Cell)
			buf = strconv.AppendBool(buf, p.Known)
			buf = appendBits(buf, p.Value)
		}
		d.add(buf)
	}
	var out []byte
	for _, lane := range d {
		out = binary.LittleEndian.AppendUint64(out, lane)
	}
	return out
}

func (d *digest) add(b []byte) {
	h := sha256.Sum256(b)
	for i := range d {
		d[i] += binary.LittleEndian.Uint64(h[8*i:])
	}
}

func appendAddress(b []byte, a *monograph.Address, s *monograph.Source) []byte {
	b = appendText(b, string(a.Region))
	b = appendText(b, string(a.Period))
	b = appendText(b, a.Indicator)
	b = appendText(b, string(a.Members))
	b = appendText(b, s.Sheet)
	b = appendText(b, s.Cell)
	return appendText(b, s.Raw)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendBits(b []byte, v float64) []byte {
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
}
