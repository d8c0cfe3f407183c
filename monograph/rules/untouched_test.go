package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// Figures count as looked at when a sum, a rule, a printed total or a test that can run takes them in.
func TestUntouched(t *testing.T) {
	in := readInput(t, `1 2025 PDK.JML{SEX=L} B2 10
		1 2025 PDK.JML{SEX=P} C2 12
		1 2025 PDK.JML D2 22
		1 2025 PDK.KK E2 5
		1 2025 PEM.RT F2 3
		2 2025 PEM.RT F3 4
		3 2025 PEM.RT F4 nihil
		total 32.15.01 2025 PEM.RT REGION F5 7 F2 F3 F4
		1 2025 PEM.RW G2 1
		1 2025 GEO.LUAS H2 9
		1 2024 GEO.LUAS H12 9
		2 2025 GEO.LUAS H3 8`)
	in.Catalogue = changeCatalogue("C-06")
	var got []string
	for _, o := range Untouched(in) {
		got = append(got, o.Indicator+" "+o.Source.Cell)
	}
	if diff := cmp.Diff([]string{"GEO.LUAS H3", "PDK.KK E2", "PEM.RW G2"}, got); diff != "" {
		t.Errorf("untouched (-want +got):\n%s", diff)
	}
	if slices.ContainsFunc(Untouched(Input{Catalogue: in.Catalogue}), func(monograph.Observation) bool { return true }) {
		t.Error("untouched figures where there are none")
	}
}
