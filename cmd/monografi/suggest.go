package main

import "strings"

// nearest returns the word most like s, or "" when none is near enough to be a slip of the fingers.
func nearest(s string, words []string) string {
	s = strings.ToLower(s)
	best, least := "", 1+min(len(s)/3, 3)
	for _, w := range words {
		d := distance(s, strings.ToLower(w))
		if len(s) > 2 && strings.HasPrefix(strings.ToLower(w), s) {
			d = min(d, 1)
		}
		if d <= least && (best == "" || d < least) {
			best, least = w, d
		}
	}
	return best
}

// distance counts the letters to insert, delete, replace or swap with their neighbour to make b of a.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before []int
	last := make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row := make([]int, len(t)+1)
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
