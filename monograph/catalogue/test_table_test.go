package catalogue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

const testHeader = "code,test,severity,series,parameters,label_id,label_en,source\n"

func TestTestTable(t *testing.T) {
	c := load(t, map[string]string{"tests.csv": testHeader +
		"C-06,area,warning,GEO.LUAS,share=0.005,Luas,Area,\n" +
		"C-04,jump,info,MUT.*|TAN.UTAMA_JML,times=50 size=100,Lonjakan,Jump,UU\n"})
	over, err := c.Overlay(folder(map[string]string{"tests.csv": testHeader + "C-06,area,off,GEO.LUAS,share=0.01,Luas,Area,\n"}))
	if err != nil {
		t.Fatal(err)
	}
	want := []Test{
		{Code: "C-06", Kind: "area", Series: []string{"GEO.LUAS"}, Parameters: map[string]float64{"share": 0.01}, Label: monograph.Label{ID: "Luas", EN: "Area"}},
		{
			Code: "C-04", Kind: "jump", Severity: monograph.Info, Series: []string{"MUT.*", "TAN.UTAMA_JML"}, Parameters: map[string]float64{"times": 50, "size": 100},
			Label: monograph.Label{ID: "Lonjakan", EN: "Jump"}, Source: "UU",
		},
	}
	if diff := cmp.Diff(want, over.Tests); diff != "" {
		t.Errorf("tests (-want +got):\n%s", diff)
	}
	if got := over.Test("C-04").String(); got != "jump times=50 size=100" {
		t.Errorf("String() = %q", got)
	}
	for indicator, want := range map[string]bool{"MUT.LAHIR": true, "TAN.UTAMA_JML": true, "TAN.UTAMA_JML2": false, "PDK.JML": false} {
		if got := over.Test("C-04").Covers(indicator); got != want {
			t.Errorf("C-04 covers %s: %v, want %v", indicator, got, want)
		}
	}
}

func TestTestTableFaults(t *testing.T) {
	_, err := Load(folder(map[string]string{"tests.csv": testHeader +
		"C-06,area,error,GEO.LUAS,share=0.005,Luas,Area,\n" +
		"C-05,guess,warning,GEO.LUAS,,Luas,Area,\n" +
		"C-04,jump,info,MUT.*,times=many size=100 much=2,Lonjakan,Jump,\n"}))
	want := []string{
		`tests.csv:2 [severity]: "error": want warning, info or off`,
		`tests.csv:3 [test]: "guess": no such test`,
		`tests.csv:4 [parameters]: "times=many": want times=… size=…`,
		`tests.csv:4 [parameters]: "much=2": want times=… size=…`,
		`tests.csv:4 [parameters]: times is missing; want times=… size=…`,
	}
	faults, _ := err.(TableErrors)
	var got []string
	for _, f := range faults {
		got = append(got, f.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

// Every kind of test has a line in the program's table.
func TestEveryKindIsUsed(t *testing.T) {
	used := map[string]bool{}
	for _, one := range Default().Tests {
		used[one.Kind] = true
	}
	for kind := range TestKinds {
		if !used[kind] {
			t.Errorf("no test of the kind %s", kind)
		}
	}
}
