package locale

import "fmt"

// A Word names a message of a report.
type Word int

// The words of a report. A comment gives the arguments of those that have any.
const (
	And      Word = iota
	By            // what
	Caption       // what, place, year
	TitleAll      // region, of all its sub-districts
	HalfYear
	SchoolYear

	Subdistrict
	Subdistricts
	Village
	Villages
	Regency
	Regencies
	Province
	Region

	Table
	TableContinued // number, part, parts
	PartOf         // part, parts
	Chapter        // number
	Total
	Number
	Year
	Unit
	Source
	MoreFiles // how many
	MoreRows  // how many
	Change
	ChangePercent
	ShareOfTotal
	Previous // year

	Performance // place, year
	Measure
	Value
	Light
	LightLimits
	LightNote
	LightGreen
	LightYellow
	LightRed

	ServiceStandards
	ServiceDelivery
	ServiceManagement
	ServiceComponents
	ServiceMissing
	ServicePublished
	Officers

	NotePartial
	NotePartialColumn // columns, have, of
	NoteColumns       // how many
	NoteSilent        // regions
	NoteFolded        // how many
	NoteDisputed      // list
	NoteDisputedItem  // region, what, figures with their cells
	NoteOwn           // list
	NoteOwnItem       // region, what, own figure, figure made from below
	NoteDerived
	NoteUnweighted
	NotePeriod // period
	NoteMixed
	NoteHalf // rows
	NoteHalves
	HalfOnly // half-year
	HalfOfSome
	NoteFormer // year, regions
	NoteGross
	NoteDivided    // regions
	NoteDividedSum // regions, year, figure, year, figure, percent
	FormerCode     // region, code
	NoteEstimated

	Contents
	BackToContents
	Explanation
	Symbol
	Meaning
	SymbolMissing
	SymbolNil
	SymbolNotApplicable
	SymbolUnreadable
	SymbolPartial
	SymbolDisputed
	SymbolEstimated
	SymbolDoubtful
	SymbolSeparators
	ExplainSum
	ExplainRatio
	ExplainMissing
	Sources
	Findings
	NoFindings
	File
	Hash
	When
	Who
	Severity
	Indicator
	Observed
	Expected
	Difference
	Cells
	Message
	SeverityError
	SeverityWarning
	SeverityInfo
	Made // date
	PageOf
	Monograph // region
	Compared  // region
	NoFigures // region, year
	Code
	TablesOf // region

	Cover
	ToContents
	Comparison
	Evaluation
	Origins
	Annex
	HiddenSheet
	HiddenMap
	CellMap
	Item
	FromSheet
	FromCell
	Typed
	NOfM // two numbers
	ExplainMarks
	Figure
	Note
	Millions // before a unit

	ChartPyramid // place, year
	ChartSexes   // level of rows, place, year
	ChartAges    // level of rows, place, year
	ChartRanking // what, level of rows, place, year
	ChartKinds   // what, list, place, year
	ChartBudget  // place, year
	ChartSpent   // level of rows, place, year
	ChartGaps    // categories
	ChartPartial // categories
	ChartAllPartial

	NotedSheet
	NotedTitle // file
	NotedCount // errors, warnings, notes
	NotedHelp
	NotedColors
	NotedMore // cells
	Sheet
	Cell
	Proposal
	MacrosDropped
	FormatNotKept // file

	StatementTitle
	StatementOf    // region, year
	StatementIntro // weekday, date, place or nothing, region, the region around it, year
	StatementAt    // place
	StatementFiles
	StatementImport
	StatementBinding
	StatementExtent
	StatementChecked // figures, totals
	StatementHeard   // villages with figures, all villages
	StatementOpen
	StatementJustified
	StatementResolved
	StatementNotes // how many
	StatementReason
	StatementSince
	StatementSettled
	StatementComplete
	StatementFilled
	StatementShare
	StatementVerdict
	StatementValid   // region, year
	StatementInvalid // region, year, errors
	StatementWarned  // warnings
	StatementClosing
	StatementSender
	StatementSenderTitle // sub-district without its kind
	StatementChecker
	StatementOfficer
	StatementNIP

	PageSkip
	PageIntro    // region, year, tables, charts, files
	PageMadeBy   // office
	PageEntries  // chapter
	PageFigures  // number of a table
	PageVillages // figures
	PageReported
	PageComplete   // level of rows
	PageFloor      // what the shares of completeness are
	PageEvaluation // level of rows
	PageFindings   // level of rows
	PageShown      // of a pyramid: left, right
	PageBars       // categories
	PageShares     // categories, series
	PageExtremes   // series, category and figure of the largest, of the smallest
	PageShort

	count // of words
)

