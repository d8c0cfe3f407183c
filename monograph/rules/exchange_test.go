package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Exchanges that are found cell by cell, or of whole lines, are told as what they are.
func TestExchanged(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			name: "two neighbours, each proven by itself",
			in: `1 2025 KES.SARANA{SARKES=PUSKESMAS} B2 23
				1 2025 KES.SARANA{SARKES=POSYANDU} C2 4
				2 2025 KES.SARANA{SARKES=PUSKESMAS} B3 5
				2 2025 KES.SARANA{SARKES=POSYANDU} C3 31
				1 2024 KES.SARANA{SARKES=PUSKESMAS} F2 4
				1 2024 KES.SARANA{SARKES=POSYANDU} G2 23
				total 32.15.01 2025 KES.SARANA{SARKES=PUSKESMAS} REGION B4 9 B2 B3
				total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION C4 54 C2 C3`,
			want: "error printed:KES.SARANA\n  B2 23→4 swapped-members 0.88 column 9-5; years 4\n  C2 4→23 swapped-members 0.88 column 54-31; years 23\n",
		},
		{
			name: "the ages of two villages",
			in: `1 2025 PDK.JML{SEX=L} B2 50
				1 2025 PDK.JML{SEX=P} C2 52
				2 2025 PDK.JML{SEX=L} B3 70
				2 2025 PDK.JML{SEX=P} C3 73
				1 2025 PDK.JML{UMUR=0-14} B12 41
				1 2025 PDK.JML{UMUR=15-64} C12 93
				1 2025 PDK.JML{UMUR=65+} D12 9
				2 2025 PDK.JML{UMUR=0-14} B13 32
				2 2025 PDK.JML{UMUR=15-64} C13 65
				2 2025 PDK.JML{UMUR=65+} D13 5
				1 2025 PDK.JML{WN=WNI} F2 102
				1 2025 PDK.JML{WN=WNA} G2 0
				2 2025 PDK.JML{WN=WNI} F3 143
				2 2025 PDK.JML{WN=WNA} G3 0`,
			want: "error partition:PDK.JML:SEX=UMUR\n  B12 41→32 swapped-rows 0.80 row 50+52-93-9\n  C12 93→65 swapped-rows 0.80 row 50+52-41-9\n" +
				"  D12 9→5 swapped-rows 0.80 row 50+52-41-93\n  B13 32→41 swapped-rows 0.80 row 70+73-65-5\n" +
				"  C13 65→93 swapped-rows 0.80 row 70+73-32-5\n  D13 5→9 swapped-rows 0.80 row 70+73-32-65\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, blame(Evaluate(readInput(t, c.in)))); diff != "" {
				t.Errorf("suspects (-want +got):\n%s", diff)
			}
		})
	}
}
