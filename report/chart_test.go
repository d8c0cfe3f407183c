package report

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// chartInput adds to the figures of testInput what some charts show: schools per 10,000 inhabitants and realised budgets.
func chartInput(t testing.TB, root region.Code, lang string) Input {
	t.Helper()
	in := testInput(t, root, lang)
	c := in.Catalogue
	rate := &monograph.Indicator{
		Code: "DDK.PER10RB", Section: "J", Label: monograph.Label{ID: "Sekolah per 10.000 Penduduk", EN: "Schools per 10,000 Inhabitants"},
		Unit: "nilai", Type: monograph.Decimal, Levels: "DK", Agg: monograph.Ratio, Num: "DDK.SEKOLAH", Den: "PDK.JML", Scale: 10000,
		Breakdowns: []monograph.Use{{List: "JENJANG"}},
	}
	stage := &monograph.Breakdown{Code: "TAHAP", Label: monograph.Label{ID: "Tahap", EN: "Stage"}, Members: []monograph.Member{
		{Code: "ANGGARAN", Label: monograph.Label{ID: "Anggaran", EN: "Budget"}}, {Code: "REALISASI", Label: monograph.Label{ID: "Realisasi", EN: "Realised"}},
	}}
	in.Catalogue = catalogue.New(catalogue.Catalogue{
		Sections: c.Sections, Units: c.Units, Indicators: append(c.Indicators, rate), Breakdowns: append(c.Breakdowns, stage),
	})
	in.Observations = append(in.Observations, parseFigures(t, `
32.15.02.2001 APB{AKUN=4;TAHAP=ANGGARAN} 1940
32.15.02.2001 APB{AKUN=4;TAHAP=REALISASI} 1752
32.15.02.2001 APB{AKUN=5;TAHAP=ANGGARAN} 1930
32.15.02.2001 APB{AKUN=5;TAHAP=REALISASI} 1700
32.15.03.2003 APB{AKUN=5;TAHAP=ANGGARAN} 900
32.15.03.2003 APB{AKUN=5;TAHAP=REALISASI} 450
`, "apbdes.xlsx", "2025")...)
	return in
}

func chartReport(t testing.TB, root region.Code, lang string) *Report {
	t.Helper()
	r, err := Build(chartInput(t, root, lang))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCharts(t *testing.T) {
	var b bytes.Buffer
	for _, lang := range []string{"id", "en"} {
		dumpCharts(&b, chartReport(t, "32.15", lang), lang)
	}
	dumpCharts(&b, chartReport(t, "32.15.01", "id"), "id")
	golden(t, "charts.txt", b.Bytes())
}

// dumpCharts writes charts as text: a line for every category, "*" after a provisional figure, "…" where there is none.
func dumpCharts(b *bytes.Buffer, r *Report, lang string) {
	for _, chapter := range r.Chapters {
		for _, c := range chapter.Charts {
			fmt.Fprintf(b, "== %s %s %s (%s, table %s)\n%s", c.Number, c.Kind, c.Title.In(lang), c.Unit, c.Table.Number, c.Heading)
			for _, s := range c.Series {
				fmt.Fprintf(b, " | %s", s.Name)
			}
			for i, category := range c.Categories {
				fmt.Fprintf(b, "\n%s", category)
				for _, s := range c.Series {
					fmt.Fprintf(b, " | %s", pointText(s.Points[i], c.Decimals))
				}
			}
			fmt.Fprintf(b, "\n%s\n", strings.Join(c.Notes, "; "))
		}
	}
}

func pointText(p Point, decimals int) string {
	if !p.Cell.Status.HasValue() {
		return "…"
	}
	text := strconv.FormatFloat(p.Cell.Value, 'f', decimals, 64)
	if p.Cell.Partial {
		text += "*"
	}
	return text
}

// Every point is the sum of consolidated figures of its region, and has one only where all of them are there.
func TestChartsShowTheConsolidated(t *testing.T) {
	points := 0
	for _, root := range []region.Code{"32", "32.15", "32.15.01"} {
		r := chartReport(t, root, "id")
		for _, chapter := range r.Chapters {
			for _, c := range chapter.Charts {
				for _, s := range c.Series {
					if len(s.Points) != len(c.Categories) {
						t.Errorf("%s %s: %d points, %d categories", root, c.Number, len(s.Points), len(c.Categories))
					}
					for _, p := range s.Points {
						points++
						sum, all := 0.0, true
						for _, of := range p.Of {
							cell := r.Figures.Cell(p.Region, of)
							sum, all = sum+cell.Value, all && cell.Status.HasValue()
						}
						if got := p.Cell.Status.HasValue(); got != all || got && math.Abs(sum-p.Cell.Value) > 1e-9*math.Abs(sum) {
							t.Errorf("%s %s %s: point %v, want %v (%t)", root, c.Number, p.Region, p.Cell.Value, sum, all)
						}
					}
				}
			}
		}
	}
	if points < 100 {
		t.Errorf("%d points, want those of pyramids, rankings and budgets", points)
	}
}

// Without colour the fills are still told apart.
func TestChartColorsDifferInGrey(t *testing.T) {
	grey := func(hex string) float64 {
		n, err := strconv.ParseUint(hex, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		return 0.299*float64(n>>16) + 0.587*float64(n>>8&0xff) + 0.114*float64(n&0xff)
	}
	for i, a := range ChartColors {
		for _, b := range ChartColors[i+1:] {
			if d := math.Abs(grey(a) - grey(b)); d < 35 {
				t.Errorf("%s and %s differ by %.0f of 255 in grey, want 35", a, b, d)
			}
		}
	}
}

func TestChartsOfNothing(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Observations = parseFigures(t, "32.15.01.1001 PDK.JML 5", "x.xlsx", "2025")
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, chapter := range r.Chapters {
		if len(chapter.Charts) > 0 {
			t.Errorf("chapter %d has a chart of one figure: %s", chapter.Number, chapter.Charts[0].Title.ID)
		}
	}
}
