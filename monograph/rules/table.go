package rules

import (
	"slices"
	"strings"
	"sync"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// table adds the edits of the catalogue's rule table. Rules that cannot be read are left out; CheckRules names them.
func (f *figures) table(all *editSet) {
	rows := len(f.rows)
	rules := compileAll(f.cat)
	for i := range f.cat.Rules {
		rule := &f.cat.Rules[i]
		for _, c := range rules[i] {
			if c.quotient() || c.textual() {
				continue
			}
			b := f.bind(c)
			for r := range rows {
				f.apply(all, rule, b, int32(r))
			}
		}
	}
}

// ready holds the compiled rules of each catalogue met: a catalogue is not changed after it is built, and an import checks
// file after file against the same one.
var ready sync.Map // *catalogue.Catalogue → [][]compiled, by position of the rule

// compileAll compiles the rules of a catalogue once. A rule that cannot be read has none.
func compileAll(cat *catalogue.Catalogue) [][]compiled {
	if all, ok := ready.Load(cat); ok {
		return all.([][]compiled)
	}
	all := make([][]compiled, len(cat.Rules))
	for i := range cat.Rules {
		if c, err := compile(cat, &cat.Rules[i]); err == nil {
			all[i] = c
		}
	}
	ready.Store(cat, all)
	return all
}

// A compiled rule is a statement for one choice of members, every * written out.
type compiled struct {
	statement
	members   monograph.Members // what Per narrows it to
	tolerance tolerance
	zero      bool // absent operands count as 0
}

// compile reads a rule and repeats it over the lists of Per: for the undivided figures and for every combination of members.
func compile(cat *catalogue.Catalogue, rule *catalogue.Rule) ([]compiled, error) {
	s, err := parseStatement(rule.Expr)
	if err != nil {
		return nil, err
	}
	base := compiled{statement: s, zero: rule.Missing == "zero"}
	if base.tolerance, err = parseTolerance(rule.Tolerance); err != nil {
		return nil, err
	}
	all := []monograph.Members{""}
	for _, list := range strings.FieldsFunc(rule.Per, func(c rune) bool { return c == '|' }) {
		b := cat.Breakdown(list)
		if b == nil {
			return nil, catalogue.Faultf("per: no breakdown list %s", list)
		}
		for _, m := range all[:len(all):len(all)] {
			for _, member := range b.Members {
				all = append(all, m.With(list, member.Code))
			}
		}
	}
	out := make([]compiled, 0, len(all))
	for _, m := range all {
		c := base
		c.members = m
		if c.holds, err = divideAll(cat, s.holds, m); err != nil {
			return nil, err
		}
		if c.when, err = divideAll(cat, s.when, m); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// divideAll narrows every operand of comparisons to members.
func divideAll(cat *catalogue.Catalogue, all []comparison, m monograph.Members) ([]comparison, error) {
	out := make([]comparison, len(all))
	for i, c := range all {
		left, err := c.left.divide(cat, m)
		if err != nil {
			return nil, err
		}
		right, err := c.right.divide(cat, m)
		if err != nil {
			return nil, err
		}
		out[i] = comparison{left, right, c.op, c.form}
	}
	return out, nil
}

// divide narrows a sum to members and writes out its stars.
func (s sum) divide(cat *catalogue.Catalogue, m monograph.Members) (sum, error) {
	out := sum{constant: s.constant}
	for _, o := range s.operands {
		if known(o.series.Indicator) {
			out.operands = append(out.operands, o)
			continue
		}
		for list, member := range m.Map() {
			o.series.Members = o.series.Members.With(list, member)
			if o.over.Indicator != "" {
				o.over.Members = o.over.Members.With(list, member)
			}
			o.plus = slices.Clone(o.plus)
			for i := range o.plus {
				o.plus[i].Members = o.plus[i].Members.With(list, member)
			}
		}
		star := ""
		for list, member := range o.series.Members.Map() {
			if member == "*" {
				star = list
			}
		}
		if star == "" {
			out.operands = append(out.operands, o)
			continue
		}
		b := cat.Breakdown(star)
		if b == nil {
			return sum{}, catalogue.Faultf("%s: no breakdown list %s", o.series.Indicator, star)
		}
		for _, member := range b.Members {
			if member.Parent == "" {
				one := o
				one.series.Members = o.series.Members.With(star, member.Code)
				one.starred = true
				out.operands = append(out.operands, one)
			}
		}
	}
	return out, nil
}
