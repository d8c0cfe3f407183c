package importer

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A balance is a rule of the catalogue that adds and takes away: surplus = revenue − expenditure.
type balance []balanceTerm

type balanceTerm struct {
	series monograph.Series
	sign   int8
}

// balances collects, by indicator, the rules "X = A + B − C" whose terms are plain series.
func balances(cat *catalogue.Catalogue) map[string][]balance {
	out := map[string][]balance{}
	for _, r := range cat.Rules {
		left, right, ok := strings.Cut(r.Expr, " = ")
		ind := cat.Indicator(left)
		if !ok || ind == nil || ind.Agg != monograph.Derived || strings.ContainsAny(right, "*@?<>") {
			continue
		}
		if b := parseBalance(right); b != nil {
			out[left] = append(out[left], b)
		}
	}
	return out
}

// parseBalance reads the right side of a rule; nil when it holds more than series, plus and minus.
func parseBalance(s string) balance {
	var b balance
	sign := int8(1)
	for _, word := range strings.Fields(s) {
		switch word {
		case "+":
			sign = 1
			continue
		case "-":
			sign = -1
			continue
		}
		code, members, _ := strings.Cut(strings.TrimSuffix(word, "}"), "{")
		m, err := monograph.ParseMembers(members)
		if err != nil || code == "" || code[0] < 'A' || code[0] > 'Z' {
			return nil
		}
		b = append(b, balanceTerm{monograph.Series{Indicator: code, Members: m}, sign})
	}
	return b
}

// collectBalance keeps a printed balance whose terms stand in the same column, to be compared with them.
func (b *book) collectBalance(f *figure) {
	if f.table == nil || !f.sense.known || !f.status.HasValue() {
		return
	}
	for _, bal := range b.words.balances[f.sense.series.Indicator] {
		parts, signs := f.table.terms(f, bal)
		if parts == nil {
			continue
		}
		b.collectCheck(f, parts, "")
		check := &b.res.Batch.Checks[len(b.res.Batch.Checks)-1]
		for i := range check.Parts {
			check.Parts[i].Sign = signs[i]
		}
		return
	}
}

// terms finds the figures of a balance in the column of another figure, each broken down like it; nil unless all are there.
func (t *table) terms(of *figure, bal balance) (parts []*figure, signs []int8) {
	for _, term := range bal {
		want := term.series
		for l, m := range of.sense.series.Members.Map() {
			want.Members = want.Members.With(l, m)
		}
		var found *figure
		for ri := range t.rows {
			if f := t.cells[[2]int{ri, of.c}]; f != nil && f != of && f.role != RoleDerived && f.sense.known && f.sense.series == want && f.period == of.period && f.code == of.code && f.status.HasValue() {
				found = f
			}
		}
		if found == nil {
			return nil, nil
		}
		parts, signs = append(parts, found), append(signs, term.sign)
	}
	return parts, signs
}
