package catalogue

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestFlows(t *testing.T) {
	c, err := Default().Overlay(fstest.MapFS{"flows.csv": {Data: []byte("indicator,halves\nPDK.KK,sum\nMUT.LAHIR,last\nPDK.RJK,sum\nTIDAK.ADA,sum\n")}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]monograph.Halves{
		"MUT.AWAL": monograph.FirstHalf, "MUT.MATI": monograph.AddHalves, "MUT.AKHIR": "", "PDK.KK": monograph.AddHalves, "MUT.LAHIR": monograph.LastHalf,
	}
	got := map[string]monograph.Halves{}
	for code := range want {
		got[code] = c.Indicator(code).Halves
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var defects []string
	for _, d := range c.Check() {
		defects = append(defects, d.String())
	}
	wantDefects := []string{"unknown: TIDAK.ADA: flow of an unknown indicator", "flow: PDK.RJK: its half-years cannot be added up"}
	if diff := cmp.Diff(wantDefects, defects); diff != "" {
		t.Errorf("defects (-want +got):\n%s", diff)
	}
	if _, err := Default().Overlay(fstest.MapFS{"flows.csv": {Data: []byte("indicator,halves\nPDK.KK,tambah\n")}}); err == nil {
		t.Error("a word that is none was taken")
	}
}
