package main

import "fmt"

// ruralWorkbook is how Pangkalan sends its figures: tables one below the other on a sheet, names only.
func ruralWorkbook(d district, year int) *book {
	b := newBook(fmt.Sprintf("pangkalan-%d.xlsx", year), "Data Desa", "Umur")
	desa := stub{title: "Nama Desa", name: func(v *village) string { return v.name }}
	p := b.paper("Data Desa", 14)
	p.widths(5, 22, 11)
	p.heading("KECAMATAN DALAM TABEL", "KECAMATAN PANGKALAN KABUPATEN KARAWANG", fmt.Sprint("KEADAAN 31 DESEMBER ", year))
	for i, t := range ruralTables() {
		p.put(p.sheet, cell(1, p.row), fmt.Sprintf("Tabel %d. %s", i+1, t.subject), style{bold: true})
		p.row++
		b.tables[t.subject] = p.table(d, desa, t.columns)
		p.row++
	}
	p.foot("Laporan desa se-Kecamatan Pangkalan", d.name, fmt.Sprint(year))
	ruralAges(b, d, year)
	return b
}

// A subject is one table of Pangkalan.
type subject struct {
	subject string
	columns []column
}

func ruralTables() []subject {
	units := []column{area("Luas (Ha)", false), count("", "Dusun", func(v *village) int { return v.hamlets }),
		count("", "RW", func(v *village) int { return v.rw }), count("", "RT", func(v *village) int { return v.rt })}
	people := append(bySex("Penduduk", func(v *village) sexes { return v.people }), count("", "Jumlah KK", func(v *village) int { return v.households }))
	services := append(listed("Sarana Kesehatan", facilities[:3], func(v *village) []int { return v.clinics[:3] }, ""),
		listed("Tempat Ibadah", houses[:2], func(v *village) []int { return v.worship[:2] }, "")...)
	return []subject{
		{"Luas Wilayah dan Jumlah Dusun, RW, RT", units},
		{"Jumlah Penduduk dan Kepala Keluarga", people},
		{"Penduduk Menurut Agama", listed("", religions, func(v *village) []int { return v.religions }, "Jumlah")},
		{"Penduduk Menurut Status Perkawinan", listed("", marital, func(v *village) []int { return v.marital }, "Jumlah")},
		{"Mutasi Penduduk", movements()},
		{"Sarana Kesehatan dan Tempat Ibadah", services},
	}
}

// ruralAges is the age of the people of the whole district, a line for each group.
func ruralAges(b *book, d district, year int) {
	p := b.paper("Umur", 5)
	p.widths(5, 22, 13)
	p.heading("JUMLAH PENDUDUK MENURUT KELOMPOK UMUR DAN JENIS KELAMIN", "KECAMATAN PANGKALAN KABUPATEN KARAWANG", fmt.Sprint("TAHUN ", year))
	for i, h := range []string{"No", "Kelompok Umur", "Laki-laki", "Perempuan", "Jumlah"} {
		p.headCell(p.row, i+1, h)
	}
	p.row++
	number := style{border: true, format: thousands}
	all := sexes{}
	for i, group := range ages() {
		s := sexes{d.total(func(v *village) int { return v.ages[i].l }), d.total(func(v *village) int { return v.ages[i].p })}
		all = all.plus(s)
		p.put(p.sheet, cell(1, p.row), i+1, style{border: true, center: true})
		p.put(p.sheet, cell(2, p.row), group, style{border: true})
		p.figures(p.row, number, s)
		p.row++
	}
	number.bold = true
	p.put(p.sheet, cell(1, p.row), "", number)
	p.put(p.sheet, cell(2, p.row), "Jumlah", number)
	p.figures(p.row, number, all)
	p.row++
	p.foot("Laporan desa se-Kecamatan Pangkalan", d.name, fmt.Sprint(year))
}

// figures writes men, women and their sum.
func (p *paper) figures(row int, s style, n sexes) {
	for i, v := range []int{n.l, n.p, n.sum()} {
		p.put(p.sheet, cell(3+i, row), v, s)
	}
}
