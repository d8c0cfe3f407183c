package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// migrated runs a list of steps on a database as a later version of the program would.
func migrated(t *testing.T, db *DB, steps []string, o Options) error {
	t.Helper()
	conn, err := db.sql.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	return migrate(context.Background(), conn, db.Path(), steps, o)
}

func versionOf(t *testing.T, db *DB) (version int) {
	t.Helper()
	if err := db.sql.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}

func TestMigrate(t *testing.T) {
	db := opened(t)
	saved(t, db, file(t, "a.xlsx", village))
	before := figuresOf(t, db)
	next := append(append([]string{}, steps...), "CREATE TABLE extra (x TEXT) STRICT", "INSERT INTO extra VALUES ('dua')")
	if err := migrated(t, db, next, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := versionOf(t, db); got != len(steps)+2 {
		t.Errorf("version %d, want %d", got, len(steps)+2)
	}
	if diff := cmp.Diff(before, figuresOf(t, db)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	kept := openedAt(t, fmt.Sprintf("%s.bak-v%d", db.Path(), len(steps)), Options{})
	if diff := cmp.Diff(before, figuresOf(t, kept)); diff != "" {
		t.Errorf("copy: -want +got\n%s", diff)
	}
	if _, err := Open(context.Background(), db.Path(), Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("this version opens it: got %v, want %v", err, ErrNewer)
	}
}

// A step that fails takes back those before it.
func TestMigrateFails(t *testing.T) {
	db := opened(t)
	next := append(append([]string{}, steps...), "CREATE TABLE extra (x TEXT) STRICT", "CREATE TABLE other (x TEXT) STRICT; INSERT INTO tiada VALUES (1)")
	if err := migrated(t, db, next, Options{}); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("to version %d", len(steps)+2)) {
		t.Errorf("got %v, want the version that could not be reached", err)
	}
	if got := versionOf(t, db); got != len(steps) {
		t.Errorf("version %d, want %d", got, len(steps))
	}
	var tables int
	if err := db.sql.QueryRow("SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'other')").Scan(&tables); err != nil || tables != 0 {
		t.Errorf("%d tables of the failed step are left, %v", tables, err)
	}
}

// A reader takes an older database as it is.
func TestMigrateReadOnly(t *testing.T) {
	db := opened(t)
	next := append(append([]string{}, steps...), "CREATE TABLE extra (x TEXT) STRICT")
	if err := migrated(t, db, next, Options{ReadOnly: true}); err != nil {
		t.Error(err)
	}
	if got := versionOf(t, db); got != len(steps) {
		t.Errorf("version %d, want %d", got, len(steps))
	}
	if copies, err := filepath.Glob(db.Path() + ".bak-*"); err != nil || len(copies) > 0 {
		t.Errorf("a reader made copies: %v, %v", copies, err)
	}
}

// The header says whose file it is to programs such as file(1).
func TestHeader(t *testing.T) {
	db := opened(t)
	content, err := os.ReadFile(db.Path())
	if err != nil {
		t.Fatal(err)
	}
	got := []string{string(content[:15]), string(content[68:72])}
	if diff := cmp.Diff([]string{"SQLite format 3", "MNGR"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
