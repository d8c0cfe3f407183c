package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// What was handed in again under another year is one finding, whatever stands in it.
func TestBlocks(t *testing.T) {
	people, homes := []float64{3010, 2988, 4120, 1230, 2200}, []float64{901, 877, 1203, 366, 640}
	form := func(period monograph.Period, last float64) [][]monograph.Observation {
		var out [][]monograph.Observation
		for i, age := range ages5[:8] {
			v := float64(310 - 7*i)
			if i == 7 {
				v = last
			}
			out = append(out, given(t, period, "PDK.JML{UMUR5="+age+"}", column(i+1), v))
		}
		return out
	}
	for _, c := range []struct {
		name string
		in   [][]monograph.Observation
		want string
	}{
		{
			name: "two columns of last year",
			in: [][]monograph.Observation{
				given(t, "2024", "PDK.JML", "B", people...), given(t, "2024", "PDK.KK", "C", homes...),
				given(t, "2025", "PDK.JML", "B", people...), given(t, "2025", "PDK.KK", "C", homes...),
			},
			want: "warning C-07 32.15.01 2025 PDK.JML 2025!B2 2024!B2 2025!B3 2024!B3 2025!B4 2024!B4 2025!B5 2024!B5 2025!B6 2024!B6 " +
				"2025!C2 2024!C2 2025!C3 2024!C3 2025!C4 2024!C4 2025!C5 2024!C5 2025!C6 2024!C6\n",
		},
		{
			name: "a column of three years ago",
			in:   [][]monograph.Observation{given(t, "2022", "PDK.JML", "B", people...), given(t, "2025", "PDK.JML", "B", people...)},
			want: "warning C-07 32.15.01 2025 PDK.JML 2025!B2 2022!B2 2025!B3 2022!B3 2025!B4 2022!B4 2025!B5 2022!B5 2025!B6 2022!B6\n",
		},
		{
			name: "the form of one village",
			in:   append(form("2023", 200), form("2025", 200)...),
			want: "warning C-16 32.15.01.2001 2025 PDK.JML 2025!B2 2023!B2 2025!D2 2023!D2 2025!E2 2023!E2 2025!F2 2023!F2 2025!G2 2023!G2 2025!H2 2023!H2 2025!I2 2023!I2 2025!C2 2023!C2\n",
		},
		{name: "a form with one figure changed", in: append(form("2024", 200), form("2025", 201)...)},
		{name: "a half-year is no year", in: append(form("2024-S1", 200), form("2025", 200)...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-07 C-07B C-16"), Register: villages(8)}
			for _, column := range c.in {
				in.Observations = append(in.Observations, column...)
			}
			found := Evaluate(in)
			for i := range found {
				found[i].Observed = nil
			}
			if diff := cmp.Diff(c.want, sheets(found)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
