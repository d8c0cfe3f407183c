package rules

import (
	"cmp"
	"slices"

	"monografi/monograph"
)

// A series is what is counted, with what the catalogue says about it.
type series struct {
	monograph.Series
	indicator *monograph.Indicator // nil when the catalogue does not know it
	sums      []int32              // families that add up to it
}

// A family is a partition: an indicator's members of one list, which add up to the figure undivided over that list.
type family struct {
	total int32 // series
	list  *monograph.Breakdown
	parts []int32 // series by member in printed order, top level only; none where nobody reports the member
	codes []string
}

// intern returns the index of a series, adding it.
func (f *figures) intern(s monograph.Series) int32 {
	if i, ok := f.ids[s]; ok {
		return i
	}
	i := int32(len(f.series))
	f.ids[s] = i
	f.series = append(f.series, series{Series: s, indicator: f.cat.Indicator(s.Indicator)})
	return i
}

// findFamilies collects the partitions that any reported series belongs to. Totals that nobody reports become series too, so that
// two partitions of one total, or a partition of a partition, still meet.
func (f *figures) findFamilies() {
	type key struct {
		total monograph.Series
		list  string
	}
	seen := map[key]bool{}
	for i := 0; i < len(f.series); i++ { // grows while totals are added
		s := f.series[i]
		if s.indicator == nil || !additive(s.indicator) {
			continue
		}
		for _, list := range s.Members.Lists() {
			partition, _ := s.indicator.Uses(list)
			k := key{monograph.Series{Indicator: s.Indicator, Members: s.Members.Without(list)}, list}
			if b := f.cat.Breakdown(list); partition && b != nil && !seen[k] {
				seen[k] = true
				f.families = append(f.families, family{total: f.intern(k.total), list: b})
			}
		}
	}
	for i := range f.families {
		f.fill(&f.families[i])
		total := &f.series[f.families[i].total]
		total.sums = append(total.sums, int32(i))
	}
	for i := range f.series {
		s := &f.series[i]
		slices.SortFunc(s.sums, func(a, b int32) int {
			return cmp.Compare(s.position(f.families[a].list.Code), s.position(f.families[b].list.Code))
		})
	}
}

// position is the place of a list among those of the indicator.
func (s *series) position(list string) int {
	return slices.IndexFunc(s.indicator.Breakdowns, func(u monograph.Use) bool { return u.List == list })
}

// fill looks up the series of a family's members.
func (f *figures) fill(fam *family) {
	total := f.series[fam.total].Series
	for _, m := range fam.list.Members {
		if m.Parent != "" {
			continue
		}
		part := none
		if id, ok := f.ids[monograph.Series{Indicator: total.Indicator, Members: total.Members.With(fam.list.Code, m.Code)}]; ok {
			part = id
		}
		fam.parts, fam.codes = append(fam.parts, part), append(fam.codes, m.Code)
	}
}

// additive reports whether figures of an indicator may be added at all.
func additive(ind *monograph.Indicator) bool { return ind.Agg == monograph.Sum }
