package rules

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// testing catalogue with the program's tests of change and no rules.
func changeCatalogue(codes ...string) *catalogue.Catalogue {
	c := catalogue.Catalogue{Indicators: catalogue.Default().Indicators, Breakdowns: catalogue.Default().Breakdowns}
	for _, t := range catalogue.Default().Tests {
		if len(codes) == 0 || strings.Contains(strings.Join(codes, " "), t.Code) {
			c.Tests = append(c.Tests, t)
		}
	}
	return catalogue.New(c)
}

// given writes a column of figures: those of the villages 1, 2, 3 … from line 2, on a sheet named by the period.
func given(t testing.TB, period monograph.Period, series, letter string, values ...float64) []monograph.Observation {
	var out []monograph.Observation
	for i, v := range values {
		out = append(out, monograph.Observation{
			Address: monograph.Address{Region: village(i + 1), Period: period, Series: readSeries(t, series)},
			Status:  monograph.Reported, Value: v,
			Source: monograph.Source{File: "f.xlsx", Sheet: string(period), Cell: fmt.Sprintf("%s%d", letter, i+2), Raw: number(v)},
		})
	}
	return out
}

// sheets writes the cells of findings with their sheets.
func sheets(found []monograph.Finding) string {
	for i := range found {
		for j := range found[i].Cells {
			found[i].Cells[j].Cell = found[i].Cells[j].Sheet + "!" + found[i].Cells[j].Cell
		}
	}
	return brief(found)
}

