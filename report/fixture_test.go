package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// testCatalogue is a small catalogue with an example of everything that a report arranges.
func testCatalogue() *catalogue.Catalogue {
	label := func(id, en string) monograph.Label { return monograph.Label{ID: id, EN: en} }
	members := func(pairs ...string) (out []monograph.Member) {
		for i := 0; i < len(pairs); i += 3 {
			out = append(out, monograph.Member{Code: pairs[i], Label: label(pairs[i+1], pairs[i+2])})
		}
		return out
	}
	ages := &monograph.Breakdown{Code: "UMUR5", Label: label("Kelompok Umur", "Age Group")}
	for a := 0; a < 75; a += 5 {
		code := fmt.Sprintf("%d-%d", a, a+4)
		ages.Members = append(ages.Members, monograph.Member{Code: code, Label: label(code, code)})
	}
	ages.Members = append(ages.Members, monograph.Member{Code: "75+", Label: label("75+", "75+")})
	sex := monograph.Use{List: "SEX", Partition: true}
	return catalogue.New(catalogue.Catalogue{
		Sections: []catalogue.Section{
			{Code: "B", Chapter: 1, Label: label("Geografi", "Geography")},
			{Code: "E", Chapter: 2, Label: label("Pemerintahan Desa", "Village Government")},
			{Code: "G", Chapter: 3, Label: label("Kependudukan", "Population")},
			{Code: "J", Chapter: 4, Label: label("Pendidikan", "Education")},
			{Code: "R", Chapter: 7, Label: label("APBDes", "Village Budget")},
			{Code: "T", Chapter: 8, Label: label("Pelayanan Publik", "Public Service")},
		},
		Units: []catalogue.Unit{
			{Code: "jiwa", Symbol: "jiwa"}, {Code: "ha", Symbol: "ha", Decimals: 2}, {Code: "unit", Symbol: "unit"},
			{Code: "rp", Symbol: "Rp", Decimals: 2}, {Code: "kk", Symbol: "KK"}, {Code: "nilai", Symbol: "nilai", Decimals: 2},
			{Code: "rasio", Symbol: "%", Decimals: 2}, {Code: "padat", Symbol: "jiwa/km²", Decimals: 2}, {Code: "perkk", Symbol: "jiwa/KK", Decimals: 2},
			{Code: "mdpl", Symbol: "m dpl"},
		},
		Indicators: []*monograph.Indicator{
			{Code: "GEO.LUAS", Section: "B", Label: label("Luas Wilayah", "Area"), Unit: "ha", Type: monograph.Decimal, Levels: "DK", Agg: monograph.Sum},
			{Code: "GEO.TINGGI", Section: "B", Label: label("Ketinggian", "Altitude"), Unit: "mdpl", Type: monograph.Decimal, Levels: "DK", Agg: monograph.None},
			{Code: "GEO.KELAS", Section: "B", Label: label("Tingkat Perkembangan", "Development Class"), Type: monograph.Enum, Levels: "D", Agg: monograph.Count},
			{Code: "GEO.BATAS_U", Section: "B", Label: label("Batas Utara", "Northern Border"), Type: monograph.Text, Levels: "DK", Agg: monograph.None},
			{Code: "PEM.RT", Section: "E", Label: label("RT", "RT"), Unit: "unit", Type: monograph.Integer, Levels: "DK", Agg: monograph.Sum},
			{Code: "PEM.RW", Section: "E", Label: label("RW", "RW"), Unit: "unit", Type: monograph.Integer, Levels: "DK", Agg: monograph.Sum},
			{Code: "PDK.JML", Section: "G", Label: label("Jumlah Penduduk", "Population"), Unit: "jiwa", Type: monograph.Integer, Levels: "DK", Agg: monograph.Sum,
				Breakdowns: []monograph.Use{sex, {List: "UMUR5", Partition: true}}},
			{Code: "PDK.KK", Section: "G", Label: label("Jumlah Kepala Keluarga", "Households"), Unit: "kk", Type: monograph.Integer, Levels: "DK", Agg: monograph.Sum},
			{Code: "PDK.RJK", Section: "G", Label: label("Rasio Jenis Kelamin", "Sex Ratio"), Unit: "rasio", Type: monograph.Decimal, Levels: "DKB", Agg: monograph.Ratio,
				Num: "PDK.JML{SEX=L}", Den: "PDK.JML{SEX=P}", Scale: 100},
			{Code: "PDK.PADAT", Section: "G", Label: label("Kepadatan Penduduk", "Population Density"), Unit: "padat", Type: monograph.Decimal, Levels: "DKB", Agg: monograph.Ratio,
				Num: "PDK.JML", Den: "GEO.LUAS", Scale: 100},
			{Code: "PDK.RATA_KK", Section: "G", Label: label("Rata-rata Jiwa per KK", "Mean Household Size"), Unit: "perkk", Type: monograph.Decimal, Levels: "DKB", Agg: monograph.Ratio,
				Num: "PDK.JML", Den: "PDK.KK", Scale: 1},
			{Code: "DDK.SEKOLAH", Section: "J", Label: label("Jumlah Sekolah", "Schools"), Unit: "unit", Type: monograph.Integer, Levels: "DK", Agg: monograph.Sum,
				Breakdowns: []monograph.Use{{List: "JENJANG"}, {List: "STATUS", Partition: true}}},
			{Code: "APB", Section: "R", Label: label("APBDes", "Village Budget"), Unit: "rp", Type: monograph.Decimal, Levels: "D", Agg: monograph.Sum,
				Breakdowns: []monograph.Use{{List: "AKUN"}}},
			{Code: "PLY.SKM", Section: "T", Label: label("Nilai SKM", "Satisfaction Index"), Unit: "nilai", Type: monograph.Decimal, Levels: "K", Agg: monograph.Mean, Weight: "PLY.RESP"},
			{Code: "PLY.RESP", Section: "T", Label: label("Responden SKM", "Survey Respondents"), Unit: "jiwa", Type: monograph.Integer, Levels: "K", Agg: monograph.Sum},
		},
		Breakdowns: []*monograph.Breakdown{
			{Code: "SEX", Label: label("Jenis Kelamin", "Sex"), Members: members("L", "Laki-laki", "Male", "P", "Perempuan", "Female")},
			ages,
			{Code: "JENJANG", Label: label("Jenjang", "Level"), Members: members("SD", "SD", "Primary", "SMP", "SMP", "Junior Secondary", "SMA", "SMA", "Senior Secondary")},
			{Code: "STATUS", Label: label("Status", "Status"), Members: members("NEGERI", "Negeri", "Public", "SWASTA", "Swasta", "Private")},
			{Code: "AKUN", Label: label("Akun", "Account"), Members: members("4", "4 Pendapatan", "4 Revenue", "5", "5 Belanja", "5 Expenditure")},
		},
	})
}

