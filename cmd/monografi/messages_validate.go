package main

var validateMessages = map[msg]text{
	"validate.short": {"Periksa angka yang tersimpan", "Check the stored figures"},
	"validate.long": {"Periksa angka yang tersimpan: rincian dan jumlahnya, jumlah tercetak, jumlah wilayah, neraca antartahun, dan kewajaran.\nKode keluar 3 bila ada kesalahan.",
		"Check the stored figures: breakdowns and their sums, printed totals, sums of regions, balances between years, and plausibility.\nExit code 3 when there are errors."},
	"flag.region-only": {"hanya wilayah `KODE` ini dan di bawahnya", "only this region `CODE` and what lies inside"},
	"flag.year-only":   {"hanya `TAHUN` ini", "only this `YEAR`"},
	"flag.rule":        {"hanya aturan dengan `KODE` ini, misalnya A-10", "only the rule with this `CODE`, such as A-10"},
	"flag.untouched":   {"hanya angka yang tidak diperiksa jumlah, aturan, atau uji mana pun", "only the figures that no sum, rule or test looks at"},
	"untouched.alone":  {"--untouched tidak dapat bersama --rule, --annotate, --statement, atau --all", "--untouched goes without --rule, --annotate, --statement and --all"},
	"untouched.count":  {"%s dari %s angka tidak diperiksa jumlah, aturan, atau uji mana pun.", "%s of %s figures are looked at by no sum, rule or test."},
	"head.regions":     {"Wilayah", "Regions"},
	"head.first-cell":  {"Sel pertama", "First cell"},
	"validate.no-rule": {"tidak ada aturan %q", "no rule %q"},
	"validate.rules":   {"yang ada: %s; aturan lain: monografi catalogue show INDIKATOR", "there are: %s; other rules: monografi catalogue show INDICATOR"},
	"validate.no-file": {"(tanpa berkas)", "(no file)"},
	"validate.summary": {"%s kesalahan, %s peringatan, %s catatan.", "%s error(s), %s warning(s), %s note(s)."},
	"validate.hint":    {"perbaiki sel yang disebut di berkas asalnya, lalu impor lagi", "mend the cells named in their file, and import it again"},
}
