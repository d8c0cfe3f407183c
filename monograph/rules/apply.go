package rules

import (
	"fmt"
	"regexp"
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A bound is a compiled rule with the series of its operands looked up.
type bound struct {
	compiled
	holds, when []boundComparison
	counted     bool // holds against the number of regions in the register
}

type boundComparison struct {
	left, right []boundOperand
	constant    float64 // of left minus right
	op          op
	form        *regexp.Regexp
}

type boundOperand struct {
	operand
	id int32 // series, none where nobody reports it
}

// bind looks up the series of a compiled rule.
func (f *figures) bind(c compiled) bound {
	b := bound{compiled: c, holds: f.bindAll(c.statement.holds), when: f.bindAll(c.statement.when)}
	b.counted = slices.ContainsFunc(operandsOf(c.statement.holds), func(o operand) bool { return known(o.series.Indicator) })
	return b
}

func (f *figures) bindAll(all []comparison) []boundComparison {
	out := make([]boundComparison, len(all))
	for i, c := range all {
		out[i] = boundComparison{left: f.bindSum(c.left), right: f.bindSum(c.right), constant: c.left.constant - c.right.constant, op: c.op, form: c.form}
	}
	return out
}

func (f *figures) bindSum(s sum) []boundOperand {
	out := make([]boundOperand, len(s.operands))
	for i, o := range s.operands {
		out[i] = boundOperand{operand: o, id: none}
		if id, ok := f.ids[o.series]; ok {
			out[i].id = id
		}
	}
	return out
}

// apply adds the edits of a rule for one region and period, if its operands are there and its conditions hold.
func (f *figures) apply(all *editSet, rule *catalogue.Rule, b bound, r int32) {
	if !f.hold(b.when, b.zero, r) {
		return
	}
	for i := range b.holds {
		e, ok := f.instance(&b.holds[i], b.zero, r)
		if !ok || e.op != equal && f.senseless(&e) {
			continue
		}
		e.rule, e.severity = rule.Code, rule.Severity
		if e.absent > 0 {
			f.partial = append(f.partial, e)
			continue
		}
		if e.severity == monograph.Error && b.counted && !f.allReport(r) {
			e.severity = monograph.Warning // the list of regions may be of another year
		}
		e.hard = e.op == equal && e.severity == monograph.Error && b.tolerance == tolerance{} && !b.counted
		e.lacking = e.lacking && e.severity == monograph.Error && b.tolerance == tolerance{} && !b.counted
		e.tol = b.tolerance.band(f, &e)
		if e.op == equal && !(e.series != none && f.series[e.series].indicator.Type == monograph.Integer) {
			e.tol = max(e.tol, f.tolerance(e.series, e.terms))
		}
		all.add(e)
	}
}

// senseless reports whether a bound would repeat what is said already: that a count is negative, or that nothing but dashes stands where several
// figures belong.
func (f *figures) senseless(e *edit) bool {
	if left := e.terms[:e.left]; len(left) > 1 && f.allDashes(left) {
		return true
	}
	return slices.ContainsFunc(e.terms, func(t term) bool {
		fig := &f.list[t.fig]
		return fig.value < 0 && fig.series != none && f.series[fig.series].indicator != nil && f.series[fig.series].indicator.Type == monograph.Integer
	})
}

// hold reports whether conditions are met by the figures and texts of a row.
func (f *figures) hold(when []boundComparison, zero bool, r int32) bool {
	for i := range when {
		c := &when[i]
		if c.form != nil {
			o := f.text(f.rows[r].rowKey, c.left[0].series)
			if o == nil || !c.says(o.Text) {
				return false
			}
			continue
		}
		e, ok := f.instance(c, zero, r)
		ok = ok && e.absent == 0 || c.optional()
		if !ok || e.broken(f) {
			return false
		}
	}
	return true
}

// optional reports whether a condition can be judged without any figure.
func (c *boundComparison) optional() bool {
	for _, o := range slices.Concat(c.left, c.right) {
		if !o.optional && !known(o.series.Indicator) {
			return false
		}
	}
	return true
}

// instance makes the edit of a comparison in one row; false when an operand is absent. Where absent operands of the right side count as 0 (at
// least one must be there), an equality only says that the left side is not less than the parts that are given, until others of its kind confirm that nothing is left out.
func (f *figures) instance(c *boundComparison, zero bool, r int32) (edit, bool) {
	e := edit{row: r, series: none, op: c.op, constant: c.constant}
	if f.lineage != nil {
		if j, ok := f.jointOf(r, c.lag()); ok {
			return e, f.jointly(&e, c, j)
		}
	}
	if !f.operands(&e, c.left, 1, false, r) {
		return e, false
	}
	e.left = len(e.terms)
	if !f.operands(&e, c.right, -1, zero, r) || zero && len(e.terms) == e.left {
		return e, false
	}
	if e.absent > 0 {
		e.turned = slices.ContainsFunc(c.left, func(o boundOperand) bool { return o.starred })
		return e, e.given > 0
	}
	return e, len(e.terms) > 0
}

// operands adds the terms of one side; false when one is absent that must not be.
func (f *figures) operands(e *edit, all []boundOperand, sign float64, zero bool, r int32) bool {
	for _, o := range all {
		if known(o.series.Indicator) {
			n, ok := f.fact(r, o.series.Indicator)
			if !ok {
				return false
			}
			e.constant += sign * o.coef * n
			continue
		}
		at := r
		if o.around {
			at = f.around(r)
		}
		if o.lag > 0 && at != none {
			at = f.before(at, o.lag)
		}
		var t []term
		if at != none && o.id != none {
			t = f.resolve(at, o.id, none, sign*o.coef)
			if t == nil && f.unreadable(at, o.id) {
				return false
			}
		}
		switch {
		case t != nil:
			if o.starred {
				e.given++
			}
			if e.series == none {
				e.series = o.id
			}
			e.terms = append(e.terms, t...)
		case zero:
			if e.op == equal {
				e.op, e.lacking = atLeast, true
			}
			e.blank = e.blank || f.inOtherStage(at, o.series)
		case o.starred && e.op == equal:
			e.absent++
		case !o.optional:
			return false
		}
	}
	return true
}

// inOtherStage reports whether an account has a figure in another stage of the budget: its line is there, and left blank in this one.
func (f *figures) inOtherStage(r int32, s monograph.Series) bool {
	const list = "TAHAP"
	stages := f.cat.Breakdown(list)
	if r == none || stages == nil || s.Members.Get(list) == "" {
		return false
	}
	return slices.ContainsFunc(stages.Members, func(m monograph.Member) bool {
		id, ok := f.ids[monograph.Series{Indicator: s.Indicator, Members: s.Members.With(list, m.Code)}]
		return ok && f.at(r, id) != none
	})
}

// before returns the row of the same region some periods earlier, or later when the lag is negative; none when it is not there, or the region was split or merged
// in between. A region that just has another code now is the same.
func (f *figures) before(r int32, lag int) int32 {
	key := f.rows[r].rowKey
	key.period = shifted(key.period, -lag)
	if key.period == "" {
		return none
	}
	i, ok := f.rowAt[key]
	switch {
	case f.lineage == nil:
	case ok && f.changed(key.region, key.period, f.rows[r].period):
		return none
	case !ok:
		key.region = f.lineage.before[key.region]
		i, ok = f.rowAt[key]
	}
	if !ok {
		return none
	}
	return i
}

// around returns the row of the region around in the same period; none when it is not there.
func (f *figures) around(r int32) int32 {
	key := f.rows[r].rowKey
	key.region = key.region.Parent()
	if i, ok := f.rowAt[key]; ok && key.region != "" {
		return i
	}
	return none
}

// shifted is the period some periods of the same kind later; empty when unknown.
func shifted(p monograph.Period, by int) monograph.Period {
	y := p.Year()
	switch {
	case y == 0:
		return ""
	case p.SchoolYear():
		return monograph.Period(fmt.Sprintf("%d/%d", y+by, y+by+1))
	case p.Semester() > 0:
		half := 2*y + p.Semester() - 1 + by
		return monograph.Period(fmt.Sprintf("%d-S%d", half/2, half%2+1))
	}
	return monograph.YearPeriod(y + by)
}
