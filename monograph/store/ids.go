package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"

	"monografi/monograph"
)

// ids remembers the numbers of what was written before. They are thrown away when a transaction fails.
type ids struct {
	series    map[monograph.Series]int64
	additions map[addition]int64
	frames    map[frameKey]int64
}

func newIDs() ids {
	return ids{map[monograph.Series]int64{}, map[addition]int64{}, map[frameKey]int64{}}
}

type frameKey [16]byte

// exec runs a statement, prepared once.
func (w *writer) exec(text string, args ...any) (sql.Result, error) {
	s, err := w.prepared(text)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(w.ctx, args...)
}

func (w *writer) prepared(text string) (*sql.Stmt, error) {
	if s, ok := w.stmts[text]; ok {
		return s, nil
	}
	s, err := w.tx.PrepareContext(w.ctx, text)
	if err != nil {
		return nil, err
	}
	w.stmts[text] = s
	return s, nil
}

// id finds a row by its natural key or adds it.
func (w *writer) id(find, add string, args ...any) (id int64, added bool, err error) {
	s, err := w.prepared(find)
	if err != nil {
		return 0, false, err
	}
	err = s.QueryRowContext(w.ctx, args...).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, false, err
	}
	r, err := w.exec(add, args...)
	if err != nil {
		return 0, false, err
	}
	id, err = r.LastInsertId()
	return id, true, err
}

func (w *writer) seriesID(s monograph.Series) (int64, error) {
	if id, ok := w.db.ids.series[s]; ok {
		return id, nil
	}
	id, _, err := w.id("SELECT id FROM series WHERE indicator = ? AND members = ?",
		"INSERT INTO series (indicator, members) VALUES (?, ?)", s.Indicator, string(s.Members))
	w.db.ids.series[s] = id
	return id, err
}

// additionID is nil for a figure.
func (w *writer) additionID(a *addition) (any, error) {
	if a == nil {
		return nil, nil
	}
	if id, ok := w.db.ids.additions[*a]; ok {
		return id, nil
	}
	id, _, err := w.id("SELECT id FROM addition WHERE over = ? AND parts = ?",
		"INSERT INTO addition (over, parts) VALUES (?, ?)", a.over, a.parts)
	w.db.ids.additions[*a] = id
	return id, err
}

// A slot is a row of the table of that name.
type slot struct {
	series, run, down, across int64
	addition                  any // nil for a figure
}

// frameID finds the frame of a block or adds it.
func (w *writer) frameID(b block) (int64, error) {
	w.slots = w.slots[:0]
	err := b.each(func(e *entry, run int, offset cell) error {
		sum, err := w.additionID(e.sum)
		w.slots = append(w.slots, slot{w.series[e.series], int64(run), int64(offset.row), int64(offset.col), sum})
		return err
	})
	if err != nil {
		return 0, err
	}
	return w.frameWith(w.slots)
}

// frameWith finds the frame that consists of slots or adds it.
func (w *writer) frameWith(slots []slot) (int64, error) {
	w.key = w.key[:0]
	for _, s := range slots {
		n, _ := s.addition.(int64)
		for _, x := range [...]int64{s.series, s.run, s.down, s.across, n} {
			w.key = binary.AppendVarint(w.key, x)
		}
	}
	hash := sha256.Sum256(w.key)
	key := frameKey(hash[:16])
	if id, ok := w.db.ids.frames[key]; ok {
		return id, nil
	}
	id, added, err := w.id("SELECT id FROM frame WHERE digest = ?", "INSERT INTO frame (digest) VALUES (?)", key[:])
	if err == nil && added {
		err = w.addSlots(id, slots)
	}
	w.db.ids.frames[key] = id
	return id, err
}

func (w *writer) addSlots(frame int64, slots []slot) error {
	for pos, s := range slots {
		_, err := w.exec("INSERT INTO slot (frame, pos, series, run, down, across, addition) VALUES (?, ?, ?, ?, ?, ?, ?)",
			frame, pos, s.series, s.run, s.down, s.across, s.addition)
		if err != nil {
			return err
		}
	}
	return nil
}
