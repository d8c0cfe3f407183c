package sheet

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Large files are read part by part; what comes out is the same as of a file in memory.
func TestOpenLarge(t *testing.T) {
	var lines, rows strings.Builder
	for i := range inMemory/2000 + 10 {
		line := fmt.Sprintf("%d;Jalan Caf\u00e9 %d;%s", i, i, strings.Repeat("abcdefgh ", 225))
		lines.WriteString(line + "\r\n")
	}
	for i := range 3000 {
		fmt.Fprintf(&rows, `<row><c><v>%d</v></c><c t="inlineStr"><is><t>teks %d</t></is></c></row>`, i, i)
	}
	text := lines.String()
	book := bookParts(`<sheetData>` + rows.String() + `</sheetData>`)
	noise := make([]byte, inMemory+1) // a picture that no zip makes smaller
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	book["xl/media/a.png"] = string(noise)
	for name, data := range map[string]string{
		"utf8.csv":    text,
		"mark.csv":    "\xEF\xBB\xBF" + text,
		"1252.csv":    strings.ReplaceAll(text, "\u00e9", "\xE9"),
		"dos.csv":     text + "\x1A\x1A",
		"sep.csv":     "sep=;\r\n" + text,
		"quote.csv":   `1;"never closed;x` + "\r\n" + text,
		"old mac.csv": strings.ReplaceAll(text, "\r\n", "\r"),
		"book.xlsx":   string(zipped(t, book)),
		"zero.csv":    text + "\x00",
		"json.csv":    "[" + text,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			got, errGot := Open(context.Background(), path, Limits{})
			want, errWant := Read(context.Background(), name, []byte(data), Limits{})
			if fmt.Sprint(errGot) != fmt.Sprint(errWant) {
				t.Fatalf("error %v, of the same in memory %v", errGot, errWant)
			}
			if diff := cmp.Diff(want, got, unpacked); diff != "" {
				t.Errorf("-in memory +part by part:\n%.2000s", diff)
			}
		})
	}
}

// A sheet that repeats its values keeps them once; what is left out is gone, what is changed is changed, and the first rows stay.
func TestSieve(t *testing.T) {
	data := &strings.Builder{}
	for i := range 200 {
		fmt.Fprintf(data, "%d,nama %d,Selesai\n", i, i)
	}
	sieve := func(first *Sheet) func(*Cell) bool {
		if first.Rows != SieveRows {
			t.Errorf("asked with %d rows, want %d", first.Rows, SieveRows)
		}
		return func(c *Cell) bool {
			if c.Col == 0 {
				*c = Cell{Row: c.Row, Kind: Number}
			}
			return c.Col != 1
		}
	}
	wb, err := Read(context.Background(), "a.csv", []byte(data.String()), Limits{Sieve: sieve})
	if err != nil {
		t.Fatal(err)
	}
	for c := range wb.Sheets[0].Cells() {
		below := c.Row >= SieveRows
		if c.Col == 1 && below || c.Col == 0 && (c.Kind == Number) != below || c.Col == 2 && c.Text != "Selesai" {
			t.Fatalf("%s: %+v", Name(c.Row, c.Col), c)
		}
	}
	if n, want := wb.Sheets[0].Len(), SieveRows*3+(200-SieveRows)*2; n != want {
		t.Errorf("%d cells, want %d", n, want)
	}
	if n := len(wb.Sheets[0].packed.known.values); n != 1 {
		t.Errorf("%d values known, want 1", n)
	}
}
