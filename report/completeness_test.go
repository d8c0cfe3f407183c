package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/catalogue"
)

func TestMatrix(t *testing.T) {
	m := testReport(t, "32.15.02", "id").Matrix
	var asked []string
	for _, s := range m.Sections {
		asked = append(asked, s.Code)
	}
	if diff := cmp.Diff([]string{"B", "E", "G", "J", "R"}, asked); diff != "" {
		t.Errorf("sections -want +got:\n%s", diff)
	}
	want := []MatrixRow{
		{"32.15.02.2001", "Ciptasari", []int{0, 2, 2, 0, 1}, []int{4, 2, 2, 1, 1}},
		{"32.15.02.2002", "Mulangsari", []int{0, 0, 2, 0, 1}, []int{4, 2, 2, 1, 1}},
	}
	if diff := cmp.Diff(want, m.Rows); diff != "" {
		t.Errorf("rows -want +got:\n%s", diff)
	}
}

func TestEvaluations(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Catalogue = catalogue.Default()
	in.Observations = parseFigures(t, `
32.15.01.1001 PDK.JML 10
32.15.01.1001 GEO.LUAS 5
32.15.01 GEO.BATAS_U Laut
32.15.02.2001 GEO.BATAS_U Laut
32.15.01.1003 PAR.USAHA -
32.15.02 DDK.SEKOLAH{JENJANG=NONFORMAL} 2
32.15.02 KES.SARANA{SARKES=PUSTU} NA
`, "x.xlsx", "2025")
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	want := []Evaluation{
		{"32.15.01", "Karawang Barat", []int{2, 1, 0, 2, 0, 0, 0, 0, 0, 1, 0}, []int{3, 4, 1, 3, 1, 1, 1, 3, 1, 1, 2}},
		{"32.15.02", "Pangkalan", []int{0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0}, []int{3, 4, 1, 2, 1, 1, 1, 3, 1, 1, 2}},
		{"32.15.03", "Telukjambe Timur", make([]int, 11), []int{3, 4, 1, 2, 1, 1, 1, 3, 1, 1, 2}},
	}
	if diff := cmp.Diff(want, r.Evaluations); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestDataSetsAreInTheCatalogue(t *testing.T) {
	cat := catalogue.Default()
	for _, set := range DataSets {
		for _, part := range set.parts {
			code, _, _ := strings.Cut(part, "{")
			found := cat.Indicator(code) != nil
			for _, ind := range cat.Indicators {
				found = found || strings.HasSuffix(code, ".") && strings.HasPrefix(ind.Code, code)
			}
			if !found {
				t.Errorf("%s: %s is not in the catalogue", set.Label.ID, part)
			}
		}
	}
}
