package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

var units = map[string]bool{"orang": true, "buah": true, "unit": true, "jiwa": true, "ha": true, "m2": true, "km": true, "m. (dpl)": true, "%": true, "mm/ thn": true, "tahun": true}

func isUnit(s string) bool { return units[strings.ToLower(s)] }

func TestReadNumber(t *testing.T) {
	reported := func(v float64, unit string) *Reading {
		return &Reading{Status: monograph.Reported, Value: v, Decimal: v, Unit: unit, Figures: 1}
	}
	mark := func(r *Reading, mark, group byte) *Reading { r.Mark, r.Group = mark, group; return r }
	either := func(v, d float64, unit string) *Reading {
		return &Reading{Status: monograph.Reported, Value: v, Decimal: d, Either: true, Unit: unit, Figures: 1}
	}
	for _, tt := range []struct {
		text string
		want *Reading // nil: no figure
	}{
		{"12", reported(12, "")},
		{" 12\u00a0", reported(12, "")},
		{"1.234", either(1234, 1.234, "")},
		{"1,234", either(1234, 1.234, "")},
		{"2.403 Orang", either(2403, 2.403, "Orang")},
		{"1.234.567", mark(reported(1234567, ""), 0, '.')},
		{"1.234.567,89", mark(reported(1234567.89, ""), ',', '.')},
		{"1,234,567.89", mark(reported(1234567.89, ""), '.', ',')},
		{"1 234", reported(1234, "")},
		{"12,5", mark(reported(12.5, ""), ',', 0)},
		{"0.500", mark(reported(.5, ""), '.', 0)},
		{"7220.50 Ha", mark(reported(7220.5, "Ha"), '.', 0)},
		{"Rp 1.841.306.000,-", mark(reported(1841306000, "rp"), 0, '.')},
		{"(1.234.567)", mark(reported(-1234567, ""), 0, '.')},
		{"-12", reported(-12, "")},
		{"600 M2", reported(600, "M2")},
		{"183 M. (DPL)", reported(183, "M. (DPL)")},
		{"335 mm/ Thn", reported(335, "mm/ Thn")},
		{"1,90%", mark(reported(1.9, "%"), ',', 0)},
		{"¾", reported(.75, "")},
		{"±1.200", &Reading{Status: monograph.Estimated, Value: 1200, Decimal: 1.2, Either: true, Unit: "±", Figures: 1}},
		{"120*)", &Reading{Status: monograph.Estimated, Value: 120, Decimal: 120, Figures: 1}},
		{"-", &Reading{Status: monograph.Nil}},
		{"- Unit", &Reading{Status: monograph.Nil, Unit: "Unit"}},
		{"Nihil", &Reading{Status: monograph.Nil}},
		{"…", &Reading{Status: monograph.Missing}},
		{"belum ada data", &Reading{Status: monograph.Missing}},
		{"n/a", &Reading{Status: monograph.NotApplicable}},
		{"#DIV/0!", &Reading{Status: monograph.Unreadable}},
		{"33 c / 26 c", &Reading{Status: monograph.Unreadable, Figures: 2}},
		{"815 Orang (67.1%)", &Reading{Status: monograph.Unreadable, Figures: 2}},
		{"3401070101800001", &Reading{Status: monograph.Unreadable, Figures: 1}},
		{"12 / 13", &Reading{Status: monograph.Unreadable, Figures: 2}},
		{"2024/2025", nil},
		{"1.23.456", &Reading{Status: monograph.Unreadable, Figures: 1}},
		{"0-4", nil},
		{"10 - 14 tahun", nil},
		{"75 Tahun ke atas", nil},
		{"RT 001 RW 001", nil},
		{"Islam", nil},
	} {
		got, ok := ReadNumber(tt.text, isUnit)
		if !ok {
			if tt.want != nil {
				t.Errorf("%q is no figure, want %+v", tt.text, *tt.want)
			}
			continue
		}
		if diff := cmp.Diff(tt.want, &got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func FuzzReadNumber(f *testing.F) {
	for _, s := range []string{"1.234", "Rp 1.841.306.000,-", "(1.234)", "12,5 Ha", "0-4", "¾ jam", "- Unit", "1\u00a0234", "9999999999999999999999", "1\u00a09f\xeb4Q", strings.Repeat("3", 330)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := ReadNumber(s, isUnit)
		if ok && r.Status.HasValue() && (r.Value != r.Value || r.Value > 1e308 || r.Value < -1e308) {
			t.Errorf("%q is read as %v", s, r.Value)
		}
		if !ok && r != (Reading{}) {
			t.Errorf("%q is no figure, but read as %+v", s, r)
		}
	})
}
