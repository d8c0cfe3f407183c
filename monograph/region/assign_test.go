package region

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rows reads printed rows, one a line: the name, then perhaps "@" and a code, then perhaps "/" and a kind.
func rows(text string) []Printed {
	var out []Printed
	for line := range strings.Lines(text) {
		line, kind, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " / ")
		name, code, _ := strings.Cut(line, " @")
		out = append(out, Printed{name, Code(code), Kind(kind)})
	}
	return out
}

// regions makes candidates from lines of serial and name.
func regions(text string) []Region {
	var out []Region
	for line := range strings.Lines(text) {
		serial, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		out = append(out, Region{Code("32.15.01." + serial), name})
	}
	return out
}

// outcome writes matches one a line: serial (or "-"), how, problem, and the serials of the candidates.
func outcome(matches []Match) string {
	var b strings.Builder
	for _, m := range matches {
		serial := "-"
		if m.Region != "" {
			serial = string(m.Region[9:])
		}
		fmt.Fprintf(&b, "%s %s %s", serial, m.How, m.Problem)
		for _, c := range m.Candidates {
			fmt.Fprintf(&b, " %s", c.Region.Code[9:])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestAssign(t *testing.T) {
	tests := []struct {
		name, candidates, printed, want string
	}{
		{
			name:       "spelling, kind words and row numbers",
			candidates: "1001 Karawang Kulon\n2002 Tanjungpura\n2003 Regapu’u\n2004 Sukamulya",
			printed:    "1. KEL. KARAWANG-KULON\n002. Tanjung Pura\nDs regapu'u\nDesa Soekamoelia",
			want:       "1001 name \n2002 name \n2003 name \n2004 name \n",
		},
		{
			name:       "typing errors",
			candidates: "2001 Karangligar\n2002 Mekarjati\n2003 Tunggakjati",
			printed:    "Karangliger\nMekarajti\nTungakjati",
			want:       "2001 similar \n2002 similar \n2003 similar \n",
		},
		{
			name:       "numbers have to be the same",
			candidates: "2001 Sungai Duri I\n2002 Sungai Duri II",
			printed:    "Sungai Duri 2\nSungai Duri III",
			want:       "2002 name \n- none unmatched\n",
		},
		{
			name:       "a number on one side only",
			candidates: "2001 Sungai Duri I",
			printed:    "Sungai Duri",
			want:       "- none unmatched\n",
		},
		{
			name:       "kind word as part of the name",
			candidates: "2001 Baru\n2002 Kampung Baru\n2003 Kota Lama",
			printed:    "Kp. Baru\nDesa Baru\nKota Lama",
			want:       "2002 name \n2001 name \n2003 name \n",
		},
		{
			name:       "kind word that the register has and the table has not",
			candidates: "3001 Desa Adat Yoboi\n2002 Hobong",
			printed:    "Yoboi\nHobong",
			want:       "3001 name \n2002 name \n",
		},
		{
			name:       "desa and kelurahan of one name",
			candidates: "1001 Merlung\n2002 Merlung",
			printed:    "Desa Merlung\nMerlung / kelurahan",
			want:       "2002 name \n1001 name \n",
		},
		{
			name:       "the kind of one tells that of the other",
			candidates: "1001 Merlung\n2002 Merlung",
			printed:    "Merlung\nMerlung (Kel.)",
			want:       "2002 name \n1001 name \n",
		},
		{
			name:       "desa and kelurahan of one name, without kind",
			candidates: "1001 Merlung\n2002 Merlung\n2003 Adi Jaya",
			printed:    "Merlung\nMerlung\nAdijaya",
			want:       "- none ambiguous 1001 2002\n- none ambiguous 1001 2002\n2003 name \n",
		},
		{
			name:       "mistyped name of a twin",
			candidates: "1001 Inobonto\n2002 Inobonto",
			printed:    "Desa Inobnto",
			want:       "- none ambiguous 2002 1001\n",
		},
		{
			name:       "another kind than the register's",
			candidates: "2001 Wadas",
			printed:    "Kel. Wadas",
			want:       "2001 name kind-differs\n",
		},
		{
			name:       "codes",
			candidates: "2001 Wadas\n2002 Purwadana\n2003 Sukaluyu",
			printed:    "Wadas @32.15.01.2001\n @32.15.01.2002\n32.15.01.2003 Sukaluyo",
			want:       "2001 code \n2002 code \n2003 code \n",
		},
		{
			name:       "code and name contradict each other",
			candidates: "2001 Wadas\n2002 Purwadana",
			printed:    "Purwadana @32.15.01.2001\nWadas",
			want:       "- none code-name-conflict 2001 2002\n2001 name \n",
		},
		{
			name:       "code of a neighbour whose name is nearly the same",
			candidates: "2001 Wonokarto\n2002 Wonokerto",
			printed:    "Wonokerto @32.15.01.2001",
			want:       "- none code-name-conflict 2001 2002\n",
		},
		{
			name:       "code with a new name",
			candidates: "2001 Wadas\n2002 Purwadana",
			printed:    "Sirnabaya @32.15.01.2001",
			want:       "2001 code name-differs\n",
		},
		{
			name:       "code that is none of the candidates",
			candidates: "2001 Wadas\n2002 Purwadana",
			printed:    "Wadas @32.15.02.2009\nPurwadna @32.15.02.2010",
			want:       "2001 name code-unknown\n- none unmatched 2002\n",
		},
		{
			name:       "the same village twice",
			candidates: "2001 Wadas\n2002 Purwadana\n2003 Sukaluyu",
			printed:    "Wadas\nPurwadana\nDesa Wadas\nWADAS",
			want:       "2001 name duplicate\n2002 name \n2001 name duplicate\n2001 name duplicate\n",
		},
		{
			name:       "the same village twice, by code and by name",
			candidates: "2001 Wadas\n2002 Purwadana",
			printed:    "Wadas @32.15.01.2001\nWadas",
			want:       "2001 code duplicate\n2001 name duplicate\n",
		},
		{
			name:       "two that are equally near",
			candidates: "2001 Wonokarto\n2002 Wonokerto",
			printed:    "Wonokirto",
			want:       "- none ambiguous 2001 2002\n",
		},
		{
			name:       "what another row has taken is no rival",
			candidates: "2001 Wonokarto\n2002 Wonokerto",
			printed:    "Wonokirto\nWonokerto",
			want:       "2001 similar \n2002 name \n",
		},
		{
			name:       "rows that are not villages",
			candidates: "2001 Wadas\n2002 Sukaluyu",
			printed:    "Jumlah\nKecamatan Wadas\n\n–",
			want:       "- none unmatched\n- none unmatched\n- none unmatched\n- none unmatched\n",
		},
	}
	for _, tt := range tests {
		got := outcome(Assign(rows(tt.printed), regions(tt.candidates), nil))
		if diff := cmp.Diff(strings.ReplaceAll(tt.want, " \n", "\n"), strings.ReplaceAll(got, " \n", "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestAssignAliases(t *testing.T) {
	aliases := map[string]Code{"Ds. Wadas Lama": "32.15.01.2001", "Nowhere": "32.99.01.2001"}
	got := outcome(Assign(rows("DESA WADAS LAMA\nNowhere\nPurwadana"), regions("2001 Sukaluyu\n2002 Purwadana"), aliases))
	if diff := cmp.Diff("2001 alias \n- none unmatched\n2002 name \n", got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAssignSubdistricts(t *testing.T) {
	r := Default()
	got := Assign([]Printed{{Name: "Kec. Karawang Brt"}, {Name: "KEC. KOTABARU"}, {Name: "Kabupaten Karawang"}}, r.Children("32.15"), nil)
	var regions []Code
	for _, m := range got {
		regions = append(regions, m.Region)
	}
	if diff := cmp.Diff([]Code{"32.15.01", "32.15.25", ""}, regions); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every sub-district's own names are matched, but for twins.
func TestAssignRegister(t *testing.T) {
	r := Default()
	asked := 0
	for _, s := range r.Descendants("", Subdistrict) {
		villages := r.Children(s.Code)
		printed := make([]Printed, len(villages))
		for i, v := range villages {
			printed[i].Name = v.Name
		}
		for i, m := range Assign(printed, villages, nil) {
			switch {
			case m.Problem == Ambiguous:
				asked++
			case m.Region != villages[i].Code || m.How != ByName || m.Problem != "":
				t.Errorf("%v matched %+v", villages[i], m)
			}
		}
	}
	if asked > 60 {
		t.Errorf("%d names are not clear; want no more than the twins", asked)
	}
}

func BenchmarkAssign(b *testing.B) {
	villages := Default().Descendants("32.15", Village)
	printed := make([]Printed, len(villages))
	for i, v := range villages {
		printed[i].Name = v.Name[:len(v.Name)-1] // every last letter is missing
	}
	for b.Loop() {
		Assign(printed, villages, nil)
	}
}
