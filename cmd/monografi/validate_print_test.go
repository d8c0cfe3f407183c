package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/store"
)

// Findings that blame one cell, or are about one total, are one line.
func TestGroupByCause(t *testing.T) {
	finding := func(id, total, suspect string) store.TrackedFinding {
		f := store.TrackedFinding{Finding: monograph.Finding{ID: id}}
		if total != "" {
			f.Cells = []monograph.Source{{File: "a.xlsx", Sheet: "T", Cell: total, Raw: id}, {File: "a.xlsx", Sheet: "T", Cell: "A1"}}
		}
		if suspect != "" {
			f.Suspects = []monograph.Suspect{{File: "a.xlsx", Sheet: "T", Cell: suspect}, {File: "a.xlsx", Sheet: "T", Cell: "B1"}}
		}
		return f
	}
	found := []store.TrackedFinding{
		finding("stale total", "E14", "E14"),
		finding("same total", "E14", ""),
		finding("other total", "E9", ""),
		finding("blames the total", "F3", "E14"),
		finding("like that one", "F3", ""),
		finding("no cell", "", ""),
		finding("no cell either", "", ""),
		finding("second suspect only", "F8", "F9"),
	}
	elsewhere := finding("another file", "E14", "")
	elsewhere.Cells[0].File = "b.xlsx"
	var got [][]string
	for _, g := range groupByCause(append(found, elsewhere)) {
		ids := []string{g.head.ID}
		for _, f := range g.others {
			ids = append(ids, f.ID)
		}
		got = append(got, ids)
	}
	want := [][]string{
		{"stale total", "same total", "blames the total", "like that one"},
		{"other total"}, {"no cell"}, {"no cell either"}, {"second suspect only"}, {"another file"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
