package main

var mergeMessages = map[msg]text{
	"merge.short": {"Gabungkan basis data kantor lain", "Bring in other offices' databases"},
	"merge.long": {`Gabungkan basis data kantor lain: impornya beserta riwayatnya, jawaban yang diingat, dan alasan atas
temuan. Impor yang sama di beberapa basis data menjadi satu. Basis data lain hanya dibaca.
Bila dua berkas menyebut angka berbeda dan tidak satu pun dibuat setelah melihat yang lain, keduanya
disebut; angkanya ditandai ?) di laporan sampai diputuskan dengan --prefer atau impor baru.
Tanpa argumen, perintah ini menyebut angka yang masih dipersoalkan.`, `Bring in other offices' databases: their imports with their history, remembered answers, and reasons given for
findings. The same import in several databases is one. The other databases are only read.
Where two files say different things and neither was made in sight of the other, both are named; the
figure is marked ?) in reports until it is decided by --prefer or a new import.
Without arguments the command lists the figures that are still in dispute.`},
	"merge.flag.prefer":  {"`CARA` memutuskan angka yang berbeda: newest, file[=NAMA], office[=BASISDATA]", "`HOW` to decide between figures: newest, file[=NAME], office[=DATABASE]"},
	"merge.flag.dry-run": {"hanya katakan apa yang akan terjadi", "only say what would happen"},
	"merge.prefer":       {"--prefer %s tidak dikenal", "--prefer %s is not known"},
	"merge.prefer.hint":  {"newest: yang terakhir diimpor; file: berkas dengan wilayah paling sedikit, atau file=NAMA; office: basis data yang digabungkan, atau office=BASISDATA", "newest: what was imported last; file: the file about the fewest regions, or file=NAME; office: the databases brought in, or office=DATABASE"},
	"merge.office":       {"--prefer office=%s: basis data itu tidak termasuk yang digabungkan", "--prefer office=%s: that database is not among those merged"},
	"merge.same":         {"%s adalah basis data ini sendiri", "%s is this database itself"},
	"merge.progress":     {"menggabungkan %s basis data …", "merging %s databases …"},

	"merge.brought":    {"%s: %s impor dengan %s angka dibawa masuk, %s sudah ada", "%s: %s import(s) with %s figures brought in, %s were here already"},
	"merge.taken-back": {", %s dibatalkan di sana dan kini di sini", ", %s were taken back there and now are here"},
	"merge.open":       {"Dipersoalkan: %s, %s, %s", "In dispute: %s, %s, %s"},
	"merge.decided":    {"Diputuskan: %s, %s, %s", "Decided: %s, %s, %s"},
	"merge.rival":      {"%s, impor %s", "%s, import %s"},
	"merge.more":       {"… dan %s angka lagi; --json menyebut semuanya", "… and %s more; --json lists all"},
	"merge.dry-run":    {"Percobaan saja: basis data tidak diubah.", "Only tried: the database is not changed."},
	"merge.settled":    {"Tidak ada angka yang dipersoalkan.", "No figure is in dispute."},
	"merge.nothing":    {"Tidak ada yang baru.", "There is nothing new."},
	"merge.done":       {"Tergabung sebagai impor %s; monografi undo mengembalikan semuanya.", "Merged as import %s; monografi undo takes all of it back."},

	"merge.elsewhere":  {"%s memuat angka %s, bukan wilayah basis data ini", "%s holds figures of %s, which is not what this database is about"},
	"merge.differs":    {"%s %s berbeda: %q dipakai, bukan %q", "%s %s differs: %q holds, not %q"},
	"merge.alias":      {"arti nama", "the meaning of"},
	"merge.layout":     {"tata letak yang diingat", "the remembered layout"},
	"merge.setting":    {"setelan", "the setting"},
	"merge.reason":     {"alasan untuk temuan", "the reason for finding"},
	"merge.unknown":    {"indikator %s tidak ada dalam katalog di sini: angkanya disimpan, tetapi tidak masuk laporan sampai tabelnya ditambahkan (catalogue: di monografi.yaml)", "indicators %s are not in the catalogue here: their figures are kept, but stand in no report until the tables are added (catalogue: in monografi.yaml)"},
	"merge.open-count": {"%s angka dipersoalkan; yang bertanda * ditampilkan dengan tanda ?)", "%s figures are in dispute; those marked * are shown with the mark ?)"},
	"merge.open-hint":  {"putuskan dengan --prefer newest, file atau office, atau impor berkas yang benar", "decide with --prefer newest, file or office, or import the file that is right"},

	"report.disputed":      {"%s angka masih dipersoalkan dan bertanda ?)", "%s figures are still in dispute and marked ?)"},
	"report.disputed.hint": {"sebutkan dengan: monografi merge", "list them with: monografi merge"},

	"trace.disputed": {"dipersoalkan", "in dispute"},
	"undo.merge":     {"Penggabungan %s (%s) dan semua yang dibawanya dibatalkan.", "Merge %s (%s) and all that it brought undone."},
	"history.merge":  {"penggabungan", "merge"},
	"history.merged": {"dari penggabungan %s", "by merge %s"},

	"store.cut":           {"impor ke basis data %s terputus di tengah jalan", "an import into database %s was cut short"},
	"store.cut.hint":      {"pulihkan dahulu dengan: monografi check --db BERKAS", "let it recover first with: monografi check --db FILE"},
	"store.full":          {"tidak ada ruang lagi untuk menulis basis data %s; tidak ada yang berubah", "there is no room left to write database %s; nothing was changed"},
	"store.full.hint":     {"kosongkan sebagian disk, lalu ulangi", "free some of the disk and try again"},
	"store.readonly":      {"basis data %s atau foldernya tidak boleh ditulis; tidak ada yang berubah", "database %s or its folder may not be written; nothing was changed"},
	"store.readonly.hint": {"periksa izin berkas dan foldernya, atau salin ke folder Anda sendiri", "check the permissions of the file and its folder, or copy it to a folder of your own"},

	"err.full":      {"disk penuh; berkas yang lama tidak berubah", "the disk is full; the old file is unchanged"},
	"err.open":      {"%s sedang dibuka program lain, misalnya Excel", "%s is open in another program, such as Excel"},
	"err.open.hint": {"tutup berkas itu, lalu ulangi", "close the file and try again"},
	"file.lock":     {"%s dilewati: itu tanda Excel bahwa sebuah buku kerja sedang dibuka", "%s is passed over: it is Excel's sign that a workbook is open"},
	"file.open":     {"%s sedang dibuka di Excel: yang belum disimpan di sana tidak terbaca", "%s is open in Excel: what is not saved there is not read"},
	"clock.behind":  {"impor terakhir bertanggal %s, tetapi jam komputer ini menunjuk %s; urutan impor tidak terpengaruh, betulkan jamnya agar waktunya benar", "the last import is dated %s, but the clock of this computer says %s; the order of imports does not suffer, set the clock so that times are right"},

	"place.network": {"basis data %s berada di folder jaringan: dua orang yang menulis bersamaan dapat merusaknya; simpan di komputer sendiri, lalu gabungkan dengan: monografi merge", "database %s lies in a network folder: two people writing at once can damage it; keep it on your own computer and bring databases together with: monografi merge"},
	"place.synced":  {"basis data %s berada di folder yang disinkronkan (%s): sinkronisasi di tengah impor dapat merusaknya; simpan di luar folder itu, kirim salinan dari: monografi backup", "database %s lies in a synchronised folder (%s): synchronising in the middle of an import can damage it; keep it outside and share copies made with: monografi backup"},
}
