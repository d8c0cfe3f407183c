package importer

import (
	"regexp"
	"strconv"
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
	ends := map[*layout.Line]bool{} // the last lines of their rows
	for i, l := range ls {
		ends[l] = i+1 == len(ls) || ls[i+1].Row != l.Row
	}
	for _, l := range byColumn(ls) {
		if l.Number != nil {
			p.key(l.Number)
		}
		if l.Heading() || len(l.Values) == 1 && l.Values[0].Class == layout.Label {
			if p.villageHead(rowText(l.Row)) && l.Heading() {
				p.stack = nil // what the lines of the village before stand under
				p.recent = append(p.recent, rowText(l.Row))
				continue
			}
		}
		if p.keyLine(l) {
			continue
		}
		if l.Heading() && ends[l] {
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
	if l.Heading() && p.placeLine(label) {
		it.text = p.words.parse("")
	}
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
	f := &figure{page: p, cell: v, role: RoleValue, row: append(raw, it.raw), period: p.linePeriod(), status: v.Reading.Status, village: p.village}
	f.sense, f.sumLine = p.senseOfLine(it), it.total()
	if n := len(p.stack); n > 0 {
		under := p.stack[n-1]
		f.under = &under
	}
	if v.Class == layout.Label {
		return p.lineText(f)
	}
	if v.Year != 0 && p.tellsYear(l, f.sense, it) {
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
		p.nullAnswer(f)
	case f.sense.derived || f.printsPercent() && !p.words.percent(f.sense):
		f.role = RoleDerived
	case p.sheet.Hidden && !f.sense.known:
		f.role = RoleUnrecognised
	}
	p.olderLabel(l, f)
	p.taken[at] = true
	p.figures = append(p.figures, f)
	return f
}

// olderLabel tells of a line whose words name an earlier year than its figure is taken for, "Akseptor KB s/d Tahun 2015": the form, or the figure, may be left
// from that year.
func (p *page) olderLabel(l *layout.Line, f *figure) {
	year := periodOf(l.Label.Text).Year()
	if year != 0 && year < f.period.Year() && f.role == RoleValue && f.sense.known && f.cell.Class == layout.Figure {
		p.problemAt(f.cell, monograph.Warning, "label-year", "", strconv.Itoa(year), string(f.period))
	}
}

func (p *page) unitOf(s *sense, printed string) {
	if u, factor, ok := p.words.cat.PrintedUnit(printed); ok {
		s.unit, s.factor = u, factor
	}
}
