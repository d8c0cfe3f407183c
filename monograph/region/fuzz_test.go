package region

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func FuzzParseName(f *testing.F) {
	for _, s := range []string{
		"Desa Sukamaju", "001. Pesse", "Kp. Baru", "[3215012003] Desa X (Kel.)", "Desa/Kel. Ba’a II", "K\u0301 Ⅻ 9 (", "Kota Administrasi",
		"((desa))", "ds ds ds", "\xff\xfe", "٣ desa", "Kel. (X)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := ParseName(s)
		if !strings.Contains(s, n.Text) {
			t.Errorf("text %q is no part of %q", n.Text, s)
		}
		if n.Code != "" && n.Code.Level() != Village {
			t.Errorf("code %q in %q", n.Code, s)
		}
		for _, rd := range n.readings {
			if rd.key == "" || rd.glued == "" || len(rd.words) == 0 {
				t.Errorf("%q has the empty reading %+v", s, rd)
			}
		}
	})
}

// Whatever is printed, there is one match for each row, regions are candidates, and without a problem none is given twice.
func FuzzAssign(f *testing.F) {
	f.Add("Wadas\nWadas Kidul\nSungai Duri 2\nKel. Merlung\nMerlung\n32.15.01.2001 Wadsa")
	f.Add("Sungai Dri\nsungaiduriii\nKecamatan Wadas\n\nJumlah\nKampung\nDesa Baru\nbaru")
	f.Add("Wonokirto\nWonokorto\nWonokarto\nWonokerto\n\xff\n3215019999 Wono")
	candidates := regions("2001 Wadas\n2002 Wadas Kidul\n2003 Sungai Duri I\n2004 Sungai Duri II\n1005 Merlung\n2006 Merlung\n" +
		"2007 Kampung Baru\n2008 Baru\n2009 Wonokarto\n2010 Wonokerto\n2011 Kota Jaya\n2012 Kota Raya\n3013 Desa Adat Yoboi\n2009 Twice")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Count(text, "\n") > 40 {
			t.Skip("too long to be quick")
		}
		var printed []Printed
		for _, name := range strings.Split(text, "\n") {
			printed = append(printed, Printed{Name: name})
		}
		matches := Assign(printed, candidates, map[string]Code{"Lama": "32.15.01.2008"})
		if len(matches) != len(printed) {
			t.Fatalf("%d matches for %d rows", len(matches), len(printed))
		}
		given := map[Code]bool{}
		for i, m := range matches {
			if !(m.Score >= 0 && m.Score <= 1) || (m.Region == "") != (m.How == NoHow) || m.Region == "" && m.Problem == "" {
				t.Errorf("%q: %+v", printed[i].Name, m)
			}
			if m.Region != "" && !m.Region.Within("32.15.01") {
				t.Errorf("%q: %s is no candidate", printed[i].Name, m.Region)
			}
			if m.Region != "" && m.Problem == "" && given[m.Region] {
				t.Errorf("%s given twice", m.Region)
			}
			given[m.Region] = true
		}
		if diff := cmp.Diff(matches, Assign(printed, candidates, map[string]Code{"Lama": "32.15.01.2008"})); diff != "" {
			t.Errorf("not the same the second time:\n%s", diff)
		}
	})
}
