package sheet

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// inMemory is the size up to which a file is read whole before it is looked into: then it cannot change while that is done.
const inMemory = 4 << 20

// openLarge reads a large file from the disk, part by part. ok is false for a kind that has to be read whole.
func openLarge(ctx context.Context, f *os.File, size int64, name string, l Limits) (wb *Workbook, ok bool, err error) {
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	head := make([]byte, sampleBytes)
	if _, err := f.ReadAt(head, 0); err != nil {
		return nil, false, err
	}
	defer func() {
		if r := recover(); r != nil {
			wb, ok, err = nil, true, refuse(ErrDamaged, "", "reader stopped: %v", r)
		}
	}()
	sum, scan := sha256.New(), &textScan{}
	read := readZip
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		if !isFlatText(head) {
			return nil, false, nil
		}
		read = scan.read
	}
	if _, err := io.Copy(io.MultiWriter(sum, scan), io.NewSectionReader(f, 0, size)); err != nil {
		return nil, true, fmt.Errorf("read %s: %w", name, err)
	}
	if scan.wholeOnly() && !bytes.HasPrefix(head, []byte("PK")) {
		return nil, false, nil
	}
	wb, err = read(ctx, name, io.NewSectionReader(f, 0, size), l)
	if err != nil {
		return nil, true, err
	}
	if after, err := f.Stat(); err != nil || after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		return nil, true, refuse(ErrDamaged, "", "changed while it was read")
	}
	wb.Name, wb.Size, wb.SHA256 = name, size, hex.EncodeToString(sum.Sum(nil))
	return wb, true, nil
}

// readZip reads a workbook in a zip from where it is.
func readZip(ctx context.Context, name string, file sized, l Limits) (*Workbook, error) {
	kind, err := sniffZip(ctx, file, l)
	if err != nil {
		return nil, err
	}
	return kind(ctx, name, file, l)
}

// isFlatText reports whether a file that begins so is a flat file in an encoding of single bytes or UTF-8.
func isFlatText(head []byte) bool {
	if enc, _ := utf16Kind(head); enc != nil || isBlank(head) || bytes.HasPrefix(head, []byte("\xD0\xCF")) {
		return false
	}
	start := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")))
	return !bytes.ContainsAny(start[:1], "<{[%") && bytes.IndexByte(head, 0) < 0
}

// A textScan looks over the bytes of a flat file for what decides how they are read.
type textScan struct {
	n, controls int
	zero        bool
	lines       bool // there is a line feed
	marked      bool // a byte-order mark stands at the beginning
	invalid     bool // not UTF-8
	torn        []byte
	end         int // end-of-file marks of old programs at the end
}

func (s *textScan) Write(b []byte) (int, error) {
	if s.n == 0 {
		s.marked = bytes.HasPrefix(b, []byte("\xEF\xBB\xBF"))
	}
	s.n += len(b)
	s.controls += controls(b)
	s.zero = s.zero || bytes.IndexByte(b, 0) >= 0
	s.lines = s.lines || bytes.IndexByte(b, '\n') >= 0
	if rest := bytes.TrimRight(b, "\x1A"); len(rest) > 0 {
		s.end = len(b) - len(rest)
	} else {
		s.end += len(b)
	}
	if !s.invalid {
		text := append(s.torn, b...)
		whole := trimTorn(text)
		s.invalid = !utf8.Valid(whole)
		s.torn = bytes.Clone(text[len(whole):])
	}
	return len(b), nil
}

// wholeOnly reports whether the file is not one that can be read line by line.
func (s *textScan) wholeOnly() bool { return s.zero || s.controls*100 > s.n || !s.lines }

// read reads the flat file that was looked over.
func (s *textScan) read(ctx context.Context, name string, file sized, l Limits) (*Workbook, error) {
	var from encoding.Encoding = unicode.UTF8
	enc, start := "utf-8", int64(0)
	switch {
	case s.marked:
		start = 3
	case s.invalid:
		from, enc = charmap.Windows1252, "windows-1252"
	}
	return readFlat(ctx, name, enc, func() io.Reader {
		return from.NewDecoder().Reader(io.NewSectionReader(file, start, file.Size()-start-int64(s.end)))
	}, l)
}
