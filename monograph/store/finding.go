package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A State says what became of a finding.
type State string

const (
	StateNew       State = "new"       // not known before
	StateOpen      State = "open"      // known, and still there
	StateResolved  State = "resolved"  // no longer there
	StateJustified State = "justified" // still there, and somebody said why that is right
)

// A TrackedFinding is a finding with its number, which it keeps, and its history. Of a resolved one the Finding is what
// was last seen, without Suspects, RegionName and Message.
type TrackedFinding struct {
	monograph.Finding
	Number    int64
	State     State
	Again     bool // an open one that was resolved when last looked at, or justified with other figures
	FirstSeen time.Time
	LastSeen  time.Time
	Resolved  time.Time // when it was first missed; zero while it stands

	// What was last said in its defence, also when that no longer holds; empty when nothing was.
	Reason    string
	Who       string
	Justified time.Time
}

// A FindingScope says what was looked at. Its zero value is everything.
type FindingScope struct {
	Region region.Code // the region itself and all within it
	Year   int         // every period that belongs to the calendar year
}

// Covers reports whether a finding would be found again within the scope. One without region or period is only looked for
// where everything is.
func (s FindingScope) Covers(f *monograph.Finding) bool {
	return f.Region.Within(s.Region) && (s.Year == 0 || f.Period.In(s.Year))
}

// SyncFindings enters what was found within a scope, and gives back the findings in their order, each with its number and
// ID; after them come those known in the scope and not found now, which are resolved, in order of number. A database that
// may not be written is left as it is: new findings then have the numbers that they would be given.
func (db *DB) SyncFindings(ctx context.Context, scope FindingScope, found []monograph.Finding, now time.Time) ([]TrackedFinding, error) {
	var all []TrackedFinding
	sync := func(write bool) func(*sql.Tx) error {
		return func(tx *sql.Tx) error {
			records, next, err := readRecords(ctx, tx, scope)
			if err != nil {
				return err
			}
			entered := enter(records, next, found, scope, now.UTC().Truncate(time.Second))
			all = make([]TrackedFinding, len(entered))
			for i, r := range entered {
				all[i] = r.tracked()
			}
			if !write {
				return nil
			}
			return writeRecords(ctx, tx, entered)
		}
	}
	var err error
	if db.readOnly {
		err = db.inReadTx(ctx, sync(false))
	} else {
		err = db.inTx(ctx, sync(true))
	}
	return all, err
}

// Tracked lists the findings known within a scope, as they were when last looked at, in order of number.
func (db *DB) Tracked(ctx context.Context, scope FindingScope) ([]TrackedFinding, error) {
	var all []TrackedFinding
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		records, _, err := readRecords(ctx, tx, scope)
		for i := range records {
			if scope.Covers(&records[i].Finding) {
				all = append(all, records[i].tracked())
			}
		}
		return err
	})
	return all, err
}

// Justify keeps the reason for which a finding is right all the same. It holds for the figures that were last seen: with
// others the finding is open again, unless only what is usual elsewhere has changed. Its errors are ErrNoFinding, ErrResolved and, without a reason, ErrNoReason.
func (db *DB) Justify(ctx context.Context, number int64, reason, who string, now time.Time) error {
	if strings.TrimSpace(reason) == "" {
		return fmt.Errorf("finding %d: %w", number, ErrNoReason)
	}
	return db.judge(ctx, number, func(r *record) error {
		r.Reason, r.Who, r.Justified = strings.TrimSpace(reason), who, now
		r.figures = figuresIn(&r.Finding)
		return nil
	})
}

// Unjustify takes back what Justify kept. Its errors are ErrNoFinding, ErrResolved and ErrNotJustified.
func (db *DB) Unjustify(ctx context.Context, number int64) error {
	return db.judge(ctx, number, func(r *record) error {
		if r.Reason == "" {
			return fmt.Errorf("finding %d: %w", number, ErrNotJustified)
		}
		r.Reason, r.Who, r.Justified, r.figures = "", "", time.Time{}, ""
		return nil
	})
}

// judge changes what is said of one finding.
func (db *DB) judge(ctx context.Context, number int64, change func(*record) error) error {
	return db.inTx(ctx, func(tx *sql.Tx) error {
		r, err := readRecord(ctx, tx, number)
		if err != nil {
			return err
		}
		if !r.Resolved.IsZero() {
			return fmt.Errorf("finding %d: %w", number, ErrResolved)
		}
		if err := change(r); err != nil {
			return err
		}
		r.dirty = true
		return writeRecords(ctx, tx, []*record{r})
	})
}
