package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBackup(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	saved(t, db, table(t))
	folder := t.TempDir()
	target := filepath.Join(folder, "salinan.db")
	if err := db.Backup(ctx, target); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(figuresOf(t, db), figuresOf(t, openedAt(t, target, Options{}))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if err := db.Backup(ctx, target); !errors.Is(err, ErrExists) {
		t.Errorf("second backup: got %v, want %v", err, ErrExists)
	}
	if err := db.Backup(ctx, filepath.Join(folder, "tiada", "x.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("folder that does not exist: got %v, want %v", err, os.ErrNotExist)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("%d files left, %v; want the backup alone", len(entries), err)
	}
}

func TestVerify(t *testing.T) {
	ctx := context.Background()
	tests := []struct{ name, spoil, want string }{
		{"sound", "", ""},
		{"figures that do not fit the frame", "UPDATE fact SET vals = '[1]' WHERE import = 1 AND n = 0", "want an array of"},
		{"unknown status", "UPDATE fact SET status = '?' WHERE import = 1 AND n = 0", "want letters of"},
		{"count", "UPDATE import SET figures = 7", "import 1 says it has 7 figures, but holds 6"},
		{"count of totals", "UPDATE import SET checks = 9", "import 1 says it has 9 checks, but holds 7"},
		{"coverage", "INSERT INTO coverage (monograph, import) SELECT id, 1 FROM monograph WHERE region = ''", "without a figure"},
		{"address twice", "INSERT INTO fact SELECT import, monograph, n + 1, again, frame, runs, vals, status, style, raws FROM fact WHERE monograph = 1", "two figures of series"},
		{"reference", "DELETE FROM series", "a row of slot refers to a row of series that does not exist"},
		{"sheets", "DELETE FROM sheet", "want sheet, row and column"},
		{"runs", "UPDATE printed SET runs = '[0,1,2,3,4,5]' WHERE n = 0", "want sheet, row and column for each of 1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			db := opened(t)
			saved(t, db, table(t))
			spoil(t, db, test.spoil)
			faults, err := db.Verify(ctx)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(faults, "\n")
			if test.want == "" && got != "" || !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// spoil runs a statement without the guard of foreign keys.
func spoil(t *testing.T, db *DB, statement string) {
	t.Helper()
	if statement == "" {
		return
	}
	conn, err := db.sql.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, s := range []string{"PRAGMA foreign_keys = 0", statement, "PRAGMA foreign_keys = 1"} {
		if _, err := conn.ExecContext(context.Background(), s); err != nil {
			t.Fatal(err)
		}
	}
}

// Damage inside the file is reported, not stumbled over.
func TestVerifyDamaged(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	saved(t, db, book("32.15.01", "2025", 4, 30, 12, false))
	var root int
	if err := db.sql.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'fact'").Scan(&root); err != nil {
		t.Fatal(err)
	}
	db.Close()
	content, err := os.ReadFile(db.Path())
	if err != nil {
		t.Fatal(err)
	}
	for i := (root - 1) * pageSize; i < root*pageSize; i++ {
		content[i] ^= 0x5a
	}
	if err := os.WriteFile(db.Path(), content, 0o644); err != nil {
		t.Fatal(err)
	}
	damaged := openedAt(t, db.Path(), Options{ReadOnly: true})
	faults, err := damaged.Verify(ctx)
	if err != nil || len(faults) == 0 {
		t.Errorf("got %q, %v; want faults", faults, err)
	}
	if _, err := damaged.Figures(ctx, Filter{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("reading: got %v, want %v", err, ErrDamaged)
	}
	target := filepath.Join(t.TempDir(), "salinan.db")
	if err := damaged.Backup(ctx, target); !errors.Is(err, ErrDamaged) {
		t.Errorf("backup: got %v, want %v", err, ErrDamaged)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("a damaged backup was published")
	}
}
