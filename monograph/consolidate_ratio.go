package monograph

import "strings"

// recompute makes every ratio at every level from its operands. A sub-district where seven of ten villages gave the
// population but all gave the area has the density of the seven, not seven villages' people on ten villages' land.
func (c *Consolidation) recompute(indicators []*Indicator) {
	of := func(code string) *Indicator { return c.indicator[code] }
	given := c.sorted()
	for _, ind := range indicators {
		if ind.Agg != Ratio {
			continue
		}
		for _, members := range c.breakdowns(ind, given) {
			num, den, ok := ind.Operands(members, of)
			n, d := c.columns[num], c.columns[den]
			if ok && n != nil && d != nil {
				c.divide(c.column(Series{ind.Code, members}), n, d, ind.Scale)
			}
		}
	}
}

// breakdowns are the members that a ratio may be broken down to: those its operands are given for.
func (c *Consolidation) breakdowns(ind *Indicator, given []Series) []Members {
	seen := map[Members]bool{}
	var out []Members
	for _, text := range []string{ind.Num, ind.Den} {
		base, ok := operand(text)
		if !ok {
			return nil
		}
		for _, s := range given {
			if m, fits := rest(ind, base, s); fits && !seen[m] {
				seen[m] = true
				out = append(out, m)
			}
		}
	}
	return out
}

// rest is by what a series is broken down beyond an operand; fits is false when the series is not that operand of the
// ratio or the ratio is not broken down so.
func rest(ind *Indicator, base, s Series) (rest Members, fits bool) {
	if s.Indicator != base.Indicator {
		return "", false
	}
	rest = s.Members
	for _, list := range base.Members.Lists() {
		if s.Members.Get(list) != base.Members.Get(list) {
			return "", false
		}
		rest = rest.Without(list)
	}
	for _, list := range rest.Lists() {
		if _, ok := ind.Uses(list); !ok {
			return "", false
		}
	}
	return rest, true
}

// A pair is numerator and denominator over the same reporting units.
type pair struct {
	num, den exact
	have     int
}

func (c *Consolidation) divide(ratio, num, den *column, scale float64) {
	if scale == 0 {
		scale = 1
	}
	pairs := make([]pair, len(c.regions))
	for i := len(c.regions) - 1; i >= 0; i-- {
		n, d, p := &num.cells[i], &den.cells[i], &pairs[i]
		if n.complete() && d.complete() {
			*p = pair{have: max(n.Have, d.Have)}
			p.num.add(n.Value)
			p.den.add(d.Value)
		}
		if above := c.parent[i]; above >= 0 && p.have > 0 {
			pairs[above].num.add(p.num.value())
			pairs[above].den.add(p.den.value())
			pairs[above].have += p.have
		}
		quotient(&ratio.cells[i], n, d, p, scale)
	}
}

func (c *Cell) complete() bool { return c.Status.HasValue() && !c.Partial }

// quotient writes the ratio of a pair into its cell; a typed ratio without operands stays.
func quotient(cell, num, den *Cell, p *pair, scale float64) {
	of := max(num.Of, den.Of)
	if p.have == 0 || p.den.value() == 0 {
		if !cell.Typed {
			cell.Of = of
		}
		return
	}
	own := *cell
	*cell = Cell{
		Status: Reported, Value: p.num.value() / p.den.value() * scale, Derived: true,
		Have: p.have, Of: of, Partial: p.have < of,
		Typed: num.Typed && den.Typed, Sources: num.Sources + den.Sources, Halves: moreHalves(num.Halves, den.Halves),
	}
	if num.Period == den.Period {
		cell.Period = num.Period
	}
	if num.Status == Estimated || den.Status == Estimated {
		cell.Status = Estimated
	}
	if own.Typed && own.Status.HasValue() {
		cell.Own, cell.HasOwn = own.Value, true
	}
}

// operand reads a series written "CODE" or "CODE{LIST=MEMBER;…}".
func operand(s string) (Series, bool) {
	code, rest, divided := strings.Cut(strings.TrimSpace(s), "{")
	if code == "" {
		return Series{}, false
	}
	m, err := ParseMembers(strings.TrimSuffix(rest, "}"))
	if err != nil || divided != strings.HasSuffix(s, "}") {
		return Series{}, false
	}
	return Series{code, m}, true
}

// join adds the members of b to a.
func join(a, b Members) Members {
	for _, list := range b.Lists() {
		a = a.With(list, b.Get(list))
	}
	return a
}

// Operands are the numerator and denominator of a Ratio broken down to members; ok is false when they cannot be read. An operand
// that is not broken down by a list stays whole: health posts per inhabitant are health posts over all inhabitants. of finds
// an indicator by its code.
func (i *Indicator) Operands(members Members, of func(code string) *Indicator) (num, den Series, ok bool) {
	num, ok = operand(i.Num)
	den, also := operand(i.Den)
	for _, s := range []*Series{&num, &den} {
		for _, list := range members.Lists() {
			if _, uses := uses(of(s.Indicator), list); uses {
				s.Members = s.Members.With(list, members.Get(list))
			}
		}
	}
	return num, den, ok && also
}

func uses(ind *Indicator, list string) (partition, ok bool) {
	if ind == nil {
		return false, true
	}
	return ind.Uses(list)
}
