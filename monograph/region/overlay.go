package region

import (
	"fmt"
	"io"
	"sort"
)

// An Action says what an overlay does to a region.
type Action string

const (
	Added   Action = "added"
	Renamed Action = "renamed"
	Retired Action = "retired" // no longer listed, but still known by its code
)

// A Change is what an overlay does to one region.
type Change struct {
	Action      Action
	Code        Code
	Name        string // the new name; empty for a retired region
	Former      string // the name in the register before the change; empty for an added region
	ValidFrom   string // "2025-04-25", or "" when not given
	Predecessor Code   // the region it was split from or took the place of, or ""
	Merged      []Code // further ones, where it took the place or a part of several
}

// WithOverlay returns the register with a regency's own changes, read from CSV (with commas or semicolons):
//
//	code,name,valid_from,predecessor
//	32.15.01.2099,Sukamaju Baru,2026-01-01,32.15.01.2003
//	32.15.02.2001,Wadas Kidul
//	32.15.03.2004,
//	32.15.03.2099,Gabungan,2026-01-01,32.15.03.2005+32.15.03.2006
//
// A new code adds a region, whose parent must exist or be added too; a known code with a name renames it; without a name it
// retires the region and everything inside it. valid_from (YYYY-MM-DD) and predecessor may be left out. The error joins an
// *OverlayError for every fault, in the order of the lines. The receiver is not changed.
func (r *Register) WithOverlay(rd io.Reader) (*Register, error) {
	lines, errs := readOverlay(rd)
	o := overlay{Register: r, gone: map[Code]bool{}, added: map[Code]bool{}}
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].Code < lines[j].Code })
	for i, l := range lines {
		err := error(nil)
		if i > 0 && lines[i-1].Code == l.Code {
			err = fmt.Errorf("code %s stands in line %d already", l.Code, lines[i-1].line)
		} else {
			err = o.classify(l.Change)
		}
		if err != nil {
			errs = append(errs, &OverlayError{l.line, 1, err})
		}
	}
	if len(errs) > 0 {
		return nil, joinOverlayErrors(errs)
	}
	return r.with(inOrder(o.changes)), nil
}

// Changes lists what overlays changed, in code order. What an older overlay did to a code is replaced by what a newer
// one does.
func (r *Register) Changes() []Change { return append([]Change(nil), r.changes...) }

// Change returns what an overlay did to a region.
func (r *Register) Change(c Code) (Change, bool) {
	i := sort.Search(len(r.changes), func(i int) bool { return r.changes[i].Code >= c })
	if i < len(r.changes) && r.changes[i].Code == c {
		return r.changes[i], true
	}
	return Change{}, false
}

// FormerNames returns the names of regions directly inside another one from before overlays renamed them, for use as the
// aliases of Assign. A former name that another of these regions has now is left out.
func (r *Register) FormerNames(parent Code) map[string]Code {
	taken := map[string]bool{}
	for _, child := range r.Children(parent) {
		taken[Normalize(child.Name)] = true
	}
	names := map[string]Code{}
	for _, c := range r.changes {
		if c.Action == Renamed && c.Code.Parent() == parent && !taken[Normalize(c.Former)] {
			names[c.Former] = c.Code
		}
	}
	return names
}

// An overlay collects the changes of a file, whose lines come in code order: a parent before what lies in it.
type overlay struct {
	*Register
	changes     []Change
	gone, added map[Code]bool
}

// classify tells what a line does. Retiring a region retires what lies inside it.
func (o *overlay) classify(c Change) error {
	parent := c.Code.Parent()
	i, known := o.index(c.Code)
	_, parentKnown := o.index(parent)
	switch {
	case o.gone[c.Code] && c.Name == "": // retired with its parent
	case o.gone[parent]:
		return fmt.Errorf("%s cannot stay: %s is retired", c.Code, parent)
	case known && c.Name == "":
		o.retire(c)
	case known:
		c.Action, c.Former = Renamed, o.tables[c.Code.Level()].name(i)
		o.changes = append(o.changes, c)
	case c.Name == "":
		return fmt.Errorf("cannot retire %s: not in the register", c.Code)
	case parent != "" && !parentKnown && !o.added[parent]:
		return fmt.Errorf("cannot add %s: %s is not in the register", c.Code, parent)
	default:
		c.Action = Added
		o.added[c.Code] = true
		o.changes = append(o.changes, c)
	}
	return nil
}

func (o *overlay) retire(c Change) {
	for level := c.Code.Level(); level <= Village; level++ {
		for _, inside := range o.Descendants(c.Code, level) {
			o.gone[inside.Code] = true
			o.changes = append(o.changes, Change{Action: Retired, Code: inside.Code, Former: inside.Name, ValidFrom: c.ValidFrom, Predecessor: c.Predecessor, Merged: c.Merged})
		}
	}
}

// inOrder sorts changes by code; of several to one code the last counts.
func inOrder(changes []Change) []Change {
	sort.SliceStable(changes, func(i, j int) bool { return changes[i].Code < changes[j].Code })
	var out []Change
	for i, c := range changes {
		if i+1 == len(changes) || changes[i+1].Code != c.Code {
			out = append(out, c)
		}
	}
	return out
}

// with returns a copy of the register with changes, which are in code order.
func (r *Register) with(changes []Change) *Register {
	out := &Register{decree: r.decree, source: r.source}
	out.changes = inOrder(append(r.Changes(), changes...))
	for level, t := range r.tables {
		out.tables[level] = t.with(Level(level), changes)
	}
	return out
}

// with returns the table with the changes to its level, or the table itself when there are none.
func (t *table) with(level Level, changes []Change) *table {
	var own []Change
	for _, c := range changes {
		if c.Code.Level() == level {
			own = append(own, c)
		}
	}
	if len(own) == 0 {
		return t
	}
	b := &tableBuilder{level: level}
	i := 0
	for _, c := range own {
		for ; i < t.len() && t.code(i) < c.Code; i++ {
			b.add([]byte(t.code(i)), []byte(t.name(i)))
		}
		if i < t.len() && t.code(i) == c.Code {
			i++
		}
		if c.Action != Retired {
			b.add([]byte(c.Code), []byte(c.Name))
		}
	}
	for ; i < t.len(); i++ {
		b.add([]byte(t.code(i)), []byte(t.name(i)))
	}
	return b.table()
}
