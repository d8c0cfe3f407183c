package region

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"
)

// An OverlayError is a fault in an overlay file.
type OverlayError struct {
	Line, Column int // from 1; the column counts bytes, as in package encoding/csv
	Err          error
}

func (e *OverlayError) Error() string {
	return fmt.Sprintf("line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns the fault without its place.
func (e *OverlayError) Unwrap() error { return e.Err }

// The columns of an overlay file; the last two may be left out.
var overlayColumns = []string{"code", "name", "valid_from", "predecessor"}

// An overlayLine is a change with the line it stands in.
type overlayLine struct {
	Change
	line int
}

// readOverlay reads an overlay file; lines at fault are left out and told.
func readOverlay(rd io.Reader) (lines []overlayLine, errs []*OverlayError) {
	r := newOverlayReader(rd)
	for first := true; ; first = false {
		rec, err := r.Read()
		var fault *OverlayError
		switch {
		case err == io.EOF:
			return lines, errs
		case err != nil:
			return lines, append(errs, csvFault(err))
		case first:
			if fault = checkHead(r, rec); fault != nil {
				return nil, []*OverlayError{fault}
			}
			continue
		}
		c, fault := parseChange(r, rec)
		if fault != nil {
			errs = append(errs, fault)
			continue
		}
		line, _ := r.FieldPos(0)
		lines = append(lines, overlayLine{c, line})
	}
}

// newOverlayReader reads with semicolons when the first line has them: a spreadsheet set to Indonesian writes those.
func newOverlayReader(rd io.Reader) *csv.Reader {
	br := bufio.NewReader(rd)
	if mark, _ := br.Peek(3); string(mark) == "\ufeff" {
		br.Discard(len(mark))
	}
	start, _ := br.Peek(64)
	head, _, _ := bytes.Cut(start, []byte("\n"))
	r := csv.NewReader(br)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	if bytes.IndexByte(head, ';') >= 0 {
		r.Comma = ';'
	}
	return r
}

func csvFault(err error) *OverlayError {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return &OverlayError{parse.Line, parse.Column, parse.Err}
	}
	return &OverlayError{Err: err}
}

// faultAt makes the error for a field of the record read last.
func faultAt(r *csv.Reader, field int, format string, args ...any) *OverlayError {
	line, column := r.FieldPos(field)
	return &OverlayError{line, column, fmt.Errorf(format, args...)}
}

func checkHead(r *csv.Reader, rec []string) *OverlayError {
	want := strings.Join(overlayColumns, ",")
	for i, name := range rec {
		if i >= len(overlayColumns) || strings.ToLower(strings.TrimSpace(name)) != overlayColumns[i] {
			return faultAt(r, i, "column %q; want the columns %s", name, want)
		}
	}
	if len(rec) < 2 {
		return faultAt(r, 0, "one column; want %s", want)
	}
	return nil
}

// parseChange reads a record; what it does to the register is not known yet.
func parseChange(r *csv.Reader, rec []string) (Change, *OverlayError) {
	if len(rec) < 2 || len(rec) > len(overlayColumns) {
		return Change{}, faultAt(r, 0, "%d fields; want code and name, and at most %d", len(rec), len(overlayColumns))
	}
	var f [4]string
	for i, field := range rec {
		f[i] = strings.Join(strings.Fields(field), " ")
	}
	c := Change{Name: f[1], ValidFrom: f[2]}
	var err error
	if c.Code, err = ParseCode(f[0]); err != nil {
		return c, faultAt(r, 0, "%w", err)
	}
	if f[2] != "" {
		if _, err := time.Parse(time.DateOnly, f[2]); err != nil {
			return c, faultAt(r, 2, "%q is not a date; want YYYY-MM-DD", f[2])
		}
	}
	for i, text := range strings.Split(f[3], "+") {
		if f[3] == "" {
			break
		}
		code, err := ParseCode(strings.TrimSpace(text))
		switch {
		case err != nil:
			return c, faultAt(r, 3, "%w", err)
		case i == 0:
			c.Predecessor = code
		default:
			c.Merged = append(c.Merged, code)
		}
	}
	return c, nil
}

func joinOverlayErrors(errs []*OverlayError) error {
	sort.SliceStable(errs, func(i, j int) bool { return errs[i].Line < errs[j].Line })
	all := make([]error, len(errs))
	for i, e := range errs {
		all[i] = e
	}
	return errors.Join(all...)
}
