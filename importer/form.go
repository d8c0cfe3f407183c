package importer

import (
	"regexp"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
)

// An item is an open heading or line of a form: the lines below it with a greater depth belong to it.
type item struct {
	depth  int
	raw    string
	text   text
	figure *figure // the figure of the line itself, or nil for a heading
	number string
	at     *layout.Cell // the label
	parts  []*figure    // figures of the lines directly below
}

// total reports whether a line is called nothing but "Jumlah", perhaps with the letters of the lines it adds up.
func (it *item) total() bool { return it.text.total() || sumOfLetters.MatchString(it.raw) }

var (
	sumOfLetters = regexp.MustCompile(`(?i)^\s*(?:jumlah|total)\s*\(?\s*[a-z](?:\s*\+\s*[a-z])+\s*\)?\s*$`)

	romanItem   = regexp.MustCompile(`^[IVX]+\s*[.)]+$`)
	upperItem   = regexp.MustCompile(`^[A-Z]\s*[.)]+$`)
	lowerItem   = regexp.MustCompile(`^[a-z]\s*[.)]+$`)
	lowerSub    = regexp.MustCompile(`^[a-z]\.\s*\d+\s*[.)]*$`)
	numberParts = regexp.MustCompile(`\d+`)
	inLabel     = regexp.MustCompile(`^(\s*)((?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]{1,4}|[a-z]\.\d{1,2})\s*[.)]+|[-–•*])\s+(\S.*)$`)
)

// depthOf ranks an item number: "I." above "A." above "1." above "1.1." above "a." above "a.1" above "-".
func depthOf(number string) int {
	n := strings.TrimSpace(number)
	switch {
	case n == "":
		return 90
	case romanItem.MatchString(n) && n != "C." && n != "D.":
		return 0
	case upperItem.MatchString(n):
		return 10
	case lowerItem.MatchString(n):
		return 50
	case lowerSub.MatchString(n):
		return 60
	case strings.Trim(n, "-–•*▪·o ") == "":
		return 70
	}
	return 20 + len(numberParts.FindAllString(n, 4))
}

// readLines reads the lines of a form.
func (p *page) readLines(ls []*layout.Line, around place) {
	for i, l := range ls {
		if l.Number != nil {
			p.key(l.Number)
		}
		if p.keyLine(l) {
			continue
		}
		if l.Heading() && (i+1 == len(ls) || ls[i+1].Row != l.Row) {
			p.recent = append(p.recent, rowText(l.Row))
			if y := p.printedPeriod(rowText(l.Row)); y != "" {
				p.lineYear = y
			}
		}
		p.readLine(l)
	}
}

// number takes the item number of a line, from its own cell or the front of the label.
func lineNumber(l *layout.Line) (number, label string) {
	label = l.Label.Text
	if l.Number != nil {
		number = strings.TrimSpace(l.Number.Text)
		if l.Number.Class == layout.Figure && !strings.HasSuffix(number, ".") {
			number += "."
		}
	}
	if m := inLabel.FindStringSubmatch(label); m != nil {
		if number == "" || depthOf(m[2]) > depthOf(number) {
			number = m[2]
		}
		label = m[3]
	}
	return number, strings.Join(strings.Fields(label), " ")
}

func (p *page) readLine(l *layout.Line) {
	number, label := lineNumber(l)
	it := item{depth: depthOf(number), raw: label, number: number, text: p.words.parse(label), at: l.Label}
	switch {
	case number == "" && l.Heading():
		it.depth = p.looseHeading(l)
	case number == "" && it.total():
		it.depth = p.sumDepth(it.depth)
	}
	for len(p.stack) > 0 && p.stack[len(p.stack)-1].depth >= it.depth {
		p.stack = p.stack[:len(p.stack)-1]
	}
	for i, v := range l.Values {
		f := p.lineFigure(l, v, it)
		if f != nil && i == 0 {
			it.figure = f
			p.attach(f)
		}
	}
	p.stack = append(p.stack, it)
}

// looseHeading is the depth of a heading without number: a title when it stands in the first column of the form, otherwise
// the head of the lines that follow it.
func (p *page) looseHeading(l *layout.Line) int {
	if len(p.stack) == 0 || strings.ToUpper(l.Label.Text) == l.Label.Text {
		return 15
	}
	return 45
}

// lineFigure makes a figure of a value on a line.
func (p *page) lineFigure(l *layout.Line, v *layout.Cell, it item) *figure {
	at := [2]int{v.Row, v.Col}
	if p.taken[at] {
		return nil
	}
	var raw []string
	for _, s := range p.stack {
		raw = append(raw, s.raw)
	}
	f := &figure{page: p, cell: v, role: RoleValue, row: append(raw, it.raw), period: p.linePeriod(), status: v.Reading.Status}
	f.sense, f.sumLine = p.senseOfLine(it), it.total()
	if v.Class == layout.Label {
		return p.lineText(f)
	}
	if v.Year != 0 && p.tellsYear(f, it) {
		p.key(v)
		return nil
	}
	if f.sense.unit == "" && l.Unit != nil {
		p.unitOf(&f.sense, l.Unit.Text)
	}
	switch {
	case f.sense.ignore:
		f.role = RoleNote
	case v.Class == layout.Null && strings.Contains(" "+it.text.norm+" ", " menurut "):
		f.role = RoleNote // a dash behind "Penduduk menurut agama" is no count of people
	case f.sense.known && !p.words.cat.Indicator(f.sense.series.Indicator).Type.Numeric() && v.Class == layout.Null:
		f.role = RoleNote // a dash where words are expected counts nothing
	case f.sense.derived || f.sense.unit == "%":
		f.role = RoleDerived
	case p.sheet.Hidden && !f.sense.known:
		f.role = RoleUnrecognised
	}
	p.taken[at] = true
	p.figures = append(p.figures, f)
	return f
}

