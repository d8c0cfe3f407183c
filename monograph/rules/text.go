package rules

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// text returns what is written at an address, nil when nothing is.
func (f *figures) text(key rowKey, s monograph.Series) *monograph.Observation {
	return f.texts[monograph.Address{Region: key.region, Period: key.period, Series: s}]
}

// says reports whether a text is as a comparison wants it.
func (c *boundComparison) says(text string) bool {
	return c.form.MatchString(strings.TrimSpace(text)) == (c.op == like)
}

// textual reports whether a rule is about a text.
func (c *compiled) textual() bool { return len(c.holds) == 1 && c.holds[0].form != nil }

// wording finds the texts that are not as the rules of the table want them. Such findings have no numbers.
func (f *figures) wording() []monograph.Finding {
	var out []monograph.Finding
	rules := compileAll(f.cat)
	for i := range f.cat.Rules {
		for _, c := range rules[i] {
			if c.textual() {
				out = append(out, f.wordingOf(&f.cat.Rules[i], f.bind(c))...)
			}
		}
	}
	return out
}

// wordingOf applies one rule to all texts.
func (f *figures) wordingOf(rule *catalogue.Rule, b bound) []monograph.Finding {
	var out []monograph.Finding
	c := &b.holds[0]
	for _, o := range f.written {
		if o.Series != c.left[0].series || c.says(o.Text) {
			continue
		}
		r, ok := f.rowAt[rowKey{o.Region, o.Period}]
		if len(b.when) > 0 && (!ok || !f.hold(b.when, b.zero, r)) {
			continue
		}
		one := f.finding(rule.Code, rule.Severity, none, none)
		one.Region, one.RegionName, one.Period = o.Region, f.nameOf(o.Region), o.Period
		one.Indicator, one.Members, one.Cells = o.Indicator, o.Members, []monograph.Source{o.Source}
		out = append(out, one)
	}
	return out
}
