package rules

import "monografi/monograph"

// A dashed total is a dash that stands where the total of figures belongs: the office left it open rather than counted none.
type dashed struct {
	row, series, fig int32
	parts            parts
}

// dropDashes takes the dashes out of their addresses where a complete partition of the same figure is not zero, so that the rules use the
// partition instead.
func (f *figures) dropDashes() {
	for r := range f.rows {
		for s, fig := range f.rows[r].figure {
			if fig == none || !f.list[fig].dash || f.list[fig].next != none {
				continue
			}
			for _, i := range f.series[s].sums {
				p := f.collect(int32(r), &f.families[i])
				if p.complete() && f.sum(p.terms) != 0 {
					f.rows[r].figure[s] = none
					f.dashed = append(f.dashed, dashed{int32(r), int32(s), fig, p})
					break
				}
			}
		}
	}
}

// sum adds up terms.
func (f *figures) sum(terms []term) float64 {
	x := 0.0
	for _, t := range terms {
		x += t.coef * f.list[t.fig].value
	}
	return x
}

// dashes adds the edits of dropped dashes, as warnings.
func (f *figures) dashes(all *editSet) {
	for _, d := range f.dashed {
		all.add(edit{
			rule: "partition:" + f.series[d.series].Indicator + ":" + d.parts.list, severity: monograph.Warning, row: d.row, series: d.series,
			left: 1, terms: append([]term{{d.fig, 1}}, d.parts.terms...),
		})
	}
}

// allDashes reports whether nothing but dashes stands in a sum: nobody filled it in.
func (f *figures) allDashes(terms []term) bool { return f.countDashes(terms) == len(terms) }

// countDashes counts the dashes among figures.
func (f *figures) countDashes(terms []term) int {
	n := 0
	for _, t := range terms {
		if f.list[t.fig].dash {
			n++
		}
	}
	return n
}

// leftOpen reports whether an edit lacks so much of its total, and has so many dashes, that these rather mean figures not filled in.
func (f *figures) leftOpen(e *edit) bool {
	const few, often = 2, 4 // at least two dashes, and one in four figures
	parts := e.terms[e.left:]
	n := f.countDashes(parts)
	return e.residual(f) > 0 && n >= few && often*n >= len(parts)
}
