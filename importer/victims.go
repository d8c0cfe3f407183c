package importer

import (
	"regexp"
	"strings"
)

// casualty is a heading of a table about victims of disasters, where the dead are no deaths of the civil register.
var casualty = regexp.MustCompile(`(?i)(?:\b|_)(?:luka|pengungsi|mengungsi|terdampak|korban)(?:\b|_)`)

// casualties makes the dead and missing among the victims of disasters unknown, and the RT and RW that were hit.
func (t *table) casualties() {
	found := false
	for _, c := range t.cols {
		for _, h := range c.heads {
			found = found || c.kind == dataColumn && casualty.MatchString(h)
		}
	}
	for _, s := range t.recent {
		found = found || casualty.MatchString(s)
	}
	if !found {
		return
	}
	t.change(func(s *sense) {
		if s.known && (strings.HasPrefix(s.series.Indicator, "MUT.") || strings.HasPrefix(s.series.Indicator, "PEM.R")) {
			*s = sense{factor: 1, mult: 1}
		}
	}, nil)
}

// change alters what was understood of the headings of a table, or of some of its columns.
func (t *table) change(alter func(*sense), cols map[int]bool) {
	for ci, c := range t.cols {
		if cols != nil && !cols[ci] {
			continue
		}
		prefix := string(rune(c.Index))
		for key, s := range t.senses {
			if strings.HasPrefix(key, prefix) {
				alter(&s)
				t.senses[key] = s
			}
		}
	}
	for at, f := range t.cells {
		if cols == nil || cols[at[1]] {
			alter(&f.sense)
		}
	}
}
