package rules

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// An area is a sub-district or regency in a period. Its people are those of its own row, or else of what lies inside it.
type area struct {
	rowKey
	own    int32   // row, or none
	rows   []int32 // of a sub-district: its villages, in order of code
	inside []*area // of a regency: its sub-districts, in order of code
}

// areas are all sub-districts and regencies, in order of code and period.
func (f *figures) areas() []*area {
	byKey := map[rowKey]*area{}
	at := func(key rowKey) *area {
		if byKey[key] == nil {
			byKey[key] = &area{rowKey: key, own: none}
		}
		return byKey[key]
	}
	for r := range f.rows {
		key := f.rows[r].rowKey
		switch key.region.Level() {
		case region.Village:
			in := at(rowKey{key.region.Parent(), key.period})
			in.rows = append(in.rows, int32(r))
		case region.Subdistrict, region.Regency:
			at(key).own = int32(r)
		}
	}
	out := sortedAreas(byKey)
	for _, a := range out {
		slices.SortFunc(a.rows, func(x, y int32) int { return strings.Compare(string(f.rows[x].region), string(f.rows[y].region)) })
		if a.region.Level() == region.Subdistrict {
			in := at(rowKey{a.region.Parent(), a.period})
			in.inside = append(in.inside, a)
		}
	}
	return slices.DeleteFunc(sortedAreas(byKey), func(a *area) bool { return a.period == "" })
}

func sortedAreas(byKey map[rowKey]*area) []*area {
	out := make([]*area, 0, len(byKey))
	for _, a := range byKey {
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b *area) int {
		return cmp.Or(strings.Compare(string(a.region), string(b.region)), strings.Compare(string(a.period), string(b.period)))
	})
	return out
}

// An ageList holds the series of a population by the members of a list of ages, in order of age, by sex ("" for both).
type ageList map[string][]int32

// ageLists looks up which lists of ages are reported, and whether they run in equal steps from 0.
func (f *figures) ageLists() map[string]ageList {
	out := map[string]ageList{}
	for code, step := range map[string]int{"UMUR1": 1, "UMUR5": 5} {
		b := f.cat.Breakdown(code)
		if b == nil || !inSteps(b, step) {
			continue
		}
		list := ageList{}
		for _, sex := range []string{"", "L", "P"} {
			if ids := f.byAge(b, sex); ids != nil {
				list[sex] = ids
			}
		}
		if len(list) > 0 {
			out[code] = list
		}
	}
	return out
}

// bySex returns the series of the population, "" for both sexes; none where it is not reported.
func (f *figures) bySex() map[string]int32 {
	out := map[string]int32{}
	for sex, members := range map[string]monograph.Members{"": "", "L": "SEX=L", "P": "SEX=P"} {
		out[sex] = none
		if id, ok := f.ids[monograph.Series{Indicator: "PDK.JML", Members: members}]; ok {
			out[sex] = id
		}
	}
	return out
}

// inSteps reports whether the members of a list begin at 0, step, 2·step …
func inSteps(b *monograph.Breakdown, step int) bool {
	for i, m := range b.Members {
		digits := strings.IndexFunc(m.Code+"+", func(r rune) bool { return r < '0' || r > '9' })
		if from, err := strconv.Atoi(m.Code[:digits]); err != nil || from != i*step {
			return false
		}
	}
	return len(b.Members) > 0
}

// byAge returns the series of a sex by age, nil unless all of them are reported somewhere.
func (f *figures) byAge(b *monograph.Breakdown, sex string) []int32 {
	var out []int32
	for _, m := range b.Members {
		members := monograph.Members(b.Code + "=" + m.Code)
		if sex != "" {
			members = members.With("SEX", sex)
		}
		id, ok := f.ids[monograph.Series{Indicator: "PDK.JML", Members: members}]
		if !ok {
			return nil
		}
		out = append(out, id)
	}
	return out
}

// An ageTable is a population by age, with the first of its cells in each sheet.
type ageTable struct {
	counts []float64
	cells  []monograph.Source
}

type tableKey struct {
	rowKey
	list, sex string
}

func (t ageTable) sum() float64 {
	sum := 0.0
	for _, x := range t.counts {
		sum += x
	}
	return sum
}

// table returns the people of an area by age: its own figures, or the sum of those inside that are complete. No counts when there are none, nor
// for a regency of which one sub-district is known.
func (d *demography) table(a *area, list, sex string) ageTable {
	key := tableKey{a.rowKey, list, sex}
	if t, ok := d.tables[key]; ok {
		return t
	}
	t := d.row(a.own, list, sex)
	if t.counts == nil {
		t = d.within(a, list, sex)
	}
	d.tables[key] = t
	return t
}

// within adds up the tables of what lies in an area.
func (d *demography) within(a *area, list, sex string) ageTable {
	var t ageTable
	for _, r := range a.rows {
		t = plus(t, d.row(r, list, sex))
	}
	known := 0
	for _, part := range a.inside {
		if one := d.table(part, list, sex); one.counts != nil {
			t = plus(t, one)
			known++
		}
	}
	if known == 1 {
		return ageTable{}
	}
	return t
}

// row reads the table of one row, unless it lacks many of the people; both sexes together are also the sum of the two.
func (d *demography) row(r int32, list, sex string) ageTable {
	if r == none {
		return ageTable{}
	}
	t := d.printedTable(r, list, sex)
	if t.counts == nil && sex == "" {
		men, women := d.row(r, list, "L"), d.row(r, list, "P")
		if men.counts != nil && women.counts != nil {
			t = plus(men, women)
		}
	}
	return t
}

// fullEnough is the share of the people whose age a table must give: where whole groups were left open, an index would judge the gap.
const fullEnough = 0.95

// printedTable reads the figures of one row.
func (d *demography) printedTable(r int32, list, sex string) ageTable {
	var t ageTable
	for _, s := range d.lists[list][sex] {
		fig := d.chosen(r, s, none)
		if fig == none || d.list[fig].value < 0 {
			t = ageTable{}
			break
		}
		t.counts = append(t.counts, d.list[fig].value)
		t.cells = withFirst(t.cells, d.list[fig].source)
		d.touch(fig)
	}
	if all := d.amount(r, d.people[sex], none); t.counts == nil || all.known() && t.sum() < fullEnough*all.value {
		return ageTable{}
	}
	return t
}

// plus adds two tables; one without counts adds nothing.
func plus(a, b ageTable) ageTable {
	switch {
	case a.counts == nil:
		return b
	case b.counts == nil:
		return a
	}
	sum := ageTable{counts: make([]float64, len(a.counts)), cells: slices.Clone(a.cells)}
	for _, src := range b.cells {
		sum.cells = withFirst(sum.cells, src)
	}
	for i := range sum.counts {
		sum.counts[i] = a.counts[i] + b.counts[i]
	}
	return sum
}

// withFirst adds a cell to those that name the tables of an index, the first of each sheet: an index is not about single cells.
func withFirst(cells []monograph.Source, src monograph.Source) []monograph.Source {
	for i := range cells {
		if cells[i].Sheet == src.Sheet && cells[i].File == src.File {
			if compareCells(src, cells[i]) < 0 {
				cells[i] = src
			}
			return cells
		}
	}
	return append(cells, src)
}
