package sheet

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestXLSCells(t *testing.T) {
	tests := []struct {
		name string
		body [][]byte
		want string
	}{
		{"numbers", [][]byte{
			record(recNumber, at("A1", 0), 8.994999999999999), record(recNumber, at("B1", 0), 1e300),
			record(recRK, at("A2", 0), 1250<<2|2), record(recRK, at("B2", 0), -2000<<2|2), record(recRK, at("C2", 0), 1275<<2|3), record(recRK, at("D2", 0), 0x3FF80000),
			record(recMulRK, at("A3", 0), 7<<2|2, uint16(1), 125<<2|3, uint16(0), 9<<2|2, uint16(2)),
		}, "[S] 3×4\nA1 8.995\nB1 1e+300\nA2 1250\nB2 -2000\nC2 12.75\nD2 1.5\nA3 7\nB3 1.25 {0.00%}\nC3 9\n"},
		{"dates", [][]byte{record(recNumber, at("A1", 2), 45657.0), record(recRK, at("B1", 9), 1<<2|2)},
			"[S] 1×2\nA1 D2024-12-31=45657 {dd/mm/yyyy}\nB1 1\n"},
		{"labels", [][]byte{
			record(recLabel, at("A1", 0), narrow("km\xB2")), record(recLabel, at("B1", 0), wide("“Désa” 中😀")), record(recLabel, at("C1", 0), narrow("")),
			record(recRString, at("D1", 0), narrow("Jumlah"), uint16(1), uint32(0)),
			record(recLabel, at("E1", 0), uint16(4), "\x00ab"), record(recContinue, "\x01c\x00d\x00"),
		}, "[S] 1×5\nA1 \"km²\"\nB1 \"“Désa” 中😀\"\nD1 \"Jumlah\"\nE1 \"abcd\"\n"},
		{"truth and errors", [][]byte{
			record(recBoolErr, at("A1", 0), "\x01\x00"), record(recBoolErr, at("B1", 0), "\x00\x00"), record(recBoolErr, at("C1", 0), "\x07\x01"),
			record(recBoolErr, at("D1", 0), "\x2A\x01"), record(recBoolErr, at("E1", 0), "\x99\x01"),
		}, "[S] 1×5\nA1 TRUE\nB1 FALSE\nC1 #DIV/0!\nD1 #N/A\nE1 #ERROR!\n"},
		{"formulas", [][]byte{
			formula("A1", 2560.0, 0), formula("B1", "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0), record(0x04BC, "shared"), record(recString, uint16(4), "\x00de"), record(recContinue, "\x00sa"),
			formula("C1", "\x01\x00\x01\x00\x00\x00\xFF\xFF", 0), formula("D1", "\x02\x00\x17\x00\x00\x00\xFF\xFF", 0),
			formula("E1", "\x03\x00\x00\x00\x00\x00\xFF\xFF", 0), formula("F1", 0.0, 3),
		}, "[S] 1×6\nA1 2560 =\nB1 \"desa\" =\nC1 TRUE =\nD1 #REF! =\nF1 0 =\n"},
		{"formulas never calculated", [][]byte{
			formula("A1", 0.0, 3), formula("B1", "\x03\x00\x00\x00\x00\x00\xFF\xFF", 0), record(recNumber, at("C1", 0), 5.0),
		}, "! no-cached-values 2\n[S] 1×3\nA1  = nocache\nB1  = nocache\nC1 5\n"},
		{"merges, hidden rows and columns", [][]byte{
			record(recColInfo, []uint16{1, 2, 2340, 0, 1, 0}), record(recColInfo, []uint16{4, 255, 2340, 0, 0, 0}),
			record(recRow, []uint16{0, 0, 1, 255, 0, 0, 0x20, 0}), record(recRow, []uint16{1, 0, 1, 255, 0, 0, 0x100, 0}),
			record(recNumber, at("A1", 0), 1.0),
			record(recMerges, []uint16{3, 0, 1, 0, 2, 5, 5, 1, 1, 7, 65535, 0, 600}),
		}, "[S] 1×1 A1:C2 A8:SR65536 row1 colB colC\nA1 1\n"},
		{"out of order and twice", [][]byte{record(recNumber, at("B2", 0), 1.0), record(recNumber, at("A1", 0), 2.0), record(recNumber, at("B2", 0), 3.0)},
			"! damaged S 1 cells given twice\n[S] 2×2\nA1 2\nB2 3\n"},
		{"chart in the sheet", [][]byte{bof(0x20), record(recNumber, at("A1", 0), 1.0), eof, record(recNumber, at("B1", 0), 2.0)},
			"[S] 1×2\nB1 2\n"},
		{"unknown and blank records", [][]byte{record(0x0201, at("A1", 0)), record(0x0868, "future"), record(recNumber, at("A2", 0), 2.0)},
			"[S] 2×1\nA2 2\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown(xlsFile(tt.body...), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// formula is a FORMULA record with its eight bytes of result and its flags.
func formula(name string, result any, flags uint16) []byte {
	return record(recFormula, at(name, 0), result, flags, uint32(0), uint16(0))
}

// TestXLSSharedStrings: strings that run over the border of a record go on with a new flag byte.
func TestXLSSharedStrings(t *testing.T) {
	tests := []struct {
		name string
		sst  []byte
		want string
	}{
		{"whole", slices.Concat(record(recSST, uint32(3), uint32(3), narrow("a\xE9"), wide("中"), narrow("z"))), `"aé" "中" "z"`},
		{"border within characters", slices.Concat(record(recSST, uint32(3), uint32(3), uint16(5), "\x00ab"), record(recContinue, "\x01c\x00d\x00"), record(recContinue, "\x00e", narrow("y"), narrow("z"))), `"abcde" "y" "z"`},
		{"border before characters", slices.Concat(record(recSST, uint32(3), uint32(3), uint16(2), "\x00"), record(recContinue, "\x01", []uint16{'a', 'b'}, narrow("y"), narrow("z"))), `"ab" "y" "z"`},
		{"border between strings", slices.Concat(record(recSST, uint32(3), uint32(3), narrow("x")), record(recContinue), record(recContinue, narrow("y"), narrow("z"))), `"x" "y" "z"`},
		{"runs and phonetics", slices.Concat(record(recSST, uint32(3), uint32(3), uint16(1), "\x0C", uint16(2), uint32(3), "x", "RUNS"), record(recContinue, "runsPPP", narrow("y"), narrow("z"))), `"x" "y" "z"`},
		{"count rounded up", record(recSST, uint32(99), uint32(99), narrow("x"), narrow("y"), narrow("z")), `"x" "y" "z"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			label := func(name string, i uint32) []byte { return record(recLabelSST, at(name, 0), i) }
			tab := xlsTab{name: "S", body: slices.Concat(label("A1", 0), label("A2", 1), label("A3", 2))}
			got := readShown(compound(map[string][]byte{"Workbook": xlsStream(xlsGlobals(tt.sst), tab)}), Limits{})
			want := "[S] 3×1\nA1 " + strings.NewReplacer(" ", "\nA2 ").Replace(tt.want) + "\n"
			want = want[:strings.LastIndex(want, "A2")] + "A3" + want[strings.LastIndex(want, "A2")+2:]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestXLSBook: what the globals and the container say.
func TestXLSBook(t *testing.T) {
	one := record(recNumber, at("A1", 2), 1.0)
	tests := []struct {
		name    string
		globals []byte
		tabs    []xlsTab
		stream  string
		want    string
	}{
		{"kinds of sheets", nil, []xlsTab{{"A", 0, 0, one}, {"B", 1, 0, one}, {"C", 2, 0, one}, {"Grafik", 0, 2, one}, {"Makro", 0, 1, one}}, "",
			"! macros Makro\n[A] 1×1\nA1 D1900-01-01=1 {dd/mm/yyyy}\n[B] 1×1 hidden\nA1 D1900-01-01=1 {dd/mm/yyyy}\n[C] 1×1 hidden\nA1 D1900-01-01=1 {dd/mm/yyyy}\n"},
		{"1904", record(recDateMode, uint16(1)), []xlsTab{{"A", 0, 0, one}}, "", "[A] 1×1\nA1 D1904-01-02=1 {dd/mm/yyyy}\n"},
		{"links and macros", slices.Concat(record(recSupBook, uint16(1), uint16(0x0401)), record(recSupBook, uint16(1), narrow("\x01b.xls"))), []xlsTab{{"A", 0, 0, nil}},
			"_VBA_PROJECT_CUR", "! macros\n! external-links 1\n[A] 0×0\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			streams := map[string][]byte{"Workbook": xlsStream(xlsGlobals(tt.globals), tt.tabs...)}
			if tt.stream != "" {
				streams[tt.stream] = nil
			}
			if diff := cmp.Diff(tt.want, readShown(compound(streams), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestXLSRefused(t *testing.T) {
	stream := xlsStream(xlsGlobals(), xlsTab{name: "S", body: record(recNumber, at("A1", 0), 1.0)})
	book := func(stream []byte) []byte { return compound(map[string][]byte{"Workbook": stream}) }
	whole := book(stream)
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"password", book(xlsStream(record(recFilePass, uint16(1)))), ErrPassword},
		{"encrypted package", compound(map[string][]byte{"EncryptedPackage": nil}), ErrPassword},
		{"Excel 95", compound(map[string][]byte{"Book": record(recBOF, uint16(0x0500), uint16(5), uint32(0))}), ErrExcel95},
		{"text document", compound(map[string][]byte{"WordDocument": nil}), ErrNotSheet},
		{"cut within the container", whole[:len(whole)/2], ErrDamaged},
		{"no end record", book(slices.Concat(stream[:len(stream)-4], bytes.Repeat([]byte("\x01\x02\x00\x00"), 2000))), ErrDamaged},
		{"record too short", book(xlsStream(nil, xlsTab{name: "S", body: record(recNumber, at("A1", 0))})), ErrDamaged},
		{"string that is not there", book(xlsStream(nil, xlsTab{name: "S", body: record(recLabelSST, at("A1", 0), uint32(7))})), ErrDamaged},
		{"string table cut", book(xlsStream(record(recSST, uint32(1), uint32(1), uint16(500), "\x00abc"))), ErrDamaged},
		{"sheet outside the stream", book(slices.Concat(bof(5), record(recSheet, uint32(1<<30), uint16(0), "\x01\x00S"), eof)), ErrDamaged},
		{"stream begins with something else", book(eof), ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wb, err := readXLS(context.Background(), "x.xls", tt.data, Limits{})
			if refused := new(RefusedError); !errors.As(err, &refused) || refused.Reason != tt.want {
				t.Errorf("readXLS = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// TestGathererLimits: what is beyond a limit is left out and told.
func TestGathererLimits(t *testing.T) {
	body := [][]byte{
		record(recNumber, at("A1", 0), 1.0), record(recLabel, at("B1", 0), narrow("panjang")), record(recNumber, at("C1", 0), 3.0), record(recNumber, at("A3", 0), 4.0),
		record(recMerges, []uint16{2, 0, 0, 0, 1, 1, 9, 0, 9}),
	}
	tests := []struct {
		name   string
		limits Limits
		want   string
	}{
		{"columns", Limits{Cols: 2}, "! truncated S 1 cells, first C1\n[S] 3×2 A1:B1 A2:B10\nA1 1\nB1 \"panjang\"\nA3 4\n"},
		{"rows", Limits{Rows: 2}, "! truncated S 1 cells, first A3\n[S] 1×3 A1:B1 A2:J2\nA1 1\nB1 \"panjang\"\nC1 3\n"},
		{"cells", Limits{Cells: 1}, "! truncated S 3 cells, first B1\n[S] 1×1 A1:B1 A2:J10\nA1 1\n"},
		{"text", Limits{CellBytes: 3}, "! truncated S 1 texts\n[S] 3×3 A1:B1 A2:J10\nA1 1\nB1 \"pan\"\nC1 3\nA3 4\n"},
		{"merges", Limits{Merges: 1}, "! truncated S 1 merges\n[S] 3×3 A1:B1\nA1 1\nB1 \"panjang\"\nC1 3\nA3 4\n"},
		{"bytes", Limits{PartBytes: 100}, "error: file is larger than the limit (Workbook): 4096 bytes, at most 100"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown(xlsFile(body...), tt.limits)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestXLSCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := readXLS(ctx, "x.xls", xlsFile(), Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

// desa is what the files of testdata/desa.* hold; formulas keep their text in OpenDocument only.
const desa = `[Penduduk] 7×6 A1:D1 row4 colF
A1 "JUMLAH PENDUDUK\nTAHUN 2024"
A2 "Desa"
B2 "L"
C2 "P"
D2 "Jumlah"
E2 "km²"
F2 "“sandi”"
A3 "Sukamaju"
B3 1250 {#,##0}
C3 1310 {#,##0}
D3 2560 =SUM(B3:C3)
E3 12.75
F3 -2000
A4 "Mekarsari"
B4 8.995
C4 0.125 {0.0%}
D4 #DIV/0! =B3/0
A5 D2024-12-31=45657 {dd/mm/yyyy}
B5 D07:30:00=0.3125 {hh:mm}
C5 TRUE
D5 7
E5 7
A6 "-"
A7 "-"
[Kunci] 1×1 hidden
A1 "32.15.01"
`

// desaPage is the same as a web page, which leaves out what is hidden, and the formulas.
const desaPage = `[html] 6×5 A1:D1
A1 "JUMLAH PENDUDUK\nTAHUN 2024"
A2 "Desa"
B2 "L"
C2 "P"
D2 "Jumlah"
E2 "km²"
A3 "Sukamaju"
B3 1250 {#,##0}
C3 1310 {#,##0}
D3 2560
E3 12.75
A4 D2024-12-31=45657 {DD/MM/YYYY}
B4 D07:30:00=0.3125 {HH:MM}
C4 TRUE
D4 7
E4 7
A5 "-"
A6 "-"
`

func TestLibreOfficeFiles(t *testing.T) {
	tests := []struct{ file, want string }{
		{"desa.ods", desa},
		{"desa.xls", strings.NewReplacer("=SUM(B3:C3)", "=", "=B3/0", "=").Replace(desa)},
		{"desa.html", desaPage},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, readShown(data, Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// FuzzXLS varies the workbook stream; the compound file around it is sound.
func FuzzXLS(f *testing.F) {
	sst := record(recSST, uint32(2), uint32(2), uint16(3), "\x00ab")
	sst = append(sst, record(recContinue, "\x01c\x00", narrow("z"))...)
	f.Add(xlsStream(xlsGlobals(sst), xlsTab{name: "S", body: slices.Concat(
		record(recLabelSST, at("A1", 0), uint32(1)), record(recMulRK, at("A2", 0), 7<<2|2, uint16(1), 125<<2|3, uint16(1)),
		formula("A3", "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0), record(recString, narrow("x")), record(recMerges, []uint16{1, 0, 1, 0, 1}),
		record(recBoolErr, at("B3", 0), "\x07\x01"), record(recRString, at("C3", 0), wide("é")), record(recNumber, at("D3", 2), 45657.0))}))
	f.Add(xlsStream(record(recFilePass, uint16(1))))
	f.Fuzz(func(t *testing.T, stream []byte) {
		wb, err := readXLS(context.Background(), "x.xls", compound(map[string][]byte{"Workbook": stream}), fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}
