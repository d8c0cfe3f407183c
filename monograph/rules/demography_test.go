package rules

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
)

// Males of a census with heavy heaping, ages 0 to 99: US Census Bureau, Population Analysis System, workbook SINGAGE.
var singage = []float64{
	80626, 95823, 104315, 115813, 100796, 105086, 97266, 116328, 75984, 89982, 95525, 56973, 78767, 65672, 53438, 85014, 47600, 64363, 42195, 42262,
	73221, 30080, 34391, 29072, 20531, 66171, 24029, 44227, 24128, 23599, 82088, 16454, 22628, 17108, 12531, 57325, 17220, 28425, 16206, 17532,
	65976, 11593, 15828, 13541, 8133, 44696, 11165, 18543, 12614, 12041, 55798, 9324, 10772, 10453, 6773, 28358, 9916, 13348, 8039, 7583,
	42470, 5288, 5317, 6582, 3361, 17949, 3650, 5873, 3279, 3336, 27368, 1965, 2495, 2319, 1335, 12022, 1401, 1668, 1360, 1185,
	9167, 424, 568, 462, 282, 6206, 343, 409, 333, 291, 4137, 133, 169, 157, 89, 2068, 68, 81, 66, 57,
}

// The same office's workbook AGESEX, ages 0-4 to 75+.
var agesex = pyramid{
	men:   []float64{4677000, 4135000, 3825000, 3647000, 3247000, 2802000, 2409000, 2212000, 1786000, 1505000, 1390000, 984000, 745000, 537000, 346000, 335000},
	women: []float64{4544000, 4042000, 3735000, 3647000, 3309000, 2793000, 2353000, 2112000, 1691000, 1409000, 1241000, 887000, 697000, 525000, 348000, 366000},
}

// The indices have the values published for these populations: Whipple 234, age ratio scores of 3.907 and 3.655, a sex ratio score of 2.248535, a joint
// score of 14.3. For Myers that office gives 23.73 (printed as the whole sum, 47.46) with the last decade counted in full; the windows make it 23.63.
func TestPublishedIndices(t *testing.T) {
	round := func(x float64, digits int) float64 { return math.Round(x*math.Pow10(digits)) / math.Pow10(digits) }
	w, _ := whipple(singage)
	m, _, _ := myers(singage, 89)
	s, _ := agesex.score()
	got := []float64{round(w, 0), round(m, 2), round(s.men, 3), round(s.women, 3), round(s.sex, 6), round(s.joint(), 1)}
	if diff := cmp.Diff([]float64{234, 23.63, 3.907, 3.655, 2.248535, 14.3}, got); diff != "" {
		t.Errorf("Whipple, Myers, age ratios of men and women, sex ratio, joint (-want +got):\n%s", diff)
	}
}

// Ages without any preference score 100 and, by their curve alone, next to 0.
func TestIndicesOfSmoothAges(t *testing.T) {
	ages := smoothAges(1e9)
	w, _ := whipple(ages)
	m, _, _ := myers(ages, 69)
	if math.Abs(w-100) > 0.5 || m > 0.5 {
		t.Errorf("Whipple %v and Myers %v of a smooth population, want 100 and 0", w, m)
	}
}

// smoothAges is a population of n people by single years to 74 and over that falls evenly with age.
func smoothAges(n float64) []float64 {
	out := make([]float64, 76)
	sum := 0.0
	for a := range out {
		out[a] = math.Exp(-0.012*float64(a) - math.Pow(float64(a)/85, 6))
		sum += out[a]
	}
	for a := range out {
		out[a] *= n / sum
	}
	return out
}

// smoothPyramid is the same population by sex and five years.
func smoothPyramid(n float64) pyramid {
	p := pyramid{make([]float64, 16), make([]float64, 16)}
	for a, x := range smoothAges(n) {
		g := min(a/5, 15)
		men := 0.51 - 0.0005*float64(g)*float64(g)
		p.men[g] += x * men
		p.women[g] += x * (1 - men)
	}
	return p
}

// poisson draws a count of a mean.
func poisson(draw *rand.Rand, mean float64) float64 {
	if mean > 50 {
		return math.Max(0, math.Round(mean+math.Sqrt(mean)*draw.NormFloat64()))
	}
	n, p, limit := 0.0, draw.Float64(), math.Exp(-mean)
	for ; p > limit; p *= draw.Float64() {
		n++
	}
	return n
}

// byAge writes a population by single years and by sex and five years as the figures of a sub-district.
func byAge(ages []float64, p pyramid) []monograph.Observation {
	var out []monograph.Observation
	add := func(members monograph.Members, v float64, cell string) {
		out = append(out, monograph.Observation{
			Address: monograph.Address{Region: kec, Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: members}},
			Status:  monograph.Reported, Value: v, Source: monograph.Source{File: "f.xlsx", Sheet: "S", Cell: cell},
		})
	}
	for a, x := range ages {
		code := fmt.Sprint(a)
		if a == len(ages)-1 {
			code += "+"
		}
		add(monograph.Members("UMUR1="+code), x, fmt.Sprintf("B%d", a+2))
	}
	for g := range p.men {
		code := fmt.Sprintf("%d-%d", 5*g, 5*g+4)
		if g == len(p.men)-1 {
			code = fmt.Sprintf("%d+", 5*g)
		}
		add(monograph.Members("SEX=L;UMUR5="+code), p.men[g], fmt.Sprintf("D%d", g+2))
		add(monograph.Members("SEX=P;UMUR5="+code), p.women[g], fmt.Sprintf("E%d", g+2))
	}
	return out
}

