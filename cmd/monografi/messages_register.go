package main

// registerMessages are about sheets with a row for each report, respondent, service or officer.
var registerMessages = map[msg]text{
	"problem.register-left-out":    {"kolom ini tidak disimpan: dari daftar ini hanya jumlahnya yang diambil, data orang tidak", "this column is left out: only counts are taken from this list, nothing of persons"},
	"problem.register-date":        {"%s tanggal tidak terbaca, dianggap kosong: %s. Tulis misalnya 31-12-2025", "%s dates cannot be read and are taken as blank: %s. Write them such as 31-12-2025"},
	"problem.register-value":       {"%s isian tidak dikenal dan tidak dihitung menurut kolom ini: %s. Tambahkan katanya ke registers.csv, atau ganti dengan kata yang dikenal", "%s entries are not known and not counted by this column: %s. Add their words to registers.csv, or replace them by known ones"},
	"problem.register-region":      {"kecamatan pada %s baris tidak dikenal; baris itu tidak dihitung: %s", "the sub-district of %s rows is not known; they are not counted: %s"},
	"problem.register-elsewhere":   {"%s laporan menyebut kecamatan lain dan tidak dihitung: %s", "%s reports name another sub-district and are not counted: %s"},
	"problem.register-other-year":  {"%s laporan bertanggal di luar tahun berkas ini dan tidak dihitung: %s", "%s reports are dated outside the year of this file and not counted: %s"},
	"problem.register-order":       {"tanggal %s mendahului tanggal masuk %s di %s: betulkan salah satunya, atau kosongkan sel ini. Dengan --force laporan itu dihitung tanpa tanggal ini", "the date %s is before the report came in, %s in %s: mend one of them, or leave this cell blank. With --force the report is counted without this date"},
	"problem.register-one-channel": {"daftar ini hanya memuat kanal %s; laporan dari kanal lain baru terhitung bila daftarnya juga diimpor", "this list holds only the channel %s; reports of other channels count when their lists are imported too"},
	"problem.register-added":       {"hitungan daftar lain dari periode ini yang sudah disimpan ikut dijumlahkan: %s", "the counts of other lists of this period that are stored are added: %s"},
	"problem.register-partly":      {"tidak semua daftar periode ini memuat %s; rincian itu tidak dijumlahkan", "not all lists of this period tell %s; they are not added up by it"},
	"problem.register-replaces":    {"laporan dari kanal dan bulan yang sama sudah dihitung dari %s (%s); hitungan berkas ini menggantikannya", "reports of the same channel and month were counted from %s (%s); the counts of this file take their place"},
	"problem.register-part":        {"laporan dari kanal dan bulan yang sama, tetapi tanggal lain, sudah dihitung dari %s (%s). Bila berkas ini bagian lain dari bulan itu, taruh kedua daftar dalam satu buku kerja agar dijumlahkan; dengan --force berkas ini menggantikannya", "reports of the same channel and month, but other days, were counted from %s (%s). Where this file is another part of the month, put both lists into one workbook to have them added up; with --force this file takes their place"},
	"problem.register-full":        {"daftar ini lebih panjang dari %s baris, dan tidak ada tempat untuk baris ini dan seterusnya: gabungkan layanan yang sama, atau hapus baris yang bukan bagian daftar. Dengan --force hanya baris di atasnya yang disimpan", "this list is longer than %s rows, and there is no room for this row and those below: put alike services together, or remove rows that are none of the list. With --force only the rows above are stored"},
	"problem.holidays-unknown":     {"hari libur nasional tahun %s belum ada dalam holidays.csv; hari kerja dihitung dengan akhir pekan dan libur tetap saja", "the holidays of %s are not in holidays.csv; working days leave out weekends and fixed holidays only"},
	"problem.score-outside":        {"nilai unsur harus 1 sampai 4", "the score of an element has to lie between 1 and 4"},
	"problem.score-letter":         {"huruf dapat berarti A = 4 (seperti mutu) atau a = 1 (seperti kuesioner): tulis nilai sebagai angka 1 sampai 4", "letters may mean A = 4, as in a grade, or a = 1, as in the questionnaire: write the scores as numbers from 1 to 4"},
	"problem.elements-missing":     {"kolom unsur ini tidak ditemukan: %s. Tulis U1 sampai U9 pada judul kolomnya", "no column was found for these elements: %s. Write U1 to U9 into their headings"},
	"problem.score-sum":            {"tertulis %s, seharusnya %s menurut %s", "it says %s, %s is meant by %s"},
	"problem.standard-incomplete":  {"standar pelayanan memuat %s dari %s komponen; belum ada: %s", "the service standard has %s of %s components; missing: %s"},
	"problem.service-unnamed":      {"nama layanan dari standar ini tidak ditemukan, dan standarnya tidak disimpan: tulis \"Nama Layanan: …\" di atasnya", "the name of the service of this standard was not found, and it is not stored: write \"Nama Layanan: …\" above it"},
	"problem.standard-unpublished": {"enam komponen pertama standar ini belum dipublikasikan", "the first six components of this standard are not published"},
	"undo.lists":                   {"daftar laporan yang diimpor sesudahnya masih dijumlahkan dengan yang dibatalkan ini; impor lagi agar dihitung ulang: %s", "lists of reports imported later are still added up with this one; import them again to have them counted anew: %s"},
	"problem.account-unknown":      {"kode rekening %s tidak ada dalam Permendagri 20/2018; angkanya tidak disimpan", "there is no account %s in Permendagri 20/2018; its figures are not stored"},
	"problem.account-detail":       {"rincian rekening %s tidak disimpan tersendiri: yang disimpan rekening di atas atau di bawahnya", "account %s is not kept by itself: those above or below it are"},
}
