package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The rest of a list belongs to the list whose members stand beside it.
func TestAgreeOnRest(t *testing.T) {
	for _, c := range []struct{ name, title, heads, want string }{
		{"of trades", "Pekerjaan", "Petani|Buruh Tani|PNS|Pensiunan|Lainnya", ""},
		{"of religions", "Agama", "Islam|Kristen|Katolik|Hindu|Lainnya", "PDK.JML{AGAMA=LAINNYA}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := read(t, Options{Year: 2024}, "t.xlsx", made{name: "S", text: `
Banyaknya Penduduk menurut ` + c.title + `
KECAMATAN PENGASIH KABUPATEN KULON PROGO
No|Desa|` + c.heads + `
=1|Tawangsari|=9|=4|=3|=2|=5
=2|Karangsari|=5|=3|=1|=2|=6
`})
			got := ""
			for _, o := range res.Batch.Observations {
				if o.Source.Cell == "G4" {
					got = o.Indicator + "{" + string(o.Members) + "}"
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("the last column (-want +got):\n%s", diff)
			}
		})
	}
}
