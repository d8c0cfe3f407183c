package catalogue

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func folder(files map[string]string) fs.FS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func load(t *testing.T, files map[string]string) *Catalogue {
	t.Helper()
	c, err := Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoadFaults(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"nothing there", nil, []string{"catalogue: no table found; want one of sections.csv, units.csv, breakdowns.csv, indicators.csv, flows.csv, phrases.csv, forms.csv, form_rows.csv, rules.csv, templates.csv, tests.csv, registers.csv, holidays.csv, lights.csv"}},
		{"empty file", map[string]string{"units.csv": ""}, []string{"units.csv: no header row: EOF"}},
		{
			"misspelt and missing column",
			map[string]string{"phrases.csv": "text,indikator\n"},
			[]string{"phrases.csv:1 [indikator]: unknown column; want text, indicator, members, context, role", "phrases.csv:1 [context]: column is missing"},
		},
		{"ragged line", map[string]string{"sections.csv": "code,chapter\nA,1\nB\n"}, []string{"sections.csv:3: field at byte 1: wrong number of fields"}},
		{"bare quote", map[string]string{"sections.csv": "code,chapter\nA\"b,1\n"}, []string{`sections.csv:2: field at byte 2: bare " in non-quoted-field`}},
		{
			"values",
			map[string]string{"indicators.csv": "code,section,unit,type,levels,aggregation,scale\nX,A,orang,number,DX,sum,-1\n,A,orang,int,D,add,\n"},
			[]string{
				`indicators.csv:2 [type]: "number": want one of [int dec pct text enum bool year date]`,
				`indicators.csv:2 [levels]: "DX": want letters of D, K, B`,
				`indicators.csv:2 [scale]: "-1": want a number above 0`,
				`indicators.csv:3 [code]: empty`,
				`indicators.csv:3 [aggregation]: "add": want one of [sum count max min mean ratio list none key derived]`,
			},
		},
		{
			"members",
			map[string]string{"phrases.csv": "text,members,context,role\nL,SEX,,\n\"a|b\",,,\n"},
			[]string{
				`phrases.csv:2 [members]: "SEX": want LIST=MEMBER;…`, "phrases.csv:2 [role]: want either a role or an indicator or members",
				"phrases.csv:3 [role]: want either a role or an indicator or members",
			},
		},
		{"member before its list", map[string]string{"breakdowns.csv": "list,member\nSEX,L\n"}, []string{`breakdowns.csv:2 [list]: "SEX" has no row of its own above its members`}},
		{"factor", map[string]string{"units.csv": "code,decimals,spellings\nha,2,km2*0\n"}, []string{`units.csv:2 [spellings]: "km2*0": factor must be above 0`}},
		{"form row", map[string]string{"form_rows.csv": "form,depth,label\nX,0,Luas\n"}, []string{`form_rows.csv:2 [form]: "X" is not in forms.csv`}},
		{
			"rule",
			map[string]string{"rules.csv": "code,severity,expr\nR,fatal,A = B\n"},
			[]string{`rules.csv:2: rule R: severity "fatal"; want error, warning, info or off`},
		},
	}
	for _, tt := range tests {
		_, err := Load(folder(tt.files))
		if diff := cmp.Diff(tt.want, lines(err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func lines(err error) []string {
	var faults TableErrors
	if !errors.As(err, &faults) {
		if err == nil {
			return nil
		}
		return []string{err.Error()}
	}
	var out []string
	for _, f := range faults {
		out = append(out, f.Error())
	}
	return out
}

func TestTableErrorsIsShort(t *testing.T) {
	_, err := Load(folder(map[string]string{"sections.csv": "code,chapter\n,x\n"}))
	if got, want := err.Error(), "sections.csv:2 [code]: empty (and 1 more)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOverlay(t *testing.T) {
	c, err := Default().Overlay(folder(map[string]string{
		"indicators.csv": "code,section,label_id,label_en,unit,type,levels,aggregation,breakdowns,synonyms\n" +
			"GEO.LUAS,B,Luas Administrasi,Administrative area,ha,dec,DK,sum,,\n" +
			"LOK.PANTI,K,Jumlah Panti Asuhan,Orphanages,unit,int,DK,sum,,Panti Asuhan|Rumah Yatim\n",
		"breakdowns.csv": "list,member,label_id,label_en,synonyms,context\nIBADAH,SANGGAR,Sanggar Pamujan,Javanese shrine,,*\n",
		"phrases.csv":    "text,indicator,members,context,role\nBanjar,PEM.DUSUN,,,\n",
		"rules.csv":      "code,severity,expr\nA-37,info,PDK.KK <= PDK.JML\n",
		"forms.csv":      "code,label_id,label_en,level\nLOK,Formulir Lokal,Local form,K\n",
		"form_rows.csv":  "form,depth,label,indicator\nLOK,0,Panti,LOK.PANTI\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range c.Check() {
		t.Error(d)
	}
	if got, want := c.Indicator("GEO.LUAS").Label.ID, "Luas Administrasi"; got != want {
		t.Errorf("label of GEO.LUAS %q, want %q", got, want)
	}
	if got, after, before := c.Position("LOK.PANTI"), c.Position("KB.AKSEPTOR"), c.Position("AGM.IBADAH"); got < after || got > before {
		t.Errorf("LOK.PANTI stands at %d, want it at the end of its section, from %d to %d", got, after, before)
	}
	for text, want := range map[string]string{
		"Rumah Yatim": "LOK.PANTI", "Sanggar Pamujan": "{IBADAH=SANGGAR}", "Banjar": "PEM.DUSUN", "Panti": "LOK.PANTI", "Masjid": "{IBADAH=MASJID}",
	} {
		if got := strings.Join(meanings(c, text, ""), " or "); got != want {
			t.Errorf("%q means %q, want %q", text, got, want)
		}
	}
	for _, r := range c.Rules {
		if r.Code == "A-37" && r.Severity != monograph.Info {
			t.Errorf("severity of A-37 %s, want info", r.Severity)
		}
	}
	if got, want := len(c.Rules), len(Default().Rules); got != want {
		t.Errorf("%d rules, want %d", got, want)
	}
	if Default().Indicator("LOK.PANTI") != nil {
		t.Error("the default catalogue has been changed")
	}
}

func TestOverlayReplacesAWholeForm(t *testing.T) {
	c, err := Default().Overlay(folder(map[string]string{"form_rows.csv": "form,depth,label,indicator\nB3,0,Jiwa,PDK.JML\n"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range c.Forms {
		if f.Code != "B3" {
			continue
		}
		want := []FormRow{{Label: "Jiwa", Series: monograph.Series{Indicator: "PDK.JML"}}}
		if diff := cmp.Diff(want, f.Rows); diff != "" {
			t.Errorf("rows of B3 (-want +got):\n%s", diff)
		}
	}
}

func TestExport(t *testing.T) {
	dir := t.TempDir() + "/tabel"
	if err := Default().Export(dir); err != nil {
		t.Fatal(err)
	}
	again, err := Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	for i, part := range [][2]any{
		{Default().Sections, again.Sections},
		{Default().Units, again.Units},
		{Default().Indicators, again.Indicators},
		{Default().Breakdowns, again.Breakdowns},
		{Default().Phrases, again.Phrases},
		{Default().Forms, again.Forms},
		{Default().Rules, again.Rules},
	} {
		if diff := cmp.Diff(part[0], part[1]); diff != "" {
			t.Errorf("part %d read back (-want +got):\n%s", i, diff)
		}
	}
	names, err := os.ReadDir(dir)
	if err != nil || len(names) != len(schemas) {
		t.Errorf("%d files, error %v; want %d", len(names), err, len(schemas))
	}
	if err := New(Catalogue{}).Export(dir); err == nil {
		t.Error("a catalogue without tables was exported")
	}
}
