package main

var helpMessages = map[msg]text{
	"root.short": {"Monografi kecamatan: impor, periksa, laporkan", "Sub-district monographs: import, check, report"},
	"root.long": {`Monografi menyimpan data monografi kecamatan dalam satu berkas SQLite: membaca buku kerja
dari kantor-kantor, menunjukkan sel mana yang salah, dan menulis laporan gabungan kabupaten.`,
		`Monografi keeps the monographs of sub-districts (kecamatan) in one SQLite file: it reads the
workbooks of the offices, says which cell is wrong, and writes the regency's consolidated report.`},

	"group.data":      {"Data:", "Data:"},
	"group.care":      {"Basis data:", "Database:"},
	"group.reference": {"Acuan:", "Reference:"},
	"group.program":   {"Program:", "Program:"},

	"help.usage":        {"Cara pakai:", "Usage:"},
	"help.aliases":      {"Nama lain:", "Aliases:"},
	"help.examples":     {"Contoh:", "Examples:"},
	"help.commands":     {"Perintah:", "Commands:"},
	"help.flags":        {"Pilihan:", "Flags:"},
	"help.global-flags": {"Pilihan umum:", "Global flags:"},
	"help.flags-slot":   {"[pilihan]", "[flags]"},
	"help.command-slot": {"[perintah]", "[command]"},
	"help.default":      {"(bawaan %s)", "(default %s)"},
	"help.more": {"Mulai dari sini: monografi help panduan. Tentang satu perintah: monografi PERINTAH --help.",
		"Start here: monografi help guide. About one command: monografi COMMAND --help."},

	"arg.topic":             {"TOPIK", "TOPIC"},
	"arg.import":            {"IMPOR", "IMPORT"},
	"arg.text":              {"TEKS", "TEXT"},
	"arg.folder":            {"FOLDER", "FOLDER"},
	"arg.indicator-or-rule": {"INDIKATOR|ATURAN", "INDICATOR|RULE"},
	"arg.code":              {"KODE", "CODE"},
	"arg.file":              {"BERKAS", "FILE"},
	"arg.path":              {"BERKAS|FOLDER", "FILE|FOLDER"},
	"arg.region":            {"WILAYAH", "REGION"},
	"arg.indicator":         {"INDIKATOR", "INDICATOR"},

	"help.short":             {"Bantuan tentang perintah atau topik", "Help about a command or a topic"},
	"help.long":              {"Bantuan tentang perintah atau topik.\nTopik: %s", "Help about a command or a topic.\nTopics: %s"},
	"err.topic-unknown":      {"tidak ada topik atau perintah %q", "no topic or command %q"},
	"completion.short":       {"Skrip pelengkap untuk shell", "Completion script for a shell"},
	"completion.long":        {"Tulis skrip yang membuat shell melengkapi perintah, pilihan, kode wilayah, dan kode indikator.", "Write the script that makes a shell complete commands, flags, region codes and indicator codes."},
	"err.shell-unknown":      {"shell %q tidak dikenal", "unknown shell %q"},
	"err.shell-unknown.hint": {"yang ada: %s", "there are: %s"},
	"version.sources":        {"asal dan lisensi data wilayah: monografi help sumber", "origin and licence of the data on regions: monografi help sources"},
	"version.short":          {"Versi program", "Version of the program"},
}
