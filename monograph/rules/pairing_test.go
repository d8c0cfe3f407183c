package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is told by a list itself, without other regions and years: the other sex, the ages beside, round figures.
func TestPaired(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			name: "one of several ages that a digit more explains",
			in: `1 2025 PDK.JML{UMUR10=0-9} B2 310
				1 2025 PDK.JML{UMUR10=10-19} B3 301
				1 2025 PDK.JML{UMUR10=20-29} B4 2305
				1 2025 PDK.JML{UMUR10=30-39} B5 280
				1 2025 PDK.JML{UMUR10=40-49} B6 251
				1 2025 PDK.JML{UMUR10=50-59} B7 190
				1 2025 PDK.JML{UMUR10=60-69} B8 140
				1 2025 PDK.JML{UMUR10=70+} B9 61
				1 2025 PDK.JML B10 1838`,
			want: "error partition:PDK.JML:UMUR10\n  B4 2305→305 digit-added 0.88 row 1838; list 290\n",
		},
		{
			name: "women instead of men",
			in: `1 2025 PDK.JML{SEX=L} B2 2402
				1 2025 PDK.JML{SEX=P} B3 1411
				1 2025 PDK.JML{WN=WNI} B4 2800
				1 2025 PDK.JML{WN=WNA} B5 13`,
			want: "error partition:PDK.JML:SEX=WN\n  B2 2402→1402 typo-substitution 0.88 row -1411+2800+13; list 1411\n",
		},
		{
			name: "an amount that alone is not round",
			in: `1 2025 - B2 32810000
				1 2025 - B3 318109010
				1 2025 - B4 41500000
				1 2025 - B5 17220000
				1 2025 - B6 128940000
				total 1 2025 - - B7 538579000 B2 B3 B4 B5 B6`,
			want: "warning printed\n  B3 3.1810901e+08→3.18109e+08 typo-substitution 0.88 sum 538579000\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, blame(Evaluate(readInput(t, c.in)))); diff != "" {
				t.Errorf("suspects (-want +got):\n%s", diff)
			}
		})
	}
}
