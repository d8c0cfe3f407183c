package main

import (
	"fmt"
	"strconv"
)

// A mistake is one that was put into a file of 2025 on purpose.
type mistake struct {
	file, sheet, cell string
	printed, right    string
	what              string
}

// spoil prints something else in a cell and says so.
func (b *book) spoil(t placed, at, what string, wrong any) mistake {
	m := mistake{file: b.name, sheet: t.sheet, cell: at, right: b.get(t.sheet, at), what: what}
	b.keep(b.file.SetCellValue(t.sheet, at, wrong))
	m.printed = b.get(t.sheet, at)
	return m
}

// add adds to the figure in a cell.
func (b *book) add(t placed, at, what string, n int) mistake {
	was, err := strconv.Atoi(b.get(t.sheet, at))
	b.keep(err)
	return b.spoil(t, at, what, was+n)
}

// spoilCity puts the mistakes into the workbook of Karawang Barat.
func spoilCity(b *book) []mistake {
	people, faith, services := b.tables["Penduduk"], b.tables["Agama"], b.tables["Sarana"]
	const women, more = "Perempuan", 120
	at := people.at("Nagasari", women)
	out := []mistake{b.spoil(people, at, "two digits of the women of Nagasari are swapped; every total is right", swapped(b.get(people.sheet, at)))}

	out = append(out, b.add(faith, faith.at("Tanjungpura", "Islam"), "120 Muslims too many in Tanjungpura", more))
	for _, at := range []string{faith.at("Tanjungpura", "Jumlah"), faith.total("Islam"), faith.total("Jumlah")} {
		out = append(out, b.add(faith, at, "goes with it: the table adds up in itself, but not to the population by sex", more))
	}
	return append(out, b.spoil(services, services.head("Puskesmas Pembantu"), "a heading that the catalogue does not know", "Pst. Pbt."))
}

// spoilRural puts the mistakes into the workbook of Pangkalan, which had lastRT neighbourhood units the year before.
func spoilRural(b *book, lastRT int) []mistake {
	units, people, marriage := b.tables["Luas Wilayah dan Jumlah Dusun, RW, RT"], b.tables["Jumlah Penduduk dan Kepala Keluarga"], b.tables["Penduduk Menurut Status Perkawinan"]
	out := []mistake{b.spoil(units, units.total("RT"), "a stale total: it is that of 2024", lastRT)}
	for _, v := range []string{"Tamanmekar", "Tamansari", "Kertasari"} {
		at := people.at(v, "Jumlah KK")
		n, err := strconv.Atoi(b.get(people.sheet, at))
		b.keep(err)
		out = append(out, b.spoil(people, at, "the dot between the thousands became a decimal point; the total of the column is right", float64(n)/1000))
		b.put(people.sheet, at, float64(n)/1000, style{border: true})
	}
	return append(out, b.spoil(marriage, marriage.name("Jatilaksana"), "the name of the desa is misspelt", "Jatilaksna"))
}

// swapped exchanges the second and the third digit, or the first two neighbours that differ.
func swapped(figure string) int {
	digits := []byte(figure)
	for _, i := range []int{1, 0, 2} {
		if i+1 < len(digits) && digits[i] != digits[i+1] {
			digits[i], digits[i+1] = digits[i+1], digits[i]
			break
		}
	}
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		panic(fmt.Sprintf("%q is not a whole number", figure)) // only whole numbers are swapped
	}
	return n
}
