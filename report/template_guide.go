package report

import (
	"fmt"
	"strings"
)

// guideWidth is the width of the instructions in characters.
const guideWidth = 96

// A guideLine is a line of the instructions. None holds a number in a cell of its own: an import reads the sheet as text.
type guideLine struct {
	text string
	look style
}

var guideID = []guideLine{
	{"Cara mengisi", styleCaption},
	{"1. Isilah hanya sel berwarna kuning muda. Nama dan kode desa/kelurahan sudah terisi; jangan diubah, dihapus, atau ditukar urutannya.", stylePlain},
	{"2. Sel berwarna abu-abu adalah rumus. Jumlah muncul sendiri setelah semua rinciannya terisi.", stylePlain},
	{"3. Jangan menghapus atau menyisipkan kolom, dan jangan mengubah judul tabel maupun judul kolom.", stylePlain},
	{"4. Tabel atau lembar yang datanya tidak ada boleh dibiarkan kosong; yang kosong tidak disimpan dan tidak dianggap nol.", stylePlain},
	{"5. Angka ditulis tanpa satuan. Pemisah desimal mengikuti pengaturan komputer Anda.", stylePlain},
	{"", stylePlain},
	{"Tanda yang dipakai", styleCaption},
	{"kosong   data belum ada (bukan nol)", stylePlain},
	{"-   tidak ada (nol)", stylePlain},
	{"...   data tidak tersedia", stylePlain},
	{"n/a   tidak berlaku untuk wilayah itu", stylePlain},
	{"", stylePlain},
	{"Setelah diisi", styleCaption},
	{"Simpan sebagai buku kerja Excel (.xlsx), lalu kirimkan ke kabupaten/kota lewat surel, aplikasi pesan, atau kandar USB.", stylePlain},
	{"Di kabupaten/kota: monografi import %s", stylePlain},
}

var guideEN = []guideLine{
	{"", stylePlain},
	{"How to fill it in", styleCaption},
	{"1. Fill in the light yellow cells only. The villages and their codes are there already: leave them and their order as they are.", stylePlain},
	{"2. Grey cells are formulas. A total appears when all its parts are filled in.", stylePlain},
	{"3. Do not remove or insert columns, and do not change the headings.", stylePlain},
	{"4. What you have no data for may stay empty: it is not stored, and it is not taken for zero.", stylePlain},
	{"5. Write figures without their unit.", stylePlain},
	{"Empty: not known yet.   -  none (zero).   ...  not available.   n/a  does not apply.", stylePlain},
	{"Save it as an Excel workbook (.xlsx) and send it in. There: monografi import %s", stylePlain},
}

// FileName is the name a form workbook is given: "formulir-34.01.07-pengasih-2025.xlsx".
func (t *Template) FileName() string {
	words := strings.FieldsFunc(strings.ToLower(t.bare), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return fmt.Sprintf("formulir-%s-%s-%d.xlsx", t.Region, strings.Join(words, "-"), t.Year)
}

// guide makes the sheet of instructions.
func (d *drafter) guide() {
	s := &formSheet{name: d.names.name("Petunjuk"), widths: []float64{guideWidth}, text: true}
	d.s, d.row = s, 1
	d.t.sheets = append(d.t.sheets, s)
	lines := []guideLine{
		{"FORMULIR MONOGRAFI KECAMATAN", styleTitle},
		{fmt.Sprintf("%s, %d", d.t.place, d.Year), style{bold: true}},
		{"", stylePlain},
	}
	lines = append(lines, guideID...)
	if d.Lang == "en" {
		lines = append(lines, guideEN...)
	}
	for _, l := range lines {
		text := strings.ReplaceAll(l.text, "%s", d.t.FileName())
		d.put(1, d.row, formCell{text: text, look: l.look})
		s.rows[d.row-1].height = 1.15 * rowHeight * float64(linesIn(text, guideWidth*0.95))
		d.row++
	}
	s.rows[0].height = titleHeight
}
