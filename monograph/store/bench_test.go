package store

import (
	"context"
	"fmt"
	"os"
	"testing"

	"monografi/monograph"
	"monografi/monograph/region"
)

// bookNumber is a book of 10 sheets × 25 villages × 24 columns with their column totals, 6,240 numbers.
func bookNumber(i int) monograph.Batch {
	return book(region.Code(fmt.Sprintf("32.%02d.%02d", 1+i/60, 1+i%60)), "2025", 10, 25, 24, true)
}

func BenchmarkSave(b *testing.B) {
	const books, group = 300, 20
	figures := 0
	for b.Loop() {
		b.StopTimer()
		db := openedAt(b, b.TempDir()+"/m.db", Options{Create: true})
		figures = 0
		for i := 0; i < books; i += group {
			var batches []monograph.Batch
			for k := range group {
				batches = append(batches, bookNumber(i+k))
				figures += len(batches[k].Observations)
			}
			b.StartTimer()
			for _, x := range batches {
				saved(b, db, x)
			}
			b.StopTimer()
		}
		b.ReportMetric(float64(sizeOf(db.Path()))/float64(figures), "B/figure")
		b.StartTimer()
	}
	b.ReportMetric(float64(figures*b.N)/b.Elapsed().Seconds(), "figures/s")
}

func BenchmarkRead(b *testing.B) {
	ctx := context.Background()
	db := opened(b)
	for i := range 60 {
		saved(b, db, bookNumber(i))
	}
	b.Run("EachBlock", func(b *testing.B) {
		for b.Loop() {
			if n := countCurrent(b, db); n != 60*6000 {
				b.Fatal(n)
			}
		}
	})
	b.Run("EachFigure", func(b *testing.B) {
		for b.Loop() {
			n := 0
			err := db.EachFigure(ctx, Filter{}, func(Figure) error { n++; return nil })
			if err != nil || n != 60*6000 {
				b.Fatal(n, err)
			}
		}
	})
	b.Run("Checks", func(b *testing.B) {
		for b.Loop() {
			found, err := db.Checks(ctx, Filter{})
			if err != nil || len(found) != 60*240 {
				b.Fatal(len(found), err)
			}
		}
	})
	b.Run("View", func(b *testing.B) {
		for b.Loop() {
			if n := countView(b, db, "32.01.01"); n != 6000 {
				b.Fatal(n)
			}
		}
	})
}

func countCurrent(b *testing.B, db *DB) (n int) {
	b.Helper()
	err := db.EachBlock(context.Background(), Filter{}, func(x *Block) error {
		for pos := range x.Value {
			if x.Current(pos) {
				n++
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func countView(b *testing.B, db *DB, within string) (n int) {
	b.Helper()
	err := db.sql.QueryRow("SELECT count(raw) FROM figures WHERE region >= ? AND region < ? || '/'", within, within).Scan(&n)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// BenchmarkNation works on a year of the whole country: 7,284 kecamatan, 83,766 villages, 25 million figures, 2.2 million
// printed totals. It takes minutes and about 200 MB of disk, and runs only when MONOGRAFI_NATION names a database to
// make, or to use again.
func BenchmarkNation(b *testing.B) {
	path := os.Getenv("MONOGRAFI_NATION")
	if path == "" {
		b.Skip("MONOGRAFI_NATION is not set")
	}
	db := openedAt(b, path, Options{Create: true})
	b.Run("Save", func(b *testing.B) {
		const kecamatan = 7284
		for i := 0; i < kecamatan && b.N == 1; i += 12 {
			b.StopTimer()
			var batches []monograph.Batch
			for k := range 12 {
				code := region.Code(fmt.Sprintf("%02d.%02d.%02d", 11+i/210, 1+i%210/12, 1+k))
				batches = append(batches, book(code, "2025", 10, 11+k%2, 30, true))
			}
			b.StartTimer()
			if _, err := db.SaveAll(context.Background(), batches, SaveOptions{Now: noon}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("EachBlock", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n = countCurrent(b, db)
		}
		b.ReportMetric(float64(sizeOf(path))/float64(n), "B/figure")
		b.ReportMetric(float64(n), "figures")
	})
	b.Run("Consolidate", func(b *testing.B) {
		for b.Loop() {
			consolidate(b, db)
		}
	})
	b.Run("Kecamatan", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Figures(context.Background(), Filter{Region: "32.05.03", Year: 2025}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Indicator", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Figures(context.Background(), Filter{Region: "32", Indicators: []string{"TES.A0"}}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("ChecksOfRegency", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Checks(context.Background(), Filter{Region: "32.05"}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("ViewOfKecamatan", func(b *testing.B) {
		for b.Loop() {
			countView(b, db, "32.05.03")
		}
	})
}

// consolidate adds up the whole country per regency and indicator.
func consolidate(b *testing.B, db *DB) map[region.Code]map[string]float64 {
	b.Helper()
	all := map[region.Code]map[string]float64{}
	columns := map[int64][]string{} // by frame
	var at region.Code
	var sums map[string]float64
	err := db.EachBlock(context.Background(), Filter{Year: 2025}, func(x *Block) error {
		if regency := x.Region.At(region.Regency); sums == nil || regency != at {
			at, sums = regency, map[string]float64{}
			all[at] = sums
		}
		names, ok := columns[x.Frame]
		if !ok {
			for _, s := range x.Series {
				names = append(names, s.Indicator)
			}
			columns[x.Frame] = names
		}
		run := 0.0
		for pos, v := range x.Value {
			if x.Current(pos) {
				run += v
			}
			if pos+1 == len(names) || names[pos+1] != names[pos] {
				sums[names[pos]] += run
				run = 0
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return all
}
