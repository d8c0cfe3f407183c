package store

import (
	"context"
	"database/sql"
	"sync"

	"monografi/monograph"
)

// A frame is what blocks of one shape have in common. It never changes once committed.
type frame struct {
	id        int64
	series    []monograph.Series
	ids       []int      // ids of the series
	runs      []int      // run that each belongs to
	offsets   []cell     // from the run's first cell
	additions []addition // of printed totals; nil for figures
}

// frames keeps the frames read so far.
type frames struct {
	mu   sync.RWMutex
	byID map[int64]*frame
}

// frame finds a frame by its id.
func (db *DB) frame(ctx context.Context, tx *sql.Tx, id int64) (*frame, error) {
	db.frames.mu.RLock()
	f := db.frames.byID[id]
	db.frames.mu.RUnlock()
	if f != nil {
		return f, nil
	}
	f, err := readFrame(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	db.frames.mu.Lock()
	defer db.frames.mu.Unlock()
	if db.frames.byID == nil {
		db.frames.byID = map[int64]*frame{}
	}
	db.frames.byID[id] = f
	return f, nil
}

func readFrame(ctx context.Context, tx *sql.Tx, id int64) (*frame, error) {
	rows, err := tx.QueryContext(ctx, `SELECT s.id, s.indicator, s.members, l.run, l.down, l.across, a.over, a.parts
		FROM slot l JOIN series s ON s.id = l.series LEFT JOIN addition a ON a.id = l.addition
		WHERE l.frame = ? ORDER BY l.pos`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	f := &frame{id: id}
	for rows.Next() {
		var series, run int
		var s monograph.Series
		var at cell
		var over, parts sql.NullString
		if err := rows.Scan(&series, &s.Indicator, &s.Members, &run, &at.row, &at.col, &over, &parts); err != nil {
			return nil, err
		}
		f.ids = append(f.ids, series)
		f.series = append(f.series, s)
		f.runs = append(f.runs, run)
		f.offsets = append(f.offsets, at)
		if parts.Valid {
			f.additions = append(f.additions, addition{over.String, parts.String})
		}
	}
	return f, rows.Err()
}
