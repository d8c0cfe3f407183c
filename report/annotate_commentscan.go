package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// emptyList is a list in a part of comments that has no end of its own.
var emptyList = regexp.MustCompile(`<((?:\w+:)?(?:authors|commentList|text))\s*/>`)

// A commentScan is where things stand in a part of comments.
type commentScan struct {
	prefix     string   // of the names of elements, such as "x:"; usually ""
	authors    []string // their names
	authorsEnd int64
	listEnd    int64
	comments   []commentPlace
}

// A commentPlace is one comment of a part.
type commentPlace struct {
	cell            string
	author          int   // its place among the authors
	from, to        int64 // where it begins and ends
	plain, plainEnd int64 // where a text without format begins and ends; 0 when there is none
	textEnd         int64 // where the element with all of the text ends
}

func scanComments(data []byte) (*commentScan, error) {
	s := &commentScan{}
	var open []string
	err := eachToken(data, func(tok xml.Token, before, after int64) {
		switch t := tok.(type) {
		case xml.StartElement:
			if len(open) == 0 && t.Name.Space != "" {
				s.prefix = t.Name.Space + ":"
			}
			open = append(open, t.Name.Local)
			s.start(t, open, before)
		case xml.CharData:
			if strings.Join(open, "/") == "comments/authors/author" {
				s.authors[len(s.authors)-1] += string(t)
			}
		case xml.EndElement:
			s.end(open, before, after)
			open = open[:max(len(open)-1, 0)]
		}
	})
	if err != nil {
		return nil, err
	}
	if s.authorsEnd == 0 || s.listEnd == 0 {
		return nil, fmt.Errorf("comments without a list")
	}
	return s, nil
}

// eachToken visits the tokens of a part with the places in bytes where each begins and ends.
func eachToken(data []byte, visit func(tok xml.Token, before, after int64)) error {
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		before := dec.InputOffset()
		tok, err := dec.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		visit(tok, before, dec.InputOffset())
	}
}

func (s *commentScan) start(t xml.StartElement, open []string, before int64) {
	switch strings.Join(open, "/") {
	case "comments/authors/author":
		s.authors = append(s.authors, "")
	case "comments/commentList/comment":
		s.comments = append(s.comments, commentPlace{cell: attribute(t, "ref"), author: int(number(t, "authorId")), from: before})
	case "comments/commentList/comment/text/t":
		s.comments[len(s.comments)-1].plain = before
	}
}

func (s *commentScan) end(open []string, before, after int64) {
	switch strings.Join(open, "/") {
	case "comments/authors":
		s.authorsEnd = before
	case "comments/commentList":
		s.listEnd = before
	case "comments/commentList/comment":
		s.comments[len(s.comments)-1].to = after
	case "comments/commentList/comment/text":
		s.comments[len(s.comments)-1].textEnd = before
	case "comments/commentList/comment/text/t":
		s.comments[len(s.comments)-1].plainEnd = after
	}
}

// splices put runs at the end of a comment. A text without format becomes a run itself: the format has either a text or runs.
func (c *commentPlace) splices(prefix, runs string) []splice {
	added := splice{c.textEnd, c.textEnd, runs}
	if c.plain == 0 {
		return []splice{added}
	}
	return []splice{{c.plain, c.plain, "<" + prefix + "r>"}, {c.plainEnd, c.plainEnd, "</" + prefix + "r>"}, added}
}

// ours reports whether a comment was written for an earlier copy.
func (s *commentScan) ours(c *commentPlace) bool {
	return c.author >= 0 && c.author < len(s.authors) && s.authors[c.author] == commentAuthor
}

// A splice replaces a piece of a part, or puts a text between two.
type splice struct {
	from, to int64
	text     string
}

// spliced makes the changes to a part; they are in order of their place.
func spliced(data []byte, splices []splice) []byte {
	var out bytes.Buffer
	at := int64(0)
	for _, s := range splices {
		out.Write(data[at:s.from])
		out.WriteString(s.text)
		at = s.to
	}
	out.Write(data[at:])
	return out.Bytes()
}
