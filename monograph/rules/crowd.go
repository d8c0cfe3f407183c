package rules

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// crowds condenses what the bounds of the rule table say of many villages at once: a table in another unit, of another source or date is one finding. A figure that
// leaps and leaps back is one too.
func (f *figures) crowds(found []monograph.Finding) []monograph.Finding {
	byRule := map[string][]monograph.Finding{}
	var order []string
	out, ranges := found[:0:0], f.ranges()
	for _, one := range found {
		if len(one.Suspects) > 0 || !ranges[one.Rule] {
			out = append(out, one)
			continue
		}
		if byRule[one.Rule] == nil {
			order = append(order, one.Rule)
		}
		byRule[one.Rule] = append(byRule[one.Rule], one)
	}
	for _, rule := range order {
		all := byRule[rule]
		if looksBack(f.cat, rule) {
			all = spikes(all)
		}
		all = f.joined(all, region.Subdistrict, func(_ subject, n int) bool { return n > crowded })
		all = f.joined(all, region.Regency, f.most)
		out = append(out, f.named(all)...)
	}
	return out
}

// most reports whether a finding about so many villages of a region is one about the region.
func (f *figures) most(s subject, n int) bool {
	return n > many && n*few > f.inside(s.region, s.period)
}

// ranges lists the rules that are bounds of what is plausible, and no sums.
func (f *figures) ranges() map[string]bool {
	out := map[string]bool{}
	for i, all := range compileAll(f.cat) {
		if len(all) > 0 && !slices.ContainsFunc(all[0].statement.holds, func(c comparison) bool { return c.op == equal || c.form != nil }) {
			out[f.cat.Rules[i].Code] = true
		}
	}
	return out
}

// looksBack reports whether a rule compares with the period before.
func looksBack(cat *catalogue.Catalogue, rule string) bool {
	i := slices.IndexFunc(cat.Rules, func(r catalogue.Rule) bool { return r.Code == rule })
	all := compileAll(cat)[i]
	return slices.ContainsFunc(operandsOf(all[0].statement.holds), func(o operand) bool { return o.lag > 0 })
}
