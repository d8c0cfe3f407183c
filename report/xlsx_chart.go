package report

import (
	"fmt"
	"math"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// Sizes on the sheet of a chart. An empty row is 15 points, 20 pixels, high; a character of a column is 7 pixels wide.
const (
	chartRow    = 5 // first row below the titles
	emptyRow    = 20
	chartHeight = 360 // pixels
	barHeight   = 19  // of a lying bar with its gap
	chartNumber = 18.0
	pyramidName = 36.0 // with the column before it, the half of the page that the men have
	maxUpright  = 6    // categories of upright bars; more are drawn lying
)

// A chartSheet holds one chart, and below it the figures that it draws.
type chartSheet struct {
	*Chart
	name   string
	widths []float64
	head   int // row of the headings
	first  int // first row of figures
	last   int
}

// putChart decides the place of a chart and of its figures.
func (b *book) putChart(c *Chart, names namer) {
	s := &chartSheet{Chart: c, name: names.name(b.l.Say(locale.Figure) + " " + c.Number)}
	s.widths = []float64{codeWidth, maxName}
	for _, x := range c.Series {
		s.widths = append(s.widths, b.pointsWidth(c, x.Points))
	}
	if c.Kind == Pyramid {
		s.widths[1] = pyramidName
	}
	if rest := portraitWidth - 2 - sum(s.widths); rest > 0 {
		s.widths = append(s.widths, rest)
	}
	s.head = chartRow + s.height()/emptyRow + 1
	s.first = s.head + 2
	s.last = s.first + len(c.Categories) - 1
	b.order = append(b.order, s.name)
	b.charts = append(b.charts, s)
}

// pointsWidth is what the figures of a series need, in a province many digits.
func (b *book) pointsWidth(c *Chart, points []Point) float64 {
	width := chartNumber
	for i := range points {
		width = math.Max(width, wideEnough(len(figure(b.l, &points[i].Cell, c.Decimals))+2))
	}
	return width
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}

// lying reports whether the bars of a chart go from left to right.
func (c *Chart) lying() bool { return c.Kind != Bars || len(c.Categories) > maxUpright }

// height is that of the chart in pixels.
func (s *chartSheet) height() int {
	if s.lying() {
		bars := len(s.Categories)
		if s.Kind == Bars {
			bars = bars * len(s.Series) * 3 / 4
		}
		return max(chartHeight, 90+barHeight*bars)
	}
	return chartHeight + 60
}

// pixels is the width of some columns.
func pixels(widths []float64) int { return int(sum(widths)*7) + 5*len(widths) }

// drawCharts writes the sheets of charts.
func (b *book) drawCharts() error {
	for _, s := range b.charts {
		if err := b.chartSheet(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return nil
}

func (b *book) chartSheet(s *chartSheet) error {
	notes := b.chartNotes(s.Chart)
	if err := b.setUp(s.name, page{onePage: true, lastCol: len(s.widths), firstRow: 2, lastRow: s.last + len(notes)}); err != nil {
		return err
	}
	w, err := b.open(s.name, s.widths, nil)
	if err != nil {
		return err
	}
	if err := b.draw(s); err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	last := len(s.widths)
	for i, text := range b.chartTitles(s.Chart) {
		look := styleCaption
		if i > 0 {
			look = styleEnglish
		}
		w.row(2+i, rowHeight*float64(linesIn(text, sum(s.widths)*0.9)), w.cell(text, look))
		w.merge(1, 2+i, last, 2+i)
	}
	b.chartFigures(w, s)
	for i, n := range notes {
		w.row(s.last+1+i, 11.5*float64(linesIn(n, sum(s.widths)*1.15)), w.cell(clean(n), styleNote))
		w.merge(1, s.last+1+i, last, s.last+1+i)
	}
	return w.close()
}

func (b *book) chartTitles(c *Chart) []string {
	first := b.l.Say(locale.Figure) + " " + c.Number + "  " + b.l.In(c.Title)
	if c.Unit != "" {
		first += " (" + c.Unit + ")"
	}
	if !b.translated() {
		return []string{first}
	}
	return []string{first, c.Title.In("en")}
}

func (b *book) chartNotes(c *Chart) []string {
	var out []string
	if len(c.Notes) > 0 {
		out = append(out, b.l.Say(locale.Note)+": "+strings.Join(c.Notes, "; "))
	}
	return append(out, b.l.Say(locale.Source)+": "+b.l.Say(locale.Table)+" "+c.Table.Number)
}

// chartFigures writes the figures of a chart, each a reference to where its table shows it.
func (b *book) chartFigures(w *rows, s *chartSheet) {
	heads := []cell{w.cell(b.l.Say(locale.Number), styleHead), w.cell(s.Heading, styleHead)}
	numbers := []cell{w.cell("(1)", styleColumn), w.cell("(2)", styleColumn)}
	lines := 1
	for i, x := range s.Series {
		heads = append(heads, w.cell(clean(x.Name), styleHead))
		numbers = append(numbers, w.cell(fmt.Sprintf("(%d)", i+3), styleColumn))
		lines = max(lines, linesIn(x.Name, chartNumber*0.88))
	}
	w.row(s.head, rowHeight*float64(lines), heads...)
	w.row(s.head+1, rowHeight, numbers...)
	for i, category := range s.Categories {
		cells := []cell{w.cell(fmt.Sprint(i+1), styleCode), w.cell(clean(category), styleText)}
		for _, x := range s.Series {
			if s.Kind == Shares && s.gap(i) {
				cells = append(cells, w.cell(locale.Missing, styleSymbol)) // what is known would look like all
				continue
			}
			cells = append(cells, b.pointCell(w, &x.Points[i], s.Decimals))
		}
		w.row(s.first+i, rowHeight*float64(linesIn(category, maxName*0.95)), cells...)
	}
}

func (b *book) pointCell(w *rows, p *Point, decimals int) cell {
	if !p.Cell.Status.HasValue() {
		return w.cell(locale.Missing, styleSymbol)
	}
	return w.number(p.Cell.Value, b.pointFormula(p), b.numberStyle(&p.Cell, decimals))
}

// pointFormula adds up the cells of the tables that a point is made of, "" when one of them is on no sheet.
func (b *book) pointFormula(p *Point) string {
	var refs []string
	for _, series := range p.Of {
		at, ok := b.find(nil, p.Region, b.figuresOf(series))
		if !ok {
			return ""
		}
		refs = append(refs, at.from(nil))
	}
	f := strings.Join(refs, "+")
	if d := monograph.Decimals(p.Cell.Value); len(refs) > 1 && d > 0 {
		f = fmt.Sprintf("ROUND(%s,%d)", f, d)
	}
	return f
}
