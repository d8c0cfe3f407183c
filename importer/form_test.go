package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestVillageForm(t *testing.T) {
	res := read(t, Options{}, "form.xlsx", made{name: "Tawangsari", text: `
BUKU MONOGRAFI DESA
KEADAAN PADA BULAN DESEMBER TAHUN 2025

|Nama Desa|Tawangsari
|Nomor Kode Wilayah|34.01.07.2001
|Kecamatan|Pengasih
|Kabupaten/Kota|Kulon Progo

A.|DATA UMUM
1.|Batas Wilayah Sebelah Utara|Laut Jawa
2.|Luas Wilayah|6,1843|Km2
B.|KEPENDUDUKAN
1.|Jumlah Penduduk|3.777|Orang
|   a. Laki - Laki|1887|Orang
|   b. Perempuan|1.890|Orang
2.|Jumlah Kepala Keluarga|nihil|KK
C.|Penduduk Menurut Kewarganegaraan
1.|WNI|3.775|Orang
|   a. Laki - Laki|1.887|Orang
|   b. Perempuan|1.888|Orang
D.|Penduduk Menurut Agama
|   a. Islam|-|Orang
|   b. Kristen Katolik|…|Orang
`})
	want := `C10 value 34.01.07.2001 2025 GEO.BATAS_U "Laut Jawa"
C11 value 34.01.07.2001 2025 GEO.LUAS 618.43
C13 total 34.01.07.2001 2025 PDK.JML 3777
C14 value 34.01.07.2001 2025 PDK.JML{SEX=L} 1887
C15 value 34.01.07.2001 2025 PDK.JML{SEX=P} 1890
C16 value 34.01.07.2001 2025 PDK.KK 0
C18 total 34.01.07.2001 2025 PDK.JML{WN=WNI} 3775
C19 value 34.01.07.2001 2025 PDK.JML{SEX=L;WN=WNI} 1887
C20 value 34.01.07.2001 2025 PDK.JML{SEX=P;WN=WNI} 1888
C22 value 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM} 0
C23 value 34.01.07.2001 2025 PDK.JML{AGAMA=KATOLIK} missing
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestSubdistrictFormWithUnitsInTheCell(t *testing.T) {
	res := read(t, Options{}, "kms.xlsx", made{name: "MONOGRAFI", text: `
DATA MONOGRAFI KECAMATAN
KECAMATAN|:|PENGASIH
KABUPATEN|:|KULON PROGO
TAHUN|:|2018
BULAN|:|Juli - Desember 2018

I.|DATA STATIS
11.1.2.|Sekolah Dasar
a.|Sekolah Dasar Negeri
-|Jumlah Sekolah|:|72 Buah
-|Jumlah Murid|:|12.254 Orang
b.|Sekolah Dasar Swasta Umum
-|Jumlah Sekolah|:|- Buah
5.1.|Dibangun tahun|:|2009
1.2.|Suhu maximum/minimum|:|33 c / 26 c
KEJADIAN
No.|Jenis Mutasi|Laki-laki|Perempuan|Jumlah
=1|Lahir|=258|=215|=473
=2|Pindah|=140|=141|=281
`})
	want := `D10 value 34.01.07 2018-S2 DDK.SEKOLAH{JENJANG=SD;STATUS=NEGERI} 72
D11 value 34.01.07 2018-S2 DDK.MURID{JENJANG=SD;STATUS=NEGERI} 12254
D13 value 34.01.07 2018-S2 DDK.SEKOLAH{JENJANG=SD;STATUS=SWASTA} 0
D15 value 34.01.07 2018-S2 unreadable
C18 value 34.01.07 2018-S2 MUT.LAHIR{SEX=L} 258
D18 value 34.01.07 2018-S2 MUT.LAHIR{SEX=P} 215
E18 total 34.01.07 2018-S2 MUT.LAHIR 473
C19 value 34.01.07 2018-S2 MUT.PINDAH{SEX=L} 140
D19 value 34.01.07 2018-S2 MUT.PINDAH{SEX=P} 141
E19 total 34.01.07 2018-S2 MUT.PINDAH 281
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("warning number-unreadable D15\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestPopulationThatLooksLikeAYear(t *testing.T) {
	res := read(t, Options{Region: "34.01.07.2001", Year: 2025}, "f.xlsx", made{name: "S", text: `
KEPENDUDUKAN
1.|Jumlah Penduduk|:|=3887
|a. Laki-laki|:|=1991
|b. Perempuan|:|=1896
`})
	want := `D2 total 34.01.07.2001 2025 PDK.JML 3887
D3 value 34.01.07.2001 2025 PDK.JML{SEX=L} 1991
D4 value 34.01.07.2001 2025 PDK.JML{SEX=P} 1896
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestLinesInOneCell(t *testing.T) {
	res := read(t, Options{Year: 2025}, "f.xlsx", made{name: "S", text: `
DATA MONOGRAFI
Desa : Tawangsari
Kecamatan : Pengasih
Kabupaten : Kulon Progo
Tahun : 2025
1. Jumlah Penduduk : 1.234 jiwa
   a. Laki-laki : 600 jiwa
   b. Perempuan : 634 jiwa
2. Luas Wilayah : 362,5 Ha||3. Jumlah KK : -
4. Batas Utara : Desa Karangsari
Catatan: 2 desa belum mengirim
`})
	want := `A6 total 34.01.07.2001 2025 PDK.JML 1234
A7 value 34.01.07.2001 2025 PDK.JML{SEX=L} 600
A8 value 34.01.07.2001 2025 PDK.JML{SEX=P} 634
A9 value 34.01.07.2001 2025 GEO.LUAS 362.5
C9 value 34.01.07.2001 2025 PDK.KK 0
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal, RoleUnrecognised)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestFormWithoutColonsOrNumbers(t *testing.T) {
	res := read(t, Options{}, "f.xlsx", made{name: "S", text: `
PROFIL KECAMATAN PENGASIH
Kabupaten|Kulon Progo
Tahun|2024
Luas Wilayah|6.166,47 Ha
Jumlah Desa|7
Jumlah Penduduk|53.123
- Laki-laki|26.000
- Perempuan|27.123
`})
	want := `B4 value 34.01.07 2024 GEO.LUAS 6166.47
B5 value 34.01.07 2024 PEM.DESA 7
B6 total 34.01.07 2024 PDK.JML 53123
B7 value 34.01.07 2024 PDK.JML{SEX=L} 26000
B8 value 34.01.07 2024 PDK.JML{SEX=P} 27123
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal, RoleUnrecognised)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestSameLabelUnderDifferentHeadings(t *testing.T) {
	const head = "DATA MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO\nA.|KELEMBAGAAN\n"
	for _, tt := range []struct{ name, lines, want, problems string }{
		{"one heading is understood", "1.|Karang Taruna\n|a. Jumlah Pengurus|:|=12\n2.|Paguyuban Wayang Orang\n|a. Jumlah Pengurus Karang Taruna|:|=15\n",
			"D4 value 34.01.07.2001 2025 LEM.KARTAR_PENGURUS 12\nD6 value 34.01.07.2001 2025 15\n", "warning header-unknown D6\n"},
		{"no heading is understood", "1.|Paguyuban Kuda Lumping\n|a. Jumlah RT|:|=12\n2.|Paguyuban Wayang Orang\n|a. Jumlah RT|:|=15\n",
			"D4 value 34.01.07.2001 2025 12\nD6 value 34.01.07.2001 2025 15\n", "warning header-unknown D4\nwarning header-unknown D6\n"},
		{"twice under one heading", "1.|Karang Taruna\n|a. Jumlah RT|:|=12\n|b. Jumlah RT|:|=15\n",
			"D4 value 34.01.07.2001 2025 PEM.RT 12\nD5 value 34.01.07.2001 2025 PEM.RT 15\n", "error figure-twice D5\n"},
		{"the same figure twice", "1.|Paguyuban Kuda Lumping\n|a. Jumlah RT|:|=12\n2.|Paguyuban Wayang Orang\n|a. Jumlah RT|:|=12\n",
			"D4 value 34.01.07.2001 2025 PEM.RT 12\nD6 value 34.01.07.2001 2025 PEM.RT 12\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Year: 2025}, "f.xlsx", made{name: "S", text: head + tt.lines})
			if diff := cmp.Diff(tt.want+tt.problems, brief(res, RoleValue)+problems(res)); diff != "" {
				t.Errorf("cells and problems (-want +got):\n%s", diff)
			}
		})
	}
}

// A line that names an earlier year than the form may be left from that year.
func TestLineOfAnEarlierYear(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2018}, "kms.xlsx", made{name: "MONOGRAFI", text: `
DATA MONOGRAFI KECAMATAN
TAHUN|:|2018
1.|Jumlah Akseptor KB s/d Tahun 2015|:|1.737|Orang
2.|Jumlah Kepala Keluarga|:|28.096|KK
`})
	want := "D3 value 34.01.07 2018 KB.AKSEPTOR 1737\nD4 value 34.01.07 2018 PDK.KK 28096\n"
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("warning label-year D3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
