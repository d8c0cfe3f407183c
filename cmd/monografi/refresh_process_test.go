package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// refreshFolder is a folder with settings and three books, as an office has it.
func refreshFolder(t *testing.T) (dir string, figures int) {
	t.Helper()
	dir = t.TempDir()
	settings := `regency: "32"
refresh:
  years: [2025]
  sources:
    - path: masuk
  reports:
    - file: laporan/provinsi.csv
    - file: laporan/{region}.csv
      level: regency
`
	if err := os.Mkdir(filepath.Join(dir, "masuk"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, configName), []byte(settings), 0o666); err != nil {
		t.Fatal(err)
	}
	figures += regencyBook(t, filepath.Join(dir, "masuk", "a.xlsx"), 12, "32.15")
	figures += regencyBook(t, filepath.Join(dir, "masuk", "b.xlsx"), 14, "32.04")
	figures += regencyBook(t, filepath.Join(dir, "masuk", "c.xlsx"), 10, "32.16")
	return dir, figures
}

// A refreshed folder is what a refresh leaves behind.
type refreshed struct {
	Figures int
	Reports map[string]string // by name; none for one that is not there
}

func leftBy(t *testing.T, dir string) refreshed {
	t.Helper()
	return refreshed{stored(t, filepath.Join(dir, "monografi.db")), reportsIn(t, dir)}
}

func reportsIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	reports := map[string]string{}
	for _, name := range []string{"provinsi.csv", "32.04.csv", "32.15.csv", "32.16.csv"} {
		b, err := os.ReadFile(filepath.Join(dir, "laporan", name))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if err == nil {
			reports[name] = string(b)
		}
	}
	return reports
}

// A refresh that is killed at any moment leaves a sound database and no half report, and the next one completes the work. Every
// other round is about the second year: one book has changed, and reports are replaced.
func TestKilledRefresh(t *testing.T) {
	program, err := exec.LookPath("monografi") // testscript.Main put the test binary there
	if err != nil {
		t.Fatal(err)
	}
	prepare := func(second bool) string {
		dir, _ := refreshFolder(t)
		if second {
			if r := runHere("refresh", "--quiet", "--db", filepath.Join(dir, "monografi.db")); r.code != exitOK {
				t.Fatalf("exit %d: %s", r.code, r.err)
			}
			regencyBook(t, filepath.Join(dir, "masuk", "b.xlsx"), 15, "32.04")
		}
		return dir
	}
	const rounds = 8
	for _, second := range []bool{false, true} {
		dir := prepare(second)
		before := reportsIn(t, dir)
		start := time.Now()
		if code := refreshUntil(t, program, dir, nil); code != exitOK {
			t.Fatalf("exit %d", code)
		}
		took := time.Since(start)
		want := leftBy(t, dir)
		killed := 0
		for i := range rounds {
			dir := prepare(second)
			if refreshUntil(t, program, dir, time.After(took*time.Duration(i+1)/rounds)) != exitOK {
				killed++
			}
			wantSound(t, dir)
			for name, got := range reportsIn(t, dir) {
				if got != want.Reports[name] && got != before[name] {
					t.Errorf("%s is not whole after round %d", name, i)
				}
			}
			if code := refreshUntil(t, program, dir, nil); code != exitOK {
				t.Fatalf("the second run of round %d: exit %d", i, code)
			}
			if diff := cmp.Diff(want, leftBy(t, dir)); diff != "" {
				t.Errorf("after round %d (-want +got):\n%s", i, diff)
			}
			wantNothingLeft(t, dir)
		}
		t.Logf("a refresh takes %v; %d of %d were killed before they ended", took, killed, rounds)
	}
}

// Ctrl-C ends a refresh at once, with the exit code that shells know, and says that all is whole.
func TestInterruptedRefresh(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be sent Ctrl-C there")
	}
	program, err := exec.LookPath("monografi")
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"id": "galat: dihentikan\npetunjuk: yang sudah disimpan", "en": "error: interrupted\nhint: what was stored is whole"} {
		dir, figures := refreshFolder(t)
		regencyBook(t, filepath.Join(dir, "masuk", "d.xlsx"), 60, "32.05", "32.06")
		cmd := exec.Command(program, "refresh", "--lang", lang)
		var said strings.Builder
		cmd.Dir, cmd.Stderr = dir, &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		<-there(filepath.Join(dir, "monografi.db"))
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != exitInterrupted || !strings.HasPrefix(said.String(), want) {
			t.Errorf("%s: exit %d, %q", lang, code, said.String())
		}
		wantSound(t, dir)
		if code := refreshUntil(t, program, dir, nil); code != exitOK {
			t.Fatalf("the run after it: exit %d", code)
		}
		if n := stored(t, filepath.Join(dir, "monografi.db")); n <= figures {
			t.Errorf("%d figures, want more than %d", n, figures)
		}
		wantNothingLeft(t, dir)
	}
}

// there is the moment at which a file has something in it.
func there(path string) <-chan bool {
	moment := make(chan bool, 1)
	go func() {
		for {
			if info, err := os.Stat(path); err == nil && info.Size() > 0 {
				moment <- true
				return
			}
			runtime.Gosched()
		}
	}()
	return moment
}

// refreshUntil runs a refresh as a process of its own and kills it at a moment, unless it has ended by then. It gives the exit code, -1
// for one that was killed.
func refreshUntil(t *testing.T, program, dir string, moment <-chan time.Time) int {
	t.Helper()
	cmd := exec.Command(program, "refresh", "--quiet")
	cmd.Dir = dir
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case <-ended:
	case <-moment:
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		<-ended
	}
	return cmd.ProcessState.ExitCode()
}

// wantSound checks the database of a folder, if the refresh came so far.
func wantSound(t *testing.T, dir string) {
	t.Helper()
	db := filepath.Join(dir, "monografi.db")
	if info, err := os.Stat(db); err != nil || info.Size() == 0 {
		return
	}
	check := runHere("check", "--db", db)
	if info, err := os.Stat(db); err == nil && info.Size() == 0 {
		return // it was being made, and the half of it has been taken back
	}
	if check.code != exitOK {
		t.Fatalf("check: exit %d: %s%s", check.code, check.out, check.err)
	}
}

// wantNothingLeft checks that one more refresh has nothing to do.
func wantNothingLeft(t *testing.T, dir string) {
	t.Helper()
	var doc refreshAnswer
	r := runHere("refresh", "--json", "--db", filepath.Join(dir, "monografi.db"))
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil {
		t.Fatal(err)
	}
	if r.code != exitOK || doc.Did != "nothing" {
		t.Errorf("one more refresh: exit %d, did %q", r.code, doc.Did)
	}
}
