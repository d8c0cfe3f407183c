package importer

import (
	"testing"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

func TestSuggestions(t *testing.T) {
	for _, tt := range []struct{ heading, want string }{
		{"Jumlah Pendduk Jiwaa", "PDK.JML"},
		{"total_pend", "PDK.JML"},
		{"jumlah_gurusmp", "DDK.GURU"},
		{"Luas Area Tambang", "GEO.LUAS"},
		{"Jumlah Koperasi Aktif", "EKO.KOPERASI"},
		{"Total Penerima PKH", ""},
		{"Perjudian", ""},
		{"Sukamulya", ""},
		{"Makanan Jadi", ""},
		{"Jumlah Korban Anak", ""},
		{"5991", ""},
		{"", ""},
	} {
		p := &page{book: New(catalogue.Default(), region.Default()).newBook(workbook(t, "x.xlsx"), Options{})}
		got := p.nearest(tt.heading)
		if got != tt.want {
			t.Errorf("%q: %q is suggested, want %q", tt.heading, got, tt.want)
		}
	}
}
