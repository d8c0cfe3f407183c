package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTableWithoutAnyFigure(t *testing.T) {
	blank := `
Desa/Kelurahan|Dusun|RW|RT
(1)|(2)|(3)|(4)
Tawangsari
Karangsari
Kecamatan Pengasih
`
	filled := made{name: "KK", text: "Desa|Jumlah KK|Jumlah RT\nTawangsari|=9|=3\nKarangsari|=8|=2\n"}
	for _, c := range []struct {
		name   string
		sheets []made
		want   string
	}{
		{"beside a table that is filled in", []made{filled, {name: "RT", text: blank}}, "info table-blank A3\n"},
		{"a form that nobody filled in", []made{{name: "RT", text: blank}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", c.sheets...)
			if diff := cmp.Diff(c.want, problems(res)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
