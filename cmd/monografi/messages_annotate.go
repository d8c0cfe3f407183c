package main

var annotateMessages = map[msg]text{
	"flag.annotate": {"tulis salinan tiap berkas ke `FOLDER`, sel yang salah atau tidak dikenal diberi warna dan komentar",
		"write a copy of each file to `DIR`, with cells that are wrong or not understood coloured and commented"},
	"annotate.same-folder":      {"folder %s berisi berkas asli %s; salinannya akan menimpanya", "folder %s holds the original %s; the copy would replace it"},
	"annotate.same-folder.hint": {"sebutkan folder lain, misalnya --annotate salinan", "name another folder, such as --annotate copies"},
	"annotate.suspect":          {"mungkin sel ini yang salah: %s (keyakinan %s %%)", "perhaps this cell is wrong: %s (confidence %s %%)"},
	"annotate.see":              {"lihat %s", "see %s"},
	"annotate.personal":         {"Isi berkas ini tidak disalin karena memuat data pribadi.", "The content of this file is not copied because it holds personal data."},
	"annotate.gone":             {"Berkas aslinya tidak ada lagi di %s.", "The original is no longer at %s."},
	"annotate.changed":          {"Berkas %s sudah berubah sejak diimpor.", "The file %s has changed since it was imported."},
	"annotate.from":             {"Daftar ini tentang isi berkas seperti diimpor (impor %d, %s).", "This list is about the file as it was imported (import %d, %s)."},
	"annotate.list-only":        {"%s: hanya daftar temuannya yang ditulis. %s", "%s: only the list of findings is written. %s"},
	"annotate.loose":            {"%s temuan tidak menunjuk sel di berkas yang dikenal; tidak ada di salinan mana pun", "%s findings name no cell of a known file; they stand in no copy"},
}
