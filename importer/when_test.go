package importer

import "testing"

func TestSigned(t *testing.T) {
	for s, want := range map[string]bool{
		"Karawang, 3 Januari 2026":    true,
		"Sungai Pinyuh, Januari 2026": true,
		"Jember, ........ 2020":       true,
		"Jember, _____ Mei 2020":      true,
		"Jember,            2020":     true,

		"Banyaknya Fasilitas Kesehatan Kabupaten Jember, 2020": false,
		"Sarana Ibadah, 2020":                                   false,
		"Jumlah Penduduk, Desember 2020":                        false,
		"Sarana dan Prasarana Ibadah serta Kesehatan, Mei 2020": false,
		"Tahun 2020": false,
	} {
		if got := signed(s); got != want {
			t.Errorf("signed(%q) is %v", s, got)
		}
	}
}
