package store

import (
	"cmp"
	"slices"
)

// A Preference decides between figures that imports give of one address, none of them in sight of the others. What it does
// not decide stays open. The zero Preference decides nothing.
type Preference struct {
	Kind PreferenceKind
	Name string // of PreferFile or PreferOffice; "" for the general rule
}

// A PreferenceKind is how a Preference decides.
type PreferenceKind string

const (
	PreferNewest PreferenceKind = "newest" // what was imported last
	PreferFile   PreferenceKind = "file"   // the file of that name, or else the one about fewer regions
	PreferOffice PreferenceKind = "office" // what stands in the database with that path, or else in the others rather than here
)

// preferred is the index of the figure that is to hold, or −1 when the preference does not decide.
func (m *merging) preferred(d *Dispute) int {
	best := -1
	for i := range d.Figures {
		if !m.eligible(&d.Figures[i]) {
			continue
		}
		c := 1
		if best >= 0 {
			c = m.weigh(&d.Figures[i], &d.Figures[best])
		}
		switch {
		case c > 0:
			best = i
		case c == 0 && !saySame(&d.Figures[i], &d.Figures[best]):
			return -1
		}
	}
	return best
}

// eligible reports whether a figure may be preferred at all.
func (m *merging) eligible(f *Figure) bool {
	p := m.options.Prefer
	switch p.Kind {
	case PreferNewest:
		return true
	case PreferFile:
		return p.Name == "" || f.Source.File == p.Name
	case PreferOffice:
		for path, imports := range m.from {
			if imports[f.Import] && (p.Name == "" || path == p.Name) {
				return true
			}
		}
	}
	return false
}

// weigh compares two eligible figures: 1 when the first goes before the second, 0 when neither does.
func (m *merging) weigh(a, b *Figure) int {
	switch p := m.options.Prefer; {
	case p.Kind == PreferNewest:
		return cmp.Compare(m.madeAt(a.Import), m.madeAt(b.Import))
	case p.Kind == PreferFile && p.Name == "":
		return cmp.Compare(m.judged(b.Import).regions, m.judged(a.Import).regions)
	}
	return 0
}

func (m *merging) judged(imp int64) *kin { return m.mine.byID[imp] }

// madeAt is when an import was made, the last time if several offices made it.
func (m *merging) madeAt(imp int64) string {
	return slices.Max([]string{m.judged(imp).at, m.times[imp]})
}
