package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// bounds finds the figures no rule has to be broken for: counts that are negative or not whole, percentages outside 0 to 100. Those
// that are already the suspect of a finding are left out.
func (f *figures) bounds(found []monograph.Finding) []monograph.Finding {
	blamed := map[cell]bool{}
	for _, one := range found {
		for _, s := range one.Suspects {
			blamed[cell{s.File, s.Sheet, s.Cell}] = true
		}
	}
	var out []monograph.Finding
	for i := range f.list {
		fig := &f.list[i]
		if fig.series == none || f.series[fig.series].indicator == nil || blamed[cell{fig.source.File, fig.source.Sheet, fig.source.Cell}] {
			continue
		}
		ind := f.series[fig.series].indicator
		switch {
		case ind.Type == monograph.Integer && fig.value < 0:
			one := f.outside(int32(i), "negative:"+ind.Code, 0)
			one.Suspects = []monograph.Suspect{f.suspect(int32(i), -fig.value, "sign", 0.8)}
			out = append(out, one)
		case ind.Type == monograph.Integer && fig.value != math.Trunc(fig.value):
			one := f.outside(int32(i), "whole:"+ind.Code, math.Round(fig.value))
			if v := tidy(fig.value * 1000); v == math.Trunc(v) {
				one.Suspects = []monograph.Suspect{f.suspect(int32(i), v, "scale-1000", 0.8)}
			}
			out = append(out, one)
		case ind.Type == monograph.Percent && (fig.value < 0 || fig.value > 100):
			out = append(out, f.outside(int32(i), "percent:"+ind.Code, min(max(fig.value, 0), 100)))
		}
	}
	return out
}

// remainders tells of wholes that are more than those of their parts that are given, by a rule that takes absent parts for nought, where others of its kind do
// not confirm that: either the others were left out, or one of the figures is wrong.
func (f *figures) remainders(edits []edit) []monograph.Finding {
	var out []monograph.Finding
	all := slices.Clone(f.partial)
	for _, e := range edits {
		if e.lacking && e.op == atLeast && !e.blank {
			all = append(all, e)
		}
	}
	for i := range all {
		e := &all[i]
		const third = 3 // of a list must be there
		if rest := e.rest(f); rest <= max(e.tol, f.tolerance(e.series, e.terms)) || e.given*third < e.absent {
			continue
		}
		one := f.finding(e.rule, monograph.Info, e.row, e.series)
		f.measure(&one, e)
		out = append(out, one)
	}
	return f.named(f.joined(out, region.Subdistrict, crowd))
}

// rest is how much a whole is more than its parts: the side with several figures, or with members of a list, is that of the parts.
func (e *edit) rest(f *figures) float64 {
	if e.turned {
		return -e.residual(f)
	}
	return e.residual(f)
}

// outside is the finding for a figure beyond a bound.
func (f *figures) outside(id int32, rule string, expected float64) monograph.Finding {
	fig := &f.list[id]
	one := f.finding(rule, monograph.Error, fig.row, fig.series)
	one.Cells = []monograph.Source{fig.source}
	one.Observed, one.Expected, one.Difference = ptr(fig.value), ptr(expected), ptr(tidy(fig.value-expected))
	return one
}

// incomplete tells of partitions that lack some members, or have nothing but dashes, although the undivided figure is not reached: no sum can be checked there. These
// findings have no numbers.
func (f *figures) incomplete() []monograph.Finding {
	var out []monograph.Finding
	for r := range f.rows {
		for i := range f.families {
			fam := &f.families[i]
			total := f.resolve(int32(r), fam.total, none, 1)
			if total == nil {
				continue
			}
			p := f.collect(int32(r), fam)
			open := p.missing == 0 && f.allDashes(p.terms) // nobody filled it in
			if p.missing == 0 && !open || p.present < 2 || 2*p.present < len(fam.parts) {
				continue
			}
			e := edit{terms: append(total, p.terms...), left: len(total)}
			if e.residual(f) <= f.tolerance(fam.total, e.terms) {
				continue
			}
			one := f.finding("partition:"+f.series[fam.total].Indicator+":"+fam.list.Code, monograph.Info, int32(r), fam.total)
			one.Cells = f.cellsOf([]edit{e}, []int{0})
			out = append(out, one)
		}
	}
	return out
}
