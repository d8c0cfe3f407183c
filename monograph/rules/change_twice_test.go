package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// One figure under two land uses is told once, unless one is all there is of the other, or it is short.
func TestTwice(t *testing.T) {
	for _, c := range []struct {
		name string
		in   map[string]float64
		want string
	}{
		{"dry fields as large as the wet", map[string]float64{"LHN.LADANG": 4558, "LHN.SAWAH_IST": 4558, "LHN.SAWAH": 4558, "LHN.TEGAL": 776}, "info C-17 32.15.01.2001 2025 LHN.SAWAH B2 A2\n"},
		{"a kind that is all there is", map[string]float64{"LHN.SAWAH_IST": 4558, "LHN.SAWAH": 4558}, ""},
		{"a member that is all there is", map[string]float64{"LHN.HUTAN{HUTAN=LEBAT}": 4558, "LHN.HUTAN": 4558}, ""},
		{"round figures", map[string]float64{"LHN.LADANG": 4500, "LHN.SAWAH": 4500}, ""},
		{"decimals count as digits", map[string]float64{"LHN.LADANG": 1450.25, "LHN.TEGAL": 1450.25}, "info C-17 32.15.01.2001 2025 LHN.TEGAL C2 A2\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-17"), Register: villages(8)}
			with := *in.Catalogue
			with.Rules = slices.DeleteFunc(slices.Clone(catalogue.Default().Rules), func(r catalogue.Rule) bool { return r.Code != "A-15A" })
			in.Catalogue = catalogue.New(with)
			for i, series := range []string{"LHN.LADANG", "LHN.SAWAH", "LHN.TEGAL", "LHN.SAWAH_IST", "LHN.HUTAN", "LHN.HUTAN{HUTAN=LEBAT}"} {
				if v, ok := c.in[series]; ok {
					in.Observations = append(in.Observations, given(t, monograph.Period("2025"), series, string(rune('A'+i)), v)...)
				}
			}
			found := Evaluate(in)
			for i := range found {
				found[i].Observed = nil
			}
			if diff := cmp.Diff(c.want, brief(found)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
