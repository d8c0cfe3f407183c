package region

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSuccessors(t *testing.T) {
	for _, test := range []struct {
		name, overlay string
		want          map[Code]Code
	}{
		{"none", "32.15.01.1011,Nagasari Baru\n", map[Code]Code{}},
		{"one code took the place of another", "32.15.01.1099,Nagasari,2025-01-01,32.15.01.1011\n32.15.01.1011,\n", map[Code]Code{"32.15.01.1011": "32.15.01.1099"}},
		{"a part was split off", "32.15.01.1099,Nagasari Timur,2025-01-01,32.15.01.1011\n", map[Code]Code{}},
		{"two parts, and nothing is left", "32.15.01.1098,A,,32.15.01.1011\n32.15.01.1099,B,,32.15.01.1011\n32.15.01.1011,\n", map[Code]Code{}},
		{"retired without a successor", "32.15.01.1011,\n", map[Code]Code{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := Default().WithOverlay(strings.NewReader("code,name,valid_from,predecessor\n" + test.overlay))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, r.Successors()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	t.Run("twice", func(t *testing.T) {
		r := Default()
		for _, overlay := range []string{"32.15.01.1098,A,2024-01-01,32.15.01.1011\n32.15.01.1011,\n", "32.15.01.1099,A,2025-01-01,32.15.01.1098\n32.15.01.1098,\n"} {
			var err error
			if r, err = r.WithOverlay(strings.NewReader("code,name,valid_from,predecessor\n" + overlay)); err != nil {
				t.Fatal(err)
			}
		}
		// what a newer overlay does to a code takes the place of what the older did, so that the first step is no longer known
		if diff := cmp.Diff(map[Code]Code{"32.15.01.1098": "32.15.01.1099"}, r.Successors()); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}
