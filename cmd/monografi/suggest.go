package main

import (
	"strings"

	"monografi/monograph/spelling"
)

// nearest returns the word most like s, or "" when none is near enough to be a slip of the fingers.
func nearest(s string, words []string) string {
	s = strings.ToLower(s)
	best, least := "", 1+min(len(s)/3, 3)
	var r spelling.Ruler
	for _, w := range words {
		d := r.Distance(s, strings.ToLower(w))
		if len(s) > 2 && strings.HasPrefix(strings.ToLower(w), s) {
			d = min(d, 1)
		}
		if d <= least && (best == "" || d < least) {
			best, least = w, d
		}
	}
	return best
}
