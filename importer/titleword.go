package importer

import "strings"

// telling reports whether a word is more than a mark such as "fix", "new2" or the "Tabel" of "Tabel 2".
func telling(word string) bool {
	const short = 4
	return len(word) > short && !sheetWords[word] && !strings.ContainsAny(word, "0123456789")
}

// speaking reports whether a word of a title tells what is counted, and is not one that stands in the titles of all kinds of tables.
func speaking(word string) bool {
	return telling(word) && !titleWords[word] && !sheetWords[word+"an"] && !formalWords[word] || len(word) == 3 && !strings.ContainsAny(word, "0123456789.") && !formalWords[word]
}

// wordSet is a set of words that are separated by blanks.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// sheetWords are what sheets are called that are only numbered.
var sheetWords = wordSet(`
	tabel table sheet lembar lembaran gambar lampiran halaman form format formulir rekap rekapitulasi kecamatan kelurahan monografi profil gabungan semua
	keseluruhan sarana prasarana fasilitas lanjutan sambungan final revisi terbaru update input output hasil laporan export ekspor isian wilayah kondisi
	keadaan
`)

// formalWords are what reports and registers are called, whatever they count.
var formalWords = wordSet(`
	bulanan tahunan semesteran triwulan daftar register buku induk potensi perkembangan statistik statistika dasar pokok umum pendataan sensus dinamis
	statis dinas kantor pemerintah pemerintahan badan pusat kependudukan demografi sipil catatan geografi geografis dalam angka infografis indikator
	rincian menurut berdasarkan jenis seluruh sekecamatan dusun lingkungan distrik sektoral administrasi wilayah agregat informasi sistem lampid mutasi
	terpilah gender komposisi struktur sebaran distribusi tabulasi opd skpd uptd dkb bps dan per for the
`)
