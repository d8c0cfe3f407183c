package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/store"
)

// saveFigure stores one figure in the database of the working folder, as an import of a file.
func saveFigure(t *testing.T, file string, value float64) {
	t.Helper()
	db, err := store.Open(context.Background(), "monografi.db", store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	batch := monograph.Batch{
		File: monograph.FileInfo{Name: file, Path: file, SHA256: strings.Repeat("0", 60) + file[:4], Format: "csv", Size: 10},
		Observations: []monograph.Observation{{
			Address: monograph.Address{Region: "32.15.01.1001", Period: "2025", Series: monograph.Series{Indicator: "PDK.JML"}},
			Status:  monograph.Reported, Value: value,
			Source: monograph.Source{File: file, Sheet: "csv", Cell: "B2", Raw: "1"},
		}},
	}
	if _, err := db.Save(context.Background(), batch, store.SaveOptions{Now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}); err != nil {
		t.Fatal(err)
	}
}

func TestHistoryAndUndo(t *testing.T) {
	t.Chdir(t.TempDir())
	local := time.Local
	time.Local = time.UTC
	defer func() { time.Local = local }()
	saveFigure(t, "0001.csv", 100)
	saveFigure(t, "0002.csv", 120)

	got := []result{
		runHere("history", "--lang", "en"),
		runHere("undo", "2", "--lang", "en"),
		runHere("undo", "2", "--lang", "en"),
	}
	want := []result{
		{exitOK, `Import  When              File      Region                        Period  Figures  Changed
2       2026-01-02 03:04  0002.csv  Karawang Kulon Urban Village  2025    1        1
1       2026-01-02 03:04  0001.csv  Karawang Kulon Urban Village  2025    1        0
`, ""},
		{exitOK, "Import 2 (0002.csv, 1 figures) undone.\n", ""},
		{exitUsage, "", "error: import 2 is already undone\nhint: see: monografi history\n"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(result{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if r := runHere("history", "--lang", "en"); strings.Count(r.out, "undone 20") != 1 {
		t.Errorf("want one import marked undone, got\n%s", r.out)
	}
}
