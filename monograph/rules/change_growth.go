package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// growth compares the growth of people and households with the median of the regency. The band is
// sigmas · √(noise·(1/P₁ + 1/P₂) + τ²), with τ from the spread of the villages themselves but not below floor.
func (c *change) growth(p peers) {
	c.each(func(s int32) {
		if !c.undivided(s) {
			return
		}
		steps, logs, chance := c.ratios(p, s, c.parameter("noise"))
		c.outliers(s, steps, logs, chance)
	})
}

// outliers tells of the steps whose logarithm lies outside the band of all of them, whose chance variances are given. Nothing is
// told of fewer steps than the test's units. The finding is about a series.
func (c *change) outliers(about int32, steps []step, logs, chance []float64) {
	if len(steps) < max(4, int(c.parameter("units"))) {
		return
	}
	usual := scattered(logs, chance, c.parameter("floor"), c.parameter("sigmas"))
	for i, x := range steps {
		c.touchAmounts(x.now, x.last)
		if usual.outside(logs[i], chance[i]) {
			c.tell(x.row, about, x.now.value, c.rounded(about, x.last.value*math.Exp(usual.centre)), x.now, x.last)
		}
	}
}

// ratios gives the steps of figures above zero, the logarithm of each year's figure over the last, and its variance by chance. The slices are good
// until the next call.
func (c *change) ratios(p peers, s int32, noise float64) (steps []step, logs, chance []float64) {
	all := c.steps(p, s)
	steps, logs, chance = all[:0], c.logs[:0], c.chance[:0]
	for _, x := range all {
		if x.now.value > 0 && x.last.value > 0 {
			steps = append(steps, x)
			logs = append(logs, math.Log(x.now.value/x.last.value))
			chance = append(chance, noise*(1/x.now.value+1/x.last.value))
		}
	}
	c.logs, c.chance = logs, chance
	return steps, logs, chance
}

// growthAll looks at the middle of the growth of all villages of a regency: a leap that they share is none of theirs, but a change of source, date
// or method. It is graver where the middle itself is beyond grave, and speaks for all of them.
func (c *change) growthAll(p peers) {
	if p.level != region.Village {
		return
	}
	c.each(func(s int32) {
		steps, logs, _ := c.ratios(p, s, 1)
		if c.series[s].Members != "" || len(steps) < max(4, int(c.parameter("units"))) {
			return
		}
		middle := median(slices.Clone(logs))
		usual := min(max(middle, c.parameter("low")), c.parameter("high"))
		// The median of n normal numbers varies with 1.25 σ/√n.
		if math.Abs(middle-usual) <= c.parameter("sigmas")*1.25*spread(logs, middle)/math.Sqrt(float64(len(logs))) {
			return
		}
		now, last := 0.0, 0.0
		all := peers{within: c.common(steps)}
		var cells []amount
		for _, x := range steps {
			now, last = now+x.now.value, last+x.last.value
			all.rows = append(all.rows, x.row)
			cells = append(cells, x.now, x.last)
		}
		one := c.whole(all, s, now, cells...)
		one.Expected = ptr(c.rounded(s, last*math.Exp(usual)))
		one.Difference = ptr(tidy(now - *one.Expected))
		if math.Abs(middle) > math.Log(1+c.parameter("grave")) {
			one.Severity = monograph.Warning
		}
		for _, x := range steps {
			c.told[told{x.now.fig, x.last.fig}] = true
		}
	})
}

// growthMost looks at people who grow or become fewer by more than usual anywhere, beyond what chance brings about: it needs no other villages. Most
// people are the same in both years, so that noise, the part of them that comes and goes, is small.
func (c *change) growthMost(p peers) {
	c.each(func(s int32) {
		if c.series[s].Members != "" {
			return
		}
		steps, logs, chance := c.ratios(p, s, c.parameter("noise"))
		for i, x := range steps {
			usual := min(max(logs[i], math.Log(1+c.parameter("low"))), math.Log(1+c.parameter("high")))
			if math.Abs(logs[i]-usual) > c.parameter("sigmas")*math.Sqrt(chance[i]) {
				c.tell(x.row, s, x.now.value, c.rounded(s, x.last.value*math.Exp(usual)), x.now, x.last)
			}
		}
	})
}

// common is the smallest region that holds all rows of steps.
func (c *change) common(steps []step) region.Code {
	at := c.rows[steps[0].row].region
	for _, x := range steps {
		for !c.rows[x.row].region.Within(at) {
			at = at.Parent()
		}
	}
	if at.Level() == region.Village {
		return at.Parent()
	}
	return at
}
