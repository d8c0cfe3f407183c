package report

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/report/locale"
)

// Marks of completeness. They are no figures, so that nobody adds them up and no import takes them for data.
const (
	markWhole = "●"
	markPart  = "◐"
	markNone  = "○"
	markApart = "×" // not asked of this village
)

func completeMark(have, of int) string {
	switch {
	case of == 0:
		return markApart
	case have == 0:
		return markNone
	case have < of:
		return markPart
	}
	return markWhole
}

// completeness writes which villages filled in which sections.
func (b *book) completeness() error {
	if b.completeName == "" {
		return nil
	}
	columns := []listColumn{{title: b.l.Say(locale.Code), width: 14}, {title: b.l.Say(locale.Village), width: 26}}
	var names []string
	for _, s := range b.r.Matrix.Sections {
		columns = append(columns, listColumn{title: s.Code, width: 4.5})
		names = append(names, s.Code+" "+b.l.In(s.Label))
	}
	columns = append(columns, listColumn{title: b.l.Say(locale.StatementShare), width: 10})
	var body [][]string
	for _, row := range b.r.Matrix.Rows {
		line := []string{string(row.Region), row.Name}
		have, of := 0, 0
		for i := range b.r.Matrix.Sections {
			line = append(line, completeMark(row.Filled[i], row.Asked[i]))
			have, of = have+row.Filled[i], of+row.Asked[i]
		}
		body = append(body, append(line, b.l.Number(100*float64(have)/float64(max(of, 1)), 0)+" %"))
	}
	return b.list(b.completeName, b.l.Say(locale.StatementComplete), columns, body, b.l.Say(locale.ExplainMarks), strings.Join(names, "; "))
}

// evaluation writes which of the eleven data sets every sub-district has.
func (b *book) evaluation() error {
	if b.evaluationName == "" {
		return nil
	}
	columns := []listColumn{{title: b.l.Say(locale.Code), width: 10}, {title: b.l.Say(locale.Subdistrict), width: 26}}
	var names []string
	for i, set := range DataSets {
		columns = append(columns, listColumn{title: strconv.Itoa(i + 1), width: 5})
		names = append(names, strconv.Itoa(i+1)+" "+b.l.In(set.Label))
	}
	columns = append(columns, listColumn{title: b.l.Say(locale.StatementShare), width: 16})
	var body [][]string
	for _, e := range b.r.Evaluations {
		line := []string{string(e.Region), e.Name}
		whole := 0
		for i := range DataSets {
			mark := completeMark(e.Have[i], e.Of[i])
			whole += one(mark == markWhole)
			line = append(line, mark)
		}
		body = append(body, append(line, b.l.Say(locale.NOfM, whole, len(DataSets))))
	}
	return b.list(b.evaluationName, b.l.Say(locale.Evaluation), columns, body, b.l.Say(locale.ExplainMarks), strings.Join(names, "; "))
}

const maxRounded = 6 // decimals that a difference is rounded to; further ones are noise of means, and programs disagree on them

const comparedFirst = 6 // row of the first section on the sheet that compares two years

// comparison writes the region's figures of the year beside those of the year before.
func (b *book) comparison() error {
	if b.comparisonName == "" {
		return nil
	}
	const head, last = comparedFirst - 2, 6
	body := 0
	for _, s := range b.r.Comparison {
		body += 1 + len(s.Lines)
	}
	if err := b.setUp(b.comparisonName, page{lastCol: last, firstRow: 2, lastRow: head + 1 + body, repeat: [2]int{head, head + 1}}); err != nil {
		return err
	}
	widths := b.comparedWidths()
	w, err := b.open(b.comparisonName, widths, &excelize.Panes{
		Freeze: true, YSplit: head + 1, TopLeftCell: name(1, head+2), ActivePane: "bottomLeft",
	})
	if err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	w.row(2, 20, w.cell(b.l.Say(locale.Compared, b.r.Name), styleTitle))
	heads := []string{
		b.l.Say(locale.Item), b.l.Say(locale.Unit), b.l.Say(locale.Previous, b.r.PrevYear), b.l.Say(locale.Previous, b.r.Year),
		b.l.Say(locale.Difference), b.l.Say(locale.Change) + " (%)",
	}
	var cells, numbers []cell
	for i, h := range heads {
		cells = append(cells, w.cell(h, styleHead))
		numbers = append(numbers, w.cell("("+strconv.Itoa(i+1)+")", styleColumn))
	}
	w.row(head, rowHeight*2, cells...)
	w.row(head+1, rowHeight, numbers...)
	at := comparedFirst
	for _, s := range b.r.Comparison {
		w.row(at, rowHeight, w.cell(s.Code+"  "+b.l.In(s.Title), styleSection))
		w.merge(1, at, last, at)
		at++
		for i := range s.Lines {
			b.compared(w, widths, &s.Lines[i], at)
			at++
		}
	}
	return w.close()
}

