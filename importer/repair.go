package importer

import (
	"math"

	"monografi/monograph"
)

// repair finds thousands dots that became decimal points: fractions in a column of counts. A reading is taken only when a
// printed total or sum proves it; otherwise the cell is reported.
func (t *table) repair() {
	doubtful := map[*figure]bool{}
	for _, f := range t.cells {
		if f.status.HasValue() && f.role != RoleDerived && f.sense.known && f.whole(t.words) && fractional(f.value) && !f.sen(t.words) {
			doubtful[f] = true
		}
	}
	if len(doubtful) == 0 {
		return
	}
	columns := map[int]bool{}
	for f := range doubtful {
		columns[f.c] = true
	}
	for _, f := range t.cells {
		if columns[f.c] && !doubtful[f] && f.status == monograph.Reported && f.value > 0 && f.value < 1000 && f.cell.Typed() && f.role != RoleDerived {
			doubtful[f] = true // 13 may be 13.000 with its zeros lost
		}
	}
	t.proveRows(doubtful)
	t.proveColumns(doubtful)
	for _, f := range t.inOrder() {
		if doubtful[f] && fractional(f.value) {
			t.problemAt(f.cell, monograph.Error, "decimal-in-count", plain(f.value*1000), plain(f.value))
		}
	}
}

// sen reports whether the fraction of an amount of money may be meant: groups of three digits make no such number.
func (f *figure) sen(v *vocabulary) bool {
	if v.cat.Indicator(f.sense.series.Indicator).Unit != "rp" || math.Abs(f.value) < 1000 {
		return false
	}
	cents := f.value * 100
	return math.Abs(cents-math.Round(cents)) < 0.05
}

func fractional(v float64) bool { return v != math.Trunc(v) }

// thousand is the figure meant when a thousands dot became a decimal point, ok false when it has more than three decimals.
func thousand(v float64) (float64, bool) {
	w := v * 1000
	return math.Round(w), math.Abs(w-math.Round(w)) < 1e-6
}

// prove looks for the one reading of the doubtful cells of a sum that makes it right, and takes it.
func (t *table) prove(total *figure, parts []*figure, doubtful map[*figure]bool) {
	var open []*figure
	rest := 0.0
	for _, f := range append([]*figure{total}, parts...) {
		sign := 1.0
		if f == total {
			sign = -1
		}
		switch {
		case doubtful[f]:
			open = append(open, f)
		case f.status.HasValue():
			rest += sign * f.value
		case f.status != monograph.Missing && f.status != monograph.NotApplicable:
			return
		}
	}
	if len(open) == 0 || len(open) > 14 {
		return
	}
	found, count := 0, 0
	for mask := 0; mask < 1<<len(open); mask++ {
		sum, ok := rest, true
		for i, f := range open {
			v := f.value
			if mask&(1<<i) != 0 {
				w, can := thousand(v)
				v, ok = w, ok && can
			} else if fractional(v) {
				ok = false
			}
			if f == total {
				v = -v
			}
			sum += v
		}
		if ok && math.Abs(sum) < 1e-6 {
			found = mask
			count++
		}
	}
	if count != 1 {
		return
	}
	for i, f := range open {
		delete(doubtful, f)
		if found&(1<<i) != 0 {
			was := f.value
			f.value, _ = thousand(was)
			t.problemAt(f.cell, monograph.Warning, "number-repaired", plain(f.value), plain(was), plain(f.value), layoutName(total.cell))
		}
	}
}

func (t *table) proveRows(doubtful map[*figure]bool) {
	for _, f := range t.inOrder() {
		if f.also != nil {
			t.prove(f, f.also, doubtful)
		}
		if f.role == RoleTotal && f.parts != nil && f.parts[0].r == f.r {
			t.prove(f, f.parts, doubtful)
		}
	}
}

// proveColumns reads whole columns: all fractions times a thousand, and of the small whole figures as few as the total needs.
func (t *table) proveColumns(doubtful map[*figure]bool) {
	for _, f := range t.inOrder() {
		if f.role == RoleTotal && f.parts != nil && f.parts[0].c == f.c {
			t.prove(f, f.parts, doubtful)
			t.proveFractions(f, doubtful)
		}
	}
}

// proveFractions takes every fraction of a column times a thousand when that alone makes the total right.
func (t *table) proveFractions(total *figure, doubtful map[*figure]bool) {
	sum := 0.0
	var open []*figure
	for _, f := range append([]*figure{total}, total.parts...) {
		v := f.value
		if doubtful[f] && fractional(v) {
			w, ok := thousand(v)
			if !ok {
				return
			}
			v = w
			open = append(open, f)
		}
		if f == total {
			v = -v
		}
		sum += v
	}
	if len(open) == 0 || math.Abs(sum) > 1e-6 {
		return
	}
	for _, f := range open {
		was := f.value
		f.value, _ = thousand(was)
		delete(doubtful, f)
		t.problemAt(f.cell, monograph.Warning, "number-repaired", plain(f.value), plain(was), plain(f.value), layoutName(total.cell))
	}
}

// inOrder lists the figures of a table by row, then column.
func (t *table) inOrder() []*figure {
	var out []*figure
	for ri := range t.rows {
		for ci := range t.cols {
			if f := t.cells[[2]int{ri, ci}]; f != nil {
				out = append(out, f)
			}
		}
	}
	return out
}
