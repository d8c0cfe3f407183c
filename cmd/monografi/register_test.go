package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A register of complaints as offices export it. Every row has a name, identity number, telephone number, address and text of its own.
var registerHead = []string{"No", "Tracking ID", "Tanggal Laporan", "Nama Pelapor", "NIK", "No HP", "Alamat", "Klasifikasi", "Kanal", "Kategori", "Isi Laporan",
	"Status", "Tanggal Disposisi", "Tanggal Tindak Lanjut"}

var registerTitle = "Rekap Laporan Kecamatan Karawang Barat Tahun 2025"

func registerRow(i int) []string {
	pick := func(words ...string) string { return words[i%len(words)] }
	month, day := 1+i%12, 1+i%28
	return []string{
		strconv.Itoa(i + 1), strconv.Itoa(7000000 + i), fmt.Sprintf("%02d/%02d/2025", day, month), fmt.Sprintf("Pelapor%d Sukarya", i),
		fmt.Sprintf("32150145019%05d", i%100000), fmt.Sprintf("0812%08d", i), fmt.Sprintf("Jalan Anggrek %d", i),
		pick("Pengaduan", "Aspirasi", "Permintaan Informasi"), pick("SP4N-LAPOR!", "SMS", "Langsung", "Lainnya"),
		pick("Infrastruktur", "Pendidikan", "Kesehatan"), fmt.Sprintf("Rumah saya nomor %d kebanjiran", i),
		pick("Selesai", "Sedang Diproses", "Belum Ditindaklanjuti", "Selesai", "Selesai"), fmt.Sprintf("%02d/%02d/2025", day, month), "",
	}
}

// writeRegister writes a register as a workbook or, by the ending of its name, as CSV.
func writeRegister(t *testing.T, path string, rows int) {
	t.Helper()
	if filepath.Ext(path) == ".csv" {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		for i := -2; i < rows; i++ {
			record := append([]string{registerTitle}, make([]string, len(registerHead)-1)...)
			if i == -1 {
				record = registerHead
			} else if i >= 0 {
				record = registerRow(i)
			}
			if err := w.Write(record); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	longBook(t, path, func(row func(...string)) {
		row(registerTitle)
		row(registerHead...)
		for i := range rows {
			row(registerRow(i)...)
		}
	})
}

// Of a register of complaints nothing of a person reaches the database: not a name, a number, an address or a word of a report, in no table, free page or
// journal, and neither do the findings of a validation that follows.
func TestNothingOfAPersonIsStored(t *testing.T) {
	const rows = 300
	for _, name := range []string{"aduan.xlsx", "aduan.csv"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file, db := filepath.Join(dir, name), filepath.Join(dir, "m.db")
			writeRegister(t, file, rows)
			got := runHere("import", file, "--db", db, "--json", "--no-input")
			var doc struct {
				Files []struct {
					Stored   int
					Problems []struct{ Code, Raw string }
				}
				Findings []any
			}
			if err := json.Unmarshal([]byte(got.out), &doc); err != nil || got.code != exitOK {
				t.Fatalf("exit %d, %v: %s%s", got.code, err, got.err, got.out)
			}
			var out []string
			for _, p := range doc.Files[0].Problems {
				out = append(out, p.Code+" "+p.Raw)
			}
			want := []string{"register-left-out Tracking ID", "register-left-out Nama Pelapor", "register-left-out NIK", "register-left-out No HP", "register-left-out Alamat", "register-left-out Isi Laporan"}
			if diff := cmp.Diff(want, out); diff != "" || len(doc.Findings) > 0 {
				t.Errorf("problems (-want +got):\n%s\n%v", diff, doc.Findings)
			}
			runHere("validate", "--db", db)
			searched := []byte(got.out)
			files, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				if f.Name() != name {
					content, err := os.ReadFile(filepath.Join(dir, f.Name()))
					if err != nil {
						t.Fatal(err)
					}
					searched = append(searched, content...)
				}
			}
			for i := range rows {
				r := registerRow(i)
				for _, col := range []int{1, 3, 4, 5, 6, 10} {
					if bytes.Contains(searched, []byte(r[col])) {
						t.Fatalf("%q of row %d is in the database or in what the import says", r[col], i+1)
					}
				}
			}
			if bytes.Contains(searched, []byte("Sukarya")) || bytes.Contains(searched, []byte("Anggrek")) || bytes.Contains(searched, []byte("kebanjiran")) {
				t.Error("words of the register are in the database or in what the import says")
			}
			if !bytes.Contains(searched, []byte("L3:L302 = Selesai")) {
				t.Error("the database does not tell which cells were counted")
			}
		})
	}
}

