package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Mistakes over several cells that sums along one way only, or partitions without rare categories, still tell.
func TestMovedFigures(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			name: "a column moved on by one, in a table with sums of rows",
			in: `1 2025 - B2 0
				1 2025 - C2 12
				1 2025 - B3 31
				1 2025 - C3 15
				1 2025 - B4 47
				1 2025 - C4 19
				total 1 2025 - - D2 43 B2 C2
				total 1 2025 - - D3 62 B3 C3
				total 1 2025 - - D4 78 B4 C4`,
			want: "warning printed\n  B2 0→31 shifted 0.80 sum 43-12\n  B3 31→47 shifted 0.80 sum 62-15\n  B4 47→59 shifted 0.80 sum 78-19\n",
		},
		{
			name: "religions without the rare ones, as everywhere in the file",
			in: `1 2025 PDK.JML{AGAMA=ISLAM} B2 900
				1 2025 PDK.JML{AGAMA=KRISTEN} C2 40
				1 2025 PDK.JML D2 940
				2 2025 PDK.JML{AGAMA=ISLAM} B3 700
				2 2025 PDK.JML{AGAMA=KRISTEN} C3 30
				2 2025 PDK.JML D3 730
				3 2025 PDK.JML{AGAMA=ISLAM} B4 600
				3 2025 PDK.JML{AGAMA=KRISTEN} C4 20
				3 2025 PDK.JML D4 620
				4 2025 PDK.JML{AGAMA=ISLAM} B5 80000
				4 2025 PDK.JML{AGAMA=KRISTEN} C5 25
				4 2025 PDK.JML D5 825`,
			want: "warning partition:PDK.JML:AGAMA\n  B5 80000→800 scale-100 0.88 row 825-25\n",
		},
		{
			name: "a short list of long figures repeated from another village",
			in: `1 2025 PDK.JML{UMUR=0-14} B2 341
				1 2025 PDK.JML{UMUR=15-64} C2 1293
				1 2025 PDK.JML{UMUR=65+} D2 109
				1 2025 PDK.JML E2 1743
				2 2025 PDK.JML{UMUR=0-14} B3 341
				2 2025 PDK.JML{UMUR=15-64} C3 1293
				2 2025 PDK.JML{UMUR=65+} D3 109
				2 2025 PDK.JML E3 1521`,
			want: "error partition:PDK.JML:UMUR\n  C3 1293→1293 duplicate 0.70 row 1521-341-109\n  B3 341→341 duplicate 0.70 row 1521-1293-109\n" +
				"  D3 109→109 duplicate 0.70 row 1521-341-1293\n",
		},
		{
			name: "a negative count whose sum is wrong besides",
			in: `1 2025 PDK.JML{SEX=L} B2 -915
				1 2025 PDK.JML{SEX=P} C2 972
				1 2025 PDK.JML D2 1987`,
			want: "error partition:PDK.JML:SEX\n  B2 -915→915 sign 0.70 row 1987-972\n  D2 1987→1887 typo-substitution 0.70 row -915+972\n",
		},
		{
			name: "a column that may be misunderstood",
			in: `1 2025 PDK.JML A2 12
				1 2025 PDK.JML{SEX=L} B2 350
				1 2025 PDK.JML{SEX=P} C2 351
				1 2025 PDK.JML{WN=WNI} D2 700
				1 2025 PDK.JML{WN=WNA} E2 1
				2 2025 PDK.JML A3 23
				2 2025 PDK.JML{SEX=L} B3 440
				2 2025 PDK.JML{SEX=P} C3 441
				2 2025 PDK.JML{WN=WNI} D3 880
				2 2025 PDK.JML{WN=WNA} E3 1
				3 2025 PDK.JML A4 34
				3 2025 PDK.JML{SEX=L} B4 530
				3 2025 PDK.JML{SEX=P} C4 532
				3 2025 PDK.JML{WN=WNI} D4 1061
				3 2025 PDK.JML{WN=WNA} E4 1`,
			want: "error partition:PDK.JML:SEX\n  A2 12→701 unknown 0.75 row 350+351; row 700+1\n" +
				"error partition:PDK.JML:SEX\n  A3 23→881 unknown 0.75 row 440+441; row 880+1\n" +
				"error partition:PDK.JML:SEX\n  A4 34→1062 unknown 0.75 row 530+532; row 1061+1\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, blame(Evaluate(readInput(t, c.in)))); diff != "" {
				t.Errorf("suspects (-want +got):\n%s", diff)
			}
		})
	}
}
