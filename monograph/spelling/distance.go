// Package spelling measures how far two spellings of a word lie apart.
//
//	var r spelling.Ruler
//	r.Distance("jatilaksna", "jatilaksana") // 1
package spelling

// A Ruler measures distances. It keeps its working memory between calls; the zero Ruler is ready.
type Ruler struct{ rows [3][]int }

// Distance is the number of letters to insert, drop, replace or swap with their neighbour to make one word the other
// (Damerau–Levenshtein, optimal string alignment). It counts bytes: names, codes and flags are ASCII but for a handful.
func (r *Ruler) Distance(a, b string) int {
	for i := range r.rows {
		r.rows[i] = grown(r.rows[i], len(b)+1)
	}
	before, last, row := r.rows[0], r.rows[1], r.rows[2]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func grown(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n, 2*n)
	}
	return s[:n]
}
