package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Figures between 1945 and 2100 look like years. Below other figures, or below a heading each, they are none.
func TestFiguresThatLookLikeYears(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"in the first row", "Desa|Laki-laki|Perempuan\nTawangsari|2000|2010\nKarangsari|1500|1490\n", `B2 value 34.01.07.2001 2024 PDK.JML{SEX=L} 2000
C2 value 34.01.07.2001 2024 PDK.JML{SEX=P} 2010
B3 value 34.01.07.2002 2024 PDK.JML{SEX=L} 1500
C3 value 34.01.07.2002 2024 PDK.JML{SEX=P} 1490
`},
		{"below other figures", "Desa|Jumlah KK\nTawangsari|=1000\nKarangsari|=2015\nMargosari|=3000\n", `B2 value 34.01.07.2001 2024 PDK.KK 1000
B3 value 34.01.07.2002 2024 PDK.KK 2015
B4 value 34.01.07.2004 2024 PDK.KK 3000
`},
		{"years as columns", "Jumlah Kepala Keluarga Kecamatan Pengasih\nDesa|2022|2023\nTawangsari|1000|1010\nKarangsari|1500|1490\n", `B3 value 34.01.07.2001 2022 PDK.KK 1000
C3 value 34.01.07.2001 2023 PDK.KK 1010
B4 value 34.01.07.2002 2022 PDK.KK 1500
C4 value 34.01.07.2002 2023 PDK.KK 1490
`},
		{"years below a heading", "Desa|Jumlah KK|\n|2022|2023\nTawangsari|1000|1010\nKarangsari|1500|1490\n", `B3 value 34.01.07.2001 2022 PDK.KK 1000
C3 value 34.01.07.2001 2023 PDK.KK 1010
B4 value 34.01.07.2002 2022 PDK.KK 1500
C4 value 34.01.07.2002 2023 PDK.KK 1490
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := made{name: "S", text: c.text}
			if c.name == "years below a heading" {
				s.merges = []string{"B1:C1", "A1:A2"}
			}
			res := read(t, Options{Region: "34.01.07", Year: 2024}, "a.xlsx", s)
			if diff := cmp.Diff(c.want, brief(res, RoleValue)); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}
