package main

var oddityMessages = map[msg]text{
	"problem.number-notation":     {"ribuan ditulis dengan dan tanpa tanda pemisah dalam satu kolom; bandingkan %s", "thousands are written with and without a separator in one column; compare %s"},
	"problem.number-separators":   {"titik dan koma bertukar arti dalam satu kolom; bandingkan %s", "dot and comma change their meaning within one column; compare %s"},
	"problem.sheet-name-blanks":   {"nama lembar ini memuat spasi di tepi atau spasi ganda; rumus yang menyebut lembar ini harus memuatnya juga", "the name of this sheet has blanks around it or double blanks; formulas that name the sheet need them too"},
	"problem.sheet-name-misspelt": {"nama lembar ini hampir sama dengan %s (%s), yang dibahas isinya; mungkin salah ketik", "the name of this sheet is nearly %s (%s), which it is about; perhaps mistyped"},
	"problem.label-date":          {"sel ini tersimpan sebagai tanggal; dibaca sebagai kelompok %q, yang melanjutkan kelompok di dekatnya; jadikan format sel teks, lalu ketik lagi", "this cell is stored as a date; it is read as the class %q, which goes on from those beside it; format the cell as text and type it again"},
	"problem.year-repeated":       {"tahun yang sama sudah tertulis di baris atasnya (%s); satu cukup", "the same year stands in the line above (%s); once is enough"},
	"problem.name-case":           {"huruf besar dan kecilnya lain dari nama resmi, %q", "its capitals are not those of the official name, %q"},
	"finding.crowd":               {"%s; %s di banyak desa/kelurahan sekaligus, mungkin karena sumber, satuan atau batas berbeda: %s", "%s; %s in many villages at once, perhaps of another source, unit or border: %s"},
	"finding.remainder":           {"%s: rincian yang tercantum %s dari %s; belum lengkap, atau salah satu angkanya keliru", "%s: the parts given make %s of %s; some are missing, or a figure is wrong"},
	"problem.subject-assumed":     {"tidak tertulis apa yang dihitung; dibaca sebagai %s. Tuliskan di judul, misalnya luas panen atau produksi, dengan satuannya", "it is not printed what is counted; read as %s. Write it in a title, such as area harvested or output, with its unit"},
	"problem.total-below":         {"jumlah desa/kelurahan dari RT, RW atau dusunnya hanya diperiksa, tidak disimpan; bandingkan dengan tabel per desa", "the total of a village over its RT, RW or hamlets is checked only, not stored; compare it with the table of villages"},
	"problem.total-named":         {"baris ini hanya bernama %q, tanpa kata kecamatan atau jumlah; dibaca sebagai jumlah baris lain", "this row is called nothing but %q, without a word for sub-district or total; it is read as the total of the others"},
}
