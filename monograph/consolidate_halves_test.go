package monograph

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

func TestConsolidateHalves(t *testing.T) {
	terms := Terms{Indicators: []*Indicator{
		{Code: "MUT.AWAL", Type: Integer, Levels: "DK", Agg: Sum, Halves: FirstHalf},
		{Code: "MUT.LAHIR", Type: Integer, Levels: "DK", Agg: Sum, Halves: AddHalves, Breakdowns: []Use{{"SEX", true}}},
		{Code: "MUT.AKHIR", Type: Integer, Levels: "DK", Agg: Sum},
	}, Breakdowns: testTerms.Breakdowns}
	const v1, v2, sub = "32.15.02.1001", "32.15.02.2002", "32.15.02"
	for _, test := range []struct{ name, in, want string }{
		{"both halves of a flow are added up", v1 + " MUT.LAHIR 3 2025-S2\n" + v1 + " MUT.LAHIR 4 2025-S1\n" + v2 + " MUT.LAHIR 5 2025",
			v1 + " MUT.LAHIR 7 reported 2025 summed\n" + v2 + " MUT.LAHIR 5 reported 2025\n" + sub + " MUT.LAHIR 12 reported 2025 summed\n"},
		{"one half alone is provisional, and so is what it is part of", v1 + " MUT.LAHIR 3 2025-S1\n" + v2 + " MUT.LAHIR 2 2025-S1\n" + v2 + " MUT.LAHIR 2 2025-S2",
			v1 + " MUT.LAHIR 3 reported 2025-S1 half\n" + v2 + " MUT.LAHIR 4 reported 2025 summed\n" + sub + " MUT.LAHIR 7 reported  half\n"},
		{"a missing half is no zero", v1 + " MUT.LAHIR 3 2025-S1\n" + v1 + " MUT.LAHIR … 2025-S2", v1 + " MUT.LAHIR 3 reported 2025-S1 half\n" + sub + " MUT.LAHIR 3 reported 2025-S1 half\n"},
		{"a half in which it did not arise leaves the other", v1 + " MUT.LAHIR NA 2025-S1\n" + v1 + " MUT.LAHIR 3 2025-S2", v1 + " MUT.LAHIR 3 reported 2025-S2\n" + sub + " MUT.LAHIR 3 reported 2025-S2\n"},
		{"two dashes are none, a dash beside a figure is 0", v1 + " MUT.LAHIR - 2025-S1\n" + v1 + " MUT.LAHIR - 2025-S2\n" + v2 + " MUT.LAHIR - 2025-S1\n" + v2 + " MUT.LAHIR ~3 2025-S2",
			v1 + " MUT.LAHIR 0 nil 2025 summed\n" + v2 + " MUT.LAHIR 3 estimated 2025 summed\n" + sub + " MUT.LAHIR 3 estimated 2025 summed\n"},
		{"a figure of the year goes before its halves", v1 + " MUT.LAHIR 8 2025\n" + v1 + " MUT.LAHIR 3 2025-S2\n" + v1 + " MUT.LAHIR 4 2025-S1", v1 + " MUT.LAHIR 8 reported 2025\n" + sub + " MUT.LAHIR 8 reported 2025\n"},
		{"stocks: the opening of the first half, the closing of the second", v1 + " MUT.AWAL 90 2025-S1\n" + v1 + " MUT.AWAL 95 2025-S2\n" + v1 + " MUT.AKHIR 95 2025-S1\n" + v1 + " MUT.AKHIR 99 2025-S2",
			v1 + " MUT.AWAL 90 reported 2025-S1\n" + v1 + " MUT.AKHIR 99 reported 2025-S2\n" + sub + " MUT.AWAL 90 reported 2025-S1\n" + sub + " MUT.AKHIR 99 reported 2025-S2\n"},
		{"the sum over a breakdown follows", v1 + " MUT.LAHIR{SEX=L} 1 2025-S1\n" + v1 + " MUT.LAHIR{SEX=L} 2 2025-S2\n" + v1 + " MUT.LAHIR{SEX=P} 3 2025-S1",
			v1 + " MUT.LAHIR 6 reported  half\n" + v1 + " MUT.LAHIR{SEX=L} 3 reported 2025 summed\n" + v1 + " MUT.LAHIR{SEX=P} 3 reported 2025-S1 half\n" +
				sub + " MUT.LAHIR 6 reported  half\n" + sub + " MUT.LAHIR{SEX=L} 3 reported 2025 summed\n" + sub + " MUT.LAHIR{SEX=P} 3 reported 2025-S1 half\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := Consolidate(terms, []region.Code{sub, v1, v2}, parseObservations(t, test.in))
			var got strings.Builder
			for _, r := range []region.Code{v1, v2, sub} {
				for _, s := range c.Series() {
					cell := c.Cell(r, s)
					if !cell.Status.HasValue() {
						continue
					}
					name := s.Indicator
					if s.Members != "" {
						name += "{" + string(s.Members) + "}"
					}
					fmt.Fprintf(&got, "%s %s %v %s %s", r, name, cell.Value, cell.Status, cell.Period)
					if cell.Half() {
						got.WriteString(" half")
					}
					if cell.Summed() {
						got.WriteString(" summed")
					}
					got.WriteByte('\n')
				}
			}
			if diff := cmp.Diff(test.want, got.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
