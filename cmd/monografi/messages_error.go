package main

var errorMessages = map[msg]text{
	"ask.number": {"Nomor (1-%s): ", "Number (1-%s): "},
	"ask.none":   {"tidak ada jawaban", "no answer"},

	"err.interrupted":      {"dihentikan", "interrupted"},
	"err.interrupted.hint": {"yang sudah disimpan tersimpan utuh, berkas yang sedang dikerjakan tidak disimpan sama sekali; ulangi perintahnya untuk melanjutkan", "what was stored is whole, and nothing of the file in hand was stored; run the command again to go on"},
	"err.not-exist":        {"%s: tidak ada", "%s: does not exist"},
	"err.not-exist.hint":   {"periksa ejaannya; dicari dari folder %s", "check the spelling; it was looked for from the folder %s"},
	"err.stdin":            {"masukan standar tidak dibaca", "standard input is not read"},
	"err.stdin.hint":       {"simpan dahulu sebagai berkas, lalu sebutkan namanya", "save it as a file first, and name that"},
	"err.no-folder":        {"folder %s tidak ada", "folder %s does not exist"},
	"err.no-folder.hint":   {"buat dahulu foldernya, atau pilih tempat lain", "make the folder first, or choose another place"},
	"err.is-folder":        {"%s adalah folder", "%s is a folder"},
	"err.is-folder.hint":   {"sebutkan nama berkas di dalamnya", "name a file in it"},
	"err.permission":       {"%s: tidak diizinkan", "%s: permission denied"},

	"err.command-unknown":  {"perintah %q tidak dikenal untuk %q", "unknown command %q for %q"},
	"err.command-missing":  {"%s: sebutkan perintahnya", "%s: name a command"},
	"err.argument-missing": {"%s: kurang argumen %s", "%s: missing argument %s"},
	"err.argument-extra":   {"%s: argumen %q berlebih", "%s: unexpected argument %q"},
	"err.flag-unknown":     {"%s: pilihan %s tidak dikenal", "%s: unknown flag %s"},
	"err.flag-value":       {"pilihan %s memerlukan nilai", "flag %s needs a value"},
	"err.flag-invalid":     {"pilihan %s: nilai %q tidak dapat dipakai", "flag %s: invalid value %q"},
	"err.flag-syntax":      {"pilihan %q salah tulis", "bad flag syntax %q"},

	"hint.help":         {"lihat: %s --help", "see: %s --help"},
	"hint.did-you-mean": {"maksud Anda: %s?", "did you mean: %s?"},
}