func (p *page) unitOf(s *sense, printed string) {
	if u, factor, ok := p.words.cat.PrintedUnit(printed); ok {
		s.unit, s.factor = u, factor
	}
}

// lineText keeps a text where the catalogue expects one: borders, typology, names of things.
func (p *page) lineText(f *figure) *figure {
	if !f.sense.known {
		return nil
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	if ind.Type.Numeric() && strings.ContainsAny(f.cell.Text, "0123456789") {
		p.problemAt(f.cell, monograph.Warning, "text-for-number", "")
	}
	if ind.Type.Numeric() || ind.Agg == monograph.KeyOnly {
		return nil
	}
	f.text, f.status, f.settled = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(f.cell.Text), ":")), monograph.Reported, true
	p.taken[[2]int{f.cell.Row, f.cell.Col}] = true
	p.figures = append(p.figures, f)
	return f
}

// senseOfLine reads a label inside the headings that are open above it. The label itself has to be understood whole; a
// heading above may add members ("WNI", "Sekolah Dasar Negeri") and says what is counted when the label does not.
func (p *page) senseOfLine(it item) sense {
	var weak []text
	joined := it.text
	for i := len(p.stack) - 1; i >= 0; i-- {
		s := p.stack[i]
		if len(s.text.rest) > 0 && s.figure != nil {
			// the line above is not understood: what belongs to it is not either
			if i == len(p.stack)-1 && !p.leafStands(it.text) {
				return sense{unknown: it.raw, factor: 1, mult: 1}
			}
		}
		weak = append(weak, s.text)
	}
	for i := len(p.head) - 1; i >= 0; i-- {
		weak = append(weak, p.words.parse(withoutPlaces(p.head[i])))
	}
	weak = append(weak, p.words.parse(p.sheet.Name))
	path := []text{joined}
	if m, ok := p.answered(it.at, it.key(p.stack), len(it.text.rest) > 0); ok {
		p.rememberLine(it.key(p.stack), m)
		if m.Ignore {
			return sense{ignore: true, factor: 1, mult: 1}
		}
		path = []text{said(m, it.text.norm)}
	}
	if it.total() {
		return sense{total: true, factor: 1, mult: 1, unknown: it.raw}
	}
	s := p.words.interpret(path, surroundings{weak: weak, form: true})
	if n := len(p.stack); !s.known && n > 0 && p.stack[n-1].figure == nil {
		// a label broken over two lines, or the end of a sentence that the heading begins
		if joined := p.words.parse(p.stack[n-1].raw + " " + it.raw); len(joined.rest) == 0 {
			if whole := p.words.interpret([]text{joined}, surroundings{weak: weak, form: true}); whole.known {
				s = whole
			}
		}
	}
	p.inherit(&s, it)
	return s
}

// leafStands reports whether a label names an indicator by itself.
func (p *page) leafStands(t text) bool {
	for _, tm := range t.terms {
		for _, ph := range tm.means {
			if ph.Indicator != "" {
				return true
			}
		}
	}
	return false
}

// inherit adds the members that the open headings fix, nearest first, where the indicator may be broken down by their list.
func (p *page) inherit(s *sense, it item) {
	if !s.known {
		return
	}
	ind := p.words.cat.Indicator(s.series.Indicator)
	for i := len(p.stack) - 1; i >= 0; i-- {
		h := &p.stack[i]
		if len(h.text.rest) > 0 && h.figure != nil {
			continue
		}
		fixed := map[string]string{}
		for _, tm := range append(append([]term{}, h.text.terms...), h.text.aside...) {
			for _, ph := range tm.means {
				for l, m := range ph.Members.Map() {
					if _, ok := ind.Uses(l); !ok || s.series.Members.Get(l) != "" || ph.Indicator != "" && ph.Indicator != s.series.Indicator {
						continue
					}
					if had, twice := fixed[l]; twice && had != m {
						m = ""
					}
					fixed[l] = m
				}
			}
		}
		for l, m := range fixed {
			if m != "" && p.fits(ind, l, s.series.Members) {
				s.series.Members = s.series.Members.With(l, m)
			}
		}
	}
}

// fits reports whether a further list goes with the members: two lists of one partition family (age and religion) of one
// figure are rare on forms and must have been meant.
func (p *page) fits(ind *monograph.Indicator, list string, m monograph.Members) bool {
	for _, l := range m.Lists() {
		if l == list {
			return false
		}
	}
	return true
}

