package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
)

func utf16Text(t *testing.T, s string, order unicode.Endianness, bom unicode.BOMPolicy) string {
	t.Helper()
	out, err := unicode.UTF16(order, bom).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestReadCSV(t *testing.T) {
	const table = "Desa;L;P\nSukamaju;1.250;1.310\n"
	const tableShown = "[csv] 2×3\nA1 \"Desa\"\nB1 \"L\"\nC1 \"P\"\nA2 \"Sukamaju\"\nB2 \"1.250\"\nC2 \"1.310\"\n"
	tests := []struct{ name, in, want string }{
		{"semicolon", table, tableShown},
		{"comma", strings.ReplaceAll(table, ";", ","), tableShown},
		{"tab", strings.ReplaceAll(table, ";", "\t"), tableShown},
		{"bar", strings.ReplaceAll(table, ";", "|"), tableShown},
		{"byte-order mark", "\uFEFF" + table, tableShown},
		{"CR LF, no last line end", strings.TrimSpace(strings.ReplaceAll(table, "\n", "\r\n")), tableShown},
		{"CR only", strings.ReplaceAll(table, "\n", "\r"), tableShown},
		{"blank lines do not count", "\n\n" + strings.ReplaceAll(table, "\n", "\n\n"), tableShown},
		{"end-of-file mark", table + "\x1A", tableShown},
		{"sep=", "sep=;\r\n" + table, tableShown},
		{"sep= against the vote", "sep=|\na;b;c\nd;e;f\n", "[csv] 2×1\nA1 \"a;b;c\"\nA2 \"d;e;f\"\n"},
		{"UTF-16 with mark", utf16Text(t, table, unicode.LittleEndian, unicode.UseBOM), "! encoding utf-16le\n" + tableShown},
		{"UTF-16 without mark", utf16Text(t, table, unicode.BigEndian, unicode.IgnoreBOM), "! encoding utf-16be\n" + tableShown},
		{"UTF-16 without mark, little-endian", utf16Text(t, table, unicode.LittleEndian, unicode.IgnoreBOM), "! encoding utf-16le\n" + tableShown},
		{"Windows-1252", "Luas km\xB2;5\nPad\xE9;6\n", "! encoding windows-1252\n[csv] 2×2\nA1 \"Luas km²\"\nB1 \"5\"\nA2 \"Padé\"\nB2 \"6\"\n"},
		{"decimal comma", "Desa A;1,5\nDesa B;2,5\n", "[csv] 2×2\nA1 \"Desa A\"\nB1 \"1,5\"\nA2 \"Desa B\"\nB2 \"2,5\"\n"},
		{"decimal commas everywhere", "1,5;2,5;3,5\n4,5;5,5;6,5\n", "[csv] 2×3\nA1 \"1,5\"\nB1 \"2,5\"\nC1 \"3,5\"\nA2 \"4,5\"\nB2 \"5,5\"\nC2 \"6,5\"\n"},
		{"numbers between commas", "1,2,3\n4,5,6\n", "[csv] 2×3\nA1 \"1\"\nB1 \"2\"\nC1 \"3\"\nA2 \"4\"\nB2 \"5\"\nC2 \"6\"\n"},
		{"semicolons inside fields", "a;b,1,2\nc;d,3,4\n", "[csv] 2×3\nA1 \"a;b\"\nB1 \"1\"\nC1 \"2\"\nA2 \"c;d\"\nB2 \"3\"\nC2 \"4\"\n"},
		{"commas in half of the names", "A, B, C;1\nD;2\nE, F, G;3\nH;4\n", "[csv] 4×2\nA1 \"A, B, C\"\nB1 \"1\"\nA2 \"D\"\nB2 \"2\"\nA3 \"E, F, G\"\nB3 \"3\"\nA4 \"H\"\nB4 \"4\"\n"},
		{"quotes, line breaks in them", "\"Desa, \"\"A\"\"\",1\n\"Desa\nB\",2\n", "[csv] 2×2\nA1 \"Desa, \\\"A\\\"\"\nB1 \"1\"\nA2 \"Desa\\nB\"\nB2 \"2\"\n"},
		{"ragged, with a title", "Tabel 1\nDesa;L;P\nA;1\nB;2;3;4\n", "[csv] 4×4\nA1 \"Tabel 1\"\nA2 \"Desa\"\nB2 \"L\"\nC2 \"P\"\nA3 \"A\"\nB3 \"1\"\nA4 \"B\"\nB4 \"2\"\nC4 \"3\"\nD4 \"4\"\n"},
		{"empty fields", ";;x\n;;\n;y;\n", "[csv] 3×3\nC1 \"x\"\nB3 \"y\"\n"},
		{"one column", "Desa\nSukamaju\n", "[csv] 2×1\nA1 \"Desa\"\nA2 \"Sukamaju\"\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown([]byte(tt.in), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestReadCSVOpenQuote: a quote that is never closed does not swallow the lines after it.
func TestReadCSVOpenQuote(t *testing.T) {
	in := "Desa;L\n\"Suka;1\n" + strings.Repeat("Desa;2\n", recordLines+1)
	wb, err := Read(t.Context(), "x.csv", []byte(in), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Note{{Code: "damaged", Text: "open quote"}}
	if diff := cmp.Diff(want, wb.Notes); diff != "" {
		t.Errorf("notes -want +got\n%s", diff)
	}
	if s := wb.Sheets[0]; s.Rows != recordLines+3 || s.Cell(2).Text != `"Suka` {
		t.Errorf("%d rows, A2 %q", s.Rows, s.Cell(2).Text)
	}
}

func TestReadCSVLimits(t *testing.T) {
	got := readShown([]byte("panjang,2,3\n4,5,6\n7,8,9\n"), Limits{Rows: 2, Cols: 2, CellBytes: 3})
	want := "! truncated csv 5 cells, first C1\n! truncated csv 1 texts\n[csv] 2×2\nA1 \"pan\"\nB1 \"2\"\nA2 \"4\"\nB2 \"5\"\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSplitCSVColumn(t *testing.T) {
	column := func(lines ...string) *Sheet {
		s := &Sheet{Name: "S", Rows: len(lines), Cols: 1}
		for i, line := range lines {
			s.Add(Cell{Row: i, Kind: String, Text: line})
		}
		return s
	}
	split, ok := SplitCSVColumn(column("desa,l,p", `"Suka, maju",1,2`, "Jaya,,4"))
	if !ok {
		t.Fatal("not split")
	}
	want := "[S] 3×3\nA1 \"desa\"\nB1 \"l\"\nC1 \"p\"\nA2 \"Suka, maju\"\nB2 \"1\"\nC2 \"2\"\nA3 \"Jaya\"\nC3 \"4\"\n"
	if diff := cmp.Diff(want, show(&Workbook{Sheets: []*Sheet{split}})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, plain := range []*Sheet{column("a", "b", "c"), column("a,b,c", "d,e,f"), column("Desa Suka, maju", "Desa B", "Desa C", "1,5")} {
		if split, ok := SplitCSVColumn(plain); ok {
			t.Errorf("%q was split into %q", plain.Cell(0).Text, show(&Workbook{Sheets: []*Sheet{split}}))
		}
	}
}
