package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSubdistrictsOnceGivenWithSubtotals(t *testing.T) {
	res := read(t, Options{}, "x.xlsx", made{name: "S", text: `
JUMLAH KK PER DESA
KABUPATEN SORONG SELATAN TH. 2024

No|Kecamatan|Desa/Kelurahan|Jumlah KK
=1|Kec. Seremuk|Desa Haha|=5
=2||Klaogin|=6
||Jumlah Kec. Seremuk|=11
=1|Kec. Salkma|wenslolo|=7
=2||Klamit|=8
||Sub Jumlah|=15
||TOTAL|=26
`})
	want := `D5 value 96.02.06.2001 2024 PDK.KK 5
D6 value 96.02.06.2002 2024 PDK.KK 6
D7 total 96.02.06 2024 PDK.KK 11
D8 value 96.02.14.2001 2024 PDK.KK 7
D9 value 96.02.14.2002 2024 PDK.KK 8
D10 total 96.02.14 2024 PDK.KK 15
D11 total 96.02 2024 PDK.KK 26
`
	if diff := cmp.Diff(want, brief(res, RoleValue, RoleTotal)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestCodeAndNameThatContradict(t *testing.T) {
	res := read(t, Options{Year: 2024}, "x.xlsx", made{name: "S", text: `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Kode|Desa|Jumlah KK
=1|34.01.07.2001|Karangsari|=5
=2|34.01.07.2002|Tawangsari|=6
=3|34.01.07.2003|Kedungsari|=7
`})
	if diff := cmp.Diff("error region-conflict C3\nerror region-conflict C4\n", problems(res)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	want := "D3 value 2024 PDK.KK 5\nD4 value 2024 PDK.KK 6\nD5 value 34.01.07.2003 2024 PDK.KK 7\n"
	if diff := cmp.Diff(want, brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestVillageNamesAreNotMatchedOutsideADeclaredPlace(t *testing.T) {
	res := read(t, Options{Year: 2024}, "x.xlsx", made{name: "S", text: `
No|Desa|Jumlah KK
=1|Tawangsari|=5
=2|Karangsari|=6
`})
	if diff := cmp.Diff("C2 value 2024 PDK.KK 5\nC3 value 2024 PDK.KK 6\n", brief(res, RoleValue)); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if len(res.Questions) != 1 || res.Questions[0].Code != "region" {
		t.Errorf("questions %+v, want one about the region", res.Questions)
	}
	if len(res.Batch.Observations) != 0 {
		t.Errorf("%d observations without a region", len(res.Batch.Observations))
	}
}

func TestNamings(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"KECAMATAN PENGASIH KABUPATEN KULON PROGO", []string{"PENGASIH", "KULON PROGO"}},
		{"Jumlah Penduduk Menurut Desa/Kelurahan di Kecamatan Kota Ternate Utara, Kota Ternate, 2022", []string{"Kota Ternate Utara", "Ternate"}},
		{"PEMERINTAH DESA AFANG KOTA KECAMATAN KILMURY", []string{"AFANG KOTA", "KILMURY"}},
		{"DESA KOTA BARU KECAMATAN PADANG RATU", []string{"KOTA BARU", "PADANG RATU"}},
		{"jumlah sarana kesehatan per desa", nil},
	} {
		var got []string
		for _, n := range namings(tt.text) {
			got = append(got, n.name)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}
