package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// world makes figures of plain values, with the edits over them as hard equalities.
func world(values []float64, edits []edit) (*figures, *linkage) {
	f := &figures{cat: testCatalogue()}
	for _, v := range values {
		f.list = append(f.list, figure{value: v, row: none, series: none, next: none})
	}
	for i := range edits {
		edits[i].hard, edits[i].row, edits[i].series, edits[i].left = true, none, none, 1
	}
	return f, f.linkage(edits)
}

// brokenOf lists the broken edits.
func brokenOf(f *figures, edits []edit) []int32 {
	var out []int32
	for i := range edits {
		if edits[i].broken(f) {
			out = append(out, int32(i))
		}
	}
	return out
}

func (s solution) String() string {
	var b strings.Builder
	for i, fig := range s.figs {
		fmt.Fprintf(&b, "%d=%v ", fig, s.proposed[i])
	}
	return b.String()
}

func texts(all []solution) []string {
	var out []string
	for _, s := range all {
		out = append(out, s.String())
	}
	slices.Sort(out)
	return out
}

func TestSmallest(t *testing.T) {
	// 0 + 1 = 2, 3 + 4 = 5, 0 + 3 = 6, 1 + 4 = 7, 2 + 5 = 8, 6 + 7 = 8
	table := func() []edit {
		var out []edit
		for _, s := range [][3]int32{{2, 0, 1}, {5, 3, 4}, {6, 0, 3}, {7, 1, 4}, {8, 2, 5}, {8, 6, 7}} {
			out = append(out, edit{terms: []term{{s[0], 1}, {s[1], -1}, {s[2], -1}}})
		}
		return out
	}
	right := []float64{10, 20, 30, 40, 50, 90, 50, 70, 120}
	for _, c := range []struct {
		name  string
		spoil map[int]float64
		want  []string
	}{
		{"a cell", map[int]float64{1: 2}, []string{"1=20 "}},
		{"a total", map[int]float64{5: 99}, []string{"5=90 "}},
		{"the corner", map[int]float64{8: 102}, []string{"8=120 "}},
		{"an exchange within a row", map[int]float64{0: 20, 1: 10}, []string{"0=10 1=20 ", "3=30 4=60 ", "6=60 7=60 "}},
		{"two in different rows and columns", map[int]float64{0: 1, 4: 5}, []string{"0=10 4=50 "}},
		{"nothing", nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			values := slices.Clone(right)
			for i, v := range c.spoil {
				values[i] = v
			}
			edits := table()
			f, l := world(values, edits)
			var found []solution
			if block := brokenOf(f, edits); len(block) > 0 {
				found, _ = l.smallest(block, maxFigures)
			}
			if diff := cmp.Diff(c.want, texts(found)); diff != "" {
				t.Errorf("solutions (-want +got):\n%s", diff)
			}
		})
	}
}

// bruteForce finds the smallest sets of figures, and the whole values from 0 to most, that make all edits hold.
func bruteForce(values []float64, edits []edit, most int) []string {
	f, _ := world(slices.Clone(values), edits)
	for size := 1; size <= len(values); size++ {
		var out []string
		var visit func(from int, figs []int32)
		visit = func(from int, figs []int32) {
			if len(figs) == size {
				if len(brokenOf(f, edits)) == 0 {
					s := solution{figs: figs}
					for _, fig := range figs {
						s.proposed = append(s.proposed, f.list[fig].value)
					}
					out = append(out, s.String())
				}
				return
			}
			for i := from; i < len(values); i++ {
				for v := range most + 1 {
					if float64(v) == values[i] {
						continue
					}
					f.list[i].value = float64(v)
					visit(i+1, append(figs[:len(figs):len(figs)], int32(i)))
				}
				f.list[i].value = values[i]
			}
		}
		visit(0, nil)
		if len(out) > 0 {
			slices.Sort(out)
			return out
		}
	}
	return nil
}

// Whatever the search returns is exactly what trying every value finds.
func TestSmallestAgainstBruteForce(t *testing.T) {
	answered := 0
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 5).Draw(t, "figures")
		values := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 4), func(x int) float64 { return float64(x) }), n, n).Draw(t, "values")
		var edits []edit
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			var e edit
			for i := range n {
				if c := rapid.SampledFrom([]float64{0, 1, -1}).Draw(t, "coef"); c != 0 {
					e.terms = append(e.terms, term{int32(i), c})
				}
			}
			if len(e.terms) > 1 {
				edits = append(edits, e)
			}
		}
		f, l := world(values, edits)
		block := brokenOf(f, edits)
		if len(block) == 0 {
			t.Skip("nothing broken")
		}
		found, complete := l.smallest(block, maxFigures)
		if !complete || len(found) == 0 {
			return // abstained
		}
		answered++
		const most = 20 // no correction of such small figures leads further
		if diff := cmp.Diff(bruteForce(values, edits, most), texts(found)); diff != "" {
			t.Errorf("values %v edits %v (-brute force +search):\n%s", values, edits, diff)
		}
	})
	if answered == 0 {
		t.Error("the search never answered")
	}
}
