package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report"
)

// TestTableSheetAlone reads every sheet of tables of a report of everything by itself, as one that was copied out of its workbook and has no
// sheet beside it that says by codes what its cells are: each figure must come back under its own address, or as a total that is checked.
func TestTableSheetAlone(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			r, wb := reportOfAll(t, "32.15", lang)
			im := importer.New(catalogue.Default(), region.Default())
			want := storedBySheet(im.Read(wb, importer.Options{}))
			figures := 0
			for _, s := range wb.Sheets {
				if len(want[s.Name]) == 0 {
					continue
				}
				figures += compareAlone(t, im, r, s, want[s.Name])
			}
			if figures < 10_000 {
				t.Errorf("%d figures compared, want all of the report", figures)
			}
		})
	}
}

// compareAlone reads a sheet by itself and compares its figures, by cell, with those that the codes say; it counts them.
func compareAlone(t *testing.T, im *importer.Importer, r *report.Report, s *sheet.Sheet, want map[string]string) int {
	t.Helper()
	res := im.Read(&sheet.Workbook{Name: "Book1.xlsx", Format: "xlsx", Sheets: []*sheet.Sheet{s}}, importer.Options{})
	got := storedBySheet(res)[s.Name]
	for cell, what := range got {
		if want[cell] == "" && what == asConsolidated(r, res, cell) {
			delete(got, cell) // a figure that the report worked out, right all the same
		}
	}
	for cell, what := range want {
		if got[cell] == "" && strings.Contains(what, words) {
			delete(want, cell) // words without figures beside them are not read
		}
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-by codes +alone):\n%s", s.Name, diff)
	}
	if res.Errors() > 0 || len(res.Questions) > 0 {
		t.Errorf("%s: problems %v, questions %v", s.Name, res.Problems, res.Questions)
	}
	return len(got)
}

// words is what made-up figures say that are words.
const words = "Pilihan"

// storedBySheet are the figures and totals with an address, by sheet and cell.
func storedBySheet(res *importer.Result) map[string]map[string]string {
	out := map[string]map[string]string{}
	for i := range res.Cells {
		c := &res.Cells[i]
		if c.Role != importer.RoleValue && c.Role != importer.RoleTotal || c.Status == monograph.Missing {
			continue
		}
		if out[c.Sheet] == nil {
			out[c.Sheet] = map[string]string{}
		}
		out[c.Sheet][c.Cell] = cellSays(c)
	}
	return out
}

func cellSays(c *importer.Cell) string {
	if c.Region == nil || c.Indicator == nil || c.Period == nil {
		return "not understood: " + c.Raw
	}
	s := fmt.Sprintf("%s %s %s{%s} ", *c.Region, *c.Period, *c.Indicator, *c.Members)
	switch {
	case c.Number != nil:
		return s + fmt.Sprint(*c.Number)
	case c.Text != nil:
		return s + *c.Text
	}
	return s + c.Status.String()
}

// asConsolidated is what a cell must say to agree with the report, which may have worked the figure out.
func asConsolidated(r *report.Report, res *importer.Result, cell string) string {
	i := slices.IndexFunc(res.Cells, func(c importer.Cell) bool { return c.Cell == cell })
	c := res.Cells[i]
	if c.Region == nil || c.Indicator == nil || c.Period == nil {
		return ""
	}
	x := r.Figures.Cell(*c.Region, monograph.Series{Indicator: *c.Indicator, Members: *c.Members})
	if x.Text == "" {
		c.Number, c.Text = &x.Value, nil
	} else {
		c.Number, c.Text = nil, &x.Text
	}
	return cellSays(&c)
}

// reportOfAll is the workbook of a report of all indicators, with figures of two sub-districts.
func reportOfAll(t *testing.T, root region.Code, lang string) (*report.Report, *sheet.Workbook) {
	t.Helper()
	cat, reg := catalogue.Default(), region.Default()
	in := report.Input{Catalogue: cat, Register: reg, Region: root, Year: 2025, Lang: lang, Now: time.Date(2026, 1, 15, 8, 0, 0, 0, time.UTC)}
	for _, sub := range reg.Children("32.15")[:2] {
		for n, village := range reg.Children(sub.Code)[:3] {
			in.Observations = append(in.Observations, figuresOfAll(cat, village.Code, n)...)
		}
	}
	r, err := report.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.WriteXLSX(&out, r); err != nil {
		t.Fatal(err)
	}
	wb, err := sheet.Read(context.Background(), "laporan.xlsx", out.Bytes(), sheet.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return r, wb
}

// figuresOfAll are made-up figures of one village for every indicator that is typed in, by each of its lists, and by sex, level of
// school or account and another list together.
func figuresOfAll(cat *catalogue.Catalogue, village region.Code, n int) []monograph.Observation {
	var out []monograph.Observation
	i := 0
	for _, ind := range cat.Indicators {
		switch ind.Agg {
		case monograph.Ratio, monograph.Derived, monograph.KeyOnly:
			continue
		}
		for _, m := range divisionsOf(cat, ind) {
			i++
			o := monograph.Observation{
				Address: monograph.Address{Region: village, Period: "2025", Series: monograph.Series{Indicator: ind.Code, Members: m}},
				Status:  monograph.Reported, Value: float64((i*7919+n*104729)%900 + 20),
				Source: monograph.Source{File: "a.xlsx", Sheet: "S", Cell: "A1"},
			}
			switch {
			case !ind.Type.Numeric():
				o.Value, o.Text = 0, words
			case ind.Type == monograph.Year:
				o.Value = float64(1950 + i%70)
			case ind.Unit == "rp":
				o.Value *= 1_250_000
			case i%17 == 3:
				o.Value, o.Status = 0, monograph.Nil
			case ind.Type == monograph.Decimal:
				o.Value += 0.25
			}
			if i%13 != 5 { // one in thirteen is missing
				out = append(out, o)
			}
		}
	}
	return out
}

// divisionsOf are the members by which the figures of an indicator are divided: none, of each list, and of pairs of lists.
func divisionsOf(cat *catalogue.Catalogue, ind *monograph.Indicator) []monograph.Members {
	if len(ind.Breakdowns) == 0 {
		return []monograph.Members{""}
	}
	var out []monograph.Members
	first := ind.Breakdowns[0].List
	for _, use := range ind.Breakdowns {
		with := []monograph.Members{""}
		if paired := first == "AKUN" || first == "SEX" || first == "JENJANG" && use.List == "STATUS"; paired && use.List != first {
			with = nil
			for _, m := range cat.Breakdown(first).Members {
				with = append(with, monograph.Members("").With(first, m.Code))
			}
		}
		for _, fixed := range with {
			for _, m := range cat.Breakdown(use.List).Members {
				out = append(out, fixed.With(use.List, m.Code))
			}
		}
	}
	return out
}
