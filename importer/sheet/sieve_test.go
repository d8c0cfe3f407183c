package sheet

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Of a long file the wanted columns come back row by row, and the others are counted by whoever asked.
func TestSieve(t *testing.T) {
	var text strings.Builder
	for i := range SieveRows + 3 {
		fmt.Fprintf(&text, "name %d;yes;%d\n", i, i)
	}
	dropped := 0
	limits := Limits{Sieve: func(*Sheet) func(*Cell) bool {
		return func(c *Cell) bool {
			if c.Col == 0 {
				dropped++
			}
			return c.Col != 0
		}
	}}
	wb, err := Read(context.Background(), "a.csv", []byte(text.String()), limits)
	if err != nil {
		t.Fatal(err)
	}
	s := wb.Sheets[0]
	var got []string
	for row := range s.PackedRows() {
		for _, c := range row {
			got = append(got, Name(c.Row, c.Col)+" "+c.Text)
		}
	}
	want := []string{"B129 yes", "C129 128", "B130 yes", "C130 129", "B131 yes", "C131 130"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(s.Cells) != 3*SieveRows || dropped != 3 || s.Rows != SieveRows+3 {
		t.Errorf("%d cells, %d dropped, %d rows; want %d, 3 and %d", len(s.Cells), dropped, s.Rows, 3*SieveRows, SieveRows+3)
	}
}