// The blank lists of services hold nothing; filled in they import without a question and reach the report.
func TestListsRoundTrip(t *testing.T) {
	dir := t.TempDir()
	path, db := filepath.Join(dir, "daftar.xlsx"), filepath.Join(dir, "m.db")
	if got := runHere("template", "--lists", "--region", "32.15.01", "--year", "2025", "-o", path); got.code != exitOK {
		t.Fatalf("exit %d: %s", got.code, got.err)
	}
	type document struct {
		Files []struct {
			Stored   int
			Cells    []struct{ Cell string }
			Problems []struct{ Code, Cell string }
		}
	}
	imported := func() document {
		t.Helper()
		got := runHere("import", path, "--db", db, "--json", "--no-input")
		var doc document
		if err := json.Unmarshal([]byte(got.out), &doc); err != nil || got.code != exitOK {
			t.Fatalf("exit %d, %v: %s%s", got.code, err, got.err, got.out)
		}
		return doc
	}
	if doc := imported(); doc.Files[0].Stored != 0 || len(doc.Files[0].Cells) != 0 || len(doc.Files[0].Problems) != 0 {
		t.Errorf("blank lists: %+v", doc)
	}
	fillSheets(t, path, 4, map[string][][]any{
		"Pengaduan":         {{"02/01/2025", "Pengaduan", "SMS", "Kesehatan", "Selesai", "03/01/2025", "06/01/2025"}, {"05/05/2025", "Aspirasi", "Langsung", "Lainnya", "Dalam Proses", "06/05/2025"}},
		"Responden SKM":     {{"Laki-laki", 4, 3, 4, 4, 3, 3, 3, 3, 4}, {"Perempuan", 4, 3, 4, 4, 3, 3, 3, 3, 4}, {"Perempuan", 4, 3, 4, 4, 3, 3, 3, 3, 4}},
		"Standar Pelayanan": {{"Surat Pindah", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "Ya"}},
		"Pelaksana":         {{"Petugas Loket", "S1", "Pelayanan Prima"}},
	})
	if doc := imported(); len(doc.Files[0].Problems) != 0 {
		t.Errorf("filled lists: %+v", doc.Files[0].Problems)
	}
	for _, want := range [][2]string{{"PLY.ADUAN", "2"}, {"PLY.SKM_RESPONDEN", "3"}, {"PLY.STANDAR_LENGKAP", "1"}, {"PLY.PELAKSANA_JML", "1"}, {"PLY.LAYANAN{LAYANAN=01}", "Surat Pindah"}} {
		got := runHere("trace", "32.15.01", want[0], "--year", "2025", "--db", db)
		if got.code != exitOK || !bytes.Contains([]byte(got.out), []byte(want[1])) {
			t.Errorf("trace %s: exit %d: %s%s", want[0], got.code, got.out, got.err)
		}
	}
	got := runHere("report", "32.15.01", "--year", "2025", "--section", "V", "--lang", "en", "--db", db)
	for _, line := range []string{"Services with a complete standard (%)   100.00  green  ≥ 100 / ≥ 75", "50.00  red    ≥ 90 / ≥ 70", "86.11  green  ≥ 76.61 / ≥ 65"} {
		if !bytes.Contains([]byte(got.out), []byte(line)) {
			t.Errorf("the performance sheet lacks %q:\n%s", line, got.out)
		}
	}
	if got := runHere("report", "32.15.01", "--year", "2025", "--section", "T", "--db", db); !bytes.Contains([]byte(got.out), []byte("Petugas Loket        S1          Pelayanan Prima")) ||
		!bytes.Contains([]byte(got.out), []byte("Surat Pindah              14  -          Ya")) {
		t.Errorf("services and officers:\n%s", got.out)
	}
	if got := runHere("report", "32.15", "--year", "2025", "-o", filepath.Join(dir, "laporan.xlsx"), "--db", db); got.code != exitOK {
		t.Errorf("workbook: exit %d: %s", got.code, got.err)
	}
}

// A long register is packed while it is read when nobody asks for its cells; what is counted is the same.
func TestPackedRegister(t *testing.T) {
	for _, name := range []string{"aduan.xlsx", "aduan.csv"} {
		dir := t.TempDir()
		file := filepath.Join(dir, name)
		writeRegister(t, file, 700)
		var reports [2]string
		for i, how := range [][]string{{"--json"}, {"--quiet"}} {
			db := filepath.Join(dir, fmt.Sprintf("%d.db", i))
			if got := runHere(append([]string{"import", file, "--db", db}, how...)...); got.code != exitOK {
				t.Fatalf("exit %d: %s%s", got.code, got.err, got.out)
			}
			reports[i] = runHere("report", "32.15.01", "--year", "2025", "--format", "csv", "--db", db).out
		}
		if diff := cmp.Diff(reports[0], reports[1]); diff != "" || reports[0] == "" {
			t.Errorf("%s: listed and packed (-listed +packed):\n%s", name, diff)
		}
	}
}
