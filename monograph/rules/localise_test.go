package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// blame writes the suspects of findings one a line, the rule first.
func blame(found []monograph.Finding) string {
	var b strings.Builder
	for _, one := range found {
		fmt.Fprintf(&b, "%s %s\n", one.Severity, one.Rule)
		for _, s := range one.Suspects {
			fmt.Fprintf(&b, "  %s %v→%v %s %.2f %s\n", s.Cell, s.Observed, s.Proposed, s.Mechanism, s.Probability, strings.Join(s.Evidence, "; "))
		}
	}
	return b.String()
}

func TestLocalise(t *testing.T) {
	// A table of three villages by sex, with totals of rows and columns.
	table := func(changes ...string) string {
		cells := strings.NewReplacer(changes...).Replace(`
			1 2025 PDK.JML{SEX=L} B2 1250
			1 2025 PDK.JML{SEX=P} C2 1310
			2 2025 PDK.JML{SEX=L} B3 902
			2 2025 PDK.JML{SEX=P} C3 877
			3 2025 PDK.JML{SEX=L} B4 455
			3 2025 PDK.JML{SEX=P} C4 401
			total 1 2025 PDK.JML SEX D2 2560 B2 C2
			total 2 2025 PDK.JML SEX D3 1779 B3 C3
			total 3 2025 PDK.JML SEX D4 856 B4 C4
			total 32.15.01 2025 PDK.JML{SEX=L} REGION B5 2607 B2 B3 B4
			total 32.15.01 2025 PDK.JML{SEX=P} REGION C5 2588 C2 C3 C4
			total 32.15.01 2025 PDK.JML REGION D5 5195 D2 D3 D4
			total 32.15.01 2025 PDK.JML SEX D5 5195 B5 C5`)
		return cells
	}
	for _, c := range []struct{ name, in, want string }{
		{"right", table(), ""},
		{
			"a transposition", table("C2 1310", "C2 1130"),
			"error partition:PDK.JML:SEX\n  C2 1130→1310 transposition 0.98 row 2560-1250; column 2588-877-401\n",
		},
		{
			"three zeros too many", table("B3 902", "B3 902000"),
			"error partition:PDK.JML:SEX\n  B3 902000→902 scale-1000 0.98 row 1779-877; column 2607-1250-455\n",
		},
		{
			"a minus", table("B4 455", "B4 -455"),
			"error partition:PDK.JML:SEX\n  B4 -455→455 sign 0.98 row 856-401; column 2607-1250-902\n",
		},
		{
			"the total of a row", table("D3 1779", "D3 1790"),
			"error partition:PDK.JML:SEX\n  D3 1790→1779 stale-total 0.98 row 902+877; column 5195-2560-856\n",
		},
		{
			"two figures of a row exchanged", table("B2 1250", "B2 1310", "C2 1310", "C2 1250"),
			"error level:PDK.JML\n  B2 1310→1250 swapped-members 0.88 column 2607-902-455\n  C2 1250→1310 swapped-members 0.88 column 2588-877-401\n",
		},
		{
			"two figures of a column exchanged", table("B2 1250", "B2 902", "B3 902", "B3 1250"),
			"error partition:PDK.JML:SEX\n  B2 902→1250 swapped-rows 0.88 row 2560-1310; list 1310\n  B3 1250→902 swapped-rows 0.88 row 1779-877; list 877\n",
		},
		{
			"two wrong cells", table("B2 1250", "B2 12500", "C3 877", "C3 77"),
			"error partition:PDK.JML:SEX\n  B2 12500→1250 scale-10 0.88 row 2560-1310; column 2607-902-455; list 1310\n" +
				"error partition:PDK.JML:SEX\n  C3 77→877 digit-dropped 0.88 row 1779-902; column 2588-1310-401; list 902\n",
		},
		{
			"a rule of thumb goes with its cause", table("B4 455", "B4 4550") + "\n3 2025 PDK.KK E4 300",
			"error partition:PDK.JML:SEX\n  B4 4550→455 scale-10 0.98 row 856-401; column 2607-1250-902\n",
		},
		{
			"one sum and several possible cells",
			`1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
			2 2025 KES.SARANA{SARKES=POSYANDU} B3 12
			3 2025 KES.SARANA{SARKES=POSYANDU} B4 14
			total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B5 37 B2 B3 B4`,
			"error level:KES.SARANA\n  B5 37→36 stale-total 0.45 column 10+12+14\n",
		},
		{
			"one sum and a cell that leads",
			`1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
			2 2025 KES.SARANA{SARKES=POSYANDU} B3 12
			3 2025 KES.SARANA{SARKES=POSYANDU} B4 14
			total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B5 41 B2 B3 B4`,
			"error level:KES.SARANA\n  B5 41→36 stale-total 0.29 column 10+12+14\n  B4 14→19 typo-substitution 0.10 column 41-10-12\n",
		},
		{
			"one sum and no cell likelier than the others",
			`1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
			2 2025 KES.SARANA{SARKES=POSYANDU} B3 12
			3 2025 KES.SARANA{SARKES=POSYANDU} B4 14
			total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B5 71 B2 B3 B4`,
			"error level:KES.SARANA\n",
		},
		{
			"one sum and one likely cell",
			`1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
			2 2025 KES.SARANA{SARKES=POSYANDU} B3 12000
			3 2025 KES.SARANA{SARKES=POSYANDU} B4 14
			total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B5 36 B2 B3 B4`,
			"error level:KES.SARANA\n  B3 12000→12 scale-1000 0.88 column 36-10-14\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Catalogue = testCatalogue(catalogue.Rule{Code: "P-02", Severity: "warning", Expr: "PDK.JML{SEX=L} <= 4 PDK.KK"})
			if diff := cmp.Diff(c.want, blame(Evaluate(in))); diff != "" {
				t.Errorf("suspects (-want +got):\n%s", diff)
			}
		})
	}
}
