package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStaffNumber(t *testing.T) {
	for s, want := range map[string]bool{
		"196908241999031001": true, "196913241999031001": false, "196908241999131001": false, "196908241999033001": false,
		"196908241959031001": false, "19690824199903100": false, "1969082419990310011": false, "abcdefghijklmnopqr": false,
	} {
		if got := staffNumber(s); got != want {
			t.Errorf("staffNumber(%s) = %v, want %v", s, got, want)
		}
	}
}

// The staff numbers of officials are looked at and neither stored nor repeated.
func TestStaffNumbersAreLeftOut(t *testing.T) {
	res := read(t, Options{}, "form.xlsx", made{name: "S", text: `
BUKU MONOGRAFI DESA TAHUN 2025
|Nama Desa|Tawangsari
|Kecamatan|Pengasih
|Kabupaten/Kota|Kulon Progo
A.|DATA PERSONIL
1.|Kepala Desa
|   a. NIP|:|19690824 199903 1 001
|   b. Pendidikan Terakhir|:|S1
2.|Sekretaris Desa
|   a. NIP|:|19751324 200003 2 002
|   b. Pendidikan Terakhir|:|SMA
B.|KEPENDUDUKAN
1.|Jumlah Kepala Keluarga|:|10|KK
`})
	if diff := cmp.Diff("warning staff-number D10\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for _, o := range res.Batch.Observations {
		if strings.Contains(o.Source.Raw, "19") || strings.Contains(o.Text, "19") {
			t.Errorf("stored: %v", o)
		}
	}
	for _, c := range res.Cells {
		if strings.Contains(c.Raw, "199903") || strings.Contains(c.Raw, "200003") {
			t.Errorf("shown: %v", c)
		}
	}
	if diff := cmp.Diff("D8 value 34.01.07.2001 2025 PEM.KADES \"S1\"\nD11 value 34.01.07.2001 2025 PEM.SEKDES \"SMA\"\nD13 value 34.01.07.2001 2025 PDK.KK 10\n", brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestColumnOfStaffNumbersIsRefused(t *testing.T) {
	res := read(t, Options{Region: "34.01.07", Year: 2024}, "x.xlsx", made{name: "S", text: `
No|NIP|Jumlah KK
=1|19690824 199903 1 001|=1
=2|197001011995012001|=1
`})
	if diff := cmp.Diff("error personal-data B3\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if len(res.Batch.Observations) != 0 {
		t.Errorf("%d observations of a refused file", len(res.Batch.Observations))
	}
}
