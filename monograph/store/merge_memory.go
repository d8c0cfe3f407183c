package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// A MergedMemory says what became of remembered answers of one kind.
type MergedMemory struct {
	Added   int
	Differs []Differing // what both databases remember, but not alike
}

// A Differing is something that is remembered in two ways.
type Differing struct {
	Key  string // what it is about
	Kept string // what holds now
	Left string // what the other says
}

// A memory is a table of remembered answers.
type memory struct {
	kind          string
	columns       string // key columns, then the value, then the time of the answer where there is one
	keys          int
	timed         bool
	text          func(key []string) string
	into          func(*Merged) *MergedMemory
	find, put, no string // SQL: read, write, remove; keys come first
}

var memories = []memory{
	{
		kind: "alias", columns: "area, printed, region, at FROM alias", keys: 2, timed: true,
		text: func(k []string) string { return fmt.Sprintf("%q (%s)", k[1], k[0]) },
		into: func(r *Merged) *MergedMemory { return &r.Aliases },
		find: "SELECT region, at FROM alias WHERE area = ? AND printed = ?",
		put:  "INSERT OR REPLACE INTO alias (area, printed, region, at) VALUES (?, ?, ?, ?)",
		no:   "DELETE FROM alias WHERE area = ? AND printed = ?",
	},
	{
		kind: "layout", columns: "fingerprint, mapping, at FROM layout", keys: 1, timed: true,
		text: func(k []string) string { return k[0] },
		into: func(r *Merged) *MergedMemory { return &r.Layouts },
		find: "SELECT mapping, at FROM layout WHERE fingerprint = ?",
		put:  "INSERT OR REPLACE INTO layout (fingerprint, mapping, at) VALUES (?, ?, ?)",
		no:   "DELETE FROM layout WHERE fingerprint = ?",
	},
	{
		kind: "setting", columns: "key, value FROM setting", keys: 1,
		text: func(k []string) string { return k[0] },
		into: func(r *Merged) *MergedMemory { return &r.Settings },
		find: "SELECT value FROM setting WHERE key = ?",
		put:  "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)",
		no:   "DELETE FROM setting WHERE key = ?",
	},
}

// bringMemory takes over what was remembered there: names of regions, looks of tables, settings, reasons for findings.
func (b *bringing) bringMemory() error {
	for i := range memories {
		all, err := b.remembered(&memories[i])
		if err != nil {
			return b.blame(err)
		}
		for _, there := range all {
			if err := b.remember(&memories[i], there); err != nil {
				return err
			}
		}
	}
	return b.bringReasons()
}

// remembered reads a table of the other database.
func (b *bringing) remembered(m *memory) ([][]string, error) {
	rows, err := b.otx.QueryContext(b.ctx, "SELECT "+m.columns+" ORDER BY 1, 2")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all [][]string
	for rows.Next() {
		row := make([]string, m.width())
		if err := rows.Scan(anys(row)...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

func (m *memory) width() int {
	if m.timed {
		return m.keys + 2
	}
	return m.keys + 1
}

// anys points to each text of a list.
func anys(list []string) []any {
	to := make([]any, len(list))
	for i := range list {
		to[i] = &list[i]
	}
	return to
}

// remember takes over one answer. Of two that differ the later holds, or the greater: the same in every database. A setting
// stays as it is here.
func (b *bringing) remember(m *memory, there []string) error {
	key, value := there[:m.keys], there[m.keys:]
	into := m.into(&b.result)
	here, err := lookUp(b.ctx, b.tx, m, key)
	if err != nil {
		return err
	}
	if here == nil {
		into.Added++
		return b.change(m, key, nil, value)
	}
	if here[0] == value[0] {
		return nil
	}
	keep := true
	if m.timed {
		keep = slices.Compare([]string{here[1], here[0]}, []string{value[1], value[0]}) > 0
	}
	d := Differing{Key: m.text(key), Kept: here[0], Left: value[0]}
	if !keep {
		d.Kept, d.Left = d.Left, d.Kept
	}
	into.Differs = append(into.Differs, d)
	if keep {
		return nil
	}
	return b.change(m, key, here, value)
}

// lookUp reads the value of a key here, nil where there is none.
func lookUp(ctx context.Context, tx *sql.Tx, m *memory, key []string) ([]string, error) {
	value := make([]string, m.width()-m.keys)
	err := tx.QueryRowContext(ctx, m.find, texts(key)...).Scan(anys(value)...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return value, err
}

// change writes an answer, and what to take back at an undo.
func (b *bringing) change(m *memory, key, was, now []string) error {
	b.news = true
	if _, err := b.tx.ExecContext(b.ctx, m.put, texts(key, now)...); err != nil {
		return err
	}
	return b.replace(m.kind, list(key), was, list(now))
}

// replace notes what a merge puts in the place of what.
func (b *bringing) replace(kind, key string, was []string, now string) error {
	b.news = true
	var before any
	if was != nil {
		before = list(was)
	}
	_, err := b.w.exec(`INSERT INTO replaced (merge, kind, key, was, now) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET now = excluded.now`, b.number, kind, key, before, now)
	return err
}

// texts makes arguments of SQL from lists of texts.
func texts(lists ...[]string) []any {
	var all []any
	for _, l := range lists {
		for _, s := range l {
			all = append(all, s)
		}
	}
	return all
}

// restore takes back what a merge replaced, except what was changed since.
func restore(ctx context.Context, tx *sql.Tx, merge int64) error {
	rows, err := tx.QueryContext(ctx, "SELECT kind, key, coalesce(was, 'null'), now FROM replaced WHERE merge = ?", merge)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var kind, keyText, wasText, nowText string
		if err := rows.Scan(&kind, &keyText, &wasText, &nowText); err != nil {
			return err
		}
		var key, was, now []string
		for text, to := range map[string]*[]string{keyText: &key, wasText: &was, nowText: &now} {
			if err := json.Unmarshal([]byte(text), to); err != nil {
				return fmt.Errorf("%w: what merge %d replaced: %w", ErrDamaged, merge, err)
			}
		}
		if err := restoreOne(ctx, tx, kind, key, was, now); err != nil {
			return err
		}
	}
	return rows.Err()
}

func restoreOne(ctx context.Context, tx *sql.Tx, kind string, key, was, now []string) error {
	switch kind {
	case "undone":
		_, err := tx.ExecContext(ctx, "UPDATE import SET undone = NULL WHERE id = ? AND undone = ?", key[0], now[0])
		return err
	case "finding":
		return restoreReason(ctx, tx, key[0], was, now)
	}
	for i := range memories {
		m := &memories[i]
		if m.kind != kind {
			continue
		}
		here, err := lookUp(ctx, tx, m, key)
		if err != nil || !slices.Equal(here, now) {
			return err
		}
		if was == nil {
			_, err = tx.ExecContext(ctx, m.no, texts(key)...)
		} else {
			_, err = tx.ExecContext(ctx, m.put, texts(key, was)...)
		}
		return err
	}
	return nil
}
