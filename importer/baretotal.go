package importer

import (
	"math"
	"strings"

	"monografi/monograph/region"
)

// bareTotal reports whether the first or last row carries just the name of the region that the others are parts of, while no
// part of that name is missing from the table.
func (t *table) bareTotal(r *row, name string) bool {
	reg, _ := t.reg.Get(t.base)
	if name == "" || region.Normalize(name) != bareName(reg) || r != t.rows[len(t.rows)-1] && r != t.rows[0] {
		return false
	}
	if t.sumOfOthers(r) || t.nearlySum(r) {
		return true
	}
	same, most := map[string]int{}, 0 // rows of the name, by what tells them apart: "L", "P"
	for _, o := range t.rows {
		if o.nameAt != nil && o.name != "" && o.name != strings.Join(strings.Fields(o.nameAt.Text), " ") {
			continue // the name above goes on here
		}
		if o != r && region.Normalize(o.name) == region.Normalize(name) && t.sumOfOthers(o) {
			return false // "Batujaya", the village, above the total of Batujaya
		}
		if region.Normalize(o.name) == region.Normalize(name) || o.name == "" && region.Normalize(o.sub) == region.Normalize(name) {
			key := o.key + "\x00" + string(o.period) + o.half
			same[key]++
			most = max(most, same[key])
		}
	}
	return most > len(t.reg.Lookup(t.base.Level()+1, t.base, name))
}

// sumOfOthers reports whether a row adds up all the others in nearly all columns.
func (t *table) sumOfOthers(r *row) bool {
	counted, agreed, others := 0, 0, t.others(r)
	t.besideOthers(r, func(own, sum float64) {
		counted++
		if near(sum, own) {
			agreed++
		}
	})
	return others > 1 && counted > 0 && agreed*3 >= counted*2
}

// nearlySum reports whether a row comes near to the sum of all the others in every column, as a total does that has a mistake: no village is as large as all the
// others together by accident.
func (t *table) nearlySum(r *row) bool {
	const large, slack = 100, 0.05
	counted, close := 0, 0
	t.besideOthers(r, func(own, sum float64) {
		if sum < large {
			return
		}
		counted++
		if math.Abs(own-sum) <= slack*sum {
			close++
		}
	})
	return t.others(r) > 2 && counted > 1 && close == counted
}

// others counts the rows of regions besides one.
func (t *table) others(r *row) int {
	n := 0
	for _, o := range t.rows {
		if o != r && !o.total && !o.empty {
			n++
		}
	}
	return n
}

// besideOthers gives the figure of a row and the sum of all the others, column by column.
func (t *table) besideOthers(r *row, do func(own, sum float64)) {
	for ci := range t.cols {
		sum, own := 0.0, math.NaN()
		for ri, o := range t.rows {
			f := t.cells[[2]int{ri, ci}]
			switch {
			case f == nil || f.role == RoleDerived || !f.status.HasValue():
			case o == r:
				own = f.cell.Reading.Value
			case !o.total && !o.empty:
				sum += f.cell.Reading.Value
			}
		}
		if math.IsNaN(own) || own == 0 && sum == 0 {
			continue
		}
		do(own, sum)
	}
}
