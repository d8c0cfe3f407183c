package rules

import "monografi/monograph"

// optionalMembers are categories that older forms do not print. Without them a partition is still compared with its total, with the
// severity of a warning.
var optionalMembers = map[string]map[string]bool{
	"AGAMA": {"KHONGHUCU": true, "LAINNYA": true},
}

// partitions adds, for every region and period, one edit for every complete partition of a figure: its parts add up to the undivided
// figure, or where that is not given, to the parts of another complete partition.
func (f *figures) partitions(all *editSet) {
	for r := range f.rows {
		for s := range f.series {
			if len(f.series[s].sums) > 0 {
				f.partition(all, int32(r), int32(s))
			}
		}
	}
}

// partition adds the edits of one figure.
func (f *figures) partition(all *editSet, r, s int32) {
	var first parts
	for _, i := range f.series[s].sums {
		fam := &f.families[i]
		p := f.collect(r, fam)
		if !p.complete() || f.allDashes(p.terms) {
			continue
		}
		e := edit{rule: "partition:" + f.series[s].Indicator + ":" + fam.list.Code, row: r, series: s}
		lacking := p.lacking
		switch total := f.near(r, s, p.terms[0].fig); {
		case total != none:
			e.terms, e.left = append([]term{{total, 1}}, p.terms...), 1
		case first.terms == nil:
			first = p
			continue
		default:
			e.rule = "partition:" + f.series[s].Indicator + ":" + first.list + "=" + fam.list.Code
			lacking += first.lacking
			e.terms, e.left = append(negated(first.terms), p.terms...), len(first.terms)
		}
		e.severity, e.hard, e.lacking = monograph.Error, lacking == 0, lacking > 0
		if lacking > 0 || f.leftOpen(&e) {
			e.severity = monograph.Warning
		}
		e.tol = f.tolerance(s, e.terms)
		all.add(e)
	}
}

// confirm makes sums without optional parts fit to locate a wrong figure where nearly all of their kind in a file add up: there is nothing in these
// parts. Where a total is more than the others of its kind led to expect, that is only a warning.
func (f *figures) confirm(list []edit) {
	type kind struct{ rule, file string }
	held, broken, digits := map[kind]int{}, map[kind]int{}, map[kind]float64{}
	of := func(e *edit) kind { return kind{e.rule, f.list[e.terms[0].fig].source.File} }
	for i := range list {
		if e := &list[i]; e.lacking && equal.breaks(e.residual(f), e.tol) {
			broken[of(e)]++
		} else if e.lacking {
			held[of(e)]++
			observed, _ := e.sides(f)
			digits[of(e)] += length(observed)
		}
	}
	for i := range list {
		e := &list[i]
		if !e.lacking {
			continue
		}
		if e.hard = digits[of(e)] >= manyDigits && mostBroken*held[of(e)] >= broken[of(e)]; e.hard && e.op == atLeast {
			if e.op = equal; e.residual(f) > 0 {
				e.severity = monograph.Warning
			}
		}
	}
}

// Partitions that add up without a category show that it is empty: totals of so many digits together, and at most so many for each that do not
// add up, since one wrong figure breaks those by sex and without.
const (
	manyDigits = 4
	mostBroken = 2
)

// parts are the reported members of a family, as terms with coefficient −1.
type parts struct {
	list    string
	terms   []term
	present int // members with a figure
	lacking int // optional members without one
	missing int // other members without one
}

// collect looks up a family's members in one region and period. A member that is reported only by its own parts (women by single
// citizenship) enters with these.
func (f *figures) collect(r int32, fam *family) parts {
	p := parts{list: fam.list.Code}
	anchor := none
	for i, s := range fam.parts {
		found := f.resolve(r, s, anchor, -1)
		switch {
		case found != nil:
			p.present++
			p.terms = append(p.terms, found...)
			if anchor == none {
				anchor = found[0].fig
			}
		case optionalMembers[fam.list.Code][fam.codes[i]]:
			p.lacking++
		default:
			p.missing++
		}
	}
	return p
}

// complete reports whether the parts may be compared with their total.
func (p *parts) complete() bool { return p.present > 1 && p.missing == 0 }

// resolve gives the terms that stand for a series in a row: its figure, or its first complete partition, or nil.
func (f *figures) resolve(r, s, anchor int32, coef float64) []term {
	if s == none {
		return nil
	}
	if fig := f.near(r, s, anchor); fig != none {
		return []term{{fig, coef}}
	}
	if f.unreadable(r, s) {
		return nil
	}
	for _, i := range f.series[s].sums {
		if t := f.expand(r, &f.families[i], anchor, coef); t != nil {
			return t
		}
	}
	return nil
}

// expand gives a family's figures when every member has one of its own.
func (f *figures) expand(r int32, fam *family, anchor int32, coef float64) []term {
	var out []term
	for _, s := range fam.parts {
		fig := f.near(r, s, anchor)
		if fig == none {
			return nil
		}
		out = append(out, term{fig, coef})
	}
	return out
}

// negated turns the signs of terms.
func negated(terms []term) []term {
	out := make([]term, len(terms))
	for i, t := range terms {
		out[i] = term{t.fig, -t.coef}
	}
	return out
}
