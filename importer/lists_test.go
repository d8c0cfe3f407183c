package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLongLists reads long lists as programs write them.
func TestLongLists(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string
	}{
		{"kinds of work are no religions and no pupils", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
nama_desa|jenis_pekerjaan|jumlah_penduduk|tahun
Tawangsari|PELAJAR DAN MAHASISWA|=12|=2023
Tawangsari|TENAGA KESEHATAN|=13|=2023
Tawangsari|LAINNYA|=14|=2023
`, `C3 value 34.01.07.2001 2023 12
C4 value 34.01.07.2001 2023 13
C5 value 34.01.07.2001 2023 14
`},
		{"schools among facilities", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
nama_fasilitas|kategori_fasilitas|jumlah
Sekolah Menengah Atas (SMA)|pendidikan|=3
Masjid|tempat ibadah|=60
`, `C3 value 34.01.07 2024 DDK.SEKOLAH{JENJANG=SMA} 3
C4 value 34.01.07 2024 AGM.IBADAH{IBADAH=MASJID} 60
`},
		{"heads of households by sex", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
tahun|pria|wanita|jumlah_kepala_keluarga
=2021|=10|=2|=12
=2022|=11|=3|=14
=2023|=12|=4|=16
`, `B3 value 34.01.07 2021 PDK.KK{SEX=L} 10
C3 value 34.01.07 2021 PDK.KK{SEX=P} 2
D3 total 34.01.07 2021 PDK.KK 12
B4 value 34.01.07 2022 PDK.KK{SEX=L} 11
C4 value 34.01.07 2022 PDK.KK{SEX=P} 3
D4 total 34.01.07 2022 PDK.KK 14
B5 value 34.01.07 2023 PDK.KK{SEX=L} 12
C5 value 34.01.07 2023 PDK.KK{SEX=P} 4
D5 total 34.01.07 2023 PDK.KK 16
`},
		{"victims of a flood are no deaths", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|RW|Meninggal|Luka Berat
Tawangsari|=9|=3|=5
`, `B3 value 34.01.07.2001 2024 9
C3 value 34.01.07.2001 2024 3
D3 value 34.01.07.2001 2024 5
`},
		{"names beside codes", `
Kode Wilayah|Wilayah|Tahun|Jumlah Keluarga
34. 01. 07|PENGASIH|=2023|=52
34. 01. 08|KOKAP|=2023|=53
`, `D2 value 34.01.07 2023 PDK.KK 52
D3 value 34.01.08 2023 PDK.KK 53
`},
		{"sub-districts that one regency has together", `
Kecamatan|Jumlah KK
Temon|=1
Wates|=2
Panjatan|=3
Galur|=4
Lendah|=5
`, `B2 value 34.01.01 2024 PDK.KK 1
B3 value 34.01.02 2024 PDK.KK 2
B4 value 34.01.03 2024 PDK.KK 3
B5 value 34.01.04 2024 PDK.KK 4
B6 value 34.01.05 2024 PDK.KK 5
`},
		{"one row of figures without a name", `
DATA PENDUDUK DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO
Jumlah Penduduk|Laki-laki|Perempuan|RT
=57|=34|=23|=8
`, `A3 total 34.01.07.2001 2024 PDK.JML 57
B3 value 34.01.07.2001 2024 PDK.JML{SEX=L} 34
C3 value 34.01.07.2001 2024 PDK.JML{SEX=P} 23
D3 value 34.01.07.2001 2024 PEM.RT 8
`},
		{"an index of tables", `
DAFTAR TABEL
Kecamatan Pengasih Kabupaten Kulon Progo Tahun 2024
No|Judul Tabel|Tahun Data|Halaman
=1|Jumlah Penduduk|=2023|=3
=2|Banyaknya Desa|=2023|=5
`, ""},
		{"a name in two spellings", `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
Desa|Tahun|Jumlah KK
Tawangsari|=2022|=3
TAWANG SARI|=2023|=4
Karangsari|=2023|=5
`, `C3 value 34.01.07.2001 2022 PDK.KK 3
C4 value 34.01.07.2001 2023 PDK.KK 4
C5 value 34.01.07.2002 2023 PDK.KK 5
`},
		{"regencies", `
nama_provinsi|nama_kabupaten_kota|jumlah_penduduk|tahun
DI YOGYAKARTA|KABUPATEN KULON PROGO|=10|=2020
DI YOGYAKARTA|KOTA YOGYAKARTA|=12|=2020
`, `C2 value 34.01 2020 PDK.JML 10
C3 value 34.71 2020 PDK.JML 12
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, brief(read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: tt.text}), RoleValue, RoleTotal)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}
