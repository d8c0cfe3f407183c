package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestOpenErrors(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	made := func(name string, statements ...string) string {
		path := filepath.Join(folder, name)
		db := openedAt(t, path, Options{Create: true})
		saved(t, db, book("32.15.01", "2025", 2, 30, 12, false))
		for _, s := range statements {
			if _, err := db.sql.Exec(s); err != nil {
				t.Fatal(err)
			}
		}
		db.Close()
		return path
	}
	truncated := made("terpotong.db")
	if err := os.Truncate(truncated, 3*pageSize+100); err != nil {
		t.Fatal(err)
	}
	garbled := made("rusak.db")
	content, err := os.ReadFile(garbled)
	if err != nil {
		t.Fatal(err)
	}
	copy(content[100:], strings.Repeat("x", 4000))
	write("rusak.db", string(content))

	tests := []struct {
		name, path string
		options    Options
		want       error
	}{
		{"missing", filepath.Join(folder, "tiada.db"), Options{}, ErrMissing},
		{"missing, reader", filepath.Join(folder, "tiada.db"), Options{ReadOnly: true}, ErrMissing},
		{"empty", write("kosong.db", ""), Options{}, ErrMissing},
		{"text", write("teks.db", "nama;jumlah\nSukamaju;12\n"), Options{}, ErrForeign},
		{"short text", write("pendek.db", "x"), Options{Create: true}, ErrForeign},
		{"long text", write("panjang.db", strings.Repeat("Sukamaju;12\n", 5000)), Options{Create: true}, ErrForeign},
		{"folder", folder, Options{}, ErrForeign},
		{"foreign", made("lain.db", "PRAGMA application_id = 7"), Options{}, ErrForeign},
		{"foreign without id", made("lain2.db", "PRAGMA application_id = 0", "PRAGMA user_version = 0"), Options{Create: true}, ErrForeign},
		{"newer", made("baru.db", "PRAGMA user_version = 9"), Options{}, ErrNewer},
		{"truncated", truncated, Options{}, ErrDamaged},
		{"garbled", garbled, Options{ReadOnly: true}, ErrDamaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			db, err := Open(context.Background(), test.path, test.options)
			if err == nil {
				db.Close()
			}
			if !errors.Is(err, test.want) {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if !strings.HasPrefix(err.Error(), test.path+": ") {
				t.Errorf("%q does not begin with the path", err)
			}
			var version *VersionError
			if errors.As(err, &version) != (test.want == ErrNewer) {
				t.Errorf("got a %T", err)
			}
			if version != nil && *version != (VersionError{Database: 9, Program: len(steps)}) {
				t.Errorf("got %+v", version)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(folder, "tiada.db")); err == nil {
		t.Error("a missing database was made")
	}
}

func TestLocked(t *testing.T) {
	ctx := context.Background()
	path := opened(t).Path()
	holder := openedAt(t, path, Options{})
	tx, err := holder.sql.BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	db := openedAt(t, path, Options{BusyTimeout: 20 * time.Millisecond})
	if _, err := db.Save(ctx, file(t, "a.xlsx", village), SaveOptions{Now: noon}); !errors.Is(err, ErrLocked) {
		t.Errorf("Save: got %v, want %v", err, ErrLocked)
	}
	if _, err := db.Figures(ctx, Filter{}); err != nil {
		t.Errorf("a reader cannot read while another writes: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	saved(t, db, file(t, "a.xlsx", village))
	if _, err := holder.sql.Exec("BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, path, Options{ReadOnly: true, BusyTimeout: 20 * time.Millisecond}); !errors.Is(err, ErrLocked) {
		t.Errorf("Open: got %v, want %v", err, ErrLocked)
	}
}

func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	first := opened(t)
	saved(t, first, file(t, "a.xlsx", village))
	db := openedAt(t, first.Path(), Options{ReadOnly: true})
	if got, err := db.Figures(ctx, Filter{}); err != nil || len(got) != 8 {
		t.Errorf("got %d figures, %v; want 8", len(got), err)
	}
	if _, err := db.Save(ctx, file(t, "b.xlsx", village), SaveOptions{Now: noon}); err == nil {
		t.Error("a read-only database took an import")
	}
	if err := db.Backup(ctx, filepath.Join(t.TempDir(), "salinan.db")); err != nil {
		t.Errorf("a read-only database cannot be copied: %v", err)
	}
}

func TestPaths(t *testing.T) {
	for _, name := range []string{"dengan spasi.db", "é ñ 测.db", "a#b.db", "100%.db", "50%25.db", "apa?mode=memory.db", "a&b=c;d.db", "'kutip\".db"} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "folder "+name)
			if err := os.Mkdir(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, name)
			db := openedAt(t, path, Options{Create: true})
			saved(t, db, file(t, "a.xlsx", village))
			if err := db.Backup(context.Background(), path+".salinan"); err != nil {
				t.Error(err)
			}
			db.Close()
			var names []string
			entries, err := os.ReadDir(folder)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range entries {
				names = append(names, e.Name())
			}
			if diff := cmp.Diff([]string{name, name + ".salinan"}, names); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// together opens a database in eight places at the same moment.
func together(t *testing.T, path string) {
	t.Helper()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			db, err := Open(context.Background(), path, Options{Create: true})
			if err != nil {
				t.Error(err)
				return
			}
			if err := db.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if faults, err := openedAt(t, path, Options{}).Verify(context.Background()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

// Programs that find no database at the same moment make one between them.
func TestCreateTogether(t *testing.T) {
	together(t, filepath.Join(t.TempDir(), "m.db"))
}

// Programs that find an older database at the same moment bring it up to date once, and keep a copy of it.
func TestMigrateTogether(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	old, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := old.Exec(fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = 1", steps[0], applicationID)); err != nil {
		t.Fatal(err)
	}
	old.Close()
	together(t, path)
	if kept, err := filepath.Glob(path + "?*"); err != nil || len(kept) != 1 || kept[0] != path+".bak-v1" {
		t.Errorf("beside the database stand %v, %v", kept, err)
	}
}
