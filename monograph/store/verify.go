package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Verify reads the whole database and says what is wrong with it, in English; nothing when all is well. It checks SQLite's
// structures, the references between tables, and that every block fits its frame, every address counts once in a file,
// and every import holds as many figures and totals as it says.
func (db *DB) Verify(ctx context.Context) ([]string, error) {
	faults, err := db.verifyFile(ctx)
	if err != nil || len(faults) > 0 {
		return faults, err // what comes next would only stumble over the same
	}
	err = db.inReadTx(ctx, func(tx *sql.Tx) error {
		for _, table := range []struct{ name, status, again, count string }{
			{"fact", "coalesce(f.status, '')", "f.again", "figures"},
			{"printed", "''", "1", "checks"},
		} {
			found, err := db.verifyBlocks(ctx, tx, table.name, table.status, table.again, table.count)
			if err != nil {
				return err
			}
			faults = append(faults, found...)
		}
		found, err := faultsOf(ctx, tx, `SELECT 'import ' || import || ' covers monograph ' || monograph || ' without a figure'
			FROM coverage c WHERE NOT EXISTS (SELECT 1 FROM fact f WHERE f.import = c.import AND f.monograph = c.monograph)`)
		faults = append(faults, found...)
		return err
	})
	return faults, err
}

// verifyFile runs SQLite's own checks.
func (db *DB) verifyFile(ctx context.Context) ([]string, error) {
	var faults []string
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		found, err := faultsOf(ctx, tx, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'")
		if err != nil {
			return err
		}
		faults = found
		found, err = faultsOf(ctx, tx, `SELECT 'a row of ' || "table" || ' refers to a row of ' || parent || ' that does not exist'
			FROM pragma_foreign_key_check`)
		faults = append(faults, found...)
		return err
	})
	if kindOf(err) == ErrDamaged { // so damaged that the check itself fails
		return []string{err.Error()}, nil
	}
	return faults, err
}

func faultsOf(ctx context.Context, tx *sql.Tx, text string) ([]string, error) {
	rows, err := tx.QueryContext(ctx, text)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return faults, err
		}
		faults = append(faults, s)
	}
	return faults, rows.Err()
}

// verifyBlocks unpacks every block of a table and counts what each import holds.
func (db *DB) verifyBlocks(ctx context.Context, tx *sql.Tx, table, status, again, count string) ([]string, error) {
	rows, err := tx.QueryContext(ctx, `SELECT f.monograph, '', '', f.import, `+again+`, f.frame, f.vals, `+status+`, '', f.runs, '', ''
		FROM `+table+` f ORDER BY f.import, f.monograph, f.n`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	held := map[int64]int{}
	var r row
	var seen visits
	for rows.Next() {
		if err := db.scan(ctx, tx, rows, true, &r); err != nil {
			faults = append(faults, err.Error())
			continue
		}
		held[r.imp] += len(r.frame.series)
		if series := seen.repeated(&r); series >= 0 {
			faults = append(faults, fmt.Sprintf("import %d gives monograph %d two figures of series %d that count", r.imp, r.monograph, series))
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	found, err := compareCounts(ctx, tx, count, held)
	return append(faults, found...), err
}

// visits remembers which series an import has given a monograph.
type visits struct {
	imp, monograph int64
	seen           map[int]bool
}

// repeated gives a series of the row that was there before, or −1.
func (v *visits) repeated(r *row) int {
	if v.seen == nil || v.imp != r.imp || v.monograph != r.monograph {
		*v = visits{r.imp, r.monograph, map[int]bool{}}
	}
	if r.again {
		return -1
	}
	for _, s := range r.frame.ids {
		if v.seen[s] {
			return s
		}
		v.seen[s] = true
	}
	return -1
}

// compareCounts holds what was counted against what the imports say.
func compareCounts(ctx context.Context, tx *sql.Tx, count string, held map[int64]int) ([]string, error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, "+count+" FROM import ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	for rows.Next() {
		var id int64
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return nil, err
		}
		if held[id] != n {
			faults = append(faults, fmt.Sprintf("import %d says it has %d %s, but holds %d", id, n, count, held[id]))
		}
	}
	return faults, rows.Err()
}
