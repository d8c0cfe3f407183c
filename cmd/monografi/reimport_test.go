package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReportImportedAgain imports a report of the demonstration data into a database of its own: the report of that database must be the same, all of it.
func TestReportImportedAgain(t *testing.T) {
	demoFolder(t)
	run := func(want int, args ...string) {
		t.Helper()
		if r := runHere(args...); r.code != want {
			t.Fatalf("monografi %s: exit %d, want %d\n%s%s", strings.Join(args, " "), r.code, want, r.out, r.err)
		}
	}
	run(0, "init", "--regency", "32.15")
	for _, folder := range []string{"2024", "2025", "diperbaiki"} {
		run(0, "import", "--force", folder)
	}
	run(0, "report", "32.15", "--year", "2025", "-o", "laporan.csv")
	run(0, "report", "32.15", "--year", "2025", "--wide", "-o", "lebar.csv")
	want, err := os.ReadFile("laporan.csv")
	if err != nil {
		t.Fatal(err)
	}
	wide, err := os.ReadFile("lebar.csv")
	if err != nil {
		t.Fatal(err)
	}
	t.Run("wide", func(t *testing.T) {
		run(0, "import", "--strict", "lebar.csv", "--db", "lebar.db")
		run(0, "report", "32.15", "--year", "2025", "--wide", "-o", "lagi.csv", "--db", "lebar.db")
		got, err := os.ReadFile("lagi.csv")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(wide), string(got)); diff != "" {
			t.Errorf("the report of what was imported again (-want +got):\n%s", diff)
		}
	})
	for _, c := range []struct{ file, lang string }{{"laporan.csv", "id"}, {"laporan.xlsx", "id"}, {"laporan.xlsx", "en"}} {
		t.Run(c.file+" "+c.lang, func(t *testing.T) {
			db := strings.ReplaceAll(c.file, ".", "-") + c.lang + ".db"
			run(0, "report", "32.15", "--year", "2025", "-o", c.file, "--lang", c.lang)
			run(0, "import", "--strict", c.file, "--db", db)
			run(0, "report", "32.15", "--year", "2025", "-o", "lagi.csv", "--db", db)
			got, err := os.ReadFile("lagi.csv")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("the report of what was imported again (-want +got):\n%s", diff)
			}
		})
	}
}
