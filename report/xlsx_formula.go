package report

import (
	"fmt"
	"strconv"
	"strings"

	"monografi/monograph"
)

// formula is the live form of a figure, "" when it can only be written as a number. Every formula is compared with the
// consolidated figure first: one that would come to another result is not written.
func (b *book) formula(s *sheet, p *placed, row *Row, i int) string {
	col, cell := p.leaves[i], &row.Cells[i]
	if !cell.Status.HasValue() {
		return ""
	}
	if row == p.Total {
		if f := overRows(p, i); f != "" {
			return f
		}
	}
	switch {
	case col.Kind == Change:
		return b.growth(s, row, col)
	case col.Kind == Figures && col.Agg == monograph.Ratio:
		return b.ratio(s, row, col, cell)
	case row != p.Total && col.Kind == Figures && row.Members == "" && !cell.Typed:
		return b.fromPart(s, row, p.shown[i])
	}
	return ""
}

// overRows adds up the rows above a total, or takes their extreme.
func overRows(p *placed, i int) string {
	total := p.Total.Cells[i].Value
	column := name(i+3, p.first) + ":" + name(i+3, p.first+len(p.Rows)-1)
	function, value, decimals := "", 0.0, 0
	switch p.leaves[i].Agg {
	case monograph.Sum:
		var ok bool
		value, decimals, ok = addRows(p.Rows, i)
		if !ok {
			return ""
		}
		function = "SUM"
	case monograph.Max, monograph.Min:
		value, function = total, strings.ToUpper(string(p.leaves[i].Agg))
		if !hasRow(p.Rows, i, total) {
			return ""
		}
	}
	switch {
	case function == "" || value != total:
		return ""
	case decimals > 0:
		// a sum of binary fractions carries noise in the last digits
		return fmt.Sprintf("ROUND(%s(%s),%d)", function, column, decimals)
	}
	return fmt.Sprintf("%s(%s)", function, column)
}

// addRows sums a column exactly.
func addRows(rows []Row, i int) (sum float64, decimals int, ok bool) {
	values := make([]float64, 0, len(rows))
	for r := range rows {
		if c := &rows[r].Cells[i]; c.Status.HasValue() {
			values = append(values, c.Value)
		}
	}
	sum, decimals = monograph.TotalDecimals(values)
	return sum, decimals, len(values) > 0
}

func hasRow(rows []Row, i int, v float64) bool {
	for r := range rows {
		if c := &rows[r].Cells[i]; c.Status.HasValue() && c.Value == v {
			return true
		}
	}
	return false
}

// fromPart takes a sub-district's figure from the total of its village sheet.
func (b *book) fromPart(s *sheet, row *Row, shown int) string {
	for at := range b.cells(row.Region, shown) {
		if at.sheet != s && at.sheet.title != "" {
			return at.from(s)
		}
	}
	return ""
}

// operands are what a ratio is made of, found once for all regions.
type operands struct {
	num, den     monograph.Figures
	numAt, denAt int // numbers of what is shown
	scale        float64
	times        string // the scale in a formula
	ok           bool
}

func (b *book) operandsOf(c *Column) operands {
	of, known := b.operands[c]
	if known {
		return of
	}
	ind := b.r.catalogue.Indicator(c.Series.Indicator)
	num, den, ok := ind.Operands(c.Series.Members, b.r.catalogue.Indicator)
	if ok {
		of = operands{b.r.Figures.Figures(num), b.r.Figures.Figures(den), b.figuresOf(num), b.figuresOf(den), ind.Scale, "", true}
		if of.scale == 0 {
			of.scale = 1
		}
		if of.scale != 1 {
			of.times = "*" + strconv.FormatFloat(of.scale, 'f', -1, 64)
		}
	}
	b.operands[c] = of
	return of
}

// ratio divides the operands where they stand in the workbook.
func (b *book) ratio(s *sheet, row *Row, col *Column, cell *monograph.Cell) string {
	of := b.operandsOf(col)
	if !of.ok {
		return ""
	}
	n, d := of.num.Cell(row.Region), of.den.Cell(row.Region)
	if !d.Status.HasValue() || n.Value/d.Value*of.scale != cell.Value {
		return ""
	}
	num, found := b.find(s, row.Region, of.numAt)
	den, also := b.find(s, row.Region, of.denAt)
	if !found || !also {
		return ""
	}
	f := append(make([]byte, 0, 96), "IFERROR("...)
	f = append(num.appendTo(f, s), '/')
	f = append(den.appendTo(f, s), of.times...)
	return string(append(f, `,"…")`...))
}

// growth is the change since the year before, from the two figures in the same row.
func (b *book) growth(s *sheet, row *Row, col *Column) string {
	now, found := b.find(s, row.Region, b.figuresOf(col.Series))
	before, also := b.find(s, row.Region, b.number(shown{series: col.Series, kind: Previous}))
	if !found || !also {
		return ""
	}
	return `IFERROR((` + now.from(s) + "/" + before.from(s) + `-1)*100,"…")`
}