// words gives every word in both languages; the verbs of both must agree.
var words = map[Word]struct{ ID, EN string }{
	And:        {"dan", "and"},
	By:         {"Menurut %s", "by %s"},
	Caption:    {"%s di %s, %s", "%s in %s, %s"},
	TitleAll:   {"Rekapitulasi Data Monografi Kecamatan se-%s", "Consolidated Sub-district Monographs of %s"},
	HalfYear:   {"Semester %d %d", "half-year %d of %d"},
	SchoolYear: {"Tahun Ajaran %s", "school year %s"},

	Subdistrict:  {"Kecamatan", "Sub-district"},
	Subdistricts: {"kecamatan", "sub-districts"},
	Village:      {"Desa/Kelurahan", "Village"},
	Villages:     {"desa/kelurahan", "villages"},
	Regency:      {"Kabupaten/Kota", "Regency/City"},
	Regencies:    {"kabupaten/kota", "regencies and cities"},
	Province:     {"Provinsi", "Province"},
	Region:       {"Wilayah", "Region"},

	Table:          {"Tabel", "Table"},
	TableContinued: {"Tabel %s (bagian %d dari %d)", "Table %s (part %d of %d)"},
	PartOf:         {"bagian %d dari %d", "part %d of %d"},
	Chapter:        {"Bab %d", "Chapter %d"},
	Total:          {"Jumlah", "Total"},
	Number:         {"No", "No"},
	Year:           {"Tahun", "Year"},
	Unit:           {"Satuan", "Unit"},
	Source:         {"Sumber", "Source"},
	MoreFiles:      {"dan %d berkas lain", "and %d more files"},
	MoreRows:       {"dan %d lainnya", "and %d more"},
	Change:         {"Perubahan", "Change"},
	ChangePercent:  {"%%", "%%"},
	ShareOfTotal:   {"Bagian (%%)", "Share (%%)"},
	Previous:       {"Tahun %d", "Year %d"},

	NotePartial:       {"x) sementara, belum lengkap: %s", "x) provisional, not complete: %s"},
	NotePartialColumn: {"%s: %d dari %d", "%s: %d of %d"},
	NoteColumns:       {"%d kolom", "%d columns"},
	NoteFolded:        {"%d baris tanpa data tidak ditampilkan", "%d rows without data are not shown"},
	NoteSilent:        {"belum ada data: %s", "no data yet: %s"},
	NoteDisputed:      {"?) dipersoalkan, belum diputuskan: %s", "?) in dispute, not decided yet: %s"},
	NoteDisputedItem:  {"%s, %s: %s", "%s, %s: %s"},
	NoteOwn:           {"angka kecamatan sendiri berbeda dari jumlah desanya: %s", "the sub-district's own figure differs from the sum of its villages: %s"},
	NoteOwnItem:       {"%s, %s: %s, dari desa %s", "%s, %s: %s, from villages %s"},
	NoteDerived:       {"jumlah yang tidak diisi dihitung dari rincian yang lengkap", "totals that were not given are added up from complete breakdowns"},
	NoteUnweighted:    {"rata-rata sederhana, karena bobotnya tidak ada", "plain mean, for want of weights"},
	NotePeriod:        {"keadaan %s", "as of %s"},
	NoteHalf:          {"x) sementara, satu semester belum ada: %s", "x) provisional, one half-year is missing: %s"},
	NoteHalves:        {"angka kejadian setahun dijumlahkan dari kedua semester", "events of the year are added up from both half-years"},
	HalfOnly:          {"%s saja", "%s only"},
	NoteGross:         {"jumlah laporan desa: perpindahan di dalam wilayah ini terhitung di desa asal dan desa tujuan", "the sum of what villages report: moves within the region are counted where they began and where they ended"},
	NoteDivided:       {"batas %s berubah sejak tahun pembanding, sehingga tidak dibandingkan sendiri-sendiri", "the borders of %s changed since the year compared with, so that they are not compared one by one"},
	NoteDividedSum:    {"batas %s berubah sejak tahun pembanding; bersama-sama %s: %s, %s: %s (%s %%)", "the borders of %s changed since the year compared with; together %s: %s, %s: %s (%s %%)"},
	NoteFormer:        {"angka tahun %s memakai kode lama dari %s", "figures of %s stood under the old codes of %s"},
	FormerCode:        {"%s (dahulu %s)", "%s (formerly %s)"},
	HalfOfSome:        {"sebagian satu semester", "of some one half-year"},
	NoteMixed:         {"gabungan angka dari beberapa periode dalam tahun itu", "figures of several periods of the year together"},
	NoteEstimated:     {"e) angka perkiraan", "e) estimate"},

	Contents:            {"Daftar Isi", "Contents"},
	BackToContents:      {"← Daftar Isi", "← Contents"},
	Explanation:         {"Penjelasan", "Explanation"},
	Symbol:              {"Tanda", "Symbol"},
	Meaning:             {"Arti", "Meaning"},
	SymbolMissing:       {"data tidak tersedia atau belum diisi", "not available or not filled in"},
	SymbolNil:           {"tidak ada", "none"},
	SymbolNotApplicable: {"tidak berlaku", "not applicable"},
	SymbolUnreadable:    {"ada isian, tetapi tidak terbaca sebagai satu angka", "something is filled in that is not one figure"},
	SymbolDisputed:      {"angka dipersoalkan: berkas menyebut angka berbeda, lihat catatan tabel", "in dispute: files say different things, see the notes of the table"},
	SymbolPartial:       {"angka sementara: belum semua desa/kelurahan melapor", "provisional: not all villages have reported"},
	SymbolEstimated:     {"angka perkiraan", "estimate"},
	SymbolDoubtful:      {"latar kuning: angka yang disebut dalam Catatan Validasi; latar abu-abu: belum ada data", "yellow: a figure that the validation findings speak of; grey: no data yet"},
	SymbolSeparators:    {"tanda ribuan adalah titik, tanda desimal adalah koma", "the comma separates thousands, the point decimals"},
	ExplainSum:          {"Angka kecamatan adalah jumlah angka desa/kelurahannya. Angka yang diisi kecamatan sendiri dipakai hanya bila desanya tidak melapor.", "A sub-district's figure is the sum of its villages. The sub-district's own figure is used only where its villages gave none."},
	ExplainRatio:        {"Rasio, kepadatan, dan rata-rata dihitung ulang di setiap tingkat dari jumlahnya, tidak dijumlahkan atau dirata-ratakan.", "Ratios, densities and averages are recomputed at every level from the sums, never added or averaged."},
	ExplainMissing:      {"Angka yang kosong tidak dianggap nol. Angka yang belum lengkap ditandai x) dan catatannya menyebut berapa desa/kelurahan yang sudah melapor.", "A missing figure is not zero. Incomplete figures are marked x) and the note says how many villages have reported."},
	Sources:             {"Sumber Data", "Data Sources"},
	Findings:            {"Catatan Validasi", "Validation Findings"},
	NoFindings:          {"Tidak ada catatan.", "No findings."},
	File:                {"Berkas", "File"},
	Hash:                {"SHA-256", "SHA-256"},
	When:                {"Tanggal impor", "Imported on"},
	Who:                 {"Oleh", "By"},
	Severity:            {"Tingkat", "Severity"},
	Indicator:           {"Indikator", "Indicator"},
	Observed:            {"Tertulis", "Observed"},
	Expected:            {"Seharusnya", "Expected"},
	Difference:          {"Selisih", "Difference"},
	Cells:               {"Sel", "Cells"},
	Message:             {"Keterangan", "Message"},
	SeverityError:       {"kesalahan", "error"},
	SeverityWarning:     {"peringatan", "warning"},
	SeverityInfo:        {"informasi", "information"},
	Made:                {"Dibuat tanggal %s", "Made on %s"},
	PageOf:              {"Halaman &P dari &N", "Page &P of &N"},
	Monograph:           {"Data Monografi %s", "Monograph of %s"},
	Compared:            {"Perbandingan Data Monografi %s", "Monograph of %s Compared"},
	NoFigures:           {"Belum ada data %s untuk tahun %d.", "No data of %s for %d yet."},
	Code:                {"Kode", "Code"},
	TablesOf:            {"Tabel Desa/Kelurahan %s", "Village Tables of %s"},

	Cover:           {"Sampul", "Cover"},
	ToContents:      {"Daftar Isi →", "Contents →"},
	Comparison:      {"Perbandingan", "Comparison"},
	Evaluation:      {"Kelengkapan EKK", "EKK Completeness"},
	Origins:         {"Asal Angka", "Origin of Figures"},
	Annex:           {"Lampiran", "Annex"},
	HiddenSheet:     {"lembar tersembunyi: berkas, sel, dan tulisan asli setiap angka", "hidden sheet: file, cell and wording of every figure"},
	HiddenMap:       {"lembar tersembunyi: kode setiap sel, agar buku kerja ini dapat diimpor lagi", "hidden sheet: codes of every cell, so that this workbook can be imported again"},
	CellMap:         {"Kode Sel", "Cell Codes"},
	Item:            {"Uraian", "Item"},
	FromSheet:       {"Lembar asal", "Source sheet"},
	FromCell:        {"Sel asal", "Source cell"},
	Typed:           {"Tertulis", "Typed"},
	NOfM:            {"%d dari %d", "%d of %d"},
	ExplainMarks:    {"● terisi semua, ◐ terisi sebagian, ○ belum terisi, × tidak ditanyakan", "● all filled in, ◐ some, ○ nothing yet, × not asked for"},
	Figure:          {"Gambar", "Figure"},
	Note:            {"Catatan", "Note"},
	Millions:        {"juta", "million"},
	ChartPyramid:    {"Piramida Penduduk di %s, %s", "Population Pyramid of %s, %s"},
	ChartSexes:      {"Penduduk Menurut %s dan Jenis Kelamin di %s, %s", "Population by %s and Sex in %s, %s"},
	ChartAges:       {"Penduduk Menurut %s dan Kelompok Umur di %s, %s", "Population by %s and Age Group in %s, %s"},
	ChartRanking:    {"%s Menurut %s di %s, %s, dari yang Terbesar", "%s by %s in %s, %s, Largest First"},
	ChartKinds:      {"%s Menurut %s di %s, %s", "%s by %s in %s, %s"},
	ChartBudget:     {"Anggaran dan Realisasi APBDes di %s, %s", "Village Budgets and Their Realisation in %s, %s"},
	ChartSpent:      {"Anggaran dan Realisasi Belanja Desa Menurut %s di %s, %s", "Village Expenditure, Budget and Realisation by %s in %s, %s"},
	ChartGaps:       {"belum ada data: %s", "no data yet: %s"},
	ChartPartial:    {"sementara, belum lengkap: %s", "provisional, not complete: %s"},
	ChartAllPartial: {"sementara: belum semua desa/kelurahan melapor", "provisional: not all villages have reported"},

	NotedSheet:    {"Temuan", "Findings"},
	NotedTitle:    {"Temuan pada %s", "Findings on %s"},
	NotedCount:    {"%d kesalahan, %d peringatan, %d informasi", "Errors: %d, warnings: %d, for information: %d"},
	NotedHelp:     {"Sel yang disebut di bawah berwarna dan berkomentar di lembarnya. Perbaiki sel itu di berkas asli, lalu kirim kembali berkas asli itu.", "The cells named below are coloured and commented in their sheets. Mend them in the original file and send that file back."},
	NotedColors:   {"Warna", "Colours"},
	NotedMore:     {"%d sel lagi tidak ditandai karena terlalu banyak; semuanya ada dalam daftar ini.", "%d more cells are not marked because they are too many; all are in this list."},
	Sheet:         {"Lembar", "Sheet"},
	Cell:          {"Sel", "Cell"},
	Proposal:      {"Usulan", "Proposal"},
	MacrosDropped: {"Makro pada berkas asli tidak ikut disalin.", "The macros of the original are not in this copy."},
	FormatNotKept: {"Salinan ini berisi nilai yang sama di sel yang sama dengan %s, tetapi bentuk dan rumusnya tidak ikut disalin.", "This copy holds the same values in the same cells as %s, but not its formatting and formulas."},

	StatementTitle:   {"Berita Acara Validasi Data Monografi", "Validation Statement of Monograph Data"},
	StatementOf:      {"%s Tahun %d", "%s, %d"},
	StatementIntro:   {"Pada hari ini, %s tanggal %s,%s telah dilakukan validasi data monografi %s, %s, tahun %d dengan program monografi, dengan hasil sebagai berikut.", "On %s, %s,%s the monograph data of %s, %s, for %d were validated with the program monografi, with the following result."},
	StatementAt:      {" bertempat di %s,", " at %s,"},
	StatementFiles:   {"Berkas yang diperiksa", "Files checked"},
	StatementImport:  {"Impor", "Import"},
	StatementBinding: {"Berita acara ini hanya berlaku untuk berkas dengan SHA-256 di atas. Berkas yang berubah harus divalidasi ulang.", "This statement holds only for files with the SHA-256 above. A file that has changed must be validated anew."},
	StatementExtent:  {"Cakupan pemeriksaan", "Extent of the check"},
	StatementChecked: {"Diperiksa %s angka dan %s jumlah tercetak.", "%s figures and %s printed totals were checked."},
	StatementHeard:   {"Ada data dari %d dari %d desa/kelurahan.", "There are data from %d of %d villages."},
	StatementOpen:    {"Temuan yang belum selesai", "Findings not settled"},
	Performance:      {"Lembar Kinerja Pelayanan %s, %d", "Performance Sheet of %s, %d"},
	Measure:          {"Ukuran", "Measure"},
	Value:            {"Nilai", "Value"},
	Light:            {"Lampu", "Light"},
	LightLimits:      {"Hijau / kuning", "Green / yellow"},
	LightNote:        {"Batas lampu diatur dalam lights.csv; tanpa angka tidak ada lampu.", "The limits stand in lights.csv; without a figure there is no light."},
	LightGreen:       {"hijau", "green"},
	LightYellow:      {"kuning", "yellow"},
	LightRed:         {"merah", "red"},

	ServiceStandards:  {"Kelengkapan Standar Pelayanan", "Completeness of the Service Standards"},
	ServiceDelivery:   {"Standar Pelayanan: Penyampaian", "Service Standards: Delivery"},
	ServiceManagement: {"Standar Pelayanan: Pengelolaan", "Service Standards: Management"},
	ServiceComponents: {"Komponen terisi dari 14", "Components given of 14"},
	ServiceMissing:    {"Belum ada", "Missing"},
	ServicePublished:  {"Publikasi", "Publication"},
	Officers:          {"Pelaksana Pelayanan", "Service Officers"},

	StatementJustified:   {"Temuan yang dibenarkan dengan alasan", "Findings justified with a reason"},
	StatementResolved:    {"Temuan yang sudah selesai", "Findings resolved"},
	StatementNotes:       {"Selain itu ada %d catatan yang bersifat informasi.", "Besides there are %d note(s) for information."},
	StatementReason:      {"Alasan", "Reason"},
	StatementSince:       {"Sejak", "Since"},
	StatementSettled:     {"Selesai", "Resolved"},
	StatementComplete:    {"Kelengkapan isian", "Completeness"},
	StatementFilled:      {"Banyaknya indikator yang terisi di tiap desa/kelurahan menurut bagian. Di bawah kode bagian: banyaknya indikator yang ditanyakan.", "Number of indicators filled in by each village, by section. Below the code of a section: the number of indicators asked for."},
	StatementShare:       {"Terisi", "Filled"},
	StatementVerdict:     {"Kesimpulan", "Conclusion"},
	StatementValid:       {"Data monografi %s tahun %d dinyatakan VALID: tidak ada kesalahan yang belum selesai.", "The monograph data of %s for %d are VALID: no error is left unsettled."},
	StatementInvalid:     {"Data monografi %s tahun %d BELUM VALID: masih ada %d kesalahan yang harus diperbaiki atau dibenarkan dengan alasan.", "The monograph data of %s for %d are NOT YET VALID: %d error(s) must be mended or justified with a reason."},
	StatementWarned:      {"Peringatan yang belum dijelaskan: %d.", "Warnings not explained yet: %d."},
	StatementClosing:     {"Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", "This statement was drawn up truthfully, to be used as it is meant."},
	StatementSender:      {"Yang menyerahkan data,", "Data handed in by"},
	StatementSenderTitle: {"Camat %s", "Head of %s Sub-district"},
	StatementChecker:     {"Yang memvalidasi,", "Validated by"},
	StatementOfficer:     {"Petugas Validasi", "Validation Officer"},
	StatementNIP:         {"NIP %s", "NIP %s"},

	PageSkip:       {"Langsung ke isi", "Skip to the content"},
	PageIntro:      {"Halaman ini memuat data monografi %s tahun %d: %d tabel dan %d gambar, disusun dari %d berkas.", "This page holds the monograph data of %s for %d: %d tables and %d figures, made from %d files."},
	PageMadeBy:     {"Diterbitkan oleh %s", "Published by %s"},
	PageEntries:    {"Tabel dan gambar %s", "Tables and figures of %s"},
	PageFigures:    {"Angkanya pada Tabel %s", "Its figures are in Table %s"},
	PageVillages:   {"Tabel tiap desa/kelurahan (%s angka) terlalu banyak untuk satu halaman; semuanya ada pada laporan tiap kecamatan.", "The tables of the villages (%s figures) are too many for one page; they are all in the reports of the sub-districts."},
	PageReported:   {"Desa/kelurahan yang melapor", "Villages that reported"},
	PageComplete:   {"Isian yang Terisi Menurut %s dan Bagian, Persen", "Share of Questions Answered by %s and Section, Percent"},
	PageFloor:      {"Banyaknya indikator yang terisi, dalam persen dari yang ditanyakan kepada desa/kelurahan, dibulatkan ke bawah: 100 berarti terisi semua.", "Indicators filled in, in percent of those that villages are asked for, rounded down: 100 means that all are filled in."},
	PageEvaluation: {"Kelengkapan Sebelas Data Evaluasi Kinerja Kecamatan Menurut %s", "Completeness of the Eleven Data Sets of the Sub-district Evaluation by %s"},
	PageFindings:   {"Banyaknya Catatan Validasi Menurut %s", "Number of Validation Findings by %s"},
	PageShown:      {"Batang mendatar yang saling membelakangi: %s di kiri, %s di kanan, kategori pertama paling bawah.", "Lying bars back to back: %s on the left, %s on the right, the first category at the bottom."},
	PageBars:       {"Batang mendatar, %d kategori.", "Lying bars, %d categories."},
	PageShares:     {"Batang sama panjang, %d kategori, masing-masing dibagi menurut %s.", "Bars of equal length, %d categories, each divided by %s."},
	PageExtremes:   {"%s: terbesar %s, %s; terkecil %s, %s.", "%s: largest %s, %s; smallest %s, %s."},
	PageShort:      {"12 karakter pertama", "first 12 characters"},
}

// Say writes a word with its arguments.
func (l *Locale) Say(w Word, args ...any) string {
	pair := words[w]
	format := pair.ID
	if l.lang == "en" {
		format = pair.EN
	}
	return fmt.Sprintf(format, args...)
}
