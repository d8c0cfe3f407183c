package importer

import (
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A wide list has a row for each region and a column for each series, as a report's wide CSV:
//
//	region,region_name,level,period,PDK.JML,PDK.JML{SEX=L},PDK.JML{SEX=P}
//
// It does not say which figures were typed. What its parts come to exactly is taken for their total; anything else is a figure.
type wideList struct {
	*codedList
	series map[int]monograph.Series // by column
	unread map[int]bool             // columns of series that the catalogue does not have
}

// wideHeads are the headings of a wide list that are no series.
var wideHeads = map[string]bool{"region": true, "region_name": true, "level": true, "period": true}

// wideListOf recognises a wide list by its headings in the first row; nil for any other sheet.
func (b *book) wideListOf(s *sheet.Sheet) *wideList {
	l := &wideList{series: map[int]monograph.Series{}, unread: map[int]bool{}}
	at := map[string]int{}
	for row := range rowsFrom(s, 0) {
		for _, c := range row {
			head := strings.TrimSpace(c.Text)
			if wideHeads[strings.ToLower(head)] {
				at[strings.ToLower(head)] = c.Col
				continue
			}
			series, err := catalogue.ParseSeries(head)
			if err != nil || !strings.Contains(series.Indicator, ".") && b.words.cat.Indicator(series.Indicator) == nil {
				return nil
			}
			l.series[c.Col] = series
		}
		break
	}
	if _, ok := at["region"]; !ok || len(l.series) == 0 {
		return nil
	}
	l.codedList = &codedList{coded: b.newCoded(s), at: at, byPlace: map[codedKey]*codedEntry{}, divided: map[codedUndivided][]monograph.Members{}}
	return l
}

// read makes figures of the cells.
func (l *wideList) read() {
	if len(l.grid.Rows) == 0 {
		return
	}
	for _, x := range l.grid.Rows[0].Cells {
		series, ok := l.series[x.Col]
		if !ok {
			continue
		}
		if err := l.words.cat.ValidSeries(series); err != nil {
			l.unknownSeries(x, err)
			l.unread[x.Col] = true
		}
	}
	for _, r := range l.grid.Rows[1:] {
		l.row(r)
	}
	for _, e := range l.entries {
		if above := l.above(e); above != nil {
			above.below = append(above.below, e)
		}
	}
	for _, e := range l.entries {
		e.derived = l.comesOut(e)
	}
	for _, e := range l.entries {
		if len(e.below) > 0 && !e.derived {
			e.below = nil // what the regions inside do not come to is a figure of its own
		}
	}
	for _, e := range l.entries {
		e.partial = !l.whole(e)
	}
	l.settle()
}

// row reads the figures of one region and period. Those that cannot be read are listed and not stored.
func (l *wideList) row(r *layout.Row) {
	a, ok := l.home(r)
	for _, x := range r.Cells {
		series, figure := l.series[x.Col]
		switch {
		case !figure:
		case !ok || l.unread[x.Col]:
			l.mark(x, RoleUnrecognised)
		default:
			a.Series = series
			l.figure(x, a)
		}
	}
}

// home reads the region and period of a row.
func (l *wideList) home(r *layout.Row) (a monograph.Address, ok bool) {
	at := r.Cells[0]
	if x := l.field(r, "region"); x != nil {
		at = x
	}
	if a.Region, ok = l.region(l.word(r, "region")); !ok {
		l.wrong(at, "region, 32.15.01.2003")
		return a, false
	}
	a.Period = monograph.Period(l.word(r, "period"))
	if a.Period == "" && l.opt.Year != 0 {
		a.Period = monograph.YearPeriod(l.opt.Year)
	}
	if _, err := monograph.ParsePeriod(string(a.Period)); err != nil {
		l.wrong(at, "period, YYYY, YYYY-S1, YYYY/YYYY")
		return a, false
	}
	return a, true
}

func (l *wideList) figure(x *layout.Cell, a monograph.Address) {
	e := &codedEntry{Address: a, cell: x, status: monograph.Reported}
	if !l.words.cat.Indicator(a.Indicator).Type.Numeric() {
		// a report puts an apostrophe before what a spreadsheet would run as a formula
		e.text = strings.TrimPrefix(strings.TrimSpace(x.Text), "'")
		l.keep(e)
		return
	}
	var ok bool
	if e.value, ok = machineNumber(x); !ok {
		l.wrong(x, "value, 1234.5")
		l.mark(x, RoleUnrecognised)
		return
	}
	l.keep(e)
}

// comesOut reports whether a figure is what others of the list make: the regions inside, the members of a list, or the two sides of a
// ratio.
func (l *wideList) comesOut(e *codedEntry) bool {
	ind := l.words.cat.Indicator(e.Indicator)
	switch {
	case ind.Agg == monograph.Ratio:
		num, den, ok := ind.Operands(e.Members, l.words.cat.Indicator)
		return ok && l.beside(e, num) != nil && l.beside(e, den) != nil
	case ind.Agg != monograph.Sum:
		return len(e.below) > 0
	case len(e.below) > 0 && e.value == sumOf(e.below):
		return true
	}
	for _, use := range ind.Breakdowns {
		if !use.Partition || e.Members.Get(use.List) != "" {
			continue
		}
		var parts []*codedEntry
		for _, m := range l.words.cat.Breakdown(use.List).Members {
			if part := l.beside(e, monograph.Series{Indicator: e.Indicator, Members: e.Members.With(use.List, m.Code)}); part != nil {
				parts = append(parts, part)
			}
		}
		if len(parts) > 0 && e.value == sumOf(parts) {
			return true
		}
	}
	return false
}

// whole reports whether a total has a part in each region that the register has inside its own.
func (l *wideList) whole(e *codedEntry) bool {
	if len(e.below) == 0 {
		return true
	}
	return len(e.below) == len(l.reg.Children(e.Region)) && !slices.ContainsFunc(e.below, func(part *codedEntry) bool { return !l.whole(part) })
}

// beside is the entry of another series in the same region and year.
func (l *wideList) beside(e *codedEntry, s monograph.Series) *codedEntry {
	return l.byPlace[codedKey{e.Region, e.Period.Year(), s}]
}

func sumOf(parts []*codedEntry) float64 {
	values := make([]float64, len(parts))
	for i, p := range parts {
		values[i] = p.value
	}
	return monograph.Total(values)
}
