package main

import "fmt"

// budgets is the workbook of the village budgets (APBDes): a sheet for each desa.
func budgets(d district, year int) *book {
	var sheets []string
	for _, v := range d.villages {
		sheets = append(sheets, v.name)
	}
	b := newBook(fmt.Sprintf("apbdes-pangkalan-%d.xlsx", year), sheets...)
	for _, v := range d.villages {
		p := b.paper(v.name, 5)
		p.widths(15, 38, 18, 18, 18)
		p.heading("LAPORAN REALISASI PELAKSANAAN APBDES", "DESA "+title(v.name)+" KECAMATAN PANGKALAN", "KABUPATEN KARAWANG", fmt.Sprint("TAHUN ANGGARAN ", year))
		p.budget(v.budget)
		p.put(p.sheet, cell(4, p.row+1), fmt.Sprint(v.name, ", 31 Desember ", year), style{})
		p.put(p.sheet, cell(4, p.row+2), "KEPALA DESA "+title(v.name), style{})
		p.put(p.sheet, cell(4, p.row+5), "( ........................................ )", style{})
	}
	return b
}

func (p *paper) budget(b budget) {
	for i, h := range []string{"Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Lebih/(Kurang) (Rp)"} {
		p.headCell(p.row, i+1, h)
	}
	p.row++
	for _, a := range b {
		text, number := style{border: true, bold: a.heading}, style{border: true, bold: a.heading, format: thousands}
		p.put(p.sheet, cell(1, p.row), a.code, text)
		p.put(p.sheet, cell(2, p.row), a.name, text)
		for i, v := range []int{a.planned, a.realised, a.realised - a.planned} {
			p.put(p.sheet, cell(3+i, p.row), v, number)
		}
		p.row++
	}
}
