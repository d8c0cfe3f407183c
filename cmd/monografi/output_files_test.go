package main

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer"
	"monografi/monograph"
)

// The document of files that is written piece by piece is the one that would be written whole; a run that fails on the way ends it,
// with the error behind the files that went before.
func TestAnswerFiles(t *testing.T) {
	rows := []fileRow{
		{File: "a\n      \"cells\": [].csv", Cells: []importer.Cell{{Cell: "A1", Raw: "<1>"}, {Cell: "B1"}}, Problems: []monograph.Problem{}},
		{File: "b.csv", Cells: []importer.Cell{}, Problems: []monograph.Problem{{Code: "x"}}},
	}
	for n := range len(rows) + 1 {
		for _, fails := range []bool{false, true} {
			a, out, _ := terminalApp("")
			a.globals.json = true
			for _, row := range rows[:n] {
				if err := a.answerInspected(row); err != nil {
					t.Fatal(err)
				}
			}
			var want any = struct {
				Files    []fileRow `json:"files"`
				Findings []string  `json:"findings"`
			}{rows[:n], []string{"F"}}
			told := errorObject{"failed", exitFailed, "disk full", ""}
			switch {
			case !fails:
				if err := a.endFiles("findings", []string{"F"}); err != nil {
					t.Fatal(err)
				}
			case n == 0:
				want = errorAnswer{told}
			default:
				want = struct {
					Files []fileRow   `json:"files"`
					Error errorObject `json:"error"`
				}{rows[:n], told}
			}
			if fails {
				if code := a.finish(errors.New("disk full")); code != exitFailed {
					t.Errorf("exit %d", code)
				}
			}
			a.out.Flush()
			b, whole, _ := terminalApp("")
			if err := b.answer(want); err != nil {
				t.Fatal(err)
			}
			b.out.Flush()
			if diff := cmp.Diff(whole.String(), out.String()); diff != "" || !json.Valid(out.Bytes()) {
				t.Errorf("%d files, fails %v: -want +got\n%s", n, fails, diff)
			}
		}
	}
}
