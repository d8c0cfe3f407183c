package rules

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestMedianAndSpread(t *testing.T) {
	for _, c := range []struct {
		x              []float64
		median, spread float64
	}{
		{[]float64{4}, 4, 0},
		{[]float64{1, 2, 3, 4, 100}, 3, 1.4826 * 1.206},
		{[]float64{0, 0, 0, 0, 0, 50}, 0, 0},
		{[]float64{10, 1, 4, 7}, 5.5, 1.4826 * 1.363 * 3},
	} {
		centre := median(append([]float64(nil), c.x...))
		if centre != c.median {
			t.Errorf("median(%v) = %v, want %v", c.x, centre, c.median)
		}
		if len(c.x) < 4 {
			continue
		}
		if got := spread(c.x, centre); math.Abs(got-c.spread) > 1e-12 {
			t.Errorf("spread(%v) = %v, want %v", c.x, got, c.spread)
		}
	}
}

// The spread of few normal numbers is right on average.
func TestSpreadIsUnbiased(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{5, 8, 20} {
		const trials = 4000
		sum := 0.0
		for range trials {
			x := make([]float64, n)
			for i := range x {
				x[i] = 3 + 2*draw.NormFloat64()
			}
			sum += spread(x, median(append([]float64(nil), x...)))
		}
		if mean := sum / trials; math.Abs(mean-2) > 0.15 {
			t.Errorf("mean spread of %d numbers is %.3f, want 2", n, mean)
		}
	}
}
