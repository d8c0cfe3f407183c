package rules

import (
	"math"
	"slices"
)

// median of some numbers, which it sorts; 0 of none.
func median(x []float64) float64 { return quantile(x, 0.5) }

// quantile interpolates between the numbers, which it sorts; 0 of none.
func quantile(x []float64, p float64) float64 {
	if len(x) == 0 {
		return 0
	}
	slices.Sort(x)
	at := p * float64(len(x)-1)
	i := int(at)
	if i+1 == len(x) {
		return x[i]
	}
	return x[i] + (at-float64(i))*(x[i+1]-x[i])
}

// smallSample makes the median deviation of a few numbers an unbiased estimate of their spread; from 4 numbers on.
// Source: Croux & Rousseeuw 1992, Time-efficient algorithms for two highly robust estimators of scale.
var smallSample = []float64{4: 1.363, 5: 1.206, 6: 1.200, 7: 1.140, 8: 1.129, 9: 1.107}

// spread is the standard deviation of numbers about a centre, estimated from the median of their distances so that a few outliers do not matter.
func spread(x []float64, centre float64) float64 {
	away := make([]float64, len(x))
	for i := range x {
		away[i] = math.Abs(x[i] - centre)
	}
	n := float64(len(x))
	factor := n / (n - 0.8)
	if len(x) < len(smallSample) {
		factor = smallSample[len(x)]
	}
	return 1.4826 * factor * median(away)
}

// A scatter is how logarithms of ratios lie about their median, with what chance alone makes of them.
type scatter struct {
	centre float64
	own    float64 // variance between the units that is not chance
	sigmas float64 // from how many standard deviations on a unit is an outlier
}

// scattered looks at ratios of units, each with its variance by chance. The units' own spread is taken to be floor at least, and larger where few units
// leave it uncertain.
func scattered(logs, chance []float64, floor, sigmas float64) scatter {
	n := float64(len(logs))
	s := scatter{centre: median(slices.Clone(logs)), sigmas: amongMany(sigmas, len(logs))}
	all := spread(logs, s.centre)
	uncertain := 1 + uncertainty/n
	s.own = max(floor*floor, (all*all-median(slices.Clone(chance)))*uncertain*uncertain)
	return s
}

// uncertainty over the number of units is by how much a spread estimated from them may fall short.
const uncertainty = 8

// amongMany raises a limit in standard deviations so far that of many units in order hardly one in twenty times any lies beyond it.
func amongMany(sigmas float64, units int) float64 {
	return max(sigmas, math.Sqrt2*math.Erfinv(1-0.05/float64(units)))
}

// outside reports whether a ratio lies beyond what is usual.
func (s *scatter) outside(log, chance float64) bool {
	return math.Abs(log-s.centre) > s.sigmas*math.Sqrt(chance+s.own)
}
