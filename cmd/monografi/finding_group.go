package main

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/store"
)

// A findingGroup is the findings of one cause.
type findingGroup struct {
	head   *store.TrackedFinding // the worst
	others []*store.TrackedFinding

	// Totals of one column or line that all are off have a common cause: nobody added them up again, or a line is missing.
	column, line string
	absent       *store.TrackedFinding // the villages that do not report, where the totals of a line know of more
}

// all are the findings of a group, the head first.
func (g *findingGroup) all() []*store.TrackedFinding {
	return append([]*store.TrackedFinding{g.head}, g.others...)
}

// groupByCause puts findings together that blame the same cell, are about the same total, or follow from a worse one by its cells; then
// the totals of one column or line. The groups come in the order of the first finding of each.
func groupByCause(found []store.TrackedFinding) []findingGroup {
	var groups []findingGroup
	at := map[monograph.Source]int{}      // group by cell
	heads := map[monograph.Source][]int{} // groups whose heads have a cell
	for i := range found {
		f := &found[i]
		cells := causes(&f.Finding)
		g := -1
		for _, c := range cells {
			if j, ok := at[c]; ok && g < 0 {
				g = j
			}
		}
		if g < 0 {
			g = follows(&f.Finding, groups, heads)
		}
		if g < 0 {
			g = len(groups)
			groups = append(groups, findingGroup{head: f})
			for _, c := range slices.Concat(cells, f.Cells) {
				heads[bare(c)] = append(heads[bare(c)], g)
			}
		} else {
			groups[g].others = append(groups[g].others, f)
		}
		for _, c := range cells {
			if _, ok := at[c]; !ok {
				at[c] = g
			}
		}
	}
	return joinTotals(groups)
}

// follows is the first group whose head a finding follows from, -1 when there is none. It looks only at heads with a cell in common.
func follows(f *monograph.Finding, groups []findingGroup, heads map[monograph.Source][]int) int {
	first := -1
	for _, c := range f.Cells {
		for _, g := range heads[bare(c)] {
			head := &groups[g].head.Finding
			if (first < 0 || g < first) && (milder(f, head) || explained(f, head)) {
				first = g
			}
		}
	}
	return first
}

// causes are the cells that a finding can be put down to: the likeliest suspect and the total.
func causes(f *monograph.Finding) []monograph.Source {
	var out []monograph.Source
	if len(f.Suspects) > 0 {
		s := &f.Suspects[0]
		out = append(out, monograph.Source{File: s.File, Sheet: s.Sheet, Cell: s.Cell})
	}
	if len(f.Cells) > 0 {
		out = append(out, bare(f.Cells[0]))
	}
	return out
}

// bare is a cell without what stands in it.
func bare(c monograph.Source) monograph.Source {
	c.Raw = ""
	return c
}

// milder reports whether a finding is a warning or a note about an error's region, and rests on cells of that error or on its total.
func milder(f, worse *monograph.Finding) bool {
	if worse.Severity != monograph.Error || f.Severity == monograph.Error || f.Region != worse.Region || f.Period != worse.Period || len(f.Cells) == 0 || len(f.Absent) > 0 {
		return false
	}
	in := func(c monograph.Source) bool {
		return slices.ContainsFunc(worse.Cells, func(w monograph.Source) bool { return bare(w) == bare(c) })
	}
	blamed := causes(worse)
	return !slices.ContainsFunc(f.Cells, func(c monograph.Source) bool { return !in(c) }) ||
		slices.ContainsFunc(f.Cells, func(c monograph.Source) bool { return slices.Contains(blamed, bare(c)) })
}

// explained reports whether what another finding proposes mends a sum that blames nobody.
func explained(f, by *monograph.Finding) bool {
	if len(f.Suspects) > 0 || len(by.Suspects) == 0 || f.Difference == nil {
		return false
	}
	s := &by.Suspects[0]
	blamed := monograph.Source{File: s.File, Sheet: s.Sheet, Cell: s.Cell}
	return math.Abs(math.Abs(*f.Difference)-math.Abs(s.Proposed-s.Observed)) < 1e-6 &&
		slices.ContainsFunc(f.Cells, func(c monograph.Source) bool { return bare(c) == blamed })
}

