package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"monografi/monograph"
	"monografi/monograph/region"
)

// An Import is one entry of the history: a file read at some time.
type Import struct {
	ID        int64
	File      monograph.FileInfo
	When      time.Time
	Who       string
	Note      string
	Figures   int                // stored
	Changed   int                // of them: those that replaced a figure that said something else
	Unchanged int                // of them: equal to the figure they replaced
	Checks    int                // printed totals stored
	Regions   int                // number of regions with figures
	Region    region.Code        // the smallest region that holds them all; empty when they lie in several provinces
	Periods   []monograph.Period // ascending
	Undone    *time.Time         // nil while in force
	Merge     int64              // number of the merge that brought it; 0 when it was imported here
	IsMerge   bool               // it is a merge itself: File names the databases
}

const importColumns = `id, file, path, sha256, format, size, at, who, note,
	figures, changed, unchanged, checks, regions, region, periods, undone`

// History lists all imports, the newest first.
func (db *DB) History(ctx context.Context) ([]Import, error) {
	var all []Import
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		merges, err := knowsMerges(ctx, tx)
		if err != nil {
			return err
		}
		columns := importColumns + ", 0"
		if merges {
			columns = importColumns + ", coalesce(merge, 0)"
		}
		rows, err := tx.QueryContext(ctx, "SELECT "+columns+" FROM import ORDER BY id DESC")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			i, err := scanImport(rows)
			if err != nil {
				return err
			}
			all = append(all, i)
		}
		return rows.Err()
	})
	return all, err
}

func scanImport(rows *sql.Rows) (Import, error) {
	var i Import
	var at, periods string
	var undone sql.NullString
	err := rows.Scan(&i.ID, &i.File.Name, &i.File.Path, &i.File.SHA256, &i.File.Format, &i.File.Size, &at, &i.Who, &i.Note,
		&i.Figures, &i.Changed, &i.Unchanged, &i.Checks, &i.Regions, (*string)(&i.Region), &periods, &undone, &i.Merge)
	if err != nil {
		return i, err
	}
	i.IsMerge = i.File.Format == formatMerge
	for _, p := range strings.Fields(periods) {
		i.Periods = append(i.Periods, monograph.Period(p))
	}
	if i.When, err = parseStamp(at); err != nil {
		return i, err
	}
	i.Undone, err = parseUndone(undone)
	return i, err
}

func parseUndone(s sql.NullString) (*time.Time, error) {
	if !s.Valid {
		return nil, nil
	}
	t, err := parseStamp(s.String)
	return &t, err
}

// Undo takes back an import, all of it: what was in force before it is in force again, unless a newer import replaced it.
// Of a merge it takes back all that the merge brought or changed. Its errors are ErrNoImport and ErrUndone.
func (db *DB) Undo(ctx context.Context, id int64, now time.Time) error {
	return db.setUndone(ctx, id, stamp(now), ErrUndone)
}

// Redo puts an import that was undone in force again, at its old place in the history. Its errors are ErrNoImport,
// ErrNotUndone and, of a merge, ErrNoRedo.
func (db *DB) Redo(ctx context.Context, id int64) error {
	return db.setUndone(ctx, id, nil, ErrNotUndone)
}

// setUndone marks an import with the time of its undoing, or with nil for one that is in force again.
func (db *DB) setUndone(ctx context.Context, id int64, to any, already error) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		var undone, merge, brought bool
		err := tx.QueryRowContext(ctx, `SELECT i.undone IS NOT NULL, i.format = ?, g.undone IS NOT NULL
			FROM import i LEFT JOIN import g ON g.id = i.merge WHERE i.id = ?`, formatMerge, id).Scan(&undone, &merge, &brought)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("import %d: %w", id, ErrNoImport)
		}
		if err == nil && undone == (to != nil) {
			return fmt.Errorf("import %d: %w", id, already)
		}
		if err == nil && to == nil && (merge || brought) {
			return fmt.Errorf("import %d: %w", id, ErrNoRedo)
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE import SET undone = ? WHERE id = ?", to, id); err != nil {
			return err
		}
		if merge {
			if err := db.unmerge(ctx, tx, id, to); err != nil {
				return err
			}
		}
		_, err = db.settle(ctx, tx)
		return err
	})
}

