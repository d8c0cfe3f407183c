package rules

import (
	"cmp"
	"math"
	"slices"
)

// Limits of what a grid tells.
const (
	leastNoise   = 0.01 // no figure is told more exactly, as a logarithm
	yearly       = 0.1  // change within a year where there is nobody to compare with
	fewLines     = 4    // other lines that an expectation needs
	inexperience = 3    // by how much, over their number, a spread of few lines may fall short
)

// fit finds the effects of the columns by medians, so that a few wrong figures do not matter, and how far they scatter.
func (g *grid) fit() {
	if len(g.log) == 0 {
		return
	}
	n := len(g.log[0])
	g.effect, g.noise = make([]float64, n), make([]float64, n)
	lines := make([]float64, len(g.log))
	for range 3 {
		for j := range n {
			rest := g.residuals(j, lines)
			g.effect[j] = median(rest)
			scatter := spread(rest, g.effect[j])
			g.noise[j] = math.Max(leastNoise*leastNoise, scatter*scatter)
		}
		for i := range lines {
			lines[i] = g.lineEffect(i, none)
		}
	}
}

// residuals are the figures of a column without the effects of their lines.
func (g *grid) residuals(j int, lines []float64) []float64 {
	var out []float64
	for i := range g.log {
		if x := g.log[i][j] - lines[i]; !math.IsNaN(x) {
			out = append(out, x)
		}
	}
	return out
}

// lineEffect is the effect of a line as its figures tell it, without those of a column and those that it is part of.
func (g *grid) lineEffect(i int, without int32) float64 {
	type weighed struct{ x, weight float64 }
	var all []weighed
	sum := 0.0
	for j, x := range g.log[i] {
		if math.IsNaN(x) || without != none && (j == int(without) || g.overlap(j, int(without))) {
			continue
		}
		w := 1 / (g.noise[j] + g.chance[i][j])
		all = append(all, weighed{x - g.effect[j], w})
		sum += w
	}
	slices.SortFunc(all, func(a, b weighed) int { return cmp.Compare(a.x, b.x) })
	for k, half := 0, 0.0; k < len(all); k++ {
		half += all[k].weight
		switch {
		case half > sum/2:
			return all[k].x
		case half == sum/2:
			return (all[k].x + all[k+1].x) / 2
		}
	}
	return math.NaN()
}

// overlap reports whether the figures of two columns contain each other.
func (g *grid) overlap(a, b int) bool {
	return g.of != nil && g.of[a].Indicator == g.of[b].Indicator && !slices.Equal(g.of[a].Members.Lists(), g.of[b].Members.Lists())
}

// expect tells what a figure may be from the other figures of its line and from how these go with its column elsewhere; false when too little is known.
func (g *grid) expect(line, column int) (expectation, bool) {
	away := g.away[column]
	if away == nil {
		for i := range g.log {
			away = append(away, g.log[i][column]-g.lineEffect(i, int32(column)))
		}
		g.away[column] = away
	}
	own := g.log[line][column] - away[line]
	if math.IsNaN(own) {
		return expectation{}, false
	}
	var others, chance []float64
	for i, x := range away {
		if i != line && !math.IsNaN(x) {
			others = append(others, x)
			chance = append(chance, g.chance[i][column])
		}
	}
	n := float64(len(others))
	if n < fewLines {
		if g.key.kind != byYear {
			return expectation{}, false
		}
		for _, last := range g.log[line][1:] {
			if !math.IsNaN(last) {
				return expectation{by: "years", log: last, sigma: yearly + 0.5*math.Exp(-last), freedom: 3}, true
			}
		}
	}
	e := expectation{by: g.key.kind.String(), log: own + median(others), freedom: math.Min(8, n-1)}
	scatter := spread(others, median(others))
	usual := median(chance)
	beyond := math.Max(0, scatter*scatter-usual)
	by := math.Min(1, scatter*scatter/usual) // figures may be steadier than chance
	e.sigma = math.Max(leastNoise, math.Sqrt(beyond+by*math.Exp(-e.log))*(1+inexperience/n))
	return e, true
}
