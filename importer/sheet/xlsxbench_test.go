package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"
)

// monographBook writes a workbook like those of a sub-district: a title, a header, a name in column A, figures beside it.
func monographBook(seed, sheets, rows, cols int) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	for n := range sheets {
		name := fmt.Sprintf("Tabel %d", n+1)
		if _, err := f.NewSheet(name); err != nil {
			return nil, err
		}
		w, err := f.NewStreamWriter(name)
		if err != nil {
			return nil, err
		}
		line := make([]any, cols)
		for r := range rows {
			line[0] = fmt.Sprintf("Desa %d", r)
			for c := 1; c < cols; c++ {
				line[c] = (seed*7919 + n*613 + r*331 + c*97) % 100_000
			}
			if err := w.SetRow(Name(r, 0), line); err != nil {
				return nil, err
			}
		}
		if err := w.Flush(); err != nil {
			return nil, err
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		return nil, err
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

var manyBooks = sync.OnceValues(func() ([][]byte, error) {
	books := make([][]byte, 300)
	for i := range books {
		var err error
		if books[i], err = monographBook(i, 10, 25, 30); err != nil {
			return nil, err
		}
	}
	return books, nil
})

var bigSheet = sync.OnceValues(func() ([][]byte, error) {
	book, err := monographBook(1, 1, 84_000, 40)
	return [][]byte{book}, err
})

// BenchmarkXLSX reads 300 workbooks of 10 sheets of 25 × 30 cells, and one sheet of 84,000 × 40. Beside our reader stand the
// limit that inflating sets, and excelize's fastest way.
func BenchmarkXLSX(b *testing.B) {
	for _, input := range []struct {
		name  string
		books func() ([][]byte, error)
	}{{"many", manyBooks}, {"big", bigSheet}} {
		for _, way := range []struct {
			name string
			read func([]byte) (int, error)
		}{{"inflate", inflateOnly}, {"read", readCells}, {"excelize", excelizeRows}} {
			b.Run(input.name+"/"+way.name, func(b *testing.B) {
				books, err := input.books()
				if err != nil {
					b.Fatal(err)
				}
				b.ReportAllocs()
				for b.Loop() {
					cells := 0
					for _, book := range books {
						n, err := way.read(book)
						if err != nil {
							b.Fatal(err)
						}
						cells += n
					}
					b.ReportMetric(float64(cells), "cells")
				}
			})
		}
	}
}

func inflateOnly(book []byte) (int, error) {
	zr, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return 0, err
	}
	for _, f := range zr.File {
		rc, err := f.Open()
		if err != nil {
			return 0, err
		}
		if _, err := io.Copy(io.Discard, rc); err != nil {
			return 0, err
		}
		rc.Close()
	}
	return 0, nil
}

func readCells(book []byte) (int, error) {
	wb, err := Read(context.Background(), "book.xlsx", book, Limits{})
	if err != nil {
		return 0, err
	}
	n := 0
	for _, s := range wb.Sheets {
		n += s.Len()
	}
	return n, nil
}

func excelizeRows(book []byte) (int, error) {
	f, err := excelize.OpenReader(bytes.NewReader(book), excelize.Options{RawCellValue: true})
	if err != nil {
		return 0, err
	}
	defer f.Close()
	n := 0
	for _, name := range f.GetSheetList() {
		rows, err := f.Rows(name)
		if err != nil {
			return 0, err
		}
		for rows.Next() {
			cells, err := rows.Columns()
			if err != nil {
				return 0, err
			}
			n += len(cells)
		}
		if err := rows.Close(); err != nil {
			return 0, err
		}
	}
	return n, nil
}
