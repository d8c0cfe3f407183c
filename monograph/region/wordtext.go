package region

import (
	"math/bits"
	"strconv"
	"strings"
)

// A wordText holds the names of a table in the form that a search goes through: a line for each region, once with a space
// around every word and once without spaces.
type wordText struct {
	words, joined           string
	wordsStart, joinedStart []int // where each region's line begins
}

func newWordText(t *table) *wordText {
	var words, joined strings.Builder
	words.Grow(len(t.names) + 4*t.len())
	joined.Grow(len(t.names) + t.len())
	w := &wordText{wordsStart: make([]int, t.len()), joinedStart: make([]int, t.len())}
	for i := range t.len() {
		w.wordsStart[i], w.joinedStart[i] = words.Len(), joined.Len()
		words.WriteByte(' ')
		name := tokens(t.name(i))
		for k, word := range name {
			word = searchWord(word)
			words.WriteString(word)
			words.WriteByte(' ')
			if t.width == widths[Regency] && k < len(name)-1 && frontWords[word].level == Regency {
				continue // "kulonprogo" is the whole of Kabupaten Kulon Progo
			}
			joined.WriteString(word)
		}
		words.WriteByte('\n')
		joined.WriteByte('\n')
	}
	w.words, w.joined = words.String(), joined.String()
	return w
}

// searchWord is a word as it is searched for: roman numerals as arabic.
func searchWord(w string) string {
	if n := roman(w); n > 0 {
		return strconv.Itoa(n)
	}
	return w
}

// line returns a region's words with a space around each.
func (w *wordText) line(i int) string {
	end := len(w.words)
	if i+1 < len(w.wordsStart) {
		end = w.wordsStart[i+1]
	}
	return w.words[w.wordsStart[i] : end-1]
}

// each calls found for every place of a pattern in a text, with the region whose line it stands in.
func each(text string, start []int, pattern string, found func(region, place int)) {
	region := 0
	for place := 0; ; place++ {
		next := strings.Index(text[place:], pattern)
		if next < 0 {
			return
		}
		place += next
		for region+1 < len(start) && start[region+1] <= place {
			region++
		}
		found(region, place)
	}
}

// How well a word that was searched for fits, by where it stands.
const (
	wholeWord   = 1.0
	wholeJoined = 0.95 // "kulonprogo" for Kulon Progo
	beginning   = 0.8
	inside      = 0.5
)

// search sets fit for every region with the word in its name to how well it fits, if that is better.
func (w *wordText) search(word string, fit []float32) {
	set := func(i int, f float32) { fit[i] = max(fit[i], f) }
	if mark(word) {
		each(w.words, w.wordsStart, " "+word+" ", func(i, _ int) { set(i, wholeWord) })
		return
	}
	each(w.words, w.wordsStart, " "+word, func(i, place int) {
		if w.words[place+1+len(word)] == ' ' {
			set(i, wholeWord)
		} else {
			set(i, beginning)
		}
	})
	if len(word) < 4 {
		return
	}
	each(w.joined, w.joinedStart, word, func(i, place int) {
		switch {
		case place > w.joinedStart[i]:
			set(i, inside)
		case w.joined[place+len(word)] == '\n':
			set(i, wholeJoined)
		default:
			set(i, beginning)
		}
	})
}

// searchWhole sets fit for the regions with the word as a whole word.
func (w *wordText) searchWhole(word string, fit []float32) {
	each(w.words, w.wordsStart, " "+word+" ", func(i, _ int) { fit[i] = wholeWord })
}

// searchSimilar sets fit for the regions with a word of similar spelling.
func (w *wordText) searchSimilar(word string, fit []float32) {
	if len(word) < 4 || mark(word) {
		return
	}
	var m matcher
	letters := letterSet(word)
	for i := range w.wordsStart {
		for rest := w.line(i)[1:]; rest != ""; {
			var own string
			own, rest, _ = strings.Cut(rest, " ")
			// Two errors change at most two letters each.
			if d := len(own) - len(word); d < -2 || d > 2 || bits.OnesCount32(letters^letterSet(own)) > 4 {
				continue
			}
			if s := m.similarity(word, own); s >= 0.75 {
				fit[i] = max(fit[i], float32(0.7*s))
			}
		}
	}
}

// letterSet has a bit for each letter of a word; letters beyond z share theirs with others.
func letterSet(word string) uint32 {
	set := uint32(0)
	for i := range len(word) {
		set |= 1 << (word[i] & 31)
	}
	return set
}
