package store

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"monografi/monograph"
	"monografi/monograph/region"
)

// compareViews holds the view figures against the API, and both against all_figures.
func compareViews(t testing.TB, db *DB) {
	t.Helper()
	all, err := db.Figures(context.Background(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	want := []viewed{}
	for _, f := range all {
		want = append(want, viewOf(f))
	}
	const columns = "region, period, indicator, members, value, status, text, import, file, sheet, cell, raw"
	got := []viewed{}
	rows, err := db.sql.Query("SELECT " + columns + " FROM figures ORDER BY region, period, indicator, members")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v viewed
		if err := rows.Scan(&v.Region, &v.Period, &v.Indicator, &v.Members, &v.Value, &v.Status, &v.Text, &v.Import,
			&v.File, &v.Sheet, &v.Cell, &v.Raw); err != nil {
			t.Fatal(err)
		}
		got = append(got, v)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("view figures: -want +got\n%s", diff)
	}
	var missing int
	err = db.sql.QueryRow(fmt.Sprintf("SELECT count(*) FROM (SELECT %s FROM figures EXCEPT SELECT %[1]s FROM all_figures)", columns)).Scan(&missing)
	if err != nil || missing != 0 {
		t.Fatalf("%d figures are not in all_figures, %v", missing, err)
	}
}

// A viewed is a row of the view figures.
type viewed struct {
	Region, Period, Indicator, Members string
	Value                              *float64
	Status                             string
	Text                               *string
	Import                             int64
	File, Sheet, Cell, Raw             string
}

func viewOf(f Figure) viewed {
	v := viewed{
		string(f.Region), string(f.Period), f.Indicator, string(f.Members), nil, f.Status.String(), nil,
		f.Import, f.Source.File, f.Source.Sheet, f.Source.Cell, f.Source.Raw,
	}
	if f.Text != "" {
		v.Text = &f.Text
	}
	if f.Status.HasValue() && (f.Text == "" || f.Value != 0) {
		v.Value = &f.Value
	}
	return v
}

func TestView(t *testing.T) {
	db := opened(t)
	saved(t, db, file(t, "desa.xlsx", village))
	saved(t, db, book("32.15.01", "2025", 3, 12, 7, true))
	saved(t, db, book("32.15.01", "2025", 2, 8, 9, true))
	compareViews(t, db)
}

// drawBatch makes a batch such as no office would send: every status, odd numbers, odd texts, scattered cells, addresses twice.
func drawBatch(t *rapid.T, name string) monograph.Batch {
	b := monograph.Batch{File: monograph.FileInfo{Name: name, SHA256: name}}
	cells := map[string]bool{}
	for range rapid.IntRange(1, 60).Draw(t, "figures") {
		o := monograph.Observation{
			Address: monograph.Address{
				Region: region.Code(rapid.SampledFrom([]string{"32.15.01.2001", "32.15.01.2002", "32.15", "9"}).Draw(t, "region")),
				Period: rapid.SampledFrom([]monograph.Period{"2025", "2025-S1", "2024/2025"}).Draw(t, "period"),
				Series: monograph.Series{
					Indicator: rapid.SampledFrom([]string{"X", "Y", "Z"}).Draw(t, "indicator"),
					Members:   rapid.SampledFrom([]monograph.Members{"", "SEX=L", "SEX=P;UMUR5=75+"}).Draw(t, "members"),
				},
			},
			Status: monograph.Status(rapid.IntRange(0, len(statusLetters)-1).Draw(t, "status")),
			Text:   rapid.OneOf(rapid.Just(""), rapid.Just(""), rapid.StringOf(rapid.SampledFrom([]rune("aé\"\\'/ ,]\n<&\u2028😀")))).Draw(t, "text"),
			Source: monograph.Source{
				File:  name,
				Sheet: rapid.SampledFrom([]string{"Tabel 1", "Tabel 'dua'", ""}).Draw(t, "sheet"),
				Cell:  cell{rapid.IntRange(0, 40).Draw(t, "row"), rapid.SampledFrom([]int{0, 1, 25, 26, 27, 51, 52, 701, 702, 703, 16383}).Draw(t, "col")}.String(),
			},
		}
		if o.Status.HasValue() && o.Status != monograph.Nil {
			o.Value = drawNumber(t)
		}
		o.Source.Raw = drawRaw(t, o)
		if at := o.Source.Sheet + "!" + o.Source.Cell; !cells[at] {
			cells[at] = true
			b.Observations = append(b.Observations, o)
		}
	}
	return b
}

func drawNumber(t *rapid.T) float64 {
	v := rapid.OneOf(
		rapid.Map(rapid.Int64Range(-2e6, 2e9), func(n int64) float64 { return float64(n) }),
		rapid.Map(rapid.Int64Range(-1e8, 1e8), func(n int64) float64 { return float64(n) / 100 }),
		rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 0.1 + 0.2, 1e15, 1e15 - 1, 1e-4, 1e-5, 1e300, -1e22, 123456789012.345, 999.5, 1000.5, -1000.5, math.SmallestNonzeroFloat64, math.MaxFloat64}),
		rapid.Float64(),
	).Draw(t, "value")
	return v + 0
}

