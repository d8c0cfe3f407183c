package rules

import (
	"math"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// crowded is how many villages of a sub-district may have a finding of one kind; more of them have a common cause and become one finding. So do more than
// many of a regency, if they are more than one in few: a change of source, not a mistake in each of them.
const (
	crowded = 5
	many    = 10
	few     = 20
)

// condense says things once: a figure that stands out from the years before and after is one finding; so are the members of a partition in one region,
// those of a whole sub-district, and those of a whole regency.
func condense(f *figures, found []monograph.Finding) []monograph.Finding {
	found = lacking(spikes(found))
	found = f.joined(found, region.Village, func(_ subject, n int) bool { return n > 1 })
	found = f.joined(found, region.Subdistrict, crowd)
	found = f.joined(found, region.Regency, f.most)
	return f.named(f.detailed(found))
}

// named gives findings that were joined the name of their region.
func (f *figures) named(found []monograph.Finding) []monograph.Finding {
	for i := range found {
		if found[i].RegionName == "" {
			found[i].RegionName = f.nameOf(found[i].Region)
		}
	}
	return found
}

// subject is what findings of one test are about.
type subject struct {
	region    region.Code
	period    monograph.Period
	indicator string
	members   monograph.Members
}

// spikes leaves out the way back: where a figure leapt and the next year's leaps the other way, only the first is told, with the cells of both.
func spikes(found []monograph.Finding) []monograph.Finding {
	at := map[subject]int{}
	for i, one := range found {
		at[subject{one.Region, one.Period, one.Indicator, one.Members}] = i
	}
	drop := make([]bool, len(found))
	for i := range found {
		one := &found[i]
		next, ok := at[subject{one.Region, shifted(one.Period, 1), one.Indicator, one.Members}]
		if !ok || drop[i] || one.Difference == nil || found[next].Difference == nil || *one.Difference**found[next].Difference >= 0 {
			continue
		}
		drop[next] = true
		addCells(one, &found[next])
	}
	return kept(found, drop)
}

// inside counts the villages of a region that have figures in a period.
func (f *figures) inside(at region.Code, period monograph.Period) int {
	n := 0
	for r := range f.rows {
		if f.rows[r].period == period && f.rows[r].region.Level() == region.Village && f.rows[r].region.Within(at) {
			n++
		}
	}
	return n
}

// joined makes one finding of those about one thing in a region of a level, or of a wider one, and a period, if there are enough of them. The one about the
// undivided figure speaks for the others, or else the one with the largest difference.
func (f *figures) joined(found []monograph.Finding, level region.Level, enough func(about subject, n int) bool) []monograph.Finding {
	groups := map[subject][]int{}
	about := make([]subject, len(found))
	for i := range found {
		about[i] = subject{found[i].Region.At(min(found[i].Region.Level(), level)), found[i].Period, found[i].Indicator, f.unparted(&found[i])}
		groups[about[i]] = append(groups[about[i]], i)
	}
	drop := make([]bool, len(found))
	for i := range found {
		group := groups[about[i]]
		if group[0] != i || len(found[i].Absent) > 0 || !enough(about[i], len(group)) {
			continue
		}
		one := found[slices.MaxFunc(group, func(a, b int) int { return weigh(&found[a], &found[b]) })]
		if one.Region != about[i].region {
			one.Region, one.RegionName, one.Cells = about[i].region, "", nil
			one.Observed, one.Expected, one.Difference, one.Suspects = nil, nil, nil, []monograph.Suspect{}
		}
		one.Cells = slices.Clone(one.Cells)
		for _, j := range group {
			drop[j] = true
			addCells(&one, &found[j])
		}
		found[i], drop[i] = one, false
	}
	return kept(found, drop)
}

// unparted returns the members of a finding without those of partitions: the parts of a whole move together, but not the kinds of a facility.
func (f *figures) unparted(one *monograph.Finding) monograph.Members {
	members := one.Members
	ind := f.cat.Indicator(one.Indicator)
	if ind == nil {
		return members
	}
	for _, list := range members.Lists() {
		if partition, _ := ind.Uses(list); partition {
			members = members.Without(list)
		}
	}
	return members
}

// detailed leaves out the undivided figure where one of its kinds is told.
func (f *figures) detailed(found []monograph.Finding) []monograph.Finding {
	kinds := map[subject]bool{}
	drop := make([]bool, len(found))
	for i := range found {
		if f.unparted(&found[i]) != "" {
			kinds[subject{found[i].Region, found[i].Period, found[i].Indicator, ""}] = true
		}
	}
	for i := range found {
		drop[i] = f.unparted(&found[i]) == "" && kinds[subject{found[i].Region, found[i].Period, found[i].Indicator, ""}]
	}
	return kept(found, drop)
}

// weigh orders findings by how well they speak for others.
func weigh(a, b *monograph.Finding) int {
	size := func(one *monograph.Finding) float64 {
		switch {
		case one.Members == "":
			return math.Inf(1)
		case one.Difference == nil:
			return 0
		}
		return math.Abs(*one.Difference)
	}
	x, y := size(a), size(b)
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// addCells adds the cells of another finding that are not there yet.
func addCells(one, other *monograph.Finding) {
	for _, src := range other.Cells {
		if !slices.Contains(one.Cells, src) {
			one.Cells = append(one.Cells, src)
		}
	}
}

// kept returns the findings that are not dropped.
func kept(found []monograph.Finding, drop []bool) []monograph.Finding {
	out := found[:0]
	for i := range found {
		if !drop[i] {
			out = append(out, found[i])
		}
	}
	return out
}

// unsaid returns the new findings that say something new: not those about a cell whose true figure was proposed already, nor those about the cells
// of a finding at least as grave. What such a finding proposes passes to the one that stays.
func unsaid(said, found []monograph.Finding) []monograph.Finding {
	blamed := map[cell]bool{}
	about := map[cell][]int{} // findings by their first two cells
	for i := range said {
		for _, s := range said[i].Suspects {
			if s.Probability >= 0.5 {
				blamed[cell{s.File, s.Sheet, s.Cell}] = true
			}
		}
		for _, src := range said[i].Cells[:min(2, len(said[i].Cells))] {
			about[cellOf(src)] = append(about[cellOf(src)], i)
		}
	}
	return slices.DeleteFunc(found, func(one monograph.Finding) bool {
		const pair = 4 // cells of two figures, each given by both sexes
		if len(one.Cells) == 0 {
			return false
		}
		if len(one.Cells) <= pair && slices.ContainsFunc(one.Cells, func(src monograph.Source) bool { return blamed[cellOf(src)] }) {
			return true
		}
		for _, i := range about[cellOf(one.Cells[0])] {
			if rank(said[i].Severity) <= rank(one.Severity) && covers(&one, &said[i]) {
				if len(said[i].Suspects) == 0 {
					said[i].Suspects = one.Suspects
				}
				return true
			}
		}
		return false
	})
}

func cellOf(src monograph.Source) cell { return cell{src.File, src.Sheet, src.Cell} }

// covers reports whether a finding is about the same region and rests on all cells of another.
func covers(one, other *monograph.Finding) bool {
	return one.Region == other.Region && one.Period == other.Period &&
		!slices.ContainsFunc(other.Cells, func(src monograph.Source) bool { return !slices.Contains(one.Cells, src) })
}
