package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/region"
)

// No line is wider than the terminal, whatever its width.
func TestTextFitsTheWidth(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Register = longNames{newTestRegister()}
	long, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*Report{testReport(t, "32.15", "id"), long} {
		for width := 60; width <= 200; width += 7 {
			var b bytes.Buffer
			if err := WriteText(&b, r, TextOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if w := displayWidth(strings.TrimRight(line, "\n")); w > width {
					t.Errorf("width %d: line of %d: %s", width, w, line)
				}
			}
		}
	}
}

// longNames are villages whose names have more letters than the longest there is, 44.
type longNames struct{ testRegister }

func (r longNames) Get(c region.Code) (region.Region, bool) {
	x, ok := r.testRegister.Get(c)
	if c.Level() == region.Village {
		x.Name += " Kampuang Tanjuang Koto Mambang Sungai Durian Barat Laut"
	}
	return x, ok
}

func TestLongNamesTakeSeveralLines(t *testing.T) {
	in := testInput(t, "32.15.02", "id")
	in.Register = longNames{newTestRegister()}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteText(&b, r, TextOptions{Width: 60, Section: "E"}); err != nil {
		t.Fatal(err)
	}
	want := ` Ciptasari Kampuang Tanjuang    -    NA
   Koto Mambang Sungai Durian
   Barat Laut`
	if !strings.Contains(b.String(), want) {
		t.Errorf("want\n%s\nin\n%s", want, b.String())
	}
}

// Colour changes nothing but colour.
func TestTextColour(t *testing.T) {
	r := testReport(t, "32.15", "id")
	var plain, coloured bytes.Buffer
	if err := WriteText(&plain, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := WriteText(&coloured, r, TextOptions{Color: true}); err != nil {
		t.Fatal(err)
	}
	if plain.String() == coloured.String() {
		t.Error("no colour")
	}
	stripped := regexp.MustCompile(`\x1b\[\d+m`).ReplaceAllString(coloured.String(), "")
	if diff := cmp.Diff(plain.String(), stripped); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestTextWithoutFigures(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Observations, in.PrevObservations = nil, nil
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteText(&b, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	want := "REKAPITULASI DATA MONOGRAFI KECAMATAN SE-KABUPATEN KARAWANG\nTAHUN 2025\n\nBelum ada data Kabupaten Karawang untuk tahun 2025.\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A cell of a foreign file cannot steer the terminal.
func TestTextIsClean(t *testing.T) {
	in := testInput(t, "32.15.01", "id")
	in.Observations = parseFigures(t, "32.15.01.1001 GEO.BATAS_U Sungai", "x\x1b]0;y\x07.xlsx", "2025")
	in.Observations[0].Text = "a\x1b[31mb\u202ec\nd"
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteText(&b, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07\u202e") {
		t.Errorf("control characters in %q", b.String())
	}
	if !strings.Contains(b.String(), "a [31mbc d") {
		t.Errorf("the text itself is missing: %s", b.String())
	}
}

func TestWrap(t *testing.T) {
	got := Wrap("satu dua  tiga empat-belas \x1b[31mlima\x1b[0m n", 9)
	want := []string{"satu dua", "tiga", "empat-belas", "\x1b[31mlima\x1b[0m n"} // colour takes no room
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWrapAtStrokes(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{"Jumlah Penduduk Miskin", 15, []string{"Jumlah Penduduk", "Miskin"}},
		{"Tanah Pekarangan/Bangunan/Emplasemen", 20, []string{"Tanah Pekarangan/", "Bangunan/Emplasemen"}},
		{"Desa/Kelurahan", 14, []string{"Desa/Kelurahan"}},
		{"tanpajedasamasekali", 5, []string{"tanpajedasamasekali"}},
		{"", 5, nil},
	} {
		if diff := cmp.Diff(tt.want, Wrap(tt.text, tt.width)); diff != "" {
			t.Errorf("%q in %d -want +got:\n%s", tt.text, tt.width, diff)
		}
	}
}

// Columns of long texts and of figures of many digits stay within the width of a small terminal.
func TestProfileFitsTheWidth(t *testing.T) {
	in := testInput(t, "32.15.01", "id")
	for _, figures := range []*[]monograph.Observation{&in.Observations, &in.PrevObservations} {
		o := parseFigures(t, "32.15.01.1001 GEO.BATAS_U x\n32.15.01.1001 APB{AKUN=5} 8123456789.25\n32.15.01 GEO.BATAS_U x", "a.xlsx", "2025")
		for i := range o {
			if o[i].Indicator == "GEO.BATAS_U" {
				o[i].Text = strings.Repeat("Sungai Citarum ", 9)
			}
			if figures == &in.PrevObservations {
				o[i].Period = "2024"
			}
		}
		*figures = append(*figures, o...)
	}
	for _, with := range []int{0, 2024} {
		in.PrevYear = with
		p, err := BuildProfile(in)
		if err != nil {
			t.Fatal(err)
		}
		for width := 80; width <= 200; width += 10 {
			var b bytes.Buffer
			if err := WriteProfile(&b, p, TextOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if w := displayWidth(strings.TrimRight(line, "\n")); w > width {
					t.Errorf("years %v, width %d: line of %d: %s", p.Years, width, w, line)
				}
			}
		}
	}
}
