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
			want: "error partition:PDK.JML:SEX\n  B2 -915→915 sign 0.88 row 1987-972\nerror partition:PDK.JML:SEX\n  D2 1987→1887 typo-substitution 0.85 row -915+972\n",
		},
		{
			name: "a column of one year copied from the other, beside it",
			in: `1 2024 PDK.JML{SEX=L} B2 537
				1 2024 PDK.JML{SEX=P} C2 531
				1 2024 PDK.JML D2 1068
				1 2025 PDK.JML{SEX=L} E2 540
				1 2025 PDK.JML{SEX=P} F2 531
				1 2025 PDK.JML G2 1079
				2 2024 PDK.JML{SEX=L} B3 574
				2 2024 PDK.JML{SEX=P} C3 572
				2 2024 PDK.JML D3 1146
				2 2025 PDK.JML{SEX=L} E3 577
				2 2025 PDK.JML{SEX=P} F3 572
				2 2025 PDK.JML G3 1160
				3 2024 PDK.JML{SEX=L} B4 611
				3 2024 PDK.JML{SEX=P} C4 613
				3 2024 PDK.JML D4 1224
				3 2025 PDK.JML{SEX=L} E4 614
				3 2025 PDK.JML{SEX=P} F4 613
				3 2025 PDK.JML G4 1241
				4 2024 PDK.JML{SEX=L} B5 648
				4 2024 PDK.JML{SEX=P} C5 654
				4 2024 PDK.JML D5 1302
				4 2025 PDK.JML{SEX=L} E5 651
				4 2025 PDK.JML{SEX=P} F5 654
				4 2025 PDK.JML G5 1322
				5 2024 PDK.JML{SEX=L} B6 685
				5 2024 PDK.JML{SEX=P} C6 695
				5 2024 PDK.JML D6 1380
				5 2025 PDK.JML{SEX=L} E6 688
				5 2025 PDK.JML{SEX=P} F6 695
				5 2025 PDK.JML G6 1403
				6 2024 PDK.JML{SEX=L} B7 722
				6 2024 PDK.JML{SEX=P} C7 736
				6 2024 PDK.JML D7 1458
				7 2024 PDK.JML{SEX=L} B8 759
				7 2024 PDK.JML{SEX=P} C8 777
				7 2024 PDK.JML D8 1536`,
			want: "error partition:PDK.JML:SEX\n  F2 531→539 copied-last-year 0.75 row 1079-540\n  F3 572→583 copied-last-year 0.75 row 1160-577\n  F4 613→627 copied-last-year 0.75 row 1241-614\n  F5 654→671 copied-last-year 0.75 row 1322-651\n  F6 695→715 copied-last-year 0.75 row 1403-688\n",
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
