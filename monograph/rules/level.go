package rules

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// levels adds the edits over regions: the own figure of a sub-district, regency or province is the sum of its children's, when every
// child in the register has one.
func (f *figures) levels(all *editSet) {
	if f.register == nil {
		return
	}
	for r := range f.rows {
		at := f.rows[r].region
		if at.Level() >= region.Village {
			continue
		}
		rows := f.childRows(int32(r))
		if len(rows) == 0 {
			continue
		}
		for s, own := range f.rows[r].figure {
			if own != none && f.addsUp(int32(s), at.Level()) {
				f.level(all, int32(r), int32(s), own, rows)
			}
		}
	}
}

// childRows returns the rows of a region's children in the same period, nil unless all of them are there.
func (f *figures) childRows(r int32) []int32 {
	children := f.register.Children(f.rows[r].region)
	rows := make([]int32, 0, len(children))
	for _, c := range children {
		i, ok := f.rowAt[rowKey{c.Code, f.rows[r].period}]
		if !ok {
			return nil
		}
		rows = append(rows, i)
	}
	return rows
}

// levelLetters are the letters of Indicator.Levels.
var levelLetters = map[region.Level]string{region.Village: "D", region.Subdistrict: "K", region.Regency: "B"}

// addsUp reports whether a series is a sum that is also reported one level below.
func (f *figures) addsUp(s int32, at region.Level) bool {
	ind := f.series[s].indicator
	return ind != nil && additive(ind) && strings.Contains(ind.Levels, levelLetters[at+1])
}

// level adds the edit of one figure and its region's children.
func (f *figures) level(all *editSet, r, s, own int32, rows []int32) {
	e := edit{rule: "level:" + f.series[s].Indicator, severity: monograph.Error, row: r, series: s, left: 1, hard: true}
	e.terms = make([]term, 1, len(rows)+1)
	for _, child := range rows {
		found := f.resolve(child, s, own, -1)
		if found == nil {
			return
		}
		e.terms = append(e.terms, found...)
	}
	own = f.near(r, s, e.terms[1].fig)
	e.terms[0] = term{own, 1}
	e.tol = f.tolerance(s, e.terms)
	all.add(e)
}
