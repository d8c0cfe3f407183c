package sheet

import (
	"strings"
	"unicode/utf8"
)

// An arena keeps many short texts in few allocations.
type arena struct{ b strings.Builder }

// The first chunk is small, since most sheets are; each further one is twice the one before, up to arenaChunk.
const (
	firstChunk = 1 << 10
	arenaChunk = 32 << 10
)

// keep returns b as a string that lives in the arena.
func (a *arena) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if a.b.Cap()-a.b.Len() < len(b) {
		next := min(max(firstChunk, 2*a.b.Cap()), arenaChunk)
		a.b.Reset()
		a.b.Grow(max(next, len(b)))
	}
	from := a.b.Len()
	a.b.Write(b)
	return a.b.String()[from:]
}

// A textRef is a text kept by texts: which chunk, from where, how many bytes. The zero textRef is the empty text.
type textRef uint64

const (
	textBits = 22
	maxText  = 1<<textBits - 1
)

// texts keep the texts of a workbook, each in eight bytes and its own.
type texts struct{ chunks []*strings.Builder }

// keep keeps a text of up to maxText bytes.
func (t *texts) keep(b []byte) textRef {
	if len(b) == 0 {
		return 0
	}
	b = b[:min(len(b), maxText)]
	n := len(t.chunks)
	if n == 0 || t.chunks[n-1].Cap()-t.chunks[n-1].Len() < len(b) {
		chunk := new(strings.Builder)
		chunk.Grow(max(arenaChunk, len(b)))
		t.chunks = append(t.chunks, chunk)
		n++
	}
	chunk := t.chunks[n-1]
	from := chunk.Len()
	chunk.Write(b)
	return textRef(n-1)<<(2*textBits) | textRef(from)<<textBits | textRef(len(b))
}

// text is the text of a reference.
func (t *texts) text(ref textRef) string {
	if ref == 0 {
		return ""
	}
	from, n := int(ref>>textBits&maxText), int(ref&maxText)
	return t.chunks[ref>>(2*textBits)].String()[from : from+n]
}

// keepText is keep for the text of a cell.
func (t *texts) keepText(b []byte, limit int) (ref textRef, cut bool) {
	b, cut = cleanText(b, limit)
	return t.keep(b), cut
}

// cleanText is the text of a cell: escapes resolved, bytes that are no UTF-8 replaced, cut after limit characters.
func cleanText(b []byte, limit int) (text []byte, cut bool) {
	b = unescapeX(b)
	if !utf8.Valid(b) {
		b = []byte(strings.ToValidUTF8(string(b), "\uFFFD"))
	}
	if len(b) > limit && utf8.RuneCount(b) > limit {
		b, cut = []byte(string([]rune(string(b))[:limit])), true
	}
	return b, cut
}
