package report

import (
	"math"
	"strconv"
	"testing"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A recount works figures out from the observations alone, one at a time and in the plainest way.
type recount struct {
	in    Input
	typed map[region.Code]map[monograph.Series]float64
}

func newRecount(in Input, observations []monograph.Observation) *recount {
	r := &recount{in, map[region.Code]map[monograph.Series]float64{}}
	for _, o := range observations {
		if r.typed[o.Region] == nil {
			r.typed[o.Region] = map[monograph.Series]float64{}
		}
		if o.Status.HasValue() {
			r.typed[o.Region][o.Series] = o.Value
		}
	}
	return r
}

// own is what a region itself gave: the figure, or else all members of a partition of it.
func (r *recount) own(at region.Code, s monograph.Series) (float64, bool) {
	if v, ok := r.typed[at][s]; ok {
		return v, true
	}
	ind := r.in.Catalogue.Indicator(s.Indicator)
	if ind == nil {
		return 0, false
	}
	for _, use := range ind.Breakdowns {
		if !use.Partition || s.Members.Get(use.List) != "" {
			continue
		}
		total, all := 0.0, true
		for _, m := range r.in.Catalogue.Breakdown(use.List).Members {
			v, ok := r.own(at, monograph.Series{Indicator: s.Indicator, Members: s.Members.With(use.List, m.Code)})
			total, all = total+v, all && ok
		}
		if all {
			return total, true
		}
	}
	return 0, false
}

// sum is the figure of a region: what lies in it added up, or its own where nothing there gave one. have of all leaves gave one.
func (r *recount) sum(at region.Code, s monograph.Series) (v float64, have, of int) {
	children := r.in.Register.Children(at)
	for _, c := range children {
		x, h, o := r.sum(c.Code, s)
		v, have, of = v+x, have+h, of+o
	}
	of = max(of, 1)
	if have == 0 {
		if x, ok := r.own(at, s); ok {
			return x, of, of
		}
	}
	return v, have, of
}

// operands are numerator and denominator over the regions that gave both.
func (r *recount) operands(at region.Code, num, den monograph.Series) (n, d float64) {
	n, have, of := r.sum(at, num)
	d, also, ofDen := r.sum(at, den)
	if have == of && also == ofDen {
		return n, d
	}
	n, d = 0, 0
	for _, c := range r.in.Register.Children(at) {
		x, y := r.operands(c.Code, num, den)
		n, d = n+x, d+y
	}
	return n, d
}

// figure is what a column shows of a series in a region.
func (r *recount) figure(before *recount, c *Column, at region.Code, s monograph.Series) float64 {
	now, _, _ := r.sum(at, s)
	switch {
	case c.Kind == Previous:
		now, _, _ = before.sum(at, s)
	case c.Kind == Change:
		then, _, _ := before.sum(at, s)
		return (now/then - 1) * 100
	case c.Kind == Counted:
		n := 0.0
		for _, o := range r.in.Observations {
			if o.Series == s && o.Text == c.Value && o.Region.Within(at) {
				n++
			}
		}
		return n
	case c.Agg == monograph.Ratio:
		ind := r.in.Catalogue.Indicator(s.Indicator)
		num, den, _ := ind.Operands(s.Members, r.in.Catalogue.Indicator)
		n, d := r.operands(at, num, den)
		return n / d * ind.Scale
	case c.Agg == monograph.Mean:
		return r.mean(at, s)
	case c.Agg == monograph.Max || c.Agg == monograph.Min:
		return r.extreme(at, s, c.Agg)
	}
	return now
}

// mean is that of all regions within, by their weights; a plain mean where no weights were given.
func (r *recount) mean(at region.Code, s monograph.Series) float64 {
	weight := r.in.Catalogue.Indicator(s.Indicator).Weight
	var sum, all, plain, n float64
	for code, given := range r.typed {
		v, ok := given[s]
		if !ok || !code.Within(at) {
			continue
		}
		w, _ := r.own(code, monograph.Series{Indicator: weight})
		sum, all, plain, n = sum+v*w, all+w, plain+v, n+1
	}
	if weight == "" || all == 0 {
		return plain / n
	}
	return sum / all
}

func (r *recount) extreme(at region.Code, s monograph.Series, agg monograph.Aggregation) float64 {
	best := math.NaN()
	for code, given := range r.typed {
		v, ok := given[s]
		if ok && code.Within(at) && (math.IsNaN(best) || (agg == monograph.Max) == (v > best)) {
			best = v
		}
	}
	return best
}

// Every total, share, ratio and reference of the workbook is what the observations come to when they are counted anew.
func TestWorkbookRecounted(t *testing.T) {
	for name, in := range map[string]Input{
		"regency": chartInput(t, "32.15", "id"), "province": chartInput(t, "32", "id"), "subdistrict": chartInput(t, "32.15.01", "id"),
		"all sections": regencyInput(t, "32.15.01"),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Build(in)
			if err != nil {
				t.Fatal(err)
			}
			want := recounted(in, r)
			formulas := 0
			eachFormula(t, workbook(t, r), func(sheet, cell, formula, cached string) {
				formulas++
				v, err := strconv.ParseFloat(cached, 64)
				if w, ok := want[sheet+"!"+cell]; !ok || err != nil || !(math.Abs(v-w) <= 1e-9*math.Max(1, math.Abs(w))) {
					t.Errorf("%s!%s =%s is %s, recounted %v", sheet, cell, formula, cached, w)
				}
			})
			if formulas < 30 {
				t.Errorf("%d formulas, want those of totals and ratios", formulas)
			}
		})
	}
}

// recounted are the figures of all cells of the workbook's tables and charts, counted anew.
func recounted(in Input, r *Report) map[string]float64 {
	now, before := newRecount(in, in.Observations), newRecount(in, in.PrevObservations)
	want := map[string]float64{}
	b := layoutOf(r)
	for _, s := range b.sheets {
		for _, p := range s.tables {
			rows := p.Rows
			if p.Total != nil {
				rows = append(rows[:len(rows):len(rows)], *p.Total)
			}
			for i, row := range rows {
				for j, c := range p.leaves {
					want[s.name+"!"+name(j+3, p.first+i)] = now.figure(before, c, row.Region, divide(c.Series, row.Members))
				}
			}
		}
	}
	for _, s := range b.charts {
		for j, x := range s.Series {
			for i, p := range x.Points {
				v := 0.0
				for _, of := range p.Of {
					v += now.figure(before, &Column{Agg: in.Catalogue.Indicator(of.Indicator).Agg}, p.Region, of)
				}
				want[s.name+"!"+name(j+3, s.first+i)] = v
			}
		}
	}
	at := comparedFirst
	for _, section := range r.Comparison {
		for _, line := range section.Lines {
			at++
			col := &Column{}
			if ind := in.Catalogue.Indicator(line.Series.Indicator); ind != nil {
				col.Agg = ind.Agg
			}
			v, old := now.figure(before, col, in.Region, line.Series), before.figure(before, col, in.Region, line.Series)
			want[b.comparisonName+"!"+name(4, at)], want[b.comparisonName+"!"+name(5, at)] = v, math.Round((v-old)*1e6)/1e6 // rounded there
			want[b.comparisonName+"!"+name(6, at)] = (v/old - 1) * 100
		}
		at++
	}
	return want
}
