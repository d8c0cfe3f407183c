package rules

import (
	"fmt"
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
