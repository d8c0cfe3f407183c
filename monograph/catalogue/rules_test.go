package catalogue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

const ruleHeader = "code,severity,expr,per,tolerance,missing,label_id,label_en,source\n"

func TestRules(t *testing.T) {
	got := load(t, map[string]string{"rules.csv": "\ufeff" + ruleHeader +
		"# comment,,,,,,,,\n" +
		"A-37,error,PDK.KK <= PDK.JML,,,,\"KK, jiwa\",households,F4\n" +
		"A-38,warning,PEM.RT >= PEM.RW,SEX,0.5%,zero,RT,,\n"}).Rules
	want := []Rule{
		{Code: "A-37", Severity: monograph.Error, Expr: "PDK.KK <= PDK.JML", Missing: "skip", Label: monograph.Label{ID: "KK, jiwa", EN: "households"}, Source: "F4"},
		{Code: "A-38", Severity: monograph.Warning, Expr: "PEM.RT >= PEM.RW", Per: "SEX", Tolerance: "0.5%", Missing: "zero", Label: monograph.Label{ID: "RT"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestRuleFaults(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "rules.csv: no header row: EOF"},
		{"severity,expr\n", "rules.csv:1 [code]: column is missing"},
		{"code,expr\nA,X = Y\n", `rules.csv:2: rule A: severity ""; want error, warning, info or off`},
		{ruleHeader + "A,fatal,X = Y,,,,,,\n", `rules.csv:2: rule A: severity "fatal"; want error, warning, info or off`},
		{ruleHeader + "A,error,X = Y,,,maybe,,,\n", `rules.csv:2: rule A: missing "maybe"; want skip or zero`},
		{ruleHeader + ",error,X = Y,,,,,,\n", `rules.csv:2: code "" with expr "X = Y": want both`},
		{ruleHeader + "A,error\n", "rules.csv:2: field at byte 1: wrong number of fields"},
	} {
		_, err := Load(folder(map[string]string{"rules.csv": c.in}))
		if diff := cmp.Diff([]string{c.want}, lines(err)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, diff)
		}
	}
}
