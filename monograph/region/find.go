package region

import (
	"sort"
	"sync"
)

// A Hit is a region found, with how well it fits: 1 is the name or code as typed.
type Hit struct {
	Region Region
	Score  float64
}

// Find searches codes and names on all levels, best first; of equally good ones the higher level, then the lower code.
// The text may be a code or its beginning, a name or a part of one, or the names of a region and of those it lies in, with
// or without words of kind: "kec pengasih kulon progo". Words that stand nowhere are taken for typing errors. No more
// than limit hits are returned; limit ≤ 0 means all.
func (r *Register) Find(text string, limit int) []Hit {
	hits := r.findCode(text)
	if hits == nil {
		hits = r.findName(text)
	}
	sort.SliceStable(hits, func(i, j int) bool {
		a, b := hits[i], hits[j]
		if a.Score != b.Score {
			return a.Score > b.Score
		}
		if la, lb := a.Region.Level(), b.Region.Level(); la != lb {
			return la < lb
		}
		return a.Region.Code < b.Region.Code
	})
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	return hits
}

// findCode returns the region of a code and those directly in it; nil when the text is no code of the register.
func (r *Register) findCode(text string) []Hit {
	c, err := ParseCode(text)
	if err != nil {
		return nil
	}
	reg, ok := r.Get(c)
	if !ok {
		return nil
	}
	hits := []Hit{{reg, 1}}
	for _, child := range r.Children(c) {
		hits = append(hits, Hit{child, 0.5})
	}
	return hits
}

// A finder holds the texts that Find goes through. They are made when first used.
type finder struct {
	once  sync.Once
	texts [Village + 1]*wordText
}

func (r *Register) wordTexts() *[Village + 1]*wordText {
	r.finder.once.Do(func() {
		for level, t := range r.tables {
			r.finder.texts[level] = newWordText(t)
		}
	})
	return &r.finder.texts
}

// maxWords is the number of words of a search that count.
const maxWords = 8

// A term is a word that is searched for.
type term struct {
	word  string
	front kindWord               // when it is a word of kind
	under kindWord               // the word of kind in front of it
	fit   [Village + 1][]float32 // how well it fits each region's own name
}

// findName searches for words, first as typed and then, when no region has them all, with typing errors.
func (r *Register) findName(text string) []Hit {
	words := tokens(text)
	terms := newTerms(words[:min(len(words), maxWords)])
	if len(terms) == 0 {
		return nil
	}
	texts := r.wordTexts()
	for i := range terms {
		r.fill(&terms[i], texts)
	}
	joinPairs(terms, texts)
	hits := r.score(terms)
	if len(hits) > 0 {
		return hits
	}
	for i := range terms {
		for level, t := range texts {
			t.searchSimilar(terms[i].word, terms[i].fit[level])
		}
	}
	return r.score(terms)
}

// newTerms makes the terms of a search.
func newTerms(words []string) []term {
	terms := make([]term, len(words))
	var under kindWord
	for i, w := range words {
		terms[i] = term{word: searchWord(w), front: frontWords[w], under: under}
		under = terms[i].front
	}
	return terms
}

// fill searches the words of all levels for a term.
func (r *Register) fill(t *term, texts *[Village + 1]*wordText) {
	for level, text := range texts {
		t.fit[level] = make([]float32, r.tables[level].len())
		text.search(t.word, t.fit[level])
		if n := numberWords[t.word]; n != "" {
			text.searchWhole(n, t.fit[level])
		}
		for w, n := range numberWords {
			if n == t.word {
				text.searchWhole(w, t.fit[level])
			}
		}
	}
}

// joinPairs finds names written as one word that were searched for as two.
func joinPairs(terms []term, texts *[Village + 1]*wordText) {
	for i := 1; i < len(terms); i++ {
		both := terms[i-1].word + terms[i].word
		for level, text := range texts {
			each(text.words, text.wordsStart, " "+both+" ", func(at, _ int) {
				terms[i-1].fit[level][at], terms[i].fit[level][at] = wholeWord, wholeWord
			})
		}
	}
}
