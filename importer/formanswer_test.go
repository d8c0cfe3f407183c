package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAnswersOfAForm reads lines whose answer is a year, a word or a share.
func TestAnswersOfAForm(t *testing.T) {
	for _, tt := range []struct {
		name, lines, want string
	}{
		{"the year a village was formed", "|Tahun Pembentukan Desa|:|=1987", "D2 value 34.01.07.2001 2025 ID.THN_BENTUK 1987\n"},
		{"a year nobody keeps", "|Balai Desa dibangun tahun|:|=1987", "D2 key 1987\n"},
		{"a count that looks like a year", "|Jumlah Kambing Etawa Ungu|:|=1987", "D2 value 34.01.07.2001 2025 1987\n"},
		{"the heading of a blank table", "|Jenis Sarana|=2024", "C2 key 2024\n"},
		{"a total that looks like a year", "|Islam|:|=1000\n|Hindu|:|=950\n|Jumlah|:|=1950",
			"D2 value 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM} 1000\nD3 value 34.01.07.2001 2025 PDK.JML{AGAMA=HINDU} 950\nD4 total 34.01.07.2001 2025 PDK.JML 1950\n"},
		{"no in words", "|Peta Resmi Wilayah|:|Tidak Ada", "D2 value 34.01.07.2001 2025 ID.PETA \"Tidak\"\n"},
		{"not yet", "|SKPD (sudah/belum)|:|Belum", "D2 value 34.01.07.2001 2025 KEU.SKPD \"Tidak\"\n"},
		{"yes", "|Peta Resmi Wilayah|: ada", "C2 value 34.01.07.2001 2025 ID.PETA \"Ya\"\n"},
		{"a border that is none", "|Batas Wilayah Sebelah Utara|:|Tidak Ada", "D2 value 34.01.07.2001 2025 GEO.BATAS_U \"Tidak Ada\"\n"},
		{"a dash where words belong", "|Batas Wilayah Sebelah Utara|:|-", "D2 note 0\n"},
		{"no data where words belong", "|Batas Wilayah Sebelah Utara|:|belum ada data", "D2 note missing\n"},
		{"a share that is kept", "|Cakupan Imunisasi|:|87,5|%", "D2 value 34.01.07.2001 2025 KES.IMUN 87.5\n"},
		{"a share that is kept, its unit in the cell", "|Cakupan Imunisasi|:|87,5 %", "D2 value 34.01.07.2001 2025 KES.IMUN 87.5\n"},
		{"a share of the people", "|Penduduk menurut Agama\n|Islam|:|95 %", "D3 derived 34.01.07.2001 2025 PDK.JML{AGAMA=ISLAM} 95\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{Year: 2025}, "f.xlsx", made{name: "S", text: "DATA MONOGRAFI DESA TAWANGSARI KECAMATAN PENGASIH KABUPATEN KULON PROGO\n" + tt.lines})
			if diff := cmp.Diff(tt.want, brief(res)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}
