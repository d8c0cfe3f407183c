package sheet

import (
	"html"
	"strings"
)

// An htmlKind is what a token of HTML is.
type htmlKind uint8

const (
	htmlText htmlKind = iota
	htmlStart
	htmlEnd
)

// An htmlScanner cuts tag soup into text, start tags and end tags. It never fails: what is no tag is text. Comments, declarations
// and the content of scripts, styles and the like are passed over.
type htmlScanner struct {
	src string
	pos int

	kind  htmlKind
	name  string // of a tag, lower case
	attrs string // of a start tag, as written
	text  string // entities resolved
}

// next moves to the next token; false at the end.
func (s *htmlScanner) next() bool {
	for s.pos < len(s.src) {
		rest := s.src[s.pos:]
		switch {
		case strings.HasPrefix(rest, "<!--"):
			s.skipPast("-->")
		case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"):
			s.skipPast(">")
		case len(rest) > 2 && rest[:2] == "</" && isLetter(rest[2]):
			s.tag(htmlEnd, 2)
			return true
		case len(rest) > 1 && rest[0] == '<' && isLetter(rest[1]):
			s.tag(htmlStart, 1)
			if !isHTMLRaw(s.name) {
				return true
			}
			s.skipRaw()
		default:
			s.takeText(rest)
			return true
		}
	}
	return false
}

// takeText takes the text up to what may be a tag.
func (s *htmlScanner) takeText(rest string) {
	n := strings.IndexByte(rest[1:], '<') + 1
	if n == 0 {
		n = len(rest)
	}
	s.kind, s.text = htmlText, html.UnescapeString(rest[:n])
	s.pos += n
}

func (s *htmlScanner) skipPast(end string) {
	n := strings.Index(s.src[s.pos:], end)
	if n < 0 {
		s.pos = len(s.src)
		return
	}
	s.pos += n + len(end)
}

// tag takes a tag whose name begins at the offset.
func (s *htmlScanner) tag(kind htmlKind, offset int) {
	from := s.pos + offset
	to := from
	for to < len(s.src) && !isSpaceOr(s.src[to], '/', '>') {
		to++
	}
	s.kind, s.name = kind, strings.ToLower(s.src[from:to])
	end := tagEnd(s.src, to)
	s.attrs = s.src[to:end]
	s.pos = min(end+1, len(s.src))
}

// tagEnd finds the > of a tag, which may stand in quotes without ending it. A quote that is never closed is none.
func tagEnd(src string, i int) int {
	for ; i < len(src); i++ {
		switch c := src[i]; {
		case c == '>':
			return i
		case (c == '"' || c == '\'') && src[i-1] == '=':
			if n := strings.IndexByte(src[i+1:], c); n >= 0 {
				i += n + 1
			}
		}
	}
	return len(src)
}

// isHTMLRaw tells the elements whose content is no text of the page.
func isHTMLRaw(name string) bool {
	switch name {
	case "script", "style", "title", "textarea", "xml", "noframes", "template":
		return true
	}
	return false
}

// skipRaw passes over the content of the element just opened.
func (s *htmlScanner) skipRaw() {
	if strings.HasSuffix(s.attrs, "/") {
		return
	}
	for s.pos < len(s.src) {
		n := strings.Index(s.src[s.pos:], "</")
		if n < 0 {
			break
		}
		s.pos += n
		if after := s.src[s.pos+2:]; len(after) >= len(s.name) && strings.EqualFold(after[:len(s.name)], s.name) {
			return
		}
		s.pos += 2
	}
	s.pos = len(s.src)
}

// attr returns the value of an attribute of the current start tag, entities resolved.
func (s *htmlScanner) attr(name string) (value string, ok bool) {
	for rest := s.attrs; ; {
		rest = strings.TrimLeft(rest, " \t\r\n\f/")
		if rest == "" {
			return "", false
		}
		n := 1
		for n < len(rest) && !isSpaceOr(rest[n], '/', '=') {
			n++
		}
		key := rest[:n]
		value, rest = attrValue(rest[n:])
		if strings.EqualFold(key, name) {
			return html.UnescapeString(value), true
		}
	}
}

// attrValue takes "=value" from the front, the value in quotes or bare.
func attrValue(s string) (value, rest string) {
	after := strings.TrimLeft(s, " \t\r\n\f")
	if !strings.HasPrefix(after, "=") {
		return "", s
	}
	after = strings.TrimLeft(after[1:], " \t\r\n\f")
	if after != "" && (after[0] == '"' || after[0] == '\'') {
		if value, rest, ok := strings.Cut(after[1:], after[:1]); ok {
			return value, rest
		}
	}
	n := 0
	for n < len(after) && !isSpaceOr(after[n], '>', '>') {
		n++
	}
	return after[:n], after[n:]
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSpaceOr(c, a, b byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == a || c == b
}
