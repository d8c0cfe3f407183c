package importer

import (
	"monografi/importer/layout"
	"monografi/monograph"
)

// printedPeriod is the period of a title, replaced by the declared year when the file prints only one year.
func (p *page) printedPeriod(s string) monograph.Period {
	y := periodOf(s)
	if y == "" {
		return ""
	}
	return p.declared(y)
}

// pagePeriod is the period of a table that has no year of its own: the sheet's, otherwise the file's.
func (p *page) pagePeriod() monograph.Period {
	if p.period != "" {
		return p.declared(p.period)
	}
	return p.book.period
}

// declared returns the declared period when there is one and the file prints a single year (a title left from last year);
// the difference is reported once.
func (p *page) declared(printed monograph.Period) monograph.Period {
	if p.opt.Year == 0 || printed.Year() == p.opt.Year {
		return printed
	}
	if len(p.book.printedYears()) > 1 {
		return printed
	}
	p.book.problem(monograph.Problem{Severity: monograph.Warning, Code: "year-differs", Sheet: p.sheet.Name, Cell: p.yearAt,
		Args: []string{string(printed), string(p.book.period)}})
	return p.book.period
}

// printedYears are the years that the titles of the file name.
func (b *book) printedYears() map[int]bool {
	if b.years != nil {
		return b.years
	}
	b.years = map[int]bool{}
	add := func(s string) {
		if y := periodOf(s).Year(); y != 0 {
			b.years[y] = true
		}
	}
	for _, p := range b.pages {
		if p.period != "" {
			b.years[p.period.Year()] = true
		}
		for _, r := range p.grid.Rows {
			if len(r.Cells) == 1 && r.Cells[0].Year != 0 {
				b.years[r.Cells[0].Year] = true
			} else if len(r.Cells) <= 2 && r.Cells[0].Class == layout.Label {
				add(rowText(r))
			}
		}
	}
	return b.years
}

// linePeriod is the period of a form's line: that of the last heading with a year, otherwise the sheet's.
func (p *page) linePeriod() monograph.Period {
	if p.lineYear != "" {
		return p.lineYear
	}
	return p.pagePeriod()
}
