package region

import (
	"maps"
	"slices"
)

// A Division is a change of villages after which figures of the new regions are not those of single old ones: a split, a merger, or both. Together
// the regions before cover what those after cover.
type Division struct {
	Before []Code // in code order; one that goes on in smaller or wider borders is among those after too
	After  []Code // in code order
	Since  string // the last day of change, "2025-04-25", or "" when none is given
}

// Divisions returns what overlays say of regions that were split or merged, in order of their codes. A region that just has another code
// is one of Successors.
func (r *Register) Divisions() []Division {
	root := map[Code]Code{}
	find := func(c Code) Code {
		for root[c] != "" && root[c] != c {
			c = root[c]
		}
		return c
	}
	for _, c := range r.changes {
		for _, from := range c.predecessors() {
			root[find(from)] = find(c.Code)
		}
	}
	since := map[Code]string{}
	before, after := map[Code]map[Code]bool{}, map[Code]map[Code]bool{}
	put := func(at map[Code]map[Code]bool, c Code) {
		if at[find(c)] == nil {
			at[find(c)] = map[Code]bool{}
		}
		at[find(c)][c] = true
	}
	for _, c := range r.changes {
		all := c.predecessors()
		if len(all) > 0 && c.Action == Renamed {
			all = append(all, c.Code) // it took others in
		}
		if len(all) > 0 {
			since[find(c.Code)] = max(since[find(c.Code)], c.ValidFrom)
		}
		for _, from := range all {
			put(before, from)
			for _, to := range []Code{from, c.Code} {
				if !r.retired(to) {
					put(after, to)
				}
			}
		}
	}
	alone := r.Successors()
	var out []Division
	for _, key := range slices.Sorted(maps.Keys(before)) {
		d := Division{slices.Sorted(maps.Keys(before[key])), slices.Sorted(maps.Keys(after[key])), since[key]}
		if slices.ContainsFunc(d.Before, func(c Code) bool { return alone[c] == "" }) && len(d.After) > 0 {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Division) int { return slices.Compare(a.Before, b.Before) })
	return out
}

// predecessors are the regions whose place a region took, or of which it is a part; none for one that was retired.
func (c *Change) predecessors() []Code {
	if c.Predecessor == "" || c.Action == Retired {
		return nil
	}
	return append([]Code{c.Predecessor}, c.Merged...)
}
