package main

import (
	"bytes"
	"fmt"
)

// A list is a CSV file being written.
type list struct {
	bytes.Buffer
	name string
}

func (l *list) fileName() string       { return l.name }
func (l *list) bytes() ([]byte, error) { return l.Bytes(), nil }

// schools is the list that the education office exports: a line for each figure, separated by semicolons as a spreadsheet
// does in Indonesia.
func schools(year int, districts ...district) *list {
	out := &list{name: fmt.Sprintf("pendidikan-%d.csv", year)}
	fmt.Fprint(out, "Kode Wilayah;Kecamatan;Desa/Kelurahan;Tahun;Indikator;Jenjang;Nilai;Satuan\r\n")
	for _, d := range districts {
		for _, v := range d.villages {
			for i, s := range v.schools {
				if s.schools == 0 {
					continue
				}
				line := func(indicator string, n int, unit string) {
					fmt.Fprintf(out, "%s;%s;%s;%d;%s;%s;%s;%s\r\n", v.code, d.name, v.name, year, indicator, levels[i], dotted(n), unit)
				}
				line("Jumlah Sekolah", s.schools, "unit")
				line("Jumlah Guru", s.teachers, "orang")
				line("Jumlah Murid", s.pupils, "orang")
			}
		}
	}
	return out
}
