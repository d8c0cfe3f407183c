package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"

	"monografi/monograph/region"
)

// The test binary started anew with this variable set imports books into the database it names, and says on its output
// when it starts and when each is done.
const importerEnv = "MONOGRAFI_STORE_TEST"

func TestMain(m *testing.M) {
	if path := os.Getenv(importerEnv); path != "" {
		if err := importBooks(path, os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// importBooks imports one book per argument, a kecamatan code. Each book has sheets enough to take a moment.
func importBooks(path string, kecamatan []string) error {
	ctx := context.Background()
	db, err := Open(ctx, path, Options{BusyTimeout: time.Minute})
	if err != nil {
		return err
	}
	defer db.Close()
	for _, k := range kecamatan {
		b := book(region.Code(k), "2025", 10, 25, 24, true)
		fmt.Println("start", k)
		if _, err := db.Save(ctx, b, SaveOptions{Now: noon}); err != nil {
			return err
		}
		fmt.Println("done", k)
	}
	return nil
}

func importer(t *testing.T, path string, kecamatan ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], kecamatan...)
	cmd.Env = append(os.Environ(), importerEnv+"="+path)
	cmd.Stderr = os.Stderr
	return cmd
}

const figuresInBook = 10 * 25 * 24

// An import that is killed leaves all of its file or nothing, and a database that can be read at once.
func TestKill(t *testing.T) {
	ctx := context.Background()
	path := opened(t).Path()
	whole, cut := 0, 0
	for i := range 12 {
		cmd := importer(t, path, fmt.Sprintf("33.01.%02d", i+1))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		line, err := bufio.NewReader(out).ReadString('\n')
		if err != nil {
			t.Fatalf("%q, %v", line, err)
		}
		waitFor(moments[i%len(moments)](path))
		cmd.Process.Kill()
		if cmd.Wait() == nil {
			t.Log("the import was done before it was killed")
		}

		db := openedAt(t, path, Options{ReadOnly: true})
		imports, err := db.History(ctx)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := db.Figures(ctx, Filter{Region: region.Code(fmt.Sprintf("33.01.%02d", i+1))})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case len(figures) == figuresInBook && len(imports) == whole+1:
			whole++
		case len(figures) == 0 && len(imports) == whole:
			cut++
		default:
			t.Errorf("after kill %d: %d figures and %d imports, want all of a file or none of it", i, len(figures), len(imports))
		}
		if faults, err := db.Verify(ctx); err != nil || len(faults) > 0 {
			t.Errorf("after kill %d: %v, %v", i, faults, err)
		}
		db.Close()
	}
	t.Logf("%d imports done, %d cut short", whole, cut)
}

// moments are when an import is killed: each makes a question that is answered with yes once it has come.
var moments = []func(path string) func() bool{
	func(path string) func() bool { // it has begun to write
		return func() bool { return sizeOf(path+"-journal") > 0 }
	},
	func(path string) func() bool { // it is committing: the pages reach the file
		before := sizeOf(path)
		return func() bool { return sizeOf(path) > before }
	},
	func(path string) func() bool { // it has committed
		began := false
		return func() bool {
			began = began || sizeOf(path+"-journal") > 0
			return began && sizeOf(path+"-journal") < 0
		}
	},
}

// sizeOf is −1 when there is no such file.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return -1
	}
	return info.Size()
}

// waitFor asks until the answer is yes, or too much time has gone by for the answer still to come.
func waitFor(answer func() bool) {
	for deadline := time.Now().Add(5 * time.Second); !answer() && time.Now().Before(deadline); {
		runtime.Gosched()
	}
}

// Eight programs may import into one database at once, and others read it meanwhile.
func TestProcesses(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	const processes, books = 8, 2
	var group sync.WaitGroup
	errs := make([]error, processes)
	for p := range processes {
		var kecamatan []string
		for b := range books {
			kecamatan = append(kecamatan, fmt.Sprintf("34.%02d.%02d", p+1, b+1))
		}
		cmd := importer(t, db.Path(), kecamatan...)
		group.Go(func() { errs[p] = cmd.Run() })
	}
	done := make(chan struct{})
	go func() { group.Wait(); close(done) }()
	reader := openedAt(t, db.Path(), Options{ReadOnly: true, BusyTimeout: time.Minute})
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		n := 0
		if err := reader.EachFigure(ctx, Filter{}, func(Figure) error { n++; return nil }); err != nil {
			t.Fatal(err)
		}
		if n%figuresInBook != 0 {
			t.Fatalf("a reader saw %d figures, not a whole number of books", n)
		}
	}
	for p, err := range errs {
		if err != nil {
			t.Errorf("process %d: %v", p, err)
		}
	}
	got, err := db.Figures(ctx, Filter{})
	if err != nil || len(got) != processes*books*figuresInBook {
		t.Errorf("%d figures, %v; want %d", len(got), err, processes*books*figuresInBook)
	}
}

// Many goroutines may share one DB.
func TestGoroutines(t *testing.T) {
	db := opened(t)
	var group sync.WaitGroup
	for i := range 20 {
		group.Go(func() {
			b := file(t, strconv.Itoa(i), fmt.Sprintf("A C%d 32.15.01.2001 2025 X - %d", i+1, i))
			if _, err := db.Save(context.Background(), b, SaveOptions{Now: noon}); err != nil {
				t.Error(err)
			}
			if _, err := db.Figures(context.Background(), Filter{}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	all, err := db.History(context.Background())
	if err != nil || len(all) != 20 {
		t.Errorf("%d imports, %v; want 20", len(all), err)
	}
}

// A path given relative to the working folder stays good when that changes.
func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	db := openedAt(t, "m.db", Options{Create: true})
	if err := db.Backup(context.Background(), "salinan.db"); err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	saved(t, db, file(t, "a.xlsx", village))
	if names, _ := filepath.Glob("*"); len(names) != 0 {
		t.Errorf("files %v were made in the new working folder", names)
	}
}