func TestChange(t *testing.T) {
	type columns [][]monograph.Observation
	people := given(t, "2024", "PDK.JML", "B", 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000)
	for _, c := range []struct {
		name string
		in   columns
		want string
	}{
		{
			name: "a village grows by 20 %, another within the noise",
			in:   columns{people, given(t, "2025", "PDK.JML", "B", 3030, 3030, 3600, 3030, 3200, 3030, 3030, 3030)},
			want: "warning C-01 32.15.01.2003 2025 PDK.JML 3600/3030 2025!B4 2024!B4\n",
		},
		{
			name: "a leap up and down again is one finding",
			in: columns{
				people, given(t, "2025", "PDK.JML", "B", 3030, 3030, 30300, 3030, 3040, 3030, 3020, 3030),
				given(t, "2026", "PDK.JML", "B", 3060, 3060, 3060, 3060, 3060, 3060, 3040, 3060),
			},
			want: "warning C-01 32.15.01.2003 2025 PDK.JML 30300/3030 2025!B4 2024!B4 2026!B4\n",
		},
		{
			name: "all villages grow by 6 %",
			in:   columns{people, given(t, "2025", "PDK.JML", "B", 3180, 3180, 3181, 3180, 3180, 3180, 3182, 3180)},
			want: "warning C-02 32.15.01 2025 PDK.JML 25443/24731 2025!B2 2024!B2 2025!B3 2024!B3 2025!B4 2024!B4 2025!B5 2024!B5 2025!B6 2024!B6 2025!B7 2024!B7 2025!B8 2024!B8 2025!B9 2024!B9\n",
		},
		{
			name: "all villages grow by 4 %",
			in:   columns{people, given(t, "2025", "PDK.JML", "B", 3120, 3120, 3121, 3120, 3120, 3120, 3122, 3120)},
			want: "info C-02 32.15.01 2025 PDK.JML 24963/24731 2025!B2 2024!B2 2025!B3 2024!B3 2025!B4 2024!B4 2025!B5 2024!B5 2025!B6 2024!B6 2025!B7 2024!B7 2025!B8 2024!B8 2025!B9 2024!B9\n",
		},
		{
			name: "of three villages one grows by 14 %, small ones by chance",
			in:   columns{given(t, "2024", "PDK.JML", "B", 3000, 3000, 90), given(t, "2025", "PDK.JML", "B", 3420, 3030, 110)},
			want: "warning P-04 32.15.01.2001 2025 PDK.JML 3420/3150 2025!B2 2024!B2\n",
		},
		{
			name: "one minimum wage for the regency",
			in:   columns{given(t, "2025", "PDK.UMR", "B", 5000, 5000, 5100, 5000)},
			want: "warning L-10 32.15.01.2003 2025 PDK.UMR 5100/5000 2025!B4 2025!B2\n",
		},
		{
			name: "of two minimum wages none is the usual one",
			in:   columns{given(t, "2025", "PDK.UMR", "B", 5000, 5100, 5100, 5000)},
		},
		{
			name: "one mosque less, one prayer house less",
			in: columns{
				given(t, "2024", "AGM.IBADAH{IBADAH=MASJID}", "B", 9), given(t, "2025", "AGM.IBADAH{IBADAH=MASJID}", "B", 8),
				given(t, "2024", "AGM.IBADAH{IBADAH=MUSALA}", "C", 9), given(t, "2025", "AGM.IBADAH{IBADAH=MUSALA}", "C", 8),
			},
			want: "warning C-05 32.15.01.2001 2025 AGM.IBADAH{IBADAH=MASJID} 8/9 2025!B2 2024!B2\n",
		},
		{
			name: "four villages are too few to say what is usual",
			in:   columns{given(t, "2024", "PDK.KK", "B", 3000, 3000, 3000, 3000), given(t, "2025", "PDK.KK", "B", 3030, 3030, 3600, 3030)},
		},
		{
			name: "both sexes leap: the undivided figure speaks for them",
			in: columns{
				given(t, "2024", "PDK.JML{SEX=L}", "B", 3000, 3000, 3000, 3000, 3000), given(t, "2025", "PDK.JML{SEX=L}", "B", 3030, 3030, 3030, 3030, 3930),
				given(t, "2024", "PDK.JML{SEX=P}", "C", 3000, 3000, 3000, 3000, 3000), given(t, "2025", "PDK.JML{SEX=P}", "C", 3030, 3030, 3030, 3030, 4030),
			},
			want: "warning C-01 32.15.01.2005 2025 PDK.JML 7960/6060 2025!B6 2025!C6 2024!B6 2024!C6\n",
		},
		{
			name: "pupils by the effect of Hidiroglou and Berthelot",
			in: columns{
				given(t, "2024/2025", "DDK.MURID{JENJANG=SD}", "B", 120, 90, 210, 150, 330, 80, 140, 200),
				given(t, "2025/2026", "DDK.MURID{JENJANG=SD}", "B", 118, 95, 205, 151, 33, 84, 139, 202),
			},
			want: "warning C-03 32.15.01.2005 2025/2026 DDK.MURID{JENJANG=SD} 33/330 2025/2026!B6 2024/2025!B6\n",
		},
		{
			name: "births double and halve by chance",
			in: columns{
				given(t, "2024", "MUT.LAHIR", "B", 12, 9, 21, 15, 33, 8, 14, 20),
				given(t, "2025", "MUT.LAHIR", "B", 18, 13, 12, 19, 30, 16, 9, 25),
			},
		},
		{
			name: "eighty times last year's crop in two villages",
			in:   columns{given(t, "2024", "TAN.UTAMA_JML{TANAMAN=PADI}", "B", 100, 120), given(t, "2025", "TAN.UTAMA_JML{TANAMAN=PADI}", "B", 8088, 125)},
			want: "warning C-04 32.15.01.2001 2025 TAN.UTAMA_JML{TANAMAN=PADI} 8088/100 2025!B2 2024!B2\n",
		},
		{
			name: "schools vanish, are halved, and one is closed",
			in: columns{
				given(t, "2024/2025", "DDK.SEKOLAH{JENJANG=SD}", "B", 1, 6, 4, 3),
				given(t, "2025/2026", "DDK.SEKOLAH{JENJANG=SD}", "B", 0, 3, 3, 4),
				given(t, "2024/2025", "DDK.SEKOLAH", "C", 2, 9, 4, 3),
				given(t, "2025/2026", "DDK.SEKOLAH", "C", 1, 6, 3, 4),
			},
			want: "warning C-05 32.15.01.2001 2025/2026 DDK.SEKOLAH{JENJANG=SD} 0/1 2025/2026!B2 2024/2025!B2\n" +
				"warning C-05 32.15.01.2002 2025/2026 DDK.SEKOLAH{JENJANG=SD} 3/6 2025/2026!B3 2024/2025!B3\n" +
				"warning C-05 32.15.01.2003 2025/2026 DDK.SEKOLAH{JENJANG=SD} 3/4 2025/2026!B4 2024/2025!B4\n",
		},
		{
			name: "mosques vanish in a whole sub-district",
			in: columns{
				given(t, "2024", "AGM.IBADAH{IBADAH=MASJID}", "B", 1, 6, 4, 3, 5, 2),
				given(t, "2025", "AGM.IBADAH{IBADAH=MASJID}", "B", 0, 0, 0, 0, 0, 0),
			},
			want: "warning C-05 32.15.01 2025 AGM.IBADAH{IBADAH=MASJID} 2025!B2 2024!B2 2025!B3 2024!B3 2025!B4 2024!B4 2025!B5 2024!B5 2025!B6 2024!B6 2025!B7 2024!B7\n",
		},
		{
			name: "area in another unit, and area within the rounding",
			in:   columns{given(t, "2024", "GEO.LUAS", "B", 510, 400), given(t, "2025", "GEO.LUAS", "B", 5.1, 401)},
			want: "warning C-04 32.15.01.2001 2025 GEO.LUAS 5.1/510 2025!B2 2024!B2\n",
		},
		{
			name: "last year's column",
			in:   columns{people, given(t, "2025", "PDK.JML", "B", 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000)},
			want: "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-01 C-02 P-04 C-03 C-04 C-05 C-05B C-06 L-10"), Register: villages(8)}
			for _, column := range c.in {
				in.Observations = append(in.Observations, column...)
			}
			if diff := cmp.Diff(c.want, sheets(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A column stands for itself: all villages, one after the other.
func TestColumns(t *testing.T) {
	for _, c := range []struct {
		name string
		in   [][]monograph.Observation
		want string
	}{
		{
			name: "copied from last year",
			in: [][]monograph.Observation{
				given(t, "2024", "PDK.JML", "B", 3010, 2988, 4120, 1230, 2200), given(t, "2025", "PDK.JML", "C", 3010, 2988, 4120, 1230, 2200),
			},
			want: "warning C-07 32.15.01 2025 PDK.JML C2 B2 C3 B3 C4 B4 C5 B5 C6 B6\n",
		},
		{
			name: "few people may all have stayed",
			in: [][]monograph.Observation{
				given(t, "2024", "PDK.JML", "B", 10, 88, 20, 30, 22), given(t, "2025", "PDK.JML", "C", 10, 88, 20, 30, 22),
			},
		},
		{
			name: "births copied",
			in: [][]monograph.Observation{
				given(t, "2024", "MUT.LAHIR", "B", 31, 27, 40, 12, 22), given(t, "2025", "MUT.LAHIR", "C", 31, 27, 40, 12, 22),
			},
			want: "warning C-07B 32.15.01 2025 MUT.LAHIR C2 B2 C3 B3 C4 B4 C5 B5 C6 B6\n",
		},
		{
			name: "running on",
			in:   [][]monograph.Observation{given(t, "2025", "KES.SARANA{SARKES=POSYANDU}", "D", 11, 21, 31, 41, 51, 61)},
			want: "warning C-10 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} D2 D3 D4 D5 D6 D7\n",
		},
		{
			name: "running on but for one",
			in:   [][]monograph.Observation{given(t, "2025", "KES.SARANA{SARKES=POSYANDU}", "D", 11, 21, 31, 41, 51, 62)},
		},
		{
			name: "all the same",
			in:   [][]monograph.Observation{given(t, "2025", "MUT.LAHIR", "D", 11, 11, 11, 11, 11)},
			want: "warning C-11 32.15.01 2025 MUT.LAHIR D2 D3 D4 D5 D6\n",
		},
		{
			name: "no births among so many",
			in: [][]monograph.Observation{
				given(t, "2025", "PDK.JML", "B", 3010, 2988, 4120, 1230, 2200), given(t, "2025", "MUT.LAHIR", "D", 0, 0, 0, 0, 0),
				given(t, "2025", "MUT.LAHIR{SEX=L}", "E", 0, 0, 0, 0, 0),
			},
			want: "info C-12 32.15.01 2025 MUT.LAHIR D2 D3 D4 D5 D6 E2 E3 E4 E5 E6\n",
		},
		{
			name: "no births in a column with gaps",
			in: [][]monograph.Observation{
				given(t, "2025", "PDK.JML", "B", 3010, 2988, 4120, 1230, 2200, 2010), given(t, "2025", "MUT.LAHIR", "D", 0, 0, 0, 0, 0),
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-07 C-07B C-10 C-11 C-12"), Register: villages(8)}
			for _, column := range c.in {
				in.Observations = append(in.Observations, column...)
			}
			found := Evaluate(in)
			for i := range found {
				found[i].Observed = nil
			}
			if diff := cmp.Diff(c.want, brief(found)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// Ratios of one year are compared with those of the other villages.
func TestFunnels(t *testing.T) {
	for _, c := range []struct {
		name string
		in   [][]monograph.Observation
		want string
	}{
		{
			name: "more men in a large village, the same share in a small one",
			in: [][]monograph.Observation{
				given(t, "2025", "PDK.JML{SEX=L}", "B", 2000, 1530, 1180, 2400, 2050, 61, 3000),
				given(t, "2025", "PDK.JML{SEX=P}", "C", 1990, 1500, 1200, 1950, 2010, 50, 2980),
			},
			want: "warning C-08 32.15.01.2004 2025 PDK.JML{SEX=L} 2400/1989 B5 C5\n",
		},
		{
			name: "too many to a household",
			in: [][]monograph.Observation{
				given(t, "2025", "PDK.JML", "B", 2000, 1530, 1180, 2400, 2050), given(t, "2025", "PDK.KK", "C", 600, 470, 370, 420, 640),
			},
			want: "warning C-09 32.15.01.2004 2025 PDK.JML 2400/1367 B5 C5\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: changeCatalogue("C-08 C-09"), Register: villages(8)}
			for _, column := range c.in {
				in.Observations = append(in.Observations, column...)
			}
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A sub-district with more than half of its villages is a list of all of them, and says who is not on it.
func TestAbsent(t *testing.T) {
	seven := given(t, "2025", "PDK.JML", "B", 3000, 3010, 3020, 3030, 3070, 3050, 3060)
	for _, c := range []struct {
		name string
		in   []monograph.Observation
		want string
	}{
		{"a village is forgotten", append(given(t, "2025", "PDK.KK", "C", 900, 930, 910, 960, 900, 950, 900), seven...),
			"info C-13 32.15.01 2025 PDK.JML 7/8 B2 B3 B4 B5 B6 B7 B8\n"},
		{"the same village two years running", append(given(t, "2024", "PDK.JML", "C", 2900, 2910, 2920, 2930, 2970, 2950, 2960), seven...),
			"info C-13 32.15.01 2025 PDK.JML 7/8 B2 B3 B4 B5 B6 B7 B8\n"},
		{"three of eight villages are no list", given(t, "2025", "PDK.JML", "B", 3000, 3010, 3020), ""},
		{"all report", given(t, "2025", "PDK.JML", "B", 3000, 3010, 3020, 3030, 3070, 3050, 3060, 3080), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := Evaluate(Input{Catalogue: changeCatalogue("C-13"), Register: villages(8), Observations: c.in})
			if diff := cmp.Diff(c.want, brief(found)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if len(found) == 1 && !cmp.Equal(found[0].Absent, []region.Code{village(8)}) {
				t.Errorf("absent: %v, want %s", found[0].Absent, village(8))
			}
		})
	}
}

// What a rule has said, a test does not say again; what it proposes is kept.
func TestSaidOnce(t *testing.T) {
	in := Input{Catalogue: changeCatalogue("C-06"), Register: villages(8)}
	in.Observations = append(given(t, "2024", "GEO.LUAS", "B", 510), given(t, "2025", "GEO.LUAS", "B", 5.1)...)
	alone := Evaluate(in)
	with := *in.Catalogue
	with.Rules = []catalogue.Rule{{Code: "P-23", Severity: monograph.Warning, Expr: "0.995 GEO.LUAS@-1 <= GEO.LUAS", Missing: "skip"}}
	in.Catalogue = catalogue.New(with)
	both := Evaluate(in)
	if len(alone) != 1 || alone[0].Rule != "C-06" || len(both) != 1 || both[0].Rule != "P-23" {
		t.Fatalf("got %s and %s, want C-06 and P-23", brief(alone), brief(both))
	}
	if diff := cmp.Diff(alone[0].Suspects, both[0].Suspects); diff != "" || len(both[0].Suspects) != 2 {
		t.Errorf("suspects (-alone +both):\n%s", diff)
	}
}

// twoYears is a regency of two years in which nothing is wrong: people grow by 1 % with some spread, counts vary like Poisson numbers.
func twoYears(draw *rand.Rand, villages int) []monograph.Observation {
	var out []monograph.Observation
	for v := range villages {
		at := region.Code(fmt.Sprintf("32.15.%02d.%d", v/10+1, 2001+v%10))
		size := 800 + 6000*draw.Float64()
		men, kk := 0.505+0.005*draw.NormFloat64(), 3.2+0.2*draw.NormFloat64()
		for _, period := range []monograph.Period{"2024", "2025"} {
			if period == "2025" {
				size *= 1.01 + 0.01*draw.NormFloat64()
			}
			for i, c := range []struct {
				series string
				mean   float64
			}{
				{"PDK.JML{SEX=L}", size * men}, {"PDK.JML{SEX=P}", size * (1 - men)}, {"PDK.KK", size / kk}, {"MUT.LAHIR", size * 0.016},
				{"MUT.MATI", size * 0.007}, {"MUT.DATANG", size * 0.02}, {"MUT.PINDAH", size * 0.02}, {"DDK.MURID{JENJANG=SD}", size * 0.1},
				{"DDK.GURU{JENJANG=SD}", size * 0.006}, {"PDK.JML{AGAMA=KRISTEN}", size * 0.02}, {"PDK.JML{UMUR5=75+}", size * 0.02},
			} {
				out = append(out, monograph.Observation{
					Address: monograph.Address{Region: at, Period: period, Series: seriesOf(c.series)}, Status: monograph.Reported, Value: poisson(draw, c.mean),
					Source: monograph.Source{File: "f.xlsx", Sheet: string(period), Cell: fmt.Sprintf("%s%d", column(i), v+2)},
				})
			}
		}
	}
	return out
}

func seriesOf(s string) monograph.Series {
	code, members, _ := strings.Cut(strings.TrimSuffix(s, "}"), "{")
	return monograph.Series{Indicator: code, Members: monograph.Members(members)}
}

// Regencies in which nothing is wrong raise next to nothing, however small.
func TestChangeKeepsQuiet(t *testing.T) {
	draw := rand.New(rand.NewPCG(3, 4))
	regencies, villages, alarms := 0, 0, map[string]int{}
	for _, n := range []int{5, 8, 8, 15, 15, 40, 120, 309} {
		for range 6 {
			regencies, villages = regencies+1, villages+n
			for _, one := range Evaluate(Input{Catalogue: changeCatalogue(), Observations: twoYears(draw, n)}) {
				alarms[one.Rule]++
			}
		}
	}
	total := 0
	for _, n := range alarms {
		total += n
	}
	t.Logf("%d regencies, %d villages, 11 figures each in two years: findings %v", regencies, villages, alarms)
	if total > villages/200 {
		t.Errorf("%d findings on clean data, want at most one in 200 villages: %v", total, alarms)
	}
}

// The findings do not depend on the order in which files were read.
func TestChangeInAnyOrder(t *testing.T) {
	draw := rand.New(rand.NewPCG(5, 6))
	in := Input{Catalogue: changeCatalogue(), Observations: twoYears(draw, 40)}
	for i := range in.Observations {
		if i%67 == 5 {
			in.Observations[i].Value *= 10
		}
	}
	want := Evaluate(in)
	if len(want) < 5 {
		t.Fatalf("%d findings, want some to compare", len(want))
	}
	for range 5 {
		draw.Shuffle(len(in.Observations), func(i, j int) {
			in.Observations[i], in.Observations[j] = in.Observations[j], in.Observations[i]
		})
		if diff := cmp.Diff(want, Evaluate(in)); diff != "" {
			t.Fatalf("findings after shuffling (-want +got):\n%s", diff)
		}
	}
}
