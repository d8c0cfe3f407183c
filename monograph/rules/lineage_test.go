package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A history is a register in which villages were split, merged or given another code.
type history struct {
	places
	moved     map[region.Code]region.Code
	divisions []region.Division
}

func (h history) Successors() map[region.Code]region.Code { return h.moved }
func (h history) Divisions() []region.Division            { return h.divisions }

// people are the inhabitants of villages 1, 2, 3 …; a nought is a village that has no row.
func people(t *testing.T, period monograph.Period, values ...float64) []monograph.Observation {
	var out []monograph.Observation
	for _, o := range given(t, period, "PDK.JML", "B", values...) {
		if o.Value > 0 {
			out = append(out, o)
		}
	}
	return out
}

func TestDividedVillages(t *testing.T) {
	split := []region.Division{{Before: []region.Code{village(1)}, After: []region.Code{village(1), village(6)}, Since: "2025-03-01"}}
	undated := []region.Division{{Before: split[0].Before, After: split[0].After}}
	merged := []region.Division{{Before: []region.Code{village(1), village(2)}, After: []region.Code{village(2)}}}
	for _, c := range []struct {
		name      string
		divisions []region.Division
		moved     map[region.Code]region.Code
		last, now []float64
		want      string
	}{
		{"split, nobody lost", split, nil, []float64{3000, 3000, 3000}, []float64{1800, 3000, 3000, 0, 0, 1230}, ""},
		{"split, without a date", undated, nil, []float64{3000, 3000, 3000}, []float64{1800, 3000, 3000, 0, 0, 1230}, ""},
		{"split, half of them lost", split, nil, []float64{3000, 3000, 3000}, []float64{900, 3000, 3000, 0, 0, 630},
			"error P-04E 32.15.01.2001 2025 PDK.JML 1530/2250 2025!B2 2025!B7 2024!B2\nDesa 1 + Desa 6\n"},
		{"split, one in eight lost", split, nil, []float64{3000, 3000, 3000}, []float64{1600, 3000, 3000, 0, 0, 1000},
			"warning P-04 32.15.01.2001 2025 PDK.JML 2600/2850 2025!B2 2025!B7 2024!B2\nDesa 1 + Desa 6\n"},
		{"split, the new one does not report yet", split, nil, []float64{3000, 3000, 3000}, []float64{1800, 3000, 3000}, ""},
		{"split long ago", []region.Division{{Before: split[0].Before, After: split[0].After, Since: "2020-01-01"}}, nil,
			[]float64{3000, 3000, 3000, 0, 0, 1200}, []float64{1800, 3000, 3000, 0, 0, 1200}, "error P-04E 32.15.01.2001 2025 PDK.JML 1800/2250 2025!B2 2024!B2\nDesa 1\n"},
		{"merged", merged, nil, []float64{1000, 3000, 3000}, []float64{0, 4020, 3000}, ""},
		{"merged, many came", merged, nil, []float64{1000, 3000, 3000}, []float64{0, 6000, 3000},
			"error P-04E 32.15.01.2002 2025 PDK.JML 6000/5000 2025!B3 2024!B2 2024!B3\nDesa 1 + Desa 2\n"},
		{"another code", nil, map[region.Code]region.Code{village(1): village(6)}, []float64{3000, 3000}, []float64{0, 3000, 0, 0, 0, 3030}, ""},
		{"another code, half of them lost", nil, map[region.Code]region.Code{village(1): village(6)}, []float64{3000, 3000}, []float64{0, 3000, 0, 0, 0, 1500},
			"error P-04E 32.15.01.2006 2025 PDK.JML 1500/2250 2025!B7 2024!B2\nDesa 6\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cat := changeCatalogue("P-04")
			for _, r := range catalogue.Default().Rules {
				if r.Code == "P-04E" {
					cat.Rules = append(cat.Rules, r)
				}
			}
			found := Evaluate(Input{Catalogue: catalogue.New(*cat), Register: history{villages(6), c.moved, c.divisions},
				Observations: append(people(t, "2024", c.last...), people(t, "2025", c.now...)...)})
			var names strings.Builder
			for _, one := range found {
				names.WriteString(one.RegionName + "\n")
			}
			if diff := cmp.Diff(c.want, sheets(found)+names.String()); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSubdistrictThatGaveAVillage(t *testing.T) {
	const other = region.Code("32.15.02")
	register := history{places: places{"32.15": {kec, other}, kec: {village(1), village(2)}, other: {"32.15.02.2001"}},
		moved: map[region.Code]region.Code{village(2): "32.15.02.2001"}}
	in := readInput(t, `
32.15.01 2024 PDK.JML B2 60000
32.15.01 2025 PDK.JML C2 40000
32.15.01.2002 2024 PEM.RT B3 10
32.15.02.2001 2025 PEM.RT C3 10
`)
	in.Register = register
	in.Catalogue = testCatalogue(catalogue.Rule{Code: "P-04E", Severity: monograph.Error, Expr: "PDK.JML >= 0.75 PDK.JML@-1"})
	if diff := cmp.Diff("", brief(Evaluate(in))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	in.Register = register.places
	if diff := cmp.Diff("error P-04E 32.15.01 2025 PDK.JML 40000/45000 C2 B2\n", brief(Evaluate(in))); diff != "" {
		t.Errorf("findings without a change (-want +got):\n%s", diff)
	}
}
