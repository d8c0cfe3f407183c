package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
)

// A reading is what was understood of one file.
type reading struct {
	path   string
	opt    importer.Options
	result *importer.Result    // nil when the file could not be read
	found  []monograph.Finding // import only
	err    error
	twice  int64 // the import that holds its lists of reports, and all that is in the file; 0 for none
}

// spreadsheet tells, inside folders, the files worth opening by their ending; a file named itself is always opened.
var spreadsheet = map[string]bool{".xlsx": true, ".xlsm": true, ".xls": true, ".ods": true, ".csv": true, ".tsv": true, ".xlsb": true}

// expanded puts the files that fit a pattern such as kiriman/*.db in its place, as shells other than those of Windows have done before.
func expanded(paths []string) []string {
	var out []string
	for _, p := range paths {
		found, err := filepath.Glob(p)
		if err != nil || exists(p) || len(found) == 0 {
			found = []string{p}
		}
		out = append(out, found...)
	}
	return out
}

// files lists the files named, and those inside the folders named, in order and each once.
func files(paths []string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	add := func(path string) {
		if !seen[path] {
			seen[path] = true
			out = append(out, path)
		}
	}
	for _, p := range expanded(paths) {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			add(p) // a missing file is told in its turn
			continue
		}
		var inside []string
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if strings.HasPrefix(d.Name(), ".") && path != p {
				if d.IsDir() {
					return filepath.SkipDir
				}
				return nil
			}
			if d.IsDir() && path != p && holdsCopies(path) {
				return filepath.SkipDir
			}
			if !d.IsDir() && spreadsheet[strings.ToLower(filepath.Ext(path))] && !strings.HasPrefix(d.Name(), "~$") {
				inside = append(inside, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		sort.Strings(inside)
		for _, path := range inside {
			add(path)
		}
	}
	return out, nil
}

// readFiles reads files on all cores and hands them on in their order. At most a few wait at a time, so memory does not grow with their
// number. About every second, and at the end, it calls settle.
func (a *app) readFiles(ctx context.Context, paths []string, read func(ctx context.Context, path string) reading, do func(reading) error, settle func() error) error {
	// The collector lets the heap double before it looks for garbage. Held memory that is never touched, and so takes no room, lets a small
	// heap grow further: an import saves a sixth of its time, and a large file costs no more than it did.
	held := make([]byte, 32<<20)
	defer runtime.KeepAlive(held)
	workers := min(runtime.NumCPU(), len(paths))
	results := make([]chan reading, len(paths))
	for i := range results {
		results[i] = make(chan reading, 1)
	}
	ctx, stop := context.WithCancel(ctx)
	next := make(chan int)
	ahead := make(chan struct{}, workers*2)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				results[i] <- read(ctx, paths[i])
			}
		})
	}
	wg.Go(func() {
		defer close(next)
		for i := range paths {
			select {
			case ahead <- struct{}{}:
			case <-ctx.Done():
				return
			}
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	})
	defer wg.Wait()
	defer stop()
	second := time.NewTicker(time.Second)
	defer second.Stop()
	begun := a.now()
	for i := 0; i < len(paths); {
		if len(paths) > 1 {
			a.showProgress("read.progress", i+1, len(paths), filepath.Base(paths[i])+a.timeLeft(begun, i, len(paths)))
		}
		var err error
		select {
		case r := <-results[i]:
			<-ahead
			err = do(r)
			i++
		case <-second.C:
			err = settle()
		case <-ctx.Done():
			return ctx.Err()
		}
		if err != nil {
			return err
		}
	}
	return settle()
}

func readFile(ctx context.Context, im *importer.Importer, path string, opt importer.Options) reading {
	wb, err := sheet.Open(ctx, path, sheet.Limits{Sieve: im.Sieve})
	if err != nil {
		return reading{path: path, err: err}
	}
	wb.Sheets = slices.DeleteFunc(wb.Sheets, listsNotes)
	r := im.Read(wb, opt)
	r.File.Path = path
	return reading{path: path, opt: opt, result: r}
}

// fileFaults are the reasons for which a file is refused.
var fileFaults = []struct {
	reason     error
	text, hint msg
}{
	{sheet.ErrEmpty, "file.empty", "file.empty.hint"},
	{sheet.ErrPassword, "file.password", "file.password.hint"},
	{sheet.ErrExcel95, "file.excel95", "file.resave.hint"},
	{sheet.ErrXLSB, "file.xlsb", "file.resave.hint"},
	{sheet.ErrTooLarge, "file.too-large", "file.too-large.hint"},
	{sheet.ErrDamaged, "file.damaged", "file.damaged.hint"},
	{sheet.ErrUnsupported, "file.not-sheet", "file.not-sheet.hint"},
	{sheet.ErrNotSheet, "file.not-sheet", "file.not-sheet.hint"},
}

// fileFailure says why a file was not read: exit 3 for what is in it, exit 1 for what kept us from it.
func (a *app) fileFailure(path string, err error) *failure {
	for _, f := range fileFaults {
		if errors.Is(err, f.reason) {
			told := a.fail(exitData, f.text, path).advise(a.say(f.hint))
			var refused *sheet.RefusedError
			if errors.As(err, &refused) && f.reason != sheet.ErrEmpty && f.reason != sheet.ErrPassword {
				told.text += parenthesis(refused.Part + " " + refused.Detail)
			}
			told.cause = err
			return told
		}
	}
	return a.explain(err)
}

// parenthesis adds to a sentence what the reader says of the file, in English, for who looks into it.
func parenthesis(detail string) string {
	if detail = strings.TrimSpace(detail); detail == "" {
		return ""
	}
	return " (" + detail + ")"
}

// strictly turns warnings into errors.
func strictly(problems []monograph.Problem, strict bool) {
	for i := range problems {
		if strict && problems[i].Severity == monograph.Warning {
			problems[i].Severity = monograph.Error
		}
	}
}
