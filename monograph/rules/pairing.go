package rules

import (
	"math"
	"regexp"
	"slices"

	"monografi/monograph"
)

// Spreads of what is expected of a figure from its neighbours in a list, as logarithms, beside chance.
const (
	betweenAges = 0.2  // between the ages before and after
	besideAge   = 0.35 // beside one of them
	ofSexes     = 0.06 // men and women
	inPairs     = 4    // degrees of freedom
)

// paired tells what inhabitants may be from those of the other sex, or from the ages before and after.
func (c *context) paired(at *figure) (best expectation, found bool) {
	s := c.series[at.series]
	if s.Indicator != "PDK.JML" {
		return best, false
	}
	take := func(e expectation) {
		if !found || e.sigma < best.sigma {
			best, found = e, true
		}
	}
	for _, list := range s.Members.Lists() {
		if before, after, ok := c.ages(at, list); ok {
			take(c.between(before, after))
		}
	}
	if other := otherSex[s.Members.Get("SEX")]; other != "" && evenBySex(s.Members) {
		if x := c.amountOf(at.row, s.Indicator, s.Members.With("SEX", other)); x >= 0 {
			take(expectation{by: "list", log: logOf(x), sigma: math.Sqrt(ofSexes*ofSexes + 2/(x+1)), freedom: inPairs})
		}
	}
	return best, found
}

var otherSex = map[string]string{"L": "P", "P": "L"}

// evenBySex reports whether there are about as many men as women of some members: not so of the widowed or of trades.
func evenBySex(m monograph.Members) bool {
	return !slices.ContainsFunc(m.Lists(), func(list string) bool { return list != "SEX" && list != "AGAMA" && list != "WN" })
}

var ageGroup = regexp.MustCompile(`^\d+-\d+$`)

// ages gives the inhabitants of the age groups before and after a figure's, negative where they are not known; false when it is of no age, or
// an open one.
func (c *context) ages(at *figure, list string) (before, after float64, ok bool) {
	const many = 8
	s := c.series[at.series]
	b := c.cat.Breakdown(list)
	if b == nil || len(b.Members) < many || !ageGroup.MatchString(s.Members.Get(list)) {
		return 0, 0, false
	}
	here := slices.IndexFunc(b.Members, func(m monograph.Member) bool { return m.Code == s.Members.Get(list) })
	amount := func(i int) float64 {
		if i < 0 || i >= len(b.Members) || !ageGroup.MatchString(b.Members[i].Code) {
			return -1
		}
		return c.amountOf(at.row, s.Indicator, s.Members.With(list, b.Members[i].Code))
	}
	before, after = amount(here-1), amount(here+1)
	return before, after, before >= 0 || after >= 0
}

// between expects a figure between two others, or near the one that is known.
func (c *context) between(a, b float64) expectation {
	e := expectation{by: "list", freedom: inPairs}
	switch {
	case a >= 0 && b >= 0:
		e.log, e.sigma = (logOf(a)+logOf(b))/2, math.Sqrt(betweenAges*betweenAges+2/(a+b+1))
	default:
		x := max(a, b)
		e.log, e.sigma = logOf(x), math.Sqrt(besideAge*besideAge+2/(x+1))
	}
	return e
}

// amountOf is a region's figure of a series; negative when there is none.
func (c *context) amountOf(r int32, indicator string, m monograph.Members) float64 {
	id, ok := c.ids[monograph.Series{Indicator: indicator, Members: m}]
	if !ok {
		return -1
	}
	return c.amountAt(r, id)
}
