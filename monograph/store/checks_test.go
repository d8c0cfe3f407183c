package store

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// sum makes a check of a batch's cells: the total's cell, then signed part cells. A part's value is taken from the batch.
func sum(b monograph.Batch, a monograph.Address, over, sheet, at string, value float64, parts ...string) monograph.Check {
	c := monograph.Check{Address: a, Value: value, Over: over, Source: monograph.Source{File: b.File.Name, Sheet: sheet, Cell: at, Raw: "J " + at}}
	for _, p := range parts {
		sign := int8(1)
		if p[0] == '-' {
			sign, p = -1, p[1:]
		}
		part := monograph.CheckPart{Cell: p, Sign: sign, Known: true}
		for _, o := range b.Observations {
			if o.Source.Sheet == sheet && o.Source.Cell == p {
				part.Value, part.Known = o.Value, o.Status.HasValue()
			}
		}
		for _, sub := range b.Checks {
			if sub.Source.Sheet == sheet && sub.Source.Cell == p {
				part.Value = sub.Value
			}
		}
		c.Parts = append(c.Parts, part)
	}
	return c
}

// table is a village table with a total beside every row, one below every column, and the grand total added up both ways:
//
//	     C    D    E
//	7    10   20   31     the total is wrong
//	8    5    -    5
//	9    15   (blank)
func table(t testing.TB) monograph.Batch {
	b := file(t, "tabel.xlsx", `
		T C7 32.15.01.2001 2025 PDK.JML SEX=L 10
		T D7 32.15.01.2001 2025 PDK.JML SEX=P 20
		T C8 32.15.01.2002 2025 PDK.JML SEX=L 5
		T D8 32.15.01.2002 2025 PDK.JML SEX=P -
		T C9 32.15.01.2003 2025 PDK.JML SEX=L 15
		T D9 32.15.01.2003 2025 PDK.JML SEX=P`)
	whole := b.Observations[0].Address
	whole.Members = ""
	add := func(a monograph.Address, over, at string, value float64, parts ...string) {
		b.Checks = append(b.Checks, sum(b, a, over, "T", at, value, parts...))
	}
	add(whole, "SEX", "E7", 31, "C7", "D7")
	whole.Region = "32.15.01.2002"
	add(whole, "SEX", "E8", 5, "C8", "D8")
	whole.Region = "32.15.01"
	men, women := whole, whole
	men.Members, women.Members = "SEX=L", "SEX=P"
	add(men, monograph.OverRegions, "C10", 30, "C7", "C8", "C9")
	add(women, monograph.OverRegions, "D10", 20, "D7", "D8", "D9")
	add(whole, "SEX", "E10", 50, "C10", "D10")
	add(whole, monograph.OverRegions, "E10", 36, "E7", "E8", "E9")
	// A table that is not in the catalogue, with a subtrahend, and addends that were read otherwise than the figures.
	odd := sum(b, monograph.Address{}, "", "T", "A20", 12.5, "-C7", "D9", "Z99", "D7")
	odd.Parts[1] = monograph.CheckPart{Cell: "D9", Value: 3, Sign: 1, Known: true}
	odd.Parts[2].Known = false
	b.Checks = append(b.Checks, odd)
	return b
}

func checkOrder(b monograph.Batch, imp int64, order ...int) []StoredCheck {
	var all []StoredCheck
	for _, i := range order {
		all = append(all, StoredCheck{b.Checks[i], imp})
	}
	return all
}

func TestChecks(t *testing.T) {
	db := opened(t)
	b := table(t)
	saved(t, db, b)
	tests := []struct {
		name   string
		filter Filter
		want   []StoredCheck
	}{
		{"all", Filter{}, checkOrder(b, 1, 6, 4, 5, 2, 3, 0, 1)},
		{"indicator", Filter{Indicators: []string{"PDK.JML"}, Year: 2025}, checkOrder(b, 1, 4, 5, 2, 3, 0, 1)},
		{"region", Filter{Region: "32.15.01.2002", Period: "2025", Import: 1}, checkOrder(b, 1, 1)},
		{"other import", Filter{Import: 2}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := db.Checks(context.Background(), test.filter)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// A total falls with the figures it adds up, directly or through other totals, and rises with them.
func TestChecksSuperseded(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	b := table(t)
	saved(t, db, b)
	all := checkOrder(b, 1, 6, 4, 5, 2, 3, 0, 1)
	steps := []struct {
		do   string
		act  func() error
		want []StoredCheck
	}{
		{"a newer figure for C9", func() error {
			saved(t, db, file(t, "koreksi.xlsx", "K B2 32.15.01.2003 2025 PDK.JML SEX=L 16"))
			return nil
		}, checkOrder(b, 1, 6, 5, 3, 0, 1)},
		{"another year", func() error {
			saved(t, db, file(t, "lain.xlsx", "K B2 32.15.01.2001 2024 PDK.JML SEX=L 16"))
			return nil
		}, checkOrder(b, 1, 6, 5, 3, 0, 1)},
		{"undo it", func() error { return db.Undo(ctx, 2, noon) }, all},
		{"undo the table", func() error { return db.Undo(ctx, 1, noon) }, nil},
	}
	for _, s := range steps {
		if err := s.act(); err != nil {
			t.Fatalf("%s: %v", s.do, err)
		}
		got, err := db.Checks(ctx, Filter{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", s.do, diff)
		}
	}
}

// The same form filled in again: only the newer file's totals come back.
func TestChecksReplaced(t *testing.T) {
	db := opened(t)
	old, corrected := table(t), table(t)
	corrected.File.SHA256 = "sha-2"
	corrected.Checks[0].Value = 30
	saved(t, db, old)
	saved(t, db, corrected)
	got, err := db.Checks(context.Background(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(checkOrder(corrected, 2, 6, 4, 5, 2, 3, 0, 1), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Totals of books whose tables stand one under the other come back whole.
func TestChecksOfBook(t *testing.T) {
	db := opened(t)
	b := book("32.15.01", "2025", 3, 12, 20, true)
	saved(t, db, b)
	got, err := db.Checks(context.Background(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[monograph.Source]monograph.Check{}
	for _, c := range b.Checks {
		want[c.Source] = c
	}
	if len(got) != len(want) {
		t.Fatalf("%d checks, want %d", len(got), len(want))
	}
	for _, c := range got {
		if diff := cmp.Diff(want[c.Source], c.Check); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
	var additions int
	if err := db.sql.QueryRow("SELECT count(*) FROM addition").Scan(&additions); err != nil || additions != 1 {
		t.Errorf("%d additions, %v; want the columns of all tables to share one", additions, err)
	}
}
