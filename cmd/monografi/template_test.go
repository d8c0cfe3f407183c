package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report"
)

// formRegions are sub-districts of different kinds: villages only, urban villages only, both, and customary villages.
var formRegions = []region.Code{"34.01.07", "34.71.01", "32.15.03", "91.03.01"}

func every(report.TemplateCell) bool { return true }

// cleanly fails when an import had anything to say, or left a number without a role.
func cleanly(t *testing.T, what string, r *importer.Result) {
	t.Helper()
	for _, p := range r.Problems {
		t.Errorf("%s: %s %s at %s!%s %q", what, p.Severity, p.Code, p.Sheet, p.Cell, p.Raw)
	}
	for _, q := range r.Questions {
		t.Errorf("%s: question %+v", what, q)
	}
	if r.Coverage.Unrecognised > 0 {
		t.Errorf("%s: %d numbers not recognised", what, r.Coverage.Unrecognised)
	}
}

// observed compares the observations at cells that were filled in with what was written there, and returns those at formulas.
func (f *form) observed(t *testing.T, what string, r *importer.Result, want map[monograph.Address]string) (computed []monograph.Observation) {
	t.Helper()
	got := map[monograph.Address]string{}
	for _, o := range r.Batch.Observations {
		if _, formula := f.formulas[o.Source.Sheet][o.Source.Cell]; formula {
			computed = append(computed, o)
			continue
		}
		text := o.Text
		switch {
		case o.Status == monograph.Reported && text == "":
			text = strconv.FormatFloat(o.Value, 'f', -1, 64)
		case o.Status != monograph.Reported:
			text = o.Status.String()
		}
		got[o.Address] = text
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: observations (-want +got):\n%s", what, diff)
	}
	return computed
}

func TestBlankFormImportsAsNothing(t *testing.T) {
	for _, code := range formRegions {
		for _, lang := range []string{"id", "en"} {
			r := newForm(t, code, lang).read(t)
			cleanly(t, string(code)+" "+lang, r)
			if len(r.Batch.Observations) > 0 || len(r.Batch.Checks) > 0 {
				t.Errorf("%s %s: %d observations, %d checks of a blank form", code, lang, len(r.Batch.Observations), len(r.Batch.Checks))
			}
			if r.Coverage.Key != r.Coverage.Numeric {
				t.Errorf("%s %s: coverage %+v; want keys only", code, lang, r.Coverage)
			}
		}
	}
}

func TestFilledFormImportsWhole(t *testing.T) {
	for i, code := range formRegions {
		f := newForm(t, code, "id")
		want := f.fill(int64(100+i), every)
		if len(want) != len(f.Cells) {
			t.Errorf("%s: %d addresses for %d cells", code, len(want), len(f.Cells))
		}
		r := f.read(t)
		cleanly(t, string(code), r)
		computed := f.observed(t, string(code), r, want)
		f.totals(t, r, computed)
	}
}

// totals holds that every formula has been taken for what it is: a total of parts that it adds up, or the figure of an account or kind
// of land that has no other place.
func (f *form) totals(t *testing.T, r *importer.Result, computed []monograph.Observation) {
	t.Helper()
	totals := 0
	for _, c := range r.Cells {
		if _, formula := f.formulas[c.Sheet][c.Cell]; formula && c.Role == importer.RoleTotal {
			totals++
		}
	}
	if all := len(f.results(t)); totals+len(computed) != all {
		t.Errorf("%s: %d totals and %d figures of %d formulas", f.Region, totals, len(computed), all)
	}
	for _, o := range computed {
		if !slices.Contains([]string{"APB", "LHN.SAWAH", "LHN.KERING", "LHN.BASAH"}, o.Indicator) {
			t.Errorf("%s!%s is stored as %v; want a total", o.Source.Sheet, o.Source.Cell, o.Series)
		}
	}
	for _, c := range r.Batch.Checks {
		sum := 0.0
		for _, p := range c.Parts {
			sum += p.Value
		}
		if c.Region == "" || c.Indicator == "" || c.Value != sum {
			t.Errorf("%s!%s: total %v of %v in %q, parts add up to %v", c.Source.Sheet, c.Source.Cell, c.Value, c.Series, c.Region, sum)
		}
	}
}

func TestFormKeepsMarks(t *testing.T) {
	f := newForm(t, "34.01.07", "id")
	marks := []struct{ text, status string }{{"-", "nil"}, {"n/a", "not_applicable"}, {"…", "missing"}}
	want := map[monograph.Address]string{}
	for i, c := range f.Cells {
		if c.Type.Numeric() {
			m := marks[i%len(marks)]
			f.write(c, m.text)
			want[c.Address] = m.status
		}
	}
	r := f.read(t)
	cleanly(t, "marks", r)
	f.observed(t, "marks", r, want)
}

// A form comes back with a few figures here and there as often as whole.
func TestFormFilledInHereAndThere(t *testing.T) {
	f := newForm(t, "34.01.07", "id")
	n := 0
	want := f.fill(1, func(report.TemplateCell) bool { n++; return n%23 == 0 })
	r := f.read(t)
	cleanly(t, "here and there", r)
	f.observed(t, "here and there", r, want)
}

// Whatever table is the only one filled in, and be it one cell, it is not taken for another.
func TestFormOneCellOfOneTable(t *testing.T) {
	f := newForm(t, "34.01.07", "id")
	type table struct{ sheet, number string }
	asked := map[table][]report.TemplateCell{}
	var tables []table
	for _, c := range f.Cells {
		k := table{c.Sheet, c.Table}
		if asked[k] == nil {
			tables = append(tables, k)
		}
		asked[k] = append(asked[k], c)
	}
	for i, k := range tables {
		cell := asked[k][i%len(asked[k])]
		what := strings.Join([]string{cell.Sheet, cell.Table, cell.Cell}, " ")
		clear(f.written[k.sheet])
		want := f.fill(int64(i), func(c report.TemplateCell) bool { return c.Sheet == cell.Sheet && c.Cell == cell.Cell })
		r := f.read(t, k.sheet)
		cleanly(t, what, r)
		f.observed(t, what, r, want)
	}
}
