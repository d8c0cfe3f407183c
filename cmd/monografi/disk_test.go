package main

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"monografi/monograph"
	"monografi/monograph/store"
)

// errHeld ends the reading that held a database.
var errHeld = errors.New("held long enough")

// holdWhile reads a database, which keeps others from writing, while a command runs and fails: held DB CODE COMMAND [ARG...].
func holdWhile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: held DB CODE COMMAND [ARG...]")
	}
	db, err := store.Open(context.Background(), ts.MkAbs(args[0]), store.Options{ReadOnly: true})
	ts.Check(err)
	defer db.Close()
	err = db.EachFigure(context.Background(), store.Filter{}, func(store.Figure) error {
		exits(ts, false, args[1:])
		return errHeld
	})
	if !errors.Is(err, errHeld) {
		ts.Fatalf("%s holds no figure, or %v", args[0], err)
	}
}

// datedImport stores a file as a computer did whose clock was wrong: dated DB TIME FIGURE.
func datedImport(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: dated DB TIME FIGURE")
	}
	at, err := time.Parse(time.RFC3339, args[1])
	ts.Check(err)
	db, err := store.Open(context.Background(), ts.MkAbs(args[0]), store.Options{Create: true})
	ts.Check(err)
	defer db.Close()
	name := "jam " + args[1][:4] + ".csv"
	_, err = db.Save(context.Background(), monograph.Batch{
		File: monograph.FileInfo{Name: name, Path: name, SHA256: name, Format: "csv"},
		Observations: []monograph.Observation{{
			Address: monograph.Address{Region: "34.01.07.2001", Period: "2025", Series: monograph.Series{Indicator: "PDK.KK"}},
			Status:  monograph.Reported, Value: float64(len(args[2])), Source: monograph.Source{File: name, Sheet: "csv", Cell: "B2", Raw: args[2]},
		}},
	}, store.SaveOptions{Now: at})
	ts.Check(err)
}

// On a small file system that fills up, and on one that cannot be written, nothing is lost and the reason is told.
func TestSmallDisk(t *testing.T) {
	program, err := exec.LookPath("monografi")
	if err != nil {
		t.Fatal(err)
	}
	// A mount in a name space of its own needs no rights and is gone with the shell, where the system allows it.
	disk := func(script string) (string, error) {
		cmd := exec.Command("unshare", "-Urm", "sh", "-ec", script)
		cmd.Dir = t.TempDir()
		cmd.Env = append(cmd.Environ(), "M="+program, "MONOGRAFI_LANG=en")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := disk("mkdir d; mount -t tmpfs -o size=64k tmpfs d"); err != nil {
		t.Skipf("cannot mount here: %v: %s", err, out)
	}
	t.Chdir(t.TempDir())
	regencyBook(t, "besar.xlsx", 30, "32.15")
	book, err := filepath.Abs("besar.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"disk full", `mkdir d; mount -t tmpfs -o size=2m tmpfs d; cd d
			$M init --quiet --db m.db
			head -c 9m /dev/zero >filler 2>/dev/null || true
			$M import --quiet --db m.db ` + book + ` >/dev/null && exit 9 || echo "exit $?"
			$M check --db m.db
			$M history --db m.db
			rm filler
			$M import --quiet --db m.db ` + book + ` >/dev/null
			$M check --db m.db
			head -c 9m /dev/zero >filler 2>/dev/null || true
			$M report 32.15 --year 2025 --db m.db -o r.csv && exit 9 || echo "exit $?"
			ls`, []string{
			"error: there is no room left to write database m.db; nothing was changed", "exit 1", "The database is sound: m.db", "No imports yet.",
			"The database is sound: m.db", "error: the disk is full; the old file is unchanged", "exit 1", "filler", "m.db", "monografi.yaml"}},
		{"read-only folder", `mkdir d; $M import --quiet --db d/m.db ` + book + ` >/dev/null; mount --bind d d; mount -o remount,ro,bind d
			$M undo 1 --db d/m.db && exit 9 || echo "exit $?"
			$M import --db d/m.db --year 2024 ` + book + ` >/dev/null && exit 9 || echo "exit $?"
			$M report 32.15 --year 2025 --db d/m.db --format csv | head -c 10 >/dev/null
			$M report 32.15 --year 2025 --db d/m.db -o d/r.csv && exit 9 || echo "exit $?"
			$M check --db d/m.db`, []string{
			"error: database d/m.db or its folder may not be written; nothing was changed", "exit 1",
			"error: d: permission denied", "The database is sound: d/m.db"}},
	} {
		out, err := disk(c.script)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		rest := out
		for _, want := range c.want {
			_, after, found := strings.Cut(rest, want)
			if !found {
				t.Errorf("%s: %q is missing, in this order, in\n%s", c.name, want, out)
				break
			}
			rest = after
		}
	}
}

// Folders that are shared are known by their names, whatever the system.
func TestSyncedBy(t *testing.T) {
	for path, want := range map[string]string{
		"/home/siti/Dropbox/m.db":                         "Dropbox",
		`C:\Users\Siti\OneDrive - Pemkab Karawang\a\m.db`: "OneDrive",
		"/Users/siti/Library/Mobile Documents/x/m.db":     "iCloud",
		"/media/Google Drive/Drive Saya/m.db":             "Google Drive",
		"/home/siti/dropboxes/m.db":                       "",
		"/home/siti/onedrive.db":                          "",
	} {
		if got := syncedBy(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
	for path, want := range map[string]bool{`\\server\data\m.db`: true, `\\?\UNC\server\m.db`: true, `\\?\C:\m.db`: false, "/srv/m.db": false} {
		if got := networked(path); got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}
