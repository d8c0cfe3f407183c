package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"time"
)

// cell reads one cell: its typed value from the attributes, its text from the paragraphs.
func (r *odsReader) cell(el xml.StartElement) (Cell, error) {
	c := Cell{Row: r.row, Col: r.col}
	kind := xmlAttr(el, nsOffice, "value-type")
	text, lines, err := r.paragraphs()
	if err != nil {
		return c, err
	}
	if formula := xmlAttr(el, nsTable, "formula"); formula != "" {
		c.Formula, c.FormulaA = true, plainFormula(formula)
	}
	switch {
	case xmlAttr(el, nsCalcExt, "value-type") == "error", c.Formula && isErrorText(text):
		c.Kind, c.Text = Error, text
	case kind == "" && text == "":
		c.NoCache = c.Formula && lines == 0 // LibreOffice writes an empty paragraph for an empty text, and no type
	default:
		r.value(&c, el, kind, text)
	}
	return c, nil
}

func (r *odsReader) value(c *Cell, el xml.StartElement, kind, text string) {
	switch kind {
	case "float", "currency", "percentage":
		f, err := strconv.ParseFloat(xmlAttr(el, nsOffice, "value"), 64)
		if err != nil {
			c.Kind, c.Text = String, text
			return
		}
		c.setNumber(f)
		c.Format = r.code(el, kind)
	case "date":
		c.setISO(xmlAttr(el, nsOffice, "date-value"), text)
		c.Format = r.code(el, kind)
	case "time":
		c.setDuration(xmlAttr(el, nsOffice, "time-value"), text)
		c.Format = r.code(el, kind)
	case "boolean":
		c.setBool(xmlAttr(el, nsOffice, "boolean-value") == "true")
	default:
		c.Kind, c.Text = String, text
		if s := xmlAttr(el, nsOffice, "string-value"); s != "" {
			c.Text = s
		}
		if c.Text == "" {
			c.Kind = Empty
		}
	}
}

// setDuration fills a cell with a time of day or a length of time such as PT08H30M00S.
func (c *Cell) setDuration(value, shown string) {
	d, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(value, "PT")))
	text, ok := dateText(d.Hours()/24, false, "[h]:mm:ss")
	if err != nil || !ok {
		c.Kind, c.Text = String, shown
		return
	}
	c.Kind, c.Num, c.Text = Date, d.Hours()/24, text
}

func isErrorText(s string) bool {
	return strings.HasPrefix(s, "Err:") ||
		slices.Contains([]string{"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"}, s)
}

// paragraphs reads the text of the current cell, one line a paragraph, and counts these. Comments and drawings in the cell are no text.
func (r *odsReader) paragraphs() (text string, lines int, err error) {
	var s odsText
	err = r.children(func(el xml.StartElement) error {
		if el.Name.Space != nsText || el.Name.Local != "p" && el.Name.Local != "h" {
			return r.dec.Skip()
		}
		if lines++; lines > 1 {
			s.raw('\n')
		}
		s.space = false
		return r.inline(&s)
	})
	return s.String(), lines, err
}

// inline reads the mixed content of a paragraph or a span.
func (r *odsReader) inline(s *odsText) error {
	return r.content(func(el xml.StartElement) error { return r.inlineElement(s, el) }, s.fold)
}

func (r *odsReader) inlineElement(s *odsText, el xml.StartElement) error {
	switch el.Name {
	case xml.Name{Space: nsText, Local: "s"}:
		n, err := strconv.Atoi(xmlAttr(el, nsText, "c"))
		if err != nil {
			n = 1
		}
		for range min(n, r.out.limits.CellBytes) {
			s.raw(' ')
		}
	case xml.Name{Space: nsText, Local: "tab"}:
		s.raw('\t')
	case xml.Name{Space: nsText, Local: "line-break"}:
		s.raw('\n')
	case xml.Name{Space: nsOffice, Local: "annotation"}, xml.Name{Space: nsText, Local: "note"}, xml.Name{Space: nsText, Local: "ruby-text"}:
	default:
		return r.inline(s)
	}
	return r.dec.Skip()
}

// An odsText folds white space as OpenDocument asks: a run of it is one space. At the start of a paragraph there should be none,
// but LibreOffice writes and keeps it there.
type odsText struct {
	strings.Builder
	space bool // the last character was foldable white space
}

func (s *odsText) fold(b xml.CharData) {
	for _, c := range b {
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			if !s.space {
				s.WriteByte(' ')
			}
			s.space = true
			continue
		}
		s.WriteByte(c)
		s.space = false
	}
}

func (s *odsText) raw(c byte) {
	s.WriteByte(c)
	s.space = false
}

// plainFormula turns of:=SUM([.C5:.C9];1) into SUM(C5:C9,1), the notation of the other formats. Text in quotes stays as it is.
func plainFormula(f string) string {
	if i := strings.Index(f, ":="); i >= 0 && i < 10 {
		f = f[i+1:]
	}
	f = strings.TrimPrefix(f, "=")
	var b strings.Builder
	quoted, ref := false, false
	for i := range len(f) {
		c := f[i]
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == ']':
			ref = c == '['
			continue
		case c == '.' && ref && (f[i-1] == '[' || f[i-1] == ':'):
			continue
		case c == '.' && ref:
			c = '!'
		case c == ';':
			c = ','
		}
		b.WriteByte(c)
	}
	return b.String()
}
