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

// CheckRules looks for rules of a catalogue that cannot work: expressions that cannot be read ("rule"), series that do not exist ("unknown"), rules
// that no figure can ever reach ("never"), bounds that exclude each other ("contradiction") and bounds that another rule already sets
// ("redundant"). The defects come in the order of the rules; a sound table has none.
func CheckRules(cat *catalogue.Catalogue) []catalogue.Defect {
	c := ruleChecker{cat: cat, ranges: map[string][]limit{}}
	for i := range cat.Rules {
		c.rule(&cat.Rules[i])
	}
	return c.defects
}

type ruleChecker struct {
	cat     *catalogue.Catalogue
	defects []catalogue.Defect
	ranges  map[string][]limit // by quantity that is bounded
}

// A limit is one bound on a quantity.
type limit struct {
	rule     *catalogue.Rule
	lo, hi   float64
	quantity string
}

func (c *ruleChecker) report(code string, rule *catalogue.Rule, format string, args ...any) {
	c.defects = append(c.defects, catalogue.Defect{Code: code, Subject: rule.Code, Detail: fmt.Sprintf(format, args...)})
}

// rule checks one rule by itself and against those before it.
func (c *ruleChecker) rule(rule *catalogue.Rule) {
	all, err := compile(c.cat, rule)
	if err != nil {
		c.report("rule", rule, "%v", err)
		return
	}
	if !c.operands(rule, all) {
		return
	}
	for _, one := range all[0].holds {
		l, ok := bounded(&one, all[0].when)
		if !ok {
			c.report("never", rule, "no figure in a comparison")
			continue
		}
		l.rule = rule
		c.compare(l)
		c.ranges[l.quantity] = append(c.ranges[l.quantity], l)
	}
}

// operands checks the series of a rule, undivided and narrowed to a member of each list of Per. An undivided rule whose series do not exist
// is no fault when the narrowed ones do.
func (c *ruleChecker) operands(rule *catalogue.Rule, all []compiled) bool {
	seen := map[string]bool{}
	var undivided []string
	works := false
	for i := range all {
		lists := strings.Join(all[i].members.Lists(), "|")
		if seen[lists] {
			continue
		}
		seen[lists] = true
		switch faults := c.faults(&all[i]); {
		case len(faults) == 0:
			works = true
		case lists == "":
			undivided = faults
		case len(undivided) == 0:
			c.report("never", rule, "per %s: %s", lists, strings.Join(faults, "; "))
		}
	}
	if !works {
		c.report("unknown", rule, "%s", strings.Join(undivided, "; "))
	}
	return works
}

// faults names the series of a compiled rule that cannot exist.
func (c *ruleChecker) faults(one *compiled) []string {
	var out []string
	for _, o := range append(operandsOf(one.holds), operandsOf(one.when)...) {
		if err := c.valid(o.series); err != nil && !slices.Contains(out, err.Error()) {
			out = append(out, err.Error())
		}
	}
	return out
}

// valid checks that a series exists and is a number.
func (c *ruleChecker) valid(s monograph.Series) error {
	if err := c.cat.ValidSeries(s); err != nil {
		return err
	}
	if ind := c.cat.Indicator(s.Indicator); !ind.Type.Numeric() {
		return fmt.Errorf("%s is %s, not a number", s.Indicator, ind.Type)
	}
	return nil
}

func operandsOf(all []comparison) []operand {
	var out []operand
	for _, c := range all {
		out = append(append(out, c.left.operands...), c.right.operands...)
	}
	return out
}

// bounded brings a comparison into the form lo ≤ quantity ≤ hi. The quantity of two figures without a constant is their ratio. False when
// there is no figure in it.
func bounded(c *comparison, when []comparison) (limit, bool) {
	coefs := map[string]float64{}
	for side, s := range []sum{c.left, c.right} {
		for _, o := range s.operands {
			name := fmt.Sprintf("%s{%s}@%d", o.series.Indicator, o.series.Members, o.lag)
			coefs[name] += o.coef * float64(1-2*side)
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
	fmt.Fprintf(&quantity, " when %v", when)
	l := limit{lo: math.Inf(-1), hi: math.Inf(1), quantity: quantity.String()}
	switch up := c.op == atMost || c.op == less; {
	case c.op == equal:
		l.lo, l.hi = bound, bound
	case up == (first > 0):
		l.hi = bound
	default:
		l.lo = bound
	}
	return l, true
}

// compare reports a bound that excludes an earlier one or is implied by it.
func (c *ruleChecker) compare(l limit) {
	for _, earlier := range c.ranges[l.quantity] {
		graver := cmp.Compare(rank(l.rule.Severity), rank(earlier.rule.Severity))
		switch {
		case l.lo > earlier.hi || l.hi < earlier.lo:
			c.report("contradiction", l.rule, "cannot hold together with %s", earlier.rule.Code)
		case graver >= 0 && l.lo <= earlier.lo && l.hi >= earlier.hi:
			c.report("redundant", l.rule, "follows from %s", earlier.rule.Code)
		case graver <= 0 && l.lo >= earlier.lo && l.hi <= earlier.hi:
			c.report("redundant", earlier.rule, "follows from %s", l.rule.Code)
		}
	}
}
