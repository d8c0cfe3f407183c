package sheet

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// readCSV reads a flat file as one sheet named "csv". A cell's row is the index of its record: the first record is row 0 (A1
// row 1), lines without any character do not count, nor does a first line "sep=;". Every field is text.
func readCSV(ctx context.Context, name string, data []byte, l Limits) (*Workbook, error) {
	text, enc, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	text = strings.TrimRight(plainLines(text), "\x1A")
	return readFlat(ctx, name, enc, func() io.Reader { return strings.NewReader(text) }, l)
}

// readFlat reads a flat file from its decoded text, which open gives from the beginning each time.
func readFlat(ctx context.Context, name, encoding string, open func() io.Reader, l Limits) (*Workbook, error) {
	l = l.WithDefaults()
	wb := &Workbook{Name: name, Format: "csv", Sheets: []*Sheet{{Name: "csv"}}}
	if encoding != "utf-8" {
		wb.Notes = append(wb.Notes, Note{Code: "encoding", Text: encoding})
	}
	records, comma, err := beginning(open())
	if err != nil {
		return nil, err
	}
	c := &csvReader{ctx: ctx, sheet: wb.Sheets[0], limits: l, sift: sifter{sieve: l.Sieve}}
	err = c.read(records, comma)
	if errors.Is(err, errOpenQuote) {
		// A quote that is never closed would swallow the rest of the file as one field.
		*c.sheet = Sheet{Name: "csv"}
		c = &csvReader{ctx: ctx, sheet: wb.Sheets[0], limits: l, sift: sifter{sieve: l.Sieve}}
		wb.Notes = append(wb.Notes, Note{Code: "damaged", Text: "open quote"})
		if records, comma, err = beginning(open()); err == nil {
			err = c.readLines(records, comma)
		}
	}
	if err != nil {
		return nil, err
	}
	if c.skipped > 0 {
		wb.Notes = append(wb.Notes, Note{Code: "truncated", Sheet: "csv", Text: fmt.Sprintf("%d cells, first %s", c.skipped, c.first)})
	}
	if c.cut > 0 {
		wb.Notes = append(wb.Notes, Note{Code: "truncated", Sheet: "csv", Text: fmt.Sprintf("%d texts", c.cut)})
	}
	return wb, nil
}

// codedCols is how many columns a flat file of codes may have, one for each series.
const codedCols = 1 << 14

// beginning finds the separator from the first part of a text, and leaves off the line that declares it.
func beginning(text io.Reader) (records *bufio.Reader, comma rune, err error) {
	records = bufio.NewReaderSize(text, sampleBytes)
	sample, err := records.Peek(sampleBytes)
	if err != nil && err != io.EOF {
		return nil, 0, err
	}
	rest, comma := declaredSeparator(string(sample))
	if comma == 0 {
		comma = findSeparator(rest)
	}
	_, err = records.Discard(len(sample) - len(rest))
	return records, comma, err
}

// plainLines makes the line ends of old Macintosh files, a lone CR, into LF.
func plainLines(text string) string {
	if strings.Contains(text, "\n") || !strings.Contains(text, "\r") {
		return text
	}
	return strings.ReplaceAll(text, "\r", "\n")
}

// A csvReader fills a sheet with records.
type csvReader struct {
	ctx     context.Context
	sheet   *Sheet
	limits  Limits
	sift    sifter
	row     int
	skipped int    // fields with content beyond the limits
	first   string // name of the first of them
	cut     int    // texts cut at the limit
}

// errOpenQuote tells of a record that a stray quote has stretched over many lines.
var errOpenQuote = errors.New("quote not closed")

// recordLines is more lines than an honest quoted field of a table has.
const recordLines = 200

func (c *csvReader) read(text io.Reader, comma rune) error {
	r := csv.NewReader(text)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	for {
		record, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return refuse(ErrDamaged, "", "%v", err)
		}
		for _, field := range record {
			if len(field) > recordLines && strings.Count(field, "\n") > recordLines {
				return errOpenQuote
			}
		}
		if err := c.add(record); err != nil {
			return err
		}
	}
}

// readLines takes each line as a record and its quotes as they stand.
func (c *csvReader) readLines(text *bufio.Reader, comma rune) error {
	for {
		line, end := text.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			if err := c.add(strings.Split(line, string(comma))); err != nil {
				return err
			}
		}
		if end == io.EOF {
			return nil
		}
		if end != nil {
			return end
		}
	}
}

// add keeps the fields of one record that hold something.
func (c *csvReader) add(record []string) error {
	if c.row&0x3FF == 0 && c.ctx.Err() != nil {
		return c.ctx.Err()
	}
	if c.row == 0 && len(record) > 0 && strings.EqualFold(record[0], "region") && c.limits.Cols == defaultCols {
		c.limits.Cols = codedCols
	}
	for col, field := range record {
		if field == "" {
			continue
		}
		if c.row >= c.limits.Rows || col >= c.limits.Cols || c.sheet.Len() >= c.limits.Cells {
			if c.skipped++; c.skipped == 1 {
				c.first = Name(c.row, col)
			}
			continue
		}
		cell := Cell{Row: c.row, Col: col, Kind: String, Text: c.bound(field)}
		if c.sift.passes(c.sheet, &cell) {
			c.sheet.Add(cell)
		}
	}
	c.row++
	return nil
}

// bound cuts a text at the limit.
func (c *csvReader) bound(field string) string {
	if len(field) <= c.limits.CellBytes || utf8.RuneCountInString(field) <= c.limits.CellBytes {
		return field
	}
	c.cut++
	return string([]rune(field)[:c.limits.CellBytes])
}
