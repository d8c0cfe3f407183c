package report

import "strings"

const (
	maxTextWidth = 32 // of a column of texts
	maxHeadWidth = 14 // of a heading, unless its figures or a single word are wider
)

// A grid is a table as strings: what fits the width beside each other.
type grid struct {
	head  []string // lines of a heading are separated by "\n"
	rows  [][]string
	total []string // nil when there is none
	left  []bool   // columns aligned to the left
}

// parts cuts a table into grids that fit the width. Groups of columns stay together where they can.
func (t *textWriter) parts(table *Table) []grid {
	columns := t.columns(table)
	names := t.names(table, columns)
	var out []grid
	var now []column
	room := t.o.width() - names.width()
	used := 0
	for _, group := range columns {
		need := 0
		for _, c := range group {
			need += c.width()
		}
		if len(now) > 0 && used+need > room {
			out, now, used = append(out, t.assemble(table, names, now)), nil, 0
		}
		for _, c := range group {
			if len(now) > 0 && used+c.width() > room {
				out, now, used = append(out, t.assemble(table, names, now)), nil, 0
			}
			now = append(now, c)
			used += c.width()
		}
	}
	return append(out, t.assemble(table, names, now))
}

// names are those of the rows, long ones over several lines where they would leave too little room for the columns.
func (t *textWriter) names(table *Table, columns [][]column) column {
	names := column{head: table.Stub, left: true}
	for i := range table.Rows {
		names.cells = append(names.cells, clean(table.Rows[i].Name))
	}
	if table.Total != nil {
		names.cells = append(names.cells, table.Total.Name)
	}
	need := names.width()
	for _, group := range columns {
		for i := range group {
			need += group[i].width()
		}
	}
	most := max(maxTextWidth, t.o.width()/3)
	for i, name := range names.cells {
		if need > t.o.width() && displayWidth(name) > most {
			names.cells[i] = strings.Join(Wrap(name, most-2), "\n  ")
		}
	}
	return names
}

// A column is a column of a grid with its total as the last cell.
type column struct {
	head  string
	cells []string
	left  bool
}

// width is what the column takes in print, with a blank on both sides.
func (c *column) width() int {
	w := 0
	for _, s := range append([]string{c.head}, c.cells...) {
		for line := range strings.SplitSeq(s, "\n") {
			w = max(w, displayWidth(line))
		}
	}
	return w + 2
}

// columns are the columns of a table, those of one heading together.
func (t *textWriter) columns(table *Table) [][]column {
	var out [][]column
	i := 0
	for _, top := range table.Columns {
		var group []column
		for _, path := range paths(top) {
			group = append(group, t.column(table, path, i))
			i++
		}
		out = append(out, group)
	}
	return out
}

// paths are the ways from a heading down to its leaves.
func paths(c *Column) [][]*Column {
	if len(c.Children) == 0 {
		return [][]*Column{{c}}
	}
	var out [][]*Column
	for _, child := range c.Children {
		for _, rest := range paths(child) {
			out = append(out, append([]*Column{c}, rest...))
		}
	}
	return out
}

func (t *textWriter) column(table *Table, path []*Column, i int) column {
	leaf := path[len(path)-1]
	c := column{left: leaf.Kind == Texts}
	marked := false
	add := func(row *Row) {
		s := t.cell(table, row, i, leaf)
		marked = marked || strings.HasSuffix(s, ")")
		c.cells = append(c.cells, s)
	}
	for r := range table.Rows {
		add(&table.Rows[r])
	}
	if table.Total != nil {
		add(table.Total)
	}
	width := 0
	for k, s := range c.cells {
		if marked && !c.left && !strings.HasSuffix(s, ")") {
			c.cells[k] = s + "  " // digits stay under digits
		}
		width = max(width, displayWidth(c.cells[k]))
	}
	c.head = t.head(path, max(min(width, maxTextWidth), maxHeadWidth))
	if marked && !c.left {
		c.head = strings.ReplaceAll(c.head, "\n", "  \n") + "  "
	}
	return c
}

// head is a heading over several lines, outer headings first.
func (t *textWriter) head(path []*Column, width int) string {
	var lines []string
	for _, c := range path {
		lines = append(lines, Wrap(clean(t.l.In(c.Title)), width)...)
	}
	if unit := path[len(path)-1].Unit; unit != "" {
		lines = append(lines, "("+unit+")")
	}
	return strings.Join(lines, "\n")
}

func (t *textWriter) assemble(table *Table, names column, columns []column) grid {
	all := append([]column{names}, columns...)
	g := grid{}
	height := 0
	for _, c := range all {
		g.left = append(g.left, c.left)
		height = max(height, strings.Count(c.head, "\n"))
	}
	for _, c := range all {
		// headings stand on the rule, not under the sky
		g.head = append(g.head, strings.Repeat(" \n", height-strings.Count(c.head, "\n"))+c.head)
	}
	for r := range table.Rows {
		var row []string
		for _, c := range all {
			row = append(row, c.cells[r])
		}
		g.rows = append(g.rows, row)
	}
	if table.Total != nil {
		for _, c := range all {
			g.total = append(g.total, c.cells[len(table.Rows)])
		}
	}
	return g
}

// Wrap breaks a text at blanks into lines of at most a width. A longer word is broken behind its strokes, "Desa/Kelurahan", and has a line
// of its own where it has none.
func Wrap(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		parts := []string{word}
		if displayWidth(word) > width {
			parts = strings.SplitAfter(word, "/")
		}
		for i, part := range parts {
			blank := " "
			if i > 0 {
				blank = ""
			}
			switch {
			case line == "":
				line = part
			case displayWidth(line)+len(blank)+displayWidth(part) <= width:
				line += blank + part
			default:
				lines = append(lines, line)
				line = part
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// countLines is how many lines Wrap makes of a text whose words all fit; longer ones count as a line each.
func countLines(s string, width int) int {
	lines, used := 0, 0
	for word := range strings.FieldsSeq(s) {
		w := displayWidth(word)
		if lines == 0 || used+1+w > width {
			lines, used = lines+1, w
		} else {
			used += 1 + w
		}
	}
	return lines
}