// attach makes a figure a part of the line above it, and of the totals found later.
func (p *page) attach(f *figure) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		p.stack[i].parts = append(p.stack[i].parts, f)
		if i == len(p.stack)-1 {
			break
		}
	}
	if len(p.stack) > 0 {
		f.parent = p.stack[len(p.stack)-1].figure
	}
	f.siblings = p.siblingsOf()
}

// siblingsOf are the figures that stand before this one under the same heading.
func (p *page) siblingsOf() []*figure {
	if len(p.stack) == 0 {
		return nil
	}
	top := p.stack[len(p.stack)-1].parts
	return top[:len(top)-1]
}

// settleForm finds the totals among the lines of a form: a line whose parts stand below it, and "Jumlah" below its parts.
func (p *page) settleForm() {
	children, beside := map[*figure][]*figure{}, map[*figure][]*figure{}
	for _, f := range p.figures {
		for _, s := range f.siblings {
			beside[s] = append(beside[s], f)
		}
		if f.table == nil && f.parent != nil {
			children[f.parent] = append(children[f.parent], f)
		}
	}
	for _, f := range p.figures {
		if f.table != nil || f.role != RoleValue || f.text != "" {
			continue
		}
		parts := children[f]
		if f.sumLine {
			parts = f.siblings
			f.role = RoleTotal
			if s, over, ok := commonSeries(sensesOf(parts)); ok {
				f.sense.series, f.sense.known, f.sense.unknown, f.over, f.sense.conf = s, true, "", over, .9
			}
			f.parts = parts
			continue
		}
		if !p.totalAbove(f, parts) && !p.totalAbove(f, beside[f]) {
			p.totalByRule(f, parts)
		}
	}
}

// totalByRule makes a line a total when a rule of the catalogue says that it is the sum of lines that stand below it.
func (p *page) totalByRule(f *figure, parts []*figure) {
	if !f.sense.known || len(parts) < 2 {
		return
	}
	for _, r := range p.words.sums[f.sense.series.Indicator] {
		var mine []*figure
		for _, c := range parts {
			if c.sense.known && r[c.sense.series.Indicator] && c.sense.series.Members == f.sense.series.Members {
				mine = append(mine, c)
			}
		}
		if len(mine)*2 > len(r) {
			f.role, f.parts = RoleTotal, mine
			return
		}
	}
}

// totalAbove makes a line a total when the lines below it break it down by one list, completely or with "Jumlah" in front.
func (p *page) totalAbove(f *figure, parts []*figure) bool {
	if !f.sense.known || len(parts) < 2 {
		return false
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	for _, u := range ind.Breakdowns {
		var mine []*figure
		for _, c := range parts {
			if c.sense.known && c.sense.series.Indicator == f.sense.series.Indicator && c.sense.series.Members.Get(u.List) != "" &&
				c.sense.series.Members.Without(u.List) == f.sense.series.Members {
				mine = append(mine, c)
			}
		}
		switch {
		case len(mine) >= 2 && u.Partition && len(mine) == len(p.words.cat.Breakdown(u.List).Members):
			f.role, f.over, f.parts = RoleTotal, u.List, mine
			return true
		case len(mine) >= 2 && f.callsItselfSum():
			f.role = RoleTotal // of parts that are not all there: nothing to check
			return true
		}
	}
	return false
}

func sensesOf(fs []*figure) []sense {
	out := make([]sense, len(fs))
	for i, f := range fs {
		out[i] = f.sense
	}
	return out
}

// tellsYear reports whether a four-digit figure on a line is a year: the line says so, or nothing else is known of it.
func (p *page) tellsYear(f *figure, it item) bool {
	if !f.sense.known {
		return true
	}
	return p.words.cat.Indicator(f.sense.series.Indicator).Type == monograph.Year || strings.Contains(it.text.norm, "tahun")
}

// callsItselfSum reports whether the label of a line begins with a word for a total.
func (f *figure) callsItselfSum() bool {
	return f.table == nil && len(f.row) > 0 && strings.HasPrefix(strings.ToLower(f.row[len(f.row)-1]), "jumlah")
}

// key is the path of a line's label for Layout, with the heading it stands under.
func (it *item) key(stack []item) string {
	if len(stack) == 0 {
		return it.text.norm
	}
	return stack[len(stack)-1].text.norm + " > " + it.text.norm
}

// rememberLine keeps an answer about a line, in a layout of its own for the sheet's form.
func (p *page) rememberLine(key string, m Meaning) {
	p.res.Layouts = append(p.res.Layouts, Layout{Fingerprint: fingerprint([]string{key}), Sheet: p.sheet.Name, Headings: []string{key}, Answers: map[string]Meaning{key: m}})
}

// sumDepth is the depth of "Jumlah" below the lines it adds up: that of the last numbered one.
func (p *page) sumDepth(depth int) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if s := &p.stack[i]; s.figure != nil && (s.number != "" || i == 0 || p.stack[i-1].figure == nil) {
			return s.depth
		}
	}
	return depth
}
