package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
)

const (
	firstFile = `
		A C7 32.15.01.2001 2025 X - 1
		A D7 32.15.01.2001 2025 Y - 2
		A C8 32.15.01.2002 2025 X - 3
		A D8 32.15.01.2002 2025 Y - 4`
	secondFile = `
		B E1 32.15.01.2001 2025 Y - 20
		B E2 32.15.01.2002 2025 X - 3
		B E3 32.15.02.2001 2024 X - 5`
	thirdFile = `
		C B2 32.15.01.2001 2025 Y -`
)

// figuresOf gives all figures in force as text.
func figuresOf(t testing.TB, db *DB) string {
	t.Helper()
	all, err := db.Figures(context.Background(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return "\n" + brief(all)
}

func TestUndo(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	saved(t, db, file(t, "a.xlsx", firstFile))
	saved(t, db, file(t, "b.xlsx", secondFile))
	saved(t, db, file(t, "c.xlsx", thirdFile))

	states := []struct {
		do   string
		act  func() error
		want string
	}{
		{"three imports", func() error { return nil }, `
1 32.15.01.2001 2025 X{} 1
3 32.15.01.2001 2025 Y{} 
2 32.15.01.2002 2025 X{} 3
1 32.15.01.2002 2025 Y{} 4
2 32.15.02.2001 2024 X{} 5
`},
		{"undo the newest", func() error { return db.Undo(ctx, 3, noon) }, `
1 32.15.01.2001 2025 X{} 1
2 32.15.01.2001 2025 Y{} 20
2 32.15.01.2002 2025 X{} 3
1 32.15.01.2002 2025 Y{} 4
2 32.15.02.2001 2024 X{} 5
`},
		{"undo the one below", func() error { return db.Undo(ctx, 2, noon) }, `
1 32.15.01.2001 2025 X{} 1
1 32.15.01.2001 2025 Y{} 2
1 32.15.01.2002 2025 X{} 3
1 32.15.01.2002 2025 Y{} 4
`},
		{"redo the newest", func() error { return db.Redo(ctx, 3) }, `
1 32.15.01.2001 2025 X{} 1
3 32.15.01.2001 2025 Y{} 
1 32.15.01.2002 2025 X{} 3
1 32.15.01.2002 2025 Y{} 4
`},
		{"undo the oldest", func() error { return db.Undo(ctx, 1, noon) }, `
3 32.15.01.2001 2025 Y{} 
`},
		{"redo the one between", func() error { return db.Redo(ctx, 2) }, `
3 32.15.01.2001 2025 Y{} 
2 32.15.01.2002 2025 X{} 3
2 32.15.02.2001 2024 X{} 5
`},
	}
	for _, s := range states {
		if err := s.act(); err != nil {
			t.Fatalf("%s: %v", s.do, err)
		}
		if diff := cmp.Diff(s.want, figuresOf(t, db)); diff != "" {
			t.Errorf("%s: -want +got\n%s", s.do, diff)
		}
		compareViews(t, db)
	}
}

func TestUndoErrors(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	saved(t, db, file(t, "a.xlsx", firstFile))
	if err := db.Redo(ctx, 1); !errors.Is(err, ErrNotUndone) {
		t.Errorf("redo of one in force: got %v, want %v", err, ErrNotUndone)
	}
	if err := db.Undo(ctx, 2, noon); !errors.Is(err, ErrNoImport) {
		t.Errorf("undo of none: got %v, want %v", err, ErrNoImport)
	}
	if err := db.Undo(ctx, 1, noon); err != nil {
		t.Fatal(err)
	}
	if err := db.Undo(ctx, 1, noon); !errors.Is(err, ErrUndone) {
		t.Errorf("undo twice: got %v, want %v", err, ErrUndone)
	}
}

func TestSaveTwice(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	b := file(t, "a.xlsx", firstFile)
	saved(t, db, b)
	already := SaveResult{Already: true, AlreadyImport: 1, Unchanged: 4}
	moved := b
	moved.File.Name, moved.File.Path = "salinan.xlsx", "lain/salinan.xlsx"
	if diff := cmp.Diff(already, saved(t, db, moved)); diff != "" {
		t.Errorf("same content: -want +got\n%s", diff)
	}

	reread := file(t, "a.xlsx", firstFile)
	reread.Observations[0].Value = 1000
	preview, err := db.Preview(ctx, reread)
	if err != nil {
		t.Fatal(err)
	}
	change := Change{Old: Figure{b.Observations[0], 1}, New: reread.Observations[0]}
	want := SaveResult{Stored: 4, Changed: 1, Unchanged: 3, ChangedFigures: []Change{change}}
	if diff := cmp.Diff(want, preview); diff != "" {
		t.Errorf("preview: -want +got\n%s", diff)
	}
	want.Import = 2
	if diff := cmp.Diff(want, saved(t, db, reread)); diff != "" {
		t.Errorf("same file, read differently: -want +got\n%s", diff)
	}

	if err := db.Undo(ctx, 1, noon); err != nil {
		t.Fatal(err)
	}
	preview, err = db.Preview(ctx, b)
	if err != nil {
		t.Fatal(err)
	}
	if preview.Already {
		t.Error("a file whose import was undone counts as imported")
	}
	if got := saved(t, db, b); got.Import != 3 || got.Changed != 1 {
		t.Errorf("after undo: got %+v", got)
	}
}

// A figure that is confirmed moves to the newer cell but is not counted as changed.
func TestConfirmed(t *testing.T) {
	db := opened(t)
	saved(t, db, file(t, "a.xlsx", firstFile))
	got := saved(t, db, file(t, "b.xlsx", "Z Z9 32.15.01.2002 2025 X - 3"))
	if diff := cmp.Diff(SaveResult{Import: 2, Stored: 1, Unchanged: 1}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	figures, err := db.Figures(context.Background(), Filter{Import: 2})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("2 32.15.01.2002 2025 X{} 3\n", brief(figures)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestHistory(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	a, b := file(t, "a.xlsx", firstFile), file(t, "b.xlsx", secondFile)
	saved(t, db, a)
	saved(t, db, b)
	later := noon.Add(time.Hour)
	if err := db.Undo(ctx, 1, later.In(time.FixedZone("WIB", 7*3600))); err != nil {
		t.Fatal(err)
	}
	got, err := db.History(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := []Import{
		{ID: 2, File: b.File, When: noon, Who: "Siti", Note: "uji", Figures: 3, Changed: 1, Unchanged: 1,
			Regions: 3, Region: "32.15", Periods: []monograph.Period{"2024", "2025"}},
		{ID: 1, File: a.File, When: noon, Who: "Siti", Note: "uji", Figures: 4,
			Regions: 2, Region: "32.15.01", Periods: []monograph.Period{"2025"}, Undone: &later},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}

	regions, err := db.Regions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]region.Code{"32.15.01.2001", "32.15.01.2002", "32.15.02.2001"}, regions); diff != "" {
		t.Errorf("regions: -want +got\n%s", diff)
	}
	for within, want := range map[region.Code][]monograph.Period{
		"": {"2024", "2025"}, "32.15.02": {"2024"}, "32.15.01.2001": {"2025"}, "32.1": nil,
	} {
		periods, err := db.Periods(ctx, within)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, periods); diff != "" {
			t.Errorf("periods of %q: -want +got\n%s", within, diff)
		}
	}
}

func TestVersions(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	a := file(t, "a.xlsx", firstFile+"\n A Z9 32.15.01.2001 2025 Y - 2")
	b, c := file(t, "b.xlsx", secondFile), file(t, "c.xlsx", thirdFile)
	for _, x := range []monograph.Batch{a, b, c} {
		saved(t, db, x)
	}
	if err := db.Undo(ctx, 2, noon); err != nil {
		t.Fatal(err)
	}
	got, err := db.Versions(ctx, a.Observations[1].Address)
	if err != nil {
		t.Fatal(err)
	}
	undone := noon
	want := []Version{
		{Figure: Figure{c.Observations[0], 3}, When: noon},
		{Figure: Figure{b.Observations[0], 2}, When: noon, Undone: &undone},
		{Figure: Figure{a.Observations[1], 1}, When: noon},
		{Figure: Figure{a.Observations[4], 1}, When: noon, Again: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	none, err := db.Versions(ctx, monograph.Address{Region: "11"})
	if err != nil || none != nil {
		t.Errorf("unknown address: got %v, %v", none, err)
	}
}
