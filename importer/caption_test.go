package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/catalogue"
)

// TestCaption reads titles in the words of the catalogue, and leaves all others alone.
func TestCaption(t *testing.T) {
	v := newVocabulary(catalogue.Default())
	tests := []struct{ title, want string }{
		{"Tabel 3.21  Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan dan Agama di Kecamatan Pengasih, 2025 (jiwa)", "PDK.JML{SEX=L} by [AGAMA]"},
		{"Table 3.21  Population (Male) by Village and Religion in Pengasih Sub-district, 2025 (persons)", "PDK.JML{SEX=L} by [AGAMA]"},
		{"Jumlah Penduduk Menurut Desa/Kelurahan, Status Perkawinan, dan Jenis Kelamin di Kecamatan Pengasih, 2025", "PDK.JML{} by [KAWIN SEX]"},
		{"Jumlah Penduduk Menurut Kelompok Umur (0-17, 18-56, 56 ke atas) dan Jenis Kelamin", "PDK.JML{} by [U3DPD SEX]"},
		{"Tanah menurut Status Hak Menurut Desa/Kelurahan dan Status Hak Tanah di Kecamatan Pengasih, 2025 (ha)", "TNH.STATUS{} by [HAK]"},
		{"APBDes menurut Akun (Realisasi) Menurut Desa/Kelurahan dan Akun di Kecamatan Pengasih, 2025, bagian 1 dari 4 (Rp)", "APB{TAHAP=REALISASI} by [AKUN]"},
		{"Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan di Kecamatan Pengasih", "PDK.JML{SEX=L} by []"},
		{"Jumlah Penduduk Menurut Desa/Kelurahan di Kecamatan Pengasih", ""},              // says no more than its headings
		{"Jumlah Pencari Kerja Menurut Desa/Kelurahan dan Jenis Kelamin, 2025", ""},       // not in the catalogue
		{"Jumlah Penduduk (Laki-laki) Menurut Desa dan Jenis Kelamin di Kecamatan A", ""}, // contradicts itself
		{"Jumlah Penduduk Menurut Agama yang Dianut dan Rukun Warga", ""},                 // divided by something else
	}
	for _, tt := range tests {
		got := ""
		if c := v.caption(tt.title); c != nil {
			got = c.indicator.Code + "{" + string(c.fixed) + "} by ["
			for i, l := range c.lists {
				if i > 0 {
					got += " "
				}
				got += l
			}
			got += "]"
		}
		if got != tt.want {
			t.Errorf("caption(%q) = %q, want %q", tt.title, got, tt.want)
		}
	}
}

