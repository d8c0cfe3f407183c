package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestFindingLine(t *testing.T) {
	observed, expected, difference := 39033139.62, 111507204128.20001, 39033139.62-111507204128.20001
	f := monograph.Finding{
		ID: "F-0001", Severity: monograph.Warning, Region: "32.15.02.2001", RegionName: "Ciptasari", Indicator: "PDK.JML", Members: "SEX=L",
		Observed: &observed, Expected: &expected, Difference: &difference, Message: "…",
		Cells: []monograph.Source{
			{File: "a.xlsx", Sheet: "Data", Cell: "B2"}, {File: "a.xlsx", Sheet: "Data", Cell: "C2"}, {File: "a.xlsx", Sheet: "Umur", Cell: "B9"}, {File: "b.xlsx", Sheet: "Data", Cell: "B2"},
		},
	}
	got := layoutOf(testReport(t, "32.15", "id")).finding(&f)
	want := []string{
		"F-0001", "peringatan", "Ciptasari", "Penduduk, Laki-laki", "39.033.139,62", "111.507.204.128,2", "-111.468.170.988,58",
		"a.xlsx [Data]!B2, C2, a.xlsx [Umur]!B9, dan 1 lainnya", "…",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
