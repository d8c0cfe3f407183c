package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"monografi/monograph"
)

// Batch puts together again what an import brought, whether or not it is still in force: what to Save in another database
// to bring this one's history there. Its observations come in the order of sheets and cells.
func (db *DB) Batch(ctx context.Context, id int64) (monograph.Batch, error) {
	var b monograph.Batch
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		f := &b.File
		err := tx.QueryRowContext(ctx, "SELECT file, path, sha256, format, size FROM import WHERE id = ?", id).
			Scan(&f.Name, &f.Path, &f.SHA256, &f.Format, &f.Size)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("import %d: %w", id, ErrNoImport)
		}
		if err != nil {
			return err
		}
		return db.readBatch(ctx, tx, id, &b)
	})
	return b, err
}

func (db *DB) readBatch(ctx context.Context, tx *sql.Tx, id int64, b *monograph.Batch) error {
	type placed struct {
		spot
		monograph.Observation
	}
	var all []placed
	l := newLedger()
	err := db.eachRow(ctx, tx, importQuery(id), func(r *row) error {
		l.addFigures(r)
		raws, err := unpackRaws(r.raws)
		if err != nil {
			return err
		}
		for pos := range r.frame.series {
			all = append(all, placed{r.spot(pos), r.at(pos, raws).figure().Observation})
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(a.sheet-b.sheet, a.row-b.row, a.col-b.col)
	})
	for _, x := range all {
		b.Observations = append(b.Observations, x.Observation)
	}
	if err := db.readTotals(ctx, tx, id, l); err != nil {
		return err
	}
	for _, t := range l.totals {
		b.Checks = append(b.Checks, l.check(t).Check)
	}
	return nil
}
