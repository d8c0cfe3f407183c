package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// tellAll writes each finding with its numbers, its cells and its suspects.
func tellAll(found []monograph.Finding) string {
	var b strings.Builder
	for i := range found {
		one := &found[i]
		b.WriteString(brief(found[i : i+1]))
		for _, s := range one.Suspects {
			fmt.Fprintf(&b, "  %s %v→%v %s %.2f\n", s.Cell, s.Observed, s.Proposed, s.Mechanism, s.Probability)
		}
	}
	return b.String()
}

// Several wrong cells are told one by one, each with what is believed of it alone.
func TestSeveral(t *testing.T) {
	table := func(changes ...string) string {
		return strings.NewReplacer(changes...).Replace(`
			1 2025 PDK.JML{SEX=L} B2 1250
			1 2025 PDK.JML{SEX=P} C2 1310
			2 2025 PDK.JML{SEX=L} B3 902
			2 2025 PDK.JML{SEX=P} C3 877
			total 1 2025 PDK.JML SEX D2 2560 B2 C2
			total 2 2025 PDK.JML SEX D3 1779 B3 C3
			total 32.15.01 2025 PDK.JML{SEX=L} REGION B4 2152 B2 B3
			total 32.15.01 2025 PDK.JML{SEX=P} REGION C4 2187 C2 C3
			total 32.15.01 2025 PDK.JML REGION D4 4339 D2 D3
			total 32.15.01 2025 PDK.JML SEX D4 4339 B4 C4`)
	}
	for _, c := range []struct {
		name     string
		villages int
		in, want string
	}{
		{
			"two in one row: the sum of the row is told with neither", 2, table("B2 1250", "B2 12500", "C2 1310", "C2 131"),
			"error level:PDK.JML 32.15.01 2025 PDK.JML{SEX=L} 2152/13402 B4 B2 B3\n  B2 12500→1250 scale-10 0.88\n" +
				"error level:PDK.JML 32.15.01 2025 PDK.JML{SEX=P} 2187/1008 C4 C2 C3\n  C2 131→1310 scale-10 0.88\n",
		},
		{
			"two of one sum", 5,
			`1 2025 PDK.KK B2 403
			2 2025 PDK.KK B3 512000
			3 2025 PDK.KK B4 461
			4 2025 PDK.KK B5 4380
			5 2025 PDK.KK B6 495
			1 2024 PDK.KK C2 400
			2 2024 PDK.KK C3 509
			3 2024 PDK.KK C4 458
			4 2024 PDK.KK C5 435
			5 2024 PDK.KK C6 491
			total 32.15.01 2025 PDK.KK REGION B7 2309 B2 B3 B4 B5 B6`,
			"error level:PDK.KK 32.15.01 2025 PDK.KK 2309/517739 B7 B2 B3 B4 B6\n  B3 512000→512 scale-1000 0.85\n" +
				"error level:PDK.KK 32.15.01.2004 2025 PDK.KK 4380/438 B7 B2 B4 B5 B6\n  B5 4380→438 scale-10 0.85\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Catalogue, in.Register = testCatalogue(), villages(c.villages)
			if diff := cmp.Diff(c.want, tellAll(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// What else than one wrong figure may have happened to a total, or to the lines above it.
func TestWeighed(t *testing.T) {
	seldom := func(total string) string {
		return `1 2025 PEM.RT B2 12
			2 2025 PEM.RT B3 9
			3 2025 PEM.RT B4 15
			4 2025 PEM.RT B5 11
			1 2024 PEM.RT D2 12
			2 2024 PEM.RT D3 9
			3 2024 PEM.RT D4 15
			4 2024 PEM.RT D5 11
			total 32.15.01 2025 PEM.RT REGION B6 ` + total + ` B2 B3 B4 B5`
	}
	for _, c := range []struct {
		name     string
		villages int
		in, want string
	}{
		{
			"a total that leaves out a part", 4,
			`1 2025 PDK.KK B2 410
			2 2025 PDK.KK B3 523
			3 2025 PDK.KK B4 467
			4 2025 PDK.KK B5 389
			total 32.15.01 2025 PDK.KK REGION B6 1266 B2 B3 B4 B5`,
			"error level:PDK.KK 32.15.01 2025 PDK.KK 1266/1789 B6 B2 B3 B4 B5\n  B6 1266→1789 stale-total 0.88\n",
		},
		{
			"figures that seldom change are no copies", 4, seldom("470"),
			"error level:PEM.RT 32.15.01 2025 PEM.RT 470/47 B6 B2 B3 B4 B5\n  B6 470→47 scale-10 0.88\n",
		},
		{
			"lines exchanged with the total of all", 1,
			`1 2025 PDK.JML{SEX=L;UMUR=0-14} B2 410
			1 2025 PDK.JML{SEX=P;UMUR=0-14} C2 402
			1 2025 PDK.JML{SEX=L;UMUR=15-64} B3 930
			1 2025 PDK.JML{SEX=P;UMUR=15-64} C3 941
			1 2025 PDK.JML{SEX=L;UMUR=65+} B4 1431
			1 2025 PDK.JML{SEX=P;UMUR=65+} C4 1442
			total 1 2025 PDK.JML{SEX=L} UMUR B5 91 B2 B3 B4
			total 1 2025 PDK.JML{SEX=P} UMUR C5 99 C2 C3 C4`,
			"error partition:PDK.JML:UMUR 32.15.01.2001 2025 PDK.JML{SEX=L} 91/2771 B5 B2 B3 B4 C5 C2 C3 C4\n" +
				"  B4 1431→91 swapped-rows 0.80\n  C4 1442→99 swapped-rows 0.80\n  B5 91→1431 swapped-rows 0.80\n  C5 99→1442 swapped-rows 0.80\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Catalogue, in.Register = testCatalogue(), villages(c.villages)
			if diff := cmp.Diff(c.want, tellAll(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
