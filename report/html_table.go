package report

import (
	"html/template"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// An htmlTable is a table on a page. Its cells are written here and not by the template, which takes several times as long for them.
type htmlTable struct {
	*Table
	l      *locale.Locale
	silent int // rows left out, which have no figure at all

	need, least int // characters across, see html_print.go
}

func newHTMLTable(t *Table, l *locale.Locale) htmlTable {
	out := htmlTable{l: l}
	out.Table, out.silent = folded(t)
	out.measure()
	return out
}

// ID names the table on the page.
func (t htmlTable) ID() string { return tableID(t.Number) }

// Title is the number and caption.
func (t htmlTable) Title() string {
	title := t.l.Say(locale.Table) + " " + t.Number + " " + clean(t.l.In(t.Caption))
	if t.Unit != "" {
		title += " (" + t.Unit + ")"
	}
	return title
}

// Remarks are the notes below the table.
func (t htmlTable) Remarks() []string {
	var out []string
	if t.silent > 0 {
		out = append(out, t.l.Say(locale.NoteFolded, t.silent))
	}
	for _, n := range t.Notes {
		out = append(out, clean(n))
	}
	return out
}

// From is the line of sources.
func (t htmlTable) From() string { return clean(sourceLine(t.l, t.Files, 3)) }

// Groups tells which columns stand under one heading.
func (t htmlTable) Groups() template.HTML {
	var out markup
	out.put("<colgroup>")
	for _, c := range t.Columns {
		out.put("<colgroup")
		out.spans("span", max(1, len(leaves(c.Children))))
		out.put(">")
	}
	return template.HTML(out.String())
}

// Head is the rows of headings: groups span their columns, and other headings reach down to the figures.
func (t htmlTable) Head() template.HTML {
	rows := make([]markup, depth(t.Columns))
	rows[0].th(`scope="col"`, 1, len(rows), t.Stub, "")
	t.headings(t.Columns, rows, `scope="colgroup"`)
	var out markup
	for i := range rows {
		out.put("<tr>").put(rows[i].String())
	}
	return template.HTML(out.String())
}

// headings writes columns from the first of the rows on. The scope of a group is that of its <colgroup>; a group within it has
// that of the columns it spans.
func (t htmlTable) headings(columns []*Column, rows []markup, group string) {
	for _, c := range columns {
		switch n := len(leaves(c.Children)); {
		case n > 0:
			rows[0].th(group, n, 1, t.l.In(c.Title), c.Unit)
			t.headings(c.Children, rows[1:], `scope="col"`)
		case c.Kind == Texts:
			rows[0].th(`scope="col" class="w"`, 1, len(rows), t.l.In(c.Title), c.Unit)
		default:
			rows[0].th(`scope="col"`, 1, len(rows), t.l.In(c.Title), c.Unit)
		}
	}
}

// Body is the rows of figures.
func (t htmlTable) Body() template.HTML {
	var out markup
	cols := t.Leaves()
	for i := range t.Rows {
		t.row(&out, &t.Rows[i], cols)
	}
	return template.HTML(out.String())
}

// Foot is the total row, or nothing.
func (t htmlTable) Foot() template.HTML {
	var out markup
	if t.Total != nil {
		t.row(&out, t.Total, t.Leaves())
	}
	return template.HTML(out.String())
}

func (t htmlTable) row(out *markup, row *Row, cols []*Column) {
	out.put(`<tr><th scope="row">`).text(row.Name)
	for i, c := range cols {
		switch {
		case t.blank(row, c):
			out.put("<td>")
		case c.Kind == Texts:
			out.put(`<td class="w">`)
			t.figure(out, &row.Cells[i], textOf(t.l, &row.Cells[i]))
		default:
			out.put("<td>")
			t.figure(out, &row.Cells[i], figure(t.l, &row.Cells[i], c.Decimals))
		}
	}
	out.put("\n")
}

// figure writes a figure with its mark, or the symbol for why there is none; the symbols carry their meaning.
func (t htmlTable) figure(out *markup, c *monograph.Cell, shown string) {
	if !c.Status.HasValue() || c.Status == monograph.Nil {
		out.abbr("", shown, t.l.Say(status(c.Status)))
	} else {
		out.text(shown)
	}
	switch m := mark(c); {
	case m == "":
	case c.Partial:
		out.abbr("m", m, t.l.Say(locale.SymbolPartial))
	default:
		out.abbr("m", m, t.l.Say(locale.SymbolEstimated))
	}
}

// markup is HTML being written; everything that comes from outside goes through text.
type markup struct{ strings.Builder }

func (m *markup) put(s string) *markup {
	m.WriteString(s)
	return m
}

// text writes a text with what has a meaning in HTML escaped.
func (m *markup) text(s string) *markup {
	if strings.ContainsAny(s, `<>&'"`) {
		s = template.HTMLEscapeString(s)
	}
	return m.put(clean(s))
}

// breakable writes a text whose words may be broken after a slash.
func (m *markup) breakable(s string) *markup {
	for i, word := range strings.SplitAfter(s, "/") {
		if i > 0 {
			m.put("<wbr>")
		}
		m.text(word)
	}
	return m
}

func (m *markup) abbr(class, sign, meaning string) {
	m.put("<abbr")
	if class != "" {
		m.put(` class="`).put(class).put(`"`)
	}
	m.put(` title="`).text(meaning).put(`">`).text(sign).put("</abbr>")
}

// th writes a heading of columns with its scope.
func (m *markup) th(scope string, across, down int, title, unit string) {
	m.put("<th ").put(scope)
	m.spans("colspan", across)
	m.spans("rowspan", down)
	m.put(">").breakable(title)
	if unit != "" {
		m.put(" (").breakable(unit).put(")")
	}
}

// spans writes over how many columns or rows something reaches, where they are several.
func (m *markup) spans(key string, n int) {
	if n > 1 {
		m.put(" ").put(key).put(`="`).put(strconv.Itoa(n)).put(`"`)
	}
}
