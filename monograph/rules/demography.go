package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// demography judges the structure by age and sex of sub-districts and regencies by the indices of demographers. An index of few people is high by
// chance alone, so that one is told only where it lies beyond its limit and the noise added to it: Expected is that bound, Observed the index, N
// the people it rests on.
func (f *figures) demography() []monograph.Finding {
	d := demography{figures: f, people: f.bySex(), lists: f.ageLists(), tables: map[tableKey]ageTable{}}
	if len(d.lists) == 0 {
		return nil
	}
	for _, a := range f.areas() {
		for i := range f.cat.Tests {
			if judge := ageTests[f.cat.Tests[i].Kind]; judge != nil && f.cat.Tests[i].Severity != "" {
				d.test = &f.cat.Tests[i]
				judge(&d, a)
			}
		}
	}
	return d.out
}

// A demography is a run of the tests of age and sex.
type demography struct {
	*figures
	people map[string]int32 // series of the population by sex, "" for both
	lists  map[string]ageList
	tables map[tableKey]ageTable
	test   *catalogue.Test
	out    []monograph.Finding
}

// ageTests are the tests by kind, each for one area and the test at hand.
var ageTests = map[string]func(*demography, *area){
	"whipple": (*demography).whipple, "myers": (*demography).myers, "joint": (*demography).joint,
	"child-woman": (*demography).childWoman, "young": (*demography).young, "old": (*demography).old,
}

// whipple tells of ages heaped on 0 and 5.
func (d *demography) whipple(a *area) {
	t := d.table(a, "UMUR1", "")
	if len(t.counts) < 64 {
		return
	}
	index, people := whipple(t.counts)
	d.above(a, t, index, people, func(limit float64) float64 { return whippleNoise(limit, people, d.test.Parameter("sigmas")) })
}

// myers tells of ages heaped on any last digit.
func (d *demography) myers(a *area) {
	t := d.table(a, "UMUR1", "")
	if len(t.counts) < 31 {
		return
	}
	index, people, chance := myers(t.counts, (len(t.counts)-1)/10*10-1)
	d.above(a, t, index, people, func(float64) float64 { return chance.limit(d.test.Parameter("sigmas")) })
}

// joint tells of an uneven structure by age and sex, unless a group is too small to say.
func (d *demography) joint(a *area) {
	men, women := d.table(a, "UMUR5", "L"), d.table(a, "UMUR5", "P")
	if len(men.counts) < 4 || len(men.counts) != len(women.counts) {
		return
	}
	group := max(1, d.test.Parameter("group"))
	for i := range len(men.counts) - 1 {
		if men.counts[i] < group || women.counts[i] < group {
			return
		}
	}
	s, chance := pyramid{men.counts, women.counts}.score()
	both := plus(men, women)
	d.above(a, both, s.joint(), both.sum(), func(float64) float64 { return chance.limit(d.test.Parameter("sigmas")) })
}

// above tells of an index that is too high for chance: as a warning beyond the grave limit, if that is the test's severity, and else for information.
func (d *demography) above(a *area, t ageTable, index, people float64, noise func(limit float64) float64) {
	if people == 0 || math.IsNaN(index) || math.IsInf(index, 0) {
		return
	}
	severity, limit := d.test.Severity, d.test.Parameter("grave")
	bound := limit + noise(limit)
	if index <= bound {
		severity, limit = monograph.Info, d.test.Parameter("limit")
		bound = limit + noise(limit)
	}
	if index > bound {
		d.tell(a, t, severity, index, bound, people)
	}
}

// tell adds a finding about an area.
func (d *demography) tell(a *area, t ageTable, severity monograph.Severity, index, bound, people float64) {
	one := d.finding(d.test.Code, severity, none, none)
	one.Region, one.Period, one.RegionName, one.Indicator = a.region, a.period, d.nameOf(a.region), "PDK.JML"
	index, bound = hundredth(index), hundredth(bound)
	one.Observed, one.Expected, one.Difference, one.N = ptr(index), ptr(bound), ptr(hundredth(index-bound)), people
	one.Cells = slices.SortedFunc(slices.Values(t.cells), compareCells)
	d.out = append(d.out, one)
}

func hundredth(x float64) float64 { return math.Round(x*100) / 100 }