// testRegister holds Kabupaten Karawang with three of its sub-districts and a few of their villages.
type testRegister []region.Region

func newTestRegister() testRegister {
	return testRegister{
		{Code: "32", Name: "Jawa Barat"},
		{Code: "32.15", Name: "Kabupaten Karawang"},
		{Code: "32.15.01", Name: "Karawang Barat"},
		{Code: "32.15.01.1001", Name: "Karawang Kulon"}, {Code: "32.15.01.1003", Name: "Nagasari"}, {Code: "32.15.01.1005", Name: "Tunggakjati"},
		{Code: "32.15.02", Name: "Pangkalan"},
		{Code: "32.15.02.2001", Name: "Ciptasari"}, {Code: "32.15.02.2002", Name: "Mulangsari"},
		{Code: "32.15.03", Name: "Telukjambe Timur"},
		{Code: "32.15.03.2003", Name: "Sukaluyu"}, {Code: "32.15.03.2004", Name: "Sukaharja"},
	}
}

func (r testRegister) Get(c region.Code) (region.Region, bool) {
	i := slices.IndexFunc(r, func(x region.Region) bool { return x.Code == c })
	if i < 0 {
		return region.Region{}, false
	}
	return r[i], true
}

func (r testRegister) Children(c region.Code) (out []region.Region) {
	for _, x := range r {
		if x.Code.Parent() == c && x.Code != "" {
			out = append(out, x)
		}
	}
	return out
}

