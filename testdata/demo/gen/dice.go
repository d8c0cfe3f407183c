package main

import "math/rand/v2"

// dice draw the invented figures. Only the generator's own words are used, so that the figures do not change with a
// release of Go.
type dice struct{ source *rand.PCG }

func newDice(seed uint64) *dice { return &dice{rand.NewPCG(seed, 0)} }

// between draws a whole number from lo to hi, both included.
func (d *dice) between(lo, hi int) int {
	return lo + int(d.source.Uint64()%uint64(hi-lo+1))
}

// share draws about per mille of n: at least lo and at most hi thousandths, rounded.
func (d *dice) share(n, lo, hi int) int {
	return (n*d.between(lo*10, hi*10) + 5000) / 10000
}

// split divides n into whole parts that are about in proportion to the weights and add up to n.
func (d *dice) split(n int, weights ...int) []int {
	drawn, sum := make([]int, len(weights)), 0
	for i, w := range weights {
		drawn[i] = w * d.between(930, 1070)
		sum += drawn[i]
	}
	parts, rest := make([]int, len(weights)), n
	largest := 0
	for i, w := range drawn {
		parts[i] = n * w / sum
		rest -= parts[i]
		if w > drawn[largest] {
			largest = i
		}
	}
	parts[largest] += rest
	return parts
}
