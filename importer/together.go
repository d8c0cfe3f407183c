package importer

import "monografi/monograph/region"

// together finds the regency that the sub-districts printed in a table lie in when no regency is named: the only one that has
// nearly all of them, and no other has half.
func (t *table) together() region.Code {
	names := map[string]bool{}
	for _, r := range t.rows {
		if r.sub != "" && !r.total {
			names[r.sub] = true
		}
		if r.reg != "" || r.code != "" {
			return "" // the rows say it themselves
		}
	}
	if len(names) < fewNames {
		return ""
	}
	has := map[region.Code]int{}
	for name := range names {
		seen := map[region.Code]bool{}
		for _, found := range t.reg.Lookup(region.Subdistrict, t.opt.Region, name) {
			at := found.Code.At(region.Regency)
			if !seen[at] {
				seen[at] = true
				has[at]++
			}
		}
	}
	best, most, second := region.Code(""), 0, 0
	for at, n := range has {
		switch {
		case n > most:
			best, most, second = at, n, most
		case n > second:
			second = n
		}
	}
	if most*10 < len(names)*9 || second*2 >= len(names) {
		return ""
	}
	return best
}

// fewNames is how many names have to agree before a place is found from them alone.
const fewNames = 5
