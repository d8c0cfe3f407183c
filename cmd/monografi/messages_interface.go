package main

var interfaceMessages = map[msg]text{
	"word.error":   {"galat", "error"},
	"word.warning": {"peringatan", "warning"},
	"word.hint":    {"petunjuk", "hint"},

	"flag.db":       {"`BERKAS` basis data SQLite; bawaan monografi.db", "the SQLite database `FILE`; default monografi.db"},
	"flag.config":   {"`BERKAS` setelan; bawaan monografi.yaml di samping basis data", "settings `FILE`; default monografi.yaml beside the database"},
	"flag.lang":     {"`BAHASA` pesan dan laporan: id atau en", "`LANGUAGE` of messages and reports: id or en"},
	"flag.json":     {"keluaran untuk program: satu dokumen JSON", "output for programs: one JSON document"},
	"flag.quiet":    {"tanpa kemajuan dan petunjuk", "no progress, no hints"},
	"flag.no-input": {"jangan pernah bertanya; yang perlu ditanyakan menjadi kode keluar 4", "never ask; what would be asked becomes exit code 4"},
	"flag.no-color": {"tanpa warna", "no colour"},
	"flag.help":     {"bantuan untuk perintah ini", "help for this command"},
	"flag.version":  {"versi program", "version of the program"},

	"explorer.greeting": {`monografi adalah program baris perintah: ia dijalankan dari jendela terminal.

  1. Buka folder tempat data Anda di Explorer.
  2. Ketik "cmd" pada baris alamat di atas, lalu tekan Enter.
  3. Ketik: monografi help panduan

Folder ini: %s`, `monografi is a command-line program: it is run from a terminal window.

  1. Open the folder with your data in Explorer.
  2. Type "cmd" in the address bar at the top and press Enter.
  3. Type: monografi help guide

This folder: %s`},
	"explorer.wait": {"Tekan Enter untuk menutup jendela ini. ", "Press Enter to close this window. "},
}
