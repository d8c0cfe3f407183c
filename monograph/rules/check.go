package rules

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// CheckRules looks for rules of a catalogue that cannot work: expressions that cannot be read ("rule"), series that do not exist ("unknown"), rules and
// tests that no figure can ever reach ("never"), bounds that exclude each other or what counts can be ("contradiction") and bounds that another
// rule or the catalogue already sets ("redundant"). The defects come in the order of the rules; a sound table has none.
func CheckRules(cat *catalogue.Catalogue) []catalogue.Defect {
	c := ruleChecker{cat: cat, ranges: map[string][]limit{}}
	for i := range cat.Rules {
		c.rule(&cat.Rules[i])
	}
	for i := range cat.Tests {
		c.test(&cat.Tests[i])
	}
	return c.defects
}

type ruleChecker struct {
	cat     *catalogue.Catalogue
	defects []catalogue.Defect
	ranges  map[string][]limit // by quantity that is bounded
}

func (c *ruleChecker) report(code, subject, format string, args ...any) {
	c.defects = append(c.defects, catalogue.Defect{Code: code, Subject: subject, Fault: catalogue.Faultf(format, args...)})
}

// rule checks one rule by itself and against those before it.
func (c *ruleChecker) rule(rule *catalogue.Rule) {
	all, err := compile(c.cat, rule)
	if err != nil {
		c.report("rule", rule.Code, "%v", err)
		return
	}
	if !c.operands(rule, all) || all[0].textual() {
		return
	}
	if all[0].quotient() {
		if _, ok := quotientOf(&all[0]); !ok {
			c.report("rule", rule.Code, "a ratio stands alone: X = 100 A / B")
		}
		return
	}
	c.reach(rule, &all[0])
	for _, one := range all[0].holds {
		l, ok := bounded(&one, all[0].when)
		if !ok {
			c.report("never", rule.Code, "no figure in a comparison")
			continue
		}
		l.rule = rule
		c.compare(l)
		c.follows(rule, &one)
		c.ranges[l.quantity] = append(c.ranges[l.quantity], l)
	}
}

// operands checks the series of a rule, undivided and narrowed to a member of each list of Per. An undivided rule whose series do not exist
// is no fault when the narrowed ones do.
func (c *ruleChecker) operands(rule *catalogue.Rule, all []compiled) bool {
	seen := map[string]bool{}
	var undivided []error
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
			c.report("never", rule.Code, "per %s: %v", lists, faults[0])
		}
	}
	if !works {
		for _, err := range undivided {
			c.report("unknown", rule.Code, "%v", err)
		}
	}
	return works
}

// faults names the series of a compiled rule that cannot exist.
func (c *ruleChecker) faults(one *compiled) []error {
	var out []error
	add := func(s monograph.Series, text bool) {
		err := c.valid(s, text)
		if err != nil && !slices.ContainsFunc(out, func(e error) bool { return e.Error() == err.Error() }) {
			out = append(out, err)
		}
	}
	for _, cmp := range slices.Concat(one.holds, one.when) {
		for _, o := range operandsOf([]comparison{cmp}) {
			if known(o.series.Indicator) {
				continue
			}
			add(o.series, cmp.form != nil)
			if o.over.Indicator != "" {
				add(o.over, false)
			}
			for _, s := range o.plus {
				add(s, false)
			}
		}
	}
	return out
}

// valid checks that a series exists and is a number, or a text.
func (c *ruleChecker) valid(s monograph.Series, text bool) error {
	if err := c.cat.ValidSeries(s); err != nil {
		return err
	}
	switch ind := c.cat.Indicator(s.Indicator); {
	case text && ind.Type.Numeric():
		return catalogue.Faultf("%s is %s, not a text", s.Indicator, ind.Type)
	case !text && !ind.Type.Numeric():
		return catalogue.Faultf("%s is %s, not a number", s.Indicator, ind.Type)
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

// reach reports a rule over figures that no region reports together: one of villages only, another of sub-districts only.
func (c *ruleChecker) reach(rule *catalogue.Rule, one *compiled) {
	levels := "DKB"
	for _, o := range operandsOf(slices.Concat(one.holds, one.when)) {
		if o.around || o.optional || known(o.series.Indicator) {
			continue
		}
		levels = strings.Map(func(l rune) rune {
			if strings.ContainsRune(c.cat.Indicator(o.series.Indicator).Levels, l) {
				return l
			}
			return -1
		}, levels)
	}
	if levels == "" {
		c.report("never", rule.Code, "no level of regions reports all of its figures")
	}
}

// test reports a test that looks at nothing: of the indicators it names, none adds up.
func (c *ruleChecker) test(t *catalogue.Test) {
	if t.Severity == "" {
		return
	}
	for _, ind := range c.cat.Indicators {
		if t.Covers(ind.Code) && (additive(ind) || t.Kind == "uniform" && ind.Type.Numeric() || t.Kind == "neighbours" && !ind.Type.Numeric()) {
			return
		}
	}
	c.report("never", t.Code, "none of its figures can be added up")
}
