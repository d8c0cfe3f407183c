package main

import (
	"context"
	"os"
	"slices"
	"strings"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/store"
)

// A validation is what was found and what became of what was found before.
type validation struct {
	standing  []store.TrackedFinding // worst first, as found
	justified []store.TrackedFinding
	resolved  []store.TrackedFinding // in order of number
	sum       findingSummary         // of those standing
}

// findingRow is a finding in the JSON of "validate".
type findingRow struct {
	monograph.Finding
	State     store.State `json:"state"` // "new", "open", "resolved", "justified"
	FirstSeen time.Time   `json:"first_seen"`
	Reason    string      `json:"reason"` // why it is justified, or was with other figures; "" when nobody said
}

// openTracking opens the database for a validation, which enters what it finds. One that may not be written is only read.
func (a *app) openTracking(ctx context.Context) (*store.DB, error) {
	f, err := os.OpenFile(a.config.DB, os.O_RDWR, 0)
	if err == nil {
		f.Close()
		return a.open(ctx, store.Options{})
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err == nil {
		a.warn("validate.read-only")
	}
	return db, err
}

// track enters what was found in the history of findings. Every finding is entered, whichever rule is asked for, so that
// none counts as resolved because nobody looked.
func (a *app) track(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, found []monograph.Finding, scope store.FindingScope, o *validateOptions) (*validation, error) {
	for i := range found {
		found[i].Usual = cat.Test(found[i].Rule) != nil
	}
	all, err := db.SyncFindings(ctx, scope, found, a.now())
	if err != nil {
		return nil, err
	}
	v := &validation{}
	for _, t := range all {
		if !o.asksFor(t.Rule) {
			continue
		}
		if o.strict && t.Severity == monograph.Warning {
			t.Severity = monograph.Error
		}
		switch t.State {
		case store.StateResolved:
			a.nameFinding(cat, &t.Finding)
			v.resolved = append(v.resolved, t)
		case store.StateJustified:
			v.justified = append(v.justified, t)
		default:
			v.sum.add(t.Severity)
			v.standing = append(v.standing, t)
		}
	}
	return v, nil
}

// asksFor reports whether the findings of a rule are wanted.
func (o *validateOptions) asksFor(rule string) bool {
	return o.rule == "" || strings.EqualFold(rule, o.rule) || strings.HasPrefix(rule, o.rule+":")
}

// findings are those standing.
func (v *validation) findings() []monograph.Finding {
	out := make([]monograph.Finding, len(v.standing))
	for i := range v.standing {
		out[i] = v.standing[i].Finding
	}
	return out
}

// rows are the findings for JSON: those standing, the justified and, where asked for, the resolved.
func (v *validation) rows(all bool) []findingRow {
	wanted := slices.Concat(v.standing, v.justified)
	if all {
		wanted = append(wanted, v.resolved...)
	}
	rows := make([]findingRow, len(wanted))
	for i := range wanted {
		rows[i] = rowOfFinding(&wanted[i])
	}
	return rows
}

func rowOfFinding(t *store.TrackedFinding) findingRow {
	return findingRow{Finding: t.Finding, State: t.State, FirstSeen: t.FirstSeen, Reason: t.Reason}
}
