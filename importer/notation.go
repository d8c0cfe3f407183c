package importer

import (
	"math"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
)

// A spelling is how the figures of one column are written: which sign stands between thousands, and which before decimals.
// Both maps lead from the sign to the cells that have it, in order; a sign is "" where figures of a thousand and more have none.
type spelling struct{ thousands, decimals map[string][]*layout.Cell }

// mixedNotations tells, once for a table or for the lines of a sheet, that the figures of a column are written in several ways: "1234" below "1.234".
func (p *page) mixedNotations() {
	var lines spelling
	columns := map[*table][]spelling{}
	for _, f := range p.figures {
		if f.settled || f.role == RoleKey || f.secret || f.status != monograph.Reported && f.status != monograph.Estimated {
			continue
		}
		s := &lines
		if f.table != nil {
			if columns[f.table] == nil {
				columns[f.table] = make([]spelling, len(f.table.cols))
			}
			s = &columns[f.table][f.c]
		}
		s.see(f)
	}
	p.tellNotations([]spelling{lines})
	for _, t := range p.tables {
		p.tellNotations(columns[t])
	}
}

// see notes how a figure is written.
func (s *spelling) see(f *figure) {
	if sign, ok := thousandsSign(f); ok && f.table != nil { // the lines of a form have little to do with each other
		add(&s.thousands, sign, f.cell)
	}
	if r := &f.cell.Reading; f.cell.Kind == sheet.String && r.Mark != 0 {
		add(&s.decimals, string(r.Mark), f.cell)
	}
}

func add(m *map[string][]*layout.Cell, sign string, c *layout.Cell) {
	if *m == nil {
		*m = map[string][]*layout.Cell{}
	}
	(*m)[sign] = append((*m)[sign], c)
}

// thousandsSign is what stands between the thousands of a figure; ok is false for figures below a thousand, bare ones that may be years, and those that may be read in
// two ways.
func thousandsSign(f *figure) (sign string, ok bool) {
	r := &f.cell.Reading
	if math.Abs(r.Value) < 1000 {
		return "", false
	}
	if f.cell.Kind == sheet.Number {
		if strings.Contains(f.cell.Format, "#,#") || strings.Contains(f.cell.Format, "0,0") {
			return "format", true // shows one, which one the computer decides
		}
		return "", f.cell.Year == 0 && !strings.ContainsAny(f.cell.Format, `%E/?"\`)
	}
	switch {
	case f.cell.Kind != sheet.String:
		return "", false
	case r.Group != 0:
		return string(r.Group), true
	case r.Either && f.value == r.Value:
		return string(separatorOf(f.cell.Text)), true
	case r.Either || r.Mark != 0:
		return "", false
	}
	return "", f.cell.Year == 0 && digitsTogether(f.cell.Text)
}

// digitsTogether reports whether a text has four digits and more without anything between them.
func digitsTogether(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			n = 0
		} else if n++; n == 4 {
			return true
		}
	}
	return false
}

// tellNotations makes one problem of all the columns that mix figures with and without a sign between thousands, and one of those that mix signs. What is typed
// as text in the other columns is mended with them.
func (p *page) tellNotations(columns []spelling) {
	var bare, foreign notationMix
	for i := range columns {
		plain, signed := columns[i].thousands[""], commonest(columns[i].thousands)
		bare.add(plain, columns[i].thousands[signed])
		foreign.add(columns[i].thousands[other(columns[i].thousands, signed)], columns[i].thousands[signed])
		mark := commonest(columns[i].decimals)
		foreign.add(columns[i].decimals[other(columns[i].decimals, mark)], columns[i].decimals[mark])
	}
	for i := range columns {
		if bare.usual == nil || columns[i].thousands[commonest(columns[i].thousands)] != nil {
			continue // nothing is mixed, or these are there already
		}
		for _, c := range columns[i].thousands[""] {
			if c.Kind == sheet.String {
				bare.odd = append(bare.odd, c)
			}
		}
	}
	bare.tell(p, "number-notation")
	foreign.tell(p, "number-separators")
}

// commonest is the sign most cells have; of two as common the one that is read as Indonesian.
func commonest(m map[string][]*layout.Cell) string {
	best, n := "none", 0
	for _, sign := range []string{".", ",", "format"} {
		if len(m[sign]) > n {
			best, n = sign, len(m[sign])
		}
	}
	return best
}

// other is the dot where a comma is common, and the comma where a dot is.
func other(m map[string][]*layout.Cell, common string) string {
	switch {
	case common == "." && len(m[","]) > 0:
		return ","
	case common == "," && len(m["."]) > 0:
		return "."
	}
	return "none"
}

// A notationMix are the cells of a table written otherwise than most of their column, and one that is not.
type notationMix struct {
	odd   []*layout.Cell
	usual *layout.Cell
}

func (m *notationMix) add(odd, usual []*layout.Cell) {
	if len(odd) == 0 || len(usual) == 0 {
		return
	}
	if m.usual == nil {
		m.usual = usual[0]
	}
	m.odd = append(m.odd, odd...)
}

func (m *notationMix) tell(p *page, code string) {
	if len(m.odd) == 0 {
		return
	}
	usual := layoutName(m.usual)
	if !m.usual.Typed() { // a number has its separators from the way it is shown
		usual = strconv.Quote(strings.TrimSpace(m.usual.Text)) + " " + usual
	}
	p.problemAtAll(m.odd, monograph.Info, code, usual)
}
