package rules

import (
	"math"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A change is a run of the tests that compare figures with those of other regions and of the year before. They work with two years
// and a handful of villages, and know the noise of small numbers: what chance alone brings about is not told.
type change struct {
	*figures
	prior   []int32 // by row: the row of the period before
	parent  []bool  // by row: a region inside it has a row in the same period
	sorted  []int32 // series, in order
	groups  []peers // villages, then sub-districts, by regency and period
	periods map[monograph.Period]bool

	joint  map[int32]joint         // of villages that were split or merged since, by the first of the rows
	joints map[region.Code][]int32 // those rows, in order, by their regency

	test    *catalogue.Test
	of      *catalogue.Test // the test that covered is for
	covered []int32         // its series, in order
	told    map[told]bool
	out     []monograph.Finding

	pairs        []step // kept between calls to spare memory
	logs, chance []float64
}

// A told pair of figures was found at odds by one test, so that later tests need not speak of it.
type told struct{ one, other int32 }

// changeTests are the tests by kind, each for one group of peers and the test at hand.
var changeTests = map[string]func(*change, peers){
	"growth": (*change).growth, "growth-all": (*change).growthAll, "growth-most": (*change).growthMost, "absent": (*change).absent, "uniform": (*change).uniform,
	"effect": (*change).effect, "jump": (*change).jump,
	"facility": (*change).facility, "area": (*change).area, "copied": (*change).copied, "constant": (*change).constant,
	"alike": (*change).alike, "repeated": (*change).repeated, "twice": (*change).twice, "digits": (*change).digits,
	"zeros": (*change).zeros, "progression": (*change).progression, "sex-ratio": (*change).sexRatio, "household": (*change).household,
}

// change finds what is unusual for the region or since last year. All are warnings or less: nothing here proves a figure wrong.
func (f *figures) change() []monograph.Finding {
	c := change{figures: f, told: map[told]bool{}}
	c.sorted = f.sortedSeries()
	c.groups = append(f.gather(region.Village, region.Regency), f.gather(region.Subdistrict, region.Regency)...)
	c.relate()
	for i := range f.cat.Tests {
		c.test = &f.cat.Tests[i]
		run := changeTests[c.test.Kind]
		if run == nil || c.test.Severity == "" {
			continue
		}
		from := len(c.out)
		for _, p := range c.groups {
			run(&c, p)
		}
		c.out = append(c.out[:from], condense(f, c.out[from:])...)
	}
	return c.blocks(c.out)
}

// relate finds every row's predecessor, and the rows whose villages are here.
func (c *change) relate() {
	c.prior, c.parent = make([]int32, len(c.rows)), make([]bool, len(c.rows))
	c.periods, c.joint, c.joints = map[monograph.Period]bool{}, map[int32]joint{}, map[region.Code][]int32{}
	for r := range c.rows {
		c.periods[c.rows[r].period] = true
		c.prior[r] = c.last(int32(r))
		if j, ok := c.lastJoint(int32(r)); ok {
			c.joint[int32(r)] = j
			c.joints[c.rows[r].region.At(region.Regency)] = append(c.joints[c.rows[r].region.At(region.Regency)], int32(r))
		}
		if up, ok := c.rowAt[rowKey{c.rows[r].region.Parent(), c.rows[r].period}]; ok {
			c.parent[up] = true
		}
	}
}

// each runs over the series of the test.
func (c *change) each(do func(s int32)) {
	if c.of != c.test {
		c.of, c.covered = c.test, nil
		for _, s := range c.sorted {
			if c.test.CoversSeries(c.series[s].Series) {
				c.covered = append(c.covered, s)
			}
		}
	}
	for _, s := range c.covered {
		do(s)
	}
}

func (c *change) parameter(name string) float64 { return c.test.Parameter(name) }

// undivided reports whether a series is the whole of its indicator, or divided by sex alone.
func (c *change) undivided(s int32) bool {
	m := c.series[s].Members
	return m == "" || m == "SEX=L" || m == "SEX=P"
}

// tell adds a finding about a figure, with what was to be expected, and the cells of the figure and of what it was compared with. A pair that was
// spoken of before is left out.
func (c *change) tell(r, s int32, observed, expected float64, now, other amount) *monograph.Finding {
	pair := told{now.fig, other.fig}
	if c.told[pair] {
		return nil
	}
	c.told[pair] = true
	one := c.finding(c.test.Code, c.test.Severity, r, s)
	if j, ok := c.joint[r]; ok && c.prior[r] == none {
		one.RegionName = c.jointName(j)
	}
	one.Cells = c.cellsOfAmounts(now, other)
	one.Observed, one.Expected, one.Difference = ptr(tidy(observed)), ptr(tidy(expected)), ptr(tidy(observed-expected))
	c.out = append(c.out, one)
	return &c.out[len(c.out)-1]
}

// rounded brings an expected figure to what may be printed: whole for counts, otherwise two decimals.
func (c *change) rounded(s int32, x float64) float64 {
	if c.series[s].indicator.Type == monograph.Integer {
		return math.Round(x)
	}
	return math.Round(x*100) / 100
}

// whole adds a finding about a column: a series of all the villages of a sub-district.
func (c *change) whole(p peers, s int32, observed float64, all ...amount) *monograph.Finding {
	one := c.finding(c.test.Code, c.test.Severity, p.rows[0], s)
	one.Region, one.RegionName = p.within, c.nameOf(p.within)
	one.Observed = ptr(tidy(observed))
	one.Cells = c.cellsOfAmounts(all...)
	c.out = append(c.out, one)
	return &c.out[len(c.out)-1]
}

// nameOf is the name of a region, "" when it is not known.
func (f *figures) nameOf(at region.Code) string {
	if f.register == nil {
		return ""
	}
	place, _ := f.register.Get(at)
	return place.Name
}
