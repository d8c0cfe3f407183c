package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"monografi/monograph/region"
)

// MergeOptions say how databases are merged.
type MergeOptions struct {
	Now    time.Time
	Who    string // free text
	Prefer Preference
	DryRun bool // only say what would happen
}

// A Merged says what a merge did, or would do.
type Merged struct {
	Import     int64 // number of the merge, for Undo; 0 when nothing was to be done, or in a dry run
	Sources    []MergedSource
	Conflicts  []Conflict // all that are open, and those that this merge decided
	Aliases    MergedMemory
	Layouts    MergedMemory
	Settings   MergedMemory
	Reasons    MergedMemory // justifications of findings
	Indicators []string     // codes of what the imports brought speak of, ascending
}

// A MergedSource says what one of the other databases brought.
type MergedSource struct {
	Path      string
	Imports   int // brought
	Figures   int // in them
	Already   int // imports that were here before
	TakenBack int // imports here that were taken back there
	Regencies []region.Code
}

// A Conflict is an address of which imports say different things, none of them in sight of the others.
type Conflict struct {
	Dispute
	Decided bool // the first of its figures holds
}

// An OtherError is an error about one of the databases to be merged, which Path names.
type OtherError struct {
	Path string
	Err  error
}

func (e *OtherError) Error() string { return e.Err.Error() }

// Unwrap returns the error itself.
func (e *OtherError) Unwrap() error { return e.Err }

// errNoTrace ends a transaction that is to leave nothing behind.
var errNoTrace = errors.New("nothing is kept")

// Merge brings in what other databases hold, whole or not at all: their imports with their history, what was remembered, and
// the justifications of findings. What is in several databases is one. The others are only read. Which figures are in force
// afterwards does not depend on the order of the others, nor on which database is merged into which. Without others it
// only decides, by the preference, what earlier merges left open. Errors about another database are OtherErrors.
func (db *DB) Merge(ctx context.Context, others []*DB, o MergeOptions) (Merged, error) {
	for _, other := range others {
		if err := db.mergeable(ctx, other); err != nil {
			return Merged{}, &OtherError{other.path, err}
		}
	}
	m := &merging{db: db, ctx: ctx, options: o, from: map[string]map[int64]bool{}, times: map[int64]string{}, indicators: map[string]bool{}}
	err := db.inTx(ctx, func(tx *sql.Tx) error {
		m.tx = tx
		if err := m.run(others); err != nil {
			return err
		}
		if !m.news || o.DryRun {
			return errNoTrace
		}
		return nil
	})
	if err != nil {
		db.forgetFrames()
	}
	if errors.Is(err, errNoTrace) {
		m.result.Import, err = 0, nil
	}
	return m.result, err
}

// mergeable reads another database through before anything is taken from it.
func (db *DB) mergeable(ctx context.Context, other *DB) error {
	mine, err := os.Stat(db.path)
	if err != nil {
		return err
	}
	theirs, err := os.Stat(other.path)
	if err != nil {
		return err
	}
	if os.SameFile(mine, theirs) {
		return fmt.Errorf("%s: %w", other.path, ErrSame)
	}
	faults, err := other.Verify(ctx)
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%s: %w: %s", other.path, ErrDamaged, faults[0])
	}
	return err
}

// forgetFrames throws away the frames read, of which some may have been taken back.
func (db *DB) forgetFrames() {
	db.frames.mu.Lock()
	defer db.frames.mu.Unlock()
	db.frames.byID = nil
}

// A merging is one merge under way.
type merging struct {
	db      *DB
	ctx     context.Context
	tx      *sql.Tx
	options MergeOptions
	w       *writer
	mine    *pedigree
	number  int64 // of the merge
	news    bool  // something changed

	from       map[string]map[int64]bool // path of another database → imports that are in it, by their numbers here
	times      map[int64]string          // when an import was made, as the other databases know it
	indicators map[string]bool
	result     Merged
}

func (m *merging) run(others []*DB) error {
	var err error
	if m.mine, err = readPedigree(m.ctx, m.tx); err != nil {
		return err
	}
	m.w = m.db.newWriter(m.ctx, m.tx, SaveOptions{Now: m.options.Now, Who: m.options.Who})
	if err := m.enter(others); err != nil {
		return err
	}
	for _, other := range others {
		var own error // of ours, not of the other
		err := other.inReadTx(m.ctx, func(tx *sql.Tx) error {
			b := &bringing{merging: m, other: other, otx: tx, frames: map[int64]int64{}, places: map[int64]int64{}}
			own = b.run()
			return own
		})
		if err != nil {
			return err
		}
	}
	for code := range m.indicators {
		m.result.Indicators = append(m.result.Indicators, code)
	}
	slices.Sort(m.result.Indicators)
	return m.decide()
}

// enter makes the row of the merge itself.
func (m *merging) enter(others []*DB) error {
	var names, paths []string
	if p := m.options.Prefer; len(others) == 0 {
		names = []string{strings.TrimSuffix("--prefer "+string(p.Kind)+"="+p.Name, "=")}
	}
	for _, other := range others {
		names = append(names, filepath.Base(other.path))
		paths = append(paths, other.path)
	}
	r, err := m.w.exec(`INSERT INTO import (file, path, sha256, format, size, digest, at, who, note,
			figures, changed, unchanged, checks, regions, region, periods)
		VALUES (?, ?, '', ?, 0, x'', ?, ?, '', 0, 0, 0, 0, 0, '', '')`,
		strings.Join(names, ", "), strings.Join(paths, "\n"), formatMerge, stamp(m.options.Now), m.options.Who)
	if err != nil {
		return err
	}
	m.number, err = r.LastInsertId()
	m.result.Import = m.number
	return err
}

// decide settles what is in force, and by the preference what would be open.
func (m *merging) decide() error {
	open, err := m.db.settle(m.ctx, m.tx)
	if err != nil {
		return err
	}
	for _, d := range open {
		conflict := Conflict{Dispute: d}
		if winner := m.preferred(&d); winner >= 0 {
			conflict.Decided = true
			f := conflict.Figures
			f[0], f[winner] = f[winner], f[0]
			if err := m.settleFor(&d); err != nil {
				return err
			}
		}
		m.result.Conflicts = append(m.result.Conflicts, conflict)
	}
	if m.options.Prefer.Kind == "" {
		return nil
	}
	_, err = m.db.settle(m.ctx, m.tx)
	return err
}

// settleFor writes down that the first figure of a dispute goes before those that say something else.
func (m *merging) settleFor(d *Dispute) error {
	first := &d.Figures[0]
	for i := range d.Figures[1:] {
		f := &d.Figures[i+1]
		if saySame(first, f) {
			continue
		}
		m.news = true
		_, err := m.w.exec("INSERT OR IGNORE INTO decided (monograph, series, winner, loser, merge) VALUES (?, ?, ?, ?, ?)",
			d.monograph, d.series, first.Import, f.Import, m.number)
		if err != nil {
			return err
		}
	}
	return nil
}

func saySame(a, b *Figure) bool {
	x, y := readingOf(&a.Observation), readingOf(&b.Observation)
	return x.same(&y)
}

// unmerge takes back what a merge did besides bringing imports, and those imports.
func (db *DB) unmerge(ctx context.Context, tx *sql.Tx, number int64, at any) error {
	if _, err := tx.ExecContext(ctx, "UPDATE import SET undone = ? WHERE merge = ? AND undone IS NULL", at, number); err != nil {
		return err
	}
	return restore(ctx, tx, number)
}
