package sheet

import (
	"context"
	"errors"
	"math"
	"runtime/metrics"
	"testing"
	"unicode/utf8"
)

// fuzzLimits keep a single fuzz input small.
var fuzzLimits = Limits{TotalBytes: 4 << 20, PartBytes: 4 << 20, Sheets: 5, Rows: 500, Cols: 50, Cells: 5000, CellBytes: 500, Merges: 20}

// fuzzMemory is more memory than the reading of one fuzz input may take.
const fuzzMemory = 512 << 20

// checkMemory looks at what the runtime holds of the system. It gives memory back late, so right after an input this is near the
// input's peak, the other inputs' and the fuzzer's own share included.
func checkMemory(t *testing.T) {
	t.Helper()
	held := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(held)
	if n := held[0].Value.Uint64() - held[1].Value.Uint64(); n > fuzzMemory {
		t.Fatalf("%d bytes of memory held, limit %d", n, fuzzMemory)
	}
}

// checkWorkbook holds what every reader promises of a workbook it returns.
func checkWorkbook(t *testing.T, wb *Workbook, err error) {
	t.Helper()
	checkMemory(t)
	if err != nil {
		if refused := new(RefusedError); wb != nil || !errors.As(err, &refused) {
			t.Fatalf("error %v with workbook %v", err, wb)
		}
		return
	}
	cells := 0
	for _, s := range wb.Sheets {
		cells += s.Len()
		rows, cols, before := 0, 0, Cell{Row: -1}
		for c := range s.Cells() {
			rows, cols = max(rows, c.Row+1), max(cols, c.Col+1)
			if c.Row < before.Row || c.Row == before.Row && c.Col <= before.Col {
				t.Fatalf("%s after %s", Name(c.Row, c.Col), Name(before.Row, before.Col))
			}
			before = c
			if c.Kind == Empty && !c.NoCache || c.Row < 0 || c.Col < 0 || math.IsInf(c.Num, 0) || math.IsNaN(c.Num) ||
				!utf8.ValidString(c.Text) || utf8.RuneCountInString(c.Text) > fuzzLimits.CellBytes {
				t.Fatalf("bad cell %+v", c)
			}
		}
		if rows != s.Rows || cols != s.Cols || rows > fuzzLimits.Rows || cols > fuzzLimits.Cols || len(s.Merges) > fuzzLimits.Merges {
			t.Fatalf("sheet says %d×%d, has %d×%d, %d merges", s.Rows, s.Cols, rows, cols, len(s.Merges))
		}
	}
	if cells > fuzzLimits.Cells {
		t.Fatalf("%d cells", cells)
	}
}

// FuzzXLSX varies the inside of a worksheet and of the shared strings; the zip around them is sound.
func FuzzXLSX(f *testing.F) {
	strs := bookParts("")["xl/sharedStrings.xml"]
	for _, body := range []string{
		`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>45657</v></c></row></sheetData>`,
		`<x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>a&amp;b_x000D_</x:t></x:is></x:c></x:row></x:sheetData>`,
		`<cols><col min="1" max="9" hidden="1"/></cols><sheetData><row r="9" hidden="1"><c><f t="shared">A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
		`<sheetData><row><c t="str"><v><![CDATA[<a>]]></v></c><!-- c --><c r="XFD1048576"><v>1E9</v></c></row></sheetData>`,
	} {
		f.Add(body, strs)
	}
	f.Fuzz(func(t *testing.T, body, strs string) {
		p := bookParts(body)
		p["xl/sharedStrings.xml"] = strs
		wb, err := Read(context.Background(), "x.xlsx", zipped(t, p), fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}

// FuzzRead varies whole files of any kind.
func FuzzRead(f *testing.F) {
	f.Add(zipped(f, bookParts(`<sheetData><row><c><v>1</v></c></row></sheetData>`)))
	f.Add([]byte("<table><tr><td>1</td></tr></table>"))
	f.Add([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		wb, err := Read(context.Background(), "x", data, fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}

// FuzzCSV varies flat files.
func FuzzCSV(f *testing.F) {
	for _, text := range []string{"a,b\n1,2\n", "sep=;\na;b\n", "\"a\nb\";1,5\r\n", "a\tb\rc\td", "\xFF\xFEa\x00,\x00b\x00", "Pad\xE9;1\n", "\"open;1\n2;3\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		wb, err := readCSV(context.Background(), "x.csv", data, fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}
