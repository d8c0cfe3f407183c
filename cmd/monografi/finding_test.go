package main

import (
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A bound that may not itself be reached is told as such: "at least 0" of a 0 would explain nothing.
func TestFindingOfABound(t *testing.T) {
	a, _, _ := terminalApp("")
	centre, err := monograph.ParseMembers("SARKES=PUSKESMAS")
	if err != nil {
		t.Fatal(err)
	}
	zero, most, many := 0.0, 2400.0, 2767.0
	for _, tt := range []struct {
		found monograph.Finding
		want  string
	}{
		{monograph.Finding{Rule: "P-16B", Indicator: "KES.SARANA", Members: centre, Observed: &zero, Expected: &zero},
			"A sub-district without a health centre; Health facilities, Community health centre = 0, more than 0 is expected"},
		{monograph.Finding{Rule: "P-02E", Indicator: "PDK.JML", Observed: &many, Expected: &most},
			"Persons per household at most 12; Population = 2,767, at most 2,400 is expected"},
		{monograph.Finding{Rule: "A-15B", Severity: monograph.Info, Indicator: "LHN.KERING", Observed: &many, Expected: &most},
			"Dry land = sum of its kinds: the parts given make 2,400.00 of 2,767.00; some are missing, or a figure is wrong"},
		{monograph.Finding{Rule: "P-04E", Indicator: "PDK.JML", Cells: []monograph.Source{{Cell: "C2"}, {Cell: "B2"}, {Cell: "C3"}, {Cell: "B3"}}},
			"Change within a year at most 25 %; Population in many villages at once, perhaps of another source, unit or border: C2, B2, C3, B3"},
	} {
		if got := a.findingText(catalogue.Default(), &tt.found); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.found.Rule, got, tt.want)
		}
	}
}
