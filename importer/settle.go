package importer

import (
	"slices"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
)

// settle decides totals and numbers of a sheet and brings the figures into the catalogue's units.
func (p *page) settle() {
	for _, t := range p.tables {
		t.settleTotals()
	}
	p.settleForm()
	p.tellApart()
	p.settleNumbers()
	for _, t := range p.tables {
		t.repair()
	}
	p.mixedNotations()
	for _, f := range p.figures {
		if !f.settled {
			p.intoUnit(f)
		}
	}
	p.unknownHeadings()
}

// intoUnit converts a figure into its indicator's unit, by the unit printed in the cell or else in the headings.
func (p *page) intoUnit(f *figure) {
	f.value = times(f.value, f.sense.mult)
	if !f.sense.known {
		return
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	if f.cell.Percent() && p.words.percent(f.sense) {
		f.value = times(f.value, 100) // a cell that shows 35% holds 0.35
	}
	if f.sense.assumed && f.role == RoleValue {
		p.gather(oddity{severity: monograph.Warning, code: "subject-assumed", reading: ind.Code, args: []string{ind.Code}}, f.headAt())
	}
	unit, factor := f.sense.unit, f.sense.factor
	if unit == "" && f.table != nil {
		unit, factor = f.table.unitOfTitle(ind.Unit)
	}
	if unit == "" && f.cell.Reading.Unit == "" && p.words.several[ind.Unit] && ind.Type == monograph.Decimal && f.role == RoleValue && f.status == monograph.Reported {
		p.unitMissing(f, ind.Unit)
	}
	if u, fac, ok := p.words.cat.PrintedUnit(strings.TrimSpace(f.cell.Reading.Unit)); ok && f.cell.Reading.Unit != "" {
		unit, factor = u, fac
	}
	if unit == ind.Unit && factor != 0 {
		f.value = times(f.value, factor)
	}
}

// unitOfTitle is the unit that a title above the table gives to all its figures, when it is one of the unit wanted.
func (t *table) unitOfTitle(want string) (unit string, factor float64) {
	for i := range t.weak {
		if t.weak[i].unit == want {
			return want, t.weak[i].factor
		}
		if t.weak[i].unit == "" && t.weak[i].mult != 1 {
			return want, t.weak[i].mult // "(ribuan)"
		}
	}
	return "", 1
}

// unitMissing reports, once for a column or line, that an area is printed without its unit.
func (p *page) unitMissing(f *figure, unit string) {
	p.problemAt(f.headAt(), monograph.Warning, "unit-missing", "", unit)
}

// headAt is the heading of a figure, of years of one thing the first; the figure itself where it has none.
func (f *figure) headAt() *layout.Cell {
	if f.table == nil {
		return f.cell
	}
	c := f.table.cols[f.c]
	if i := slices.IndexFunc(f.table.cols, (*column).onlyYear); i >= 0 && c.onlyYear() {
		c = f.table.cols[i]
	}
	if len(c.Path) == 0 {
		return f.cell
	}
	return c.Path[len(c.Path)-1]
}

// onlyYear reports whether the headings of a column say nothing but the year.
func (c *column) onlyYear() bool { return c.kind == dataColumn && c.period != "" && len(c.texts) == 0 }

// times multiplies without the noise of a multiplication in binary: 17.98 km² × 100 is 1798 ha. What needs no conversion keeps its last digit.
func times(v, factor float64) float64 {
	if factor == 1 {
		return v
	}
	v *= factor
	w, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		return v
	}
	return w
}

// unknownHeadings reports each heading or label that is not understood, once, at its own cell.
func (p *page) unknownHeadings() {
	for _, f := range p.figures {
		if f.settled || f.monthly || f.role != RoleValue || f.sense.known || f.cell.Class == layout.Broken {
			continue
		}
		at := f.cell
		if code := f.unknownAccount(); code != "" {
			severity, problem := p.accountProblem(code)
			p.problemAt(f.cell, severity, problem, "", code)
			continue
		}
		if f.table != nil {
			c, r := f.table.cols[f.c], f.table.rows[f.r]
			if n := len(c.Path); n > 0 && len(c.texts) > 0 && !f.table.rowUnknown(r) {
				at = c.Path[n-1]
			} else if r.nameAt != nil {
				at = r.nameAt
			}
		}
		unknown := f.sense.unknown
		if unknown == "" && len(f.column) > 0 {
			unknown = f.column[len(f.column)-1]
		}
		p.book.problem(monograph.Problem{Severity: monograph.Warning, Code: "header-unknown", Sheet: p.sheet.Name, Cell: layoutName(at),
			Raw: at.Text, Suggestion: p.nearest(unknown), Args: []string{strings.Join(strings.Fields(unknown), " ")}})
	}
}

// rowUnknown reports whether the labels of a row are what is not understood.
func (t *table) rowUnknown(r *row) bool {
	for i := range r.texts {
		if len(r.texts[i].rest) > 0 || len(r.texts[i].terms) == 0 {
			return true
		}
	}
	return false
}
