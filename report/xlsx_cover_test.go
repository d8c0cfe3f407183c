package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The cover carries the letterhead and who signs.
func TestCover(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Office = Office{Name: "Bagian Pemerintahan", Address: "Jalan Merdeka 1", City: "Karawang", Head: "Siti Aminah", Title: "Kepala Bagian", NIP: "1970"}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := workbook(t, r).GetRows("Sampul")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range rows {
		if text := strings.Join(row, ""); text != "" {
			got = append(got, text)
		}
	}
	want := []string{
		"BAGIAN PEMERINTAHAN", "Jalan Merdeka 1", "REKAPITULASI DATA MONOGRAFI KECAMATAN SE-KABUPATEN KARAWANG", "TAHUN 2025",
		"Dibuat tanggal 15 Januari 2026", "Daftar Isi →", "Karawang, 15 Januari 2026", "KEPALA BAGIAN,", "SITI AMINAH", "NIP 1970",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Lines of the letterhead and of the signature that do not fit the page go on below, and the rows are as high as they need.
func TestCoverWithLongLines(t *testing.T) {
	in := testInput(t, "32.15", "id")
	long := "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"
	in.Office = Office{Name: "Pemerintah Kabupaten\n" + long, Address: strings.Repeat("Jalan Merdeka\n", 14), City: "Karawang", Head: "Siti Aminah", Title: "Kepala " + long}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	f := workbook(t, r)
	var got []string
	for row := 1; row <= 45; row++ {
		h, err := f.GetRowHeight("Sampul", row)
		if err != nil {
			t.Fatal(err)
		}
		text, err := f.GetCellValue("Sampul", name(3, row))
		if err != nil {
			t.Fatal(err)
		}
		if text != "" && text != "Jalan Merdeka" {
			got = append(got, fmt.Sprint(row, " ", h, " ", text))
		}
	}
	want := []string{
		"1 22 PEMERINTAH KABUPATEN", "2 42 " + strings.ToUpper(long), "20 60 REKAPITULASI DATA MONOGRAFI KECAMATAN SE-KABUPATEN KARAWANG", "21 30 TAHUN 2025",
		"23 18 Dibuat tanggal 15 Januari 2026", "25 18 Daftar Isi →", "32 18 Karawang, 15 Januari 2026", "33 34 KEPALA " + strings.ToUpper(long) + ",",
		"38 18 SITI AMINAH", "39 18 NIP ……………………………………",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
