package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A line of places says where, not what: "Banjar" and "Jawa" are peoples elsewhere.
func TestPlaceLine(t *testing.T) {
	table := "\nAgama|L\nIslam|1200\nKristen|900\n"
	for _, c := range []struct{ name, text, want string }{
		{"a sub-district", "KECAMATAN BANJAR MARGO" + table, "B3 value 18.05.20 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 1200\nB4 value 18.05.20 2024 PDK.JML{AGAMA=KRISTEN;SEX=L} 900\n"},
		{"a village", "KELURAHAN JAWA KECAMATAN MARTAPURA KABUPATEN BANJAR" + table, "B3 value 63.03.05.1002 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 1200\nB4 value 63.03.05.1002 2024 PDK.JML{AGAMA=KRISTEN;SEX=L} 900\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: c.text})
			if diff := cmp.Diff(c.want, brief(res, RoleValue)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

// A village may be called like its sub-district. A row so called is the total where it is, or is nearly, the sum of the others.
func TestVillageCalledLikeItsSubdistrict(t *testing.T) {
	head := "Jumlah Penduduk Kecamatan Harau Kabupaten Lima Puluh Kota\nNagari|Laki-laki|Perempuan\n"
	villages := "Taram|100|110\nSarilamak|200|210\nGurun|10|20\n"
	for _, c := range []struct{ name, text, want string }{
		{"a village among others", head + "Harau|50|60\n" + villages, "B3 value 13.07.05.2005 2024 PDK.JML{SEX=L} 50"},
		{"at the end, and small", head + villages + "Harau|50|60\n", "B6 value 13.07.05.2005 2024 PDK.JML{SEX=L} 50"},
		{"the total", head + villages + "Harau|310|340\n", "B6 total 13.07.05 2024 PDK.JML{SEX=L} 310"},
		{"the total with a mistake", head + villages + "Harau|311|341\n", "B6 total 13.07.05 2024 PDK.JML{SEX=L} 311"},
		{"both", head + "Harau|50|60\n" + villages + "Harau|360|400\n", "B7 total 13.07.05 2024 PDK.JML{SEX=L} 360"},
		{"a table of the village", "Penduduk Nagari Harau Kabupaten Lima Puluh Kota\nAgama|L\nIslam|100\nKristen|9\n", "B3 value 13.07.05.2005 2024 PDK.JML{AGAMA=ISLAM;SEX=L} 100"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "a.xlsx", made{name: "S", text: c.text})
			if got := brief(res, RoleValue, RoleTotal); !strings.Contains(got, c.want+"\n") || len(res.Questions) > 0 {
				t.Errorf("cells\n%swant %s and no question, got %v", got, c.want, res.Questions)
			}
		})
	}
}
