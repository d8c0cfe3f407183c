package main

var templateMessages = map[msg]text{
	"template.short": {"Tulis formulir monografi kosong untuk diisi kecamatan", "Write the blank form workbook for a sub-district to fill in"},
	"template.long": {"Tulis buku kerja formulir monografi kecamatan: desa/kelurahan sudah terisi, satu lembar untuk tiap bidang,\nisian diperiksa di selnya, jumlah dihitung dengan rumus. Formulir yang sudah diisi diimpor tanpa pertanyaan;\nyang dibiarkan kosong tidak disimpan. Untuk kabupaten/kota ditulis satu berkas per kecamatan.",
		"Write the form workbook of a sub-district: its villages are filled in, each subject has a sheet, cells check what\nis entered, totals are formulas. A form that was filled in imports without a question; what is left blank is not\nstored. For a regency or city one file is written for each sub-district."},
	"template.flag.region": {"`KODE` kecamatan, atau kabupaten/kota untuk semua kecamatannya; boleh lebih dari satu", "`CODE` of a sub-district, or of a regency for all its sub-districts; may be given more than once"},
	"template.flag.year":   {"`TAHUN` data", "`YEAR` of the data"},
	"template.flag.output": {"`BERKAS` .xlsx atau folder; tanpa ini ditulis di folder kerja", "`FILE` .xlsx or folder; without it, the working folder"},
	"template.flag.force":  {"timpa berkas yang sudah ada", "overwrite files that are there"},

	"template.flag.lists": {"daftar kosong pengaduan, responden SKM, standar pelayanan dan pelaksana, bukan formulir", "blank lists of complaints, survey respondents, service standards and officers, instead of the forms"},
	"template.lists-done": {"Daftar: %s.", "Lists: %s."},

	"template.no-year":        {"tahun data belum disebut", "the year of the data is not given"},
	"template.no-year.hint":   {"tambahkan --year TAHUN", "add --year YEAR"},
	"template.no-region":      {"wilayah belum disebut", "no region is given"},
	"template.no-region.hint": {"tambahkan --region KODE kecamatan atau kabupaten/kota; kode dicari dengan: monografi region find NAMA", "add --region CODE of a sub-district or regency; look codes up with: monografi region find NAME"},
	"template.one-file":       {"%s satu berkas, sedangkan formulirnya %d", "%s is one file, but there are %d forms"},
	"template.one-file.hint":  {"sebutkan folder: -o FOLDER/", "name a folder: -o FOLDER/"},
	"template.there":          {"berkas %s sudah ada; mungkin sudah diisi", "file %s is there already; it may be filled in"},
	"template.there.hint":     {"pilih nama lain dengan -o, atau timpa dengan --force", "choose another name with -o, or overwrite it with --force"},
	"template.progress":       {"menulis formulir %d dari %d: %s", "writing form %d of %d: %s"},
	"template.done":           {"%s formulir untuk %s desa/kelurahan, dengan %s sel isian.", "Forms: %s; villages: %s; cells to fill in: %s."},
	"template.next":           {"setelah diisi: monografi import BERKAS", "when filled in: monografi import FILE"},
}
