package region

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDivisions(t *testing.T) {
	for _, test := range []struct {
		name, overlay string
		want          []Division
	}{
		{"another code alone", "32.15.01.1099,Nagasari,2025-01-01,32.15.01.1011\n32.15.01.1011,\n", nil},
		{"a part was split off", "32.15.01.1099,Nagasari Timur,2025-01-01,32.15.01.1011\n",
			[]Division{{[]Code{"32.15.01.1011"}, []Code{"32.15.01.1011", "32.15.01.1099"}, "2025-01-01"}}},
		{"two parts, and nothing is left", "32.15.01.1098,A,,32.15.01.1011\n32.15.01.1099,B,,32.15.01.1011\n32.15.01.1011,\n",
			[]Division{{[]Code{"32.15.01.1011"}, []Code{"32.15.01.1098", "32.15.01.1099"}, ""}}},
		{"two became one", "32.15.01.1099,A,,32.15.01.1011+32.15.01.1012\n32.15.01.1011,\n32.15.01.1012,\n",
			[]Division{{[]Code{"32.15.01.1011", "32.15.01.1012"}, []Code{"32.15.01.1099"}, ""}}},
		{"one took another in", "32.15.01.1011,Nagasari,,32.15.01.1012\n32.15.01.1012,\n",
			[]Division{{[]Code{"32.15.01.1011", "32.15.01.1012"}, []Code{"32.15.01.1011"}, ""}}},
		{"a part of each of two", "32.15.01.1099,A,,32.15.01.1011+32.15.01.1012\n",
			[]Division{{[]Code{"32.15.01.1011", "32.15.01.1012"}, []Code{"32.15.01.1011", "32.15.01.1012", "32.15.01.1099"}, ""}}},
		{"two apart", "32.15.01.1098,A,,32.15.01.1011\n32.15.02.2099,B,,32.15.02.2001\n",
			[]Division{{[]Code{"32.15.01.1011"}, []Code{"32.15.01.1011", "32.15.01.1098"}, ""}, {[]Code{"32.15.02.2001"}, []Code{"32.15.02.2001", "32.15.02.2099"}, ""}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := Default().WithOverlay(strings.NewReader("code,name,valid_from,predecessor\n" + test.overlay))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, r.Divisions()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
