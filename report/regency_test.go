package report

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// regencyInput makes up figures of all sections of the catalogue for every village of a regency, for two years.
func regencyInput(t testing.TB, root region.Code) Input {
	t.Helper()
	t.Helper()
	cat, reg := catalogue.Default(), region.Default()
	in := Input{Catalogue: cat, Register: reg, Region: root, Year: 2025, Lang: "id", Now: time.Date(2026, 1, 15, 8, 0, 0, 0, time.UTC)}
	subs := reg.Children(root)
	if root.Level() == region.Subdistrict {
		sub, _ := reg.Get(root)
		subs = []region.Region{sub}
	}
	for i, sub := range subs {
		file := fmt.Sprintf("monografi-%s.xlsx", sub.Code)
		in.Imports = append(in.Imports, ImportRef{ID: int64(i + 1), File: file, SHA256: fmt.Sprintf("%064x", i), When: in.Now, Who: "operator"})
		for n, v := range reg.Children(sub.Code) {
			in.Observations = append(in.Observations, madeUp(cat, v.Code, 2025, n, file)...)
			in.PrevObservations = append(in.PrevObservations, madeUp(cat, v.Code, 2024, n, file)...)
		}
	}
	return in
}

// madeUp are figures of one village for every indicator it reports, broken down by its first lists.
func madeUp(cat *catalogue.Catalogue, village region.Code, year, n int, file string) []monograph.Observation {
	var out []monograph.Observation
	add := func(ind *monograph.Indicator, m monograph.Members) {
		i := len(out)
		v := float64((i*37+n*101+year)%400 + 20)
		switch {
		case ind.Unit == "rp":
			v *= 1_250_000
		case ind.Type == monograph.Decimal:
			v /= 8
		}
		o := monograph.Observation{
			Address: monograph.Address{Region: village, Period: monograph.YearPeriod(year), Series: monograph.Series{Indicator: ind.Code, Members: m}},
			Status:  monograph.Reported, Value: v,
			Source: monograph.Source{File: file, Sheet: "Data " + strconv.Itoa(i/20+1), Cell: name(i%20+3, n+7), Raw: strconv.FormatFloat(v, 'f', -1, 64)},
		}
		if !ind.Type.Numeric() {
			o.Value, o.Text = 0, "Uraian "+strconv.Itoa(i%4)
		}
		out = append(out, o)
	}
	for _, ind := range cat.Indicators {
		if ind.Agg == monograph.Ratio || ind.Agg == monograph.Derived || ind.Agg == monograph.KeyOnly || !strings.Contains(ind.Levels, "D") {
			continue
		}
		lists := map[string][]string{"PDK.JML": {"SEX", "UMUR5"}, "APB": {"AKUN", "TAHAP"}, "DDK.SEKOLAH": {"JENJANG", "STATUS"}}[ind.Code]
		if lists == nil && len(ind.Breakdowns) > 0 {
			lists = []string{ind.Breakdowns[0].List}
		}
		each(cat, "", lists, func(m monograph.Members) { add(ind, m) })
	}
	return out
}

// each goes through all combinations of members of some lists.
func each(cat *catalogue.Catalogue, fixed monograph.Members, lists []string, do func(monograph.Members)) {
	if len(lists) == 0 {
		do(fixed)
		return
	}
	for _, m := range cat.Breakdown(lists[0]).Members {
		each(cat, fixed.With(lists[0], m.Code), lists[1:], do)
	}
}

func BenchmarkRegencyWorkbook(b *testing.B) {
	in := regencyInput(b, "32.15")
	for b.Loop() {
		r, err := Build(in)
		if err != nil {
			b.Fatal(err)
		}
		var out bytes.Buffer
		if err := WriteXLSX(&out, r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(in.Observations)+len(in.PrevObservations)), "figures")
}
