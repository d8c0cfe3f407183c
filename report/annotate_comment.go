package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// The comments are written into the finished archive: the library takes the shapes of comments of other programs for its own, and
// fails or mixes up the comments of two sheets.

const (
	commentAuthor = "monografi"
	commentsType  = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
	sheetSpace    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
)

// comment adds the comments of the marked cells. What others wrote stays.
func (m *marked) comment(z *archive, l *locale.Locale) error {
	sheets, err := z.sheetParts()
	if err != nil {
		return err
	}
	for first := 0; first < len(m.cells); {
		after := first
		for after < len(m.cells) && m.cells[after].index == m.cells[first].index {
			after++
		}
		sheet := m.cells[first].sheet
		if err := z.commentSheet(sheets[sheet], m.cells[first].index, m.cells[first:after], l); err != nil {
			return fmt.Errorf("sheet %q: %w", sheet, err)
		}
		first = after
	}
	return nil
}

// commentSheet adds the comments of one sheet: the texts, and the boxes in which they show.
func (z *archive) commentSheet(part string, index int, cells []*markedCell, l *locale.Locale) error {
	data, err := z.read(part)
	if err != nil {
		return err
	}
	scan, err := scanSheet(data)
	if err != nil {
		return err
	}
	texts, shapes, err := z.commentParts(part, data, scan, index)
	if err != nil {
		return err
	}
	if err := z.addTexts(texts, cells, l); err != nil {
		return err
	}
	return z.addBoxes(shapes, scan, cells, l)
}

// commentParts finds the parts with the texts and the boxes of a sheet's comments, or makes them.
func (z *archive) commentParts(part string, data []byte, scan *sheetScan, index int) (texts, shapes string, err error) {
	rels, err := z.relations(part)
	if err != nil {
		return "", "", err
	}
	for _, r := range rels {
		switch {
		case r.is("comments"):
			texts = r.Target
		case scan.legacy != "" && r.ID == scan.legacy:
			shapes = r.Target
		}
	}
	if texts == "" {
		texts = z.free("xl/comments%d.xml")
		z.changed[texts] = []byte(xml.Header + `<comments xmlns="` + sheetSpace + `"><authors></authors><commentList></commentList></comments>`)
		if _, err := z.relate(part, "comments", texts); err != nil {
			return "", "", err
		}
		if err := z.declare(texts, commentsType); err != nil {
			return "", "", err
		}
	}
	if shapes != "" {
		return texts, shapes, nil
	}
	shapes = z.free("xl/drawings/vmlDrawing%d.vml")
	z.changed[shapes] = fmt.Appendf(nil, emptyShapes, index+1)
	id, err := z.relate(part, "vmlDrawing", shapes)
	if err != nil {
		return "", "", err
	}
	reference := fmt.Sprintf(`<legacyDrawing xmlns="%s" xmlns:r="%s" r:id="%s"/>`, sheetSpace, officeRelations, id)
	z.changed[part] = []byte(string(data[:scan.insert]) + reference + string(data[scan.insert:]))
	return texts, shapes, z.declareShapes(shapes)
}

// A splice is a text to be put into a part.
type splice struct {
	at   int64
	text string
}

// spliced puts texts into a part; they are in order of their place.
func spliced(data []byte, splices []splice) []byte {
	var out bytes.Buffer
	from := int64(0)
	for _, s := range splices {
		out.Write(data[from:s.at])
		out.WriteString(s.text)
		from = s.at
	}
	out.Write(data[from:])
	return out.Bytes()
}

// addTexts adds what is to be said about cells to a part of comments: at the end of the comment a cell has, or as a new one.
func (z *archive) addTexts(part string, cells []*markedCell, l *locale.Locale) error {
	data, err := z.read(part)
	if err != nil {
		return err
	}
	scan, err := scanComments(data)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	said := map[string][]commentRun{}
	for _, c := range cells {
		said[name(c.col, c.row)] = c.text(l)
	}
	splices := []splice{{scan.authorsEnd, fmt.Sprintf("<%sauthor>%s</%[1]sauthor>", scan.prefix, commentAuthor)}}
	for _, c := range scan.comments {
		if text, ok := said[c.cell]; ok && c.textEnd > 0 {
			more := append([]commentRun{{text: "\n\n"}}, text...)
			splices = append(splices, c.splices(scan.prefix, scan.runs(more))...)
			delete(said, c.cell)
		}
	}
	var added strings.Builder
	for _, c := range cells {
		cell := name(c.col, c.row)
		if text, ok := said[cell]; ok {
			fmt.Fprintf(&added, `<%scomment ref="%s" authorId="%d"><%[1]stext>%[4]s</%[1]stext></%[1]scomment>`, scan.prefix, cell, scan.author, scan.runs(text))
		}
	}
	z.changed[part] = spliced(data, append(splices, splice{scan.listEnd, added.String()}))
	return nil
}

