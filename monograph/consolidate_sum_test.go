package monograph

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

func TestConsolidateAddsUnknownRegions(t *testing.T) {
	c := Consolidate(testTerms, testTree, parseObservations(t, `32.15.02.2099 PDK.KK 6`))
	want := "32.15 PDK.KK 6 1/6 partial\n32.15.01 PDK.KK missing 0/3\n32.15.02 PDK.KK 6 1/3 partial\n"
	if diff := cmp.Diff(want, lines(c, region.Subdistrict)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestConsolidationCounts(t *testing.T) {
	c := Consolidate(testTerms, testTree, parseObservations(t, `32.15.01.2001 GEO.KELAS b
		32.15.01.2002 GEO.KELAS a
		32.15.02.2002 GEO.KELAS b`))
	want := []ValueCount{{"a", 1}, {"b", 2}}
	if diff := cmp.Diff(want, c.Counts("32.15", Series{Indicator: "GEO.KELAS"})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Sums must not carry the noise of binary fractions, whatever the order, and must hold rupiah to the last digit.
func TestExactSums(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var sum exact
		var cents int64
		for range 300 {
			n := rng.Int64N(1e13) / int64(math.Pow10(rng.IntN(12)))
			cents += n
			sum.add(float64(n) / 100)
		}
		want, _ := strconv.ParseFloat(fmt.Sprintf("%d.%02d", cents/100, cents%100), 64)
		if got := sum.value(); got != want {
			t.Fatalf("sum = %v, want %v", got, want)
		}
	}
	var big exact
	for range 83762 {
		big.add(9_999_999_999_999 / 100)
	}
	if got, want := big.value(), 83762*99_999_999_999.0; got != want {
		t.Errorf("sum = %.0f, want %.0f", got, want)
	}
}

// Every level's sum equals the sum over the villages, however the figures are spread.
func TestConsolidateAddsUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var observations []Observation
	total, have := 0, 0
	for _, r := range testTree {
		if r.Level() != region.Village || rng.IntN(4) == 0 {
			continue
		}
		v := rng.IntN(1000)
		total, have = total+v, have+1
		observations = append(observations, Observation{
			Address: Address{Region: r, Period: "2025", Series: Series{Indicator: "PDK.KK"}}, Status: Reported, Value: float64(v),
		})
	}
	cell := Consolidate(testTerms, testTree, observations).Cell("32.15", Series{Indicator: "PDK.KK"})
	if cell.Value != float64(total) || cell.Have != have || cell.Of != 5 {
		t.Errorf("got %v of %d/%d, want %d of %d/5", cell.Value, cell.Have, cell.Of, total, have)
	}
}

func BenchmarkConsolidateRegency(b *testing.B) {
	var tree []region.Code
	var observations []Observation
	tree = append(tree, "32.15")
	for k := range 30 {
		sub := region.Code(fmt.Sprintf("32.15.%02d", k+1))
		tree = append(tree, sub)
		for v := range 10 {
			village := region.Code(fmt.Sprintf("%s.2%03d", sub, v+1))
			tree = append(tree, village)
			for _, sex := range []string{"L", "P"} {
				for _, age := range []string{"0-14", "15+"} {
					observations = append(observations, Observation{
						Address: Address{Region: village, Period: "2025", Series: Series{"PDK.JML", Members("SEX=" + sex + ";UMUR=" + age)}},
						Status:  Reported, Value: float64(k*v + 1),
					})
				}
			}
		}
	}
	for b.Loop() {
		Consolidate(testTerms, tree, observations)
	}
}

func ExampleConsolidate() {
	people := func(r region.Code, v float64) Observation {
		return Observation{Address: Address{Region: r, Period: "2025", Series: Series{Indicator: "PDK.JML"}}, Status: Reported, Value: v}
	}
	c := Consolidate(
		Terms{Indicators: []*Indicator{{Code: "PDK.JML", Type: Integer, Levels: "DK", Agg: Sum}}},
		[]region.Code{"32.15.01", "32.15.01.2001", "32.15.01.2002", "32.15.01.2003"},
		[]Observation{people("32.15.01.2001", 4200), people("32.15.01.2002", 3100)},
	)
	cell := c.Cell("32.15.01", Series{Indicator: "PDK.JML"})
	fmt.Printf("%.0f from %d of %d villages\n", cell.Value, cell.Have, cell.Of)
	// Output: 7300 from 2 of 3 villages
}

func TestShownDecimals(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		most int
		want int
	}{{12, 4, 0}, {0.1 + 0.2, 4, 1}, {111507204128.20001, 4, 1}, {1.0 / 3, 4, 4}, {-2.25, 4, 2}, {2.25, 1, 1}, {math.Inf(1), 4, 0}} {
		if got := ShownDecimals(tt.v, tt.most); got != tt.want {
			t.Errorf("%v: %d decimals, want %d", tt.v, got, tt.want)
		}
	}
}