// comparedWidths leaves room for the longest figures and differences.
func (b *book) comparedWidths() []float64 {
	widths := []float64{44, 14, 14, 14, 12, 12}
	need := func(col int, text string) { widths[col] = math.Max(widths[col], wideEnough(len(text)+2)) }
	for _, s := range b.r.Comparison {
		for i := range s.Lines {
			line := &s.Lines[i]
			if len(line.Cells) == 0 {
				continue
			}
			now, before := &line.Cells[0], &line.Cells[1]
			if !line.Numeric {
				for i, c := range []*monograph.Cell{before, now} {
					widths[i+2] = math.Max(widths[i+2], float64(textWidthOf(utf8.RuneCountInString(textOf(b.l, c)))+2))
				}
				continue
			}
			need(2, figure(b.l, before, line.Decimals))
			need(3, figure(b.l, now, line.Decimals))
			if now.Status.HasValue() && before.Status.HasValue() {
				need(4, b.l.Number(now.Value-before.Value, line.Decimals))
			}
		}
	}
	return widths
}

// compared writes one line of the comparison.
func (b *book) compared(w *rows, widths []float64, line *Line, at int) {
	text := strings.Repeat("    ", line.Depth) + b.l.In(line.Label)
	label := styleText
	label.top = true
	cells := []cell{w.cell(text, label), w.cell(line.Unit, styleText)}
	lines := linesIn(text, widths[0]-4)
	if len(line.Cells) == 0 || !line.Numeric {
		for _, i := range []int{1, 0} {
			if len(line.Cells) > 0 {
				shown := textOf(b.l, &line.Cells[i])
				lines = max(lines, linesIn(shown, widths[3-i]-2))
				cells = append(cells, w.cell(shown, styleText))
			} else {
				cells = append(cells, w.cell("", styleText))
			}
		}
		w.row(at, linesHeight(lines), append(cells, w.cell("", styleText), w.cell("", styleText))...)
		return
	}
	now, before := &line.Cells[0], &line.Cells[1]
	formula := ""
	if ref, ok := b.find(nil, b.r.Region, b.figuresOf(line.Series)); ok && now.Status.HasValue() {
		formula = ref.from(nil)
	}
	cells = append(cells, b.comparedCell(w, before, line.Decimals, ""), b.comparedCell(w, now, line.Decimals, formula))
	c := change(*now, *before)
	if !c.Status.HasValue() {
		w.row(at, linesHeight(lines), append(cells, w.cell(locale.Missing, styleSymbol), w.cell(locale.Missing, styleSymbol))...)
		return
	}
	from, to := name(3, at), name(4, at)
	decimals := min(max(monograph.Decimals(now.Value), monograph.Decimals(before.Value)), maxRounded)
	difference := math.Round((now.Value-before.Value)*1e6) / 1e6
	minus := to + "-" + from
	if decimals > 0 {
		minus = "ROUND(" + minus + "," + strconv.Itoa(decimals) + ")"
	}
	growth := `IFERROR((` + to + "/" + from + `-1)*100,"…")`
	w.row(at, linesHeight(lines), append(cells,
		w.number(difference, minus, b.numberStyle(&c, line.Decimals)), w.number(c.Value, growth, b.numberStyle(&c, 2)))...)
}

func (b *book) comparedCell(w *rows, c *monograph.Cell, decimals int, formula string) cell {
	if !c.Status.HasValue() {
		return w.cell(b.l.Figure(c.Status, 0, 0), styleSymbol)
	}
	return w.number(c.Value, formula, b.numberStyle(c, decimals))
}
