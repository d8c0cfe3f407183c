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
	ErrCut     = errors.New("an import into the database was cut short")
	ErrFull    = errors.New("no room left on the disk")
	ErrNoWrite = errors.New("database may not be written")

	ErrNoImport   = errors.New("no such import")
	ErrUndone     = errors.New("import already undone")
	ErrNotUndone  = errors.New("import not undone")
	ErrSame       = errors.New("a database cannot be merged into itself")
	ErrNoRedo     = errors.New("an undone merge is merged again, not redone")
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

// kindOf is the kind of failure that an error of SQLite stands for, or nil.
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
	case code == lib.SQLITE_READONLY_ROLLBACK:
		return ErrCut
	case code&0xff == lib.SQLITE_FULL, code == lib.SQLITE_IOERR_WRITE:
		return ErrFull
	case code&0xff == lib.SQLITE_READONLY:
		return ErrNoWrite
	}
	return nil
}
