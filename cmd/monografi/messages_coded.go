package main

// codedMessages are about sheets whose figures are addressed by codes, such as our own reports.
var codedMessages = map[msg]text{
	"problem.coded-field":    {"isian tidak terbaca; seharusnya %s. Angkanya tidak disimpan", "this cannot be read; wanted is %s. Its figure is not stored"},
	"problem.coded-disputed": {"angka ini masih diperselisihkan ketika laporan dibuat; periksa sumbernya", "this figure was in dispute when the report was made; look at its sources"},
	"problem.coded-moved":    {"baris atau judul kolom di sini lain dari ketika laporan dibuat; angkanya tidak disimpan. Yang dikenal: %s", "the row or heading here is not the one of the report as it was made; its figures are not stored. Known is: %s"},
}
