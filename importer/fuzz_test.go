package importer

import (
	"math"
	"runtime/metrics"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// FuzzRead reads sheets of every shape. Whatever stands there, nothing panics, every numeric cell of the sheet is listed
// once and counted, and figures are finite.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		pengasih,
		"Kecamatan|:|Pengasih\nTahun|:|2024\n1.|Jumlah Penduduk|3.777|Orang\n|a. Laki-laki|1.887|Orang\n|b. Perempuan|1.890|Orang",
		"kode_desa|tahun|indikator|nilai\n3401072001|2024|Jumlah KK|5\n",
		"Desa|=2023|=2024\nTawangsari|=1|=2\nJumlah|=1|=2",
		"No|Uraian|Tawangsari|Karangsari\n1|Laki-laki|=3|=4",
		"KODE REK.|URAIAN|Anggaran|Realisasi\n4|PENDAPATAN|=10|=9\n4.1|PADes|=10|=9",
		"|||\n=1|||=2\n-|-|-\n(1)|(2)|(3)\n",
	} {
		f.Add(s)
	}
	im := New(catalogue.Default(), region.Default())
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 || strings.Count(s, "\n") > 80 {
			return
		}
		conserves(t, im, workbook(t, "fuzz.xlsx", made{name: "S", text: numbersOnly(s)}))
		held := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		metrics.Read(held)
		if n := held[0].Value.Uint64() - held[1].Value.Uint64(); n > 512<<20 {
			t.Fatalf("%d bytes of memory held, limit 512 MiB", n)
		}
	})
}

// conserves reads a workbook of one sheet and checks that every numeric cell is accounted for.
func conserves(t interface{ Errorf(string, ...any) }, im *Importer, wb *sheet.Workbook) {
	res := im.Read(wb, Options{})
	listed := map[string]int{}
	for _, c := range res.Cells {
		listed[c.Cell]++
		if c.Number != nil && (math.IsNaN(*c.Number) || math.IsInf(*c.Number, 0)) {
			t.Errorf("%s is %v", c.Cell, *c.Number)
		}
	}
	numeric := 0
	for _, r := range layout.NewGrid(wb.Sheets[0], im.words).Rows {
		for _, c := range r.Cells {
			if c.Class != layout.Figure {
				continue
			}
			numeric++
			if name := layoutName(c); listed[name] != 1 {
				t.Errorf("%s %q is listed %d times", name, c.Text, listed[name])
			}
		}
	}
	c := res.Coverage
	if sum := c.Value + c.Total + c.Derived + c.Key + c.Note + c.Unrecognised; sum != c.Numeric || c.Numeric < numeric {
		t.Errorf("coverage %+v of %d numeric cells", c, numeric)
	}
}

// pieces are what the sheets of TestEveryNumberIsAccountedFor are made of.
var pieces = []string{"", "", "", "", "=1", "=2", "=3", "=1991", "=2024", "=5.255", "1.234", "12,5", "-", "…", "nihil", "15 Buah", "33 c / 26 c", "(1)", "(2)", ":",
	"No", "Desa", "Kecamatan", "Kecamatan Pengasih", "KECAMATAN PENGASIH KABUPATEN KULON PROGO", "Tawangsari", "Karangsari", "Jumlah", "Sub Jumlah", "Laki-laki", "Perempuan",
	"Jumlah Penduduk", "Jumlah KK", "Umur", "0-4", "5-9 Tahun", "75+", "Tahun 2024", "2023/2024", "a.", "1.1.", "A.", "Islam", "SD", "Negeri", "Guru", "Luas (km2)", "%", "Sumber: X",
	"34.01.07.2001", "4.1", "KODE REK.", "Anggaran", "Tabel 3.1 Jumlah Murid", "RT 001 RW 002", "Uraian", "Nilai", "Satuan", "Ket"}

func TestEveryNumberIsAccountedFor(t *testing.T) {
	im := New(catalogue.Default(), region.Default())
	rapid.Check(t, func(rt *rapid.T) {
		rows, cols := rapid.IntRange(1, 14).Draw(rt, "rows"), rapid.IntRange(1, 9).Draw(rt, "cols")
		var b strings.Builder
		for range rows {
			for c := range cols {
				if c > 0 {
					b.WriteByte('|')
				}
				b.WriteString(rapid.SampledFrom(pieces).Draw(rt, "cell"))
			}
			b.WriteByte('\n')
		}
		conserves(rt, im, workbook(t, "made.xlsx", made{name: "S", text: b.String()}))
	})
}

// numbersOnly makes "=" cells that are no numbers texts, so that the sheet can be built.
func numbersOnly(s string) string {
	lines := strings.Split(strings.ToValidUTF8(s, ""), "\n")
	for i, line := range lines {
		cells := strings.Split(line, "|")
		for j, c := range cells {
			if rest, ok := strings.CutPrefix(strings.TrimSpace(c), "="); ok && strings.Trim(rest, "0123456789") != "" || rest == "" || len(rest) > 15 {
				cells[j] = strings.ReplaceAll(c, "=", "")
			}
		}
		lines[i] = strings.Join(cells, "|")
	}
	return strings.Join(lines, "\n")
}
