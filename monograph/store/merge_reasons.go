package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// bringReasons takes over the justifications of findings. One that is not known here gets a number of its own.
func (b *bringing) bringReasons() error {
	theirs, _, err := readRecords(b.ctx, b.otx, FindingScope{})
	if err != nil {
		return b.blame(err)
	}
	theirs = slices.DeleteFunc(theirs, func(r *record) bool { return r.Reason == "" })
	if len(theirs) == 0 {
		return nil
	}
	mine, next, err := readRecords(b.ctx, b.tx, FindingScope{})
	if err != nil {
		return err
	}
	bySubject := map[string][]*record{}
	for _, r := range mine {
		bySubject[subject(&r.Finding)] = append(bySubject[subject(&r.Finding)], r)
	}
	for _, r := range theirs {
		here := sameFinding(bySubject[subject(&r.Finding)], r)
		if here == nil {
			here = &record{TrackedFinding: r.TrackedFinding, suspect: r.suspect, seen: r.seen}
			here.Number, here.Reason, here.Who, here.Justified = next, "", "", time.Time{}
			next++
			bySubject[subject(&r.Finding)] = append(bySubject[subject(&r.Finding)], here)
		}
		if err := b.bringReason(here, r); err != nil {
			return err
		}
	}
	return nil
}

// sameFinding is the one with the same figures, the best of those about the same subject, or nil.
func sameFinding(all []*record, r *record) *record {
	for _, x := range all {
		if figuresIn(&x.Finding) == figuresIn(&r.Finding) && subjectCell(&x.Finding) == subjectCell(&r.Finding) {
			return x
		}
	}
	for _, x := range all {
		if addressed(&x.Finding) {
			return x
		}
	}
	return nil
}

// bringReason takes over one reason. Of two that differ the later holds.
func (b *bringing) bringReason(here, there *record) error {
	into := &b.result.Reasons
	if slices.Equal(reasonOf(here), reasonOf(there)) {
		return nil
	}
	was := reasonOf(here)
	if here.Reason == "" {
		into.Added++
		was = nil
	} else {
		d := Differing{Key: here.tracked().ID, Kept: here.Reason, Left: there.Reason}
		later := slices.Compare(reasonOf(there), reasonOf(here)) > 0
		if later {
			d.Kept, d.Left = d.Left, d.Kept
		}
		if here.Reason != there.Reason {
			into.Differs = append(into.Differs, d)
		}
		if !later {
			return nil
		}
	}
	here.Reason, here.Who, here.Justified, here.figures, here.dirty = there.Reason, there.Who, there.Justified, there.figures, true
	if err := writeRecords(b.ctx, b.tx, []*record{here}); err != nil {
		return err
	}
	return b.replace("finding", list([]string{fmt.Sprint(here.Number)}), was, list(reasonOf(here)))
}

// reasonOf is a justification as texts, the time first.
func reasonOf(r *record) []string {
	return []string{stamp(r.Justified), r.Reason, r.Who, r.figures}
}

// restoreReason puts a justification back that a merge replaced, unless it was changed since.
func restoreReason(ctx context.Context, tx *sql.Tx, number string, was, now []string) error {
	to := []any{nil, nil, nil, nil}
	if was != nil {
		to = texts(was)
	}
	_, err := tx.ExecContext(ctx, `UPDATE finding SET justified = ?, reason = ?, who = ?, figures = ?
		WHERE number = ? AND justified = ? AND reason = ? AND who = ? AND figures = ?`, append(append(to, number), texts(now)...)...)
	return err
}
