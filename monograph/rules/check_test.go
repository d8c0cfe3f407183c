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
		rule("R13", "warning", "PDK.KK >= 0", ""),
		rule("R14", "warning", "PDK.KK < 0", ""),
		rule("R15", "warning", "PDK.DISTRIB <= 120", ""),
		rule("R16", "error", "MUT.LAHIR = MUT.LAHIR{SEX=*}", ""),
		rule("R17", "error", `PDK.KK ~ "a"`, ""),
		rule("R18", "error", "PDK.KK = 1 + MUT.LAHIR / MUT.MATI", ""),
		rule("R19", "error", "GEO.LUAS <= GEO.TEPI", ""),
		rule("R20", "error", "GEO.LUAS <= GEO.TEPI^", ""),
		rule("R21", "error", "PDK.KK = REGION.DESA", ""),
		rule("R22", "error", "MUT.AWAL <= MUT.AKHIR when MUT.AKHIR > 0", ""),
		rule("R23", "error", "MUT.AWAL <= MUT.AKHIR", ""),
		rule("R24", "error", "GEO.LUAS = 100 PDK.KK / (MUT.MATI + MUT.NONE)", ""),
		rule("R25", "error", "GEO.LUAS = 100 PDK.KK / (MUT.MATI", ""),
	)
	cat.Tests = []catalogue.Test{{Code: "T1", Severity: "info", Series: []string{"PDK.UMR"}}, {Code: "T2", Severity: "info", Series: []string{"PDK.*"}}}
	var got []string
	for _, d := range CheckRules(cat) {
		got = append(got, d.String())
	}
	want := []string{
		"contradiction: R2: cannot hold together with R1",
		"contradiction: R3: cannot hold together with R2",
		"redundant: R3: follows from R2",
		"redundant: R4: follows from R1",
		"contradiction: R4: cannot hold together with R2",
		"redundant: R4: follows from R3",
		`unknown: R5: indicator "PEM.NONE" is not in the catalogue; nearest is "PEM.RT"`,
		`never: R6: per UMUR: PEM.RT has no breakdown "UMUR"`,
		`rule: R7: expr "PEM.RT ~ PEM.RW": found "PEM.RW" at 10, want a form in quotes`,
		"never: R8: no figure in a comparison",
		"rule: R9: per: no breakdown list LIST",
		"contradiction: R10: cannot hold together with R10",
		"redundant: R12: follows from R6",
		"redundant: R13: every figure of PDK.KK keeps to it",
		"contradiction: R14: no figure of PDK.KK can keep to it",
		"redundant: R15: every figure of PDK.DISTRIB keeps to it",
		"redundant: R16: MUT.LAHIR by SEX adds up already, for the catalogue marks it",
		"unknown: R17: PDK.KK is int, not a text",
		"rule: R18: a ratio stands alone: X = 100 A / B",
		"never: R19: no level of regions reports all of its figures",
		"redundant: R22: follows from R23",
		`unknown: R24: indicator "MUT.NONE" is not in the catalogue; nearest is "MUT.MATI"`,
		`rule: R25: expr "GEO.LUAS = 100 PDK.KK / (MUT.MATI" ends where a closing ) should stand`,
		"never: T1: none of its figures can be added up",
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
