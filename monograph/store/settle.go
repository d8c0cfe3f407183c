package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"monografi/monograph"
)

// A Dispute is an address of which imports say different things, none of them in sight of the others.
type Dispute struct {
	monograph.Address
	Figures []Figure // one of each import; the first is shown until somebody decides

	monograph, series int64
}

// A decision says which of two imports holds an address.
type decision struct{ monograph, series, winner, loser int64 }

// A judge works out which imports hold the addresses that several of them speak of. What it finds depends only on which
// imports there are, on which of them saw which, and on what was decided: not on their numbers, nor on any clock.
type judge struct {
	db  *DB
	ctx context.Context
	tx  *sql.Tx
	*pedigree
	decided map[decision]bool

	disputes []Dispute
	chosen   []choiceRow
}

type choiceRow struct {
	monograph, series, imp int64
	disputed               bool
}

// settle makes the table choice anew and lists what is open.
func (db *DB) settle(ctx context.Context, tx *sql.Tx) ([]Dispute, error) {
	j, err := db.newJudge(ctx, tx)
	if err != nil {
		return nil, err
	}
	if err := j.judge(nil); err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM choice"); err != nil {
		return nil, err
	}
	put, err := tx.PrepareContext(ctx, `INSERT INTO choice (monograph, series, import, upto, disputed)
		VALUES (?, ?, ?, (SELECT max(id) FROM import), ?)`)
	if err != nil {
		return nil, err
	}
	defer put.Close()
	for _, c := range j.chosen {
		if _, err := put.ExecContext(ctx, c.monograph, c.series, c.imp, c.disputed); err != nil {
			return nil, err
		}
	}
	return j.disputes, nil
}

// Disputes lists what imports brought by merges leave open among the figures that a filter chooses, ordered by region,
// period, indicator and members.
func (db *DB) Disputes(ctx context.Context, f Filter) ([]Dispute, error) {
	var open []Dispute
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		merges, err := knowsMerges(ctx, tx)
		if err != nil || !merges {
			return err
		}
		where, args := f.conditions()
		rows, err := tx.QueryContext(ctx, `SELECT DISTINCT m.id FROM choice h JOIN monograph m ON m.id = h.monograph
			WHERE h.disputed`+where, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		places := map[int64]bool{}
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				return err
			}
			places[id] = true
		}
		if err := rows.Err(); err != nil || len(places) == 0 {
			return err
		}
		j, err := db.newJudge(ctx, tx)
		if err != nil {
			return err
		}
		err = j.judge(places)
		open = j.disputes
		return err
	})
	return slices.DeleteFunc(open, func(d Dispute) bool { return !f.chooses(d.Address) }), err
}

func (db *DB) newJudge(ctx context.Context, tx *sql.Tx) (*judge, error) {
	p, err := readPedigree(ctx, tx)
	if err != nil {
		return nil, err
	}
	j := &judge{db: db, ctx: ctx, tx: tx, pedigree: p, decided: map[decision]bool{}}
	rows, err := tx.QueryContext(ctx, `SELECT d.monograph, d.series, d.winner, d.loser
		FROM decided d JOIN import g ON g.id = d.merge AND g.undone IS NULL`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var d decision
		if err := rows.Scan(&d.monograph, &d.series, &d.winner, &d.loser); err != nil {
			return nil, err
		}
		j.decided[d] = true
	}
	return j, rows.Err()
}

// judge goes through the places, nil for all, where the newest import may not simply hold.
func (j *judge) judge(only map[int64]bool) error {
	if !j.merged {
		return nil
	}
	var places []int64
	err := companies(j.ctx, j.tx, func(monograph int64, imports []int64) error {
		if (only == nil || only[monograph]) && j.unclear(imports) {
			places = append(places, monograph)
		}
		return nil
	})
	if err != nil || len(places) == 0 {
		return err
	}
	if err := j.read(places); err != nil {
		return err
	}
	slices.SortFunc(j.disputes, func(a, b Dispute) int {
		return cmp.Or(cmp.Compare(a.Region, b.Region), cmp.Compare(a.Period, b.Period),
			cmp.Compare(a.Indicator, b.Indicator), cmp.Compare(a.Members, b.Members))
	})
	return nil
}

