package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"monografi/monograph"
	"monografi/report/locale"
)

// TextOptions say how a report is written for a terminal or a text file.
type TextOptions struct {
	Width   int    // of the terminal in columns; 0 means 100
	Color   bool   // headings in bold, notes dim; nothing else differs
	Section string // only this section of the catalogue, "" for all
}

func (o TextOptions) width() int {
	if o.Width <= 0 {
		return 100
	}
	return max(o.Width, 40)
}

// WriteText writes a report as tables fitted to a width. A table too wide for it is written in parts, each with the names of
// the rows; numbers are never broken.
func WriteText(w io.Writer, r *Report, o TextOptions) error {
	t := newTextWriter(w, r.Lang, o)
	t.heading(r.Title, fmt.Sprintf("%s %d", t.l.Say(locale.Year), r.Year))
	written := t.chapters(r.Chapters)
	for _, p := range r.Parts {
		if shows(p.Chapters, o.Section) {
			t.heading(p.Name, "")
			written = t.chapters(p.Chapters) || written
		}
	}
	if !written {
		t.line(t.l.Say(locale.NoFigures, r.Name, r.Year))
	}
	return t.err
}

func shows(chapters []Chapter, section string) bool {
	for _, t := range tablesOf(chapters) {
		if section == "" || t.Section == section {
			return true
		}
	}
	return false
}

// A textWriter writes lines and keeps the first error.
type textWriter struct {
	w   io.Writer
	l   *locale.Locale
	o   TextOptions
	err error

	covered string // says what the first "(7/10)" written means
}

func newTextWriter(w io.Writer, lang string, o TextOptions) *textWriter {
	return &textWriter{w: w, l: locale.For(lang), o: o}
}

func (t *textWriter) line(s string) {
	if t.err == nil {
		_, t.err = fmt.Fprintln(t.w, s)
	}
}

func (t *textWriter) bold(s string) string { return t.sgr("1", s) }
func (t *textWriter) dim(s string) string  { return t.sgr("2", s) }

func (t *textWriter) sgr(code, s string) string {
	if !t.o.Color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t *textWriter) heading(title, sub string) {
	for _, s := range Wrap(strings.ToUpper(title), t.o.width()) {
		t.line(t.bold(s))
	}
	if sub != "" {
		t.line(strings.ToUpper(sub))
	}
	t.line("")
}

// chapters writes the tables of the section asked for, and reports whether there were any.
func (t *textWriter) chapters(chapters []Chapter) (written bool) {
	for _, c := range chapters {
		if !shows([]Chapter{c}, t.o.Section) {
			continue
		}
		t.line(t.bold(fmt.Sprintf("%s  %s", t.l.Say(locale.Chapter, c.Number), t.l.In(c.Title))))
		t.line("")
		for _, table := range c.Tables {
			if t.o.Section == "" || table.Section == t.o.Section {
				t.table(table)
				written = true
			}
		}
	}
	return written
}

// table writes a table with its caption, notes and sources.
func (t *textWriter) table(table *Table) {
	caption := t.l.In(table.Caption)
	if table.Unit != "" {
		caption += " (" + table.Unit + ")"
	}
	table, folded := folded(table)
	parts := t.parts(table)
	for i, part := range parts {
		number := t.l.Say(locale.Table) + " " + table.Number
		if len(parts) > 1 {
			number = t.l.Say(locale.TableContinued, table.Number, i+1, len(parts))
		}
		for _, s := range Wrap(number+"  "+caption, t.o.width()) {
			t.line(t.bold(s))
		}
		t.grid(part)
		if i < len(parts)-1 {
			t.line("")
		}
	}
	if folded > 0 {
		t.note(t.l.Say(locale.NoteFolded, folded))
	}
	for _, n := range table.Notes {
		t.note(n)
	}
	t.note(sourceLine(t.l, table.Files, 3))
	t.line("")
}

// folded leaves out rows without any figure once there are more of them than maxSilent, and counts them: a regency that begins
// its collection would else show screens of nothing.
func folded(table *Table) (*Table, int) {
	const maxSilent = 3
	var told []Row
	for i := range table.Rows {
		if slices.ContainsFunc(table.Rows[i].Cells, func(c monograph.Cell) bool { return said(&c) }) {
			told = append(told, table.Rows[i])
		}
	}
	silent := len(table.Rows) - len(told)
	if silent <= maxSilent {
		return table, 0
	}
	short := *table
	short.Rows = told
	return &short, silent
}

func (t *textWriter) note(s string) {
	for _, s := range Wrap(clean(s), t.o.width()) {
		t.line(t.dim(s))
	}
}

// cell is what stands in a cell of a table.
func (t *textWriter) cell(table *Table, row *Row, i int, col *Column) string {
	c := &row.Cells[i]
	switch {
	case table.blank(row, col):
		return ""
	case col.Kind == Texts:
		return strings.Join(Wrap(textOf(t.l, c), maxTextWidth), "\n")
	}
	return figure(t.l, c, col.Decimals) + mark(c)
}

// grid prints a grid between rules, the total set apart.
func (t *textWriter) grid(g grid) {
	if t.err != nil {
		return
	}
	var b strings.Builder
	table := tablewriter.NewTable(&b, gridOptions(g.left)...)
	table.Header(g.head)
	if t.err = table.Bulk(g.rows); t.err != nil {
		return
	}
	if g.total != nil {
		table.Footer(g.total)
	}
	if t.err = table.Render(); t.err != nil {
		return
	}
	for line := range strings.Lines(b.String()) {
		t.line(strings.TrimRight(line, " \n"))
	}
}

func gridOptions(left []bool) []tablewriter.Option {
	align := make(tw.Alignment, len(left))
	for i := range left {
		align[i] = tw.AlignRight
		if left[i] {
			align[i] = tw.AlignLeft
		}
	}
	return []tablewriter.Option{
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Symbols: tw.NewSymbols(tw.StyleLight),
			Borders: tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.On, Bottom: tw.On},
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off},
				Lines:      tw.Lines{ShowTop: tw.On, ShowBottom: tw.On, ShowHeaderLine: tw.On, ShowFooterLine: tw.On},
			},
		})),
		// without these the library writes headings in capitals and breaks abbreviations apart
		tablewriter.WithHeaderAutoFormat(tw.Off), tablewriter.WithFooterAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone), tablewriter.WithRowAutoWrap(tw.WrapNone), tablewriter.WithFooterAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithAlignment(align),
	}
}

// displayWidth is the room that a text takes in a terminal.
func displayWidth(s string) int {
	if isPlain(s) {
		return len(s)
	}
	return twwidth.Width(s)
}

// isPlain reports whether a text consists of visible ASCII characters and blanks, of which each takes one place.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