// many is how many totals of a column or line must be off to be told as one.
const many = 3

// A strip is a column or a line of a sheet.
type strip struct{ file, sheet, column, line string }

// joinTotals makes one group of the totals of one column that are off, or of one line.
func joinTotals(groups []findingGroup) []findingGroup {
	at := map[strip][]int{}
	for i := range groups {
		if c, ok := offTotal(&groups[i].head.Finding); ok {
			column, line := splitCell(c.Cell)
			for _, s := range []strip{{c.File, c.Sheet, column, ""}, {c.File, c.Sheet, "", line}} {
				at[s] = append(at[s], i)
			}
		}
	}
	gone := make([]bool, len(groups))
	for i := range groups {
		if gone[i] {
			continue
		}
		c, ok := offTotal(&groups[i].head.Finding)
		if !ok {
			continue
		}
		column, line := splitCell(c.Cell)
		inColumn := together(groups, standing(at[strip{c.File, c.Sheet, column, ""}], gone))
		inLine := together(groups, standing(at[strip{c.File, c.Sheet, "", line}], gone))
		switch {
		case len(inColumn) >= many && len(inColumn) >= len(inLine):
			groups[i].column = column
			absorb(groups, gone, i, inColumn)
		case len(inLine) >= many:
			groups[i].line = line
			absorb(groups, gone, i, inLine)
			groups[i].absent = absentOf(groups, gone, i)
		}
	}
	return slices.DeleteFunc(groups, func(g findingGroup) bool { return g.head == nil })
}

// together returns the groups if their totals are all off the same way and stand close: single errors are scattered.
func together(groups []findingGroup, all []int) []int {
	var at []int
	up := 0
	for _, i := range all {
		f := &groups[i].head.Finding
		at = append(at, place(f.Cells[0].Cell))
		if *f.Observed > *f.Expected {
			up++
		}
	}
	if len(at) < many || up != 0 && up != len(at) || slices.Max(at)-slices.Min(at) > 2*len(at) {
		return nil
	}
	return all
}

// standing are the groups that no other has taken in.
func standing(all []int, gone []bool) []int {
	return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return gone[i] })
}

// absorb takes other groups into one.
func absorb(groups []findingGroup, gone []bool, into int, all []int) {
	for _, j := range all {
		if j != into {
			groups[into].others = append(groups[into].others, groups[j].all()...)
			groups[j].head, gone[j] = nil, true
		}
	}
	gone[into] = true
}

// absentOf takes in the finding that villages of the same region do not report.
func absentOf(groups []findingGroup, gone []bool, i int) *store.TrackedFinding {
	for j := range groups {
		f := groups[j].head
		if f != nil && !gone[j] && len(f.Absent) > 0 && f.Region == groups[i].head.Region && f.Period == groups[i].head.Period {
			absorb(groups, gone, i, []int{i, j})
			return f
		}
	}
	return nil
}

// offTotal is the cell of a total that differs from its parts while no part is blamed.
func offTotal(f *monograph.Finding) (monograph.Source, bool) {
	kind, _, _ := strings.Cut(f.Rule, ":")
	if !slices.Contains([]string{"partition", "level", "printed"}, kind) || f.Observed == nil || len(f.Cells) == 0 || f.Cells[0].Cell == "" {
		return monograph.Source{}, false
	}
	total := bare(f.Cells[0])
	if len(f.Suspects) > 0 {
		s := &f.Suspects[0]
		if (monograph.Source{File: s.File, Sheet: s.Sheet, Cell: s.Cell}) != total {
			return monograph.Source{}, false
		}
	}
	return total, true
}

// place numbers the cells of a column, and those of a line, in their order.
func place(cell string) int {
	column, line := splitCell(cell)
	n := 0
	for _, letter := range column {
		n = 26*n + int(letter-'A')
	}
	below, _ := strconv.Atoi(line)
	return n + below
}

// splitCell splits E14 into column and line.
func splitCell(cell string) (column, line string) {
	i := strings.IndexFunc(cell, func(r rune) bool { return r >= '0' && r <= '9' })
	if i < 0 {
		return cell, ""
	}
	return cell[:i], cell[i:]
}
