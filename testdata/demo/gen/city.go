package main

import "fmt"

// cityWorkbook is how Karawang Barat sends its figures: one subject on a sheet, with codes.
func cityWorkbook(d district, year int) *book {
	b := newBook(fmt.Sprintf("karawang-barat-%d.xlsx", year), "Penduduk", "Umur", "Agama", "Status Kawin", "Mutasi", "Sarana")
	kelurahan := stub{title: "Kelurahan", name: func(v *village) string { return title(v.name) }, codes: true}
	page := func(sheet, subject, source string, columns []column) {
		p := b.paper(sheet, 3+len(columns))
		p.widths(5, 16, 22, 12)
		p.heading(subject, "KECAMATAN "+title(d.name)+" KABUPATEN KARAWANG", fmt.Sprint("TAHUN ", year))
		b.tables[sheet] = p.table(d, kelurahan, columns)
		p.foot(source, d.name, fmt.Sprint(year))
	}
	const registry = "Kantor Kecamatan Karawang Barat, diolah dari laporan kelurahan"
	page("Penduduk", "LUAS WILAYAH, JUMLAH PENDUDUK MENURUT JENIS KELAMIN DAN KEPALA KELUARGA", registry, cityPeople())
	page("Umur", "JUMLAH PENDUDUK MENURUT KELOMPOK UMUR", registry, listed("Kelompok Umur (Tahun)", ages(), func(v *village) []int { return bothSexes(v.ages) }, "Jumlah"))
	page("Agama", "JUMLAH PENDUDUK MENURUT AGAMA", "KUA Kecamatan Karawang Barat", listed("Agama", religions, func(v *village) []int { return v.religions }, "Jumlah"))
	page("Status Kawin", "JUMLAH PENDUDUK MENURUT STATUS PERKAWINAN", registry, listed("Status Perkawinan", marital, func(v *village) []int { return v.marital }, "Jumlah"))
	page("Mutasi", "MUTASI PENDUDUK", registry, movements())
	page("Sarana", "JUMLAH RT, RW, SARANA KESEHATAN DAN TEMPAT IBADAH", registry, cityServices())
	return b
}

func cityPeople() []column {
	columns := append([]column{area("Luas Wilayah (Km2)", true)}, bySex("Penduduk (Jiwa)", func(v *village) sexes { return v.people })...)
	ratio := column{title: "Rasio Jenis Kelamin", format: "0.00", noTotal: true, value: func(v *village) any {
		return float64(v.people.l*10000/v.people.p) / 100
	}}
	return append(columns, ratio, count("", "Jumlah KK", func(v *village) int { return v.households }))
}

func cityServices() []column {
	columns := []column{count("", "RT", func(v *village) int { return v.rt }), count("", "RW", func(v *village) int { return v.rw })}
	columns = append(columns, listed("Sarana Kesehatan", facilities, func(v *village) []int { return v.clinics }, "")...)
	return append(columns, listed("Tempat Ibadah", houses, func(v *village) []int { return v.worship }, "")...)
}

// ages are the headings of five years each.
func ages() []string {
	var out []string
	for from := 0; from < 75; from += 5 {
		out = append(out, fmt.Sprintf("%d-%d", from, from+4))
	}
	return append(out, "75+")
}

func bothSexes(all []sexes) []int {
	out := make([]int, len(all))
	for i, s := range all {
		out[i] = s.sum()
	}
	return out
}
