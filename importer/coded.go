package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A coded page is a sheet whose figures are addressed by codes of the register and the catalogue, as our own reports write them: nothing
// of its words has to be understood, and nothing is guessed.
type coded struct {
	*page
}

func (b *book) newCoded(s *sheet.Sheet) coded {
	return coded{&page{book: b, sheet: s, grid: layout.NewGrid(s, b.words), taken: map[[2]int]bool{}, coded: true}}
}

// add makes a figure of a cell at an address.
func (p coded) add(x *layout.Cell, role Role, a monograph.Address, status monograph.Status, v float64) *figure {
	f := &figure{page: p.page, cell: x, role: role, code: a.Region, period: a.Period, status: status, settled: true,
		sense: sense{series: a.Series, known: true, conf: 1, factor: 1, mult: 1}}
	if status.HasValue() {
		f.value = v
	}
	p.taken[[2]int{x.Row, x.Col}] = true
	p.figures = append(p.figures, f)
	return f
}

// wrong reports a cell that holds no code of the form wanted.
func (p coded) wrong(x *layout.Cell, want string) {
	p.problemAt(x, monograph.Error, "coded-field", "", want)
}

// unknownSeries reports a series that the catalogue does not have; its figures are listed and not stored.
func (p coded) unknownSeries(x *layout.Cell, err error) {
	nearest := ""
	if u, ok := err.(*catalogue.UnknownError); ok {
		nearest = u.Nearest
	}
	p.problemAt(x, monograph.Warning, "header-unknown", nearest, strings.TrimSpace(x.Text))
}

// regionAt reads a code of the register.
func (p coded) region(text string) (region.Code, bool) {
	code, err := region.ParseCode(strings.TrimSpace(text))
	if err != nil {
		return "", false
	}
	_, known := p.reg.Get(code)
	return code, known
}

// rest gives the numbers that no address speaks of a role.
func (p coded) rest(role Role) {
	for _, r := range p.grid.Rows {
		for _, x := range r.Cells {
			if x.Class != layout.Figure && x.Class != layout.Broken || p.taken[[2]int{x.Row, x.Col}] {
				continue
			}
			if role != RoleUnrecognised || !x.Typed() {
				p.mark(x, noteFor(role))
				continue
			}
			p.mark(x, RoleUnrecognised)
			p.problemAt(x, monograph.Warning, "cell-unrecognised", "")
		}
	}
}

// noteFor is the role of a text that begins with a number where a number would not be recognised.
func noteFor(role Role) Role {
	if role == RoleUnrecognised {
		return RoleNote
	}
	return role
}

// readCoded reads a sheet that is addressed by codes; false for any other.
func (b *book) readCoded(s *sheet.Sheet, said cellMap) bool {
	if lines, ok := said[s.Name]; ok {
		b.readMapped(s, lines)
		return true
	}
	if l := b.codedListOf(s); l != nil {
		l.read()
		b.coded = append(b.coded, l.page)
		return true
	}
	if l := b.wideListOf(s); l != nil {
		l.read()
		b.coded = append(b.coded, l.page)
		return true
	}
	return false
}
