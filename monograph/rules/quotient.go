package rules

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A quotient is a figure that must be the scale times one sum over another.
type quotient struct {
	rule      string
	severity  monograph.Severity
	of        monograph.Series
	num       monograph.Series
	den       []monograph.Series // added up
	scale     float64
	tolerance tolerance
}

// quotient reports whether a rule is about a ratio: X = 100 A / B.
func (c *compiled) quotient() bool {
	return slices.ContainsFunc(operandsOf(c.statement.holds), func(o operand) bool { return o.over.Indicator != "" })
}

// quotientOf reads a ratio from a rule; false when it is not one series against one ratio.
func quotientOf(c *compiled) (quotient, bool) {
	if len(c.holds) != 1 || c.holds[0].op != equal || len(c.when) > 0 {
		return quotient{}, false
	}
	left, right := c.holds[0].left, c.holds[0].right
	if len(left.operands) != 1 || len(right.operands) != 1 || left.constant != 0 || right.constant != 0 {
		return quotient{}, false
	}
	of, q := left.operands[0], right.operands[0]
	return quotient{of: of.series, num: q.series, den: append([]monograph.Series{q.over}, q.plus...), scale: q.coef, tolerance: c.tolerance}, of.coef == 1 && of.over.Indicator == ""
}

// quotients collects the ratios of the rule table, and those of the catalogue's indicators that have no rule.
func (f *figures) quotients() map[string][]quotient {
	all := map[string][]quotient{}
	rules := compileAll(f.cat)
	for i := range f.cat.Rules {
		for j := range rules[i] {
			if q, ok := quotientOf(&rules[i][j]); ok && rules[i][j].quotient() {
				q.rule, q.severity = f.cat.Rules[i].Code, f.cat.Rules[i].Severity
				all[q.of.Indicator] = append(all[q.of.Indicator], q)
			}
		}
	}
	for _, ind := range f.cat.Indicators {
		if ind.Agg != monograph.Ratio || all[ind.Code] != nil {
			continue
		}
		num, _ := catalogue.ParseSeries(ind.Num)
		den, _ := catalogue.ParseSeries(ind.Den)
		all[ind.Code] = []quotient{{
			rule: "ratio:" + ind.Code, severity: monograph.Warning, of: monograph.Series{Indicator: ind.Code},
			num: num, den: []monograph.Series{den}, scale: ind.Scale, tolerance: tolerance{relative: 0.01},
		}}
	}
	return all
}

// at narrows a ratio to the members of a figure; false when it is about others.
func (q quotient) at(m monograph.Members) (quotient, bool) {
	for _, list := range q.of.Members.Lists() {
		if m.Get(list) != q.of.Members.Get(list) {
			return q, false
		}
		m = m.Without(list)
	}
	q.den = slices.Clone(q.den)
	for _, list := range m.Lists() {
		q.num.Members = q.num.Members.With(list, m.Get(list))
		for i := range q.den {
			q.den[i].Members = q.den[i].Members.With(list, m.Get(list))
		}
	}
	return q, true
}