// TestCaptionedTables reads tables by their titles: members fixed in brackets, headings that only the title's list makes plain, single
// years of age, a second line of the title, places in English, answers counted by sub-district, and figures worked out of others.
func TestCaptionedTables(t *testing.T) {
	tests := []struct {
		name   string
		sheet  made
		want   string
		issues string
	}{
		{"member in brackets", made{text: `
Tabel 3.2 Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan dan Agama di Kecamatan Pengasih Kabupaten Kulon Progo, 2025 (jiwa)
Kode|Desa|Islam|Jumlah
2001|Tawangsari|=4|=5
`}, `C3 value 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM;SEX=L} 4
D3 value 34.01.07.2001 2025 PDK.JML{SEX=L} 5
`, ""},
		{"a synonym keeps what the title fixes", made{text: `
Tabel 3.2 Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan dan Agama di Kecamatan Pengasih Kabupaten Kulon Progo, 2025 (jiwa)
Kode|Desa|Umat Islam|Agama Hindu
2001|Tawangsari|=4|=5
`}, `C3 value 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM;SEX=L} 4
D3 value 34.01.07.2001 2025 PDK.JML{AGAMA=HINDU;SEX=L} 5
`, ""},
		{"headings of the title's list", made{text: `
Tabel 6.5 Panjang Jalan menurut Jenis Permukaan Menurut Desa/Kelurahan dan Jenis Permukaan di Kecamatan Pengasih Kabupaten Kulon Progo, 2025 (km)
Kode|Desa|Aspal|Tanah
2001|Tawangsari|=4.5|=5.5
`}, `C3 value 34.01.07.2001 2025 JLN.PERMUKAAN{PERMUKAAN=ASPAL} 4.5
D3 value 34.01.07.2001 2025 JLN.PERMUKAAN{PERMUKAAN=TANAH} 5.5
`, ""},
		{"single years, title of two lines over all columns", made{merges: []string{"A1:F1", "A2:F2"}, text: `
Tabel 3.3 Jumlah Penduduk Menurut Desa/Kelurahan dan Umur Tunggal di Kecamatan Pengasih Kabupaten Kulon Progo, 2025 (jiwa)
Population by Village and Single years of age in Pengasih Sub-district, 2025
Desa|0 tahun|1 tahun|2 tahun|3 tahun|5 tahun
Tawangsari|=1|=2|=3|=4|=5
`}, `B4 value 34.01.07.2001 2025 PDK.JML{UMUR1=0} 1
C4 value 34.01.07.2001 2025 PDK.JML{UMUR1=1} 2
D4 value 34.01.07.2001 2025 PDK.JML{UMUR1=2} 3
E4 value 34.01.07.2001 2025 PDK.JML{UMUR1=3} 4
F4 value 34.01.07.2001 2025 PDK.JML{UMUR1=5} 5
`, ""},
		{"a place in English", made{text: `
Table 4.8 Houses of worship by Village and House of worship in Pengasih Sub-district, 2025 (units)
Code|Village|Mosque|Prayer house
2001|Tawangsari|=4|=5
`}, `C3 value 34.01.07.2001 2025 AGM.IBADAH{IBADAH=MASJID} 4
D3 value 34.01.07.2001 2025 AGM.IBADAH{IBADAH=MUSALA} 5
`, ""},
		{"the name of an indicator with brackets", made{text: `
Tabel 3.6 Kemiskinan Menurut Desa/Kelurahan di Kecamatan Pengasih Kabupaten Kulon Progo, 2025
Kode|Desa|Jumlah Penduduk Miskin (KK) (KK)|Banyaknya Desa/Kelurahan yang Memiliki Fasilitas Sekolah (TK)
2001|Tawangsari|=4|=5
`}, `C3 value 34.01.07.2001 2025 PDK.MISKIN_KK 4
D3 value 34.01.07.2001 2025 DDK.BPS_DESA{JENJANG=TK} 5
`, ""},
		{"a total of parts that are all missing is a figure", made{text: `
Tabel 3.2 Jumlah Penduduk (Laki-laki) Menurut Desa/Kelurahan dan Agama di Kecamatan Pengasih Kabupaten Kulon Progo, 2025 (jiwa)
Kode|Desa|Islam|Hindu
2001|Tawangsari|=4|…
2002|Karangsari|=5|…
|Jumlah|=9|=3
`}, `C3 value 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM;SEX=L} 4
D3 value 34.01.07.2001 2025 PDK.JML{AGAMA=HINDU;SEX=L} missing
C4 value 34.01.07.2002 2025 PDK.JML{AGAMA=ISLAM;SEX=L} 5
D4 value 34.01.07.2002 2025 PDK.JML{AGAMA=HINDU;SEX=L} missing
C5 total 34.01.07 2025 PDK.JML{AGAMA=ISLAM;SEX=L} 9
D5 value 34.01.07 2025 PDK.JML{AGAMA=HINDU;SEX=L} 3
`, ""},
		{"figures worked out of others", made{text: `
Tabel 8.K Lembar Kinerja Pelayanan Kabupaten Kulon Progo, 2025
Kode|Kecamatan|Layanan berstandar lengkap (14 komponen) (%)|Realisasi PBB-P2
07|Pengasih|=44.5|=55.5
`}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.sheet.name = "S"
			res := read(t, Options{}, "a.xlsx", tt.sheet)
			if diff := cmp.Diff(tt.want, brief(res, RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.issues, problems(res)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
