package main

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A book is a workbook being written. The first error stays, and what follows it does nothing.
type book struct {
	name   string
	file   *excelize.File
	styles map[style]int
	tables map[string]placed // by what they are about, for the mistakes
	err    error
}

// A style is how a cell looks.
type style struct {
	bold, italic, border bool
	center, right, wrap  bool
	format               string // of numbers; "" is General
}

// The formats that offices choose.
const (
	thousands = "#,##0"
	hectares  = "#,##0.00"
)

// newBook starts a workbook with its sheets.
func newBook(name string, sheets ...string) *book {
	b := &book{name: name, file: excelize.NewFile(), styles: map[style]int{}, tables: map[string]placed{}}
	b.keep(b.file.SetSheetName("Sheet1", sheets[0]))
	for _, s := range sheets[1:] {
		_, err := b.file.NewSheet(s)
		b.keep(err)
	}
	return b
}

// keep remembers the first error.
func (b *book) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// cell names a cell by its column and row, both from 1.
func cell(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // columns and rows are counted by this program
	}
	return name
}

// put writes one cell.
func (b *book) put(sheet, at string, value any, s style) {
	b.keep(b.file.SetCellValue(sheet, at, value))
	id, known := b.styles[s]
	if !known {
		var err error
		id, err = b.file.NewStyle(s.excel())
		b.keep(err)
		b.styles[s] = id
	}
	b.keep(b.file.SetCellStyle(sheet, at, at, id))
}

// get reads one cell as it was put.
func (b *book) get(sheet, at string) string {
	text, err := b.file.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	b.keep(err)
	return text
}

func (s style) excel() *excelize.Style {
	out := &excelize.Style{Font: &excelize.Font{Family: "Arial", Size: 10, Bold: s.bold, Italic: s.italic}}
	out.Alignment = &excelize.Alignment{Vertical: "center", WrapText: s.wrap}
	if s.center {
		out.Alignment.Horizontal = "center"
	}
	if s.right {
		out.Alignment.Horizontal = "right"
	}
	if s.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Style: 1, Color: "000000"})
		}
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	return out
}

func (b *book) fileName() string { return b.name }

// bytes closes the book, once. Its parts stand in order and without a time, so that the same book gives the same bytes.
func (b *book) bytes() ([]byte, error) {
	if b.err != nil {
		return nil, b.err
	}
	var unsorted, sorted bytes.Buffer
	if err := b.file.Write(&unsorted); err != nil {
		return nil, err
	}
	in, err := zip.NewReader(bytes.NewReader(unsorted.Bytes()), int64(unsorted.Len()))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(in.File, func(x, y *zip.File) int { return strings.Compare(x.Name, y.Name) })
	out := zip.NewWriter(&sorted)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return nil, err
		}
	}
	err = out.Close()
	return sorted.Bytes(), err
}
