package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"monografi/monograph"
)

// A record is a row of the table finding.
type record struct {
	TrackedFinding
	suspect string // the likeliest suspect, as it is stored
	figures string // what the justification holds for
	seen    int    // how often it was found
	dirty   bool   // to be written
}

// tracked gives a record its state and ID.
func (r *record) tracked() TrackedFinding {
	t := r.TrackedFinding
	t.ID = fmt.Sprintf("F-%04d", t.Number)
	switch {
	case !t.Resolved.IsZero():
		t.State = StateResolved
	case r.holds():
		t.State, t.Again = StateJustified, false
	case r.seen < 2:
		t.State = StateNew
	default:
		t.State = StateOpen
		t.Again = t.Again || t.Reason != ""
	}
	return t
}

// holds reports whether the finding is justified with the figures that it has.
func (r *record) holds() bool { return r.Reason != "" && r.figures == figuresIn(&r.Finding) }

// figuresIn are the figures that a justification of a finding holds for: what is there and what the rule says or, where the
// finding is not about one number, what stands in its cells.
func figuresIn(f *monograph.Finding) string {
	if f.Observed != nil || f.Expected != nil {
		return exact(f.Observed) + " " + exact(f.Expected)
	}
	raws := []string{}
	for i := range f.Cells {
		raws = append(raws, f.Cells[i].Raw)
	}
	return list(raws)
}

// exact writes a number so that any other one looks different.
func exact(v *float64) string {
	if v == nil {
		return "?"
	}
	return strconv.FormatFloat(*v, 'g', -1, 64)
}

// suspectOf is how the likeliest suspect is stored.
func suspectOf(f *monograph.Finding) string {
	if len(f.Suspects) == 0 {
		return ""
	}
	s := &f.Suspects[0]
	return list([]string{s.File, s.Sheet, s.Cell})
}

const recordColumns = `number, rule, severity, region, period, indicator, members, observed, expected, difference, cells, suspect, seen,
	first_seen, last_seen, resolved, coalesce(reason, ''), coalesce(who, ''), justified, coalesce(figures, '')`

// readRecords reads what is known of a scope's region and year and of the regions around it, in order of number, and gives
// the next number free. A database of version 1 knows nothing.
func readRecords(ctx context.Context, tx *sql.Tx, scope FindingScope) (all []*record, next int64, err error) {
	var known bool
	err = tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'finding'").Scan(&known)
	if err != nil || !known {
		return nil, 1, err
	}
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) + 1 FROM finding").Scan(&next); err != nil {
		return nil, 0, err
	}
	where, args := scope.conditions()
	rows, err := tx.QueryContext(ctx, "SELECT "+recordColumns+" FROM finding WHERE "+where+" ORDER BY number", args...)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		r, err := scanRecord(rows)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, r)
	}
	return all, next, rows.Err()
}

// conditions choose what may be found again within a scope. Regions around it take part: which of several broken rules
// names a cause can depend on how far one looks.
func (s FindingScope) conditions() (where string, args []any) {
	where = "1"
	if s.Region != "" {
		around := []string{""}
		for c := s.Region; c != ""; c = c.Parent() {
			around = append(around, string(c))
		}
		where = "(region >= ? AND region < ? OR region IN (SELECT value FROM json_each(?)))"
		args = append(args, string(s.Region)+".", string(s.Region)+"/", list(around))
	}
	if s.Year != 0 {
		where += " AND (substr(period, 1, 4) = ? OR period = '')"
		args = append(args, fmt.Sprint(s.Year))
	}
	return where, args
}

// readRecord finds one record.
func readRecord(ctx context.Context, tx *sql.Tx, number int64) (*record, error) {
	r, err := scanRecord(tx.QueryRowContext(ctx, "SELECT "+recordColumns+" FROM finding WHERE number = ?", number))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("finding %d: %w", number, ErrNoFinding)
	}
	return r, err
}

func scanRecord(row interface{ Scan(...any) error }) (*record, error) {
	var r record
	var cells, first, last string
	var resolved, justified sql.NullString
	err := row.Scan(&r.Number, &r.Rule, (*string)(&r.Severity), (*string)(&r.Region), (*string)(&r.Period), &r.Indicator,
		(*string)(&r.Members), &r.Observed, &r.Expected, &r.Difference, &cells, &r.suspect, &r.seen,
		&first, &last, &resolved, &r.Reason, &r.Who, &justified, &r.figures)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(cells), &r.Cells); err != nil {
		return nil, fmt.Errorf("%w: cells of finding %d: %w", ErrDamaged, r.Number, err)
	}
	r.Suspects = []monograph.Suspect{}
	for _, t := range []struct {
		to   *time.Time
		from sql.NullString
	}{
		{&r.FirstSeen, sql.NullString{String: first, Valid: true}}, {&r.LastSeen, sql.NullString{String: last, Valid: true}},
		{&r.Resolved, resolved}, {&r.Justified, justified},
	} {
		if t.from.Valid {
			if *t.to, err = parseStamp(t.from.String); err != nil {
				return nil, err
			}
		}
	}
	return &r, nil
}

// writeRecords enters records in place of those with their numbers.
func writeRecords(ctx context.Context, tx *sql.Tx, records []*record) error {
	put, err := tx.PrepareContext(ctx, `INSERT OR REPLACE INTO finding (number, rule, severity, region, period, indicator, members,
		observed, expected, difference, cells, suspect, seen, first_seen, last_seen, resolved, reason, who, justified, figures)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer put.Close()
	for _, r := range records {
		if !r.dirty {
			continue
		}
		var resolved, reason, who, justified, figures any
		if !r.Resolved.IsZero() {
			resolved = stamp(r.Resolved)
		}
		if r.Reason != "" {
			reason, who, justified, figures = r.Reason, r.Who, stamp(r.Justified), r.figures
		}
		_, err := put.ExecContext(ctx, r.Number, r.Rule, string(r.Severity), string(r.Region), string(r.Period), r.Indicator, string(r.Members),
			r.Observed, r.Expected, r.Difference, list(r.Cells), r.suspect, r.seen,
			stamp(r.FirstSeen), stamp(r.LastSeen), resolved, reason, who, justified, figures)
		if err != nil {
			return err
		}
	}
	return nil
}
