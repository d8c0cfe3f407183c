package region

import "strings"

// score rates the regions by the terms: each has to fit the region's name or that of one it lies in, and at least one its
// own.
func (r *Register) score(terms []term) []Hit {
	var hits []Hit
	for level := Province; level <= Village; level++ {
		t := r.tables[level]
		for i := range t.len() {
			if !anyFits(terms, level, i) {
				continue
			}
			if s := r.scoreOne(terms, level, i); s > 0 {
				hits = append(hits, Hit{t.region(i), s})
			}
		}
	}
	return hits
}

// anyFits reports whether a term other than a word of kind fits the region's own name.
func anyFits(terms []term, level Level, i int) bool {
	only := true
	for k := range terms {
		if terms[k].front.full == "" {
			only = false
			if terms[k].fit[level][i] > 0 {
				return true
			}
		}
	}
	return only && terms[0].fit[level][i] > 0
}

// scoreOne is the mean fit of the terms, less when the region's name has more in it than was searched for, or when the
// search begins with the kind of another level; 0 when a term fits nowhere.
func (r *Register) scoreOne(terms []term, level Level, i int) float64 {
	sum, covered, ownTerms := 0.0, 0, 0
	own := r.tables[level].region(i)
	for k := range terms {
		best, bestOwn := r.bestFit(terms, k, own)
		if best == 0 {
			return 0
		}
		sum += best
		if bestOwn > 0 && (level != Regency || terms[k].front.level != Regency) {
			covered += len(terms[k].word)
			ownTerms++
		}
	}
	n := float64(len(terms))
	cover := min(1, float64(covered)/float64(len(strings.Join(tokens(nameProper(own)), ""))))
	score := sum / n * (0.68 + 0.3*cover + 0.02*float64(ownTerms)/n)
	if first := &terms[0]; first.front.full != "" && first.front.level != level && first.fit[level][i] < wholeWord {
		score *= 0.8
	}
	return score
}

// nameProper is the name without the words of kind that regencies' names have.
func nameProper(reg Region) string {
	if reg.Level() == Regency {
		_, name, _ := strings.Cut(reg.Name, " ")
		return strings.TrimPrefix(name, "Administrasi ")
	}
	return reg.Name
}

// bestFit is how well a term fits the region or one it lies in, and how well the region's own name.
func (r *Register) bestFit(terms []term, k int, own Region) (best, bestOwn float64) {
	t := &terms[k]
	for level := own.Level(); level >= Province; level-- {
		i, ok := r.index(own.Code.At(level))
		if !ok {
			continue
		}
		f := float64(t.fit[level][i])
		if t.under.full != "" && t.under.level != level && terms[k-1].fit[level][i] < wholeWord {
			f /= 2 // "kec X" is not the desa X, but "kota baru" is the desa Kota Baru
		}
		if level == own.Level() {
			bestOwn = f
		}
		if t.front.full != "" {
			f = max(f, kindFit(t.front, own.Code.At(level)), 0.3) // a word of kind may be wrong
		}
		best = max(best, f)
	}
	return best, bestOwn
}

// kindFit is how well a word of kind fits a code.
func kindFit(w kindWord, c Code) float64 {
	switch {
	case w.level != c.Level():
		return 0
	case otherKind(w.kind, c.Kind()):
		return 0.5
	}
	return 1
}
