package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// TestGroupProblems: what is said twice of one sheet is one line.
func TestGroupProblems(t *testing.T) {
	problems := []monograph.Problem{
		{Code: "region-below-village", Sheet: "RT", Cell: "C6", Message: "not stored"},
		{Code: "region-below-village", Sheet: "RT", Cell: "D6", Message: "not stored"},
		{Code: "header-unknown", Sheet: "RT", Cell: "E2", Message: "E is not known"},
		{Code: "region-below-village", Sheet: "RW", Cell: "C6", Message: "not stored"},
		{Code: "region-below-village", Sheet: "RT", Cell: "C7", Message: "not stored"},
	}
	type line struct {
		Sheet, Cell string
		More        int
	}
	var got []line
	for _, g := range groupProblems(problems) {
		got = append(got, line{g.Sheet, g.Cell, len(g.more)})
	}
	if diff := cmp.Diff([]line{{"RT", "C6", 2}, {"RT", "E2", 0}, {"RW", "C6", 0}}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestOthers: a few cells are named with their words, many are counted.
func TestOthers(t *testing.T) {
	a := &app{lang: "id"}
	two := []*monograph.Problem{{Cell: "D2", Raw: "Nama Pelapor"}, {Cell: "E2", Raw: "158"}}
	many := make([]*monograph.Problem, 59)
	for _, tt := range []struct {
		more []*monograph.Problem
		want string
	}{{nil, ""}, {two, ` (juga D2 "Nama Pelapor", E2)`}, {many, " (+ 59 sel lain)"}} {
		if got := a.others(tt.more); got != tt.want {
			t.Errorf("others(%d problems) is %q, want %q", len(tt.more), got, tt.want)
		}
	}
}
