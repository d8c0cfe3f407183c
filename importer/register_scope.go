package importer

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"monografi/monograph"
)

// scoped is the indicator of the records that say what each list of reports covered: one for each month and channel, so that lists that
// come in one after the other are added up, and a list that comes again takes the place of its former counts.
const scoped = "PLY.ADU_HITUNG"

// A scope is what a list counted of one month and channel.
type scope struct {
	n              int
	from, to       string         // first and last date of receipt, "" without any
	counts         map[string]int // by "LIST=MEMBER"; members without a report are not in it
	lists          map[string]bool
	oldest, latest string // receipt of the oldest open report; the latest date of any kind
	source         monograph.Source
}

// scopeOf is the address of a report's scope among those of its sub-district and period. A month or channel that is not known is not in it.
func (s *sheetTally) scopeOf(rep *report) monograph.Members {
	var m monograph.Members
	if !rep.received.IsZero() {
		m = m.With("BULAN", fmt.Sprintf("%02d", rep.received.Month()))
	}
	if channel := max(s.channel, rep.members["KANAL"]); channel != "" {
		m = m.With("KANAL", channel)
	}
	return m
}

// count takes a report over into its scope.
func (s *sheetTally) count(p *placeTally, rep *report, forwarded, answered bool) {
	at := s.scopeOf(rep)
	c := p.scopes[at]
	if c == nil {
		c = &scope{counts: map[string]int{}, lists: map[string]bool{}, source: s.c.source(rep.row, s.c.at["received"], "")}
		p.scopes[at] = c
	}
	c.n++
	for _, col := range s.c.valued {
		c.lists[listOf[col]] = true
	}
	for list, m := range rep.members {
		c.counts[list+"="+m]++
	}
	for _, t := range []struct {
		column, member string
		met            bool
	}{{"forwarded", "3_HARI", forwarded}, {"answered", "5_HARI", answered}} {
		if s.c.has(t.column) {
			c.lists["WAKTU="+t.member] = true
		}
		if t.met {
			c.counts["WAKTU="+t.member]++
		}
	}
	c.dated(rep, s.c.open(rep))
}

func (c *scope) dated(rep *report, open bool) {
	if rep.received.IsZero() {
		return
	}
	day := rep.received.Format(time.DateOnly)
	c.from, c.to = earlier(c.from, day), max(c.to, day)
	if open {
		c.oldest = earlier(c.oldest, day)
	}
	for _, t := range []time.Time{rep.received, rep.forwarded, rep.answered} {
		if !t.IsZero() {
			c.latest = max(c.latest, t.Format(time.DateOnly))
		}
	}
}

// earlier is the earlier of two dates, of which "" is none.
func earlier(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// String writes a scope as it is stored: "2025-01-02..2025-01-31; 12; KLASIFIKASI; TINDAK_LANJUT; TINDAK_LANJUT=SELESAI 9; buka 2025-01-17; akhir 2025-02-03".
func (c *scope) String() string {
	parts := []string{c.from + ".." + c.to, strconv.Itoa(c.n)}
	parts = append(parts, slices.Sorted(maps.Keys(c.lists))...)
	for _, k := range slices.Sorted(maps.Keys(c.counts)) {
		parts = append(parts, k+" "+strconv.Itoa(c.counts[k]))
	}
	if c.oldest != "" {
		parts = append(parts, "buka "+c.oldest)
	}
	if c.latest != "" {
		parts = append(parts, "akhir "+c.latest)
	}
	return strings.Join(parts, "; ")
}

// readScope reads what String wrote; nil for anything else.
func readScope(text string) *scope {
	parts := strings.Split(text, "; ")
	c := &scope{counts: map[string]int{}, lists: map[string]bool{}}
	ranged := false
	if c.from, c.to, ranged = strings.Cut(parts[0], ".."); !ranged || len(parts) < 2 {
		return nil
	}
	var err error
	if c.n, err = strconv.Atoi(parts[1]); err != nil {
		return nil
	}
	for _, part := range parts[2:] {
		word, value, given := strings.Cut(part, " ")
		switch {
		case !given:
			c.lists[word] = true
		case word == "buka":
			c.oldest = value
		case word == "akhir":
			c.latest = value
		default:
			if c.counts[word], err = strconv.Atoi(value); err != nil {
				return nil
			}
		}
	}
	return c
}

// of is how many reports of the scope belong to a series of counts; known is false when the list did not say.
func (c *scope) of(at monograph.Members, s monograph.Series) (n int, known bool) {
	list, member := "", ""
	for _, l := range s.Members.Lists() {
		list, member = l, s.Members.Get(l)
	}
	key := list + "=" + member
	switch list {
	case "":
		return c.n, true
	case "BULAN", "KANAL":
		if at.Get(list) == member {
			return c.n, true
		}
		return 0, list == "BULAN" || at.Get(list) != "" || c.lists[list]
	case "WAKTU":
		return c.counts[key], c.lists[key]
	}
	return c.counts[key], c.lists[list]
}
