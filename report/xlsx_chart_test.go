package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/report/locale"
)

// A bar of shares with a part that nobody told would be divided wrongly: what is known of it stands in the table only.
func TestSharesLeaveOutWhatIsNotWhole(t *testing.T) {
	in := chartInput(t, "32.15.01", "id")
	in.Observations = append(in.Observations, parseFigures(t, "32.15.01.1005 PDK.JML{SEX=L} 4600", "laki.xlsx", "2025")...)
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	f := workbook(t, r)
	var got []string
	for _, s := range layoutOf(r).charts {
		if s.Kind != Shares {
			continue
		}
		for i := range s.Categories {
			var cells []string
			for col := 2; col <= len(s.Series)+2; col++ {
				text, err := f.GetCellValue(s.name, name(col, s.first+i))
				if err != nil {
					t.Fatal(err)
				}
				cells = append(cells, text)
			}
			got = append(got, fmt.Sprint(s.name, " ", cells, " ", s.Series[0].Points[i].Cell.Value))
		}
	}
	want := []string{"Gambar 3.1 [Karawang Kulon 5210 5105] 5210", "Gambar 3.1 [Nagasari 11870 11902] 11870", "Gambar 3.1 [Tunggakjati … …] 4600"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Columns below a chart are as wide as the budgets of a province.
func TestChartColumnsHoldTheirFigures(t *testing.T) {
	in := chartInput(t, "32.15", "id")
	for i := range in.Observations {
		if in.Observations[i].Indicator == "APB" {
			in.Observations[i].Value *= 1e11
		}
	}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range layoutOf(r).charts {
		if s.Series[0].Points[0].Of[0].Indicator == "APB" {
			format, unit, _ := s.axis(locale.For("id"))
			got = append(got, fmt.Sprintf("%s %.0f %s %s", s.name, s.widths[2:4], format, unit))
		}
	}
	want := []string{"Gambar 7.1 [27 27] [$-421]#,##0,,,, triliun Rp", "Gambar 7.2 [27 27] [$-421]#,##0,,,, triliun Rp"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAxis(t *testing.T) {
	l := locale.For("id")
	for _, tt := range []struct {
		most         float64
		format, unit string
	}{{99e6, "[$-421]#,##0", ""}, {100e6, "[$-421]#,##0,,", "juta Rp"}, {99e9, "[$-421]#,##0,,", "juta Rp"}, {100e9, "[$-421]#,##0,,,", "miliar Rp"}, {2e14, "[$-421]#,##0,,,,", "triliun Rp"}} {
		c := &Chart{Kind: Bars, Unit: "Rp", Series: []ChartSeries{{Points: []Point{{}, {}}}}}
		c.Series[0].Points[1].Cell.Value = tt.most
		if format, unit, _ := c.axis(l); format != tt.format || unit != tt.unit {
			t.Errorf("%g: %q %q, want %q %q", tt.most, format, unit, tt.format, tt.unit)
		}
	}
}

// Every chart of the report stands in the workbook and draws the cells that its sheet shows.
func TestWorkbookCharts(t *testing.T) {
	r := chartReport(t, "32.15", "id")
	var out bytes.Buffer
	if err := WriteXLSX(&out, r); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for n := 1; ; n++ {
		part, err := fs.ReadFile(z, fmt.Sprintf("xl/charts/chart%d.xml", n))
		if err != nil {
			break
		}
		for _, m := range regexp.MustCompile(`<c?:?f>([^<]*)</`).FindAllSubmatch(part, -1) {
			got[strings.ReplaceAll(string(m[1]), "&#39;", "'")] = true
		}
	}
	want := map[string]bool{}
	for _, s := range layoutOf(r).charts {
		at := func(col, row int) string { return quote(s.name) + "!" + absolute(col, row) }
		want[at(2, s.first)+":"+absolute(2, s.last)] = true
		for i := range s.Series {
			want[at(i+3, s.head)], want[at(i+3, s.first)+":"+absolute(i+3, s.last)] = true, true
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ranges that charts draw -want +got:\n%s", diff)
	}
	if len(want) < 15 {
		t.Errorf("%d ranges, want those of pyramid, rankings and budget", len(want))
	}
}
