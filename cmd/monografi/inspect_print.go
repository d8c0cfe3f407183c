package main

import (
	"fmt"
	"sort"
	"strings"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// roleMarks draw a sheet: one letter for each cell with a number.
var roleMarks = map[importer.Role]struct{ mark, style string }{
	importer.RoleValue: {"#", "green"}, importer.RoleTotal: {"=", "bold"}, importer.RoleDerived: {"%", "faint"}, importer.RoleKey: {".", "faint"},
	importer.RoleNote: {"n", "faint"}, importer.RoleUnrecognised: {"?", "red"},
}

// printReading shows how a file was understood.
func (a *app) printReading(cat *catalogue.Catalogue, r reading) {
	a.title(r.path)
	c := r.result.Coverage
	a.printCoverage(c)
	for start := 0; start < len(r.result.Cells); {
		end := start
		for end < len(r.result.Cells) && r.result.Cells[end].Sheet == r.result.Cells[start].Sheet {
			end++
		}
		a.printSheet(cat, r.result.Cells[start:end])
		start = end
	}
	if c.Value == 0 {
		a.print("  " + a.say("import.row.nothing"))
	}
	if len(r.result.Problems) > 0 {
		a.print("")
		a.print("  " + a.say("inspect.problems", a.count(r.result.Errors()), a.count(r.result.Warnings())))
		a.printProblems(r.result.Problems, 40)
	}
	a.print("")
}

// printCoverage says what the numeric cells of a file were taken for.
func (a *app) printCoverage(c importer.Coverage) {
	a.printWrapped("  ", a.say("inspect.coverage", a.count(c.Numeric), a.count(c.Value), a.count(c.Total), a.count(c.Derived), a.count(c.Key), a.count(c.Note), a.count(c.Unrecognised)))
}

// A group is the cells of one column that mean the same.
type group struct {
	col      int
	from, to string
	cells    int
	role     importer.Role
	heading  string
	meaning  string
	places   map[string]bool
	periods  map[string]bool
}

func (a *app) printSheet(cat *catalogue.Catalogue, cells []importer.Cell) {
	a.print("")
	fmt.Fprintln(a.out, "  "+paint(a.outColor, "bold", a.say("inspect.sheet", clean(cells[0].Sheet))))
	a.printMap(cells)
	groups := a.groups(cat, cells)
	rows := make([][]string, 0, len(groups))
	for _, g := range groups {
		rows = append(rows, []string{"  " + span(g.from, g.to), a.say(roleWords[g.role]), g.heading, g.meaning, summary(g.places), summary(g.periods), a.count(g.cells)})
	}
	a.table([]string{"  " + a.say("head.cells"), a.say("head.role"), a.say("head.heading"), a.say("head.meaning"), a.say("head.region"), a.say("head.period"), a.say("head.number")}, rows)
}

// roleWords are the roles for people.
var roleWords = map[importer.Role]msg{
	importer.RoleValue: "role.value", importer.RoleTotal: "role.total", importer.RoleDerived: "role.derived", importer.RoleKey: "role.key",
	importer.RoleNote: "role.note", importer.RoleUnrecognised: "role.unrecognised",
}

func span(from, to string) string {
	if from == to {
		return from
	}
	return from + "–" + to
}

// groups gathers the cells of a sheet by column and meaning, in reading order.
func (a *app) groups(cat *catalogue.Catalogue, cells []importer.Cell) []*group {
	index := map[string]*group{}
	var out []*group
	for i := range cells {
		c := &cells[i]
		if c.Role == importer.RoleKey {
			continue
		}
		_, col, _ := sheet.ParseName(c.Cell)
		heading := strings.Join(c.Column, " › ")
		if heading == "" && len(c.Row) > 0 {
			heading = c.Row[len(c.Row)-1]
		}
		meaning := a.meaning(cat, c)
		key := fmt.Sprintf("%d\x00%s\x00%s\x00%s", col, c.Role, heading, meaning)
		g := index[key]
		if g == nil {
			g = &group{col: col, from: c.Cell, role: c.Role, heading: cut(clean(heading), 40), meaning: meaning, places: map[string]bool{}, periods: map[string]bool{}}
			index[key] = g
			out = append(out, g)
		}
		g.to = c.Cell
		g.cells++
		if place := a.placeOf(c); place != "" {
			g.places[place] = true
		}
		if c.Period != nil {
			g.periods[string(*c.Period)] = true
		}
	}
	return out
}

func (a *app) meaning(cat *catalogue.Catalogue, c *importer.Cell) string {
	switch {
	case c.Indicator != nil:
		s := monograph.Series{Indicator: *c.Indicator, Members: *c.Members}
		return cut(cat.SeriesLabel(s, a.lang), 48) + " [" + c.Unit + "]"
	case c.Role == importer.RoleDerived:
		return a.say("inspect.derived")
	case c.Role == importer.RoleValue || c.Role == importer.RoleTotal:
		return a.say("inspect.unknown")
	}
	return ""
}

func (a *app) placeOf(c *importer.Cell) string {
	if c.Region == nil {
		return c.RegionName
	}
	return a.register().Title(*c.Region, a.lang)
}

// summary names one thing, or how many there are.
func summary(set map[string]bool) string {
	all := make([]string, 0, len(set))
	for s := range set {
		all = append(all, s)
	}
	sort.Strings(all)
	switch {
	case len(all) == 0:
		return ""
	case len(all) <= 2:
		return strings.Join(all, ", ")
	}
	return fmt.Sprintf("%s … (%d)", all[0], len(all))
}

// The map of a sheet is drawn for at most so many rows and columns.
const mapRows, mapCols = 40, 60

// printMap draws where the numbers of a sheet stand and what they are.
func (a *app) printMap(cells []importer.Cell) {
	grid := map[[2]int]importer.Role{}
	lastRow, lastCol := 0, 0
	first := 1 << 30
	for i := range cells {
		row, col, ok := sheet.ParseName(cells[i].Cell)
		if !ok {
			continue
		}
		grid[[2]int{row, col}] = cells[i].Role
		first, lastRow, lastCol = min(first, row), max(lastRow, row), max(lastCol, col)
	}
	lastCol = min(lastCol, mapCols-1)
	for row := first; row <= min(lastRow, first+mapRows-1); row++ {
		var b strings.Builder
		for col := 0; col <= lastCol; col++ {
			m, ok := roleMarks[grid[[2]int{row, col}]]
			if !ok {
				b.WriteByte(' ')
				continue
			}
			b.WriteString(paint(a.outColor, m.style, m.mark))
		}
		fmt.Fprintln(a.out, strings.TrimRight(fmt.Sprintf("  %5d %s", row+1, b.String()), " "))
	}
	if lastRow >= first+mapRows {
		a.print(a.say("inspect.more-rows", lastRow-first-mapRows+1))
	}
}
