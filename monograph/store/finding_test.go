package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
)

// found makes findings from lines such as
//
//	partition:X:SEX 32.15.01.2001 2025 X  3777 3867  a.xlsx!T!E4 a.xlsx!T!D4  D4
//
// rule, region, period, indicator ("-" for none of these), observed and expected ("?" for none), cells, and last the cell of
// the likeliest suspect, in the file and sheet of the first cell, or "-".
func found(t testing.TB, lines string) []monograph.Finding {
	t.Helper()
	all := []monograph.Finding{}
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) < 8 {
			t.Fatalf("%q: want at least 8 fields", line)
		}
		for i := range f[:4] {
			f[i] = strings.TrimPrefix(f[i], "-")
		}
		one := monograph.Finding{
			Rule: f[0], Severity: monograph.Error, Region: region.Code(f[1]), Period: monograph.Period(f[2]), Indicator: f[3],
			Observed: numberIn(t, f[4]), Expected: numberIn(t, f[5]), Suspects: []monograph.Suspect{},
		}
		for _, c := range f[6 : len(f)-1] {
			p := strings.Split(c, "!")
			one.Cells = append(one.Cells, monograph.Source{File: p[0], Sheet: p[1], Cell: p[2], Raw: f[4]})
		}
		if s := f[len(f)-1]; s != "-" {
			one.Suspects = append(one.Suspects, monograph.Suspect{File: one.Cells[0].File, Sheet: one.Cells[0].Sheet, Cell: s})
		}
		all = append(all, one)
	}
	return all
}

func numberIn(t testing.TB, s string) *float64 {
	t.Helper()
	if s == "?" {
		return nil
	}
	_, v := read(t, s)
	return &v
}

