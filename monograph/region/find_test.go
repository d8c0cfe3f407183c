package region

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		want []Code // the first hits
	}{
		{"kec pengasih kulon progo", []Code{"34.01.07"}},
		{"pengasih", []Code{"34.01.07", "34.01.07.2005"}},
		{"kulon progo", []Code{"34.01"}},
		{"kulonprogo", []Code{"34.01"}},
		{"KAB. KULON-PROGO", []Code{"34.01"}},
		{"kec pengsih kulon prgo", []Code{"34.01.07"}},
		{"pengasig", []Code{"34.01.07"}},
		{"bandung", []Code{"32.04", "32.73"}},
		{"kab bandung", []Code{"32.04"}},
		{"kota bandung", []Code{"32.73"}},
		{"kota baru karawang", []Code{"32.15.25"}},
		{"tanjung pura karawang barat", []Code{"32.15.01.1005"}},
		{"sungai duri 2", []Code{"61.02.12.2002"}},
		{"sungai duri dua", []Code{"61.02.12.2002"}},
		{"sampoiniet aceh jaya", []Code{"11.14.04"}},
		{"mengw", []Code{"51.03.02"}},
		{"jawa barat", []Code{"32"}},
		{"32.15", []Code{"32.15", "32.15.01"}},
		{"3215012003", nil},
		{"32.15.01.1001", []Code{"32.15.01.1001"}},
		{"", nil},
		{"  -  ", nil},
		{"qqqqqqqq", nil},
	}
	r := Default()
	for _, tt := range tests {
		var got []Code
		for _, h := range r.Find(tt.text, max(1, len(tt.want))) {
			got = append(got, h.Region.Code)
			if !(h.Score > 0 && h.Score <= 1) {
				t.Errorf("Find(%q): score %v; want one in (0, 1]", tt.text, h.Score)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestFindLimit(t *testing.T) {
	r := Default()
	every := len(r.Find("sukamaju", 0))
	if every < 60 { // there are 65 of that name alone
		t.Errorf("%d hits for sukamaju without a limit; want more than 60", every)
	}
	if got := len(r.Find("sukamaju", 7)); got != 7 {
		t.Errorf("%d hits with limit 7", got)
	}
}

func BenchmarkFind(b *testing.B) {
	r := Default()
	for _, text := range []string{"kec pengasih kulon progo", "sukamaju", "kec pengsih kulon prgo", "a"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				r.Find(text, 10)
			}
		})
	}
}
