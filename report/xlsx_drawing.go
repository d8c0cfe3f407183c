package report

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// draw puts the chart on its sheet, a pyramid as two charts back to back.
func (b *book) draw(s *chartSheet) error {
	if s.Kind != Pyramid {
		return b.f.AddChart(s.name, name(1, chartRow), b.native(s, 0, len(s.Series), pixels(s.widths)))
	}
	most := 0.0
	for _, x := range s.Series {
		for _, p := range x.Points {
			most = math.Max(most, p.Cell.Value)
		}
	}
	top := roundUp(most)
	men, women := b.native(s, 0, 1, pixels(s.widths[:2])), b.native(s, 1, 2, pixels(s.widths[2:]))
	for _, c := range []*excelize.Chart{men, women} {
		c.YAxis.Maximum = &top
		c.YAxis.MajorUnit = top / 2
	}
	men.YAxis.ReverseOrder = true
	men.XAxis.TickLabelPosition = excelize.ChartTickLabelNone
	if err := b.f.AddChart(s.name, name(1, chartRow), men); err != nil {
		return err
	}
	return b.f.AddChart(s.name, name(3, chartRow), women)
}

// roundUp is the next number with one digit that is even or five.
func roundUp(v float64) float64 {
	if v <= 0 {
		return 1
	}
	unit := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{1, 2, 4, 5, 6, 8} {
		if v <= step*unit {
			return step * unit
		}
	}
	return 10 * unit
}

// native makes the chart of some of the series.
func (b *book) native(s *chartSheet, from, to, width int) *excelize.Chart {
	c := &excelize.Chart{
		Type:         map[ChartKind]excelize.ChartType{Bars: excelize.Col, Shares: excelize.BarPercentStacked}[s.Kind],
		Format:       excelize.GraphicOptions{Positioning: "oneCell", AltText: b.l.In(s.Title), Name: b.l.Say(locale.Figure) + " " + s.Number},
		Dimension:    excelize.ChartDimension{Width: uint(width), Height: uint(s.height())},
		Legend:       excelize.ChartLegend{Position: "bottom", Font: chartFont()},
		XAxis:        excelize.ChartAxis{Font: *chartFont()},
		YAxis:        excelize.ChartAxis{Font: *chartFont(), MajorGridLines: true},
		GapWidth:     new(uint(40)),
		VaryColors:   new(false),
		ShowBlanksAs: "gap",
		Border:       excelize.LineOptions{Type: excelize.LineNone},
	}
	if s.lying() && s.Kind != Shares {
		c.Type = excelize.Bar
	}
	if s.lying() && s.Kind != Pyramid {
		c.XAxis.ReverseOrder = true // the first category on top
	}
	if len(s.Series) == 1 {
		c.Legend.Position = "none"
	}
	c.PlotArea.ShowVal = s.Kind == Ranking
	format, scale, lowest := s.axis(b.l)
	if lowest >= 0 {
		c.YAxis.Minimum = new(0.0) // the length of a bar is its figure
	}
	c.YAxis.NumFmt, c.PlotArea.NumFmt = excelize.ChartNumFmt{CustomNumFmt: format}, excelize.ChartNumFmt{CustomNumFmt: format}
	if scale != "" {
		c.YAxis.Title.Paragraph = []excelize.RichTextRun{{Text: scale, Font: chartFont()}}
	}
	for i := from; i < to; i++ {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name:       quote(s.name) + "!" + absolute(i+3, s.head),
			Categories: quote(s.name) + "!" + absolute(2, s.first) + ":" + absolute(2, s.last),
			Values:     quote(s.name) + "!" + absolute(i+3, s.first) + ":" + absolute(i+3, s.last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{ChartColors[i%len(ChartColors)]}},
			DataLabel:  excelize.ChartDataLabel{Font: *chartFont()},
		})
	}
	return c
}

// axis is the number format of a chart's figures, the unit when they are shown in millions or more of it, and the lowest of them.
func (c *Chart) axis(l *locale.Locale) (format, unit string, lowest float64) {
	notation := notations[l.Lang()]
	most := 0.0
	for _, s := range c.Series {
		for _, p := range s.Points {
			most, lowest = math.Max(most, math.Abs(p.Cell.Value)), math.Min(lowest, p.Cell.Value)
		}
	}
	switch {
	case c.Kind == Shares:
		return "0%", "", lowest
	case most < 10 && c.Decimals > 0:
		return notation + "0.0", "", lowest
	}
	format = notation + "#,##0"
	for i, scale := range []locale.Word{locale.Millions, locale.Billions, locale.Trillions} {
		if most >= 100*math.Pow(1000, float64(i+2)) {
			format, unit = notation+"#,##0,,"+strings.Repeat(",", i), l.Say(scale)+" "+c.Unit
		}
	}
	return format, unit, lowest
}

func chartFont() *excelize.Font { return &excelize.Font{Family: fontName, Size: 9, Color: "404040"} }
