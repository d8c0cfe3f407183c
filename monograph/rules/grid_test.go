package rules

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
)

// What a figure may be is told by the closest of its surroundings.
func TestExpect(t *testing.T) {
	// Six villages, whose men and women are alike in number, and who grow by a hundredth a year.
	people := func(spoilt string) string {
		var b strings.Builder
		for i, n := range []int{1000, 2000, 3000, 4000, 5000, 6000} {
			fmt.Fprintf(&b, "%d 2025 PDK.JML{SEX=L} B%d %d\n", i+1, i+2, n+i)
			fmt.Fprintf(&b, "%d 2025 PDK.JML{SEX=P} C%d %d\n", i+1, i+2, n-i)
			fmt.Fprintf(&b, "%d 2025 PDK.KK D%d %d\n", i+1, i+2, 2*n/3)
			fmt.Fprintf(&b, "%d 2024 PDK.KK E%d %d\n", i+1, i+2, 2*n/3*100/101)
		}
		return strings.NewReplacer(" B4 3002", " B4 "+spoilt).Replace(b.String())
	}
	for _, c := range []struct {
		name, in, series, period string
		region                   int
		want, within             float64 // within as a share
	}{
		{"men like women", people("3002"), "PDK.JML{SEX=L}", "2025", 3, 3000, 0.02},
		{"men mistyped", people("30020"), "PDK.JML{SEX=L}", "2025", 3, 3000, 0.02},
		{"households like the year before", people("3002"), "PDK.KK", "2025", 2, 1333, 0.01},
		{"the year before like households", people("3002"), "PDK.KK", "2024", 2, 1319, 0.01},
		{"alone", "1 2025 PDK.KK B2 10", "PDK.KK", "2025", 1, 0, 0},
		{"few villages, last year", "1 2025 PDK.KK B2 1000\n1 2024 PDK.KK C2 970", "PDK.KK", "2025", 1, 970, 0.2},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Register = villages(6)
			f := newFigures(in)
			around := f.linkage(f.edits()).context()
			row := f.rowAt[rowKey{region.Code(village(c.region)), monograph.Period(c.period)}]
			got, ok := around.expect(f.at(row, f.ids[readSeries(t, c.series)]))
			if ok != (c.want > 0) {
				t.Fatalf("expect: %+v, %v", got, ok)
			}
			if ok && math.Abs(math.Exp(got.log)-c.want) > c.within*c.want || got.sigma > 0.2 {
				t.Errorf("expected about %v ± %.3f, want %v", math.Exp(got.log), got.sigma, c.want)
			}
		})
	}
}

// Figures of other files settle which cell is wrong, and nothing is found about them.
func TestKnown(t *testing.T) {
	table := `1 2025 PDK.KK B2 1333
		2 2025 PDK.KK B3 1433
		3 2025 PDK.KK B4 1560
		4 2025 PDK.KK B5 1135
		5 2025 PDK.KK B6 1702
		total 32.15.01 2025 PDK.KK REGION B7 7263 B2 B3 B4 B5 B6`
	for _, c := range []struct{ name, known, want string }{
		{"nothing known", "", "error level:PDK.KK\n"},
		{
			"the year before",
			"1 2024 PDK.KK a.xlsx!B2 1330\n2 2024 PDK.KK a.xlsx!B3 1431\n3 2024 PDK.KK a.xlsx!B4 1550\n4 2024 PDK.KK a.xlsx!B5 1231\n5 2024 PDK.KK a.xlsx!B6 1699",
			"error level:PDK.KK\n  B5 1135→1235 typo-substitution 0.88 column 7263; years 1233\n",
		},
		{
			"households by sex of another office",
			"4 2025 PDK.KK{SEX=L} a.xlsx!B2 1030\n4 2025 PDK.KK{SEX=P} a.xlsx!C2 205",
			"error level:PDK.KK\n  B5 1135→1235 typo-substitution 0.83 column 7263; row 1030+205\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, table)
			in.Register = villages(5)
			in.Known = func() []monograph.Observation { return readInput(t, c.known).Observations }
			if diff := cmp.Diff(c.want, blame(Evaluate(in))); diff != "" {
				t.Errorf("suspects (-want +got):\n%s", diff)
			}
		})
	}
}
