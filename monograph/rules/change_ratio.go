package rules

import (
	"math"

	"monografi/monograph"
)

// sexRatio compares men per woman with the median of the regency. Small villages differ by chance, so that the band is a funnel:
// sigmas · √(1/M + 1/F + τ²).
func (c *change) sexRatio(p peers) {
	c.each(func(s int32) {
		if c.series[s].Members != "" {
			return
		}
		men, women := c.member(s, "L"), c.member(s, "P")
		c.compare(p, men, women, 1, 1, men)
	})
}

// household compares persons per household with the median of the regency; noise is the relative spread of the size of one household.
func (c *change) household(p peers) {
	households, ok := c.ids[monograph.Series{Indicator: "PDK.KK"}]
	if !ok {
		return
	}
	c.each(func(s int32) {
		if c.series[s].Members == "" {
			c.compare(p, s, households, 0, c.parameter("noise")*c.parameter("noise"), s)
		}
	})
}

// member returns the series of one sex, or none.
func (c *change) member(s int32, sex string) int32 {
	id, ok := c.ids[monograph.Series{Indicator: c.series[s].Indicator, Members: monograph.Members("SEX=" + sex)}]
	if !ok {
		return none
	}
	return id
}

// compare tells of the regions whose ratio of two series differs from that of the others. The noise of a figure x has the variance
// noise/x in its logarithm.
func (c *change) compare(p peers, above, below int32, noiseAbove, noiseBelow float64, about int32) {
	var pairs []step // now is what stands above, last what stands below
	var logs, chance []float64
	for _, r := range p.rows {
		if c.summed(r, above) || c.summed(r, below) {
			continue
		}
		a := c.amount(r, above, none)
		if !a.known() {
			continue
		}
		b := c.amount(r, below, a.fig)
		if !b.known() || a.value <= 0 || b.value <= 0 {
			continue
		}
		pairs = append(pairs, step{r, a, b})
		logs = append(logs, math.Log(a.value/b.value))
		chance = append(chance, noiseAbove/a.value+noiseBelow/b.value)
	}
	c.outliers(about, pairs, logs, chance)
}