// unclear reports whether the order of imports in force is not that of their numbers.
func (j *judge) unclear(imports []int64) bool {
	for i, older := range imports {
		if !j.live(older) {
			continue
		}
		for _, newer := range imports[i+1:] {
			if j.live(newer) && !j.after(newer, older) {
				return true
			}
		}
	}
	return false
}

func (j *judge) live(imp int64) bool {
	k := j.byID[imp]
	return k != nil && k.undone == ""
}

// read collects what is said at each of the places, and judges it.
func (j *judge) read(places []int64) error {
	q := placeQuery(places)
	rows, err := j.tx.QueryContext(j.ctx, q.text, q.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var r row
	var at int64
	said := map[int][]located{} // by series
	for rows.Next() {
		if err := j.db.scan(j.ctx, j.tx, rows, true, &r); err != nil {
			return err
		}
		if r.monograph != at {
			j.judgePlace(at, said)
			clear(said)
			at = r.monograph
		}
		raws, err := unpackRaws(r.raws)
		if err != nil {
			return err
		}
		for pos, series := range r.frame.ids {
			said[series] = append(said[series], r.at(pos, raws))
		}
	}
	j.judgePlace(at, said)
	return rows.Err()
}

func (j *judge) judgePlace(monograph int64, said map[int][]located) {
	for series, all := range said {
		if len(all) > 1 {
			j.judgeAddress(monograph, int64(series), all)
		}
	}
}

// judgeAddress decides on one address; what is said of it comes with the highest number first.
func (j *judge) judgeAddress(monograph, series int64, all []located) {
	rivals := j.rivals(monograph, series, all)
	open := slices.ContainsFunc(rivals[1:], func(l located) bool { return !l.same(&rivals[0].reading) })
	if open {
		d := Dispute{Address: all[0].address, monograph: monograph, series: series}
		for _, l := range rivals {
			d.Figures = append(d.Figures, l.figure())
		}
		j.disputes = append(j.disputes, d)
	}
	if open || rivals[0].imp != all[0].imp {
		j.chosen = append(j.chosen, choiceRow{monograph, series, rivals[0].imp, open})
	}
}

// rivals are what no other figure goes before, first what is shown while nobody has decided. A cell without a figure does
// not stand against one with a figure.
func (j *judge) rivals(monograph, series int64, all []located) []located {
	var top, given []located
	for _, l := range all {
		beaten := slices.ContainsFunc(all, func(o located) bool { return j.beats(monograph, series, o.imp, l.imp) })
		if !beaten {
			top = append(top, l)
		}
	}
	if len(top) == 0 {
		top = slices.Clone(all) // each saw another: there is no order among them
	}
	for _, l := range top {
		if l.given() {
			given = append(given, l)
		}
	}
	if len(given) > 0 {
		top = given
	}
	slices.SortFunc(top, func(a, b located) int { return j.byFile(a.imp, b.imp) })
	return top
}

// beats reports whether an import goes before another at an address.
func (j *judge) beats(monograph, series, winner, loser int64) bool {
	won := j.decided[decision{monograph, series, winner, loser}]
	lost := j.decided[decision{monograph, series, loser, winner}]
	if won || lost {
		return won && !lost
	}
	return j.after(winner, loser)
}

// byFile orders imports that do not know of each other the same way in every database: a file about few regions goes before
// one about many, for it is nearer to who counted.
func (j *judge) byFile(a, b int64) int {
	return cmp.Or(cmp.Compare(j.byID[a].regions, j.byID[b].regions), cmp.Compare(j.byID[a].key, j.byID[b].key))
}
