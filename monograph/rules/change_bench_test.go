package rules

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// twoFullYears is a regency of 309 villages with some 325 figures a village in two years, and ages by sex and single years.
func twoFullYears() Input {
	in := Input{Catalogue: catalogue.Default()}
	draw := rand.New(rand.NewPCG(11, 12))
	series := yearSeries(in.Catalogue, 325)
	for v := range 309 {
		at := region.Code(fmt.Sprintf("32.15.%02d.%d", v/11+1, 2001+v%11))
		for y, period := range []monograph.Period{"2024", "2025"} {
			add := func(s monograph.Series, value float64, col int) {
				in.Observations = append(in.Observations, monograph.Observation{
					Address: monograph.Address{Region: at, Period: period, Series: s}, Status: monograph.Reported, Value: value,
					Source: monograph.Source{File: string(at[:8]) + ".xlsx", Sheet: string(period), Cell: fmt.Sprintf("%s%d", column(col), v%11+5)},
				})
			}
			for j, s := range series {
				add(s.Series, math.Round(s.value*(1+0.02*draw.NormFloat64()+0.01*float64(y))), j)
			}
			ages, p := sample(draw, smoothAges(5000), smoothPyramid(5000))
			for j, o := range byAge(ages, p) {
				add(o.Series, o.Value, len(series)+j)
			}
		}
	}
	return in
}

func BenchmarkChangeAndDemography(b *testing.B) {
	in := twoFullYears()
	f := newFigures(in)
	for _, c := range []struct {
		name string
		run  func() []monograph.Finding
	}{{"change", f.change}, {"demography", f.demography}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = len(c.run())
			}
			b.ReportMetric(float64(len(in.Observations)), "figures")
			b.ReportMetric(float64(n), "findings")
		})
	}
}
