package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

func TestCheckRules(t *testing.T) {
	rule := func(code string, s monograph.Severity, expr, per string) catalogue.Rule {
		return catalogue.Rule{Code: code, Severity: s, Expr: expr, Per: per}
	}
	cat := testCatalogue(
		rule("R1", "error", "PDK.KK <= PDK.JML", "SEX"),
		rule("R2", "error", "PDK.KK >= 1.5 PDK.JML", ""),
		rule("R3", "warning", "2 PDK.KK <= PDK.JML <= 6 PDK.KK", ""),
		rule("R4", "warning", "PDK.JML >= PDK.KK", ""),
		rule("R5", "error", "PDK.JML >= PEM.NONE", ""),
		rule("R6", "error", "PEM.RT >= PEM.RW", "UMUR"),
		rule("R7", "error", "PEM.RT ~ PEM.RW", ""),
		rule("R8", "error", "PEM.RT = PEM.RT", ""),
		rule("R9", "error", "PEM.RT >= 1", "LIST"),
		rule("R10", "error", "10 <= PEM.RT <= 5", ""),
		rule("R11", "error", "MUT.AWAL = MUT.AKHIR@-1", ""),
		rule("R12", "error", "PEM.RT >= PEM.RW when PEM.RW > 0", ""),
	)
	got := CheckRules(cat)
	for i := range got {
		if got[i].Subject == "R5" || got[i].Subject == "R6" {
			got[i].Detail = "" // in the words of the catalogue
		}
	}
	want := []catalogue.Defect{
		{Code: "contradiction", Subject: "R2", Detail: "cannot hold together with R1"},
		{Code: "contradiction", Subject: "R3", Detail: "cannot hold together with R2"},
		{Code: "redundant", Subject: "R3", Detail: "follows from R2"},
		{Code: "redundant", Subject: "R4", Detail: "follows from R1"},
		{Code: "contradiction", Subject: "R4", Detail: "cannot hold together with R2"},
		{Code: "redundant", Subject: "R4", Detail: "follows from R3"},
		{Code: "unknown", Subject: "R5"},
		{Code: "never", Subject: "R6"},
		{Code: "rule", Subject: "R7", Detail: `rule R7: expr "PEM.RT ~ PEM.RW": found "~ PEM.RW" at 8, want =, <=, >=, < or >`},
		{Code: "never", Subject: "R8", Detail: "no figure in a comparison"},
		{Code: "rule", Subject: "R9", Detail: "rule R9: per: no breakdown list LIST"},
		{Code: "contradiction", Subject: "R10", Detail: "cannot hold together with R10"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("CheckRules (-want +got):\n%s", diff)
	}
}

// The rules that come with the program are sound.
func TestDefaultRules(t *testing.T) {
	for _, d := range CheckRules(catalogue.Default()) {
		t.Error(d)
	}
}
