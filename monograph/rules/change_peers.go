package rules

import (
	"cmp"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// peers are regions of one level that lie in one region, in one period, in order of code: what each of them is compared with.
type peers struct {
	within region.Code
	level  region.Level
	rows   []int32
}

// gather groups the rows of a level by the region they lie in and by period.
func (f *figures) gather(level, within region.Level) []peers {
	byKey := map[rowKey]*peers{}
	var keys []rowKey
	for r := range f.rows {
		at := f.rows[r].region
		if at.Level() != level || f.rows[r].period == "" {
			continue
		}
		key := rowKey{at.At(within), f.rows[r].period}
		if byKey[key] == nil {
			byKey[key] = &peers{within: key.region, level: level}
			keys = append(keys, key)
		}
		byKey[key].rows = append(byKey[key].rows, int32(r))
	}
	slices.SortFunc(keys, func(a, b rowKey) int {
		return cmp.Or(strings.Compare(string(a.region), string(b.region)), strings.Compare(string(a.period), string(b.period)))
	})
	out := make([]peers, len(keys))
	for i, k := range keys {
		out[i] = *byKey[k]
		slices.SortFunc(out[i].rows, func(a, b int32) int { return strings.Compare(string(f.rows[a].region), string(f.rows[b].region)) })
	}
	return out
}

// split groups villages by their sub-district, in order.
func (f *figures) split(p peers) []peers {
	var out []peers
	for _, r := range p.rows {
		at := f.rows[r].region.At(region.Subdistrict)
		if len(out) == 0 || out[len(out)-1].within != at {
			out = append(out, peers{within: at, level: p.level})
		}
		last := &out[len(out)-1]
		last.rows = append(last.rows, r)
	}
	return out
}

// last returns the row of the same region one period earlier, of a half-year otherwise a year earlier; none when it is not there.
func (f *figures) last(r int32) int32 {
	if b := f.before(r, 1); b != none || f.rows[r].period.Semester() == 0 {
		return b
	}
	return f.before(r, 2)
}

// lastJoint is the joint of a row with one period earlier, of a half-year otherwise a year earlier.
func (f *figures) lastJoint(r int32) (joint, bool) {
	if j, ok := f.jointOf(r, 1); ok || f.rows[r].period.Semester() == 0 {
		return j, ok
	}
	return f.jointOf(r, 2)
}

// sortedSeries returns the series of known indicators that add up, in order of indicator and members.
func (f *figures) sortedSeries() []int32 {
	var out []int32
	for i := range f.series {
		if ind := f.series[i].indicator; ind != nil && ind.Type.Numeric() && additive(ind) {
			out = append(out, int32(i))
		}
	}
	slices.SortFunc(out, func(a, b int32) int { return compareSeries(f.series[a].Series, f.series[b].Series) })
	return out
}

func compareSeries(a, b monograph.Series) int {
	return cmp.Or(strings.Compare(a.Indicator, b.Indicator), strings.Compare(string(a.Members), string(b.Members)))
}
