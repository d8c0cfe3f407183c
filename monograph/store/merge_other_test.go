package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// The other databases are only read, and nothing is left beside them.
func TestMergeOnlyReads(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.db")
	b := openedAt(t, path, Options{Create: true})
	do(t, b, "b 2001 2")
	b.Close()
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755) })
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a := office(t, "a.db", "a 2002 1")
	merged(t, a, MergeOptions{}, openedAt(t, path, Options{ReadOnly: true, Untouched: true}))
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the other database was changed, or %v", err)
	}
	if names, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(names) != 1 {
		t.Errorf("beside the other database: %v, %v", names, err)
	}
}

// Databases of every older version can be merged, and are brought up to date before others are merged into them.
func TestMergeOlder(t *testing.T) {
	for version := 1; version < len(steps); version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			old := older(t, version)
			a := office(t, "a.db", "a 2001 1")
			merged(t, a, MergeOptions{}, openedAt(t, old, Options{ReadOnly: true, Untouched: true}))
			into := openedAt(t, old, Options{})
			merged(t, into, MergeOptions{}, office(t, "a.db", "a 2001 1"))
			want := "2001 1? a\n2002 5 b\n"
			if diff := cmp.Diff([]string{want, want}, []string{inForce(t, a), inForce(t, into)}); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			sound(t, into)
		})
	}
}

// older makes a database as a program of an older version did, with one file about two villages.
func older(t *testing.T, version int) string {
	t.Helper()
	db := opened(t)
	do(t, db, "b 2001 2, 2002 5")
	undo := []string{
		"DROP TABLE finding",
		`DROP VIEW figures; DROP TABLE seen; DROP TABLE decided; DROP TABLE choice; DROP TABLE replaced;
			ALTER TABLE import DROP COLUMN merge; CREATE VIEW figures AS SELECT 1`,
	}
	for v := len(steps); v > version; v-- {
		if _, err := db.sql.Exec(undo[v-2] + fmt.Sprintf("; PRAGMA user_version = %d", v-1)); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	return db.Path()
}

// What is wrong with another database is said of it, and nothing of any other is merged.
func TestMergeBadDatabase(t *testing.T) {
	ctx := context.Background()
	a := office(t, "a.db", "a 2001 1")
	good, bad := office(t, "good.db", "b 2002 2"), office(t, "bad.db", "c 2003 3")
	if _, err := bad.sql.Exec("UPDATE import SET figures = 7"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		other *DB
		want  error
	}{{bad, ErrDamaged}, {a, ErrSame}} {
		_, err := a.Merge(ctx, []*DB{good, c.other}, MergeOptions{Now: noon})
		var other *OtherError
		if !errors.As(err, &other) || other.Path != c.other.Path() || !errors.Is(err, c.want) {
			t.Errorf("got %v, want %v of %s", err, c.want, c.other.Path())
		}
	}
	if got, want := inForce(t, a), "2001 1 a\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A database that another program is writing to is waited for, and then said to be locked.
func TestMergeLocked(t *testing.T) {
	ctx := context.Background()
	a, b := office(t, "a.db", "a 2001 1"), office(t, "b.db", "b 2002 2")
	reader := openedAt(t, b.Path(), Options{ReadOnly: true, Untouched: true, BusyTimeout: 50 * time.Millisecond})
	conn, err := b.sql.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Merge(ctx, []*DB{reader}, MergeOptions{Now: noon}); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v, want %v", err, ErrLocked)
	}
	if _, err := conn.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	merged(t, a, MergeOptions{}, reader)
}

// After an import that was cut short a database must recover first, which a merge leaves to its owner.
func TestMergeCutShort(t *testing.T) {
	ctx := context.Background()
	b := office(t, "b.db", "b 2001 2")
	conn, err := b.sql.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	// Changes larger than the cache reach the file before they are committed; a copy made then is what a power cut leaves.
	for _, s := range []string{"PRAGMA cache_size = 1", "BEGIN IMMEDIATE", "CREATE TABLE large (x BLOB) STRICT"} {
		if _, err := conn.ExecContext(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	for range 20 {
		if _, err := conn.ExecContext(ctx, "INSERT INTO large VALUES (randomblob(40000))"); err != nil {
			t.Fatal(err)
		}
	}
	cut := filepath.Join(t.TempDir(), "b.db")
	for _, ending := range []string{"", "-journal"} {
		content, err := os.ReadFile(b.Path() + ending)
		if err == nil {
			err = os.WriteFile(cut+ending, content, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := conn.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, cut, Options{ReadOnly: true, Untouched: true}); !errors.Is(err, ErrCut) {
		t.Errorf("got %v, want %v", err, ErrCut)
	}
	openedAt(t, cut, Options{ReadOnly: true}).Close()
	a := office(t, "a.db")
	merged(t, a, MergeOptions{}, openedAt(t, cut, Options{ReadOnly: true, Untouched: true}))
	if got, want := inForce(t, a), "2001 2 b\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Justifications come along; of two the later holds.
func TestMergeReasons(t *testing.T) {
	ctx := context.Background()
	found := func(observed float64) []monograph.Finding {
		return []monograph.Finding{{Rule: "A-10", Severity: monograph.Warning, Region: "32.15.01.2001", Period: "2025", Indicator: "PDK.JML", Observed: &observed}}
	}
	justified := func(name, reason string, observed float64, at time.Time) *DB {
		db := office(t, name)
		if _, err := db.SyncFindings(ctx, FindingScope{}, found(observed), at); err != nil {
			t.Fatal(err)
		}
		if reason != "" {
			if err := db.Justify(ctx, 1, reason, "Siti", at); err != nil {
				t.Fatal(err)
			}
		}
		return db
	}
	reasons := func(db *DB) string {
		all, err := db.Tracked(ctx, FindingScope{})
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		for _, f := range all {
			text += fmt.Sprintf("%s %s %s; ", f.ID, f.State, f.Reason)
		}
		return text
	}
	later := noon.Add(time.Hour)
	for _, c := range []struct {
		name string
		a, b *DB
		want string
	}{
		{"unknown here", office(t, "a.db"), justified("b.db", "perumahan", 5, noon), "F-0001 justified perumahan; "},
		{"known here", justified("a.db", "", 5, noon), justified("b.db", "perumahan", 5, noon), "F-0001 justified perumahan; "},
		{"of other figures", justified("a.db", "", 6, noon), justified("b.db", "perumahan", 5, noon), "F-0001 new perumahan; "},
		{"the later one", justified("a.db", "lama", 5, noon), justified("b.db", "baru", 5, later), "F-0001 justified baru; "},
		{"the earlier one", justified("a.db", "baru", 5, later), justified("b.db", "lama", 5, noon), "F-0001 justified baru; "},
		{"none", justified("a.db", "lama", 5, noon), justified("b.db", "", 5, noon), "F-0001 justified lama; "},
	} {
		before := reasons(c.a)
		m := merged(t, c.a, MergeOptions{}, c.b)
		if got := reasons(c.a); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if before == "" || m.Import == 0 {
			continue
		}
		if err := c.a.Undo(ctx, m.Import, noon); err != nil {
			t.Fatal(err)
		}
		if got := reasons(c.a); got != before {
			t.Errorf("%s, undone: got %q, want %q", c.name, got, before)
		}
	}
}
