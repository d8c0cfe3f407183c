package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"monografi/monograph"
)

// A StoredCheck is a printed total with the import that brought it.
type StoredCheck struct {
	monograph.Check
	Import int64
}

// Checks returns the printed totals that still hold, ordered by region, period, indicator, members, import, sheet and cell.
// A total holds while its import is in force and every figure it adds up, directly or through other printed totals of the
// sheet, is still the one from its own file.
func (db *DB) Checks(ctx context.Context, f Filter) ([]StoredCheck, error) {
	var all []StoredCheck
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		imports, err := importsWithChecks(ctx, tx, f)
		if err != nil {
			return err
		}
		for _, number := range imports {
			ledger, err := db.readLedger(ctx, tx, number)
			if err != nil {
				return err
			}
			all = append(all, ledger.checks(f)...)
		}
		return nil
	})
	slices.SortStableFunc(all, func(a, b StoredCheck) int {
		return cmp.Or(cmp.Compare(a.Region, b.Region), cmp.Compare(a.Period, b.Period),
			cmp.Compare(a.Indicator, b.Indicator), cmp.Compare(a.Members, b.Members), cmp.Compare(a.Import, b.Import))
	})
	return all, err
}

// importsWithChecks lists the imports in force with totals that a filter may choose.
func importsWithChecks(ctx context.Context, tx *sql.Tx, f Filter) ([]int64, error) {
	only := f.Import
	f.Import = 0 // its condition asks for figures, but the place of a total may have none
	where, args := f.conditions()
	rows, err := tx.QueryContext(ctx, `SELECT DISTINCT i.id FROM import i
		CROSS JOIN printed p ON p.import = i.id
		CROSS JOIN monograph m ON m.id = p.monograph
		WHERE i.undone IS NULL AND ? IN (0, i.id)`+where+" ORDER BY i.id", append([]any{only}, args...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// A total is a printed total as it is stored.
type total struct {
	printed located
	at      spot
	over    string
	parts   []part
	odd     []oddity
	state   standing
}

// A standing says whether a total still holds.
type standing uint8

const (
	unasked standing = iota
	asked            // being worked out; a total that adds up itself stays so and holds
	holds
	superseded
)

// A ledger is all that one import says, by cell: what its totals are checked with.
type ledger struct {
	grid   grid
	gone   map[spot]bool // figures replaced by newer imports
	totals []*total
	at     map[spot][]*total
}

func newLedger() *ledger {
	return &ledger{grid: grid{}, gone: map[spot]bool{}, at: map[spot][]*total{}}
}

// readLedger reads an import's totals and, of its figures, what their addends say.
func (db *DB) readLedger(ctx context.Context, tx *sql.Tx, number int64) (*ledger, error) {
	l := newLedger()
	err := db.eachRow(ctx, tx, importQuery(number), func(r *row) error {
		l.addFigures(r)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return l, db.readTotals(ctx, tx, number, l)
}

// addFigures enters one row of fact.
func (l *ledger) addFigures(r *row) {
	for pos := range r.frame.series {
		at := r.spot(pos)
		l.grid.put(at, r.values.value[pos], r.values.status[pos].HasValue())
		if !r.live(pos) {
			l.gone[at] = true
		}
	}
}

// readTotals adds an import's totals to its ledger.
func (db *DB) readTotals(ctx context.Context, tx *sql.Tx, number int64, l *ledger) error {
	rows, err := tx.QueryContext(ctx, `SELECT m.id, m.region, m.period, p.import, 0, p.frame, p.vals, '',
			i.file, p.runs, coalesce(p.style, ''), coalesce(p.raws, ''), coalesce(p.odd, '')
		FROM printed p CROSS JOIN monograph m ON m.id = p.monograph CROSS JOIN import i ON i.id = p.import
		WHERE p.import = ? ORDER BY p.monograph, p.n`, number)
	if err != nil {
		return err
	}
	defer rows.Close()
	var r row
	for rows.Next() {
		var odd string
		if err := db.scan(ctx, tx, rows, true, &r, &odd); err != nil {
			return err
		}
		if err := l.addTotals(&r, odd); err != nil {
			return err
		}
	}
	return rows.Err()
}

// addTotals expands one row of printed.
func (l *ledger) addTotals(r *row, odd string) error {
	oddities, err := unpackOdd(odd)
	if err != nil {
		return err
	}
	raws, err := unpackRaws(r.raws)
	if err != nil {
		return err
	}
	for pos, sum := range r.frame.additions {
		t := &total{printed: r.at(pos, raws), at: r.spot(pos), over: sum.over, odd: oddities[pos]}
		if t.parts, err = resolve(t.at.cell, sum.parts); err != nil {
			return err
		}
		l.totals = append(l.totals, t)
		l.at[t.at] = append(l.at[t.at], t)
		l.grid.put(t.at, t.printed.value, true)
	}
	return nil
}

// checks gives the totals that hold and that a filter chooses.
func (l *ledger) checks(f Filter) []StoredCheck {
	var found []StoredCheck
	for _, t := range l.totals {
		if f.chooses(t.printed.address) && l.holds(t) {
			found = append(found, l.check(t))
		}
	}
	return found
}

// chooses reports whether an address passes the filter.
func (f Filter) chooses(a monograph.Address) bool {
	return a.Region.Within(f.Region) &&
		(f.Year == 0 || a.Period.In(f.Year)) &&
		(f.Period == "" || a.Period == f.Period) &&
		(len(f.Indicators) == 0 || slices.Contains(f.Indicators, a.Indicator))
}

// holds reports whether every figure that a total rests on is still in force.
func (l *ledger) holds(t *total) bool {
	if t.state != unasked {
		return t.state != superseded
	}
	t.state = asked
	for _, p := range t.parts {
		at := spot{t.at.sheet, p.cell}
		if l.gone[at] || slices.ContainsFunc(l.at[at], func(sub *total) bool { return !l.holds(sub) }) {
			t.state = superseded
			return false
		}
	}
	t.state = holds
	return true
}

// check puts a total together again.
func (l *ledger) check(t *total) StoredCheck {
	c := StoredCheck{Import: t.printed.imp, Check: monograph.Check{
		Address: t.printed.address, Value: t.printed.value, Over: t.over,
		Source: t.printed.figure().Source,
		Parts:  make([]monograph.CheckPart, len(t.parts)),
	}}
	for k, p := range t.parts {
		value, isKnown := l.grid.get(spot{t.at.sheet, p.cell})
		c.Parts[k] = monograph.CheckPart{Cell: p.cell.String(), Value: value, Sign: p.sign, Known: isKnown}
	}
	for _, o := range t.odd {
		p := &c.Parts[int(o[0])]
		p.Value, p.Known = o[1], o[2] == 1
	}
	return c
}
