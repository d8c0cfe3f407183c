package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// places is a register of one sub-district with a few villages.
type places map[region.Code][]region.Code

func (p places) Children(c region.Code) []region.Region {
	var out []region.Region
	for _, child := range p[c] {
		out = append(out, region.Region{Code: child, Name: "Desa " + string(child[len(child)-1:])})
	}
	return out
}

func (p places) Get(c region.Code) (region.Region, bool) {
	if !slices.Contains(p[c.Parent()], c) {
		return region.Region{}, false
	}
	return region.Region{Code: c, Name: "Desa " + string(c[len(c)-1:])}, true
}

const kec = region.Code("32.15.01")

// village is the n-th village of the sub-district.
func village(n int) region.Code { return region.Code(fmt.Sprintf("%s.%d", kec, 2000+n)) }

// villages is a register of the sub-district with n villages.
func villages(n int) places {
	p := places{"32.15": {kec}}
	for i := range n {
		p[kec] = append(p[kec], village(i+1))
	}
	return p
}

// testCatalogue is a small catalogue with the lists the tests need.
func testCatalogue(rules ...catalogue.Rule) *catalogue.Catalogue {
	list := func(code string, members ...string) *monograph.Breakdown {
		b := &monograph.Breakdown{Code: code}
		for _, m := range members {
			b.Members = append(b.Members, monograph.Member{Code: m})
		}
		return b
	}
	count := func(code string, uses ...monograph.Use) *monograph.Indicator {
		return &monograph.Indicator{Code: code, Unit: "jiwa", Type: monograph.Integer, Levels: "DKB", Agg: monograph.Sum, Breakdowns: uses}
	}
	part := func(list string) monograph.Use { return monograph.Use{List: list, Partition: true} }
	return catalogue.New(catalogue.Catalogue{
		Breakdowns: []*monograph.Breakdown{
			list("SEX", "L", "P"), list("WN", "WNI", "WNA"), list("UMUR", "0-14", "15-64", "65+"),
			list("AGAMA", "ISLAM", "KRISTEN", "KHONGHUCU", "LAINNYA"), list("SARKES", "PUSKESMAS", "POSYANDU"),
			list("UMUR10", "0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"),
		},
		Indicators: []*monograph.Indicator{
			count("PDK.JML", part("SEX"), part("WN"), part("UMUR"), part("AGAMA"), part("UMUR10")), count("PDK.KK", part("SEX")),
			count("MUT.LAHIR", part("SEX")), count("MUT.MATI", part("SEX")), count("MUT.AWAL", part("SEX")), count("MUT.AKHIR", part("SEX")),
			count("KES.SARANA", monograph.Use{List: "SARKES"}), count("PEM.RT"), count("PEM.RW"),
			{Code: "GEO.LUAS", Unit: "ha", Type: monograph.Decimal, Levels: "DK", Agg: monograph.Sum, Breakdowns: []monograph.Use{part("SEX")}},
			{Code: "GEO.TEPI", Unit: "ha", Type: monograph.Decimal, Levels: "B", Agg: monograph.Max},
			{Code: "PDK.UMR", Unit: "rp", Type: monograph.Decimal, Levels: "DK", Agg: monograph.None},
			{Code: "PDK.DISTRIB", Unit: "persen", Type: monograph.Percent, Levels: "DK", Agg: monograph.None},
		},
		Rules: rules,
	})
}

// readSeries reads CODE{LIST=MEMBER}; a dash is what the catalogue does not know.
func readSeries(t testing.TB, s string) monograph.Series {
	t.Helper()
	if s == "-" {
		return monograph.Series{}
	}
	code, members, _ := strings.Cut(strings.TrimSuffix(s, "}"), "{")
	m, err := monograph.ParseMembers(members)
	if err != nil {
		t.Fatal(err)
	}
	return monograph.Series{Indicator: code, Members: m}
}

// readInput reads figures as text, one a line:
//
//	32.15.01.2001 2025 PDK.JML{SEX=L} C3 1200
//	total 32.15.01 2025 PDK.JML{SEX=L} SEX C9 2400 C3 C4
//
// A village may be written as a number. A dash is a figure that is missing, nihil is none. Parts of a total take the value of their cell; one that
// was never read is unknown.
func readInput(t testing.TB, text string) Input {
	t.Helper()
	in := Input{Catalogue: testCatalogue(), Register: villages(3)}
	values := map[string]float64{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		total := fields[0] == "total"
		if total {
			fields = fields[1:]
		}
		if len(fields) < 5 {
			t.Fatalf("line %q: too few fields", line)
		}
		a := monograph.Address{Region: region.Code(fields[0]), Period: monograph.Period(fields[1]), Series: readSeries(t, fields[2])}
		if n, err := strconv.Atoi(fields[0]); err == nil {
			a.Region = village(n)
		}
		if total {
			in.Checks = append(in.Checks, readCheck(t, a, fields[3:], values))
			continue
		}
		file, ref, ok := strings.Cut(fields[3], "!")
		if !ok {
			file, ref = "f.xlsx", fields[3]
		}
		o := monograph.Observation{Address: a, Source: monograph.Source{File: file, Sheet: "S", Cell: ref, Raw: fields[4]}}
		switch fields[4] {
		case "-":
		case "nihil":
			o.Status = monograph.Nil
			values[ref] = 0
		default:
			o.Status, o.Value = monograph.Reported, parseNumber(t, fields[4])
			values[ref] = o.Value
		}
		in.Observations = append(in.Observations, o)
	}
	return in
}

// readCheck reads the list, cell, value and parts of a total.
func readCheck(t testing.TB, a monograph.Address, fields []string, values map[string]float64) monograph.Check {
	t.Helper()
	c := monograph.Check{Address: a, Over: strings.Trim(fields[0], "-"), Value: parseNumber(t, fields[2])}
	c.Source = monograph.Source{File: "f.xlsx", Sheet: "S", Cell: fields[1], Raw: fields[2]}
	values[fields[1]] = c.Value
	for _, ref := range fields[3:] {
		p := monograph.CheckPart{Sign: 1}
		p.Cell, _ = strings.CutPrefix(ref, "-")
		if p.Cell != ref {
			p.Sign = -1
		}
		p.Value, p.Known = values[p.Cell]
		c.Parts = append(c.Parts, p)
	}
	return c
}

func parseNumber(t testing.TB, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// brief writes findings one a line: severity, rule, region, period, series, observed ≠ expected, cells.
func brief(found []monograph.Finding) string {
	var b strings.Builder
	for _, one := range found {
		fmt.Fprintf(&b, "%s %s %s %s %s", one.Severity, one.Rule, one.Region, one.Period, one.Indicator)
		if one.Members != "" {
			fmt.Fprintf(&b, "{%s}", one.Members)
		}
		if one.Observed != nil {
			fmt.Fprintf(&b, " %s/%s", number(*one.Observed), number(*one.Expected))
		}
		for _, c := range one.Cells {
			fmt.Fprintf(&b, " %s", c.Cell)
		}
		b.WriteString("\n")
	}
	return b.String()
}
