package report

import (
	"fmt"
	"io"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// WriteProfile writes a region's figures as lists of label and value by section; of two years both values, with the
// difference and the change in percent.
func WriteProfile(w io.Writer, p *Profile, o TextOptions) error {
	t := newTextWriter(w, p.Lang, o)
	years := make([]string, len(p.Years))
	for i, y := range p.Years {
		years[i] = fmt.Sprint(y)
	}
	t.heading(p.Title, t.l.Say(locale.Year)+" "+strings.Join(years, " / "))
	written := false
	for _, s := range p.Sections {
		if o.Section != "" && o.Section != s.Code {
			continue
		}
		written = true
		t.line(t.bold(s.Code + ". " + t.l.In(s.Title)))
		t.grid(t.profileGrid(p, s.Lines))
		t.line("")
	}
	if t.covered != "" {
		t.note(t.covered)
	}
	if p.Note != "" && written {
		t.line(p.Note)
	}
	if !written {
		t.line(t.l.Say(locale.NoFigures, p.Name, p.Years[0]))
	}
	return t.err
}

// profileGrid has a row for every line of a section. Where long texts and large figures leave no room for the labels, texts take more
// lines, and how complete a figure is stands below it.
func (t *textWriter) profileGrid(p *Profile, lines []Line) grid {
	g := grid{head: []string{t.l.Say(locale.Indicator)}, left: []bool{true}}
	for _, y := range p.Years {
		g.head, g.left = append(g.head, fmt.Sprint(y)), append(g.left, false)
	}
	if len(p.Years) == 2 {
		g.head, g.left = append(g.head, t.l.Say(locale.Difference), t.l.Say(locale.ChangePercent)), append(g.left, false, false)
	}
	g.head, g.left = append(g.head, t.l.Say(locale.Unit)), append(g.left, true)
	values := make([][]string, len(lines))
	room := 0
	for _, textWidth := range []int{maxTextWidth, maxTextWidth / 2, maxTextWidth / 3} {
		for i := range lines {
			values[i] = t.profileValues(&lines[i], len(g.head)-1, textWidth)
		}
		if room = t.o.width() - 2 - columnsWidth(g.head[1:], values); room >= minLabel {
			break
		}
	}
	if bars := t.bars(p, lines); bars != nil && room-barColumn >= minLabel {
		room -= barColumn
		g.head, g.left = append(g.head, t.l.Say(locale.ShareOfTotal)), append(g.left, true)
		for i := range values {
			values[i] = append(values[i], bars[i])
		}
	}
	room = max(room, leastLabel)
	for i := range lines {
		indent := strings.Repeat("  ", lines[i].Depth)
		label := strings.Join(Wrap(clean(t.l.In(lines[i].Label)), room-len(indent)), "\n"+indent)
		g.rows = append(g.rows, append([]string{indent + label}, values[i]...))
	}
	return g
}

// Least widths of the labels in columns: with ease, and with large figures beside them.
const minLabel, leastLabel = 20, 12

// columnsWidth is what columns take beside each other, with a blank on both sides of each.
func columnsWidth(head []string, rows [][]string) int {
	sum := 0
	for c := range head {
		w := displayWidth(head[c])
		for _, row := range rows {
			for line := range strings.SplitSeq(row[c], "\n") {
				w = max(w, displayWidth(line))
			}
		}
		sum += w + 2
	}
	return sum
}

// profileValues are the columns beside a label: the years, their difference, and the unit; empty for a heading. What is longer than a
// width goes on below.
func (t *textWriter) profileValues(line *Line, columns, width int) []string {
	if len(line.Cells) == 0 {
		return make([]string, columns)
	}
	gap := " "
	if width < maxTextWidth {
		gap = "\n"
	}
	var out []string
	for i := range line.Cells {
		c := &line.Cells[i]
		if !line.Numeric {
			out = append(out, strings.Join(Wrap(textOf(t.l, c), width), "\n"))
			continue
		}
		s := figure(t.l, c, line.Decimals)
		if c.Disputed {
			s += mark(c)
		}
		if c.Partial {
			s += gap + "(" + t.coverage(c) + ")"
			if t.covered == "" {
				t.covered = t.l.Say(locale.CoverageOf, t.coverage(c), c.Have, c.Of)
			}
		}
		if c.Half() {
			s += gap + "(" + t.l.Say(locale.HalfOnly, halfName(t.l, c)) + ")"
		}
		out = append(out, s)
	}
	if len(line.Cells) == 2 {
		out = append(out, t.difference(line)...)
	}
	return append(out, strings.Join(Wrap(line.Unit, max(width, 10)), "\n"))
}

// coverage is short, "7/10", since the column has no room for a sentence.
func (t *textWriter) coverage(c *monograph.Cell) string { return fmt.Sprintf("%d/%d", c.Have, c.Of) }

// difference is the first year less the second, and in percent of the second; empty where either is missing or they rest on a
// different number of reports.
func (t *textWriter) difference(line *Line) []string {
	a, b := &line.Cells[0], &line.Cells[1]
	if !line.Numeric || !a.Status.HasValue() || !b.Status.HasValue() || a.Have != b.Have {
		return []string{"", ""}
	}
	sign := func(v float64, s string) string {
		if v > 0 {
			return "+" + s
		}
		return s
	}
	d := a.Value - b.Value
	out := []string{sign(d, t.l.Number(d, max(line.Decimals, 0))), ""}
	if b.Value != 0 {
		percent := d / b.Value * 100
		out[1] = sign(percent, t.l.Number(percent, 2))
	}
	return out
}
