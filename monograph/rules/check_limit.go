package rules

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A limit is one bound on a quantity.
type limit struct {
	rule     *catalogue.Rule
	lo, hi   float64
	quantity string
	strict   bool              // the bound itself is beyond it
	when     string            // "" when the bound always holds
	counted  *monograph.Series // the quantity, when it is a single figure of this year
}

// bounded brings a comparison into the form lo ≤ quantity ≤ hi. The quantity of two figures without a constant is their ratio. False when
// there is no figure in it.
func bounded(c *comparison, when []comparison) (limit, bool) {
	coefs := map[string]float64{}
	l := limit{lo: math.Inf(-1), hi: math.Inf(1)}
	for side, s := range []sum{c.left, c.right} {
		for _, o := range s.operands {
			name := fmt.Sprintf("%s{%s}@%d", o.series.Indicator, o.series.Members, o.lag)
			if o.around {
				name += "^"
			}
			coefs[name] += o.coef * float64(1-2*side)
			l.counted = &o.series
		}
	}
	names := slices.Sorted(maps.Keys(coefs))
	names = slices.DeleteFunc(names, func(n string) bool { return coefs[n] == 0 })
	if len(names) == 0 {
		return limit{}, false
	}
	first, constant := coefs[names[0]], c.left.constant-c.right.constant
	bound := -constant / first
	var quantity strings.Builder
	if len(names) == 2 && constant == 0 && coefs[names[0]]*coefs[names[1]] < 0 {
		fmt.Fprintf(&quantity, "%s / %s", names[0], names[1])
		bound = -coefs[names[1]] / first
	} else {
		for _, n := range names {
			fmt.Fprintf(&quantity, "%+g %s ", coefs[n]/first, n)
		}
	}
	if len(names) > 1 || !strings.HasSuffix(names[0], "@0") {
		l.counted = nil
	}
	l.quantity, l.strict = quantity.String(), c.op == less || c.op == more
	if len(when) > 0 {
		l.when = fmt.Sprint(when)
	}
	switch up := c.op == atMost || c.op == less; {
	case c.op == unequal:
	case c.op == equal:
		l.lo, l.hi = bound, bound
	case up == (first > 0):
		l.hi = bound
	default:
		l.lo = bound
	}
	return l, true
}

// compare reports a bound that excludes an earlier one or is implied by it. One with conditions is compared with those that have the same or none.
func (c *ruleChecker) compare(l limit) {
	c.natural(l)
	for _, earlier := range c.ranges[l.quantity] {
		if l.when != "" && earlier.when != "" && l.when != earlier.when {
			continue
		}
		graver := cmp.Compare(rank(l.rule.Severity), rank(earlier.rule.Severity))
		switch {
		case l.lo > earlier.hi || l.hi < earlier.lo:
			c.report("contradiction", l.rule.Code, "cannot hold together with %s", earlier.rule.Code)
		case graver >= 0 && l.lo <= earlier.lo && l.hi >= earlier.hi && earlier.implies(l):
			c.report("redundant", l.rule.Code, "follows from %s", earlier.rule.Code)
		case graver <= 0 && l.lo >= earlier.lo && l.hi <= earlier.hi && l.implies(earlier):
			c.report("redundant", earlier.rule.Code, "follows from %s", l.rule.Code)
		}
	}
}

// implies reports whether a bound that is as narrow as another one leaves that nothing to find.
func (l limit) implies(other limit) bool {
	return (l.when == "" || l.when == other.when) && (l.strict || !other.strict) && covered(other.rule, l.rule)
}

// covered reports whether a rule is repeated over no other lists than another one, and is not stricter by its tolerance.
func covered(rule, by *catalogue.Rule) bool {
	lists := strings.Split(by.Per, "|")
	for _, list := range strings.Split(rule.Per, "|") {
		if list != "" && !slices.Contains(lists, list) {
			return false
		}
	}
	return by.Tolerance == "" || by.Tolerance == rule.Tolerance
}

// natural compares a bound with what every figure of its type keeps to: counts are not negative, percentages lie between 0 and 100.
func (c *ruleChecker) natural(l limit) {
	if l.counted == nil {
		return
	}
	lo, hi := 0.0, math.Inf(1)
	switch c.cat.Indicator(l.counted.Indicator).Type {
	case monograph.Integer:
	case monograph.Percent:
		hi = 100
	default:
		return
	}
	switch {
	case l.hi < lo || l.lo > hi || l.strict && (l.hi == lo || l.lo == hi):
		c.report("contradiction", l.rule.Code, "no figure of %s can keep to it", l.counted.Indicator)
	case !l.strict && l.lo <= lo && l.hi >= hi && !(math.IsInf(l.lo, -1) && math.IsInf(l.hi, 1)):
		c.report("redundant", l.rule.Code, "every figure of %s keeps to it", l.counted.Indicator)
	}
}

// follows reports a sum that the catalogue's partitions already ask for.
func (c *ruleChecker) follows(rule *catalogue.Rule, one *comparison) {
	if one.op != equal || len(one.left.operands) != 1 || one.left.constant != 0 || one.right.constant != 0 || len(one.right.operands) < 2 {
		return
	}
	total := one.left.operands[0]
	ind := c.cat.Indicator(total.series.Indicator)
	for _, u := range ind.Breakdowns {
		if list := c.cat.Breakdown(u.List); u.Partition && list != nil && isPartition(total, one.right.operands, list) {
			c.report("redundant", rule.Code, "%s by %s adds up already, for the catalogue marks it", ind.Code, u.List)
		}
	}
}

// isPartition reports whether operands are all top members of a list, of one total.
func isPartition(total operand, parts []operand, list *monograph.Breakdown) bool {
	left := map[monograph.Series]bool{}
	for _, m := range list.Members {
		if m.Parent == "" {
			left[monograph.Series{Indicator: total.series.Indicator, Members: total.series.Members.With(list.Code, m.Code)}] = true
		}
	}
	for _, p := range parts {
		if !left[p.series] || p.coef != total.coef || p.lag != total.lag || p.around {
			return false
		}
		delete(left, p.series)
	}
	return len(left) == 0
}
