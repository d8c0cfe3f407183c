package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"monografi/monograph/region"
)

// An Alias is a remembered answer: what a printed region name means in the files of an area.
type Alias struct {
	Within  region.Code // where the name was met
	Printed string      // as printed
	Region  region.Code // what it means
	When    time.Time
}

// Aliases lists the remembered names, ordered by area and name.
func (db *DB) Aliases(ctx context.Context) ([]Alias, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT area, printed, region, at FROM alias ORDER BY area, printed")
	if err != nil {
		return nil, db.wrap(err)
	}
	defer rows.Close()
	var all []Alias
	for rows.Next() {
		var a Alias
		var at string
		if err := rows.Scan((*string)(&a.Within), &a.Printed, (*string)(&a.Region), &at); err != nil {
			return nil, db.wrap(err)
		}
		if a.When, err = parseStamp(at); err != nil {
			return nil, db.wrap(err)
		}
		all = append(all, a)
	}
	return all, db.wrap(rows.Err())
}

// SetAlias remembers what a printed name means within an area, in place of an earlier answer.
func (db *DB) SetAlias(ctx context.Context, within region.Code, printed string, code region.Code, now time.Time) error {
	return db.exec(ctx, `INSERT INTO alias (area, printed, region, at) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET region = excluded.region, at = excluded.at`,
		string(within), printed, string(code), stamp(now))
}

// Setting returns a setting, "" when it is not set.
func (db *DB) Setting(ctx context.Context, key string) (string, error) {
	var value string
	err := db.sql.QueryRowContext(ctx, "SELECT value FROM setting WHERE key = ?", key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, db.wrap(err)
}

// SetSetting sets a setting; "" removes it.
func (db *DB) SetSetting(ctx context.Context, key, value string) error {
	if value == "" {
		return db.exec(ctx, "DELETE FROM setting WHERE key = ?", key)
	}
	return db.exec(ctx, `INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT DO UPDATE SET value = excluded.value`, key, value)
}

// A Layout is a remembered answer about how sheets of one look are to be read.
type Layout struct {
	Fingerprint string          // of the look
	Mapping     json.RawMessage // what the importer needs to know
	Confirmed   time.Time
}

// Layouts lists the remembered layouts, ordered by fingerprint.
func (db *DB) Layouts(ctx context.Context) ([]Layout, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT fingerprint, mapping, at FROM layout ORDER BY fingerprint")
	if err != nil {
		return nil, db.wrap(err)
	}
	defer rows.Close()
	var all []Layout
	for rows.Next() {
		var l Layout
		var mapping, at string
		if err := rows.Scan(&l.Fingerprint, &mapping, &at); err != nil {
			return nil, db.wrap(err)
		}
		if l.Confirmed, err = parseStamp(at); err != nil {
			return nil, db.wrap(err)
		}
		l.Mapping = json.RawMessage(mapping)
		all = append(all, l)
	}
	return all, db.wrap(rows.Err())
}

// Layout finds a remembered layout; ok is false when there is none.
func (db *DB) Layout(ctx context.Context, fingerprint string) (l Layout, ok bool, err error) {
	var mapping, at string
	err = db.sql.QueryRowContext(ctx, "SELECT mapping, at FROM layout WHERE fingerprint = ?", fingerprint).Scan(&mapping, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return Layout{}, false, nil
	}
	if err != nil {
		return Layout{}, false, db.wrap(err)
	}
	confirmed, err := parseStamp(at)
	return Layout{fingerprint, json.RawMessage(mapping), confirmed}, true, db.wrap(err)
}

// PutLayouts remembers layouts, all or none, in place of earlier ones with their fingerprints.
func (db *DB) PutLayouts(ctx context.Context, layouts []Layout) error {
	if len(layouts) == 0 {
		return nil
	}
	for _, l := range layouts {
		if !json.Valid(l.Mapping) {
			return fmt.Errorf("layout %s: its mapping is not JSON", l.Fingerprint)
		}
	}
	return db.inTx(ctx, func(tx *sql.Tx) error {
		for _, l := range layouts {
			_, err := tx.ExecContext(ctx, `INSERT INTO layout (fingerprint, mapping, at) VALUES (?, ?, ?)
				ON CONFLICT DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
				l.Fingerprint, string(l.Mapping), stamp(l.Confirmed))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// exec runs one statement in a transaction of its own.
func (db *DB) exec(ctx context.Context, text string, args ...any) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, text, args...)
		return err
	})
}
