package report

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// More origins than a sheet holds go on, in order, on further sheets, hidden as the first.
func TestOriginsGoOn(t *testing.T) {
	r := testReport(t, "32.15", "id")
	whole := workbook(t, r)
	all, err := whole.GetRows("Asal Angka")
	if err != nil {
		t.Fatal(err)
	}
	const head, room = 3, 20
	b := newBook(r)
	b.originRows = room
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got [][]string
	for i, sheet := range b.originNames {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(rows) - head; n > room || n < room && i < len(b.originNames)-1 {
			t.Errorf("%s has %d lines, want %d", sheet, n, room)
		}
		if diff := cmp.Diff([][]string{{sheet}, all[head-1]}, rows[1:head]); diff != "" {
			t.Errorf("%s begins otherwise (-want +got):\n%s", sheet, diff)
		}
		if visible, err := f.GetSheetVisible(sheet); visible || err != nil {
			t.Errorf("%s is in sight: %v", sheet, err)
		}
		got = append(got, rows[head:]...)
	}
	if diff := cmp.Diff(all[head:], got); diff != "" {
		t.Errorf("origins (-want +got):\n%s", diff)
	}
	if want := (len(all) - head + room - 1) / room; len(b.originNames) != want || b.originNames[1] != "Asal Angka 2" {
		t.Errorf("sheets %v, want %d", b.originNames, want)
	}
}
