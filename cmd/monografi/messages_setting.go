package main

var settingMessages = map[msg]text{
	"config.missing":       {"berkas setelan %s tidak ada", "settings file %s does not exist"},
	"config.unreadable":    {"berkas setelan %s tidak terbaca: %v", "cannot read settings file %s: %v"},
	"config.unknown-key":   {"%s:%d: setelan %q tidak dikenal", "%s:%d: unknown setting %q"},
	"config.known-keys":    {"yang dikenal: %s", "known here: %s"},
	"config.not-list":      {"%s:%d: setelan %q harus berupa daftar", "%s:%d: setting %q has to be a list"},
	"config.not-list.hint": {"tiap butir dimulai dengan: - %s: …", "each entry begins with: - %s: …"},
	"config.bool":          {"setelan %s: %q bukan true atau false", "setting %s: %q is neither true nor false"},
	"config.not-text":      {"%s: setelan %q harus ditulis dalam tanda kutip (terbaca sebagai %s)", "%s: setting %q must be written in quotes (it reads as %s)"},
	"config.lang":          {"bahasa %q tidak dikenal; pilih id atau en", "unknown language %q; want id or en"},
	"config.regency":       {"setelan regency: %q bukan kode wilayah, misalnya \"32.15\"", "setting regency: %q is not a region code such as \"32.15\""},
	"config.year":          {"setelan %s: %q bukan tahun, misalnya 2025", "setting %s: %q is not a year such as 2025"},
}
