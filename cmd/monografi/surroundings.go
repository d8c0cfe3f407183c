package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"monografi/monograph/store"
)

// lockPrefix begins the names of the files that Excel keeps beside a workbook while it is open.
const lockPrefix = "~$"

// closed leaves out Excel's lock files, and says of workbooks that are open that what is not saved is not read.
func (a *app) closed(paths []string) []string {
	var out []string
	for _, path := range paths {
		dir, name := filepath.Split(path)
		if strings.HasPrefix(name, lockPrefix) {
			a.warn("file.lock", path)
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, lockPrefix+name)); err == nil {
			a.warn("file.open", path)
		}
		out = append(out, path)
	}
	return out
}

// clockSlack is how far ahead the newest import may be without a word: clocks of offices differ a little.
const clockSlack = time.Hour

// warnOfClock says that the clock of this computer stands before an import in the database. The order of imports does not
// depend on it, but the times that people read do.
func (a *app) warnOfClock(ctx context.Context, db *store.DB) error {
	last, err := db.LastImport(ctx)
	if err == nil && last.After(a.now().Add(clockSlack)) {
		const form = "2006-01-02 15:04"
		a.warn("clock.behind", last.Local().Format(form), a.now().Local().Format(form))
	}
	return err
}
