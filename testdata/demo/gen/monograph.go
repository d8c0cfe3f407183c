package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A formLine is a line of the sub-district form: a number, a label and what is filled in, with its unit.
type formLine struct{ number, label, value string }

// monograph is the form "Data Monografi Kecamatan" of Karawang Barat: label, colon, figure and unit in one cell.
func monograph(d district, year int) *book {
	b := newBook(fmt.Sprintf("monografi-karawang-barat-%d.xlsx", year), "Monografi")
	p := b.paper("Monografi", 4)
	p.widths(7, 52, 3, 26)
	p.heading("DATA MONOGRAFI KECAMATAN")
	for _, l := range []formLine{{"", "KECAMATAN", title(d.name)}, {"", "KABUPATEN", "KARAWANG"}, {"", "PROVINSI", "JAWA BARAT"}, {"", "TAHUN", fmt.Sprint(year)}} {
		p.line(l)
	}
	p.row++
	for _, l := range formLines(d) {
		p.line(l)
	}
	p.row++
	p.put(p.sheet, cell(2, p.row), fmt.Sprint("Karawang Barat, 31 Desember ", year), style{})
	p.put(p.sheet, cell(2, p.row+1), "CAMAT KARAWANG BARAT", style{})
	p.put(p.sheet, cell(2, p.row+5), "( ........................................ )", style{})
	return b
}

// line writes one line; a line without a value is a heading.
func (p *paper) line(l formLine) {
	heading := style{bold: l.value == ""}
	if l.number != "" {
		p.put(p.sheet, cell(1, p.row), l.number, heading)
	}
	p.put(p.sheet, cell(2, p.row), l.label, heading)
	if l.value != "" {
		p.put(p.sheet, cell(3, p.row), ":", style{center: true})
		p.put(p.sheet, cell(4, p.row), l.value, style{})
	}
	p.row++
}

func formLines(d district) []formLine {
	count := func(of func(*village) int, unit string) string { return dotted(d.total(of)) + " " + unit }
	hectares := d.total(func(v *village) int { return v.area }) / 100
	fields := hectares * 31 / 100
	return []formLine{
		{"I.", "DATA STATIS", ""},
		{"1.", "KETERANGAN UMUM", ""},
		{"1.1.", "Tinggi Pusat Pemerintahan dari Permukaan Laut", "18 m dpl"},
		{"1.2.", "Suhu Maksimum", "33 C"},
		{"1.3.", "Suhu Minimum", "24 C"},
		{"1.4.", "Jarak Pusat Pemerintahan Kecamatan dengan", ""},
		{"a.", "Desa/Kelurahan yang Terjauh", "7 Km"},
		{"b.", "Ibukota Kabupaten", "3 Km"},
		{"c.", "Ibukota Provinsi", "65 Km"},
		{"1.5.", "Banyaknya Curah Hujan", "1.480 mm/th"},
		{"2.", "LUAS DAERAH/WILAYAH", dotted(hectares) + " Ha"},
		{"2.1.", "Tanah Sawah", dotted(fields) + " Ha"},
		{"a.", "Irigasi Teknis", dotted(fields-40) + " Ha"},
		{"b.", "Tadah Hujan", "40 Ha"},
		{"3.", "PEMERINTAHAN KELURAHAN", ""},
		{"3.1.", "Jumlah Kelurahan", fmt.Sprint(len(d.villages), " Kelurahan")},
		{"3.2.", "Rukun Warga (RW)", count(func(v *village) int { return v.rw }, "RW")},
		{"3.3.", "Rukun Tetangga (RT)", count(func(v *village) int { return v.rt }, "RT")},
		{"4.", "PANJANG JALAN", ""},
		{"a.", "Jalan Negara", "6,5 Km"},
		{"b.", "Jalan Provinsi", "9 Km"},
		{"c.", "Jalan Kabupaten", "48,2 Km"},
		{"5.", "SARANA PEREKONOMIAN", ""},
		{"5.1.", "Pasar Umum", "3 buah"},
		{"5.2.", "Jumlah Toko/Kios/Warung", "1.264 buah"},
		{"5.3.", "Bank", "19 unit"},
		{"II.", "DATA DINAMIS", ""},
		{"1.", "KEPENDUDUKAN", ""},
		{"1.1.", "Jumlah Penduduk", count(func(v *village) int { return v.people.sum() }, "jiwa")},
		{"a.", "Laki-laki", count(func(v *village) int { return v.people.l }, "jiwa")},
		{"b.", "Perempuan", count(func(v *village) int { return v.people.p }, "jiwa")},
		{"1.2.", "Jumlah Kepala Keluarga", count(func(v *village) int { return v.households }, "KK")},
	}
}

// dotted writes a whole number with a dot before each three digits.
func dotted(n int) string {
	digits := strconv.Itoa(n)
	var parts []string
	for len(digits) > 3 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, parts...), ".")
}
