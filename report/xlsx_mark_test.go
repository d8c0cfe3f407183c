package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// What is missing or doubtful is coloured by rules that look at the cell, so that the colour goes with the reason for it.
func TestWorkbookMarks(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Findings = append(in.Findings, monograph.Finding{Rule: "P-02", Severity: monograph.Info, Region: "32.15.01.1003", Indicator: "PDK.KK"})
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	f := workbook(t, r)
	got := map[string]string{}
	for _, s := range f.GetSheetList() {
		formats, err := f.GetConditionalFormats(s)
		if err != nil {
			t.Fatal(err)
		}
		for cells, rules := range formats {
			for _, rule := range rules {
				fill, err := f.GetConditionalStyle(*rule.Format)
				if err != nil {
					t.Fatal(err)
				}
				got[s+"!"+cells] = fmt.Sprint(rule.Type, " ", rule.Criteria, " ", rule.Value, " ", fill.Fill.Color)
			}
		}
	}
	want := map[string]string{}
	for _, s := range layoutOf(r).sheets {
		want[s.name+"!"+name(3, s.tables[0].first)+":"+name(len(s.widths), s.lastRow)] = `cell equal to "…" [EDEDED]`
	}
	b := layoutOf(r)
	for at := range b.cells("32.15.01.1001", b.figuresOf(monograph.Series{Indicator: "PDK.JML"})) {
		want[at.sheet.name+"!"+name(at.col, at.row)] = "cell equal to 10315 [FFE699]"
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

// A sheet of very many doubtful figures has one rule for those beyond the limit.
func TestWorkbookMarksMany(t *testing.T) {
	b := layoutOf(testReport(t, "32.15", "id"))
	if err := b.create(); err != nil {
		t.Fatal(err)
	}
	var doubts []doubt
	for i := range maxDoubts + 20 {
		doubts = append(doubts, doubt{name(3, 10+i), float64(i % 100)})
	}
	s := b.sheets[0]
	if err := b.mark(s, doubts); err != nil {
		t.Fatal(err)
	}
	formats, err := b.f.GetConditionalFormats(s.name)
	if err != nil {
		t.Fatal(err)
	}
	cells, kinds := 0, map[string]int{}
	for area, rules := range formats {
		if !strings.Contains(area, ":") {
			cells += len(strings.Fields(area))
		}
		kinds[rules[0].Type]++
	}
	if cells != len(doubts) {
		t.Errorf("%d cells have a rule, want %d", cells, len(doubts))
	}
	if diff := cmp.Diff(map[string]int{"cell": 101, "formula": 1}, kinds); diff != "" {
		t.Errorf("rules by kind (-want +got):\n%s", diff)
	}
}

// Every table has a name that is valid, stands for its rows, and is given once.
func TestWorkbookNamesTables(t *testing.T) {
	r := testReport(t, "32.15", "id")
	got := map[string]string{}
	for _, d := range workbook(t, r).GetDefinedName() {
		if !strings.HasPrefix(d.Name, "_xlnm.") {
			if _, twice := got[d.Name]; twice {
				t.Errorf("the name %s is given twice", d.Name)
			}
			got[d.Name] = d.RefersTo
		}
	}
	want := map[string]string{}
	for _, s := range layoutOf(r).sheets {
		for _, p := range s.tables {
			from, _ := excelize.CoordinatesToCellName(1, p.first, true)
			to, _ := excelize.CoordinatesToCellName(len(p.leaves)+2, p.first+len(p.Rows)-1, true)
			want["Tabel_"+p.Number] = "'" + s.name + "'!" + from + ":" + to
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if want["Tabel_3.1.1"] == "" {
		t.Error("the tables of sub-districts have no names")
	}
}
