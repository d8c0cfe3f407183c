package importer

import (
	"slices"
	"strings"

	"monografi/monograph"
)

// byPlace finds the parts of a column headed "Jumlah" among its neighbours: those before it, or after it, or some of them, whichever add up to it in
// nearly all rows; where none do, all those before it that share one series but for a list, or count something else than the title says.
func (t *table) byPlace(ci int, senses []sense) (columnTotal, bool) {
	before := t.neighbours(ci, -1, senses)
	slices.Reverse(before)
	after := t.neighbours(ci, 1, senses)
	if len(before) < 2 && len(after) < 2 {
		return t.byGroups(ci, senses)
	}
	runs := [][]int{before, after}
	for from := 1; from+2 <= len(before); from++ {
		if _, _, ok := commonSeries(pick(senses, before[from:])); ok {
			runs = append(runs, before[from:])
		}
	}
	for to := len(after) - 1; to >= 2; to-- {
		if _, _, ok := commonSeries(pick(senses, after[:to])); ok {
			runs = append(runs, after[:to])
		}
	}
	for _, parts := range runs {
		ct := columnTotal{at: ci, parts: parts}
		if ct.s, ct.over, ct.known = commonSeries(pick(senses, parts)); len(parts) > 1 && t.addsUp(ct) {
			return ct, true
		}
	}
	ct := columnTotal{at: ci, parts: before}
	ct.s, ct.over, ct.known = commonSeries(pick(senses, before))
	return ct, ct.known || len(before) > 1 && t.countsOthers(ci, senses, before)
}

// dividedOtherwise reports whether the parts of a total are people of a kind that is not all people: the "Jumlah" of "Jumlah Penduduk Menurut Mata
// Pencaharian" is not the number of inhabitants.
func (t *table) dividedOtherwise(total sense, parts []int) bool {
	var kinds []text
	if first := t.cols[parts[0]]; len(first.texts) > 1 {
		kinds = first.texts[:len(first.texts)-1]
	}
	for _, x := range t.weak {
		if at := titleTail.FindStringIndex(x.raw); at != nil {
			kinds = append(kinds, t.words.parse(x.raw[at[1]:]))
		}
	}
	return slices.ContainsFunc(kinds, func(kind text) bool {
		return t.words.mayMean(&kind, func(ind *monograph.Indicator) bool {
			return ind.Code != total.series.Indicator && len(ind.Breakdowns) > 0 && countsPeople[ind.Unit]
		})
	})
}

// mayMean reports whether some term of a text may mean an indicator of a kind.
func (v *vocabulary) mayMean(t *text, is func(*monograph.Indicator) bool) bool {
	for _, tm := range t.terms {
		for _, ph := range tm.means {
			if ind := v.cat.Indicator(ph.Indicator); ind != nil && is(ind) {
				return true
			}
		}
	}
	return false
}

// countsPeople are the units in which people are counted.
var countsPeople = map[string]bool{"jiwa": true, "orang": true}

// adds reports whether a sense is of figures that may be added up.
func (t *table) adds(s sense) bool {
	if !s.known {
		return false
	}
	ind := t.words.cat.Indicator(s.series.Indicator)
	return ind != nil && ind.Agg == monograph.Sum && ind.Type.Numeric()
}

// byName finds the parts of a column that is called a total of something the catalogue knows, "Jumlah Pendapatan": as many of the columns beside it
// as add up to it.
func (t *table) byName(ci int, senses []sense) (columnTotal, bool) {
	const widest = 12
	for _, step := range []int{-1, 1} {
		run := t.neighbours(ci, step, senses)
		for n := min(len(run), widest); n > 1; n-- {
			parts := slices.Clone(run[:n])
			slices.Sort(parts)
			if ct := (columnTotal{at: ci, parts: parts, beside: true}); t.addsUp(ct) {
				return ct, true
			}
		}
	}
	return columnTotal{}, false
}

// countsOthers reports whether what a column would count by the title is not what the columns that it totals count, which is one thing.
func (t *table) countsOthers(ci int, senses []sense, parts []int) bool {
	own, other := senses[ci], ""
	for _, p := range pick(senses, parts) {
		if !p.known {
			continue
		}
		if p.series.Indicator == own.series.Indicator || other != "" && p.series.Indicator != other {
			return false
		}
		other = p.series.Indicator
	}
	return own.known && other != ""
}

// neighbours lists the columns of figures beside a total, going one way up to the next total or group.
func (t *table) neighbours(ci, step int, senses []sense) []int {
	var out []int
	for cj := ci + step; cj >= 0 && cj < len(t.cols) && t.cols[cj].kind == dataColumn && !t.cols[cj].total && t.cols[cj].name == t.cols[ci].name && sameGroup(t.cols[cj], t.cols[ci]); cj += step {
		if !senses[cj].derived { // a share beside each figure
			out = append(out, cj)
		}
	}
	return out
}

func pick(senses []sense, at []int) []sense {
	out := make([]sense, len(at))
	for i, ci := range at {
		out[i] = senses[ci]
	}
	return out
}

// calledTotal reports whether the heading of a column begins with a word for a total: "Total Pendapatan".
func (t *table) calledTotal(c *column) bool {
	if len(c.heads) == 0 {
		return false
	}
	return totalFront.MatchString(strings.ReplaceAll(c.heads[len(c.heads)-1], "_", " "))
}

// byGroups finds the parts of a column headed "Jumlah" among columns headed so under groups of their own: "Islam: Jumlah, %".
func (t *table) byGroups(ci int, senses []sense) (columnTotal, bool) {
	ct := columnTotal{at: ci}
	var parts []sense
	for cj, c := range t.cols[:ci] {
		if c.kind == dataColumn && c.total && len(c.heads) > 1 && !senses[cj].derived {
			ct.parts, parts = append(ct.parts, cj), append(parts, senses[cj])
		}
	}
	ct.s, ct.over, ct.known = commonSeries(parts)
	return ct, ct.known && len(t.cols[ci].heads) == 1
}

// sameGroup reports whether two columns stand under the same outer headings.
func sameGroup(a, b *column) bool {
	if len(a.heads) < 2 || len(b.heads) < 2 {
		return true
	}
	return a.heads[0] == b.heads[0]
}

// addsUp reports whether a supposed total is the sum of its parts in nearly all rows.
func (t *table) addsUp(ct columnTotal) bool {
	n, yes := 0, 0
	for ri := range t.rows {
		f := t.cells[[2]int{ri, ct.at}]
		if f == nil || !f.status.HasValue() {
			continue
		}
		sum := 0.0
		for _, cj := range ct.parts {
			if p := t.cells[[2]int{ri, cj}]; p != nil {
				sum += p.cell.Reading.Value
			}
		}
		n++
		if near(sum, f.cell.Reading.Value) {
			yes++
		}
	}
	return n > 0 && yes*10 >= n*6
}
