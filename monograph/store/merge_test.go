package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

// office makes a database of its own from files: "a.xlsx 2001 5" is the file a.xlsx with the figure 5 about the village 2001,
// "a.xlsx 2001 5, 2002 6" one with two figures, "undo 2" takes an import back.
func office(t testing.TB, name string, doings ...string) *DB {
	t.Helper()
	db := openedAt(t, filepath.Join(t.TempDir(), name), Options{Create: true})
	do(t, db, doings...)
	return db
}

func do(t testing.TB, db *DB, doings ...string) {
	t.Helper()
	for _, d := range doings {
		f := strings.Fields(strings.ReplaceAll(d, ",", " "))
		if f[0] == "undo" {
			var id int64
			fmt.Sscan(f[1], &id)
			if err := db.Undo(context.Background(), id, noon); err != nil {
				t.Fatalf("%s: %v", d, err)
			}
			continue
		}
		var lines strings.Builder
		for i := 1; i < len(f); i += 2 {
			raw := f[i+1]
			if raw == "…" {
				raw = ""
			}
			fmt.Fprintf(&lines, "T B%d 32.15.01.%s 2025 PDK.JML - %s\n", i, f[i], raw)
		}
		saved(t, db, file(t, f[0], lines.String()))
	}
}

// merged merges databases into one.
func merged(t testing.TB, db *DB, o MergeOptions, others ...*DB) Merged {
	t.Helper()
	if o.Now.IsZero() {
		o.Now = noon
	}
	m, err := db.Merge(context.Background(), others, o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// inForce writes what is in force: village, value and file, with a "?" where it is disputed.
func inForce(t testing.TB, db *DB) string {
	t.Helper()
	ctx := context.Background()
	open, err := db.Disputes(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	disputed := map[string]bool{}
	for _, d := range open {
		disputed[string(d.Region)] = true
	}
	figures, err := db.Figures(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range figures {
		mark := ""
		if disputed[string(f.Region)] {
			mark = "?"
		}
		fmt.Fprintf(&b, "%s %s%s %s\n", f.Region[9:], f.Source.Raw, mark, f.Source.File)
	}
	return b.String()
}

func sound(t testing.TB, db *DB) {
	t.Helper()
	if faults, err := db.Verify(context.Background()); err != nil || len(faults) > 0 {
		t.Errorf("%s: %v, %v", db.Path(), faults, err)
	}
}

// Whatever is merged into what, and in whatever order, the same figures are in force.
func TestMergeBothWays(t *testing.T) {
	for _, c := range []struct {
		name, a, b string // doings, divided by ";"
		want       string
	}{
		{"other places", "a 2001 1", "b 2002 2", "2001 1 a\n2002 2 b\n"},
		{"the same file", "a 2001 1", "a 2001 1", "2001 1 a\n"},
		{"two files agree", "a 2001 1", "b 2001 1", "2001 1 a\n"},
		{"two files disagree", "a 2001 1", "b 2001 2", "2001 1? a\n"},
		{"a file about fewer villages is shown", "a 2001 1, 2002 2", "b 2001 2", "2001 2? b\n2002 2 a\n"},
		{"a correction in sight of the file", "a 2001 1", "a 2001 1; b 2001 2", "2001 2 b\n"},
		{"both corrected the same", "a 2001 1; b 2001 2", "a 2001 1; c 2001 3", "2001 2? b\n"},
		{"the order of two files was not the same", "a 2001 1; b 2001 2", "b 2001 2; a 2001 1", "2001 1? a\n"},
		{"an order known through a third file", "s 2001 1; a 2001 2", "b 2001 3; s 2001 1", "2001 2 a\n"},
		{"blank against a figure", "a 2001 …", "b 2001 2", "2001 2 b\n"},
		{"blanked in sight of the figure", "a 2001 …", "a 2001 …; b 2001 2; c 2001 …", "2001  c\n"},
		{"taken back there", "a 2001 1", "a 2001 1; undo 1", ""},
		{"taken back and made again there", "a 2001 1; undo 1", "a 2001 1; undo 1; a 2001 1", "2001 1 a\n"},
		{"taken back here, replaced there", "a 2001 1; undo 1", "a 2001 1; b 2001 2", "2001 2 b\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			make := func(name, doings string) *DB { return office(t, name, strings.Split(doings, "; ")...) }
			one, other := make("a.db", c.a), make("b.db", c.b)
			merged(t, one, MergeOptions{}, other)
			reverse := make("b.db", c.b)
			merged(t, reverse, MergeOptions{}, make("a.db", c.a))
			got := []string{inForce(t, one), inForce(t, reverse)}
			if diff := cmp.Diff([]string{c.want, c.want}, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if m := merged(t, one, MergeOptions{}, other); m.Import != 0 {
				t.Errorf("merged again: %+v, want nothing", m)
			}
			sound(t, one)
			sound(t, reverse)
		})
	}
}

// However the databases of several offices come together, through whomever, all end with the same figures.
func TestMergeAnyOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 7))
	for round := range 12 {
		var histories [4][]string
		for i := range histories {
			for range 1 + dice.IntN(4) {
				d := fmt.Sprintf("%c", 'a'+rune(dice.IntN(6)))
				// What a file holds follows from its name, for the same file is the same everywhere.
				for v := range 3 {
					if (int(d[0])+v)%2 == 0 {
						d += fmt.Sprintf(", %d %d", 2001+v, int(d[0])%3+v)
					}
				}
				histories[i] = append(histories[i], d)
				if dice.IntN(4) == 0 {
					histories[i] = append(histories[i], "undo")
				}
			}
		}
		make := func(i int) *DB { return played(t, fmt.Sprintf("%d.db", i), histories[i]) }

		want := ""
		for try := range 4 {
			order := dice.Perm(len(histories))
			var db *DB
			switch try {
			case 0: // one after the other
				db = make(order[0])
				for _, i := range order[1:] {
					merged(t, db, MergeOptions{}, make(i))
				}
			case 1: // at once
				db = make(order[0])
				merged(t, db, MergeOptions{}, make(order[1]), make(order[2]), make(order[3]))
			case 2: // two and two
				db = make(order[0])
				merged(t, db, MergeOptions{}, make(order[1]))
				other := make(order[2])
				merged(t, other, MergeOptions{}, make(order[3]))
				merged(t, db, MergeOptions{}, other)
			case 3: // into an empty one, some of it twice
				db = office(t, "kosong.db")
				twice := make(order[0])
				merged(t, twice, MergeOptions{}, make(order[1]))
				merged(t, db, MergeOptions{}, twice, make(order[2]), make(order[0]), make(order[3]))
			}
			sound(t, db)
			got := inForce(t, db)
			if try == 0 {
				want = got
			}
			if got != want {
				t.Fatalf("round %d, %v, order %v:\n%s", round, histories, order, cmp.Diff(want, got))
			}
		}
	}
}

// played makes a database in which "undo" takes back the newest import that is in force.
func played(t testing.TB, name string, history []string) *DB {
	t.Helper()
	db := office(t, name)
	for _, d := range history {
		if d != "undo" {
			do(t, db, d)
			continue
		}
		all, err := db.History(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range all {
			if i.Undone == nil {
				do(t, db, fmt.Sprint("undo ", i.ID))
				break
			}
		}
	}
	return db
}

// A dispute names both figures with their cells, and a preference decides it.
func TestMergePrefer(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		prefer Preference
		later  bool // there is the later import
		want   string
	}{
		{Preference{}, true, "2001 1? a.xlsx"},
		{Preference{Kind: PreferNewest}, true, "2001 2 b.xlsx"},
		{Preference{Kind: PreferNewest}, false, "2001 1? a.xlsx"}, // at the same time
		{Preference{Kind: PreferFile}, true, "2001 1? a.xlsx"},    // about as many villages
		{Preference{Kind: PreferFile, Name: "b.xlsx"}, true, "2001 2 b.xlsx"},
		{Preference{Kind: PreferFile, Name: "c.xlsx"}, true, "2001 1? a.xlsx"},
		{Preference{Kind: PreferOffice}, true, "2001 2 b.xlsx"},
	} {
		a, b := office(t, "a.db", "a.xlsx 2001 1, 2002 5"), office(t, "b.db")
		o := SaveOptions{Now: noon}
		if c.later {
			o.Now = noon.Add(time.Hour)
		}
		if _, err := b.Save(ctx, file(t, "b.xlsx", "T B1 32.15.01.2001 2025 PDK.JML - 2\nT B3 32.15.01.2003 2025 PDK.JML - 7"), o); err != nil {
			t.Fatal(err)
		}
		m := merged(t, a, MergeOptions{Prefer: c.prefer}, b)
		got, _, _ := strings.Cut(inForce(t, a), "\n")
		if got != c.want {
			t.Errorf("%+v: got %q, want %q", c.prefer, got, c.want)
		}
		if len(m.Conflicts) != 1 || len(m.Conflicts[0].Figures) != 2 {
			t.Fatalf("conflicts %+v, want one of two figures", m.Conflicts)
		}
		if decided := !strings.Contains(c.want, "?"); m.Conflicts[0].Decided != decided {
			t.Errorf("%+v: decided %v, want %v", c.prefer, m.Conflicts[0].Decided, decided)
		}
	}
}

// What earlier merges left open can be decided later, and taken back.
func TestMergeDecideLater(t *testing.T) {
	a := office(t, "a.db", "a 2001 1")
	merged(t, a, MergeOptions{}, office(t, "b.db", "b 2001 2"))
	m := merged(t, a, MergeOptions{Prefer: Preference{Kind: PreferFile, Name: "b"}})
	got := []string{inForce(t, a)}
	do(t, a, fmt.Sprint("undo ", m.Import))
	got = append(got, inForce(t, a))
	do(t, a, "c 2001 3")
	got = append(got, inForce(t, a))
	want := []string{"2001 2 b\n", "2001 1? a\n", "2001 3 c\n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A decision travels with the database.
func TestMergeDecisionTravels(t *testing.T) {
	a := office(t, "a.db", "a 2001 1")
	merged(t, a, MergeOptions{Prefer: Preference{Kind: PreferFile, Name: "b"}}, office(t, "b.db", "b 2001 2"))
	c := office(t, "c.db", "a 2001 1")
	merged(t, c, MergeOptions{}, a)
	if got, want := inForce(t, c), "2001 2 b\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A merge is one import in the history, and its undo takes back all that it brought or changed.
func TestMergeUndo(t *testing.T) {
	ctx := context.Background()
	a := office(t, "a.db", "a 2001 1, 2002 2", "b 2003 3")
	b := office(t, "b.db", "a 2001 1, 2002 2", "c 2001 5", "b 2003 3", "undo 3", "d 2004 4")
	for db, code := range map[*DB]string{a: "32.15.01.2001", b: "32.15.01.2002"} {
		if err := db.SetAlias(ctx, "32.15.01", "Sukamaju", "32.15.01.2009", noon); err != nil {
			t.Fatal(err)
		}
		at := noon
		if db == b {
			at = noon.Add(time.Hour)
		}
		for name, code := range map[string]string{"Jaya": code, string(code[9:]): code} {
			if err := db.SetAlias(ctx, "32.15.01", name, region.Code(code), at); err != nil {
				t.Fatal(err)
			}
		}
		if err := db.PutLayouts(ctx, []Layout{{Fingerprint: "f" + code, Mapping: []byte("{}"), Confirmed: noon}}); err != nil {
			t.Fatal(err)
		}
		if err := db.SetSetting(ctx, "kantor", code); err != nil {
			t.Fatal(err)
		}
	}
	before := everything(t, a)
	m := merged(t, a, MergeOptions{}, b)
	if got, want := inForce(t, a), "2001 5 c\n2002 2 a\n2004 4 d\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	type counts struct{ Imports, Figures, Already, TakenBack, Aliases, Differ, Layouts, Settings int }
	s := m.Sources[0]
	got := counts{s.Imports, s.Figures, s.Already, s.TakenBack, m.Aliases.Added, len(m.Aliases.Differs), m.Layouts.Added, len(m.Settings.Differs)}
	if diff := cmp.Diff(counts{2, 2, 1, 1, 1, 1, 1, 1}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if err := a.Undo(ctx, m.Import, noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, everything(t, a)); diff != "" {
		t.Errorf("after the undo: -before +after\n%s", diff)
	}
	if err := a.Redo(ctx, m.Import); !errors.Is(err, ErrNoRedo) {
		t.Errorf("redo: got %v, want %v", err, ErrNoRedo)
	}
	// An undone merge leaves no trace in what others take from here, and can be merged again.
	c := office(t, "c.db", "d 2004 4")
	merged(t, c, MergeOptions{}, a)
	if got, want := inForce(t, c), "2001 1 a\n2002 2 a\n2003 3 b\n2004 4 d\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	merged(t, a, MergeOptions{}, b)
	if got, want := inForce(t, a), "2001 5 c\n2002 2 a\n2004 4 d\n"; got != want {
		t.Errorf("merged again: got %q, want %q", got, want)
	}
	sound(t, a)
}

// everything is what a database holds for its users.
func everything(t testing.TB, db *DB) []any {
	t.Helper()
	ctx := context.Background()
	figures, err := db.Figures(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	aliases, err := db.Aliases(ctx)
	if err != nil {
		t.Fatal(err)
	}
	layouts, err := db.Layouts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	setting, err := db.Setting(ctx, "kantor")
	if err != nil {
		t.Fatal(err)
	}
	found, err := db.Tracked(ctx, FindingScope{})
	if err != nil {
		t.Fatal(err)
	}
	var reasons []string
	for _, f := range found {
		reasons = append(reasons, f.Reason)
	}
	return []any{figures, aliases, layouts, setting, reasons}
}
