package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

func TestNeighbours(t *testing.T) {
	// Teluk Jambe Timur: 2001 Sukaluyu, 2002 Telukjambe, 2003 Pinayungan, 2004 Sirnabaya; 32.15.03.1001 is elsewhere in the regency.
	for _, c := range []struct{ name, in, want string }{
		{
			name: "each names the other",
			in: `32.15.02.2001 GEO.BATAS_U Desa %2
				32.15.02.2002 GEO.BATAS_S Ds. %1 dan Desa %3`,
		},
		{
			name: "the neighbour names another",
			in: `32.15.02.2001 GEO.BATAS_U Desa %2, %2 Kec. Antah
				32.15.02.2002 GEO.BATAS_S Desa %3
				32.15.02.2003 GEO.BATAS_S Sungai Citarum`,
			want: "info L-04 32.15.02.2001 2025 GEO.BATAS_U A1 A2\n",
		},
		{
			name: "each says west of the other",
			in: `32.15.02.2001 GEO.BATAS_B %2
				32.15.02.2001 GEO.BATAS_T laut
				32.15.02.2002 GEO.BATAS_T sawah
				32.15.02.2002 GEO.BATAS_B %1`,
			want: "info L-04 32.15.02.2001 2025 GEO.BATAS_B A1 A3\ninfo L-04 32.15.02.2002 2025 GEO.BATAS_B A4 A2\n",
		},
		{
			name: "a neighbour that says nothing of that side",
			in: `32.15.02.2001 GEO.BATAS_U %2
				32.15.02.2002 GEO.BATAS_B %3`,
		},
		{
			name: "each says north of the other, and one names a third",
			in: `32.15.02.2001 GEO.BATAS_U Kelurahan %2, Desa %3
				32.15.02.2002 GEO.BATAS_U Desa %1
				32.15.02.2002 GEO.BATAS_S Desa %3
				32.15.02.2001 GEO.BATAS_S -`,
			want: "info L-04 32.15.02.2001 2025 GEO.BATAS_U A1 A3\ninfo L-04 32.15.02.2002 2025 GEO.BATAS_U A2 A4\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := Input{Catalogue: catalogue.Default(), Register: region.Default()}
			names := strings.NewReplacer("%1", nameAt("32.15.02.2001"), "%2", nameAt("32.15.02.2002"), "%3", nameAt("32.15.02.2003"))
			i := 0
			for line := range strings.Lines(names.Replace(c.in)) {
				fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
				i++
				in.Observations = append(in.Observations, monograph.Observation{
					Address: monograph.Address{Region: region.Code(fields[0]), Period: "2025", Series: monograph.Series{Indicator: fields[1]}},
					Status:  monograph.Reported, Text: fields[2],
					Source: monograph.Source{File: "f.xlsx", Sheet: "S", Cell: fmt.Sprintf("A%d", i), Raw: fields[2]},
				})
			}
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func nameAt(at region.Code) string {
	r, _ := region.Default().Get(at)
	return r.Name
}

func TestNeighbourNames(t *testing.T) {
	got := neighbourNames("Desa Kampung Baru Kec. Telagasari/Kel. Nagasari dan Laut Jawa (pantai)")
	if diff := cmp.Diff([]string{"kampungbaru", "desakampungbaru", "nagasari", "kelnagasari", "lautjawa"}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}
