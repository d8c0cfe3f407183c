package main

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// off is a total that is too large, with its parts.
func off(cell string, by float64, parts ...string) store.TrackedFinding {
	observed, expected := 100+by, 100.0
	f := monograph.Finding{Rule: "level:PDK.JML", Severity: monograph.Error, Region: "32.15.01", Observed: &observed, Expected: &expected, Difference: &by}
	for _, c := range append([]string{cell}, parts...) {
		f.Cells = append(f.Cells, monograph.Source{File: "a.xlsx", Sheet: "T", Cell: c})
	}
	return store.TrackedFinding{Finding: f}
}

// warned is a finding of a severity about cells.
func warned(s monograph.Severity, cells ...string) store.TrackedFinding {
	f := off(cells[0], 1, cells[1:]...)
	f.Rule, f.Severity = "P-02", s
	return f
}

func suspecting(f store.TrackedFinding, cell string, observed, proposed float64) store.TrackedFinding {
	f.Suspects = []monograph.Suspect{{File: "a.xlsx", Sheet: "T", Cell: cell, Observed: observed, Proposed: proposed}}
	return f
}

// One stale column or line of totals, and what follows from a worse finding, is one line.
func TestGroupTotals(t *testing.T) {
	absent := warned(monograph.Info, "C3", "C4", "C9")
	absent.Absent = []region.Code{"32.15.01.2001"}
	for _, c := range []struct {
		name string
		in   []store.TrackedFinding
		want []string
	}{
		{"a stale column", []store.TrackedFinding{off("E3", 5), off("E4", 6), off("E5", 7), off("C9", 1)}, []string{"E3 E4 E5 column E", "C9"}},
		{"a stale line", []store.TrackedFinding{off("C9", -5), off("D9", -6), off("F9", -7)}, []string{"C9 D9 F9 line 9"}},
		{"a line is missing", []store.TrackedFinding{off("C9", 5), off("D9", 6), off("E9", 7), absent}, []string{"C9 D9 E9 C3 line 9 absent"}},
		{"off in both directions", []store.TrackedFinding{off("E3", 5), off("E4", -6), off("E5", 7)}, []string{"E3", "E4", "E5"}},
		{"scattered over the column", []store.TrackedFinding{off("E3", 5), off("E40", 6), off("E90", 7)}, []string{"E3", "E40", "E90"}},
		{"a part is blamed", []store.TrackedFinding{off("E3", 5), off("E4", 6), suspecting(off("E5", 7), "D5", 1, 8)}, []string{"E3", "E4", "E5"}},
		{"milder words", []store.TrackedFinding{off("E3", 5, "C3", "D3"), warned(monograph.Warning, "C3", "D3"), warned(monograph.Warning, "C7", "F3")}, []string{"E3 C3", "C7"}},
		{"mended by a proposal", []store.TrackedFinding{suspecting(warned(monograph.Error, "D9"), "D9", -2, 2), off("E9", 4, "C9", "D9"), off("D10", 5, "D9")}, []string{"D9 E9", "D10"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, g := range groupByCause(c.in) {
				line := ""
				for i, f := range g.all() {
					if i > 0 {
						line += " "
					}
					line += f.Cells[0].Cell
				}
				for _, strip := range []struct{ kind, name string }{{"column", g.column}, {"line", g.line}} {
					if strip.name != "" {
						line += fmt.Sprintf(" %s %s", strip.kind, strip.name)
					}
				}
				if g.absent != nil {
					line += " absent"
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}
