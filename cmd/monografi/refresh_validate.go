package main

import (
	"context"
	"fmt"
	"strings"

	"monografi/monograph"
	"monografi/monograph/store"
)

// validatedRow is the findings on one year in the JSON of "refresh".
type validatedRow struct {
	Year      int            `json:"year"`
	Checked   bool           `json:"checked"` // anew; otherwise nothing changed since it was last
	Summary   findingSummary `json:"summary"` // of those standing
	New       int            `json:"new"`
	Resolved  int            `json:"resolved"` // now
	Justified int            `json:"justified"`

	fresh []store.TrackedFinding // those new, for people
}

// validateChanged checks the years in which something changed. What stands of the others is looked up, so that the exit code says of
// every run whether somebody has to look.
func (run *refreshRun) validateChanged(ctx context.Context) error {
	run.validation = []validatedRow{}
	years, err := run.years(ctx)
	if err != nil {
		return err
	}
	if run.imports, err = run.db.History(ctx); err != nil {
		return err
	}
	for _, year := range years {
		run.showProgress("refresh.progress.validate", year)
		scope := store.FindingScope{Region: run.config.Regency, Year: year}
		row := validatedRow{Year: year}
		if stands := run.standing(year); run.state.Checked[year] != stands {
			err = run.validateYear(ctx, &row, scope)
			run.state.Checked[year] = stands
		} else {
			err = run.lookUp(ctx, &row, scope)
		}
		if err != nil {
			return err
		}
		if row.Summary.Error > 0 {
			run.look(&failure{code: exitData})
		}
		run.validation = append(run.validation, row)
	}
	return nil
}

// standing sums up what the findings of a year depend on: the imports in force of it and of the year before, the regency's own
// tables, and the program.
func (run *refreshRun) standing(year int) string {
	var b strings.Builder
	fmt.Fprintln(&b, version, run.stamp)
	for i := range run.imports {
		x := &run.imports[i]
		for _, p := range x.Periods {
			if x.Undone == nil && (p.In(year) || p.In(year-1)) {
				fmt.Fprintln(&b, x.ID)
				break
			}
		}
	}
	return digestText(b.String())
}

// validateYear checks the figures of a year.
func (run *refreshRun) validateYear(ctx context.Context, row *validatedRow, scope store.FindingScope) error {
	found, err := run.app.findings(ctx, run.db, run.cat, scope.Region, scope.Year)
	if err != nil {
		return err
	}
	before, err := run.db.Tracked(ctx, scope)
	if err != nil {
		return err
	}
	v, err := run.track(ctx, run.db, run.cat, found, scope, &validateOptions{strict: run.strict})
	if err != nil {
		return err
	}
	row.Checked, row.Summary, row.Justified, run.did = true, v.sum, len(v.justified), true
	row.Resolved = len(v.resolved) - resolvedIn(before)
	for i := range v.standing {
		if v.standing[i].State == store.StateNew {
			row.New++
			row.fresh = append(row.fresh, v.standing[i])
		}
	}
	return nil
}

// resolvedIn counts the findings that were resolved before.
func resolvedIn(all []store.TrackedFinding) int {
	n := 0
	for i := range all {
		if all[i].State == store.StateResolved {
			n++
		}
	}
	return n
}

// lookUp counts what was found when the year was last checked.
func (run *refreshRun) lookUp(ctx context.Context, row *validatedRow, scope store.FindingScope) error {
	all, err := run.db.Tracked(ctx, scope)
	if err != nil {
		return err
	}
	for i := range all {
		switch t := &all[i]; {
		case t.State == store.StateResolved:
		case t.State == store.StateJustified:
			row.Justified++
		case run.strict && t.Severity == monograph.Warning:
			row.Summary.add(monograph.Error)
		default:
			row.Summary.add(t.Severity)
		}
	}
	return nil
}
