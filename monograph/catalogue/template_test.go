package catalogue

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

const templateHead = "table,section,level,shape,only,caption_id,caption_en,heading,indicator,members,lists,total,choices\n"

func TestTemplates(t *testing.T) {
	got := load(t, map[string]string{"templates.csv": templateHead +
		"4.1,J,D,villages,,Sekolah,Schools,,DDK.SEKOLAH,,\"JENJANG:SD,MI|STATUS\",members,\n" +
		"4.2,F,K,form,,Kantor,Office,Tipe,KEC.TIPE,,,,Tipe A|Tipe B\n" +
		"4.1,,,,,,,Guru,DDK.GURU,STATUS=NEGERI,JENJANG,,\n",
	}).Templates
	want := []TemplateTable{
		{Number: "4.1", Section: "J", Level: "D", Shape: ShapeVillages, Caption: monograph.Label{ID: "Sekolah", EN: "Schools"}, Columns: []TemplateColumn{
			{Series: monograph.Series{Indicator: "DDK.SEKOLAH"}, Lists: []TemplateList{{"JENJANG", []string{"SD", "MI"}}, {"STATUS", nil}}, Total: TotalMembers},
			{Heading: "Guru", Series: monograph.Series{Indicator: "DDK.GURU", Members: "STATUS=NEGERI"}, Lists: []TemplateList{{"JENJANG", nil}}},
		}},
		{Number: "4.2", Section: "F", Level: "K", Shape: ShapeForm, Caption: monograph.Label{ID: "Kantor", EN: "Office"}, Columns: []TemplateColumn{
			{Heading: "Tipe", Series: monograph.Series{Indicator: "KEC.TIPE"}, Choices: []string{"Tipe A", "Tipe B"}},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTemplateFaults(t *testing.T) {
	_, err := Load(folder(map[string]string{"templates.csv": templateHead +
		"1.1,B,D,matrix,semua,Luas,Area,,GEO.LUAS,,,,\n" +
		"1.2,,X,form,,Batas,,,,SEX,,all,\n",
	}))
	want := []string{
		`templates.csv:2 [shape]: "matrix": want one of ["villages" "members" "form"]`,
		`templates.csv:2 [only]: "semua": want one of ["" "desa" "kelurahan"]`,
		`templates.csv:3 [section]: empty`,
		`templates.csv:3 [caption_en]: empty`,
		`templates.csv:3 [level]: "X": want one of ["D" "K"]`,
		`templates.csv:3 [indicator]: empty`,
		`templates.csv:3 [members]: "SEX": want LIST=MEMBER;…`,
		`templates.csv:3 [total]: "all": want one of ["" "members" "before"]`,
	}
	if diff := cmp.Diff(want, lines(err)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTemplateDefects(t *testing.T) {
	c, err := Default().Overlay(folder(map[string]string{"templates.csv": templateHead +
		"9.1,Z,K,villages,,A,A,,GEO.LUAS,,,,\n" +
		"9.2,B,D,villages,,A,A,,GEO.TIPOLOGI,,,,\n" +
		"9.3,G,D,villages,,A,A,,PDK.UMR,,,,\n" +
		"9.4,G,D,villages,,A,A,,PDK.JML,,UMUR1:0,members,\n" +
		"9.5,G,D,members,,A,A,,PDK.DWI,,,,\n" +
		"9.6,G,D,villages,,A,A,,PDK.JML,,WARNA,,\n" +
		"9.7,J,K,form,,A,A,,DDK.PRAS,,JENJANG|STATUS,,\n" +
		"9.8,C,D,villages,,A,A,,LHN.TERNAK,,,before,\n" +
		"3.1,G,D,villages,,A,A,,PDK.JML,,SEX,,\n" +
		"9.9,G,D,villages,,A,A,,PDK.JML,,SEX:P,,\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range c.Check() {
		got = append(got, d.String())
	}
	want := []string{
		`template: table 9.9: asks for PDK.JML{SEX=P}, as does table 3.1`,
		`unknown: table 9.1: section "Z"`,
		`template: table 9.1: level K cannot have the shape villages`,
		`template: table 9.2: GEO.TIPOLOGI is no figure; only forms can ask for it`,
		`template: table 9.3: PDK.UMR is not reported at level D`,
		`template: table 9.4: PDK.JML by UMUR1 is not a whole partition and has no total`,
		`template: table 9.5: PDK.DWI has no list for the rows`,
		`unknown: table 9.6: PDK.JML has no breakdown "WARNA"`,
		`template: table 9.7: DDK.PRAS is divided by 2 lists; a form has lines for one`,
		`template: table 9.8: LHN.TERNAK can only add up undivided columns that stand before it, in a table of villages`,
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTemplateCoversTheMonograph holds that the form asks for the subjects a sub-district monograph must have.
func TestTemplateCoversTheMonograph(t *testing.T) {
	c := Default()
	asked := map[string]bool{}
	sections := map[string]bool{}
	for i := range c.Templates {
		sections[c.Templates[i].Section] = true
		for j := range c.Templates[i].Columns {
			asked[c.Templates[i].Columns[j].Series.Indicator] = true
		}
	}
	for _, s := range c.Sections {
		if s.Code != "A" && s.Code != "V" && !sections[s.Code] { // A is known from the register, V is computed
			t.Errorf("no table for section %s %s", s.Code, s.Label.ID)
		}
	}
	for _, code := range strings.Fields(`GEO.LUAS LHN.SAWAH PEM.RT PEM.RW PEM.DUSUN PEM.BPD PDK.JML PDK.KK MUT.LAHIR MUT.MATI MUT.DATANG MUT.PINDAH
		DDK.SEKOLAH DDK.GURU DDK.MURID KES.SARANA KES.TENAGA AGM.IBADAH TRB.KRIM TRB.BENCANA TAN.UTAMA_JML TRK.POP EKO.KOPERASI EKO.PASAR JLN.WEWENANG
		ENG.LISTRIK AIR.MINUM LEM.LPM LEM.PKK KEU.ADD APB KEC.PEG_GOL KEC.PBB_TARGET PLY.JENIS PLY.ADUAN PLY.SKM_NRR PLY.SKM_RESPONDEN`) {
		if !asked[code] {
			t.Errorf("the form does not ask for %s", code)
		}
	}
}
