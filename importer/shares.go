package importer

import (
	"math"
	"slices"

	"monografi/monograph"
)

// collectShares keeps a column of percentages, at its total, to be compared with the figures of the column that they are the shares of.
func (b *book) collectShares(f *figure) {
	t := f.table
	if t == nil || f.status != monograph.Reported || !t.rows[f.r].total || f.code == "" || f.period == "" {
		return
	}
	rows := t.partsOf(f.r)
	of := t.sharesOf(f.c, f.r, rows)
	if of < 0 {
		return
	}
	total := t.cells[[2]int{f.r, of}]
	c := monograph.Check{
		Address: monograph.Address{Region: f.code, Period: f.period, Series: total.sense.series},
		Value:   percentage(f), Source: f.source(), Over: monograph.OverShare,
	}
	for _, ri := range rows {
		share, whole := t.cells[[2]int{ri, f.c}], t.cells[[2]int{ri, of}]
		if share == nil || whole == nil {
			return // a row without a share: the sum cannot be right
		}
		c.Parts = append(c.Parts,
			monograph.CheckPart{Cell: layoutName(share.cell), Value: percentage(share), Sign: 1, Known: share.status.HasValue()},
			monograph.CheckPart{Cell: layoutName(whole.cell), Value: whole.value, Sign: 1, Known: whole.status.HasValue()})
	}
	c.Parts = append(c.Parts, monograph.CheckPart{Cell: layoutName(total.cell), Value: total.value, Sign: 1, Known: true})
	b.res.Batch.Checks = append(b.res.Batch.Checks, c)
}

// percentage is a share in per cent, as the cell shows it.
func percentage(f *figure) float64 {
	if f.cell.Percent() {
		return times(f.cell.Reading.Value, 100)
	}
	return f.value
}

// Below these a column is not seen to be the shares of another: so many rows, and so large a part of them in proportion to it.
const (
	leastShares = 3
	proportion  = 0.7
)

// sharesOf finds the column of counts or areas that a column of percentages is in proportion to, -1 when there is none. A few rows may be wrong.
func (t *table) sharesOf(shares, total int, rows []int) int {
	best, closest := -1, math.Inf(1)
	for ci, c := range t.cols {
		sum := t.cells[[2]int{total, ci}]
		if ci == shares || c.kind != dataColumn || sum == nil || sum.role == RoleDerived || !sum.sense.known || sum.sense.series.Members != "" || !sum.status.HasValue() || sum.value <= 0 {
			continue
		}
		if ind := t.words.cat.Indicator(sum.sense.series.Indicator); ind.Agg != monograph.Sum {
			continue
		}
		if off, ok := t.inProportion(shares, ci, rows); ok && off < closest {
			best, closest = ci, off
		}
	}
	return best
}

// inProportion compares two columns; off is how far a row in the middle lies from the proportion of both, as a part of it.
func (t *table) inProportion(shares, of int, rows []int) (off float64, ok bool) {
	var quotients, digits []float64
	for _, ri := range rows {
		a, b := t.cells[[2]int{ri, shares}], t.cells[[2]int{ri, of}]
		if a == nil || b == nil || !a.status.HasValue() || !b.status.HasValue() || percentage(a) <= 0 || b.value <= 0 {
			continue
		}
		quotients = append(quotients, percentage(a)/b.value)
		digits = append(digits, math.Pow10(-monograph.Decimals(percentage(a)))/percentage(a)) // one more or less in the last digit
	}
	if len(quotients) < leastShares || len(quotients)*2 < len(rows) {
		return 0, false
	}
	middle := slices.Sorted(slices.Values(quotients))[len(quotients)/2]
	var offs []float64
	near := 0
	for i, q := range quotients {
		offs = append(offs, math.Abs(q/middle-1))
		if offs[i] <= digits[i]+0.01 {
			near++
		}
	}
	slices.Sort(offs)
	return offs[len(offs)/2], float64(near) >= proportion*float64(len(quotients))
}
