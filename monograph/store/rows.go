package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A row is a block as it is stored, unpacked. It is reused from row to row.
type row struct {
	monograph int64
	region    region.Code
	period    monograph.Period
	imp       int64
	again     bool
	frame     *frame
	values    values
	dead      []bool // by position: replaced by a newer import; nil when none is

	// The rest is filled when the query asks for cells.
	file        string
	runs        []spot   // first cell of each run
	sheets      []string // names of the import's sheets
	style, raws string
}

// live reports whether the figure at a position is in force.
func (r *row) live(pos int) bool { return r.dead == nil || !r.dead[pos] }

// spot is where the figure at a position stands.
func (r *row) spot(pos int) spot {
	first, offset := r.runs[r.frame.runs[pos]], r.frame.offsets[pos]
	return spot{first.sheet, cell{first.row + offset.row, first.col + offset.col}}
}

// A located is a reading with its address and cell.
type located struct {
	reading
	address monograph.Address
	file    string
	sheet   string
	at      cell
	imp     int64
}

// locate takes one figure out of a row.
func (r *row) locate(pos int) (located, error) {
	raws, err := unpackRaws(r.raws)
	return r.at(pos, raws), err
}

func (r *row) at(pos int, raws map[int]string) located {
	at := r.spot(pos)
	l := located{
		reading: reading{status: r.values.status[pos], value: r.values.value[pos]},
		address: monograph.Address{Region: r.region, Period: r.period, Series: r.frame.series[pos]},
		file:    r.file, sheet: r.sheets[at.sheet], at: at.cell, imp: r.imp,
	}
	if r.values.text != nil {
		l.text = r.values.text[pos]
	}
	l.raw = rawOf(&l.reading, r.style, raws, pos)
	return l
}

func (l located) figure() Figure {
	return Figure{
		Import: l.imp,
		Observation: monograph.Observation{
			Address: l.address, Status: l.status, Value: l.value, Text: l.text,
			Source: monograph.Source{File: l.file, Sheet: l.sheet, Cell: l.at.String(), Raw: l.raw},
		},
	}
}

// eachRow runs a query and calls do for each of its blocks.
func (db *DB) eachRow(ctx context.Context, tx *sql.Tx, q query, do func(*row) error) error {
	chosen, err := readChoices(ctx, tx)
	if err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, q.text, q.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var r row
	newest := newest{choices: chosen}
	for rows.Next() {
		if err := db.scan(ctx, tx, rows, q.cells, &r); err != nil {
			return err
		}
		if alive := newest.mark(&r); (alive || q.all) && (q.only == 0 || q.only == r.imp) {
			if err := do(&r); err != nil {
				return err
			}
		}
	}
	return rows.Err()
}

// scan reads and unpacks one row.
func (db *DB) scan(ctx context.Context, tx *sql.Tx, rows *sql.Rows, cells bool, r *row, more ...any) error {
	var frame int64
	var vals, status, runs string
	was := r.imp
	to := []any{&r.monograph, (*string)(&r.region), (*string)(&r.period), &r.imp, &r.again, &frame, &vals, &status}
	if cells {
		to = append(to, &r.file, &runs, &r.style, &r.raws)
	}
	if err := rows.Scan(append(to, more...)...); err != nil {
		return err
	}
	if r.frame == nil || r.frame.id != frame {
		f, err := db.frame(ctx, tx, frame)
		if err != nil {
			return err
		}
		r.frame = f
	}
	if cells && (r.sheets == nil || was != r.imp) {
		names, err := db.sheetsOf(ctx, tx, r.imp)
		if err != nil {
			return err
		}
		r.sheets = names
	}
	err := r.values.unpack(len(r.frame.series), vals, status)
	if err == nil && cells {
		err = r.unpackRuns(runs)
	}
	if err != nil {
		return fmt.Errorf("%w: import %d, %s, %s: %w", ErrDamaged, r.imp, r.region, r.period, err)
	}
	return nil
}

// sheetsOf gives the names of an import's sheets by number.
func (db *DB) sheetsOf(ctx context.Context, tx *sql.Tx, number int64) ([]string, error) {
	rows, err := tx.QueryContext(ctx, "SELECT name FROM sheet WHERE import = ? ORDER BY n", number)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names := []string{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// unpackRuns reads fact.runs.
func (r *row) unpackRuns(text string) error {
	last := 0 // number of the last run
	if n := len(r.frame.runs); n > 0 {
		last = r.frame.runs[n-1]
	}
	r.runs = r.runs[:0]
	rest, ok := strings.CutPrefix(text, "[")
	for ok && rest != "" {
		var at spot
		for _, to := range []*int{&at.sheet, &at.row, &at.col} {
			var number string
			number, rest, _ = strings.Cut(rest, ",")
			n, err := strconv.Atoi(strings.TrimSuffix(number, "]"))
			ok = ok && err == nil
			*to = n
		}
		ok = ok && 0 <= at.sheet && at.sheet < len(r.sheets)
		r.runs = append(r.runs, at)
	}
	if !ok || len(r.runs) != last+1 {
		return fmt.Errorf("runs %q: want sheet, row and column for each of %d", text, last+1)
	}
	return nil
}
