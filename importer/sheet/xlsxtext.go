package sheet

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// text returns the characters between the current open tag and the next tag, entities resolved. The bytes are valid until
// the next call.
func (s *scanner) text() []byte {
	if s.kind != openTag {
		return nil
	}
	for {
		i := bytes.IndexByte(s.buf[s.pos:s.end], '<')
		if i >= 0 && s.pos+i+1 < s.end {
			if c := s.buf[s.pos+i+1]; c == '!' || c == '?' {
				return s.brokenText()
			}
			raw := s.buf[s.pos : s.pos+i]
			s.pos += i
			if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 {
				return raw
			}
			s.scratch = appendUnescaped(s.scratch[:0], raw)
			return s.scratch
		}
		if !s.more() {
			return nil
		}
	}
}

// brokenText is text with comments or CDATA sections in it.
func (s *scanner) brokenText() []byte {
	s.scratch = s.scratch[:0]
	for s.toText() {
		rest := s.buf[s.pos:s.end]
		switch {
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			from := len("<![CDATA[")
			n := bytes.Index(rest, []byte("]]>"))
			if n < 0 {
				if !s.more() {
					s.fail("CDATA section without end")
					return s.scratch
				}
				continue
			}
			s.scratch = append(s.scratch, rest[from:n]...)
			s.pos += n + len("]]>")
		case rest[1] == '!':
			s.skipDeclaration()
		case rest[1] == '?':
			s.skipPast("?>")
		default:
			return s.scratch
		}
		if len(s.scratch) > scanToken {
			s.err = refuse(ErrTooLarge, s.part, "a text of more than %d bytes", scanToken)
		}
		if s.err != nil && isRefused(s.err) {
			return s.scratch
		}
	}
	return s.scratch
}

// toText appends characters up to the next '<' to the scratch text; false at the end of the part.
func (s *scanner) toText() bool {
	for {
		i := bytes.IndexByte(s.buf[s.pos:s.end], '<')
		if i >= 0 && (s.end-s.pos-i >= len("<![CDATA[") || s.err != nil) && s.pos+i+1 < s.end {
			s.scratch = appendUnescaped(s.scratch, s.buf[s.pos:s.pos+i])
			s.pos += i
			return true
		}
		if !s.more() && (i < 0 || s.pos+i+1 >= s.end) {
			return false
		}
	}
}

// appendUnescaped resolves entities and folds line ends as XML asks. An unknown entity stays as written.
func appendUnescaped(dst, raw []byte) []byte {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '&':
			n := bytes.IndexByte(raw[i:min(len(raw), i+12)], ';')
			if r, ok := entity(raw[i+1 : i+max(n, 1)]); ok && n > 0 {
				dst = utf8.AppendRune(dst, r)
				i += n
				continue
			}
			dst = append(dst, c)
		case '\r':
			dst = append(dst, '\n')
			if i+1 < len(raw) && raw[i+1] == '\n' {
				i++
			}
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func entity(name []byte) (rune, bool) {
	switch string(name) {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := string(name[1:]), 10
	if name[1] == 'x' || name[1] == 'X' {
		digits, base = string(name[2:]), 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune {
		return 0, false
	}
	return rune(n), true
}

// unescapeX resolves the _xHHHH_ escapes by which spreadsheets keep characters that XML cannot hold, in place.
func unescapeX(b []byte) []byte {
	i := bytes.Index(b, []byte("_x"))
	if i < 0 {
		return b
	}
	out := append([]byte(nil), b[:i]...)
	for i < len(b) {
		if len(b)-i >= 7 && b[i] == '_' && b[i+1] == 'x' && b[i+6] == '_' {
			if n, err := strconv.ParseUint(string(b[i+2:i+6]), 16, 16); err == nil {
				out = utf8.AppendRune(out, rune(n))
				i += 7
				continue
			}
		}
		out = append(out, b[i])
		i++
	}
	return bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n"))
}

// richText gathers the text of a shared or inline string, the current element: its runs in order, without the phonetic
// guide that stands beside them. It returns once the element is closed.
func (s *scanner) richText(dst []byte) []byte {
	if s.kind != openTag {
		return dst
	}
	for depth := s.depth; s.within(depth); {
		if s.kind == closeTag {
			continue
		}
		switch string(s.name) {
		case "t":
			dst = append(dst, s.text()...)
		case "rPh", "extLst":
			s.skip()
		}
	}
	return dst
}
