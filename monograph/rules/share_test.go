package rules

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// Percentages of villages are compared with their figures: each one, and their sum.
func TestShares(t *testing.T) {
	people := []float64{5462, 15751, 11351, 15013, 3886}
	for _, c := range []struct {
		name   string
		shares []float64
		total  float64
		want   string
	}{
		{"right", []float64{10.61, 30.61, 22.06, 29.17, 7.55}, 100, ""},
		{"rounded to whole numbers that make 101", []float64{11, 31, 22, 29, 8}, 100, ""},
		{"of the regency, and the total a fraction", []float64{1.74, 5.03, 3.62, 4.79, 1.24}, 0.16, "warning shares:PDK.JML 32.15.01 2025 PDK.JML 0.16/100 C9 C2 C3 C4 C5 C6\n"},
		{"of the regency", []float64{1.74, 5.03, 3.62, 4.79, 1.24}, 16.42, "warning shares:PDK.JML 32.15.01 2025 PDK.JML 16.42/100 C9 C2 C3 C4 C5 C6\n"},
		{"one row wrong", []float64{10.61, 30.61, 20.26, 29.17, 7.55}, 100, "warning share:PDK.JML 32.15.01.2003 2025 PDK.JML 20.26/22.06 C4 B4\n"},
		{"one row wrong, of the regency", []float64{1.74, 5.03, 6.32, 4.79, 1.24}, 16.42,
			"warning share:PDK.JML 32.15.01.2003 2025 PDK.JML 6.32/3.62 C4 B4\nwarning shares:PDK.JML 32.15.01 2025 PDK.JML 16.42/100 C9 C2 C3 C4 C5 C6\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			check := monograph.Check{
				Address: monograph.Address{Region: kec, Period: "2025", Series: monograph.Series{Indicator: "PDK.JML"}}, Value: c.total, Over: monograph.OverShare,
				Source: monograph.Source{File: "f.xlsx", Sheet: "2025", Cell: "C9"},
			}
			all := 0.0
			for i, share := range c.shares {
				check.Parts = append(check.Parts, monograph.CheckPart{Cell: fmt.Sprintf("C%d", i+2), Value: share, Sign: 1, Known: true},
					monograph.CheckPart{Cell: fmt.Sprintf("B%d", i+2), Value: people[i], Sign: 1, Known: true})
				all += people[i]
			}
			check.Parts = append(check.Parts, monograph.CheckPart{Cell: "B9", Value: all, Sign: 1, Known: true})
			in := Input{Catalogue: testCatalogue(), Register: villages(5), Observations: given(t, "2025", "PDK.JML", "B", people...), Checks: []monograph.Check{check}}
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
