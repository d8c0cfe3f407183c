package store

import (
	"strings"
	"time"

	"monografi/monograph"
)

// enter brings the records up to date with what was found. The findings come first, in their order, then the records of the
// scope that are resolved.
func enter(known []*record, next int64, found []monograph.Finding, scope FindingScope, now time.Time) []*record {
	out := make([]*record, 0, len(found))
	matched := match(known, found)
	taken := map[*record]bool{}
	for i := range found {
		r := matched[i]
		if r == nil {
			r = &record{TrackedFinding: TrackedFinding{Number: next, FirstSeen: now}}
			next++
		}
		taken[r] = true
		if r.holds() && found[i].Usual && exact(r.Observed) == exact(found[i].Observed) {
			r.figures = figuresIn(&found[i]) // the figure is as it was, only those it is compared with changed
		}
		r.Finding, r.suspect = found[i], suspectOf(&found[i])
		r.Again = !r.Resolved.IsZero()
		r.Resolved, r.LastSeen = time.Time{}, now
		r.seen++
		r.dirty = true
		out = append(out, r)
	}
	for _, r := range known {
		if taken[r] || !scope.Covers(&r.Finding) {
			continue
		}
		if r.Resolved.IsZero() {
			r.Resolved, r.dirty = now, true
		}
		out = append(out, r)
	}
	return out
}

// match finds for every finding the record of the same one, or nil. The numbers of a finding may have changed and its cells
// may have moved: in a corrected file, under another name, a row lower. So what is alike in every respect is paired first,
// then what is less and less alike.
func match(known []*record, found []monograph.Finding) []*record {
	out := make([]*record, len(found))
	taken := map[*record]bool{}
	for _, like := range likenesses {
		waiting := map[string][]*record{}
		for _, r := range known {
			if k := like(&r.Finding, r.suspect, r.Resolved.IsZero()); k != "" && !taken[r] {
				waiting[k] = append(waiting[k], r)
			}
		}
		for i := range found {
			k := like(&found[i], suspectOf(&found[i]), true)
			if out[i] != nil || len(waiting[k]) == 0 {
				continue
			}
			out[i], waiting[k] = waiting[k][0], waiting[k][1:]
			taken[out[i]] = true
		}
	}
	return out
}

// likenesses are the ways in which two findings can be the same one, the closest first: those with the same key are. The
// empty key is like none.
var likenesses = []func(f *monograph.Finding, suspect string, standing bool) string{
	func(f *monograph.Finding, _ string, _ bool) string {
		at := subjectCell(f)
		return joined(subject(f), at.File, at.Sheet, at.Cell)
	},
	func(f *monograph.Finding, _ string, _ bool) string {
		if !addressed(f) {
			return ""
		}
		at := subjectCell(f)
		return joined(subject(f), at.Sheet, at.Cell)
	},
	func(f *monograph.Finding, _ string, _ bool) string {
		if !addressed(f) {
			return ""
		}
		return subject(f)
	},
	// Another rule blames the same cell: the cause is the same, seen from elsewhere.
	func(f *monograph.Finding, suspect string, standing bool) string {
		if suspect == "" || !standing {
			return ""
		}
		return joined(suspect, string(f.Period))
	},
}

// subject is which rule is broken about what.
func subject(f *monograph.Finding) string {
	return joined(f.Rule, string(f.Region), string(f.Period), f.Indicator, string(f.Members))
}

// addressed reports whether the subject says which figure is meant, wherever it stands.
func addressed(f *monograph.Finding) bool { return f.Region != "" && f.Indicator != "" }

// subjectCell is the cell that a finding is about; empty when there is none.
func subjectCell(f *monograph.Finding) monograph.Source {
	if len(f.Cells) == 0 {
		return monograph.Source{}
	}
	return f.Cells[0]
}

func joined(parts ...string) string { return strings.Join(parts, "\x00") }
