package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMonthOutsideTheHalfYear(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"SEMESTER II TAHUN 2025\nKEADAAN PADA BULAN MARET 2025", "warning month-outside A3\n"},
		{"SEMESTER II TAHUN 2025\nKEADAAN PADA BULAN OKTOBER 2025", ""},
		{"SEMESTER I TAHUN 2025\nBulan|:|Nopember", "warning month-outside C3\n"},
		{"BULAN JULI S/D DESEMBER 2025", ""},
		{"KEADAAN PER 31 DESEMBER TAHUN 2025", ""},
		{"JANUARI - JUNI 2025\nData per 30 Juni", ""},
	} {
		res := read(t, Options{}, "a.xlsx", made{name: "S", text: "KECAMATAN PENGASIH KABUPATEN KULON PROGO\n" + c.head + "\n\nDesa|Jumlah KK|Jumlah RT\nTawangsari|=9|=3\nKarangsari|=8|=2\n"})
		if diff := cmp.Diff(c.want, problems(res)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.head, diff)
		}
	}
}

func TestHalfOfMonth(t *testing.T) {
	for s, want := range map[string]string{
		"Keadaan bulan Pebruari 2024": "-S1", "Posisi akhir Juni": "-S1", "Bulan : Agustus": "-S2", "per 31 Desember 2024": "-S2", "Keadaan Januari s/d Juni 2025": "",
		"Jumlah Penduduk Maret": "", "Data Desa 2024": "", "Data Jumlah KK": "", "Data Marga": "",
	} {
		if got := halfOfMonth(s); got != want {
			t.Errorf("halfOfMonth(%q) = %q, want %q", s, got, want)
		}
	}
}
