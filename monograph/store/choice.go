package store

import (
	"context"
	"database/sql"
	"errors"

	"monografi/monograph"
)

// A pick is an import that holds an address against all others with numbers up to a limit.
type pick struct{ imp, upto int64 }

// choices are the picks by monograph and series; most databases have none.
type choices map[int64]map[int]pick

// readChoices reads all picks. A database of an older version has none.
func readChoices(ctx context.Context, tx *sql.Tx) (choices, error) {
	merges, err := knowsMerges(ctx, tx)
	if err != nil || !merges {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT monograph, series, import, upto FROM choice")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all choices
	for rows.Next() {
		var monograph int64
		var series int
		var p pick
		if err := rows.Scan(&monograph, &series, &p.imp, &p.upto); err != nil {
			return nil, err
		}
		if all == nil {
			all = choices{}
		}
		if all[monograph] == nil {
			all[monograph] = map[int]pick{}
		}
		all[monograph][series] = p
	}
	return all, rows.Err()
}

// knowsMerges reports whether the database has the tables of version 3.
func knowsMerges(ctx context.Context, tx *sql.Tx) (known bool, err error) {
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'choice'").Scan(&known)
	return known, err
}

// pickAt reads the pick at one address; the zero pick where there is none.
func pickAt(ctx context.Context, tx *sql.Tx, a monograph.Address) (p pick, err error) {
	merges, err := knowsMerges(ctx, tx)
	if err != nil || !merges {
		return p, err
	}
	err = tx.QueryRowContext(ctx, `SELECT h.import, h.upto FROM choice h
		JOIN monograph m ON m.id = h.monograph AND m.region = ? AND m.period = ?
		JOIN series s ON s.id = h.series AND s.indicator = ? AND s.members = ?`,
		string(a.Region), string(a.Period), a.Indicator, string(a.Members)).Scan(&p.imp, &p.upto)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return p, err
}
