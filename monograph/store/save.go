package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"monografi/monograph"
)

// SaveOptions say when and by whom a file is imported.
type SaveOptions struct {
	Now  time.Time
	Who  string // free text
	Note string // free text
}

// MaxChanges is how many changed figures a SaveResult lists.
const MaxChanges = 200

// A SaveResult says what an import did, or would do.
type SaveResult struct {
	Import         int64 // its number; 0 when nothing was stored
	Stored         int   // figures stored
	Changed        int   // of them: those that replace a figure that says something else
	Unchanged      int   // figures equal to the one in force; unless Already they are stored too, so that a trace finds the newest cell
	Already        bool  // the same file with the same reading is in force: nothing was done
	AlreadyImport  int64 // the import that brought it
	ChangedFigures []Change
}

// A Change is a figure in force and what replaces it.
type Change struct {
	Old Figure
	New monograph.Observation
}

// Save stores all of a batch or, on any error, none of it. A batch that is in force already changes nothing.
// The errors are ErrIncomplete, ErrLocked, ErrDamaged and those of the file system.
func (db *DB) Save(ctx context.Context, b monograph.Batch, o SaveOptions) (SaveResult, error) {
	all, err := db.SaveAll(ctx, []monograph.Batch{b}, o)
	if err != nil {
		return SaveResult{}, err
	}
	return all[0].SaveResult, all[0].Err
}

// A Saved says what became of one of several batches.
type Saved struct {
	SaveResult
	Err error // ErrIncomplete, wrapped, when the batch was refused
}

// SaveAll stores batches in their order, each of them all or nothing, with the one wait for the disk that a single Save
// takes. A batch that is refused does not hinder the others; on any other error nothing is stored.
func (db *DB) SaveAll(ctx context.Context, batches []monograph.Batch, o SaveOptions) ([]Saved, error) {
	plans := make([]*plan, len(batches))
	all := make([]Saved, len(batches))
	for i := range batches {
		p, err := newPlan(&batches[i])
		plans[i], all[i].Err = p, db.wrap(err)
	}
	err := db.inTx(ctx, func(tx *sql.Tx) error {
		w := db.newWriter(ctx, tx, o)
		for i, p := range plans {
			if p == nil {
				continue
			}
			result, err := w.save(p)
			if err != nil {
				return err
			}
			all[i].SaveResult = result
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// Preview says what Save would do, and does nothing. Its Import is 0.
func (db *DB) Preview(ctx context.Context, b monograph.Batch) (SaveResult, error) {
	p, err := newPlan(&b)
	if err != nil {
		return SaveResult{}, db.wrap(err)
	}
	var result SaveResult
	err = db.inReadTx(ctx, func(tx *sql.Tx) error {
		result, err = db.compare(ctx, tx, p)
		if !result.Already {
			result.Stored = len(p.figures)
		}
		return err
	})
	return result, err
}

// compare holds a plan against what is in force.
func (db *DB) compare(ctx context.Context, tx *sql.Tx, p *plan) (SaveResult, error) {
	var r SaveResult
	err := tx.QueryRowContext(ctx, "SELECT id FROM import WHERE sha256 = ? AND digest = ? AND undone IS NULL ORDER BY id DESC LIMIT 1",
		p.batch.File.SHA256, p.digest).Scan(&r.AlreadyImport)
	if err == nil {
		r.Already, r.Unchanged = true, len(p.figures)
		return r, nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return r, err
	}
	current, err := db.currentOf(ctx, tx, p)
	if err != nil || len(current) == 0 {
		return r, err
	}
	for i := range p.figures {
		e := &p.figures[i]
		old, ok := current[key{e.place, e.series}]
		switch {
		case !ok || e.again:
		case old.reading.same(&e.reading):
			r.Unchanged++
		default:
			r.Changed++
			if len(r.ChangedFigures) < MaxChanges {
				r.ChangedFigures = append(r.ChangedFigures, Change{old.figure(), p.batch.Observations[e.index]})
			}
		}
	}
	return r, nil
}

// A key is an address in the numbers of a plan.
type key struct{ place, series int }

// currentOf finds the figures in force at the plan's places.
func (db *DB) currentOf(ctx context.Context, tx *sql.Tx, p *plan) (map[key]located, error) {
	ids, err := placeIDs(ctx, tx, p.places)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	current := map[key]located{}
	q := placeQuery(ids)
	err = db.eachRow(ctx, tx, q, func(r *row) error {
		place := p.placeIndex[place{r.region, r.period}]
		for pos, s := range r.frame.series {
			if series, ok := p.seriesIndex[s]; ok && r.live(pos) {
				l, err := r.locate(pos)
				if err != nil {
					return err
				}
				current[key{place, series}] = l
			}
		}
		return nil
	})
	return current, err
}

// placeIDs finds the places that the database knows.
func placeIDs(ctx context.Context, tx *sql.Tx, places []place) ([]int64, error) {
	find, err := tx.PrepareContext(ctx, "SELECT id FROM monograph WHERE region = ? AND period = ?")
	if err != nil {
		return nil, err
	}
	defer find.Close()
	var ids []int64
	for _, p := range places {
		var id int64
		err := find.QueryRowContext(ctx, string(p.region), string(p.period)).Scan(&id)
		if err == nil {
			ids = append(ids, id)
		} else if !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
	}
	return ids, nil
}
