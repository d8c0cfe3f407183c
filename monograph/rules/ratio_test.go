package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

func TestPrintedRatios(t *testing.T) {
	cat := catalogue.New(catalogue.Catalogue{Indicators: []*monograph.Indicator{
		{Code: "PDK.RJK", Agg: monograph.Ratio, Num: "PDK.JML{SEX=L}", Den: "PDK.JML{SEX=P}", Scale: 100, Type: monograph.Decimal},
	}})
	check := func(cell, raw string, value float64) monograph.Check {
		return monograph.Check{
			Address: monograph.Address{Region: "61.02.06", Period: "2025", Series: monograph.Series{Indicator: "PDK.RJK"}},
			Value:   value, Over: monograph.OverRatio, Source: monograph.Source{File: "a.xlsx", Sheet: "S", Cell: cell, Raw: raw},
			Parts: []monograph.CheckPart{{Cell: "B9", Value: 12527, Sign: 1, Known: true}, {Cell: "C9", Value: 11662, Sign: 1, Known: true}},
		}
	}
	loose := func(cell, raw string, value float64) monograph.Check {
		c := check(cell, raw, value)
		c.Parts = nil
		return c
	}
	at := monograph.Address{Region: "61.02.06", Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: "SEX=L"}}
	men := monograph.Observation{Address: at, Status: monograph.Reported, Value: 1200, Source: monograph.Source{File: "a.xlsx", Sheet: "S", Cell: "B2"}}
	women := men
	women.Members, women.Value, women.Source.Cell = "SEX=P", 1000, "B3"
	found := Evaluate(Input{Catalogue: cat, Observations: []monograph.Observation{men, women}, Checks: []monograph.Check{
		check("D9", "107,42", 107.42), check("E9", "856,60", 856.6), loose("F9", "120", 120), loose("G9", "102", 102),
	}})
	var got []string
	for _, f := range found {
		got = append(got, f.Rule+" "+string(f.Severity)+" "+f.Cells[0].Cell)
	}
	if diff := cmp.Diff([]string{"ratio:PDK.RJK warning E9", "ratio:PDK.RJK warning G9"}, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}
