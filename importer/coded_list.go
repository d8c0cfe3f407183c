package importer

import (
	"math"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
)

// codedHeads are the headings without which a list is not addressed by codes.
var codedHeads = []string{"region", "period", "indicator", "members", "value"}

// A codedList is a list with one figure in a row, addressed by codes: the long CSV of a report.
type codedList struct {
	coded
	at      map[string]int // column index by heading
	entries []*codedEntry
	byPlace map[codedKey]*codedEntry
	divided map[codedUndivided][]monograph.Members
}

// A codedEntry is a row whose address was read.
type codedEntry struct {
	monograph.Address
	cell     *layout.Cell // holds the figure, or the status where there is none
	status   monograph.Status
	value    float64
	text     string
	derived  bool
	disputed bool
	partial  bool          // a total of some of its parts only
	below    []*codedEntry // the same series in the regions directly inside
	figure   *figure
}

type codedKey struct {
	region region.Code
	year   int
	series monograph.Series
}

type codedUndivided struct {
	region    region.Code
	period    monograph.Period
	indicator string
}

// codedListOf recognises a list by its headings in the first row; nil for any other sheet.
func (b *book) codedListOf(s *sheet.Sheet) *codedList {
	at := map[string]int{}
	for row := range rowsFrom(s, 0) {
		for _, c := range row {
			at[strings.ToLower(strings.TrimSpace(c.Text))] = c.Col
		}
		break
	}
	for _, h := range codedHeads {
		if _, ok := at[h]; !ok {
			return nil
		}
	}
	return &codedList{coded: b.newCoded(s), at: at, byPlace: map[codedKey]*codedEntry{}, divided: map[codedUndivided][]monograph.Members{}}
}

// read makes figures of the rows and gives every other number its role.
func (l *codedList) read() {
	for _, r := range l.grid.Rows[1:] {
		l.entry(r)
	}
	for _, e := range l.entries {
		if above := l.above(e); above != nil {
			above.below = append(above.below, e)
		}
	}
	l.settle()
}

// settle makes the figures of all entries, and gives every other number of the list its role.
func (l *codedList) settle() {
	for _, e := range l.entries {
		l.figureOf(e)
	}
	for _, e := range l.entries {
		l.partsOf(e)
	}
	for _, h := range []string{"region", "period"} {
		for _, r := range l.grid.Rows {
			if x := r.At(l.at[h]); x != nil && x.Class == layout.Figure {
				l.mark(x, RoleKey)
			}
		}
	}
	if valued, ok := l.at["value"]; ok {
		for _, r := range l.grid.Rows {
			for _, x := range r.Cells {
				if x.Class == layout.Figure && x.Col != valued {
					l.mark(x, RoleNote)
				}
			}
		}
	}
	l.rest(RoleUnrecognised)
}

// field is a cell of a row, nil when it is blank or the list has no such column.
func (l *codedList) field(r *layout.Row, head string) *layout.Cell {
	col, ok := l.at[head]
	if !ok {
		return nil
	}
	return r.At(col)
}

func (l *codedList) word(r *layout.Row, head string) string {
	if x := l.field(r, head); x != nil {
		return strings.TrimSpace(x.Text)
	}
	return ""
}

// entry reads a row. What cannot be read is told at its cell, and the figure is not stored.
func (l *codedList) entry(r *layout.Row) {
	e := &codedEntry{derived: l.word(r, "derived") == "true", disputed: l.word(r, "disputed") == "true", partial: l.word(r, "have") != l.word(r, "of")}
	if !l.address(r, e) || !l.status(r, e) || !l.value(r, e) {
		if x := l.field(r, "value"); x != nil {
			l.mark(x, RoleUnrecognised)
		}
		return
	}
	l.keep(e)
}

func (l *codedList) keep(e *codedEntry) {
	l.entries = append(l.entries, e)
	l.byPlace[codedKey{e.Region, e.Period.Year(), e.Series}] = e
	k := codedUndivided{e.Region, e.Period, e.Indicator}
	l.divided[k] = append(l.divided[k], e.Members)
}

func (l *codedList) address(r *layout.Row, e *codedEntry) bool {
	at := func(head string) *layout.Cell {
		if x := l.field(r, head); x != nil {
			return x
		}
		return r.Cells[0]
	}
	var err error
	ok := false
	if e.Region, ok = l.region(l.word(r, "region")); !ok {
		l.wrong(at("region"), "region, 32.15.01.2003")
		return false
	}
	if e.Period, err = monograph.ParsePeriod(l.word(r, "period")); err != nil {
		l.wrong(at("period"), "period, YYYY, YYYY-S1, YYYY/YYYY")
		return false
	}
	if e.Members, err = monograph.ParseMembers(l.word(r, "members")); err != nil {
		l.wrong(at("members"), "members, LIST=MEMBER;…")
		return false
	}
	e.Indicator = l.word(r, "indicator")
	if err := l.words.cat.ValidSeries(e.Series); err != nil {
		l.unknownSeries(at("indicator"), err)
		return false
	}
	return true
}

