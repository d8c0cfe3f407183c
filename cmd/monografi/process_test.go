package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
	"monografi/monograph/store"
)

// Fifty sheets of fifty sub-districts go in whole, with nothing left over.
func TestFiftySheets(t *testing.T) {
	dir := t.TempDir()
	book, db := filepath.Join(dir, "buku.xlsx"), filepath.Join(dir, "m.db")
	figures := regencyBook(t, book, 50, "32.15", "32.04")

	type counts struct {
		Sheets, Figures, Unrecognised, Problems, Findings int
	}
	got := runHere("import", book, "--db", db, "--json")
	var doc struct {
		Files []struct {
			Stored   int
			Coverage struct{ Unrecognised int }
			Cells    []struct{ Sheet string }
			Problems []any
		}
		Findings []any
	}
	if err := json.Unmarshal([]byte(got.out), &doc); err != nil || got.code != exitOK || len(doc.Files) != 1 {
		t.Fatalf("exit %d, %v, %s", got.code, err, got.err)
	}
	file, sheets := doc.Files[0], map[string]bool{}
	for _, c := range file.Cells {
		sheets[c.Sheet] = true
	}
	want := counts{Sheets: 50, Figures: figures}
	have := counts{len(sheets), file.Stored, file.Coverage.Unrecognised, len(file.Problems), len(doc.Findings)}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("import (-want +got):\n%s\n%v", diff, doc.Findings)
	}
}

// An import that is killed at any moment leaves all of its file or none of it, what was there before, and a sound database.
func TestKilledImport(t *testing.T) {
	program, err := exec.LookPath("monografi") // testscript.Main put the test binary there
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	small, big := filepath.Join(dir, "kecil.xlsx"), filepath.Join(dir, "besar.xlsx")
	before := regencyBook(t, small, 1, "32.16")
	figures := regencyBook(t, big, 61, "32.15", "32.04")
	db := filepath.Join(dir, "m.db")
	if got := runHere("import", small, "--db", db); got.code != exitOK {
		t.Fatalf("exit %d: %s", got.code, got.err)
	}
	start := time.Now()
	importUntil(t, program, big, copied(t, db), nil)
	whole := time.Since(start)

	outcomes := map[int]int{}
	for i := range 12 {
		target := copied(t, db)
		if i%3 == 2 {
			importUntil(t, program, big, target, writing(t.Context(), target))
		} else {
			importUntil(t, program, big, target, time.After(whole*time.Duration(i+1)/6))
		}
		if check := runHere("check", "--db", target); check.code != exitOK {
			t.Fatalf("check after round %d: exit %d: %s%s", i, check.code, check.out, check.err)
		}
		n := stored(t, target)
		if n != before && n != before+figures {
			t.Errorf("%d figures after round %d, want %d or %d", n, i, before, before+figures)
		}
		outcomes[n]++
	}
	t.Logf("an import takes %v; the file was not stored %d times, stored %d times", whole, outcomes[before], outcomes[before+figures])
}

// Files of a folder go into one transaction by the dozen. An import of them that is killed at any moment leaves whole files only, all
// those among them that it said were stored, and a sound database.
func TestKilledFolder(t *testing.T) {
	program, err := exec.LookPath("monografi")
	if err != nil {
		t.Fatal(err)
	}
	books, figures := t.TempDir(), map[string]int{}
	for _, province := range []region.Code{"32", "33", "35"} {
		for _, regency := range region.Default().Children(province) {
			name := string(regency.Code) + ".xlsx"
			figures[name] = regencyBook(t, filepath.Join(books, name), 1, regency.Code)
		}
	}
	db := filepath.Join(t.TempDir(), "m.db")
	if got := runHere("init", "--db", db); got.code != exitOK {
		t.Fatalf("exit %d: %s", got.code, got.err)
	}
	start := time.Now()
	importUntil(t, program, books, copied(t, db), nil)
	whole := time.Since(start)

	outcomes := map[int]int{}
	for i := range 9 {
		target := copied(t, db)
		moment := time.After(whole * time.Duration(i+1) / 9)
		if i%3 == 2 {
			moment = writing(t.Context(), target)
		}
		said := importUntil(t, program, books, target, moment)
		if check := runHere("check", "--db", target); check.code != exitOK {
			t.Fatalf("check after round %d: exit %d: %s%s", i, check.code, check.out, check.err)
		}
		got := imports(t, target)
		for id, x := range got {
			if x.Figures != figures[x.File.Name] {
				t.Errorf("round %d: %d figures of %s in import %d, want %d", i, x.Figures, x.File.Name, id, figures[x.File.Name])
			}
		}
		for _, m := range regexp.MustCompile(`\(impor (\d+)\)`).FindAllStringSubmatch(said, -1) {
			if id, _ := strconv.ParseInt(m[1], 10, 64); got[id].Figures == 0 {
				t.Errorf("round %d: import %d was said to be stored and is not", i, id)
			}
		}
		outcomes[len(got)]++
	}
	t.Logf("an import of %d files takes %v; files stored, and how often: %v", len(figures), whole, outcomes)
}

// imports are those of a database, by number.
func imports(t *testing.T, path string) map[int64]store.Import {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all, err := db.History(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	out := map[int64]store.Import{}
	for _, x := range all {
		out[x.ID] = x
	}
	return out
}

// importUntil runs an import as a process of its own and kills it at a moment, unless it has ended by then. It returns what was printed.
func importUntil(t *testing.T, program, path, db string, moment <-chan time.Time) string {
	t.Helper()
	var out bytes.Buffer
	cmd := exec.Command(program, "import", path, "--db", db, "--lang", "id")
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Fatal(err)
		}
	case <-moment:
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		<-ended
	}
	return out.String()
}

// writing is the moment at which a database is being written to: its journal is there.
func writing(ctx context.Context, db string) <-chan time.Time {
	moment := make(chan time.Time, 1)
	go func() {
		for ctx.Err() == nil {
			if _, err := os.Stat(db + "-journal"); err == nil {
				moment <- time.Now()
				return
			}
			runtime.Gosched()
		}
	}()
	return moment
}

// copied is a copy of a database in a folder of its own.
func copied(t *testing.T, db string) string {
	t.Helper()
	b, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "m.db")
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// stored counts the figures in force.
func stored(t *testing.T, path string) int {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	figures, err := db.Figures(context.Background(), store.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return len(figures)
}
