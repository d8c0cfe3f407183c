package main

var nextMessages = map[msg]text{
	"next.inspect":    {"bila sudah benar: monografi import BERKAS; tahun atau wilayah yang tidak ada di berkas: --year TAHUN --region KODE", "if this is right: monografi import FILE; a year or region that the file does not say: --year YEAR --region CODE"},
	"next.validate":   {"selanjutnya: monografi report KODE --year TAHUN -o laporan.xlsx", "next: monografi report CODE --year YEAR -o report.xlsx"},
	"next.figure":     {"dari mana sebuah angka: monografi trace KODE INDIKATOR --year TAHUN", "where a figure comes from: monografi trace CODE INDICATOR --year YEAR"},
	"next.trace":      {"impor yang membawanya: monografi history", "the imports it came with: monografi history"},
	"next.history":    {"batalkan satu impor seluruhnya: monografi undo NOMOR", "take an import back whole: monografi undo NUMBER"},
	"next.undo":       {"periksa angka yang berlaku sekarang: monografi validate", "check the figures that hold now: monografi validate"},
	"next.backup":     {"lihat isi cadangan itu: monografi history --db BERKAS", "look into that copy: monografi history --db FILE"},
	"next.check":      {"isi datanya: monografi validate; simpan cadangan: monografi backup BERKAS", "what the figures say: monografi validate; keep a copy: monografi backup FILE"},
	"next.config":     {"kerjakan yang tertulis di sana: monografi refresh", "do what they say: monografi refresh"},
	"next.region":     {"lihat datanya: monografi show KODE --year TAHUN", "see its data: monografi show CODE --year YEAR"},
	"next.indicators": {"rincian dan aturan satu indikator: monografi catalogue show KODE", "breakdowns and rules of one indicator: monografi catalogue show CODE"},
	"next.indicator":  {"angkanya dan asalnya: monografi trace WILAYAH INDIKATOR --year TAHUN", "its figures and where they come from: monografi trace REGION INDICATOR --year YEAR"},
	"next.catalogue":  {"pakai tabel itu: tulis catalogue: FOLDER di monografi.yaml", "to use these tables: write catalogue: FOLDER in monografi.yaml"},
}
