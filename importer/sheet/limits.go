package sheet

import (
	"errors"
	"fmt"
)

// Limits bound what a reader takes from a foreign file. The zero value of a field means its default.
type Limits struct {
	FileBytes   int64 // size of the file, 50 MiB
	TotalBytes  int64 // all parts uncompressed, 256 MiB
	PartBytes   int64 // one part uncompressed, 160 MiB: a sheet of all villages of the nation takes 100
	Entries     int   // entries of the zip, 10,000
	Sheets      int   // 2,000: only those with cells cost anything, and cells and bytes have limits of their own
	Rows        int   // per sheet, 200,000
	Cols        int   // per sheet, 512, at most 16,384
	Cells       int   // per file, 5,000,000
	CellBytes   int   // text of one cell, 32,767 characters, at most 1,000,000
	Merges      int   // per sheet, 20,000
	EmptyRows   int   // this many empty rows in a row end the table area; a stray cell below is still read, 2,000
	Compression int   // uncompressed : compressed of a part over 1 MiB, 200
	Sieve       Sieve // which cells of long sheets are needed; nil for all
}

const defaultCols = 512

// WithDefaults fills the zero fields.
func (l Limits) WithDefaults() Limits {
	set := func(p *int, v int) {
		if *p == 0 {
			*p = v
		}
	}
	set64 := func(p *int64, v int64) {
		if *p == 0 {
			*p = v
		}
	}
	set64(&l.FileBytes, 50<<20)
	set64(&l.TotalBytes, 256<<20)
	set64(&l.PartBytes, 160<<20)
	set(&l.Entries, 10_000)
	set(&l.Sheets, 2_000)
	set(&l.Rows, 200_000)
	set(&l.Cols, defaultCols)
	set(&l.Cells, 5_000_000)
	set(&l.CellBytes, 32_767)
	set(&l.Merges, 20_000)
	set(&l.EmptyRows, 2_000)
	set(&l.Compression, 200)
	l.Cols, l.CellBytes = min(l.Cols, 1<<14), min(l.CellBytes, 1_000_000)
	return l
}

// Reasons why a file is refused. Errors of Open wrap exactly one of them, or an error of the operating system.
var (
	ErrEmpty       = errors.New("file is empty")
	ErrNotSheet    = errors.New("not a spreadsheet")
	ErrDamaged     = errors.New("file is damaged")
	ErrPassword    = errors.New("file is protected by a password")
	ErrExcel95     = errors.New("file is of Excel 95 or older")
	ErrXLSB        = errors.New("file is a binary workbook (.xlsb)")
	ErrTooLarge    = errors.New("file is larger than the limit")
	ErrUnsupported = errors.New("kind of file not supported")
)

// A RefusedError says why a file was not read and where the trouble was seen.
type RefusedError struct {
	Reason error  // one of the Err values above
	Part   string // sheet, zip part or stream, "" for the whole file
	Detail string // what was found; not for translation
}

func (e *RefusedError) Error() string {
	s := e.Reason.Error()
	if e.Part != "" {
		s += " (" + e.Part + ")"
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

func (e *RefusedError) Unwrap() error { return e.Reason }

func refuse(reason error, part, detail string, args ...any) error {
	return &RefusedError{Reason: reason, Part: part, Detail: fmt.Sprintf(detail, args...)}
}
