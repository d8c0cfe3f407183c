package main

import (
	"context"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// flat writes a sheet of the form as the CSV file that an office makes of it, without its blank lines.
func (f *form) flat(t *testing.T, wb *sheet.Workbook, i int) []byte {
	t.Helper()
	s := wb.Sheets[i]
	lines := map[int][]string{}
	for c := range s.Cells() {
		for len(lines[c.Row]) < s.Cols {
			lines[c.Row] = append(lines[c.Row], "")
		}
		text := c.Text
		if c.Kind == sheet.Number && c.Num != 2025 {
			text = locale.For("id").Number(c.Num, decimalsOf(c.Num))
		}
		lines[c.Row][c.Col] = text
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	for row := range s.Rows {
		if slices.ContainsFunc(lines[row], func(s string) bool { return s != "" }) {
			if err := w.Write(lines[row]); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.Flush()
	return []byte(b.String())
}

// A form comes back as one CSV file for each sheet, the blank lines dropped by what made them.
func TestFormAsFlatFiles(t *testing.T) {
	for i, code := range []region.Code{"34.01.07", "32.15.03"} {
		f := newForm(t, code, "id")
		want := f.fill(int64(i), every)
		wb := f.workbook(t)
		got := map[monograph.Address]string{}
		for n, s := range wb.Sheets {
			flat, err := sheet.Read(context.Background(), s.Name+".csv", f.flat(t, wb, n), sheet.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			r := formImporter().Read(flat, importer.Options{})
			cleanly(t, s.Name, r)
			for _, o := range r.Batch.Observations {
				text := o.Text
				if text == "" {
					text = strconv.FormatFloat(o.Value, 'f', -1, 64)
				}
				if _, computed := want[o.Address]; computed {
					got[o.Address] = text
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: observations (-want +got):\n%s", code, diff)
		}
	}
}

func decimalsOf(v float64) int {
	_, frac, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return len(frac)
}
