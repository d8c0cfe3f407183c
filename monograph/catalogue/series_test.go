package catalogue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestSeriesLabel(t *testing.T) {
	tests := []struct {
		series monograph.Series
		id, en string
	}{
		{monograph.Series{Indicator: "PDK.JML"}, "Jumlah Penduduk", "Population"},
		{monograph.Series{Indicator: "PDK.JML", Members: "SEX=P;UMUR5=20-24"}, "Penduduk, Perempuan, 20-24 tahun", "Population, Female, 20-24 years"},
		{monograph.Series{Indicator: "KES.TENAGA", Members: "NAKES=BIDAN;SARKES=PUSTU"}, "Tenaga Kesehatan, Bidan, Puskesmas Pembantu", "Health workers, Midwife, Auxiliary health centre"},
		{monograph.Series{Indicator: "APB", Members: "AKUN=4.2.1;TAHAP=REALISASI"}, "APBDes menurut Akun, Dana Desa, Realisasi", "Village budget by account, Village fund, Realised"},
		{monograph.Series{Indicator: "X.Y"}, "X.Y", "X.Y"},
		{monograph.Series{Indicator: "X.Y", Members: "SEX=L;Z=1"}, "X.Y, Laki-laki, 1", "X.Y, Male, 1"},
	}
	c := Default()
	for _, tt := range tests {
		if got := c.SeriesLabel(tt.series, "id"); got != tt.id {
			t.Errorf("%v: got %q, want %q", tt.series, got, tt.id)
		}
		if got := c.SeriesLabel(tt.series, "en"); got != tt.en {
			t.Errorf("%v: got %q, want %q", tt.series, got, tt.en)
		}
	}
}

func TestValidSeries(t *testing.T) {
	tests := []struct {
		series monograph.Series
		want   string
	}{
		{monograph.Series{Indicator: "PDK.JML", Members: "SEX=P;UMUR5=20-24"}, ""},
		{monograph.Series{Indicator: "PDK.JLM"}, `indicator "PDK.JLM" is not in the catalogue; nearest is "PDK.JML"`},
		{monograph.Series{Indicator: "PDK.JML", Members: "UMUR=20-24"}, `PDK.JML has no breakdown "UMUR"; nearest is "UMUR5"`},
		{monograph.Series{Indicator: "PEM.RT", Members: "SEX=L"}, `PEM.RT has no breakdown "SEX"`},
		{monograph.Series{Indicator: "PDK.JML", Members: "AGAMA=BUDHA"}, `AGAMA has no member "BUDHA"; nearest is "BUDDHA"`},
	}
	for _, tt := range tests {
		got := ""
		if err := Default().ValidSeries(tt.series); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.series, got, tt.want)
		}
	}
}

func TestParseSeries(t *testing.T) {
	tests := []struct {
		text string
		want monograph.Series
		bad  bool
	}{
		{text: "PDK.JML", want: monograph.Series{Indicator: "PDK.JML"}},
		{text: "PDK.JML{UMUR5=0-4;SEX=L}", want: monograph.Series{Indicator: "PDK.JML", Members: "SEX=L;UMUR5=0-4"}},
		{text: "PDK.JML{SEX=L", bad: true},
		{text: "PDK.JML{SEX}", bad: true},
	}
	for _, tt := range tests {
		got, err := ParseSeries(tt.text)
		if (err != nil) != tt.bad {
			t.Errorf("%s: error %v", tt.text, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestSeriesUnit(t *testing.T) {
	c := Default()
	if got := c.SeriesUnit(monograph.Series{Indicator: "GEO.LUAS"}); got != "ha" {
		t.Errorf("unit %q, want ha", got)
	}
	if got := c.SeriesUnit(monograph.Series{Indicator: "X"}); got != "" {
		t.Errorf("unit %q, want none", got)
	}
}

func TestUnits(t *testing.T) {
	tests := []struct {
		text   string
		unit   string
		factor float64
	}{
		{"Km²", "ha", 100},
		{"(km2/sq.km)", "ha", 100},
		{"Ha", "ha", 1},
		{"m2", "m2", 1},
		{"M. (DPL)", "m dpl", 1},
		{"Orang", "orang", 1},
		{"Jiwa", "jiwa", 1},
		{"Buah", "unit", 1},
		{"juta rupiah", "rp", 1e6},
		{"Rp. 000", "rp", 1e3},
		{"Kw", "kuintal", 1},
		{"per Km2", "jiwa/km2", 1},
		{"°C", "derajat c", 1},
	}
	c := Default()
	for _, tt := range tests {
		unit, factor, ok := c.PrintedUnit(tt.text)
		if !ok || unit != tt.unit || factor != tt.factor {
			t.Errorf("%q: got %q × %v (%v), want %q × %v", tt.text, unit, factor, ok, tt.unit, tt.factor)
		}
	}
	if _, _, ok := c.PrintedUnit("kati"); ok {
		t.Error("kati is known")
	}
	for _, tt := range []struct {
		text, unit string
		want       float64
	}{{"m2", "ha", 0.0001}, {"Kw", "ton", 0.1}, {"orang", "jiwa", 1}, {"km2", "ha", 100}} {
		if got, ok := c.UnitFactor(tt.text, tt.unit); !ok || got != tt.want {
			t.Errorf("%s into %s: got %v (%v), want %v", tt.text, tt.unit, got, ok, tt.want)
		}
	}
	if _, ok := c.UnitFactor("ton", "orang"); ok {
		t.Error("tonnes became persons")
	}
}

func TestSearch(t *testing.T) {
	tests := []struct{ text, want string }{
		{"PDK.JML", "PDK.JML"},
		{"pdk.jml", "PDK.JML"},
		{"jumlah penduduk", "PDK.JML"},
		{"population density", "PDK.PADAT"},
		{"Populasi Trnak", "TRK.POP"},
		{"mesjid dan musola", ""},
		{"zzzz", ""},
	}
	for _, tt := range tests {
		got := ""
		if hits := Default().Search(tt.text, 3); len(hits) > 0 && hits[0].Score > 0.5 {
			got = hits[0].Indicator
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := len(Default().Search("jumlah", 4)); got != 4 {
		t.Errorf("%d hits, want the limit of 4", got)
	}
}
