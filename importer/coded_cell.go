package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
)

// partial is what the map calls a total that only some of its parts make up: it is not checked.
const partial = "partial"

// A mapped is what the map says of a cell.
type mapped struct {
	row, col *addressee
	home     [2]int // where the cell stood when the map was made; rows may have been sorted since
}

// cell makes a figure of a cell of a mapped table. Above are the figures of the column so far; those that make up a total are its parts.
func (m *mappedSheet) cell(x *layout.Cell, is mapped, above []*figure) []*figure {
	if is.col.none {
		m.mark(x, RoleDerived)
		return above
	}
	at, ok := m.addressOf(x, is)
	if !ok {
		return above
	}
	word := m.said["role"][is.home]
	if word != "" && x.Class == layout.Label {
		return above // what a report says of several regions together: "2 × ada, 3 × tidak"
	}
	status, v, text, ok := m.content(x, m.said["status"][is.home], m.words.cat.Indicator(at.Indicator))
	if !ok {
		return above
	}
	role := RoleValue
	switch word {
	case string(RoleTotal), partial:
		role = RoleTotal
	case string(RoleDerived):
		role = RoleDerived
	}
	f := m.add(x, role, at, status, v)
	f.text, f.row, f.column = text, []string{is.row.label}, []string{is.col.label}
	if word == string(RoleTotal) && m.sumOf(f, above) {
		f.parts, f.over = above, monograph.OverRegions
	}
	return append(above, f)
}

// addressOf joins what the map says of the row and of the column.
func (m *mappedSheet) addressOf(x *layout.Cell, is mapped) (monograph.Address, bool) {
	var at monograph.Address
	code, ok := m.region(is.row.Indicator)
	if !ok {
		m.wrong(x, "region, "+is.row.Indicator)
		return at, false
	}
	period, err := monograph.ParsePeriod(m.said["period"][is.home])
	if err != nil {
		m.wrong(x, "period, YYYY")
		return at, false
	}
	at = monograph.Address{Region: code, Period: period, Series: is.col.Series}
	for _, list := range is.row.Members.Lists() {
		at.Members = at.Members.With(list, is.row.Members.Get(list))
	}
	if err := m.words.cat.ValidSeries(at.Series); err != nil {
		m.problemAt(x, monograph.Warning, "header-unknown", "", is.col.Indicator)
		return at, false
	}
	return at, true
}

// content reads a cell: a figure, a text where the indicator is one, or a mark for none. A mark for what is missing is a note, unless the map
// says that somebody gave it: the others were blank.
func (m *mappedSheet) content(x *layout.Cell, said string, ind *monograph.Indicator) (status monograph.Status, v float64, text string, ok bool) {
	if err := status.UnmarshalText([]byte(said)); err != nil {
		status = monograph.Missing
	}
	switch {
	case x.Class == layout.Figure && ind.Type.Numeric():
		return m.number(x, ind, status)
	case said != "" && !status.HasValue() && x.Class != layout.Figure:
		return status, 0, "", true
	case x.Class == layout.Null && x.Reading.Status == monograph.Missing:
		m.mark(x, RoleNote)
		return 0, 0, "", false
	case x.Class == layout.Null || x.Class == layout.Broken:
		return x.Reading.Status, 0, "", true
	case ind.Type.Numeric():
		m.problemAt(x, monograph.Warning, "text-for-number", "")
		return 0, 0, "", false
	}
	return monograph.Reported, 0, strings.TrimSpace(x.Text), true
}

// number reads a figure in the unit of the catalogue, which is what a report shows.
func (m *mappedSheet) number(x *layout.Cell, ind *monograph.Indicator, said monograph.Status) (monograph.Status, float64, string, bool) {
	status, v := x.Reading.Status, x.Reading.Value
	if x.Reading.Either && ind.Type != monograph.Integer {
		m.wrong(x, "1234,5")
		return 0, 0, "", false
	}
	if said == monograph.Estimated || said == monograph.Nil && v == 0 { // a dash is written as 0, so that it adds up
		status = said
	}
	return status, v, "", true
}

// sumOf reports whether figures are all the regions that lie directly in that of a total and can be added up.
func (m *mappedSheet) sumOf(f *figure, above []*figure) bool {
	if len(above) == 0 || m.words.cat.Indicator(f.sense.series.Indicator).Agg != monograph.Sum {
		return false
	}
	for _, part := range above {
		if part.code.Parent() != f.code || !part.status.HasValue() {
			return false
		}
	}
	return true
}
