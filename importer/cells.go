package importer

import (
	"cmp"
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// figuresOf makes a figure of every cell in the data columns and reads its headings.
func (t *table) figuresOf() {
	for ri, r := range t.rows {
		for ci, c := range t.cols {
			if c.kind != dataColumn {
				continue
			}
			x := t.lt.Grid.At(r.lr.Index, c.Index)
			if x == nil || x.Class == layout.Colon {
				continue
			}
			if x.Class == layout.Label {
				t.labelAmongFigures(r, c, x)
				continue
			}
			t.newFigure(ri, ci, x)
		}
		for _, x := range r.lr.Cells {
			if t.outside(x) {
				continue
			}
		}
	}
}

// outside reports whether a cell of a body row lies in no column of the table.
func (t *table) outside(x *layout.Cell) bool {
	for _, c := range t.cols {
		if c.Index == x.Col {
			return false
		}
	}
	return true
}

// labelAmongFigures reports words that stand where a figure belongs.
func (t *table) labelAmongFigures(r *row, c *column, x *layout.Cell) {
	if r.empty {
		return
	}
	t.problemAt(x, monograph.Warning, "text-for-number", "")
}

func (t *table) newFigure(ri, ci int, x *layout.Cell) {
	r, c := t.rows[ri], t.cols[ci]
	at := [2]int{x.Row, x.Col}
	if t.taken[at] {
		return
	}
	f := &figure{page: t.page, cell: x, role: RoleValue, row: r.printed, column: c.heads, table: t, r: ri, c: ci, status: x.Reading.Status}
	f.period = t.periodOf(r, c)
	f.sense = t.senseOf(r, c)
	f.below = r.below
	if x.Reading.Figures > 1 && strings.Contains(x.Text, "\n") {
		f.sense.known = false // a whole column in one cell is no figure of any one line
	}
	switch {
	case f.sense.ignore:
		f.role = RoleNote
	case f.sense.derived || r.tells || t.repeats || f.printsPercent() && !t.words.percent(f.sense) || !f.sense.known && t.sharesOnly():
		f.role = RoleDerived
	case len(c.Path) == 0 && len(r.texts) == 0, c.Hidden && !f.sense.known:
		f.role = RoleUnrecognised
	}
	t.taken[at] = true
	t.figures = append(t.figures, f)
	t.cells[[2]int{ri, ci}] = f
}

// sharesOnly reports whether the title of a table begins with a word for shares: "Persentase Rumah Tangga …".
func (t *table) sharesOnly() bool {
	if len(t.weak) == 0 || len(t.weak[0].terms) == 0 || len(t.recent) == 0 || t.weak[0].raw != withoutPlaces(stripTableNumber(t.recent[len(t.recent)-1])) {
		return false
	}
	for _, ph := range t.weak[0].terms[0].means {
		if ph.Role == catalogue.RoleDerived && strings.HasPrefix(t.weak[0].norm, t.weak[0].terms[0].text) {
			return true
		}
	}
	return false
}

func (t *table) periodOf(r *row, c *column) monograph.Period {
	p := t.period
	switch {
	case r.period != "" && c.period != "" && r.period.Year() != c.period.Year():
		return "" // the row and the heading name different years
	case r.period != "":
		p = r.period
	case c.period != "":
		p = c.period
	}
	if len(p) == len("2025") {
		p += monograph.Period(cmp.Or(r.half, c.half))
	}
	return p
}

// senseOf reads the headings of a column together with the labels of a row.
func (t *table) senseOf(r *row, c *column) sense {
	key := string(rune(c.Index)) + r.key
	if s, ok := t.senses[key]; ok {
		return s
	}
	heads, labels, ignore := t.replaceAnswered(c, r)
	if ignore {
		s := sense{ignore: true, factor: 1, mult: 1}
		t.senses[key] = s
		return s
	}
	path := append(append([]text{}, heads...), labels...)
	weak := t.weak
	if len(r.weak) > 0 {
		weak = append(append([]text{}, r.weak...), weak...)
	}
	if c.total && len(heads) > 0 {
		path = append(append([]text{}, heads[:len(heads)-1]...), labels...)
	}
	path = withoutSpans(withoutRoles(path))
	around := surroundings{weak: weak, votes: t.votes, sure: t.sure}
	s := t.words.interpret(path, around)
	if !s.known {
		if inner, ok := t.words.underSubjects(path, around); ok {
			s = inner
		} else if last := len(path) - 1; last > 0 {
			if inner := t.words.interpret(path[:last], around); inner.known && t.words.countedIn(path[last].raw, inner) {
				s = inner // "Islam: Orang, %"
			}
		}
	}
	for _, x := range append(append([]text{}, heads...), labels...) {
		s.measuredBy(x)
	}
	if len(labels) > 0 && (contradict(heads, labels) || t.stray(r, &s)) {
		s = sense{unknown: labels[len(labels)-1].raw, factor: 1, mult: 1}
	}
	if r.unit != "" && s.unit == "" {
		if u, f, ok := t.words.cat.PrintedUnit(r.unit); ok {
			s.unit, s.factor = u, f
		} else if s.known && strings.Contains(r.unit, "/") && !strings.Contains(t.words.cat.Indicator(s.series.Indicator).Unit, "/") {
			s = sense{unknown: r.unit, factor: 1, mult: 1} // cars an hour are no share of the traffic
		}
	}
	if !t.verbatim(&s, heads, labels) {
		t.members(&s, weak)
	}
	t.senses[key] = s
	return s
}

// verbatim puts the series in place that title and headings name word by word; where only the title does, its members at least hold.
func (t *table) verbatim(s *sense, heads, labels []text) bool {
	path := append(append([]text{}, heads...), labels...)
	if slices.ContainsFunc(path, func(x text) bool { return x.answer }) {
		return false
	}
	series, ok := t.captioned(path)
	if !ok && len(heads) == 1 && len(labels) == 0 && (!s.known || strings.Contains(heads[0].raw, "(")) {
		series, ok = t.words.worded(&heads[0])
	}
	if !ok {
		if t.caption == nil || !s.known || s.series.Indicator != t.caption.indicator.Code {
			return false
		}
		for list, m := range t.caption.fixed.Map() {
			if s.series.Members.Get(list) == "" {
				s.series.Members = s.series.Members.With(list, m)
			}
		}
		return false
	}
	s.series, s.known, s.unknown, s.total, s.conf = series, true, "", false, 1
	s.derived = t.words.derived(series.Indicator)
	return true
}

// contradict reports whether a heading and a label name different members of one list, "Hindu" and "Islam": the label belongs
// to a table that stands beside.
func contradict(heads, labels []text) bool {
	if len(heads) == 0 {
		return false
	}
	over := heads[len(heads)-1].plainMembers()
	for i := range labels {
		for l, m := range labels[i].plainMembers() {
			if had, ok := over[l]; ok && !strings.HasPrefix(had, m) && !strings.HasPrefix(m, had) {
				return true
			}
		}
	}
	return false
}

// plainMembers are the members that a text names beyond doubt.
func (t *text) plainMembers() map[string]string {
	if len(t.terms) != 1 || len(t.rest) > 0 || len(t.terms[0].means) != 1 {
		return nil
	}
	return t.terms[0].means[0].Members.Map()
}

// measuredBy takes over the unit of a heading that is structure and was not interpreted: "Jumlah (ribu jiwa)".
func (s *sense) measuredBy(x text) {
	if role := x.role(); role == "" || role == catalogue.RoleDerived {
		return
	}
	if s.unit == "" && x.unit != "" {
		s.unit, s.factor = x.unit, x.factor
	}
	if s.mult == 1 {
		s.mult = x.mult
	}
}

// withoutRoles drops texts that are nothing but structure, such as "Nilai" above a column of figures.
func withoutRoles(path []text) []text {
	var out []text
	for _, x := range path {
		switch x.role() {
		case "", catalogue.RoleDerived:
			out = append(out, x)
		}
	}
	return out
}

// members adds what the nearest title fixes: "Jumlah Guru Negeri menurut jenjang" counts STATUS=NEGERI only. A list of which
// the title names several members, or that the headings use, is left alone.
func (t *table) members(s *sense, weak []text) {
	if !s.known || len(weak) == 0 {
		return
	}
	ind := t.words.cat.Indicator(s.series.Indicator)
	found := map[string]map[string]bool{}
	about := weak[0].about()
	for _, tm := range weak[0].terms {
		if len(tm.text) <= 2 && !about.spells(tm.text) {
			continue
		}
		for _, ph := range tm.means {
			if ph.Indicator != "" && ph.Indicator != s.series.Indicator {
				continue
			}
			for l, m := range ph.Members.Map() {
				if found[l] == nil {
					found[l] = map[string]bool{}
				}
				found[l][m] = true
			}
		}
	}
	for l, ms := range found {
		if _, ok := ind.Uses(l); !ok || len(ms) != 1 || t.votes[l] > 0 || l != "STATUS" && !about.namesList(l) {
			continue
		}
		for m := range ms {
			s.series.Members = s.series.Members.With(l, m)
		}
	}
}
