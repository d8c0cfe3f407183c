package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestBar(t *testing.T) {
	want := []string{"▌", "▌", "██▌", "████"}
	var got []string
	for _, v := range []float64{0.001, 0.125, 0.63, 1} {
		got = append(got, bar(v, 4))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Rows without a figure are left out of a long table and counted; a few stay, and so does one with a dash.
func TestFolded(t *testing.T) {
	row := func(name string, s monograph.Status) Row {
		return Row{Name: name, Cells: []monograph.Cell{{Status: s}}}
	}
	few := []Row{row("a", monograph.Reported), row("b", monograph.Missing), row("c", monograph.Missing), row("d", monograph.Missing)}
	if got, n := folded(&Table{Rows: few}); n != 0 || len(got.Rows) != 4 {
		t.Errorf("got %d rows and %d folded of few", len(got.Rows), n)
	}
	many := &Table{Rows: append(few, row("e", monograph.Nil), row("f", monograph.Missing))}
	got, n := folded(many)
	var names []string
	for _, r := range got.Rows {
		names = append(names, r.Name)
	}
	if diff := cmp.Diff([]string{"a", "e"}, names); diff != "" || n != 4 || len(many.Rows) != 6 {
		t.Errorf("%d folded, %d left of the table: -want +got\n%s", n, len(many.Rows), diff)
	}
}