// A Version is what one import, or one cell of it, once said of an address.
type Version struct {
	Figure
	When   time.Time
	Undone *time.Time // when its import was taken back
	Again  bool       // the same file says it elsewhere too, and that is what counts
}

// Versions lists all that was ever stored at an address, the newest first, but before all others the import that was chosen
// after a merge; of one import, what counts comes first.
// The first that is neither Undone nor Again is in force.
func (db *DB) Versions(ctx context.Context, a monograph.Address) ([]Version, error) {
	var all []Version
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT "+leanColumns+cellColumns+`, i.at, i.undone
			FROM monograph m`+importJoin+blockJoin+`
			WHERE m.region = ? AND m.period = ? AND EXISTS (SELECT 1 FROM slot l JOIN series s ON s.id = l.series
				WHERE l.frame = f.frame AND s.indicator = ? AND s.members = ?)
			ORDER BY c.import DESC, f.again, f.n`, string(a.Region), string(a.Period), a.Indicator, string(a.Members))
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			found, err := db.scanVersions(ctx, tx, rows, a.Series)
			if err != nil {
				return err
			}
			all = append(all, found...)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		p, err := pickAt(ctx, tx, a)
		if err == nil && p.imp != 0 && (len(all) == 0 || newestLive(all) <= p.upto) {
			slices.SortStableFunc(all, func(a, b Version) int { return first(b.Import == p.imp) - first(a.Import == p.imp) })
		}
		return err
	})
	return all, err
}

// newestLive is the newest import in force among versions, 0 without one.
func newestLive(all []Version) (imp int64) {
	for _, v := range all {
		if v.Undone == nil && !v.Again {
			imp = max(imp, v.Import)
		}
	}
	return imp
}

// first orders what is to come first.
func first(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// scanVersions takes a series out of one row.
func (db *DB) scanVersions(ctx context.Context, tx *sql.Tx, rows *sql.Rows, s monograph.Series) ([]Version, error) {
	var r row
	var at string
	var undone sql.NullString
	if err := db.scan(ctx, tx, rows, true, &r, &at, &undone); err != nil {
		return nil, err
	}
	var found []Version
	for pos := range r.frame.series {
		if r.frame.series[pos] != s {
			continue
		}
		l, err := r.locate(pos)
		if err != nil {
			return nil, err
		}
		v := Version{Figure: l.figure(), Again: r.again}
		if v.When, err = parseStamp(at); err != nil {
			return nil, err
		}
		if v.Undone, err = parseUndone(undone); err != nil {
			return nil, err
		}
		found = append(found, v)
	}
	return found, nil
}

// Regions lists the regions that hold figures, in order of code.
func (db *DB) Regions(ctx context.Context) ([]region.Code, error) {
	return column[region.Code](ctx, db, `SELECT DISTINCT m.region FROM monograph m
		JOIN coverage c ON c.monograph = m.id JOIN import i ON i.id = c.import
		WHERE i.undone IS NULL ORDER BY m.region`)
}

// Periods lists the periods of which a region, or one within it, holds figures, in ascending order.
func (db *DB) Periods(ctx context.Context, within region.Code) ([]monograph.Period, error) {
	where, args := Filter{Region: within}.conditions()
	periods, err := column[monograph.Period](ctx, db, `SELECT DISTINCT m.period FROM monograph m
		JOIN coverage c ON c.monograph = m.id JOIN import i ON i.id = c.import
		WHERE i.undone IS NULL`+where, args...)
	slices.Sort(periods)
	return periods, err
}

// column reads a query's only column.
func column[T ~string](ctx context.Context, db *DB, text string, args ...any) ([]T, error) {
	rows, err := db.sql.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, db.wrap(err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, db.wrap(err)
		}
		all = append(all, T(s))
	}
	return all, db.wrap(rows.Err())
}

// LastImport is the latest time of any import, whatever the order; the zero time when there is none.
func (db *DB) LastImport(ctx context.Context) (time.Time, error) {
	var at sql.NullString
	err := db.sql.QueryRowContext(ctx, "SELECT max(at) FROM import").Scan(&at)
	if err != nil || !at.Valid {
		return time.Time{}, db.wrap(err)
	}
	return parseStamp(at.String)
}
