package rules

// factors by which a slip of the decimal mark, of zeros or of the sign is undone.
var factors = []float64{1000, 100, 10, -1}

// pairs explains a single broken edit that no single slip of typing explains by two: a gross one, by a power of ten or the sign, and another beside it.
func (l *linkage) pairs(e int32) []explanation {
	q := &l.equations[e]
	if len(q.terms) > 100 {
		return nil
	}
	var out []explanation
	for _, a := range q.terms {
		for _, factor := range factors {
			if factor < 0 && l.f.list[a.fig].value > 0 {
				continue
			}
			meant := tidy(l.f.list[a.fig].value / factor)
			if _, ok := l.plausible(a.fig, meant-l.f.list[a.fig].value); !ok || meant == 0 {
				continue
			}
			rest := q.residual + a.coef*(meant-l.f.list[a.fig].value)
			for _, b := range q.terms {
				if b.fig == a.fig {
					continue
				}
				if x, ok := l.pair(e, [2]term{a, b}, meant, rest); ok {
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// pair is the explanation of an edit by a figure meant as something else, and another that takes up the rest.
func (l *linkage) pair(e int32, t [2]term, meant, rest float64) (explanation, bool) {
	second, ok := l.plausible(t[1].fig, -rest/t[1].coef)
	if !ok || second == l.f.list[t[1].fig].value {
		return explanation{}, false
	}
	if name, _ := typing(second, l.f.list[t[1].fig].value); name == unknown {
		return explanation{}, false
	}
	sol := solution{figs: []int32{t[0].fig, t[1].fig}, proposed: []float64{meant, second}}
	touched := []int32{e}
	for _, fig := range sol.figs {
		for _, other := range l.of[fig] {
			if !contains(touched, other) {
				touched = append(touched, other)
			}
		}
	}
	if !l.verify(&sol, touched) {
		return explanation{}, false
	}
	sol.sort()
	x := l.explain(sol, len(l.equations[e].terms))
	x.weight *= l.fitsAll(&sol)
	return x, true
}
