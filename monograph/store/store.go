// Package store keeps observations in one SQLite file, with their whole history: every import adds to it, none takes away.
//
//	db, err := store.Open(ctx, "monografi.db", store.Options{Create: true})
//	saved, err := db.Save(ctx, batch, store.SaveOptions{Now: now})
//	figures, err := db.Figures(ctx, store.Filter{Region: "32.15", Year: 2025})
//	err = db.Undo(ctx, saved.Import, now)
//
// The current figure of an address is that of its newest import not undone. Any SQLite browser can read the current
// figures from the view "figures", and all that was ever stored from "all_figures"; schema.sql says how they are packed.
//
// Times are kept in UTC, to the second.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver
)

// Options say how to open a database. The zero Options open an existing one for reading and writing.
type Options struct {
	ReadOnly    bool          // nothing is changed, except that an import cut short is rolled back
	Untouched   bool          // besides ReadOnly: nothing at all is changed; after an import cut short it is ErrCut
	Create      bool          // make the file if there is none
	BusyTimeout time.Duration // how long to wait for another program to let go of the database; 0 means 10 s
}

// A DB is an open database. It may be used from many goroutines; those that write wait for each other.
type DB struct {
	path     string
	readOnly bool
	sql      *sql.DB
	frames   frames     // for reading
	write    sync.Mutex // held while writing: SQLite lets those who wait poll, which wastes time within one process
	ids      ids        // for writing, under write
}

// Open opens the database at path and brings it to the version of this program, after copying an older one to
// PATH.bak-vN. Its errors are ErrMissing, ErrForeign, ErrNewer, ErrDamaged and ErrLocked, wrapped, and those of the file system.
func Open(ctx context.Context, path string, o Options) (*DB, error) {
	fresh, err := sniff(path)
	if errors.Is(err, fs.ErrNotExist) && !o.Create {
		return nil, fmt.Errorf("%s: %w", path, ErrMissing)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if fresh && (!o.Create || o.ReadOnly) {
		return nil, fmt.Errorf("%s: %w: the file is empty", path, ErrMissing)
	}
	name, err := dsn(path, o)
	if err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	db := &DB{path: path, readOnly: o.ReadOnly, sql: pool}
	if err := db.ready(ctx, o); err != nil {
		pool.Close()
		return nil, err
	}
	return db, nil
}

// Close lets go of the file.
func (db *DB) Close() error { return db.sql.Close() }

// Path is the path the database was opened with.
func (db *DB) Path() string { return db.path }

// ready checks that the connection is as asked for and the database one of ours.
func (db *DB) ready(ctx context.Context, o Options) error {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return db.wrap(err)
	}
	defer conn.Close()
	if err := migrate(ctx, conn, db.path, steps, o); err != nil {
		return db.wrap(err)
	}
	return db.wrap(verifyPragmas(ctx, conn))
}

// sniff looks at a file without opening it: on Unix, closing any handle of a file drops the locks that SQLite holds on it
// in this process. It reports fresh for a file of length 0 and for one that does not exist.
func sniff(path string) (fresh bool, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return true, err
	}
	if info.IsDir() {
		return false, fmt.Errorf("%s: %w: it is a folder", path, ErrForeign)
	}
	if size := info.Size(); size > 0 && size < smallest {
		return false, fmt.Errorf("%s: %w: not an SQLite file", path, ErrForeign)
	}
	return info.Size() == 0, nil
}

// smallest is the length in bytes of the shortest SQLite file. SQLite itself takes a file of one byte for a new database.
const smallest = 512

// inTx runs f in a transaction that takes the write lock at once.
func (db *DB) inTx(ctx context.Context, f func(*sql.Tx) error) error {
	db.write.Lock()
	defer db.write.Unlock()
	err := db.transact(ctx, nil, f)
	if err != nil {
		db.ids = ids{} // some may have been rolled back
	}
	return err
}

// inReadTx runs f in a transaction that sees one state of the database throughout.
func (db *DB) inReadTx(ctx context.Context, f func(*sql.Tx) error) error {
	return db.transact(ctx, &sql.TxOptions{ReadOnly: true}, f)
}

func (db *DB) transact(ctx context.Context, o *sql.TxOptions, f func(*sql.Tx) error) error {
	tx, err := db.sql.BeginTx(ctx, o)
	if err != nil {
		return db.wrap(err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return db.wrap(err)
	}
	return db.wrap(tx.Commit())
}

// stamp is the form of times in the database.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func parseStamp(s string) (time.Time, error) { return time.Parse(time.RFC3339, s) }

// absolute gives the path with forward slashes and a leading one, as URIs want it, on every system.
func absolute(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	abs = filepath.ToSlash(abs)
	if abs[0] != '/' {
		abs = "/" + abs
	}
	return abs, nil
}
