package report

import (
	"html/template"
	"strings"

	"monografi/report/locale"
)

// An htmlChart is a chart on a page.
type htmlChart struct {
	*Chart
	l *locale.Locale
}

// ID names the chart on the page.
func (c htmlChart) ID() string { return "f" + strings.ReplaceAll(c.Number, ".", "-") }

// Caption is the number and title.
func (c htmlChart) Caption() string {
	title := c.l.Say(locale.Figure) + " " + c.Number + " " + clean(c.l.In(c.Title))
	if c.Unit != "" {
		title += " (" + c.Unit + ")"
	}
	return title
}

// Remarks are the notes below the chart.
func (c htmlChart) Remarks() []string {
	var out []string
	for _, n := range c.Notes {
		out = append(out, clean(n))
	}
	return out
}

// FiguresID is the table that shows the figures, Figures the words of the link to it.
func (c htmlChart) FiguresID() string { return tableID(c.Table.Number) }
func (c htmlChart) Figures() string   { return c.l.Say(locale.PageFigures, c.Table.Number) }

// Picture draws the chart.
func (c htmlChart) Picture() template.HTML {
	s := &svg{}
	if len(c.Series) > 1 {
		var names []string
		for _, series := range c.Series {
			names = append(names, clean(series.Name))
		}
		s.legend(names)
	}
	switch c.Kind {
	case Pyramid:
		c.pyramid(s)
	case Shares:
		c.shares(s)
	default:
		c.bars(s)
	}
	return s.picture(c.ID(), c.Caption(), c.describe(), tableID(c.Table.Number)+"c")
}

// describe puts the chart into words: how it is drawn, the extremes of every series, and what is missing.
func (c htmlChart) describe() string {
	var names []string
	for _, s := range c.Series {
		names = append(names, s.Name)
	}
	var out []string
	switch {
	case c.Kind == Pyramid && len(names) > 1:
		out = append(out, c.l.Say(locale.PageShown, names[0], names[1]))
	case c.Kind == Shares:
		out = append(out, c.l.Say(locale.PageShares, len(c.Categories), c.l.List(names)))
	default:
		out = append(out, c.l.Say(locale.PageBars, len(c.Categories)))
	}
	for i := range c.Series {
		if most, least := c.extremes(i); most >= 0 {
			out = append(out, c.l.Say(locale.PageExtremes, names[i], c.Categories[most], c.figure(i, most), c.Categories[least], c.figure(i, least)))
		}
	}
	for _, n := range c.Notes {
		out = append(out, sentence(n))
	}
	return strings.Join(out, " ")
}

// extremes are the categories with the largest and the smallest figure of a series, -1 without any figure.
func (c htmlChart) extremes(series int) (most, least int) {
	most, least = -1, -1
	for i, p := range c.Series[series].Points {
		switch {
		case !p.Cell.Status.HasValue():
		case most < 0:
			most, least = i, i
		default:
			if p.Cell.Value > c.Series[series].Points[most].Cell.Value {
				most = i
			}
			if p.Cell.Value < c.Series[series].Points[least].Cell.Value {
				least = i
			}
		}
	}
	return most, least
}

// figure is a figure of the chart in the reader's notation, with its mark.
func (c htmlChart) figure(series, category int) string {
	cell := &c.Series[series].Points[category].Cell
	return figure(c.l, cell, c.Decimals) + mark(cell)
}

// says is what a bar stands for.
func (c htmlChart) says(series, category int) string {
	who := c.Categories[category]
	if len(c.Series) > 1 {
		who += ", " + c.Series[series].Name
	}
	return who + ": " + c.figure(series, category)
}
