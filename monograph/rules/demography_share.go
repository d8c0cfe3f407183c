package rules

import "math"

// childWoman compares the children under five with the women of childbearing age, in per cent.
func (d *demography) childWoman(a *area) {
	all, women := d.table(a, "UMUR5", ""), d.table(a, "UMUR5", "P")
	if len(all.counts) != 16 || len(women.counts) != 16 {
		return
	}
	children, mothers := all.counts[0], 0.0
	for _, x := range women.counts[3:10] {
		mothers += x
	}
	if children == 0 || mothers == 0 {
		return
	}
	ratio := children / mothers
	d.between(a, all, ratio, func(r float64) float64 { return r * math.Sqrt(1/(r*mothers)+1/mothers) })
}

// young looks at the share of those aged 0 to 14.
func (d *demography) young(a *area) { d.share(a, 0, 3) }

// old looks at the share of those aged 65 and over.
func (d *demography) old(a *area) { d.share(a, 13, 16) }

// share looks at the share of some groups in the population of an area that is added up; what is printed for an area itself, the rule table looks
// at.
func (d *demography) share(a *area, from, to int) {
	if d.row(a.own, "UMUR5", "").counts != nil {
		return
	}
	t := d.table(a, "UMUR5", "")
	n := t.sum()
	if len(t.counts) != 16 || n == 0 {
		return
	}
	part := 0.0
	for _, x := range t.counts[from:to] {
		part += x
	}
	d.between(a, t, part/n, func(p float64) float64 { return math.Sqrt(max(p*(1-p), 0) / n) })
}

// between tells of a ratio outside the limits of the test, which are in per cent, by more than its noise there.
func (d *demography) between(a *area, t ageTable, ratio float64, sd func(limit float64) float64) {
	n := t.sum()
	if n < d.test.Parameter("size") {
		return
	}
	low, high := d.test.Parameter("low")/100, d.test.Parameter("high")/100
	low -= d.test.Parameter("sigmas") * sd(low)
	high += d.test.Parameter("sigmas") * sd(high)
	switch {
	case ratio < low:
		d.tell(a, t, d.test.Severity, 100*ratio, 100*low, n)
	case ratio > high:
		d.tell(a, t, d.test.Severity, 100*ratio, 100*high, n)
	}
}
