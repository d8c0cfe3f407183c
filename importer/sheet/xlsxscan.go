package sheet

import (
	"bytes"
	"context"
	"errors"
	"io"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	scanWindow = 256 << 10 // bytes inflated at a time
	scanToken  = 4 << 20   // longest tag or text taken in one piece
)

// A tagKind says how a tag stands in the text.
type tagKind uint8

const (
	openTag  tagKind = iota // <row>
	closeTag                // </row>
	emptyTag                // <row/>
)

// A scanner walks over the tags of one XML part as it is inflated, without a tree and without allocating per tag. It knows
// what spreadsheet parts need: local names, attributes, text with entities and CDATA; it skips comments, refuses a DOCTYPE,
// and notices a part that ends inside an element.
type scanner struct {
	ctx  context.Context
	part string
	src  io.Reader
	buf  []byte
	pos  int   // next byte to look at
	end  int   // bytes in buf
	read int64 // bytes taken from src so far
	err  error // why scanning stopped, io.EOF at the end of the part

	kind  tagKind
	name  []byte // local name of the current tag; valid until the next call
	attrs []byte // what stands between name and the end of the tag; valid until the next call
	depth int    // elements open after the current tag

	scratch []byte // text that had to be put together
}

func newScanner(ctx context.Context, part string, src io.Reader, window []byte) *scanner {
	s := &scanner{ctx: ctx, part: part, src: src, buf: window}
	if s.more() && s.end >= 2 && (s.buf[0] == 0xFF && s.buf[1] == 0xFE || s.buf[0] == 0xFE && s.buf[1] == 0xFF) {
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		s.src = transform.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(s.buf[:s.end])), src), utf16)
		s.pos, s.end, s.read = 0, 0, 0
		if s.err == io.EOF {
			s.err = nil
		}
	}
	return s
}

// next moves to the next tag; false at the end of the part or on an error, which finish tells apart.
func (s *scanner) next() bool {
	for s.toTag() {
		switch s.buf[s.pos+1] {
		case '!':
			if !s.skipDeclaration() {
				return false
			}
		case '?':
			if !s.skipPast("?>") {
				return false
			}
		default:
			return s.takeTag()
		}
	}
	return false
}

// within moves to the next tag inside the element that made depth what it is; false once that element is closed.
func (s *scanner) within(depth int) bool { return s.next() && s.depth >= depth }

// skip passes over the rest of the current element.
func (s *scanner) skip() {
	if s.kind != openTag {
		return
	}
	for depth := s.depth; s.within(depth); {
	}
}

// finish reads the part to its end, so that its checksum is tested, and returns what went wrong on the way.
func (s *scanner) finish() error {
	for s.next() {
	}
	if s.err != io.EOF {
		return s.err
	}
	if s.depth != 0 {
		return refuse(ErrDamaged, s.part, "ends inside an element")
	}
	return nil
}

// toTag moves to the next '<' that has a byte after it.
func (s *scanner) toTag() bool {
	for {
		if i := bytes.IndexByte(s.buf[s.pos:s.end], '<'); i < 0 {
			s.pos = s.end
		} else if s.pos += i; s.pos+1 < s.end {
			return true
		}
		if !s.more() {
			return false
		}
	}
}

func (s *scanner) takeTag() bool {
	for {
		if n := markupEnd(s.buf[s.pos:s.end]); n > 0 {
			s.splitTag(s.buf[s.pos+1 : s.pos+n])
			s.pos += n + 1
			return s.err == nil || s.err == io.EOF
		}
		if !s.more() {
			return s.fail("ends inside a tag")
		}
	}
}

// markupEnd is the index of the '>' that ends the tag at the start of b, quotes respected; 0 when it is not there.
func markupEnd(b []byte) int {
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case '>':
			return i
		case '"', '\'':
			n := bytes.IndexByte(b[i+1:], b[i])
			if n < 0 {
				return 0
			}
			i += n + 1
		}
	}
	return 0
}

func (s *scanner) splitTag(b []byte) {
	s.kind = openTag
	if len(b) > 0 && b[0] == '/' {
		s.kind = closeTag
		b = b[1:]
		s.depth--
	} else if len(b) > 0 && b[len(b)-1] == '/' {
		s.kind = emptyTag
		b = b[:len(b)-1]
	} else {
		s.depth++
	}
	from, i := 0, 0
	for ; i < len(b) && b[i] > ' '; i++ {
		if b[i] == ':' {
			from = i + 1
		}
	}
	s.name, s.attrs = b[from:i], b[i:]
	if s.depth < 0 {
		s.fail("closes an element that is not open")
	}
}

// skipDeclaration passes over a comment or a CDATA section between tags; anything else that starts "<!" is refused.
func (s *scanner) skipDeclaration() bool {
	for s.end-s.pos < len("<![CDATA[") && s.more() {
	}
	switch rest := s.buf[s.pos:s.end]; {
	case bytes.HasPrefix(rest, []byte("<!--")):
		return s.skipPast("-->")
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return s.skipPast("]]>")
	}
	return s.fail("holds a document type declaration")
}

// skipPast moves behind the next mark.
func (s *scanner) skipPast(mark string) bool {
	for {
		if i := bytes.Index(s.buf[s.pos:s.end], []byte(mark)); i >= 0 {
			s.pos += i + len(mark)
			return true
		}
		s.pos = max(s.pos, s.end-len(mark)+1)
		if !s.more() {
			return s.fail("%q is missing", mark)
		}
	}
}

// more moves the unread bytes to the front of the window and fills it up; false when nothing could be added.
func (s *scanner) more() bool {
	if s.err != nil {
		return false
	}
	if s.err = s.ctx.Err(); s.err != nil {
		return false
	}
	s.end = copy(s.buf, s.buf[s.pos:s.end])
	s.pos = 0
	if s.end == len(s.buf) {
		if len(s.buf) >= scanToken {
			s.err = refuse(ErrTooLarge, s.part, "a tag or text of more than %d bytes", scanToken)
			return false
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	from := s.end
	for s.end < len(s.buf) && s.err == nil {
		var n int
		n, s.err = s.src.Read(s.buf[s.end:])
		s.end += n
		s.read += int64(n)
	}
	if s.err != nil && s.err != io.EOF && !isRefused(s.err) {
		s.err = refuse(ErrDamaged, s.part, "%v", s.err)
	}
	return s.end > from
}

func isRefused(err error) bool {
	var r *RefusedError
	return errors.As(err, &r)
}

// fail keeps the first error; it returns false for the caller to return.
func (s *scanner) fail(detail string, args ...any) bool {
	if s.err == nil || s.err == io.EOF {
		s.err = refuse(ErrDamaged, s.part, detail, args...)
	}
	return false
}
