package region

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"
)

//go:generate go run ./gen -from package/data

// packed is the register as gzipped text. After a head of "key: value" lines and a blank line comes one line for each
// region, depth first in code order: a tab for each level above it, the last part of its code (left out where it is the
// one before plus one), and the name. See LICENSE-ODbL.md for its origin and licence.
//
//go:embed register.txt.gz
var packed string

// unpackedSize is a little more than the text's length, so that reading it needs one allocation. Only speed depends on it.
const unpackedSize = 1_400_000

var loadDefault = sync.OnceValue(func() *Register {
	r, err := read(strings.NewReader(packed))
	if err != nil {
		panic("embedded region register: " + err.Error())
	}
	return r
})

// Default is the embedded register. The first call unpacks it; all calls return the same one.
func Default() *Register { return loadDefault() }

// read unpacks a register.
func read(rd io.Reader) (*Register, error) {
	z, err := gzip.NewReader(rd)
	if err != nil {
		return nil, err
	}
	text := make([]byte, 0, unpackedSize)
	buf := bytes.NewBuffer(text)
	if _, err := io.Copy(buf, z); err != nil {
		return nil, err
	}
	head, body, ok := bytes.Cut(buf.Bytes(), []byte("\n\n"))
	if !ok {
		return nil, fmt.Errorf("no blank line after the head")
	}
	r := &Register{decree: headValue(string(head), "decree"), source: headValue(string(head), "source")}
	return r, r.readBody(body)
}

// headValue returns the value of a "key: value" line.
func headValue(head, key string) string {
	for line := range strings.Lines(head) {
		if v, ok := strings.CutPrefix(line, key+": "); ok {
			return strings.TrimSuffix(v, "\n")
		}
	}
	return ""
}

// readBody reads the lines of the regions.
func (r *Register) readBody(body []byte) error {
	builders := newBuilders()
	builders[Village].grow(bytes.Count(body, []byte("\n")), len(body)*3/4) // most lines are villages
	var code [maxWidth]byte
	for len(body) > 0 {
		end := bytes.IndexByte(body, '\n')
		if end < 0 {
			return fmt.Errorf("last line %q is cut off", body)
		}
		level, name, err := readLine(&code, body[:end])
		if err != nil {
			return err
		}
		builders[level].add(code[:widths[level]], name)
		body = body[end+1:]
	}
	for level, b := range builders {
		r.tables[level] = b.table()
	}
	return nil
}

// readLine reads a line; code holds the code of the line before and is set to its own.
func readLine(code *[maxWidth]byte, line []byte) (Level, []byte, error) {
	name := bytes.TrimLeft(line, "\t")
	level := Level(len(line)-len(name)) + Province
	if level > Village || len(name) == 0 {
		return 0, nil, fmt.Errorf("line %q: want at most three tabs and a name", line)
	}
	start, end := widths[level-1], widths[level]
	if level > Province {
		code[start] = '.'
		start++
	}
	if name[0] < '0' || name[0] > '9' {
		increment(code[start:end])
		return level, name, nil
	}
	if len(name) < end-start+2 {
		return 0, nil, fmt.Errorf("line %q: want a serial of %d digits and a name", line, end-start)
	}
	copy(code[start:end], name)
	return level, name[end-start+1:], nil
}

// increment adds one to a number in decimal digits.
func increment(digits []byte) {
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i]++; digits[i] <= '9' {
			return
		}
		digits[i] = '0'
	}
}