// sample draws a population from its expected counts.
func sample(draw *rand.Rand, ages []float64, p pyramid) ([]float64, pyramid) {
	drawn := func(x []float64) []float64 {
		out := slices.Clone(x)
		for i := range out {
			out[i] = poisson(draw, out[i])
		}
		return out
	}
	return drawn(ages), pyramid{drawn(p.men), drawn(p.women)}
}

// A perfect population is never judged for its noise, whatever its size; what is found beyond one in a hundred trials would be noise.
func TestPerfectPopulationsRaiseNothing(t *testing.T) {
	draw := rand.New(rand.NewPCG(7, 8))
	in := Input{Catalogue: changeCatalogue("D-01 D-02 D-03 D-04 D-05 D-06")}
	const trials = 300
	for _, n := range []float64{500, 1000, 3500, 10000, 50000} {
		raised, joint := 0, []float64{}
		for range trials {
			ages, p := sample(draw, smoothAges(n), smoothPyramid(n))
			in.Observations = byAge(ages, p)
			if found := Evaluate(in); len(found) > 0 {
				raised++
			}
			s, _ := p.score()
			joint = append(joint, s.joint())
		}
		t.Logf("N = %v: %d of %d raise something; median joint score %.1f", n, raised, trials, median(joint))
		if raised > trials/100 {
			t.Errorf("N = %v: %d of %d perfect populations raise something, want at most 1 %%", n, raised, trials)
		}
	}
}

// The band is what chance makes of an index: 3 standard deviations above the mean are seldom exceeded, and half of the trials lie below the mean.
func TestNoiseOfIndices(t *testing.T) {
	draw := rand.New(rand.NewPCG(9, 10))
	for _, n := range []float64{10000, 50000} {
		const trials = 1000
		below, above := 0, 0
		_, chance := smoothPyramid(n).score()
		mean, limit := chance.limit(0), chance.limit(3)
		for range trials {
			_, p := sample(draw, nil, smoothPyramid(n))
			s, _ := p.score()
			if s.joint() < mean {
				below++
			}
			if s.joint() > limit {
				above++
			}
		}
		t.Logf("N = %v: mean %.1f, limit %.1f, %d of %d above it", n, mean, limit, above, trials)
		if below < trials/4 || below > 3*trials/4 || above > trials/50 {
			t.Errorf("N = %v: %d of %d below the mean %.1f, %d above the limit %.1f", n, below, trials, mean, above, limit)
		}
	}
}

// Bad ages are told as soon as the people are enough, and never of too few.
func TestBadAges(t *testing.T) {
	heaped := func(n, share float64) []float64 {
		ages := smoothAges(n)
		for a := 21; a < 70; a++ {
			if a%5 != 0 {
				moved := share * ages[a]
				ages[a] -= moved
				ages[(a+2)/5*5] += moved
			}
		}
		for a := range ages {
			ages[a] = math.Round(ages[a])
		}
		return ages
	}
	uneven := func(n float64) pyramid {
		p := smoothPyramid(n)
		for g := range p.men {
			p.men[g], p.women[g] = math.Round(p.men[g]*(1+0.2*float64(g%2))), math.Round(p.women[g])
		}
		return p
	}
	for _, c := range []struct {
		name string
		in   []monograph.Observation
		want string
	}{
		{
			name: "a third of the ages is rounded",
			in:   byAge(heaped(20000, 0.33), pyramid{}),
			want: "warning D-01 32.15.01 2025 PDK.JML 232/131.56 B2\nwarning D-02 32.15.01 2025 PDK.JML 22.18/16.74 B2\n",
		},
		{
			name: "one age in seventeen is rounded",
			in:   byAge(heaped(20000, 0.06), pyramid{}),
			want: "info D-01 32.15.01 2025 PDK.JML 124.03/116.28 B2\n",
		},
		{name: "of 400 people", in: byAge(heaped(400, 0.06), pyramid{})},
		{name: "men of every other age group are a fifth too many", in: byAge(nil, uneven(100000)), want: "warning D-03 32.15.01 2025 PDK.JML 74.41/59.46 D2\n"},
		{name: "of 3500 people", in: byAge(nil, uneven(3500))},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := brief(Evaluate(Input{Catalogue: changeCatalogue("D-01 D-02 D-03"), Observations: c.in}))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// Villages are judged together: the sub-district by their sum, the regency by the sum of its sub-districts.
func TestAreasAddUp(t *testing.T) {
	var in Input
	in.Catalogue = changeCatalogue("D-05")
	young := pyramid{make([]float64, 16), make([]float64, 16)}
	for g := range young.men {
		young.men[g], young.women[g] = 10, 10
	}
	young.men[1], young.women[1] = 300, 300
	for k := range 2 {
		for v := range 2 {
			for _, o := range byAge(nil, young) {
				o.Region = region.Code(fmt.Sprintf("32.15.%02d.%d", k+1, 2001+v))
				o.Source.Sheet = string(o.Region)
				in.Observations = append(in.Observations, o)
			}
		}
	}
	want := "warning D-05 32.15 2025 PDK.JML 71.11/50.5 D2 D2 D2 D2\n" +
		"warning D-05 32.15.01 2025 PDK.JML 71.11/51.53 D2 D2\n" +
		"warning D-05 32.15.02 2025 PDK.JML 71.11/51.53 D2 D2\n"
	found := Evaluate(in)
	if diff := cmp.Diff(want, brief(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	for i, n := range []float64{3600, 1800, 1800} {
		if i < len(found) && found[i].N != n {
			t.Errorf("finding %d rests on %v people, want %v", i, found[i].N, n)
		}
	}
}
