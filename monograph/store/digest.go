package store

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math"
	"strconv"

	"monografi/monograph"
)

// digest tells whether two batches say the same of the same cells.
func digest(b *monograph.Batch) [sha256.Size]byte {
	d := digester{hash: sha256.New()}
	for i := range b.Observations {
		o := &b.Observations[i]
		d.buf = append(d.buf, 'o', byte(o.Status))
		d.address(&o.Address, &o.Source)
		d.number(o.Value)
		d.text(o.Text)
		d.flush(1 << 14)
	}
	for i := range b.Checks {
		c := &b.Checks[i]
		d.buf = append(d.buf, 'c')
		d.address(&c.Address, &c.Source)
		d.number(c.Value)
		d.text(c.Over)
		for _, p := range c.Parts {
			d.buf = append(d.buf, 'p', byte(p.Sign))
			d.text(p.Cell)
			d.text(strconv.FormatBool(p.Known))
			d.number(p.Value)
		}
		d.flush(1 << 14)
	}
	d.flush(0)
	return [sha256.Size]byte(d.hash.Sum(nil))
}

// A digester gathers what is to be hashed, for hashing likes long pieces.
type digester struct {
	hash hash.Hash
	buf  []byte
}

func (d *digester) text(s string) {
	d.buf = append(binary.AppendUvarint(d.buf, uint64(len(s))), s...)
}

func (d *digester) number(v float64) {
	d.buf = binary.LittleEndian.AppendUint64(d.buf, math.Float64bits(v))
}

func (d *digester) address(a *monograph.Address, s *monograph.Source) {
	d.text(string(a.Region))
	d.text(string(a.Period))
	d.text(a.Indicator)
	d.text(string(a.Members))
	d.text(s.Sheet)
	d.text(s.Cell)
	d.text(s.Raw)
}

// flush hashes what was gathered once it is longer than n.
func (d *digester) flush(n int) {
	if len(d.buf) > n {
		d.hash.Write(d.buf)
		d.buf = d.buf[:0]
	}
}
