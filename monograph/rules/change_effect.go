package rules

import (
	"math"
	"slices"
)

// effect compares changes since last year over the regions of a regency by the effect of Hidiroglou and Berthelot (1986): ratios made
// symmetric about their median and weighted by size, (max(x₁, x₂))ᵘ, must not lie further from the middle than C times the distance of
// the quartiles. C falls from few (8 units) to many (200 units and more), for the quartiles of few units are uncertain. What the counts' own noise
// explains, or changes less than the factor times, is not told.
func (c *change) effect(p peers) {
	c.each(func(s int32) {
		steps, logs, chance := c.ratios(p, s, 1)
		if len(steps) < max(4, int(c.parameter("units"))) {
			return
		}
		centre := median(slices.Clone(logs))
		effects := make([]float64, len(steps))
		for i, x := range steps {
			effects[i] = math.Pow(max(x.now.value, x.last.value), c.parameter("u")) * symmetric(logs[i]-centre)
		}
		low, high := c.fence(effects)
		sigmas := amongMany(c.parameter("sigmas"), len(steps))
		for i, x := range steps {
			away := math.Abs(logs[i] - centre)
			if effects[i] >= low && effects[i] <= high || away < math.Log(c.parameter("times")) || away < sigmas*math.Sqrt(chance[i]) {
				continue
			}
			c.tell(x.row, s, x.now.value, c.rounded(s, x.last.value*math.Exp(centre)), x.now, x.last)
		}
	})
}

// symmetric makes of a ratio over the median, given by its logarithm, a number that is as far from 0 for a half as for the double.
func symmetric(log float64) float64 {
	if log < 0 {
		return 1 - math.Exp(-log)
	}
	return math.Exp(log) - 1
}

// fence gives the limits beyond which an effect is an outlier.
func (c *change) fence(effects []float64) (low, high float64) {
	sorted := slices.Clone(effects)
	middle := median(sorted)
	least := math.Abs(c.parameter("a") * middle)
	below := max(middle-quantile(sorted, 0.25), least)
	above := max(quantile(sorted, 0.75)-middle, least)
	few, many := c.parameter("few"), c.parameter("many")
	factor := min(max(few*math.Sqrt(8/float64(len(effects))), many), few)
	return middle - factor*below, middle + factor*above
}

// jump finds figures that are dozens of times last year's, or a small fraction of it, without asking other regions.
func (c *change) jump(p peers) {
	c.each(func(s int32) {
		steps, logs, _ := c.ratios(p, s, 1)
		for i, x := range steps {
			if math.Abs(logs[i]) >= math.Log(c.parameter("times")) && max(x.now.value, x.last.value) >= c.parameter("size") {
				c.tell(x.row, s, x.now.value, x.last.value, x.now, x.last)
			}
		}
	})
}
