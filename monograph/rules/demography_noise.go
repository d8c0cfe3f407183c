package rules

import "math"

// A fluctuation is the sum of absolute deviations Σ|Zᵢ| that chance alone brings about in an index. Every deviation is linear in the counts of a table,
// and a count of p people varies like a Poisson number, with the standard deviation √p; the total is free because indices are ratios.
type fluctuation struct {
	counts []float64
	terms  [][]float64 // by deviation, by count: the derivative times √p
}

// add takes a deviation, given by its derivatives by the counts.
func (n *fluctuation) add(derivatives []float64) {
	for i, p := range n.counts {
		derivatives[i] *= math.Sqrt(p)
	}
	n.terms = append(n.terms, derivatives)
}

// limit is what the sum hardly ever exceeds: its mean and so many standard deviations. The deviations are near to normal, so that a single one has
// the mean σ·√(2/π), and two of correlation ρ the covariance 2/π·(√(1−ρ²) + ρ·asin ρ − 1)·σ₁σ₂.
func (n *fluctuation) limit(sigmas float64) float64 {
	sd := make([]float64, len(n.terms))
	mean, variance := 0.0, 0.0
	for i, t := range n.terms {
		sd[i] = math.Sqrt(dot(t, t))
		mean += sd[i] * math.Sqrt(2/math.Pi)
		for j := 0; j <= i; j++ {
			c := folded(dot(t, n.terms[j]), sd[i], sd[j])
			if j < i {
				c *= 2
			}
			variance += c
		}
	}
	return mean + sigmas*math.Sqrt(variance)
}

// folded is the covariance of the absolute values of two centred normal variables.
func folded(covariance, a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	r := max(-1, min(1, covariance/(a*b)))
	return 2 / math.Pi * (math.Sqrt(1-r*r) + r*math.Asin(r) - 1) * a * b
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
