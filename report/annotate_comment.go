package report

import (
	"encoding/xml"
	"fmt"
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

// comment adds the comments of the marked cells. What others wrote stays; what an earlier copy said goes.
func (m *marked) comment(z *archive, l *locale.Locale) error {
	parts, err := z.sheetParts()
	if err != nil {
		return err
	}
	first := 0
	for index, sheet := range m.sheets {
		after := first
		for after < len(m.cells) && m.cells[after].index == index {
			after++
		}
		cells := m.cells[first:after]
		first = after
		if len(cells) == 0 && len(m.earlier[sheet]) == 0 {
			continue
		}
		if err := z.commentSheet(parts[sheet], index, cells, m.earlier[sheet], l); err != nil {
			return fmt.Errorf("sheet %q: %w", sheet, err)
		}
	}
	return nil
}

// commentSheet adds the comments of one sheet: the texts, and the boxes in which they show.
func (z *archive) commentSheet(part string, index int, cells []*markedCell, earlier map[[2]int]bool, l *locale.Locale) error {
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
	return z.addBoxes(shapes, scan, cells, earlier, l)
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

// addTexts adds what is to be said about cells to a part of comments: at the end of the comment a cell has, or as a new one.
func (z *archive) addTexts(part string, cells []*markedCell, l *locale.Locale) error {
	data, err := z.read(part)
	if err != nil {
		return err
	}
	data = emptyList.ReplaceAll(data, []byte("<$1></$1>"))
	scan, err := scanComments(data)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	said := map[string][]commentRun{}
	for _, c := range cells {
		said[name(c.col, c.row)] = c.text(l)
	}
	splices := []splice{{scan.authorsEnd, scan.authorsEnd, fmt.Sprintf("<%sauthor>%s</%[1]sauthor>", scan.prefix, commentAuthor)}}
	for i := range scan.comments {
		c := &scan.comments[i]
		if scan.ours(c) {
			splices = append(splices, splice{c.from, c.to, ""})
		} else if text, ok := said[c.cell]; ok && c.textEnd > 0 {
			more := append([]commentRun{{text: "\n\n"}}, text...)
			splices = append(splices, c.splices(scan.prefix, scan.runs(more))...)
			delete(said, c.cell)
		}
	}
	var added strings.Builder
	for _, c := range cells {
		cell := name(c.col, c.row)
		if text, ok := said[cell]; ok {
			fmt.Fprintf(&added, `<%scomment ref="%s" authorId="%d"><%[1]stext>%[4]s</%[1]stext></%[1]scomment>`, scan.prefix, cell, len(scan.authors), scan.runs(text))
		}
	}
	z.changed[part] = spliced(data, append(splices, splice{scan.listEnd, scan.listEnd, added.String()}))
	return nil
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
