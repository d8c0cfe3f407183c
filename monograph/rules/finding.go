package rules

import (
	"cmp"
	"slices"
	"strings"

	"monografi/monograph"
)

// report turns located causes into findings, one each, and one more that tells for which totals the search for the wrong cell was given up.
func (f *figures) report(edits []edit, causes []cause) []monograph.Finding {
	out := make([]monograph.Finding, 0, len(causes))
	var given []monograph.Source
	for _, c := range causes {
		main := &edits[c.edits[0]]
		one := f.finding(main.rule, main.severity, main.row, main.series)
		f.measure(&one, main)
		if main.joint {
			if j, ok := f.jointOf(main.row, 1); ok {
				one.RegionName = f.jointName(j)
			}
		}
		if c.about != none {
			f.measureFigure(&one, c.about, c.suspects[0].Proposed)
		}
		for _, i := range append(c.edits[1:len(c.edits):len(c.edits)], c.beside...) {
			if rank(edits[i].severity) < rank(one.Severity) {
				one.Severity = edits[i].severity
			}
		}
		one.Cells = f.cellsOf(edits, c.edits, c.without...)
		one.Suspects = c.suspects
		out = append(out, one)
		if c.tooBig {
			given = append(given, one.Cells[:min(1, len(one.Cells))]...)
		}
	}
	if len(given) > 0 {
		one := f.finding("unlocated", monograph.Info, none, none)
		one.Cells = given
		out = append(out, one)
	}
	return out
}

// finding starts a finding about an address.
func (f *figures) finding(rule string, severity monograph.Severity, r, s int32) monograph.Finding {
	one := monograph.Finding{Rule: rule, Severity: severity, Cells: []monograph.Source{}, Suspects: []monograph.Suspect{}}
	if r != none {
		one.Region, one.Period = f.rows[r].region, f.rows[r].period
		if f.register != nil {
			place, _ := f.register.Get(one.Region)
			one.RegionName = place.Name
		}
	}
	if s != none {
		one.Indicator, one.Members = f.series[s].Indicator, f.series[s].Members
	}
	return one
}

// measure fills in the numbers and cells of a broken edit.
func (f *figures) measure(one *monograph.Finding, e *edit) {
	observed, expected := e.sides(f)
	one.Observed, one.Expected, one.Difference = ptr(observed), ptr(expected), ptr(tidy(observed-expected))
	one.Cells = f.cellsOf([]edit{*e}, []int{0})
}

// measureFigure makes a finding one about a single figure.
func (f *figures) measureFigure(one *monograph.Finding, id int32, meant float64) {
	fig := &f.list[id]
	*one = f.finding(one.Rule, one.Severity, fig.row, fig.series)
	one.Observed, one.Expected, one.Difference = ptr(fig.value), ptr(meant), ptr(tidy(fig.value-meant))
}

// cellsOf lists the cells of edits, each once, in the order of their terms, leaving out those of some figures.
func (f *figures) cellsOf(edits []edit, which []int, without ...int32) []monograph.Source {
	cells := []monograph.Source{}
	seen := map[int32]bool{}
	for _, fig := range without {
		seen[fig] = true
	}
	for _, i := range which {
		for _, t := range edits[i].terms {
			if src := f.list[t.fig].source; src.Cell != "" && !seen[t.fig] {
				seen[t.fig] = true
				cells = append(cells, src)
			}
		}
	}
	return cells
}

// suspect names the cell of a figure.
func (f *figures) suspect(id int32, proposed float64, mechanism string, probability float64) monograph.Suspect {
	fig := &f.list[id]
	s := monograph.Suspect{
		File: fig.source.File, Sheet: fig.source.Sheet, Cell: fig.source.Cell,
		Observed: fig.value, Proposed: proposed, Mechanism: mechanism, Probability: probability, Evidence: []string{},
	}
	if fig.row != none {
		s.Region = f.rows[fig.row].region
	}
	if fig.series != none {
		s.Indicator, s.Members = f.series[fig.series].Indicator, f.series[fig.series].Members
	}
	return s
}

// order sorts findings worst first, then by file, sheet, cell, region and rule.
func order(found []monograph.Finding) {
	slices.SortStableFunc(found, func(a, b monograph.Finding) int {
		return cmp.Or(
			cmp.Compare(rank(a.Severity), rank(b.Severity)),
			compareCells(place(&a), place(&b)),
			strings.Compare(string(a.Region), string(b.Region)),
			strings.Compare(a.Rule, b.Rule),
			strings.Compare(string(a.Period), string(b.Period)),
			strings.Compare(string(a.Members), string(b.Members)),
		)
	})
}

// place is the cell a finding is listed under: the most likely suspect's, or the first one.
func place(one *monograph.Finding) monograph.Source {
	if len(one.Suspects) > 0 {
		s := one.Suspects[0]
		return monograph.Source{File: s.File, Sheet: s.Sheet, Cell: s.Cell}
	}
	if len(one.Cells) > 0 {
		return one.Cells[0]
	}
	return monograph.Source{}
}

func ptr(x float64) *float64 { return &x }

// rank orders severities, worst first.
func rank(s monograph.Severity) int {
	switch s {
	case monograph.Error:
		return 0
	case monograph.Warning:
		return 1
	}
	return 2
}
