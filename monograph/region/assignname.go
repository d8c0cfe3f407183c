package region

import (
	"maps"
	"slices"
)

// byCode settles the rows with a code, unless their name says that the code is wrong.
func (a *assignment) byCode() {
	for i := range a.rows {
		row := &a.rows[i]
		c, ok := a.at[row.code]
		if row.code == "" || !ok {
			continue
		}
		if len(row.name.readings) == 0 {
			a.settle(row, c, ByCode, 1)
			continue
		}
		own, sure := a.score(row, c)
		var others []Candidate
		if own < 1 { // otherwise no other can be more like it
			others = a.candidates(row)
		}
		if len(others) > 0 && a.contradicts(row, own, sure, others[0]) {
			row.match.Problem = CodeNameConflict
			row.match.Candidates = []Candidate{{a.named[c].Region, own}, others[0]}
			continue
		}
		a.settle(row, c, ByCode, max(own, codeAlone))
		if !sure {
			row.match.Problem = NameDiffers
		}
	}
}

// contradicts reports whether a row's name is that of another region than its code: the very name, or one that is alike
// when that of the code's region, whose score is own, may not be it.
func (a *assignment) contradicts(row *assignRow, own float64, sure bool, other Candidate) bool {
	if other.Score <= own || other.Score < alike {
		return false
	}
	named := a.named[a.at[other.Region.Code]]
	return !sure || named.rank(row.name, row.kind) < noMatch
}

// codeAlone is the confidence in a code whose name is not that of the register: villages are renamed, codes mistyped.
const codeAlone = 0.7

// byAlias settles the rows whose printed name was settled before.
func (a *assignment) byAlias(aliases map[string]Code) {
	known := make(map[string]Code, len(aliases))
	for _, name := range slices.Sorted(maps.Keys(aliases)) {
		known[ParseName(name).key()] = aliases[name]
	}
	for i := range a.rows {
		row := &a.rows[i]
		if c, ok := a.at[known[row.name.key()]]; ok && row.open() && row.name.key() != "" {
			a.settle(row, c, ByAlias, 1)
		}
	}
}

// byName settles the rows whose name agrees with a candidate's, the best agreement first, until nothing changes: what one
// row has taken makes another row's choice clear.
func (a *assignment) byName() {
	for a.settleBest() {
	}
	for i := range a.rows {
		a.explainName(&a.rows[i])
	}
}

// settleBest settles the rows that agree, with the lowest rank that still occurs, with one free candidate only. It reports
// whether there were any.
func (a *assignment) settleBest() bool {
	lowest := noMatch
	type pair struct{ row, candidate int }
	var pairs []pair
	for i := range a.rows {
		row := &a.rows[i]
		if !row.open() {
			continue
		}
		rank, c, only := a.bestFree(row)
		if rank == noMatch || !only || rank > lowest {
			continue
		}
		if rank < lowest {
			lowest, pairs = rank, nil
		}
		pairs = append(pairs, pair{i, c})
	}
	for _, p := range pairs {
		row := &a.rows[p.row]
		a.settle(row, p.candidate, ByName, nameScore(lowest))
		if lowest >= otherwise {
			row.match.Problem = KindDiffers
		}
		if row.code != "" {
			row.match.Problem = CodeUnknown
		}
	}
	return len(pairs) > 0
}

// bestFree returns the candidate without a row that agrees best with a row's name, and whether it is the only one to agree
// so well.
func (a *assignment) bestFree(row *assignRow) (rank, candidate int, only bool) {
	rank = noMatch
	for c := range a.named {
		if a.taken[c] {
			continue
		}
		switch k := a.named[c].rank(row.name, row.kind); {
		case k < rank:
			rank, candidate, only = k, c, true
		case k == rank:
			only = false
		}
	}
	return rank, candidate, only
}

// nameScore is the confidence in an agreement of a rank.
func nameScore(rank int) float64 {
	switch {
	case rank >= otherwise:
		return 0.9
	case rank >= loosely:
		return 0.97
	}
	return 1
}

// explainName says why a row whose name agrees with candidates has none of them: several agree equally well, or another
// row has the one that does.
func (a *assignment) explainName(row *assignRow) {
	if !row.open() {
		return
	}
	best := noMatch
	var equal []int
	for c := range a.named {
		switch k := a.named[c].rank(row.name, row.kind); {
		case k < best:
			best, equal = k, []int{c}
		case k == best && k < noMatch:
			equal = append(equal, c)
		}
	}
	switch {
	case best == noMatch:
	case len(equal) == 1 && best < otherwise:
		a.settle(row, equal[0], ByName, nameScore(best)) // a second row for it
	default:
		row.match.Problem = Ambiguous
		for _, c := range equal {
			row.match.Candidates = append(row.match.Candidates, Candidate{a.named[c].Region, nameScore(best)})
		}
	}
}
