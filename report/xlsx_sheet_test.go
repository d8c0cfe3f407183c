package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// lookOf describes a cell's style: "text left wrap" or "number format".
func lookOf(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	s, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	out := s.Alignment.Horizontal
	if s.Alignment.WrapText {
		out += " wrap"
	}
	if s.CustomNumFmt != nil {
		out += " " + *s.CustomNumFmt
	}
	return out
}

// Nothing of a long name or text is cut: rows are as high as it needs, up to what a program allows.
func TestLongNamesAndTextsAreNotCut(t *testing.T) {
	for _, tt := range []struct {
		text   string
		width  float64
		height float64
	}{
		{"ada", 9, 27}, // the name takes two lines
		{strings.Repeat("Sungai Citarum ", 8), 24.82, 79},    // six lines
		{strings.Repeat("Sungai Citarum ", 60), 56.62, 235},  // a wider column
		{strings.Repeat("Sungai Citarum ", 600), 56.62, 409}, // the highest row there is
	} {
		in := testInput(t, "32.15.02", "id")
		in.Register = longNames{newTestRegister()}
		o := parseFigures(t, "32.15.02.2001 GEO.BATAS_U x", "batas.xlsx", "2025")
		o[0].Text = strings.TrimSpace(tt.text)
		in.Observations = append(in.Observations, o...)
		r, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		b, f := layoutOf(r), workbook(t, r)
		s := b.sheets[0]
		for _, s = range b.sheets {
			if s.tables[0].leaves[0].Series.Indicator == "GEO.BATAS_U" {
				break
			}
		}
		height, err := f.GetRowHeight(s.name, s.tables[0].first)
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("%.2f %.0f", s.widths[2], height)
		if want := fmt.Sprintf("%.2f %.0f", tt.width, tt.height); got != want {
			t.Errorf("%.30s…: width and height %s, want %s", tt.text, got, want)
		}
		first, second := s.tables[0].first, s.tables[0].first+1
		looks := []string{lookOf(t, f, s.name, name(2, first)), lookOf(t, f, s.name, name(3, first)), lookOf(t, f, s.name, name(3, second))}
		if diff := cmp.Diff([]string{"left wrap", "left wrap", "left wrap"}, looks); diff != "" {
			t.Errorf("name, text, no text -want +got:\n%s", diff)
		}
	}
}

func TestNumbersHaveTheNotationOfTheLanguage(t *testing.T) {
	for lang, want := range map[string][]string{
		"id": {`[$-421]#,##0.00_x_)`, `0"e)"`, `[$-421]#,##0_x_);-[$-421]#,##0_x_);"-"_x_)`},
		"en": {`[$-409]#,##0.00_x_)`, `0"e)"`, `[$-409]#,##0_x_);-[$-409]#,##0_x_);"-"_x_)`},
	} {
		b := layoutOf(testReport(t, "32.15.02", lang))
		got := []string{
			b.numberStyle(&monograph.Cell{Status: monograph.Reported}, 2).format, b.numberStyle(&monograph.Cell{Status: monograph.Estimated}, -1).format,
			b.numberStyle(&monograph.Cell{Status: monograph.Nil}, 0).format,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s -want +got:\n%s", lang, diff)
		}
	}
}