// status reads what the row says of its figure; without such a word it is taken as reported.
func (l *codedList) status(r *layout.Row, e *codedEntry) bool {
	x := l.field(r, "status")
	if x == nil {
		e.status = monograph.Reported
		return true
	}
	if err := e.status.UnmarshalText([]byte(strings.TrimSpace(x.Text))); err != nil {
		l.wrong(x, "status, reported, nil, estimated, missing, not_applicable, unreadable")
		return false
	}
	e.cell = x
	return true
}

// value reads the figure or the text, in the unit of the catalogue.
func (l *codedList) value(r *layout.Row, e *codedEntry) bool {
	x := l.field(r, "value")
	if x == nil {
		text := l.field(r, "text")
		if text != nil && e.status.HasValue() {
			// a report puts an apostrophe before what a spreadsheet would run as a formula
			e.cell, e.text = text, strings.TrimPrefix(strings.TrimSpace(text.Text), "'")
			return true
		}
		return e.cell != nil && !e.status.HasValue() // a blank row says nothing
	}
	e.cell = x
	v, ok := machineNumber(x)
	if !ok || !e.status.HasValue() {
		l.wrong(x, "value, 1234.5")
		return false
	}
	e.value = v
	ind := l.words.cat.Indicator(e.Indicator)
	unit := l.word(r, "unit")
	if unit == "" || unit == ind.Unit {
		return true
	}
	u, factor, known := l.words.cat.PrintedUnit(unit)
	if !known || u != ind.Unit {
		l.wrong(l.field(r, "unit"), "unit, "+ind.Unit)
		return false
	}
	e.value = times(v, factor)
	return true
}

// machineNumber reads a number with a decimal point and no thousands marks. A lone comma is the decimal mark of a spreadsheet program that
// saved the list again.
func machineNumber(x *layout.Cell) (float64, bool) {
	if x.Typed() {
		return x.Num, true
	}
	s := strings.TrimSpace(x.Text)
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}

// above is the entry of the same series and year in the nearest region around that the list has.
func (l *codedList) above(e *codedEntry) *codedEntry {
	for code := e.Region; code != ""; {
		code = code.Parent()
		if above := l.byPlace[codedKey{code, e.Period.Year(), e.Series}]; above != nil {
			return above
		}
	}
	return nil
}

// figureOf makes the figure of an entry, in its role.
func (l *codedList) figureOf(e *codedEntry) {
	e.figure = l.add(e.cell, l.role(e), e.Address, e.status, e.value)
	e.figure.text = e.text
	if e.disputed && e.figure.role == RoleValue {
		l.problemAt(e.cell, monograph.Warning, "coded-disputed", "")
	}
}

// role is total for what stands in the list also in its parts: by region, or as a breakdown.
func (l *codedList) role(e *codedEntry) Role {
	ind := l.words.cat.Indicator(e.Indicator)
	switch {
	case ind.Agg == monograph.Ratio && e.derived:
		return RoleDerived
	case len(e.below) > 0 && addsUp(ind.Agg):
		return RoleTotal
	case e.derived && l.hasParts(e):
		return RoleTotal
	}
	return RoleValue
}

// addsUp reports whether figures of regions make that of the region around them.
func addsUp(a monograph.Aggregation) bool {
	return a != monograph.None && a != monograph.KeyOnly && a != monograph.Derived && a != monograph.Ratio
}

func (l *codedList) hasParts(e *codedEntry) bool {
	for _, m := range l.divided[codedUndivided{e.Region, e.Period, e.Indicator}] {
		if m != e.Members && m.Refine(e.Members) {
			return true
		}
	}
	return false
}

// partsOf gives a total over regions its parts, so that it can be checked. One that is not complete is no match for others of another
// coverage.
func (l *codedList) partsOf(e *codedEntry) {
	if e.figure.role != RoleTotal || len(e.below) == 0 || e.partial || l.words.cat.Indicator(e.Indicator).Agg != monograph.Sum {
		return
	}
	e.figure.over = monograph.OverRegions
	for _, part := range e.below {
		e.figure.parts = append(e.figure.parts, part.figure)
	}
}
