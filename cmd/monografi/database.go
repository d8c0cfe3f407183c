package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"monografi/monograph/store"
)

// open opens the database of the settings.
func (a *app) open(ctx context.Context, o store.Options) (*store.DB, error) {
	a.warnOfPlace(a.config.DB)
	db, err := store.Open(ctx, a.config.DB, o)
	if err != nil {
		return nil, a.storeFailure(a.config.DB, err)
	}
	return db, nil
}

// openTarget opens the database that files are imported into, and makes it if there is none; a dry run makes one only for its own
// time, elsewhere. What it returns besides closes it.
func (a *app) openTarget(ctx context.Context, dryRun bool) (*store.DB, func(), error) {
	path, cleanup := a.config.DB, func() {}
	if err := a.mayHold(path); err != nil {
		return nil, nil, err // SQLite would only say that it cannot open the file
	}
	if _, err := os.Stat(path); dryRun && errors.Is(err, fs.ErrNotExist) {
		dir, err := os.MkdirTemp("", "monografi-")
		if err != nil {
			return nil, nil, err
		}
		path, cleanup = filepath.Join(dir, "dry-run.db"), func() { os.RemoveAll(dir) }
	}
	a.warnOfPlace(path)
	db, err := store.Open(ctx, path, store.Options{Create: true})
	if err != nil {
		cleanup()
		return nil, nil, a.storeFailure(path, err)
	}
	if err := a.warnOfClock(ctx, db); err != nil {
		db.Close()
		cleanup()
		return nil, nil, err
	}
	return db, func() { db.Close(); cleanup() }, nil
}

// A storeFault is how a kind of failure of the store is told.
type storeFault struct {
	kind       error
	code       int
	text, hint msg
}

var storeFaults = []storeFault{
	{store.ErrMissing, exitFailed, "store.missing", "store.missing.hint"},
	{store.ErrForeign, exitStore, "store.foreign", "store.foreign.hint"},
	{store.ErrNewer, exitStore, "store.newer", "store.newer.hint"},
	{store.ErrDamaged, exitStore, "store.damaged", "store.damaged.hint"},
	{store.ErrLocked, exitStore, "store.locked", "store.locked.hint"},
	{store.ErrCut, exitStore, "store.cut", "store.cut.hint"},
	{store.ErrFull, exitFailed, "store.full", "store.full.hint"},
	{store.ErrNoWrite, exitFailed, "store.readonly", "store.readonly.hint"},
}

// storeFailure tells an error of the store about the database at path; other errors it returns as they are.
func (a *app) storeFailure(path string, err error) error {
	for _, f := range storeFaults {
		if errors.Is(err, f.kind) {
			told := a.fail(f.code, f.text, path).advise(a.say(f.hint))
			told.cause = err
			return told
		}
	}
	return err
}
