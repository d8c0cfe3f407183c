package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Kinds of failure, told apart with errors.Is.
var (
	ErrMissing = errors.New("no such database")
	ErrForeign = errors.New("not a database of this program")
	ErrNewer   = errors.New("database written by a newer version of this program")
	ErrDamaged = errors.New("database damaged")
	ErrLocked  = errors.New("database in use by another program")

	ErrNoImport   = errors.New("no such import")
	ErrUndone     = errors.New("import already undone")
	ErrNotUndone  = errors.New("import not undone")
	ErrExists     = errors.New("file already exists")
	ErrIncomplete = errors.New("figure cannot be stored")

	ErrNoFinding    = errors.New("no such finding")
	ErrResolved     = errors.New("finding already resolved")
	ErrNoReason     = errors.New("a justification needs a reason")
	ErrNotJustified = errors.New("finding not justified")
)

// A VersionError says how far a database is ahead of the program. It is an ErrNewer.
type VersionError struct {
	Database int // version of the database
	Program  int // newest version this program knows
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("%v: the database has version %d, this program knows up to %d", ErrNewer, e.Database, e.Program)
}

// Unwrap returns ErrNewer.
func (e *VersionError) Unwrap() error { return ErrNewer }

// wrap puts before an error the path and the kind of failure that SQLite's result code stands for.
func (db *DB) wrap(err error) error {
	if err == nil {
		return nil
	}
	if kind := kindOf(err); kind != nil {
		return fmt.Errorf("%s: %w: %w", db.path, kind, err)
	}
	return fmt.Errorf("%s: %w", db.path, err)
}

// kindOf is ErrLocked, ErrDamaged, ErrForeign or nil.
func kindOf(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return nil
	}
	switch code := e.Code(); {
	case code&0xff == lib.SQLITE_BUSY, code&0xff == lib.SQLITE_LOCKED:
		return ErrLocked
	case code&0xff == lib.SQLITE_CORRUPT, code == lib.SQLITE_IOERR_SHORT_READ:
		return ErrDamaged
	case code&0xff == lib.SQLITE_NOTADB:
		return ErrForeign
	}
	return nil
}
