package region

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// best tries every assignment.
func best(weights [][]float64, floor float64, used map[int]bool) float64 {
	if len(weights) == 0 {
		return 0
	}
	most := best(weights[1:], floor, used)
	for j, w := range weights[0] {
		if w > floor && !used[j] {
			used[j] = true
			most = max(most, w-floor+best(weights[1:], floor, used))
			delete(used, j)
		}
	}
	return most
}

func TestAssignBestAgainstBruteForce(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		weights := randomWeights(rnd, 1+rnd.IntN(5), 1+rnd.IntN(5))
		const floor = 0.5
		sum := 0.0
		rows, columns := map[int]bool{}, map[int]bool{}
		for _, p := range assignBest(weights, floor) {
			if rows[p.row] || columns[p.column] {
				t.Fatalf("%v: row %d or column %d given twice", weights, p.row, p.column)
			}
			rows[p.row], columns[p.column] = true, true
			sum += weights[p.row][p.column] - floor

			kept := weights[p.row][p.column]
			whole := best(weights, floor, map[int]bool{})
			weights[p.row][p.column] = 0
			margin := whole - best(weights, floor, map[int]bool{})
			weights[p.row][p.column] = kept
			if math.Abs(margin-p.margin) > 1e-9 {
				t.Fatalf("%v: margin of %d, %d is %v; want %v", weights, p.row, p.column, p.margin, margin)
			}
		}
		if want := best(weights, floor, map[int]bool{}); math.Abs(want-sum) > 1e-9 {
			t.Fatalf("%v: sum %v; want %v", weights, sum, want)
		}
	}
}

func randomWeights(rnd *rand.Rand, rows, columns int) [][]float64 {
	weights := make([][]float64, rows)
	for i := range weights {
		weights[i] = make([]float64, columns)
		for j := range weights[i] {
			if rnd.IntN(3) > 0 {
				weights[i][j] = rnd.Float64()
			}
		}
	}
	return weights
}

// A block that is too large is cut where its pairs are weak.
func TestAssignBestLarge(t *testing.T) {
	const n = 3 * maxBlock
	weights := make([][]float64, n)
	var want []pairing
	for i := range weights {
		weights[i] = make([]float64, n)
		for j := range weights[i] {
			weights[i][j] = 0.6
		}
		weights[i][i] = 0.9
		want = append(want, pairing{i, i, 0})
	}
	got := assignBest(weights, 0.55)
	for i := range got {
		if got[i].margin < 0.2 {
			t.Errorf("margin of row %d is %v; want more than 0.2", got[i].row, got[i].margin)
		}
		got[i].margin = 0
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(pairing{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
