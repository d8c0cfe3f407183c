package store

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// anyOrder ignores the order of checks, which is that of their places.
var anyOrder = cmp.Transformer("byCell", func(checks []monograph.Check) map[string]monograph.Check {
	all := map[string]monograph.Check{}
	for _, c := range checks {
		all[c.Source.Cell+" over "+c.Over] = c
	}
	return all
})

// A history can be brought into another database import by import, once.
func TestBatch(t *testing.T) {
	ctx := context.Background()
	from, to := opened(t), opened(t)
	b := table(t)
	b.Observations = append(b.Observations, file(t, "tabel.xlsx", "T C30 32.15.01.2001 2025 PDK.JML SEX=L 10").Observations...)
	saved(t, from, b)
	saved(t, from, file(t, "koreksi.xlsx", "K B2 32.15.01.2003 2025 PDK.JML SEX=L 16"))
	if err := from.Undo(ctx, 1, noon); err != nil {
		t.Fatal(err)
	}
	got, err := from.Batch(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b, got, anyOrder); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	saved(t, to, b)
	if r := saved(t, to, got); !r.Already {
		t.Errorf("the file was imported there already, but got %+v", r)
	}
	if _, err := from.Batch(ctx, 3); !errors.Is(err, ErrNoImport) {
		t.Errorf("got %v, want %v", err, ErrNoImport)
	}
}
