package main

var settingMessages = map[msg]text{
	"config.missing":     {"berkas setelan %s tidak ada", "settings file %s does not exist"},
	"config.unreadable":  {"berkas setelan %s tidak terbaca: %v", "cannot read settings file %s: %v"},
	"config.unknown-key": {"%s: setelan %q tidak dikenal", "%s: unknown setting %q"},
	"config.not-text":    {"%s: setelan %q harus ditulis dalam tanda kutip (terbaca sebagai %s)", "%s: setting %q must be written in quotes (it reads as %s)"},
	"config.lang":        {"bahasa %q tidak dikenal; pilih id atau en", "unknown language %q; want id or en"},
	"config.regency":     {"setelan regency: %q bukan kode wilayah, misalnya \"32.15\"", "setting regency: %q is not a region code such as \"32.15\""},
	"config.year":        {"setelan year: %q bukan tahun, misalnya 2025", "setting year: %q is not a year such as 2025"},
}
