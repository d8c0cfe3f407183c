package sheet

import (
	"context"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"time"
)

// readSpreadsheetML reads the XML spreadsheet of Excel 2003, a single XML file that other programs like to write under the name
// of an .xls. The format is "xml".
func readSpreadsheetML(ctx context.Context, name string, data []byte, l Limits) (*Workbook, error) {
	text, _, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	r := &smlReader{out: newGatherer(ctx, name, "xml", l), formats: map[string]string{}}
	r.dec = xml.NewDecoder(strings.NewReader(text))
	r.dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	r.dec.Strict, r.dec.Entity = false, xml.HTMLEntity
	if err := r.children(r.document); err != io.EOF {
		return nil, xmlDamage("", err)
	}
	if len(r.out.book.Sheets) == 0 {
		return nil, refuse(ErrNotSheet, "", "XML without a worksheet")
	}
	r.out.noteCaches()
	return r.out.book, nil
}

// An smlReader walks the elements of a SpreadsheetML file.
type smlReader struct {
	xmlWalker
	out      *gatherer
	formats  map[string]string // number format's code by style
	row, col int               // next row, next cell; columns declared so far while these are read
}

func (r *smlReader) document(el xml.StartElement) error {
	switch el.Name.Local {
	case "Workbook", "Styles":
		return r.children(r.document)
	case "Style":
		id := smlAttr(el, "ID")
		r.formats[id] = r.formats[smlAttr(el, "Parent")]
		return r.children(func(el xml.StartElement) error {
			if el.Name.Local == "NumberFormat" {
				r.formats[id] = smlFormat(smlAttr(el, "Format"))
			}
			return r.dec.Skip()
		})
	case "Worksheet":
		return r.worksheet(el)
	}
	return r.dec.Skip()
}

func (r *smlReader) worksheet(el xml.StartElement) error {
	if err := r.out.begin(smlAttr(el, "Name")); err != nil {
		return err
	}
	err := r.children(func(el xml.StartElement) error {
		switch el.Name.Local {
		case "Table":
			r.row, r.col = 0, 0
			return r.children(r.tablePart)
		case "WorksheetOptions":
			return r.children(r.option)
		}
		return r.dec.Skip()
	})
	r.out.end()
	return err
}

func (r *smlReader) option(el xml.StartElement) error {
	if el.Name.Local != "Visible" {
		return r.dec.Skip()
	}
	text, err := r.allText()
	r.out.sheet.Hidden = strings.HasSuffix(text, "Hidden")
	return err
}

func (r *smlReader) tablePart(el xml.StartElement) error {
	switch el.Name.Local {
	case "Column":
		from := smlCount(el, "Index", r.col+1) - 1
		r.col = min(from+1+smlCount(el, "Span", 0), maxRepeat)
		if smlAttr(el, "Hidden") == "1" {
			r.out.hideCols(from, r.col-1)
		}
	case "Row":
		return r.tableRow(el)
	}
	return r.dec.Skip()
}

func (r *smlReader) tableRow(el xml.StartElement) error {
	r.row, r.col = smlCount(el, "Index", r.row+1)-1, 0
	next := min(r.row+1+smlCount(el, "Span", 0), maxRepeat)
	if smlAttr(el, "Hidden") == "1" {
		r.out.hideRows(r.row, next-1)
	}
	err := r.children(func(el xml.StartElement) error {
		if el.Name.Local != "Cell" {
			return r.dec.Skip()
		}
		return r.cell(el)
	})
	r.row = next
	if err == nil {
		err = r.out.ctx.Err()
	}
	return err
}

func (r *smlReader) cell(el xml.StartElement) error {
	c := Cell{Row: r.row, Col: smlCount(el, "Index", r.col+1) - 1}
	if f := smlAttr(el, "Formula"); f != "" {
		c.Formula, c.FormulaA = true, strings.TrimPrefix(f, "=")
	}
	right, down := smlCount(el, "MergeAcross", 0), smlCount(el, "MergeDown", 0)
	r.out.merge(Range{Row0: c.Row, Col0: c.Col, Row1: c.Row + down, Col1: c.Col + right})
	r.col = min(c.Col+1+right, maxRepeat)
	format := r.formats[smlAttr(el, "StyleID")]
	c.NoCache = c.Formula
	err := r.children(func(el xml.StartElement) error {
		if el.Name.Local != "Data" {
			return r.dec.Skip() // a comment holds text of its own
		}
		c.NoCache = false
		text, err := r.allText()
		c.setTyped(smlAttr(el, "Type"), text, format)
		return err
	})
	r.out.add(c)
	return err
}

// setTyped fills a cell with a value written as text.
func (c *Cell) setTyped(kind, text, format string) {
	switch kind {
	case "Number":
		f, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil {
			c.Kind, c.Text = String, text
			return
		}
		c.setFormatted(f, false, format)
	case "DateTime":
		c.Format = format
		c.setISO(text, text)
	case "Boolean":
		c.setBool(strings.TrimSpace(text) == "1")
	case "Error":
		c.Kind, c.Text = Error, text
	default:
		c.Kind, c.Text = String, text
	}
}

// smlFormat turns the named number formats into codes.
func smlFormat(name string) string {
	switch name {
	case "General", "General Number":
		return ""
	case "General Date":
		return "yyyy-mm-dd hh:mm"
	case "Short Date", "Medium Date", "Long Date":
		return "yyyy-mm-dd"
	case "Short Time", "Medium Time", "Long Time":
		return "hh:mm:ss"
	case "Fixed":
		return "0.00"
	case "Standard", "Currency", "Euro Currency":
		return "#,##0.00"
	case "Percent":
		return "0.00%"
	case "Scientific":
		return "0.00E+00"
	}
	return name
}

// smlAttr finds an attribute by its local name; writers differ in whether they give the prefix.
func smlAttr(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// smlCount reads a count or an index from 1; otherwise stands for a missing or senseless one.
func smlCount(el xml.StartElement, name string, otherwise int) int {
	n, err := strconv.Atoi(smlAttr(el, name))
	if err != nil || n < 1 {
		return otherwise
	}
	return min(n, maxRepeat)
}

// setISO fills a cell with a date such as 2024-12-31 or 2024-12-31T08:30:00, or with a time of day, whose date is the day before
// the first. What cannot be read stays as the text shown.
func (c *Cell) setISO(value, shown string) {
	if clock, ok := strings.CutPrefix(value, "1899-12-31T"); ok {
		if t, err := time.Parse("15:04:05", clock); err == nil {
			c.Kind, c.Num = Date, t.Sub(t.Truncate(24*time.Hour)).Hours()/24
			c.Text, _ = dateText(c.Num, false, "hh:mm:ss")
			return
		}
	}
	day, ok := serialDay(value, false)
	if !ok {
		c.Kind, c.Text = String, shown
		return
	}
	c.Kind, c.Num = Date, day
	c.Text, _ = dateText(day, false, "yyyy-mm-dd hh:mm:ss")
}
