package catalogue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func both(s string) monograph.Label { return monograph.Label{ID: s, EN: s} }

func TestCheck(t *testing.T) {
	c := New(Catalogue{
		Sections: []Section{{Code: "A", Chapter: 1, Label: both("a")}, {Code: "A", Chapter: 9, Label: monograph.Label{ID: "a"}}},
		Units:    []Unit{{Code: "orang"}, {Code: "rp"}},
		Spellings: []Spelling{
			{Text: "org", Unit: "orang", Factor: 1}, {Text: "org", Unit: "rp", Factor: 1}, {Text: "rp", Unit: "orang", Factor: 1, accepted: true},
			{Text: "rp", Unit: "rp", Factor: 1},
		},
		Breakdowns: []*monograph.Breakdown{
			{Code: "SEX", Label: both("s"), Default: "NIX", Members: []monograph.Member{
				{Code: "L", Label: both("l"), Parent: "Q"}, {Code: "L", Label: both("l")}, {Code: "a;b", Label: both("p")},
			}},
			{Code: "LEER", Label: both("e"), Default: "JML"},
		},
		Indicators: []*monograph.Indicator{
			{Code: "JML", Section: "A", Label: both("jumlah"), Unit: "orang", Agg: monograph.Sum, Breakdowns: []monograph.Use{{List: "SEX"}, {List: "NIX"}}},
			{Code: "RATA", Section: "B", Label: both("rata"), Unit: "kg", Agg: monograph.Ratio, Num: "JML{SEX=X}"},
			{Code: "MEAN", Section: "A", Label: both("mean"), Unit: "rp", Agg: monograph.Mean, Num: "JML", Weight: "NIX", Breakdowns: []monograph.Use{{List: "SEX", Partition: true}}},
			{Code: "BERAT", Section: "A", Label: both("berat"), Unit: "rp", Agg: monograph.Sum, Weight: "JML"},
		},
		Phrases: []Phrase{
			{Text: "x", Indicator: "JML"}, {Text: "x", Indicator: "RATA", Context: "kk"}, {Text: "x", Members: "SEX=L", Context: "rt|kk"},
			{Text: "y", Role: "nonsense"}, {Text: "z", Members: "SEX=Z"}, {Text: "w", Indicator: "JUMLAH"},
			{Text: "x", List: "SEX"},
		},
		Forms: []Form{{Code: "F", Label: both("f"), Rows: []FormRow{{Number: "1.", Label: "Luas", Unit: "kati", Section: "Z", Series: monograph.Series{Indicator: "LUAS"}}}}},
		Rules: []Rule{{Code: "R"}, {Code: "R"}},
	})
	want := []string{
		"duplicate: A: section defined twice",
		"label: A: no English label",
		"unknown: A: chapter 9; want 1 to 8",
		"phrase: org: spelling of both orang and rp",
		"unknown: SEX: default indicator \"NIX\"",
		"duplicate: L: member of SEX defined twice",
		"parent: SEX=L: parent \"Q\" is not another member of the list",
		"unknown: SEX=a;b: a code may not contain any of ; = { } |",
		"unknown: LEER: default indicator JML is not broken down by it",
		"unknown: LEER: has no members",
		"unknown: JML: breakdown \"NIX\"",
		"unknown: RATA: section \"B\"",
		"unknown: RATA: unit \"kg\"",
		"ratio: RATA: a ratio needs a numerator and a denominator",
		"ratio: RATA: operand SEX has no member \"X\"",
		"ratio: MEAN: the numerator of a mean is JML, want all members of a list, LIST=*",
		"ratio: MEAN: operand indicator \"NIX\" is not in the catalogue",
		"partition: MEAN: SEX is marked a partition, but the indicator is aggregated by mean",
		"ratio: BERAT: has a weight but is aggregated by sum",
		"unknown: y: role \"nonsense\"; want one of number, village, subdistrict, regency, province, code, year, month, semester, total, indicator, member, value, unit, note, derived",
		"unknown: z: SEX=Z is not in the catalogue",
		"unknown: w: indicator \"JUMLAH\" is not in the catalogue",
		"phrase: x: under \"kk\" means both RATA and {SEX=L}",
		"unknown: F 1. Luas: indicator \"LUAS\" is not in the catalogue",
		"unknown: F 1. Luas: section \"Z\"",
		"unknown: F 1. Luas: unit \"kati\"",
		"duplicate: R: rule defined twice",
	}
	var got []string
	for _, d := range c.Check() {
		got = append(got, d.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("defects (-want +got):\n%s", diff)
	}
}