// drawRaw is mostly what an office would have typed.
func drawRaw(t *rapid.T, o monograph.Observation) string {
	r := readingOf(&o)
	s := rapid.SampledFrom([]style{plain, plain, dotted, comma, 'x'}).Draw(t, "style")
	if s == 'x' {
		return rapid.SampledFrom([]string{"", "-", "Rp 1.234,00", "1.04", "\"\\", "0"}).Draw(t, "raw")
	}
	raw, _ := appendRaw(nil, &r, s)
	return string(raw)
}

// What goes in comes out, through the API and through the view, whatever was imported over it or undone.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		db := opened(t)
		defer db.Close()
		current := map[monograph.Address]Figure{}
		for i, name := range []string{"a.xlsx", "b.xlsx"} {
			b := drawBatch(rt, name)
			imp := saved(t, db, b).Import
			if imp != int64(i+1) {
				rt.Fatalf("import %d, want %d", imp, i+1)
			}
			for address, o := range winners(b) {
				current[address] = Figure{o, imp}
			}
		}
		got, err := db.Figures(context.Background(), Filter{})
		if err != nil {
			rt.Fatal(err)
		}
		if len(got) != len(current) {
			rt.Fatalf("%d figures, want %d", len(got), len(current))
		}
		for _, f := range got {
			if diff := cmp.Diff(current[f.Address], f); diff != "" {
				rt.Fatalf("-want +got\n%s", diff)
			}
		}
		compareViews(t, db)
		if faults, err := db.Verify(context.Background()); err != nil || len(faults) > 0 {
			rt.Fatal(faults, err)
		}
	})
}

// winners says which observation of a batch counts at each address: the first in reading order, but one that is given
// before one that is not.
func winners(b monograph.Batch) map[monograph.Address]monograph.Observation {
	sheets := map[string]int{}
	for _, o := range b.Observations {
		if _, ok := sheets[o.Source.Sheet]; !ok {
			sheets[o.Source.Sheet] = len(sheets)
		}
	}
	before := func(a, b monograph.Source) bool {
		p, _ := parseCell(a.Cell)
		q, _ := parseCell(b.Cell)
		return sheets[a.Sheet] < sheets[b.Sheet] || a.Sheet == b.Sheet && (p.row < q.row || p.row == q.row && p.col < q.col)
	}
	given := func(o monograph.Observation) bool {
		return !strings.Contains("missing unreadable", o.Status.String())
	}
	best := map[monograph.Address]monograph.Observation{}
	for _, o := range b.Observations {
		was, ok := best[o.Address]
		if !ok || given(o) && !given(was) || given(o) == given(was) && before(o.Source, was.Source) {
			best[o.Address] = o
		}
	}
	return best
}
