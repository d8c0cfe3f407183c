package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
	"monografi/monograph/store"
)

// roundsEnv says how many rounds TestEightProcesses plays; a few when it is not set.
const roundsEnv = "MONOGRAFI_TEST_ROUNDS"

// Eight programs import into one database at once, one file of theirs being the same, while a ninth merges another database
// into it and others read: every file is in exactly once, nobody fails, and readers see whole files only.
func TestEightProcesses(t *testing.T) {
	program, err := exec.LookPath("monografi")
	if err != nil {
		t.Fatal(err)
	}
	rounds := 2
	if text := os.Getenv(roundsEnv); text != "" {
		if rounds, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	places := region.Default().Children("32.15")
	var want []string // files
	folders := make([][]string, 8)
	for p := range folders {
		for _, k := range []region.Region{places[2*p], places[2*p+1], places[20]} {
			name := filepath.Join(fmt.Sprintf("kantor %d é", p), string(k.Code)+".csv")
			tenFigures(t, name, k.Code)
			folders[p] = append(folders[p], name)
		}
		want = append(want, string(places[2*p].Code)+".csv", string(places[2*p+1].Code)+".csv")
	}
	tenFigures(t, "lain.csv", places[21].Code)
	if r := runHere("import", "--db", "lain.db", "lain.csv"); r.code != exitOK {
		t.Fatal(r.err)
	}
	want = append(want, string(places[20].Code)+".csv", "lain.csv")
	for round := range rounds {
		db := fmt.Sprintf("bersama %d.db", round)
		commands := [][]string{{"merge", "--db", db, "lain.db"}}
		for _, files := range folders {
			commands = append(commands, append([]string{"import", "--db", db}, files...))
		}
		atOnce(t, program, db, commands)
		if diff := cmp.Diff(count(want), importedFiles(t, db)); diff != "" {
			t.Fatalf("round %d: -want +got\n%s", round, diff)
		}
		if r := runHere("check", "--db", db); r.code != exitOK {
			t.Fatalf("round %d: %s%s", round, r.out, r.err)
		}
	}
}

// atOnce runs commands as processes of their own at once, and reads the database until all have ended.
func atOnce(t *testing.T, program, db string, commands [][]string) {
	t.Helper()
	var group sync.WaitGroup
	said := make([]bytes.Buffer, len(commands))
	errs := make([]error, len(commands))
	for i, args := range commands {
		cmd := exec.Command(program, args...)
		cmd.Stdout, cmd.Stderr = &said[i], &said[i]
		group.Go(func() { errs[i] = cmd.Run() })
	}
	done := make(chan struct{})
	go func() { group.Wait(); close(done) }()
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		if n := wholeFiles(t, db); n%10 != 0 {
			t.Errorf("a reader saw %d figures, not a whole number of files", n)
		}
	}
	for i, err := range errs {
		if err != nil {
			t.Fatalf("%v: %v: %s", commands[i], err, said[i].String())
		}
	}
}

// wholeFiles counts the figures that a reader sees; 0 before the database is made.
func wholeFiles(t *testing.T, path string) (n int) {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{ReadOnly: true})
	if errors.Is(err, store.ErrMissing) || errors.Is(err, store.ErrForeign) {
		return 0 // not made yet, or still empty
	}
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.EachFigure(context.Background(), store.Filter{}, func(store.Figure) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

// tenFigures writes a file of ten figures about the first village of a sub-district.
func tenFigures(t *testing.T, path string, k region.Code) {
	t.Helper()
	v := region.Default().Children(k)[0]
	var b strings.Builder
	b.WriteString("kode_desa;nama_desa;tahun;indikator;jenis_kelamin;nilai;satuan\n")
	for year := 2016; year < 2026; year++ {
		fmt.Fprintf(&b, "%s;%s;%d;Jumlah Kepala Keluarga;;%d;kk\n", v.Code, v.Name, year, 1000+year%7)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// importedFiles counts the imports in force of every file, without merges.
func importedFiles(t *testing.T, path string) map[string]int {
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
	var names []string
	for i := range all {
		if all[i].Undone == nil && !all[i].IsMerge && all[i].Figures == 10 {
			names = append(names, all[i].File.Name)
		}
	}
	return count(names)
}

func count(names []string) map[string]int {
	n := map[string]int{}
	for _, name := range names {
		n[name]++
	}
	return n
}
