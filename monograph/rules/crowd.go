package rules

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// crowds condenses what the bounds of the rule table say of many villages at once: a table in another unit, of another source or date is one finding. A figure that
// leaps and leaps back is one too.
func (f *figures) crowds(found []monograph.Finding) []monograph.Finding {
	byRule := map[string][]monograph.Finding{}
	var order []string
	out, ranges := found[:0:0], f.ranges()
	for _, one := range found {
		if _, bound := ranges[one.Rule]; len(one.Suspects) > 0 || !bound {
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
		if ranges[rule] {
			all = spikes(all)
		}
		all = f.joined(all, region.Subdistrict, crowd)
		all = f.joined(all, region.Regency, f.most)
		out = append(out, f.named(all)...)
	}
	return out
}

// crowd reports whether a finding about so many villages of a sub-district is one about the sub-district.
func crowd(_ subject, n int) bool { return n > crowded }

// most reports whether a finding about so many villages of a region is one about the region.
func (f *figures) most(s subject, n int) bool {
	return n > many && n*few > f.inside(s.region, s.period)
}

// ranges lists the rules that are bounds of what is plausible, and no sums, and tells which of them look back to the period before.
func (f *figures) ranges() map[string]bool {
	out := map[string]bool{}
	for i, all := range compileAll(f.cat) {
		if len(all) == 0 {
			continue
		}
		holds := all[0].statement.holds
		if !slices.ContainsFunc(holds, func(c comparison) bool { return c.op == equal || c.form != nil }) {
			out[f.cat.Rules[i].Code] = slices.ContainsFunc(operandsOf(holds), func(o operand) bool { return o.lag > 0 })
		}
	}
	return out
}
