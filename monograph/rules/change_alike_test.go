package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// What is typed twice, or to try something out, is told although its sums are right.
func TestAlike(t *testing.T) {
	agesFrom := func(first int, name string, rows ...[]float64) [][]monograph.Observation {
		var out [][]monograph.Observation
		for i, age := range ages5[:len(rows[0])] {
			var values []float64
			for _, row := range rows {
				values = append(values, row[i])
			}
			out = append(out, given(t, "2025", name+"{UMUR5="+age+"}", column(first+i), values...))
		}
		return out
	}
	ages := func(name string, rows ...[]float64) [][]monograph.Observation { return agesFrom(1, name, rows...) }
	for _, c := range []struct {
		name string
		in   [][]monograph.Observation
		want string
	}{
		{
			name: "a village typed twice",
			in: ages("PDK.JML", []float64{210, 214, 208, 199, 220, 187, 166}, []float64{305, 313, 300, 298, 310, 290, 266},
				[]float64{210, 214, 208, 199, 220, 187, 166}),
			want: "warning C-14 32.15.01.2003 2025 PDK.JML B4 D4 E4 F4 G4 H4 C4 B2 D2 E2 F2 G2 H2 C2\n",
		},
		{
			name: "two forms with the same figures of two kinds",
			in: append(ages("PDK.JML", []float64{210, 214, 208, 199, 220, 187, 166}, []float64{210, 214, 208, 199, 220, 187, 166}),
				agesFrom(11, "MUT.MATI", []float64{21, 24, 28, 29, 22, 27, 26}, []float64{21, 24, 28, 29, 22, 27, 26})...),
			want: "warning C-14 32.15.01.2002 2025 MUT.MATI L3 N3 O3 P3 Q3 R3 M3 L2 N2 O2 P2 Q2 R2 M2 B3 D3 E3 F3 G3 H3 C3 B2 D2 E2 F2 G2 H2 C2\n",
		},
		{
			name: "one figure differs",
			in:   ages("PDK.JML", []float64{210, 214, 208, 199, 220, 187, 166}, []float64{210, 214, 208, 199, 220, 187, 165}),
		},
		{
			name: "small figures are alike by chance",
			in:   ages("PDK.JML", []float64{3, 4, 3, 1, 2, 0, 0}, []float64{3, 4, 3, 1, 2, 0, 0}),
		},
		{
			name: "a number that counts up",
			in:   [][]monograph.Observation{given(t, "2025", "PDK.JML", "B", 12345, 3214)},
			want: "info C-15 32.15.01.2001 2025 PDK.JML B2\n",
		},
		{
			name: "a short one may be right",
			in:   [][]monograph.Observation{given(t, "2025", "PDK.JML", "B", 1111, 3214)},
		},
		{
			name: "many short ones",
			in: [][]monograph.Observation{
				given(t, "2025", "PDK.JML", "B", 4321, 3214), given(t, "2025", "PDK.KK", "C", 999, 931), given(t, "2025", "DDK.MURID", "D", 123, 655),
			},
			want: "info C-15 32.15.01.2001 2025 DDK.MURID D2 B2 C2\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-14 C-15"), Register: villages(8)}
			for _, column := range c.in {
				in.Observations = append(in.Observations, column...)
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

func TestDrilled(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{{"111", true}, {"12345", true}, {"54321", true}, {"9999", true}, {"12344", false}, {"135", false}, {"34567", false}, {"321", true}, {"98765", true}, {"1000", false}, {"112", false}} {
		if got := drilled(c.text); got != c.want {
			t.Errorf("drilled(%s) = %v, want %v", c.text, got, c.want)
		}
	}
}
