package rules

import (
	"math"
	"slices"
	"strings"
)

// A context tells how well a figure goes with those it is not added up with: the same figure of the other regions, the region's other
// figures, the years before and after. Known figures of other files take part.
type context struct {
	*figures
	soft   [][]edit // by figure: equalities that prove nothing by themselves, but would hardly hold by accident
	grids  map[gridKey]*grid
	inside map[rowKey][]int32        // rows by the region above
	places map[strip]map[int32]int32 // figures by line of a sheet and column; built when first needed
}

// context builds the context when it is first needed.
func (l *linkage) context() *context {
	if l.around != nil {
		return l.around
	}
	c := &context{figures: l.f, grids: map[gridKey]*grid{}, inside: map[rowKey][]int32{}}
	edits := l.edits
	if l.f.known != nil {
		if known := l.f.known(); len(known) > 0 {
			c.figures = newFigures(Input{Catalogue: l.f.cat, Register: l.f.register, Observations: l.f.observed, Checks: l.f.checks}, known...)
			edits = c.edits()
		}
	}
	for r := range c.rows {
		up := rowKey{c.rows[r].region.Parent(), c.rows[r].period}
		c.inside[up] = append(c.inside[up], int32(r))
	}
	c.soft = make([][]edit, len(l.f.list))
	for i := range edits {
		c.soften(&edits[i])
	}
	l.around = c
	return c
}

// soften takes an equality that the search does not use.
func (c *context) soften(e *edit) {
	if e.op != equal {
		return
	}
	soft := !e.hard
	for _, t := range e.terms {
		soft = soft || c.list[t.fig].known
	}
	for _, t := range e.terms {
		if soft && int(t.fig) < len(c.soft) && !c.list[t.fig].known {
			c.soft[t.fig] = append(c.soft[t.fig], *e)
		}
	}
}

// Weights of what is no proof.
const (
	mended = 20.0 // an equality between files comes to hold

	outlandish = 0.03 // share of figures that go with nothing
	magnitudes = 8.0  // width of what they may be, as a logarithm
)

// fits is how much better a correction goes with its context than what stands there.
func (l *linkage) fits(fig int32, meant float64) float64 {
	if meant < 0 {
		return 1
	}
	c := l.context()
	at, factor := &l.f.list[fig], 1.0
	var e expectation
	addressed, ok := at.row != none && at.series != none, false
	if addressed {
		e, ok = c.expect(fig)
	}
	if !ok {
		e, ok = c.expectPlaced(at)
	}
	if ok {
		factor = e.density(meant) / e.density(at.value)
	}
	if addressed {
		factor *= c.agrees(fig, meant)
	}
	return factor
}

// Weak expectations of a part from the others of its sum.
const (
	fewParts   = 3
	amongParts = 1.0 // spread at least
)

// fitsParts is how much better a correction goes with the other parts of a sum, where nothing more is known of a figure.
func (l *linkage) fitsParts(fig int32, meant float64, mends []int32) float64 {
	if meant < 0 || l.f.list[fig].value < 0 {
		return 1
	}
	for _, i := range mends {
		e := &l.edits[i]
		c := l.equations[i].coef(fig)
		if c == 0 || e.left == 1 && e.terms[0].fig == fig {
			continue
		}
		var logs []float64
		for _, t := range l.equations[i].terms {
			if x := l.f.list[t.fig].value; t.fig != fig && t.coef == c && x > 0 {
				logs = append(logs, logOf(x))
			}
		}
		if len(logs) < fewParts {
			continue
		}
		centre := median(slices.Clone(logs))
		x := expectation{log: centre, sigma: math.Max(amongParts, spread(logs, centre)), freedom: inPairs}
		return x.density(meant) / x.density(l.f.list[fig].value)
	}
	return 1
}

// scarcity is how much likelier a correction is than what stands there where nothing at all is known of a figure: there are fewer of each large number.
func (l *linkage) scarcity(fig int32, meant float64) float64 {
	typed := l.f.list[fig].value
	if meant < 0 || typed < 0 {
		return 1
	}
	const small = 3 // below which one is as good as another
	return (typed + small) / (meant + small)
}

// agrees weighs the equalities with other files that a correction makes hold, or breaks. A figure repeated from an earlier state of the file proves
// nothing when it is repeated with its mistake.
func (c *context) agrees(fig int32, meant float64) float64 {
	factor := 1.0
	for i := range c.soft[fig] {
		e := &c.soft[fig][i]
		switch is := e.op.breaks(c.corrected(e, fig, meant), e.tol); {
		case c.mends(e, fig, meant):
			factor *= mended
		case is && !e.broken(c.figures) && !strings.HasPrefix(e.rule, "repeat:"):
			factor /= mended
		}
	}
	return factor
}

// mends reports whether a correction makes an edit hold.
func (c *context) mends(e *edit, fig int32, meant float64) bool {
	return e.broken(c.figures) && !e.op.breaks(c.corrected(e, fig, meant), e.tol)
}

// corrected is the residual of an edit after a correction.
func (c *context) corrected(e *edit, fig int32, meant float64) float64 {
	r := e.residual(c.figures)
	for _, t := range e.terms {
		if t.fig == fig {
			r += t.coef * (meant - c.list[fig].value)
		}
	}
	return r
}

// An expectation is the logarithm of what a figure may be, from its context.
type expectation struct {
	by         string // years, regions or list
	log, sigma float64
	freedom    float64 // degrees of freedom of Student's distribution
}

// density is the chance of a whole number, up to a factor. A share of figures is outlandish and may be anything.
func (e *expectation) density(x float64) float64 {
	z := (logOf(x) - e.log) / e.sigma
	student := math.Pow(1+z*z/e.freedom, -(e.freedom+1)/2) * 0.39 / e.sigma
	return ((1-outlandish)*student + outlandish/magnitudes) / (math.Max(x, 0) + 0.5)
}

// logOf is the logarithm of a count, which may be none.
func logOf(x float64) float64 { return math.Log(math.Max(x, 0) + 0.5) }

// expect is the closest of the expectations of a figure; false when it stands alone.
func (c *context) expect(fig int32) (expectation, bool) {
	at := &c.list[fig]
	best, found := c.paired(at)
	for _, key := range c.gridsOf(at.row, at.series) {
		g := c.grid(key)
		line, column, ok := g.place(at)
		if !ok {
			continue
		}
		if e, ok := g.expect(line, column); ok && (!found || e.sigma < best.sigma) {
			best, found = e, true
		}
	}
	return best, found
}