func (r testRegister) Title(c region.Code, lang string) string {
	x, ok := r.Get(c)
	if !ok {
		return ""
	}
	kinds := map[region.Level][2]string{
		region.Subdistrict: {"Kecamatan %s", "%s Sub-district"}, region.Village: {"Desa %s", "%s Village"},
		region.Province: {"Provinsi %s", "%s Province"}, region.Regency: {"%s", "%s"},
	}
	if lang == "en" {
		return fmt.Sprintf(kinds[c.Level()][1], x.Name)
	}
	return fmt.Sprintf(kinds[c.Level()][0], x.Name)
}

// testFigures are the observations of one village a line, then some of sub-districts.
const testFigures = `
32.15.01.1001 PDK.JML{SEX=L} 5210
32.15.01.1001 PDK.JML{SEX=P} 5105
32.15.01.1001 PDK.KK 3012
32.15.01.1001 GEO.LUAS 210.1
32.15.01.1001 PEM.RT 60
32.15.01.1001 PEM.RW 21
32.15.01.1001 GEO.KELAS Swasembada
32.15.01.1001 GEO.BATAS_U Sungai_Citarum
32.15.01.1001 DDK.SEKOLAH{JENJANG=SD;STATUS=NEGERI} 6
32.15.01.1001 DDK.SEKOLAH{JENJANG=SD;STATUS=SWASTA} 1
32.15.01.1001 DDK.SEKOLAH{JENJANG=SMP;STATUS=NEGERI} 2
32.15.01.1001 DDK.SEKOLAH{JENJANG=SMP;STATUS=SWASTA} -
32.15.01.1003 PDK.JML{SEX=L} 11870
32.15.01.1003 PDK.JML{SEX=P} 11902
32.15.01.1003 PDK.KK 6821
32.15.01.1003 GEO.LUAS 305.2
32.15.01.1003 PEM.RT 104
32.15.01.1003 PEM.RW 30
32.15.01.1003 GEO.KELAS Swakarya
32.15.01.1003 DDK.SEKOLAH{JENJANG=SD;STATUS=NEGERI} 8
32.15.01.1003 DDK.SEKOLAH{JENJANG=SD;STATUS=SWASTA} 3
32.15.01.1005 PDK.JML 9154
32.15.01.1005 PDK.KK 2555
32.15.01.1005 GEO.LUAS 188.4
32.15.01.1005 PEM.RT ~44
32.15.01.1005 GEO.KELAS Swakarya
32.15.02.2001 PDK.JML{SEX=L} 2110
32.15.02.2001 PDK.JML{SEX=P} 2042
32.15.02.2001 PDK.KK 1310
32.15.02.2001 PEM.RT -
32.15.02.2001 PEM.RW NA
32.15.02.2001 APB{AKUN=4} 1940245000
32.15.02.2001 APB{AKUN=5} 1752726404.55
32.15.02.2002 PDK.JML{SEX=L} 1980
32.15.02.2002 PDK.JML{SEX=P} 1995
32.15.02.2002 PDK.KK 1205
32.15.02.2002 APB{AKUN=4} 9999999999999.1
32.15.02.2002 APB{AKUN=5} 0.2
32.15.02 GEO.LUAS 4521.75
32.15.02 PDK.KK 2520
32.15.02 GEO.TINGGI 62
32.15.01 PLY.SKM 82.4
32.15.01 PLY.RESP 150
32.15.02 PLY.SKM 78.9
32.15.02 PLY.RESP 50
`

