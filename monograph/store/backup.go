package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes a compact copy of the database, checks it, and only then gives it its name. It refuses with ErrExists to
// replace a file. Imports may go on in other programs meanwhile; the copy is of one moment.
func (db *DB) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			err = ErrExists
		}
		return fmt.Errorf("%s: %w", path, err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".backup-*.db") // SQLite may fill an empty file
	if err != nil {
		return err
	}
	f.Close()
	defer os.Remove(f.Name())
	if err := db.copyTo(ctx, f.Name()); err != nil {
		return err
	}
	if err := verifyCopy(ctx, f.Name()); err != nil {
		return err
	}
	return publish(f.Name(), path)
}

// copyTo needs a connection that may write, though it leaves the database as it is.
func (db *DB) copyTo(ctx context.Context, to string) error {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return db.wrap(err)
	}
	defer conn.Close()
	var queryOnly bool
	if err := conn.QueryRowContext(ctx, "PRAGMA query_only").Scan(&queryOnly); err != nil {
		return db.wrap(err)
	}
	if queryOnly {
		if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 0"); err != nil {
			return db.wrap(err)
		}
		defer conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only = 1")
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", to)
	return db.wrap(err)
}

// verifyCopy reads a copy through.
func verifyCopy(ctx context.Context, path string) error {
	db, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	faults, err := db.verifyFile(ctx)
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%s: %w: %s", path, ErrDamaged, faults[0])
	}
	return err
}

// publish gives a finished file its name, unless another program took the name meanwhile.
func publish(from, to string) error {
	f, err := os.OpenFile(from, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = errors.Join(f.Sync(), f.Close())
	if err != nil {
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return fmt.Errorf("%s: %w", to, ErrExists)
	}
	return os.Rename(from, to)
}
