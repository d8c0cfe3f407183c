package rules

import (
	"fmt"

	"monografi/monograph"
)

func ExampleEvaluate() {
	address := func(members monograph.Members) monograph.Address {
		return monograph.Address{Region: "32.15.01.2001", Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: members}}
	}
	source := func(ref string) monograph.Source {
		return monograph.Source{File: "desa.xlsx", Sheet: "Data", Cell: ref}
	}
	found := Evaluate(Input{
		Catalogue: testCatalogue(),
		Observations: []monograph.Observation{
			{Address: address("SEX=L"), Status: monograph.Reported, Value: 1250, Source: source("C5")},
			{Address: address("SEX=P"), Status: monograph.Reported, Value: 1310, Source: source("C6")},
			{Address: address("WN=WNI"), Status: monograph.Reported, Value: 2560, Source: source("C8")},
			{Address: address("WN=WNA"), Status: monograph.Reported, Value: 0, Source: source("C9")},
			{Address: address(""), Status: monograph.Reported, Value: 2650, Source: source("C4")},
		},
	})
	for _, one := range found {
		fmt.Println(one.ID, one.Severity, one.Rule, *one.Observed, *one.Expected)
		for _, s := range one.Suspects {
			fmt.Println(s.Cell, s.Observed, "→", s.Proposed, s.Mechanism, s.Probability, s.Evidence)
		}
	}
	// Output:
	// F-0001 error partition:PDK.JML:SEX 2650 2560
	// C4 2650 → 2560 transposition 0.98 [row 1250+1310 row 2560+0]
}
