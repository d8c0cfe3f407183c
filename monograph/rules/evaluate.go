// Package rules finds what is wrong with observations: sums that do not add up, figures outside their bounds, and the cell that is to blame.
//
//	findings := rules.Evaluate(rules.Input{
//		Catalogue: catalogue.Default(), Register: region.Default(),
//		Observations: batch.Observations, Checks: batch.Checks,
//	})
//
// Every rule becomes linear edits, Σ coefficient × figure = 0 (or ≤, ≥), over the cells of one region and period. Edits that follow
// from the catalogue need no line of their own: complete partitions add up (partition:PDK.JML:SEX), regions add up from their parts
// (level:PDK.JML), and a total printed in a sheet is the sum of its parts (printed:PDK.JML). The rest is the catalogue's rule table.
package rules

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Regions is what the rules need to know about places; a *region.Register knows it.
type Regions interface {
	// Children returns the regions one level below, all of them, in order of code; none when the region is unknown.
	Children(region.Code) []region.Region
	// Get returns the region of a code.
	Get(region.Code) (region.Region, bool)
}

// Input is what Evaluate looks at. Observations that are not HasValue count as absent. To check balances between years, the
// observations of the year before must be among them.
type Input struct {
	Catalogue    *catalogue.Catalogue
	Register     Regions // nil leaves out the sums over regions and the names
	Observations []monograph.Observation
	Checks       []monograph.Check

	// Known gives figures of other files about the same regions: other tables, the year before. They are asked for when a sum is broken and several
	// cells may be to blame, and are evidence only: nothing is found about them. May be nil.
	Known func() []monograph.Observation
}

// Evaluate applies every rule and returns the findings, worst first, then by place. Edits broken by one wrong cell are one finding, which
// names the cell among its Suspects when it can be told. Message is left empty.
func Evaluate(in Input) []monograph.Finding {
	var ratios, columns []monograph.Check
	in.Checks, ratios, columns = splitRatios(in.Checks)
	f := newFigures(in)
	edits := f.edits()
	found := f.crowds(f.report(edits, f.localise(edits, f.broken(edits))))
	found = append(found, f.bounds(found)...)
	found = append(found, f.incomplete()...)
	found = append(found, f.remainders(edits)...)
	found = append(found, f.ratios(ratios)...)
	found = append(found, f.shares(columns)...)
	found = append(found, f.wording()...)
	found = append(found, f.neighbours()...)
	found = append(found, unsaid(found, append(f.change(), f.demography()...))...)
	order(found)
	for i := range found {
		found[i].ID = fmt.Sprintf("F-%04d", i+1)
	}
	return found
}

// edits builds every edit that the figures can be tested by, each set of cells once.
func (f *figures) edits() []edit {
	var all editSet
	f.partitions(&all)
	f.dashes(&all)
	f.levels(&all)
	f.printed(&all)
	f.repeats(&all)
	f.table(&all)
	f.tighten(all.list)
	f.confirm(all.list)
	for i := range all.list {
		f.temper(&all.list[i])
	}
	return all.list
}

// temper makes an edit over several files a warning: their figures may be of different dates or sources.
func (f *figures) temper(e *edit) {
	for _, t := range e.terms[1:] {
		if f.list[t.fig].source.File != f.list[e.terms[0].fig].source.File {
			e.hard = false
			if e.severity == monograph.Error {
				e.severity = monograph.Warning
			}
			return
		}
	}
}

// broken returns the edits that do not hold. Of a rule and its graver form, whose code has an E appended, only the graver is kept.
func (f *figures) broken(edits []edit) []int {
	type key struct {
		rule    string
		row     int32
		members monograph.Members
	}
	var out []int
	graver := map[key]bool{}
	of := func(e *edit, rule string) key {
		k := key{rule: rule, row: e.row}
		if e.series != none {
			k.members = f.series[e.series].Members
		}
		return k
	}
	for i := range edits {
		if !edits[i].broken(f) {
			continue
		}
		out = append(out, i)
		if mild, ok := strings.CutSuffix(edits[i].rule, "E"); ok {
			graver[of(&edits[i], mild)] = true
		}
	}
	return slices.DeleteFunc(out, func(i int) bool { return graver[of(&edits[i], edits[i].rule)] })
}
