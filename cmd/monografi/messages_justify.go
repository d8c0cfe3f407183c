package main

var justifyMessages = map[msg]text{
	"flag.all":       {"juga temuan yang sudah selesai", "resolved findings too"},
	"flag.justify":   {"nyatakan temuan dengan `NOMOR` ini benar; perlu --reason", "say that the finding with this `ID` is right; needs --reason"},
	"flag.reason":    {"`ALASAN` temuan itu benar", "the `REASON` for which the finding is right"},
	"flag.unjustify": {"cabut pembenaran temuan dengan `NOMOR` ini", "take back what --justify said of the finding with this `ID`"},
	"flag.statement": {"tulis berita acara validasi sebuah kecamatan ke `BERKAS` .html atau .txt", "write the validation statement of a sub-district to a `FILE` .html or .txt"},

	"state.new":            {"baru", "new"},
	"state.open":           {"masih", "still open"},
	"state.again":          {"dibuka lagi", "open again"},
	"validate.states":      {"%s baru, %s masih terbuka, %s selesai, %s dibenarkan.", "%s new, %s still open, %s resolved, %s justified."},
	"validate.more":        {"(+ %d akibat lain)", "(+ %d of the same cause)"},
	"validate.also":        {"juga: %s", "also: %s"},
	"validate.justified":   {"Dibenarkan", "Justified"},
	"validate.resolved":    {"Selesai", "Resolved"},
	"validate.resolved-on": {"tidak ditemukan lagi sejak %s", "not found any more since %s"},
	"validate.reason":      {"alasan: %s", "reason: %s"},
	"validate.was":         {"pernah dibenarkan dengan angka lain: %s", "was justified with other figures: %s"},
	"validate.read-only":   {"basis data tidak dapat ditulis; riwayat temuan tidak dicatat dan nomor temuan baru hanya sementara", "the database cannot be written; the history of findings is not kept and numbers of new findings are provisional"},

	"justify.both":     {"--justify NOMOR dan --reason ALASAN dipakai bersama, --unjustify NOMOR sendiri", "--justify ID and --reason REASON go together, --unjustify ID goes alone"},
	"justify.number":   {"%q bukan nomor temuan; tulis misalnya F-0031", "%q is not the ID of a finding; write for instance F-0031"},
	"justify.none":     {"tidak ada temuan %s", "there is no finding %s"},
	"justify.resolved": {"temuan %s sudah selesai", "finding %s is already resolved"},
	"justify.not":      {"temuan %s tidak dibenarkan", "finding %s is not justified"},
	"justify.hint":     {"lihat: monografi validate --all", "see: monografi validate --all"},
	"justify.done":     {"dibenarkan: %s", "justified: %s"},
	"justify.undone":   {"terbuka lagi", "open again"},

	"statement.region": {"berita acara dibuat untuk satu kecamatan dan satu tahun: --region KODE --year TAHUN, tanpa --rule", "a statement is made for one sub-district and one year: --region CODE --year YEAR, without --rule"},
	"statement.ending": {"berita acara %q harus berakhiran .html atau .txt", "the statement %q must end in .html or .txt"},
}
