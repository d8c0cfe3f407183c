package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"monografi/monograph"
	"monografi/monograph/store"
)

func Example() {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "monografi")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	db, err := store.Open(ctx, filepath.Join(folder, "monografi.db"), store.Options{Create: true})
	if err != nil {
		panic(err)
	}
	defer db.Close()

	now := time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	for i, households := range []float64{410, 412} {
		saved, err := db.Save(ctx, monograph.Batch{
			File: monograph.FileInfo{Name: fmt.Sprintf("kirim%d.xlsx", i+1), SHA256: fmt.Sprint(i), Format: "xlsx"},
			Observations: []monograph.Observation{{
				Address: monograph.Address{Region: "32.15.01.2003", Period: "2025", Series: monograph.Series{Indicator: "PDK.KK"}},
				Status:  monograph.Reported, Value: households,
				Source: monograph.Source{Sheet: "Tabel 2", Cell: "C7", Raw: fmt.Sprint(households)},
			}},
		}, store.SaveOptions{Now: now, Who: "Siti"})
		if err != nil {
			panic(err)
		}
		fmt.Println("import", saved.Import, "changed", saved.Changed)
	}
	show := func() {
		figures, err := db.Figures(ctx, store.Filter{Region: "32.15", Year: 2025})
		if err != nil {
			panic(err)
		}
		for _, f := range figures {
			fmt.Println(f.Region, f.Indicator, f.Value, f.Source.File, f.Source.Cell)
		}
	}
	show()
	if err := db.Undo(ctx, 2, now); err != nil {
		panic(err)
	}
	show()
	// Output:
	// import 1 changed 0
	// import 2 changed 1
	// 32.15.01.2003 PDK.KK 412 kirim2.xlsx C7
	// 32.15.01.2003 PDK.KK 410 kirim1.xlsx C7
}
