package report

import (
	"fmt"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
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
		return b.fromPart(s, row, col)
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
	var values []float64
	for r := range rows {
		if c := &rows[r].Cells[i]; c.Status.HasValue() {
			values = append(values, c.Value)
			decimals = max(decimals, monograph.Decimals(c.Value))
		}
	}
	return monograph.Total(values), decimals, len(values) > 0
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
func (b *book) fromPart(s *sheet, row *Row, col *Column) string {
	for at := range b.cells(row.Region, col.Series, col.Kind, col.Value) {
		if at.sheet != s && at.sheet.title != "" {
			return at.from(s)
		}
	}
	return ""
}

// operands are what a ratio is made of, found once for all regions.
type operands struct {
	num, den monograph.Series
	ok       bool
}

// ratio divides the operands where they stand in the workbook.
func (b *book) ratio(s *sheet, row *Row, col *Column, cell *monograph.Cell) string {
	ind := b.r.catalogue.Indicator(col.Series.Indicator)
	of, known := b.operands[col.Series]
	if !known {
		of.num, of.den, of.ok = ind.Operands(col.Series.Members, b.r.catalogue.Indicator)
		b.operands[col.Series] = of
	}
	if !of.ok {
		return ""
	}
	num, den, scale := of.num, of.den, ind.Scale
	if scale == 0 {
		scale = 1
	}
	n, d := b.r.Figures.Cell(row.Region, num), b.r.Figures.Cell(row.Region, den)
	numAt, found := b.find(s, row.Region, num, Figures)
	denAt, also := b.find(s, row.Region, den, Figures)
	if !found || !also || !d.Status.HasValue() || n.Value/d.Value*scale != cell.Value {
		return ""
	}
	f := numAt.from(s) + "/" + denAt.from(s)
	if scale != 1 {
		f += "*" + strconv.FormatFloat(scale, 'f', -1, 64)
	}
	return `IFERROR(` + f + `,"…")`
}

// growth is the change since the year before, from the two figures in the same row.
func (b *book) growth(s *sheet, row *Row, col *Column) string {
	now, found := b.find(s, row.Region, col.Series, Figures)
	before, also := b.find(s, row.Region, col.Series, Previous)
	if !found || !also {
		return ""
	}
	return `IFERROR((` + now.from(s) + "/" + before.from(s) + `-1)*100,"…")`
}

// find looks for a figure on the same sheet first.
func (b *book) find(s *sheet, r region.Code, series monograph.Series, kind Kind) (ref, bool) {
	var first ref
	for at := range b.cells(r, series, kind, "") {
		if at.sheet == s {
			return at, true
		}
		if first.sheet == nil {
			first = at
		}
	}
	return first, first.sheet != nil
}

// from writes the reference as seen from a sheet.
func (at ref) from(s *sheet) string {
	if at.sheet == s {
		return name(at.col, at.row)
	}
	return quote(at.sheet.name) + "!" + name(at.col, at.row)
}

// quote writes a sheet name for a formula.
func quote(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// name is the A1 name of a cell.
func name(col, row int) string {
	var b [16]byte
	return string(appendName(b[:0], col, row))
}
