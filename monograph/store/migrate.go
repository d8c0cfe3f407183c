package store

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
)

// applicationID marks our files in bytes 68–71 of the header: "MNGR".
const applicationID = 0x4d4e4752

//go:embed schema.sql
var schema string

//go:embed schema_finding.sql
var findingSchema string

//go:embed schema_merge.sql
var mergeSchema string

// steps lead from each version of the schema to the next; a database of version n has seen the first n of them.
// A published step is never changed.
var steps = []string{schema, findingSchema, mergeSchema}

// migrate brings a database to the newest version, or says why it cannot.
func migrate(ctx context.Context, conn *sql.Conn, path string, steps []string, o Options) error {
	version, err := identify(ctx, conn)
	if err != nil {
		return err
	}
	if version > len(steps) {
		return &VersionError{Database: version, Program: len(steps)}
	}
	if version == 0 && !o.Create {
		return fmt.Errorf("%w: the file holds nothing", ErrMissing) // somebody was stopped while making it
	}
	if o.ReadOnly {
		return nil // older versions are read as they are: what a later step added is looked for before it is used
	}
	if version > 0 && version < len(steps) {
		if err := keepCopy(ctx, conn, fmt.Sprintf("%s.bak-v%d", path, version)); err != nil {
			return err
		}
	}
	if version == len(steps) {
		return nil
	}
	return upgrade(ctx, conn, steps)
}

// identify tells the version of a database, 0 for an empty one.
func identify(ctx context.Context, conn *sql.Conn) (version int, err error) {
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // another program may be making it
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	var id, tables int
	err = tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM sqlite_schema), application_id, user_version
		FROM pragma_application_id, pragma_user_version`).Scan(&tables, &id, &version)
	if err != nil {
		return 0, err
	}
	if id == applicationID {
		return version, nil
	}
	if id == 0 && version == 0 && tables == 0 {
		return 0, nil
	}
	return 0, fmt.Errorf("%w: application id %#x, want %#x", ErrForeign, uint32(id), applicationID)
}

// upgrade takes the steps still to be taken, all or none, so that no other program sees a version between.
func upgrade(ctx context.Context, conn *sql.Conn, steps []string) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var version int // another program may have taken them meanwhile
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for ; version < len(steps); version++ {
		mark := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version+1)
		if _, err := tx.ExecContext(ctx, steps[version]+";\n"+mark); err != nil {
			return fmt.Errorf("to version %d: %w", version+1, err)
		}
	}
	return tx.Commit()
}

// keepCopy copies the database to a file that may exist only from an earlier try at the same. The copy is made under a
// name of its own, for two programs may be at it.
func keepCopy(ctx context.Context, conn *sql.Conn, to string) error {
	f, err := os.CreateTemp(filepath.Dir(to), filepath.Base(to)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := f.Close(); err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, "VACUUM INTO ?", f.Name()); err != nil {
		return err
	}
	return os.Rename(f.Name(), to)
}
