package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Findings of one test in many villages of a regency, spread over its sub-districts, have one cause; a few of them do not.
func TestWidespread(t *testing.T) {
	for _, c := range []struct {
		villages, odd, want int
	}{{60, 10, 10}, {60, 11, 1}, {220, 11, 11}, {200, 11, 1}} {
		f := newFigures(Input{Catalogue: catalogue.Default(), Observations: spreadOver(c.villages)})
		var found []monograph.Finding
		for i := range c.odd {
			one := f.finding("C-01", monograph.Warning, int32(i), 0)
			one.Observed, one.Expected, one.Difference = ptr(float64(i)), ptr(0.0), ptr(float64(i))
			one.Cells = []monograph.Source{{File: "f.xlsx", Sheet: "S", Cell: fmt.Sprintf("B%d", i+2)}}
			found = append(found, one)
		}
		found = condense(f, found)
		cells := map[region.Level]int{}
		for _, one := range found {
			cells[one.Region.Level()] += len(one.Cells)
		}
		level := region.Village
		if c.want == 1 {
			level = region.Regency
		}
		if diff := cmp.Diff(map[region.Level]int{level: c.odd}, cells); diff != "" || len(found) != c.want {
			t.Errorf("%d of %d villages: %d findings, want %d; cells (-want +got):\n%s", c.odd, c.villages, len(found), c.want, diff)
		}
	}
}

// spreadOver is a figure in each of so many villages, in turn of twenty sub-districts.
func spreadOver(villages int) []monograph.Observation {
	var out []monograph.Observation
	for i := range villages {
		at := region.Code(fmt.Sprintf("32.15.%02d.%d", i%20+1, 2001+i/20))
		out = append(out, monograph.Observation{
			Address: monograph.Address{Region: at, Period: "2025", Series: monograph.Series{Indicator: "PDK.JML"}}, Status: monograph.Reported, Value: 1000,
		})
	}
	return out
}

func TestBoundsOfManyVillages(t *testing.T) {
	register := villages(12)
	column := func(period monograph.Period, leap, from, to int) []monograph.Observation {
		var values []float64
		for i := range 12 {
			v := 3000 + 100*float64(i)
			if i >= from && i < to {
				v *= float64(leap)
			}
			values = append(values, v)
		}
		return given(t, period, "PDK.JML", "B", values...)
	}
	rule := catalogue.Rule{Code: "P-04E", Severity: monograph.Error, Expr: "0.75 PDK.JML@-1 <= PDK.JML <= 1.25 PDK.JML@-1"}
	for _, c := range []struct {
		name     string
		from, to int
		back     bool // the year after is as the year before
		want     string
	}{
		{"all leap", 0, 12, false, "error P-04E 32.15.01 2025 24 cells\n"},
		{"two leap", 3, 5, false, "error P-04E 32.15.01.2004 2025 2 cells\nerror P-04E 32.15.01.2005 2025 2 cells\n"},
		{"one leaps and leaps back", 3, 4, true, "error P-04E 32.15.01.2004 2025 3 cells\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := append(column("2024", 1, 0, 0), column("2025", 2, c.from, c.to)...)
			if c.back {
				all = append(all, column("2026", 1, 0, 0)...)
			}
			var got strings.Builder
			for _, one := range Evaluate(Input{Catalogue: testCatalogue(rule), Register: register, Observations: all}) {
				fmt.Fprintf(&got, "%s %s %s %s %d cells\n", one.Severity, one.Rule, one.Region, one.Period, len(one.Cells))
			}
			if diff := cmp.Diff(c.want, got.String()); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
