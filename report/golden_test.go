package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s -want +got:\n%s", path, diff)
	}
}

func TestGolden(t *testing.T) {
	regency := testReport(t, "32.15", "id")
	english := testReport(t, "32.15", "en")
	subdistrict := testReport(t, "32.15.02", "id")
	tests := []struct {
		name  string
		write func(*bytes.Buffer) error
	}{
		{"regency-80.txt", func(b *bytes.Buffer) error { return WriteText(b, regency, TextOptions{Width: 80}) }},
		{"regency-en-160.txt", func(b *bytes.Buffer) error { return WriteText(b, english, TextOptions{Width: 160}) }},
		{"subdistrict.txt", func(b *bytes.Buffer) error { return WriteText(b, subdistrict, TextOptions{}) }},
		{"section.txt", func(b *bytes.Buffer) error { return WriteText(b, regency, TextOptions{Section: "E"}) }},
		{"province.txt", func(b *bytes.Buffer) error {
			return WriteText(b, testReport(t, "32", "id"), TextOptions{Section: "G", Width: 120})
		}},
		{"show.txt", func(b *bytes.Buffer) error { return writeProfile(t, b, "32.15.01.1001", 0, "id") }},
		{"compare.txt", func(b *bytes.Buffer) error { return writeProfile(t, b, "32.15.01", 2024, "id") }},
		{"compare-en.txt", func(b *bytes.Buffer) error { return writeProfile(t, b, "32.15.01", 2024, "en") }},
		{"subdistrict.json", func(b *bytes.Buffer) error { return WriteJSON(b, subdistrict) }},
		{"long.csv", func(b *bytes.Buffer) error { return WriteCSV(b, subdistrict, CSVOptions{}) }},
		{"wide.csv", func(b *bytes.Buffer) error { return WriteCSV(b, regency, CSVOptions{Wide: true, Section: "G"}) }},
		{"workbook.txt", func(b *bytes.Buffer) error { return dump(b, workbook(t, regency)) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := test.write(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, test.name, b.Bytes())
		})
	}
}

func writeProfile(t *testing.T, b *bytes.Buffer, r region.Code, with int, lang string) error {
	t.Helper()
	in := testInput(t, r, lang)
	in.PrevYear = with
	p, err := BuildProfile(in)
	if err != nil {
		t.Fatal(err)
	}
	return WriteProfile(b, p, TextOptions{Width: 100})
}

// Monographs of sub-districts at several widths: one that only part of the villages reported to, and one with bars.
func TestGoldenShow(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for _, width := range []int{80, 120, 200} {
			var b bytes.Buffer
			for _, r := range []region.Code{"32.15.01", "32.15.03"} {
				p, err := BuildProfile(testInput(t, r, lang))
				if err != nil {
					t.Fatal(err)
				}
				if err := WriteProfile(&b, p, TextOptions{Width: width}); err != nil {
					t.Fatal(err)
				}
			}
			golden(t, fmt.Sprintf("show-%s-%d.txt", lang, width), b.Bytes())
		}
	}
}

// The first screen of a report, as a reader sees it at several widths.
func TestGoldenHead(t *testing.T) {
	const screen = 50
	for _, lang := range []string{"id", "en"} {
		r := testReport(t, "32.15", lang)
		for _, width := range []int{80, 120, 200} {
			var b bytes.Buffer
			if err := WriteText(&b, r, TextOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			var head []byte
			n := 0
			for line := range bytes.Lines(b.Bytes()) {
				if w := displayWidth(string(bytes.TrimRight(line, "\n"))); w > width {
					t.Errorf("%s, %d columns: a line of %d: %s", lang, width, w, line)
				}
				if n++; n <= screen {
					head = append(head, line...)
				}
			}
			golden(t, fmt.Sprintf("head-%s-%d.txt", lang, width), head)
		}
	}
}
