package store

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// Two villages, two sheets; every status; one address given twice.
const village = `
	Penduduk  C7   32.15.01.2001  2025     PDK.JML  SEX=L          1.234
	Penduduk  D7   32.15.01.2001  2025     PDK.JML  SEX=P          998
	Penduduk  C8   32.15.01.2002  2025     PDK.JML  SEX=L          2.001
	Penduduk  D8   32.15.01.2002  2025     PDK.JML  SEX=P          -
	Wilayah   AB3  32.15.01.2001  2025-S1  GEO.LUAS -              12,5
	Wilayah   AB4  32.15.01.2002  2025-S1  GEO.LUAS -              ~7,25
	Wilayah   B9   32.15.01.2001  2025     PEM.RT   -
	Wilayah   B10  32.15.01.2001  2025     PEM.RT   -              7
	Wilayah   B11  32.15.01.2002  2025     PEM.RT   -              banyak
`

func TestFigures(t *testing.T) {
	db := opened(t)
	b := file(t, "desa.xlsx", village)
	want := SaveResult{Import: 1, Stored: 9}
	if diff := cmp.Diff(want, saved(t, db, b)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	tests := []struct {
		name   string
		filter Filter
		want   string
	}{
		{"all", Filter{}, `
1 32.15.01.2001 2025 PDK.JML{SEX=L} 1.234
1 32.15.01.2001 2025 PDK.JML{SEX=P} 998
1 32.15.01.2001 2025 PEM.RT{} 7
1 32.15.01.2001 2025-S1 GEO.LUAS{} 12,5
1 32.15.01.2002 2025 PDK.JML{SEX=L} 2.001
1 32.15.01.2002 2025 PDK.JML{SEX=P} -
1 32.15.01.2002 2025 PEM.RT{} banyak
1 32.15.01.2002 2025-S1 GEO.LUAS{} ~7,25
`},
		{"region", Filter{Region: "32.15.01.2002", Year: 2025, Indicators: []string{"PEM.RT", "GEO.LUAS"}}, `
1 32.15.01.2002 2025 PEM.RT{} banyak
1 32.15.01.2002 2025-S1 GEO.LUAS{} ~7,25
`},
		{"within", Filter{Region: "32.15", Period: "2025-S1"}, `
1 32.15.01.2001 2025-S1 GEO.LUAS{} 12,5
1 32.15.01.2002 2025-S1 GEO.LUAS{} ~7,25
`},
		{"prefix of a code", Filter{Region: "32.1"}, "\n"},
		{"other import", Filter{Import: 2}, "\n"},
		{"other year", Filter{Year: 2024}, "\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := db.Figures(context.Background(), test.filter)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, "\n"+brief(got)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// Every field of an observation comes back.
func TestFiguresWhole(t *testing.T) {
	db := opened(t)
	b := file(t, "desa.xlsx", village)
	saved(t, db, b)
	got, err := db.Figures(context.Background(), Filter{Region: "32.15.01.2002"})
	if err != nil {
		t.Fatal(err)
	}
	var want []Figure
	for _, i := range []int{2, 3, 8, 5} {
		want = append(want, Figure{b.Observations[i], 1})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestEachFigureStops(t *testing.T) {
	db := opened(t)
	saved(t, db, file(t, "desa.xlsx", village))
	enough := errors.New("enough")
	n := 0
	err := db.EachFigure(context.Background(), Filter{}, func(Figure) error { n++; return enough })
	if !errors.Is(err, enough) || n != 1 {
		t.Errorf("got %v after %d figures, want %v after 1", err, n, enough)
	}
}

func TestCancel(t *testing.T) {
	db := opened(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := db.Save(ctx, file(t, "desa.xlsx", village), SaveOptions{Now: noon})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if all, err := db.History(context.Background()); err != nil || len(all) != 0 {
		t.Errorf("got %d imports, %v; want none", len(all), err)
	}
}

func TestEachBlock(t *testing.T) {
	db := opened(t)
	saved(t, db, file(t, "lama.xlsx", "A C1 32.15.01.2001 2025 X - 1\n A C2 32.15.01.2001 2025 Y - 2"))
	saved(t, db, file(t, "baru.xlsx", "A C1 32.15.01.2001 2025 Y - 3"))
	var got []string
	err := db.EachBlock(context.Background(), Filter{}, func(b *Block) error {
		for pos, s := range b.Series {
			if b.Current(pos) {
				got = append(got, s.Indicator+"="+string(rune('0'+int(b.Value[pos]))))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Y=3", "X=1"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSaveRefuses(t *testing.T) {
	db := opened(t)
	tests := map[string]string{
		"no region":    "A C1 - 2025 X - 1",
		"no period":    "A C1 32.15.01.2001 - X - 1",
		"no indicator": "A C1 32.15.01.2001 2025 - - 1",
		"no cell":      "A ? 32.15.01.2001 2025 X - 1",
	}
	for name, line := range tests {
		t.Run(name, func(t *testing.T) {
			b := file(t, "a.xlsx", "A C9 32.15.01.2001 2025 X - 1\n"+line)
			o := &b.Observations[1]
			if o.Region == "-" {
				o.Region = ""
			}
			if o.Period == "-" {
				o.Period = ""
			}
			if o.Indicator == "-" {
				o.Indicator = ""
			}
			_, err := db.Save(context.Background(), b, SaveOptions{Now: noon})
			if !errors.Is(err, ErrIncomplete) {
				t.Errorf("got %v, want %v", err, ErrIncomplete)
			}
		})
	}
	if got, err := db.Figures(context.Background(), Filter{}); err != nil || len(got) != 0 {
		t.Errorf("got %d figures, %v; want none", len(got), err)
	}
}

func TestSaveAll(t *testing.T) {
	db := opened(t)
	bad := file(t, "b.xlsx", "A ? 32.15.01.2001 2025 X - 1")
	a, c := file(t, "a.xlsx", "A C1 32.15.01.2001 2025 X - 1"), file(t, "c.xlsx", "A C1 32.15.01.2001 2025 X - 2")
	got, err := db.SaveAll(context.Background(), []monograph.Batch{a, bad, c, a}, SaveOptions{Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(got[1].Err, ErrIncomplete) {
		t.Errorf("got %v, want %v", got[1].Err, ErrIncomplete)
	}
	got[1].Err = nil
	want := []Saved{
		{SaveResult: SaveResult{Import: 1, Stored: 1}},
		{},
		{SaveResult: SaveResult{Import: 2, Stored: 1, Changed: 1, ChangedFigures: []Change{
			{Old: Figure{a.Observations[0], 1}, New: c.Observations[0]}}}},
		{SaveResult: SaveResult{Already: true, AlreadyImport: 1, Unchanged: 1}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
