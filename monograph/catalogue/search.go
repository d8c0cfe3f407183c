package catalogue

import (
	"slices"
	"strings"
)

// A Hit is an indicator found by Search.
type Hit struct {
	Indicator string  // code
	Text      string  // the name that matched, normalised, or the code
	Score     float64 // 1 for the very words, less the less alike
}

// leastAlike is the score below which a name is not worth suggesting.
const leastAlike = 0.35

// Search finds the indicators whose code, label or synonyms are most like a text, best first, at most limit of them.
// It never returns an indicator twice.
func (c *Catalogue) Search(text string, limit int) []Hit {
	want := newTrigrams(Normalize(text))
	best := map[string]Hit{}
	consider := func(code, name string) {
		if score := want.like(name); score >= leastAlike && score > best[code].Score {
			best[code] = Hit{code, name, score}
		}
	}
	for _, ind := range c.Indicators {
		if strings.EqualFold(strings.TrimSpace(text), ind.Code) {
			best[ind.Code] = Hit{ind.Code, ind.Code, 1}
			continue
		}
		consider(ind.Code, Normalize(ind.Code))
	}
	for _, p := range c.Phrases {
		if p.Indicator != "" {
			consider(p.Indicator, p.Text)
		}
	}
	hits := make([]Hit, 0, len(best))
	for _, h := range best {
		hits = append(hits, h)
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if a.Score != b.Score {
			if a.Score > b.Score {
				return -1
			}
			return 1
		}
		return c.Position(a.Indicator) - c.Position(b.Indicator)
	})
	return hits[:min(limit, len(hits))]
}

func (c *Catalogue) nearestIndicator(code string) string {
	codes := make([]string, len(c.Indicators))
	for i, ind := range c.Indicators {
		codes[i] = ind.Code
	}
	return nearest(code, codes)
}

// nearest is the name most like another one, "" when none is near.
func nearest(name string, known []string) string {
	want := newTrigrams(Normalize(name))
	best, score := "", leastAlike
	for _, k := range known {
		if s := want.like(Normalize(k)); s > score {
			best, score = k, s
		}
	}
	return best
}

// trigrams are the runs of three bytes of a text, blanks around it included, so that the ends of words count.
type trigrams map[string]int

func newTrigrams(s string) trigrams {
	s = "  " + s + " "
	t := make(trigrams, len(s))
	for i := 0; i+3 <= len(s); i++ {
		t[s[i:i+3]]++
	}
	return t
}

// like compares with another text by Dice's coefficient: 1 for the same runs, 0 for none in common.
func (t trigrams) like(other string) float64 {
	s := "  " + other + " "
	var seen [64]string
	common, total := 0, len(s)-2
	met := seen[:0]
	for i := 0; i+3 <= len(s); i++ {
		g := s[i : i+3]
		if t[g] > count(met, g) {
			common++
			met = append(met, g)
		}
	}
	for _, n := range t {
		total += n
	}
	return 2 * float64(common) / float64(total)
}

func count(list []string, s string) int {
	n := 0
	for _, x := range list {
		if x == s {
			n++
		}
	}
	return n
}
