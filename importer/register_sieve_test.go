package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// longComplaints has a column that is filled in only far below, one whose entries turn personal, a status that turns odd, and a signature.
func longComplaints(rows int) string {
	b := &strings.Builder{}
	b.WriteString("REGISTER PENGADUAN KECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo;Tanggal Masuk;Nama Pelapor;NIK;Keterangan;Isi Laporan;Kode;Klasifikasi;Status;Tanggal Disposisi;Tanggal Jawaban\n")
	for i := range rows {
		note, code, status, answered := "", "A", "Selesai", "27/02/2025"
		if i > rows-5 {
			note, code = "Jalan Melati 5", "3215014501900001"
		}
		if i == rows-3 {
			status, answered = "3215014501900002", "01/01/2025"
		}
		fmt.Fprintf(b, "%d;%02d/02/2025;Siti Aminah %d;3215014501900000;%s;Jalan rusak nomor %d;%s;Pengaduan;%s;21/02/2025;%s\n", i+1, 3+i%18, i, note, i, code, status, answered)
	}
	b.WriteString("\n;;;;;Karawang, 31 Desember 2025\n;;;;;Camat\n")
	return b.String()
}

func longAnswers(rows int) string {
	b := &strings.Builder{}
	b.WriteString("SURVEI KEPUASAN MASYARAKAT KECAMATAN KARAWANG BARAT TAHUN 2025\nNo;Nama;No HP;Jenis Kelamin;Umur;U1;U2;U3;U4;U5;U6;U7;U8;U9\n")
	for i := range rows {
		fmt.Fprintf(b, "%d;Siti Aminah %d;081200000%03d;%s;%d;3;4;3;4;3;4;3;4;%d\n", i+1, i, i, []string{"L", "P"}[i%2], 20+i%40, 3+i%2)
	}
	fmt.Fprintf(b, "Jumlah;;;;;%d;%d;%[1]d;%[2]d;%[1]d;%[2]d;%[1]d;%[2]d;%[3]d\nIKM;;;;;87,5\n", 3*rows, 4*rows, 3*rows+rows/2)
	return b.String()
}

// TestSieve: what a sieve leaves out changes nothing of what is counted, listed or told.
func TestSieve(t *testing.T) {
	im := New(catalogue.Default(), region.Default())
	for name, text := range map[string]string{"aduan.csv": longComplaints(300), "skm.csv": longAnswers(300), "pendek.csv": longComplaints(20)} {
		t.Run(name, func(t *testing.T) {
			opened := func(l sheet.Limits) *sheet.Workbook {
				wb, err := sheet.Read(t.Context(), name, []byte(text), l)
				if err != nil {
					t.Fatal(err)
				}
				return wb
			}
			sieved := opened(sheet.Limits{Sieve: im.Sieve})
			for c := range sieved.Sheets[0].Cells() {
				if personal := strings.Contains(c.Text, "Siti") || strings.Contains(c.Text, "Jalan") || strings.HasPrefix(c.Text, "0812"); personal && c.Row > sheet.SieveRows {
					t.Fatalf("%s holds %q", sheet.Name(c.Row, c.Col), c.Text)
				}
			}
			want, got := im.Read(opened(sheet.Limits{}), Options{}), im.Read(sieved, Options{})
			if diff := cmp.Diff(want, got); diff != "" || len(want.Batch.Observations) == 0 {
				t.Errorf("%d figures; -whole +sieved:\n%s", len(want.Batch.Observations), diff)
			}
		})
	}
}

func TestSieveOfOtherSheets(t *testing.T) {
	im := New(catalogue.Default(), region.Default())
	wb := workbook(t, "a.xlsx", made{name: "Penduduk", text: "Desa|Laki-laki|Perempuan\nTawangsari|=10|=12\nKarangsari|=9|=8"}, made{name: "Standar", text: serviceTable})
	for _, s := range wb.Sheets {
		if im.Sieve(s) != nil {
			t.Errorf("sheet %s is sieved", s.Name)
		}
	}
}
