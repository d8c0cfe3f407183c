package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"monografi/monograph"
)

// testStatement is a statement of a sub-district with a finding in every state.
func testStatement(t *testing.T, lang string, office Office) *Statement {
	t.Helper()
	in := testInput(t, "32.15.01", lang)
	finding := func(id string, severity monograph.Severity, cell, message string) StatementFinding {
		return StatementFinding{Since: in.Now.AddDate(0, 0, -3), Finding: monograph.Finding{
			ID: id, Severity: severity, Region: "32.15.01.1003", RegionName: "Nagasari", Message: message,
			Cells: []monograph.Source{{File: "penduduk kecamatan karawang barat.xlsx", Sheet: "Tabel 2", Cell: cell}},
		}}
	}
	justified := finding("F-0007", monograph.Warning, "E14", "Jumlah Penduduk 23.772 & dua kali <tahun lalu>")
	justified.Reason, justified.Who, justified.Justified = "perumahan baru sejak Maret", "siti", in.Now.AddDate(0, 0, -1)
	note := finding("F-0009", monograph.Info, "C3", "belum lengkap")
	noted := note
	noted.ID, noted.Reason, noted.Justified = "F-0010", "memang belum ada", in.Now
	resolved := finding("F-0001", monograph.Error, "F14", "Jumlah Penduduk tertulis 19.572, jumlah menurut Jenis Kelamin 19.482 (selisih 90)")
	resolved.Resolved = in.Now.AddDate(0, 0, -2)
	return BuildStatement(StatementInput{
		Catalogue: in.Catalogue, Register: in.Register, Region: in.Region, Year: in.Year, Totals: 12, Lang: lang, Now: in.Now, Office: office,
		Observations: within(in.Observations, in.Region),
		Imports: []ImportRef{
			{ID: 3, File: "penduduk kecamatan karawang barat.xlsx", SHA256: strings.Repeat("0123456789abcdef", 4), When: in.Now.Add(-90 * time.Hour)},
			{ID: 12, File: "sarana.csv", SHA256: strings.Repeat("fedcba9876543210", 4), When: in.Now},
		},
		Open:      []StatementFinding{finding("F-0008", monograph.Error, "G16", "Jumlah RT tertulis 141, jumlah wilayah di bawahnya 145 (selisih -4)"), note},
		Justified: []StatementFinding{justified, noted},
		Resolved:  []StatementFinding{resolved},
	})
}

func TestStatementGolden(t *testing.T) {
	office := Office{
		Name: "Bagian Pemerintahan", Address: "Jalan Ahmad Yani 1, Karawang", City: "Karawang",
		Head: "Dr. Ahmad Sudrajat, M.Si.", Title: "Kepala Bagian Pemerintahan", NIP: "19700101 199501 1 001",
	}
	for _, test := range []struct {
		name   string
		lang   string
		office Office
	}{
		{"statement", "id", office},
		{"statement-en", "en", Office{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := testStatement(t, test.lang, test.office)
			var text, page bytes.Buffer
			if err := WriteStatementText(&text, s); err != nil {
				t.Fatal(err)
			}
			golden(t, test.name+".txt", text.Bytes())
			if err := WriteStatementHTML(&page, s); err != nil {
				t.Fatal(err)
			}
			golden(t, test.name+".html", page.Bytes())
			for line := range strings.Lines(text.String()) {
				if n := displayWidth(strings.TrimRight(line, "\n")); n > 110 {
					t.Errorf("%d characters wide: %s", n, line)
				}
			}
		})
	}
}

// Without errors left open the data are valid; warnings are told.
func TestStatementVerdict(t *testing.T) {
	open := func(severities ...monograph.Severity) (out []StatementFinding) {
		for _, s := range severities {
			out = append(out, StatementFinding{Finding: monograph.Finding{Severity: s}})
		}
		return out
	}
	for _, test := range []struct {
		open []StatementFinding
		want string
	}{
		{nil, "The monograph data of Karawang Barat Sub-district for 2025 are VALID: no error is left unsettled."},
		{open(monograph.Warning, monograph.Info), "The monograph data of Karawang Barat Sub-district for 2025 are VALID: no error is left unsettled. Warnings not explained yet: 1."},
		{open(monograph.Error, monograph.Error), "The monograph data of Karawang Barat Sub-district for 2025 are NOT YET VALID: 2 error(s) must be mended or justified with a reason."},
	} {
		in := testInput(t, "32.15.01", "en")
		s := BuildStatement(StatementInput{Catalogue: in.Catalogue, Register: in.Register, Region: in.Region, Year: 2025, Lang: "en", Now: in.Now, Open: test.open})
		if got := s.Parts[len(s.Parts)-1].Lines[0]; got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
