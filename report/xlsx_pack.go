package report

import (
	"bytes"
	"hash/crc32"
	"runtime"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"
)

// packLevel compresses for speed.
const packLevel = 3

// pieceSize is how much of a part is packed at a time, in bytes.
const pieceSize = 256 << 10

// A packer packs the pieces of a workbook's parts beside the work of writing them. What it gives does not depend on which piece is ready first.
// Only a few pieces are kept unpacked.
type packer struct {
	slots   chan struct{}
	working sync.WaitGroup
	spare   sync.Pool // of buffers for what is not packed yet
}

func newPacker() *packer {
	return &packer{slots: make(chan struct{}, runtime.GOMAXPROCS(0))}
}

// A piece is a stretch of a part. Pieces packed one by one stand in the archive as one stream.
type piece struct {
	packed []byte
	size   int    // before packing
	sum    uint32 // CRC-32 of that
	err    error
}

// buffer is an empty one of the size of a piece.
func (p *packer) buffer() []byte {
	if b, ok := p.spare.Get().(*[]byte); ok {
		return (*b)[:0]
	}
	return make([]byte, 0, pieceSize+pieceSize/8)
}

// pack packs a piece, which the packer keeps. It is ready after wait.
func (p *packer) pack(raw []byte, last bool) *piece {
	out := &piece{size: len(raw)}
	p.slots <- struct{}{}
	p.working.Go(func() {
		out.pack(raw, last)
		if cap(raw) >= pieceSize {
			p.spare.Put(&raw)
		}
		<-p.slots
	})
	return out
}

// wait waits for all pieces.
func (p *packer) wait() { p.working.Wait() }

// A press is what packs one piece after another.
type press struct {
	*flate.Writer
	out bytes.Buffer
}

// presses are kept: making one costs more than packing a small piece.
var presses sync.Pool

func (p *piece) pack(raw []byte, last bool) {
	by, ok := presses.Get().(*press)
	if !ok {
		by = &press{}
		if by.Writer, p.err = flate.NewWriter(&by.out, packLevel); p.err != nil {
			return
		}
	}
	defer presses.Put(by)
	by.out.Reset()
	by.Reset(&by.out)
	p.sum = crc32.ChecksumIEEE(raw)
	if _, p.err = by.Write(raw); p.err != nil {
		return
	}
	if last {
		p.err = by.Close()
	} else {
		p.err = by.Flush() // ends with a whole byte, where the next piece goes on
	}
	p.packed = slices.Clone(by.out.Bytes())
}