// stated writes tracked findings one a line: ID, state, rule, reason.
func stated(all []TrackedFinding) string {
	var b strings.Builder
	for _, f := range all {
		fmt.Fprintf(&b, "%s %s", f.ID, f.State)
		if f.Again {
			b.WriteString(" again")
		}
		fmt.Fprintf(&b, " %s %s", f.Rule, f.Region)
		if f.Reason != "" {
			fmt.Fprintf(&b, " %q %s", f.Reason, f.Who)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func synced(t testing.TB, db *DB, scope FindingScope, lines string, now time.Time) string {
	t.Helper()
	all, err := db.SyncFindings(context.Background(), scope, found(t, lines), now)
	if err != nil {
		t.Fatal(err)
	}
	return stated(all)
}

const (
	sexes    = "partition:X:SEX 32.15.01.2001 2025 X 3777 3867 a.xlsx!T!E4 a.xlsx!T!C4 a.xlsx!T!D4 D4\n"
	fewer    = "partition:X:SEX 32.15.01.2001 2025 X 3777 3800 a.xlsx!T!E4 a.xlsx!T!C4 a.xlsx!T!D4 D4\n"
	printed  = "printed:X 32.15.01 2025 X 9000 8990 a.xlsx!T!E9 a.xlsx!T!E4 -\n"
	inverted = "A-10 32.15.01.2002 2025 Y 3 4 a.xlsx!T!F5 a.xlsx!T!G5 -\n"
)

// The states of findings over several validations.
func TestFindingStates(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	justify := func(n int64, reason string) func() error {
		return func() error { return db.Justify(ctx, n, reason, "Siti", noon) }
	}
	for i, run := range []struct {
		before func() error
		found  string
		want   string
	}{
		{nil, sexes + printed, `
F-0001 new partition:X:SEX 32.15.01.2001
F-0002 new printed:X 32.15.01
`},
		{nil, inverted + fewer, `
F-0003 new A-10 32.15.01.2002
F-0001 open partition:X:SEX 32.15.01.2001
F-0002 resolved printed:X 32.15.01
`},
		{justify(1, " kurang satu RT "), fewer + inverted + printed, `
F-0001 justified partition:X:SEX 32.15.01.2001 "kurang satu RT" Siti
F-0003 open A-10 32.15.01.2002
F-0002 open again printed:X 32.15.01
`},
		{nil, sexes + printed, `
F-0001 open again partition:X:SEX 32.15.01.2001 "kurang satu RT" Siti
F-0002 open printed:X 32.15.01
F-0003 resolved A-10 32.15.01.2002
`},
		{nil, fewer, `
F-0001 justified partition:X:SEX 32.15.01.2001 "kurang satu RT" Siti
F-0002 resolved printed:X 32.15.01
F-0003 resolved A-10 32.15.01.2002
`},
		{justify(1, "lain"), "", `
F-0001 resolved partition:X:SEX 32.15.01.2001 "lain" Siti
F-0002 resolved printed:X 32.15.01
F-0003 resolved A-10 32.15.01.2002
`},
		{nil, fewer, `
F-0001 justified partition:X:SEX 32.15.01.2001 "lain" Siti
F-0002 resolved printed:X 32.15.01
F-0003 resolved A-10 32.15.01.2002
`},
		{func() error { return db.Unjustify(ctx, 1) }, fewer, `
F-0001 open partition:X:SEX 32.15.01.2001
F-0002 resolved printed:X 32.15.01
F-0003 resolved A-10 32.15.01.2002
`},
	} {
		if run.before != nil {
			if err := run.before(); err != nil {
				t.Fatal(i, err)
			}
		}
		got := synced(t, db, FindingScope{}, run.found, noon.AddDate(0, 0, i))
		if diff := cmp.Diff(strings.TrimPrefix(run.want, "\n"), got); diff != "" {
			t.Errorf("run %d: -want +got\n%s", i, diff)
		}
	}
	if faults, err := db.Verify(ctx); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

// What is kept of a finding is all but its suspects and its words.
func TestTracked(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	later := noon.Add(26 * time.Hour)
	synced(t, db, FindingScope{}, sexes+printed, noon)
	synced(t, db, FindingScope{}, sexes, later)
	if err := db.Justify(ctx, 1, "benar", "Siti", later); err != nil {
		t.Fatal(err)
	}
	got, err := db.Tracked(ctx, FindingScope{Region: "32.15.01.2001", Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	want := TrackedFinding{
		Finding: found(t, sexes)[0], Number: 1, State: StateJustified, FirstSeen: noon, LastSeen: later,
		Reason: "benar", Who: "Siti", Justified: later,
	}
	want.ID, want.Suspects = "F-0001", []monograph.Suspect{}
	if diff := cmp.Diff([]TrackedFinding{want}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	got, err = db.Tracked(ctx, FindingScope{Region: "32.15.02"})
	if err != nil || len(got) != 0 {
		t.Errorf("elsewhere: got %v, %v", got, err)
	}
}

// A finding keeps its number wherever its cells go, and shares it with no other.
func TestFindingNumbers(t *testing.T) {
	const unnamed = "printed - - - 10 9 a.xlsx!T!B9 -\n"
	for _, test := range []struct{ name, first, then, want string }{
		{"order", sexes + printed, printed + sexes, "F-0002 open printed:X 32.15.01\nF-0001 open partition:X:SEX 32.15.01.2001\n"},
		{"a row was added", sexes, strings.NewReplacer("C4", "C5", "D4", "D5", "E4", "E5").Replace(sexes), "F-0001 open partition:X:SEX 32.15.01.2001\n"},
		{"another file", sexes, strings.ReplaceAll(sexes, "a.xlsx", "perbaikan.xlsx"), "F-0001 open partition:X:SEX 32.15.01.2001\n"},
		{"other parts", sexes, strings.ReplaceAll(sexes, "a.xlsx!T!C4", ""), "F-0001 open partition:X:SEX 32.15.01.2001\n"},
		{"one address in two sheets", "S 32.15.01 2025 X 9 8 a.xlsx!T!E9 -\nS 32.15.01 2025 X 9 8 a.xlsx!U!E9 -\n",
			"S 32.15.01 2025 X 7 6 a.xlsx!U!E9 -\n", "F-0002 open S 32.15.01\nF-0001 resolved S 32.15.01\n"},
		{"one address in two files", "S 32.15.01 2025 X 9 8 a.xlsx!T!E9 -\nS 32.15.01 2025 X 9 8 b.xlsx!T!E9 -\n",
			"S 32.15.01 2025 X 7 6 b.xlsx!T!E9 -\n", "F-0002 open S 32.15.01\nF-0001 resolved S 32.15.01\n"},
		{"two sheets of another file", "S 32.15.01 2025 X 9 8 a.xlsx!T!E9 -\nS 32.15.01 2025 X 9 8 a.xlsx!U!E9 -\n",
			"S 32.15.01 2025 X 7 6 b.xlsx!U!E9 -\n", "F-0002 open S 32.15.01\nF-0001 resolved S 32.15.01\n"},
		{"another rule blames the same cell", sexes, "level:X 32.15.01 2025 X 1 2 a.xlsx!T!E9 D4\n", "F-0001 open level:X 32.15.01\n"},
		{"another year", sexes, strings.ReplaceAll(sexes, "2025", "2024"), "F-0002 new partition:X:SEX 32.15.01.2001\nF-0001 resolved partition:X:SEX 32.15.01.2001\n"},
		{"a total not in the catalogue", unnamed, strings.ReplaceAll(unnamed, "10 9", "10 8"), "F-0001 open printed \n"},
		{"the like in another file", unnamed, strings.ReplaceAll(unnamed, "a.xlsx", "b.xlsx"), "F-0002 new printed \nF-0001 resolved printed \n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			db := opened(t)
			synced(t, db, FindingScope{}, test.first, noon)
			if diff := cmp.Diff(test.want, synced(t, db, FindingScope{}, test.then, noon)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// What was not looked at is not resolved, and looking at less gives no second number.
func TestFindingScope(t *testing.T) {
	const last, whole = "A-10 32.15.01.2001 2024 Y 3 4 a.xlsx!T!F5 -\n", "level:X 32.15 2025 X 20 21 k.xlsx!T!B9 B3\n"
	const part = "printed:X 32.15.01 2025 X 10 11 k.xlsx!T!B3 k.xlsx!T!B2 B3\n" // of the same cause, seen from nearby
	db := opened(t)
	synced(t, db, FindingScope{}, sexes+last+whole+"unlocated - - - ? ? a.xlsx!T!E4 -\n", noon)
	for i, run := range []struct {
		scope FindingScope
		found string
		want  string
	}{
		{FindingScope{Region: "32.15.02"}, "", ""},
		{FindingScope{Region: "32.15.01", Year: 2025}, sexes + part, "F-0001 open partition:X:SEX 32.15.01.2001\nF-0003 open printed:X 32.15.01\n"},
		{FindingScope{Year: 2025}, whole, "F-0003 open level:X 32.15\nF-0001 resolved partition:X:SEX 32.15.01.2001\n"},
		{FindingScope{Region: "32.15.01", Year: 2024}, "", "F-0002 resolved A-10 32.15.01.2001\n"},
		{FindingScope{}, "", "F-0001 resolved partition:X:SEX 32.15.01.2001\nF-0002 resolved A-10 32.15.01.2001\n" +
			"F-0003 resolved level:X 32.15\nF-0004 resolved unlocated \n"},
	} {
		if diff := cmp.Diff(run.want, synced(t, db, run.scope, run.found, noon)); diff != "" {
			t.Errorf("run %d: -want +got\n%s", i, diff)
		}
	}
}

// A finding that is not about one number is justified for what stands in its cells.
func TestJustifyCells(t *testing.T) {
	const same = "A-40 32.15.01.2001 2025 Y ? ? a.xlsx!T!F5 -\n"
	ctx := context.Background()
	db := opened(t)
	synced(t, db, FindingScope{}, same, noon)
	if err := db.Justify(ctx, 1, "memang sama", "", noon); err != nil {
		t.Fatal(err)
	}
	if got, want := synced(t, db, FindingScope{}, same, noon), "F-0001 justified A-40 32.15.01.2001 \"memang sama\" \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	other := found(t, same)
	other[0].Cells[0].Raw = "12"
	all, err := db.SyncFindings(ctx, FindingScope{}, other, noon)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := stated(all), "F-0001 open again A-40 32.15.01.2001 \"memang sama\" \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is unusual stays justified while only the figures it is compared with change.
func TestJustifyUsual(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	for i, run := range []struct{ found, want string }{
		{"C-01 32.15.01.2001 2025 X 3777 3500 a.xlsx!T!E4 -", "F-0001 new C-01 32.15.01.2001\n"},
		{"C-01 32.15.01.2001 2025 X 3777 3510 a.xlsx!T!E4 -", "F-0001 justified C-01 32.15.01.2001 \"perumahan baru\" Siti\n"},
		{"C-01 32.15.01.2001 2025 X 3777 3520 a.xlsx!T!E4 -", "F-0001 justified C-01 32.15.01.2001 \"perumahan baru\" Siti\n"},
		{"C-01 32.15.01.2001 2025 X 3778 3520 a.xlsx!T!E4 -", "F-0001 open again C-01 32.15.01.2001 \"perumahan baru\" Siti\n"},
		{"C-01 32.15.01.2001 2025 X 3778 3510 a.xlsx!T!E4 -", "F-0001 open again C-01 32.15.01.2001 \"perumahan baru\" Siti\n"},
	} {
		unusual := found(t, run.found)
		unusual[0].Usual = true
		all, err := db.SyncFindings(ctx, FindingScope{}, unusual, noon)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(run.want, stated(all)); diff != "" {
			t.Errorf("run %d: -want +got\n%s", i, diff)
		}
		if i == 0 {
			if err := db.Justify(ctx, 1, "perumahan baru", "Siti", noon); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestJustifyErrors(t *testing.T) {
	ctx := context.Background()
	db := opened(t)
	synced(t, db, FindingScope{}, sexes+printed, noon)
	synced(t, db, FindingScope{}, sexes, noon)
	for _, test := range []struct {
		name string
		err  error
		want error
	}{
		{"none", db.Justify(ctx, 9, "x", "", noon), ErrNoFinding},
		{"resolved", db.Justify(ctx, 2, "x", "", noon), ErrResolved},
		{"no reason", db.Justify(ctx, 1, " ", "", noon), ErrNoReason},
		{"not justified", db.Unjustify(ctx, 1), ErrNotJustified},
		{"unjustify none", db.Unjustify(ctx, 9), ErrNoFinding},
	} {
		if !errors.Is(test.err, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, test.err, test.want)
		}
	}
}

// A database that may not be written gives the numbers that it knows, and says which come next.
func TestFindingsReadOnly(t *testing.T) {
	first := opened(t)
	synced(t, first, FindingScope{}, sexes+inverted, noon)
	before, err := os.ReadFile(first.Path())
	if err != nil {
		t.Fatal(err)
	}
	db := openedAt(t, first.Path(), Options{ReadOnly: true})
	want := "F-0003 new printed:X 32.15.01\nF-0001 open partition:X:SEX 32.15.01.2001\nF-0002 resolved A-10 32.15.01.2002\n"
	for range 2 {
		if diff := cmp.Diff(want, synced(t, db, FindingScope{}, printed+sexes, noon)); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
	if err := db.Justify(context.Background(), 1, "x", "", noon); err == nil {
		t.Error("a read-only database took a justification")
	}
	after, err := os.ReadFile(first.Path())
	if err != nil || string(after) != string(before) {
		t.Errorf("a reader changed the file, %v", err)
	}
}

// A database of version 1 has no findings; a reader takes it as it is, a writer brings it up and keeps a copy.
func TestFindingsOfVersion1(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "lama.db")
	pool, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(ctx, conn, path, steps[:1], Options{Create: true}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(conn.Close(), pool.Close()); err != nil {
		t.Fatal(err)
	}
	const want = "F-0001 new partition:X:SEX 32.15.01.2001\n"
	reader := openedAt(t, path, Options{ReadOnly: true})
	if got := synced(t, reader, FindingScope{}, sexes, noon); got != want {
		t.Errorf("reader: got %q, want %q", got, want)
	}
	if got := versionOf(t, reader); got != 1 {
		t.Errorf("the reader left version %d", got)
	}
	reader.Close()
	writer := openedAt(t, path, Options{})
	if got := synced(t, writer, FindingScope{}, sexes, noon); got != want {
		t.Errorf("writer: got %q, want %q", got, want)
	}
	if got := versionOf(t, openedAt(t, path+".bak-v1", Options{ReadOnly: true})); got != 1 {
		t.Errorf("the copy has version %d", got)
	}
}
