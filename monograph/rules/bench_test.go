package rules

import (
	"fmt"
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// regencyYear is a year of a regency of 30 sub-districts and 309 villages, with some 325 figures a village, a total for every column of each
// sub-district, and all sums right. Every wrong-th figure is then spoilt.
func regencyYear(wrong int) Input {
	in := Input{Catalogue: catalogue.Default(), Register: places{}}
	series := yearSeries(in.Catalogue, 325)
	p := places{}
	for k := range 30 {
		sub := region.Code(fmt.Sprintf("32.15.%02d", k+1))
		p["32.15"] = append(p["32.15"], sub)
		n := 10
		if k < 9 {
			n = 11
		}
		checks := make([]monograph.Check, len(series))
		for v := range n {
			code := region.Code(fmt.Sprintf("%s.%d", sub, 2001+v))
			p[sub] = append(p[sub], code)
			for j, s := range series {
				o := monograph.Observation{
					Address: monograph.Address{Region: code, Period: "2025", Series: s.Series}, Status: monograph.Reported, Value: s.value,
					Source: monograph.Source{File: string(sub) + ".xlsx", Sheet: s.Indicator, Cell: fmt.Sprintf("%s%d", column(j), v+5), Raw: "1"},
				}
				in.Observations = append(in.Observations, o)
				c := &checks[j]
				c.Address = monograph.Address{Region: sub, Period: "2025", Series: s.Series}
				c.Over, c.Source = monograph.OverRegions, o.Source
				c.Source.Cell = fmt.Sprintf("%s%d", column(j), n+5)
				c.Value += o.Value
				c.Parts = append(c.Parts, monograph.CheckPart{Cell: o.Source.Cell, Value: o.Value, Sign: 1, Known: true})
			}
		}
		in.Checks = append(in.Checks, checks...)
	}
	in.Register = p
	for i := range in.Observations {
		if wrong > 0 && i%wrong == wrong/2 {
			in.Observations[i].Value *= 10
		}
	}
	for i := range in.Checks {
		for j := range in.Checks[i].Parts {
			part := &in.Checks[i].Parts[j]
			part.Value = in.Observations[partIndex(i, j, len(series), len(in.Checks[i].Parts), in)].Value
		}
	}
	return in
}

// partIndex finds the observation of a part: checks are in order of sub-district and series, observations of village and series.
func partIndex(check, part, series, _ int, in Input) int {
	first := 0
	for k := 0; k < check/series; k++ {
		first += len(in.Checks[k*series].Parts) * series
	}
	return first + part*series + check%series
}

// column is a column's letters.
func column(j int) string {
	if j < 26 {
		return string(rune('A' + j))
	}
	return column(j/26-1) + column(j%26)
}

type valued struct {
	monograph.Series
	value float64
}

// yearSeries are the undivided figures of the catalogue's counts, each with its partitions, with values that add up.
func yearSeries(cat *catalogue.Catalogue, most int) []valued {
	var out []valued
	for _, ind := range cat.Indicators {
		unit := 5040 // divides evenly over most lists
		switch ind.Code {
		case "MUT.HILANG", "MUT.MATI_LT5", "MUT.MATI_GE5", "PEM.KELURAHAN", "DDK.LULUS":
			continue // equal figures would break the balances
		case "PDK.KK", "PDK.KS", "PEM.KLS":
			unit = 1260
		case "MUT.LAHIR", "MUT.MATI", "MUT.DATANG", "MUT.PINDAH":
			unit = 60
		}
		if ind.Type != monograph.Integer || !additive(ind) {
			continue
		}
		out = append(out, valued{monograph.Series{Indicator: ind.Code}, float64(unit)})
		for _, use := range ind.Breakdowns {
			list := cat.Breakdown(use.List)
			var top []string
			for _, m := range list.Members {
				if m.Parent == "" {
					top = append(top, m.Code)
				}
			}
			if !use.Partition || len(top) > 20 {
				continue
			}
			for i, m := range top {
				v := float64(unit / len(top))
				if i == 0 {
					v += float64(unit % len(top))
				}
				out = append(out, valued{monograph.Series{Indicator: ind.Code, Members: monograph.Members(list.Code + "=" + m)}, v})
			}
		}
		if len(out) >= most {
			return out[:most]
		}
	}
	return out
}

func BenchmarkEvaluateRegencyYear(b *testing.B) {
	for _, c := range []struct {
		name  string
		wrong int
	}{{"clean", 0}, {"1 in 10000 wrong", 10007}, {"1 in 500 wrong", 503}} {
		in := regencyYear(c.wrong)
		b.Run(c.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(Evaluate(in))
			}
			b.ReportMetric(float64(len(in.Observations)), "figures")
			b.ReportMetric(float64(n), "findings")
		})
	}
}
