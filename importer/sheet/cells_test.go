package sheet

import (
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// unpacked compares sheets with the cells that they hold, however these are kept.
var unpacked = cmp.Transformer("unpacked", func(s Sheet) any {
	return struct {
		Name                   string
		Hidden                 bool
		Rows, Cols             int
		Merges                 []Range
		HiddenRows, HiddenCols map[int]bool
		Cells                  []Cell
	}{s.Name, s.Hidden, s.Rows, s.Cols, s.Merges, s.HiddenRows, s.HiddenCols, slices.Collect(s.Cells())}
})

// Whatever is added to a sheet comes out as it went in, one by one and all together, also over the bounds of chunks.
func TestCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{1, 7, 60, chunkCells + 50}).Draw(t, "cells")
		formats := rapid.SampledFrom([]int{1, 3, 40}).Draw(t, "formats")
		seed := rapid.SliceOfN(rapid.Custom(drawn), 1, 40).Draw(t, "kinds")
		s, at := Sheet{}, Cell{}
		var want []Cell
		for i := range n {
			c := seed[i%len(seed)]
			c.Row, c.Col = at.Row, at.Col
			if c.Kind == Number || c.Kind == Date {
				c.Format = "f" + strconv.Itoa(i%formats)
			}
			want = append(want, c)
			s.Add(c)
			at = Cell{Row: at.Row, Col: at.Col + 1 + i%3}
			if i%11 == 10 {
				at = Cell{Row: at.Row + 1 + i%5}
			}
		}
		if diff := cmp.Diff(want, slices.Collect(s.Cells())); diff != "" || s.Len() != n {
			t.Fatalf("%d of %d cells, -want +got\n%s", s.Len(), n, diff)
		}
		for range 50 {
			i := rapid.IntRange(0, n-1).Draw(t, "index")
			if diff := cmp.Diff(want[i], s.Cell(i)); diff != "" {
				t.Fatalf("cell %d, -want +got\n%s", i, diff)
			}
		}
	})
}

// drawn is a cell of any kind without a place.
func drawn(t *rapid.T) Cell {
	num := rapid.OneOf(rapid.Float64(), rapid.Map(rapid.Int32(), func(n int32) float64 { return float64(n) }),
		rapid.SampledFrom([]float64{0, 1, -1, 1 << 31, -1 << 31, 1<<31 - 1, 1 << 53, 1e21, 0.1, 1e-7})).Draw(t, "num")
	text := rapid.StringMatching(`[a-z é]{1,5}`).Draw(t, "text")
	switch kind := rapid.SampledFrom([]Kind{Empty, String, Number, Bool, Error, Date}).Draw(t, "kind"); kind {
	case Empty:
		return Cell{Formula: true, NoCache: true, FormulaA: "A1+" + text}
	case Number:
		if rapid.Bool().Draw(t, "spelt") {
			return Cell{Kind: Number, Num: num, Text: "0" + text}
		}
		return Cell{Kind: Number, Num: num, Text: numberText(num), Formula: num > 10}
	case Bool:
		return Cell{Kind: Bool, Num: 1, Text: "TRUE"}
	case Date:
		return Cell{Kind: Date, Num: num, Text: text}
	default:
		return Cell{Kind: kind, Text: text}
	}
}

// Cells that came out of order are brought into order; of those at one place the first or the last stays.
func TestOrder(t *testing.T) {
	for _, last := range []bool{false, true} {
		s := &Sheet{Name: "S"}
		for i, name := range []string{"B2", "A3", "A1", "B2", "C2", "A3"} {
			c := Cell{Kind: Number, Num: float64(i), Formula: true, FormulaA: "F" + strconv.Itoa(i)}
			c.Row, c.Col, _ = ParseName(name)
			s.Add(c)
		}
		want := "[S] 3×3\nA1 2 =F2\nB2 0 =F0\nC2 4 =F4\nA3 1 =F1\n"
		if last {
			want = "[S] 3×3\nA1 2 =F2\nB2 3 =F3\nC2 4 =F4\nA3 5 =F5\n"
		}
		if twice := s.order(last); twice != 2 {
			t.Errorf("%d cells given twice, want 2", twice)
		}
		if diff := cmp.Diff(want, show(&Workbook{Sheets: []*Sheet{s}})); diff != "" {
			t.Errorf("last %v: -want +got\n%s", last, diff)
		}
	}
}

// A large sheet takes eight bytes for a whole number and sixteen for another, and little besides.
func TestCellsAreSmall(t *testing.T) {
	for _, tt := range []struct {
		num   float64
		limit uint64 // bytes a cell
	}{{12, 10}, {0.5, 20}} {
		const rows, cols = 5000, 40
		s := &Sheet{}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for row := range rows {
			for col := range cols {
				s.add(&Cell{Row: row, Col: col, Kind: Number, Num: float64(row) + tt.num}, 0, 0)
			}
		}
		runtime.ReadMemStats(&after)
		if got := (after.TotalAlloc - before.TotalAlloc) / (rows * cols); got > tt.limit {
			t.Errorf("%d bytes a cell for numbers such as %v, want at most %d", got, tt.num, tt.limit)
		}
		if s.Len() != rows*cols {
			t.Errorf("%d cells, want %d", s.Len(), rows*cols)
		}
	}
}
