package catalogue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

const ruleHeader = "code,severity,expr,per,tolerance,missing,label_id,label_en,source\n"

func TestParseRules(t *testing.T) {
	got, err := parseRules([]byte("\ufeff" + ruleHeader +
		"# comment,,,,,,,,\n" +
		"A-37,error,PDK.KK <= PDK.JML,,,,\"KK, jiwa\",households,F4\n" +
		"A-38,warning,PEM.RT >= PEM.RW,SEX,0.5%,zero,RT,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Rule{
		{Code: "A-37", Severity: monograph.Error, Expr: "PDK.KK <= PDK.JML", Missing: "skip", Label: monograph.Label{ID: "KK, jiwa", EN: "households"}, Source: "F4"},
		{Code: "A-38", Severity: monograph.Warning, Expr: "PEM.RT >= PEM.RW", Per: "SEX", Tolerance: "0.5%", Missing: "zero", Label: monograph.Label{ID: "RT"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parseRules (-want +got):\n%s", diff)
	}
}

func TestParseRulesErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "rules: header: EOF"},
		{"code,expr\n", `rules: header has no column "severity"; want code, severity, expr, per, tolerance, missing, label_id, label_en, source`},
		{ruleHeader + "A,fatal,X = Y,,,,,,\n", `rules: line 2: rule A: severity "fatal"; want error, warning or info`},
		{ruleHeader + "A,error,X = Y,,,maybe,,,\n", `rules: line 2: rule A: missing "maybe"; want skip or zero`},
		{ruleHeader + ",error,X = Y,,,,,,\n", `rules: line 2: code "" with expr "X = Y": want both`},
		{ruleHeader + "A,error,X = Y,,,,,,\nA,error,X = Y,,,,,,\n", "rules: line 3: rule A stands already in line 2"},
		{ruleHeader + "A,error\n", "rules: record on line 2: wrong number of fields"},
	} {
		_, err := parseRules([]byte(c.in))
		if err == nil || err.Error() != c.want {
			t.Errorf("parseRules(%q): got error %v, want %s", c.in, err, c.want)
		}
	}
}
