package region

import (
	"slices"
	"strings"
)

// Confidence, as measured by TestAssignSimulated on damaged names from the register.
const (
	alike      = 0.80 // from here on two names are taken for the same one
	worthwhile = 0.55 // below this a name is not even asked about
	margin     = 0.08 // by which the best assignment must beat any without the pair
)

// kindWeight is what another kind takes off. It is less than margin, so that kind alone never decides between a desa and a
// kelurahan of one name when that name is mistyped.
const kindWeight = 0.05

// maxAsked is the number of candidates named for a row.
const maxAsked = 5

// bySimilarity assigns the rows left to the candidates left.
func (a *assignment) bySimilarity() {
	rows, free := a.left()
	weights := make([][]float64, len(rows))
	for i, r := range rows {
		weights[i] = make([]float64, len(free))
		for j, c := range free {
			weights[i][j], _ = a.score(&a.rows[r], c)
		}
	}
	for _, p := range assignBest(weights, worthwhile) {
		row := &a.rows[rows[p.row]]
		s, sure := a.score(row, free[p.column])
		if sure && p.margin >= margin && row.code == "" { // a name not quite right beside a wrong code settles nothing
			a.settle(row, free[p.column], BySimilar, s)
		}
	}
	for i := range a.rows {
		a.explainSimilar(&a.rows[i])
	}
}

// left returns the rows without an answer and the candidates without a row.
func (a *assignment) left() (rows, free []int) {
	for i := range a.rows {
		if a.rows[i].open() && len(a.rows[i].name.readings) > 0 {
			rows = append(rows, i)
		}
	}
	for c, taken := range a.taken {
		if !taken {
			free = append(free, c)
		}
	}
	return rows, free
}

// explainSimilar says what a row may be that has no region.
func (a *assignment) explainSimilar(row *assignRow) {
	if !row.open() {
		return
	}
	row.match.Problem = Unmatched
	row.match.Candidates = a.candidates(row)
	if len(row.match.Candidates) > 1 && row.match.Candidates[1].Score >= alike {
		row.match.Problem = Ambiguous
	}
}

// candidates returns the regions like a row's name, best first.
func (a *assignment) candidates(row *assignRow) []Candidate {
	var out []Candidate
	for c := range a.named {
		if s, _ := a.score(row, c); s >= worthwhile {
			out = append(out, Candidate{a.named[c].Region, s})
		}
	}
	slices.SortStableFunc(out, func(x, y Candidate) int {
		if x.Score != y.Score {
			if x.Score > y.Score {
				return -1
			}
			return 1
		}
		return strings.Compare(string(x.Region.Code), string(y.Region.Code))
	})
	return out[:min(len(out), maxAsked)]
}

// score says from 0 to 1 how like a row's name is the candidate's, and whether that is enough to take it for the name. What is
// not enough is still a rival of what is.
func (a *assignment) score(row *assignRow, candidate int) (best float64, sure bool) {
	n := &a.named[candidate]
	if rank := n.rank(row.name, row.kind); rank < noMatch {
		return nameScore(rank), true
	}
	for _, p := range row.name.readings {
		if p.level != Nation && p.level != n.Level() {
			continue
		}
		for _, own := range n.readings {
			s, slip := a.sim.alike(p, own)
			if otherKind(p.kind.or(row.kind), n.Kind()) {
				s -= kindWeight
			}
			if s > best {
				best, sure = s, slip && s >= alike
			}
		}
	}
	return best, sure
}
