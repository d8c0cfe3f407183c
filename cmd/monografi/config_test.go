package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"monografi/monograph/store"
	"monografi/report"
)

// TestSettingsFileUncommented: every line that init offers is a setting that is read, in both languages.
func TestSettingsFileUncommented(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		a, _, _ := terminalApp("")
		a.lang = lang
		var lines []string
		for _, line := range strings.Split(a.settingsFile(initAnswer{DB: "monografi.db"}), "\n") {
			if setting := strings.TrimPrefix(line, "#"); len(setting) < 2 || setting[0] != ' ' || setting[1] == ' ' {
				line = setting // a comment has one space after the mark
			}
			lines = append(lines, line)
		}
		file := filepath.Join(t.TempDir(), configName)
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
			t.Fatal(err)
		}
		a, _, _ = terminalApp("")
		flags := a.globals.scan([]string{"--config", file})
		got, err := a.loadConfig(flags)
		if err != nil {
			t.Fatal(err)
		}
		want := config{
			DB: filepath.Join(filepath.Dir(file), "monografi.db"), Lang: "id", Regency: "32.15", Year: 2025,
			Catalogue: filepath.Join(filepath.Dir(file), "katalog"), Regions: filepath.Join(filepath.Dir(file), "wilayah.csv"), File: file,
			Office: report.Office{Name: "Bagian Pemerintahan", Address: "Jalan Merdeka 1", City: "Karawang", Head: "Nama Pejabat", Title: "Kepala Bagian", NIP: "19700101 199501 1 001"},
			Refresh: refreshSettings{
				Years:   []int{2024, 2025},
				Sources: []source{{Path: "masuk/{year}/karawang-barat", Region: "32.15.01", Year: 2025, Semester: 1, Mapping: "jawaban.yaml"}},
				Reports: []target{{File: "laporan/{year}/{region}-{name}.xlsx", Format: "xlsx", Region: "32.15", Level: "subdistrict", Year: 2025, Section: "L"}},
			},
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(source{}, target{})); diff != "" {
			t.Errorf("%s: -want +got\n%s", lang, diff)
		}
	}
}

func TestStoreFailures(t *testing.T) {
	a, _, _ := terminalApp("")
	for err, want := range map[error]int{
		store.ErrMissing: exitFailed, store.ErrForeign: exitStore, &store.VersionError{Database: 9, Program: 1}: exitStore,
		store.ErrDamaged: exitStore, store.ErrLocked: exitStore, os.ErrClosed: exitFailed,
	} {
		if got := a.explain(err).code; got != want {
			t.Errorf("%v: exit %d, want %d", err, got, want)
		}
	}
}