func parseFigures(t testing.TB, text, file string, period monograph.Period) []monograph.Observation {
	t.Helper()
	var out []monograph.Observation
	line := 0
	for s := range strings.Lines(text) {
		f := strings.Fields(s)
		line++
		if len(f) == 0 {
			continue
		}
		code, rest, _ := strings.Cut(f[1], "{")
		m, err := monograph.ParseMembers(strings.TrimSuffix(rest, "}"))
		if err != nil {
			t.Fatal(err)
		}
		o := monograph.Observation{
			Address: monograph.Address{Region: region.Code(f[0]), Period: period, Series: monograph.Series{Indicator: code, Members: m}},
			Status:  monograph.Reported,
			Source:  monograph.Source{File: file, Sheet: "Data", Cell: fmt.Sprintf("B%d", line), Raw: f[2]},
		}
		switch v := f[2]; v {
		case "-":
			o.Status = monograph.Nil
		case "NA":
			o.Status = monograph.NotApplicable
		default:
			if strings.HasPrefix(v, "~") {
				o.Status, v = monograph.Estimated, v[1:]
			}
			n, err := strconv.ParseFloat(v, 64)
			if err != nil {
				o.Text = strings.ReplaceAll(v, "_", " ")
			}
			o.Value = n
		}
		out = append(out, o)
	}
	return out
}

// ageFigures spread a village's people over ages and sexes.
func ageFigures(villages ...region.Code) []monograph.Observation {
	var out []monograph.Observation
	for n, v := range villages {
		for i := range 16 {
			code := fmt.Sprintf("%d-%d", i*5, i*5+4)
			if i == 15 {
				code = "75+"
			}
			for j, sex := range []string{"L", "P"} {
				out = append(out, monograph.Observation{
					Address: monograph.Address{Region: v, Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: monograph.MembersOf(map[string]string{"SEX": sex, "UMUR5": code})}},
					Status:  monograph.Reported, Value: float64(130 - 7*i + 3*j + 11*n),
					Source: monograph.Source{File: "umur.xlsx", Sheet: "Umur", Cell: "C7"},
				})
			}
		}
	}
	return out
}

func testInput(t testing.TB, root region.Code, lang string) Input {
	observations := parseFigures(t, testFigures, "monografi-2025.xlsx", "2025")
	observations = append(observations, ageFigures("32.15.03.2003", "32.15.03.2004")...)
	diff := 90.0
	observed, expected := 2650.0, 2560.0
	return Input{
		Catalogue: testCatalogue(), Register: newTestRegister(), Region: root, Year: 2025, Lang: lang,
		Observations:     observations,
		PrevObservations: parseFigures(t, "32.15.01.1001 PDK.JML 10200\n32.15.01.1003 PDK.JML 23500\n32.15.01.1005 PDK.JML 9000\n", "monografi-2024.xlsx", "2024"),
		Now:              time.Date(2026, 1, 15, 8, 0, 0, 0, time.UTC),
		Imports: []ImportRef{
			{ID: 1, File: "monografi-2025.xlsx", SHA256: strings.Repeat("ab", 32), When: time.Date(2026, 1, 10, 9, 30, 0, 0, time.UTC), Who: "operator"},
			{ID: 2, File: "umur.xlsx", SHA256: strings.Repeat("cd", 32), When: time.Date(2026, 1, 11, 9, 30, 0, 0, time.UTC), Who: "operator"},
		},
		Findings: []monograph.Finding{{
			ID: "F-0001", Rule: "partition:PDK.JML:SEX", Severity: monograph.Error, Region: "32.15.01.1001", RegionName: "Karawang Kulon", Period: "2025",
			Indicator: "PDK.JML", Observed: &observed, Expected: &expected, Difference: &diff,
			Cells:   []monograph.Source{{File: "monografi-2025.xlsx", Sheet: "Data", Cell: "B2", Raw: "2.650"}},
			Message: "Jumlah 2.650 tidak sama dengan Laki-laki + Perempuan = 2.560.",
		}},
	}
}

func testReport(t testing.TB, root region.Code, lang string) *Report {
	t.Helper()
	r, err := Build(testInput(t, root, lang))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// all lists every table of the report: the region's own, then those of its parts.
func (r *Report) all() []*Table {
	tables := tablesOf(r.Chapters)
	for _, p := range r.Parts {
		tables = append(tables, tablesOf(p.Chapters)...)
	}
	return tables
}