// A commentScan is where things stand in a part of comments.
type commentScan struct {
	prefix     string // of the names of elements, such as "x:"; usually ""
	author     int    // how many authors there are
	authorsEnd int64
	listEnd    int64
	comments   []commentPlace
}

// A commentPlace is one comment of a part.
type commentPlace struct {
	cell            string
	plain, plainEnd int64 // where a text without format begins and ends; 0 when there is none
	textEnd         int64 // where the element with all of the text ends
}

func scanComments(data []byte) (*commentScan, error) {
	s := &commentScan{}
	dec := xml.NewDecoder(bytes.NewReader(data))
	var open []string
	for {
		before := dec.InputOffset()
		tok, err := dec.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if len(open) == 0 && t.Name.Space != "" {
				s.prefix = t.Name.Space + ":"
			}
			open = append(open, t.Name.Local)
			s.start(t, open, before)
		case xml.EndElement:
			s.end(open, before, dec.InputOffset())
			open = open[:max(len(open)-1, 0)]
		}
	}
	if s.authorsEnd == 0 || s.listEnd == 0 {
		return nil, fmt.Errorf("comments without a list")
	}
	return s, nil
}

func (s *commentScan) start(t xml.StartElement, open []string, before int64) {
	switch strings.Join(open, "/") {
	case "comments/authors/author":
		s.author++
	case "comments/commentList/comment":
		s.comments = append(s.comments, commentPlace{cell: attribute(t, "ref")})
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
	case "comments/commentList/comment/text":
		s.comments[len(s.comments)-1].textEnd = before
	case "comments/commentList/comment/text/t":
		s.comments[len(s.comments)-1].plainEnd = after
	}
}

// splices put runs at the end of a comment. A text without format becomes a run itself: the format has either a text or runs.
func (c *commentPlace) splices(prefix, runs string) []splice {
	out := []splice{{c.textEnd, runs}}
	if c.plain > 0 {
		out = []splice{{c.plain, "<" + prefix + "r>"}, {c.plainEnd, "</" + prefix + "r>"}, {c.textEnd, runs}}
	}
	return out
}

// A commentRun is a piece of a comment's text.
type commentRun struct {
	text string
	bold bool
}

// text is what is said about a cell.
func (c *markedCell) text(l *locale.Locale) []commentRun {
	var out []commentRun
	for i, n := range c.notes {
		if i > 0 {
			out = append(out, commentRun{text: "\n\n"})
		}
		head := severityWord(l, n.Severity)
		if n.Title != "" {
			head += ": " + n.Title
		}
		out = append(out, commentRun{text: clean(head), bold: true}, commentRun{text: "\n" + clean(n.Text)})
		if n.Proposal != "" {
			out = append(out, commentRun{text: "\n" + l.Say(locale.Proposal) + ": "}, commentRun{text: clean(n.Proposal), bold: true})
		}
	}
	return out
}

// longestComment is the most characters that a comment may have.
const longestComment = 8000

// runs writes the runs of a comment as XML.
func (s *commentScan) runs(text []commentRun) string {
	var b strings.Builder
	left := longestComment
	for _, r := range text {
		t := cut(r.text, left)
		left -= len(t)
		if t == "" {
			continue
		}
		bold := ""
		if r.bold {
			bold = "<" + s.prefix + "b/>"
		}
		fmt.Fprintf(&b, `<%sr><%[1]srPr>%[2]s<%[1]ssz val="9"/><%[1]scolor indexed="81"/><%[1]srFont val="Tahoma"/><%[1]sfamily val="2"/></%[1]srPr><%[1]st xml:space="preserve">%[3]s</%[1]st></%[1]sr>`,
			s.prefix, bold, escape(t))
	}
	return b.String()
}

// escape writes a text for XML. Line breaks stay as they are.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(strings.ToValidUTF8(s, ""))
}

func severityWord(l *locale.Locale, s monograph.Severity) string {
	switch s {
	case monograph.Error:
		return l.Say(locale.SeverityError)
	case monograph.Warning:
		return l.Say(locale.SeverityWarning)
	}
	return l.Say(locale.SeverityInfo)
}
