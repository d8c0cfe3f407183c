package monograph

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

var testTerms = Terms{
	Indicators: []*Indicator{
		{Code: "GEO.LUAS", Type: Decimal, Levels: "DK", Agg: Sum},
		{Code: "GEO.JRK", Type: Decimal, Levels: "D", Agg: None},
		{Code: "GEO.SUHU", Type: Decimal, Levels: "DK", Agg: Max},
		{Code: "GEO.MIN", Type: Decimal, Levels: "DK", Agg: Min},
		{Code: "GEO.KELAS", Type: Enum, Levels: "D", Agg: Count},
		{Code: "GEO.KOMODITAS", Type: Text, Levels: "D", Agg: List},
		{Code: "PDK.JML", Type: Integer, Levels: "DK", Agg: Sum, Breakdowns: []Use{{"SEX", true}, {"UMUR", true}}},
		{Code: "PDK.KK", Type: Integer, Levels: "DK", Agg: Sum},
		{Code: "PDK.RASIO", Type: Decimal, Levels: "DK", Agg: Ratio, Num: "PDK.JML{SEX=L}", Den: "PDK.JML{SEX=P}", Scale: 100, Breakdowns: []Use{{"UMUR", false}}},
		{Code: "PDK.PADAT", Type: Decimal, Levels: "DK", Agg: Ratio, Num: "PDK.JML", Den: "GEO.LUAS", Scale: 100},
		{Code: "PDK.PER_KK", Type: Decimal, Levels: "DK", Agg: Ratio, Num: "PDK.KK", Den: "PDK.JML", Scale: 10, Breakdowns: []Use{{"SEX", false}}},
		{Code: "APB", Type: Decimal, Levels: "D", Agg: Sum},
		{Code: "KEC.ASN", Type: Integer, Levels: "K", Agg: Sum},
		{Code: "SKM.NILAI", Type: Decimal, Levels: "K", Agg: Mean, Weight: "SKM.ORANG", Breakdowns: []Use{{"UNSUR", false}}},
		{Code: "SKM.IKM", Type: Decimal, Levels: "K", Agg: Mean, Weight: "SKM.ORANG", Num: "SKM.NILAI{UNSUR=*}", Scale: 25},
		{Code: "SKM.ORANG", Type: Integer, Levels: "K", Agg: Sum},
		{Code: "ID.NAMA", Type: Text, Levels: "DKB", Agg: KeyOnly},
	},
	Breakdowns: []*Breakdown{
		{Code: "SEX", Members: []Member{{Code: "L"}, {Code: "P"}}},
		{Code: "UMUR", Members: []Member{{Code: "0-14"}, {Code: "15+"}}},
		{Code: "UNSUR", Members: []Member{{Code: "U1"}, {Code: "U2"}}},
	},
}

// Regency 32.15 with sub-districts 01 (villages 2001–2003) and 02 (villages 1001, 2002).
var testTree = []region.Code{
	"32.15", "32.15.01", "32.15.01.2001", "32.15.01.2002", "32.15.01.2003", "32.15.02", "32.15.02.1001", "32.15.02.2002",
}

// parseObservations reads lines "32.15.01.2001 PDK.JML{SEX=L} 120 [period]"; the figure may be "…" missing, "-" nil, "NA" not
// applicable, "?" unreadable, "~5" an estimate, or a word.
func parseObservations(t *testing.T, text string) []Observation {
	t.Helper()
	var out []Observation
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		s, ok := operand(f[1])
		if !ok {
			t.Fatalf("series %q", f[1])
		}
		o := Observation{Address: Address{Region: region.Code(f[0]), Period: "2025", Series: s}, Status: Reported}
		if len(f) > 3 {
			o.Period = Period(f[3])
		}
		switch v := f[2]; {
		case v == "…":
			o.Status = Missing
		case v == "-":
			o.Status = Nil
		case v == "NA":
			o.Status = NotApplicable
		case v == "?":
			o.Status = Unreadable
		default:
			if strings.HasPrefix(v, "~") {
				o.Status, v = Estimated, v[1:]
			}
			n, err := strconv.ParseFloat(v, 64)
			if err != nil {
				o.Text = v
			}
			o.Value = n
		}
		out = append(out, o)
	}
	return out
}

// lines writes the figures of some regions, one a line: region, series, value, coverage, marks.
func lines(c *Consolidation, level region.Level) string {
	var b strings.Builder
	for _, s := range c.Series() {
		for _, r := range c.Regions() {
			if r.Level() > level {
				continue
			}
			cell := c.Cell(r, s)
			name := s.Indicator
			if s.Members != "" {
				name += "{" + string(s.Members) + "}"
			}
			fmt.Fprintf(&b, "%s %s %s %d/%d%s\n", r, name, figure(cell), cell.Have, cell.Of, marks(cell))
		}
	}
	return b.String()
}

func figure(c Cell) string {
	switch {
	case !c.Status.HasValue():
		return c.Status.String()
	case c.Text != "":
		return strconv.Quote(c.Text)
	}
	return strconv.FormatFloat(c.Value, 'g', -1, 64)
}

func marks(c Cell) string {
	out := ""
	for _, m := range []struct {
		set  bool
		name string
	}{
		{c.Status == Nil, "nil"}, {c.Status == Estimated, "estimated"}, {c.Partial, "partial"}, {c.Typed, "typed"},
		{c.Derived, "derived"}, {c.Unweighted, "unweighted"}, {c.Status.HasValue() && c.Period == "", "mixed"},
	} {
		if m.set {
			out += " " + m.name
		}
	}
	if c.HasOwn {
		out += fmt.Sprintf(" own=%g", c.Own)
	}
	return out
}

func TestConsolidate(t *testing.T) {
	tests := []struct {
		name  string
		in    string
		level region.Level
		want  string
	}{
		{
			name: "sum with coverage",
			in: `32.15.01.2001 PDK.KK 10
				32.15.01.2002 PDK.KK 20
				32.15.01.2003 PDK.KK …
				32.15.02.1001 PDK.KK -
				32.15.02.2002 PDK.KK -`,
			level: region.Subdistrict,
			want: `32.15 PDK.KK 30 4/5 partial
32.15.01 PDK.KK 30 2/3 partial
32.15.02 PDK.KK 0 2/2 nil
`,
		},
		{
			name:  "missing everywhere below is missing, not zero",
			in:    `32.15.01.2001 PDK.KK 7`,
			level: region.Subdistrict,
			want: `32.15 PDK.KK 7 1/5 partial
32.15.01 PDK.KK 7 1/3 partial
32.15.02 PDK.KK missing 0/2
`,
		},
		{
			name: "own figure of a sub-district only where its villages are silent",
			in: `32.15.01 PDK.KK 100
				32.15.01.2001 PDK.KK 10
				32.15.01.2002 PDK.KK 20
				32.15.01.2003 PDK.KK 30
				32.15.02 PDK.KK 50`,
			level: region.Subdistrict,
			want: `32.15 PDK.KK 110 5/5
32.15.01 PDK.KK 60 3/3 own=100
32.15.02 PDK.KK 50 2/2 typed
`,
		},
		{
			name: "not applicable leaves the denominator, unreadable does not",
			in: `32.15.01.2001 PDK.KK 10
				32.15.01.2002 PDK.KK NA
				32.15.01.2003 PDK.KK ?
				32.15.02.1001 PDK.KK NA
				32.15.02.2002 PDK.KK ~4`,
			level: region.Subdistrict,
			want: `32.15 PDK.KK 14 2/3 estimated partial
32.15.01 PDK.KK 10 1/2 partial
32.15.02 PDK.KK 4 1/1 estimated
`,
		},
		{
			name: "the operand of a ratio that is not broken down stays whole",
			in: `32.15.02.1001 PDK.KK 4
				32.15.02.1001 PDK.JML{SEX=L} 8
				32.15.02.2002 PDK.KK 6
				32.15.02.2002 PDK.JML{SEX=L} 12`,
			level: region.Subdistrict,
			want: `32.15 PDK.JML{SEX=L} 20 2/5 partial
32.15.01 PDK.JML{SEX=L} missing 0/3
32.15.02 PDK.JML{SEX=L} 20 2/2
32.15 PDK.KK 10 2/5 partial
32.15.01 PDK.KK missing 0/3
32.15.02 PDK.KK 10 2/2
32.15 PDK.PER_KK{SEX=L} 5 2/5 partial derived
32.15.01 PDK.PER_KK{SEX=L} missing 0/3
32.15.02 PDK.PER_KK{SEX=L} 5 2/2 derived
`,
		},
		{
			name: "an urban village has no village budget and is not waited for",
			in: `32.15.02.2002 APB 7
				32.15.01.2001 APB 5
				32.15.01.2002 APB 6`,
			level: region.Village,
			want: `32.15 APB 18 3/4 partial
32.15.01 APB 11 2/3 partial
32.15.01.2001 APB 5 1/1 typed
32.15.01.2002 APB 6 1/1 typed
32.15.01.2003 APB missing 0/1
32.15.02 APB 7 1/1
32.15.02.1001 APB not_applicable 0/0
32.15.02.2002 APB 7 1/1 typed
`,
		},
		{
			name: "an undivided figure follows from a complete partition",
			in: `32.15.02.1001 PDK.JML{SEX=L} 3
				32.15.02.1001 PDK.JML{SEX=P} 4
				32.15.02.2002 PDK.JML 9
				32.15.01.2001 PDK.JML{SEX=L} 5`,
			level: region.Village,
			want: `32.15 PDK.JML 16 2/5 partial derived
32.15.01 PDK.JML missing 0/3
32.15.01.2001 PDK.JML missing 0/1
32.15.01.2002 PDK.JML missing 0/1
32.15.01.2003 PDK.JML missing 0/1
32.15.02 PDK.JML 16 2/2 derived
32.15.02.1001 PDK.JML 7 1/1 typed derived
32.15.02.2002 PDK.JML 9 1/1 typed
32.15 PDK.JML{SEX=L} 8 2/5 partial
32.15.01 PDK.JML{SEX=L} 5 1/3 partial
32.15.01.2001 PDK.JML{SEX=L} 5 1/1 typed
32.15.01.2002 PDK.JML{SEX=L} missing 0/1
32.15.01.2003 PDK.JML{SEX=L} missing 0/1
32.15.02 PDK.JML{SEX=L} 3 1/2 partial
32.15.02.1001 PDK.JML{SEX=L} 3 1/1 typed
32.15.02.2002 PDK.JML{SEX=L} missing 0/1
32.15 PDK.JML{SEX=P} 4 1/5 partial
32.15.01 PDK.JML{SEX=P} missing 0/3
32.15.01.2001 PDK.JML{SEX=P} missing 0/1
32.15.01.2002 PDK.JML{SEX=P} missing 0/1
32.15.01.2003 PDK.JML{SEX=P} missing 0/1
32.15.02 PDK.JML{SEX=P} 4 1/2 partial
32.15.02.1001 PDK.JML{SEX=P} 4 1/1 typed
32.15.02.2002 PDK.JML{SEX=P} missing 0/1
32.15 PDK.RASIO 75 1/5 partial derived
32.15.01 PDK.RASIO missing 0/3
32.15.01.2001 PDK.RASIO missing 0/1
32.15.01.2002 PDK.RASIO missing 0/1
32.15.01.2003 PDK.RASIO missing 0/1
32.15.02 PDK.RASIO 75 1/2 partial derived
32.15.02.1001 PDK.RASIO 75 1/1 typed derived
32.15.02.2002 PDK.RASIO missing 0/1
`,
		},
		{
			name: "two lists give each one's totals and the undivided figure",
			in: `32.15.01.2001 PDK.JML{SEX=L;UMUR=0-14} 1
				32.15.01.2001 PDK.JML{SEX=L;UMUR=15+} 2
				32.15.01.2001 PDK.JML{SEX=P;UMUR=0-14} 4
				32.15.01.2001 PDK.JML{SEX=P;UMUR=15+} 8`,
			level: region.Regency,
			want: `32.15 PDK.JML 15 1/5 partial derived
32.15 PDK.JML{SEX=L} 3 1/5 partial derived
32.15 PDK.JML{SEX=P} 12 1/5 partial derived
32.15 PDK.JML{UMUR=0-14} 5 1/5 partial derived
32.15 PDK.JML{UMUR=15+} 10 1/5 partial derived
32.15 PDK.JML{SEX=L;UMUR=0-14} 1 1/5 partial
32.15 PDK.JML{SEX=L;UMUR=15+} 2 1/5 partial
32.15 PDK.JML{SEX=P;UMUR=0-14} 4 1/5 partial
32.15 PDK.JML{SEX=P;UMUR=15+} 8 1/5 partial
32.15 PDK.RASIO 25 1/5 partial derived
32.15 PDK.RASIO{UMUR=0-14} 25 1/5 partial derived
32.15 PDK.RASIO{UMUR=15+} 25 1/5 partial derived
`,
		},
		{
			name: "a ratio rests on units that gave both operands",
			in: `32.15.01.2001 PDK.JML 100
				32.15.01.2002 PDK.JML 300
				32.15.01.2001 GEO.LUAS 50
				32.15.01.2002 GEO.LUAS 50
				32.15.01.2003 GEO.LUAS 900
				32.15.02 GEO.LUAS 10
				32.15.02.1001 PDK.JML 3
				32.15.02.2002 PDK.JML 2
				32.15.02 PDK.PADAT 49`,
			level: region.Subdistrict,
			want: `32.15 GEO.LUAS 1010 5/5
32.15.01 GEO.LUAS 1000 3/3
32.15.02 GEO.LUAS 10 2/2 typed
32.15 PDK.JML 405 4/5 partial
32.15.01 PDK.JML 400 2/3 partial
32.15.02 PDK.JML 5 2/2
32.15 PDK.PADAT 368.1818181818182 4/5 partial derived
32.15.01 PDK.PADAT 400 2/3 partial derived
32.15.02 PDK.PADAT 50 2/2 derived own=49
`,
		},
		{
			name: "extremes, counts, lists, and what has no meaning above its level",
			in: `32.15.01.2001 GEO.SUHU 31.5
				32.15.01.2002 GEO.SUHU 33
				32.15.01.2001 GEO.MIN -2
				32.15.01.2002 GEO.MIN 4
				32.15.01.2001 GEO.JRK 4
				32.15.01.2001 GEO.KELAS Swakarya
				32.15.01.2002 GEO.KELAS Swasembada
				32.15.02.2002 GEO.KELAS Swakarya
				32.15.01.2001 GEO.KOMODITAS padi
				32.15.02.2002 GEO.KOMODITAS padi
				32.15.02.1001 GEO.KOMODITAS kopi
				32.15.01.2001 ID.NAMA Sukamaju`,
			level: region.Regency,
			want: `32.15 GEO.JRK missing 0/5
32.15 GEO.SUHU 33 2/5 partial
32.15 GEO.MIN -2 2/5 partial
32.15 GEO.KELAS "Swakarya 2, Swasembada 1" 3/5 partial
32.15 GEO.KOMODITAS "kopi, padi" 3/5 partial
`,
		},
		{
			name: "means are weighted where weights were given",
			in: `32.15.01 SKM.NILAI 80
				32.15.02 SKM.NILAI 90
				32.15.01 SKM.ORANG 30
				32.15.02 SKM.ORANG 10
				32.15.01 SKM.NILAI{UNSUR=U1} 3
				32.15.02 SKM.NILAI{UNSUR=U1} 4
				32.15.01 KEC.ASN 12`,
			level: region.Subdistrict,
			want: `32.15 KEC.ASN 12 1/2 partial
32.15.01 KEC.ASN 12 1/1 typed
32.15.02 KEC.ASN missing 0/1
32.15 SKM.NILAI 82.5 2/2
32.15.01 SKM.NILAI 80 1/1 typed
32.15.02 SKM.NILAI 90 1/1 typed
32.15 SKM.NILAI{UNSUR=U1} 3.25 2/2
32.15.01 SKM.NILAI{UNSUR=U1} 3 1/1 typed
32.15.02 SKM.NILAI{UNSUR=U1} 4 1/1 typed
32.15 SKM.ORANG 40 2/2
32.15.01 SKM.ORANG 30 1/1 typed
32.15.02 SKM.ORANG 10 1/1 typed
`,
		},
		{
			name: "an index is made from its elements, whatever weight was printed",
			in: `32.15.01 SKM.IKM 89.1
				32.15.01 SKM.NILAI{UNSUR=U1} 3.5
				32.15.01 SKM.NILAI{UNSUR=U2} 3.7
				32.15.02 SKM.NILAI{UNSUR=U1} 3
				32.15.02 SKM.NILAI{UNSUR=U2} 3.4
				32.15.01 SKM.ORANG 30
				32.15.02 SKM.ORANG 10`,
			level: region.Subdistrict,
			want: `32.15 SKM.NILAI{UNSUR=U1} 3.375 2/2
32.15.01 SKM.NILAI{UNSUR=U1} 3.5 1/1 typed
32.15.02 SKM.NILAI{UNSUR=U1} 3 1/1 typed
32.15 SKM.NILAI{UNSUR=U2} 3.625 2/2
32.15.01 SKM.NILAI{UNSUR=U2} 3.7 1/1 typed
32.15.02 SKM.NILAI{UNSUR=U2} 3.4 1/1 typed
32.15 SKM.IKM 87.5 2/2 derived
32.15.01 SKM.IKM 89.1 1/1 typed
32.15.02 SKM.IKM 80 1/1 typed derived
32.15 SKM.ORANG 40 2/2
32.15.01 SKM.ORANG 30 1/1 typed
32.15.02 SKM.ORANG 10 1/1 typed
`,
		},
		{
			name: "an index of unknown weight is left out beside one made from elements",
			in: `32.15.01 SKM.IKM 89.1
				32.15.02 SKM.NILAI{UNSUR=U1} 3
				32.15.02 SKM.NILAI{UNSUR=U2} 3.4
				32.15.01 SKM.ORANG 30
				32.15.02 SKM.ORANG 10`,
			level: region.Regency,
			want: `32.15 SKM.NILAI{UNSUR=U1} 3 1/2 partial
32.15 SKM.NILAI{UNSUR=U2} 3.4 1/2 partial
32.15 SKM.IKM 80 1/2 partial derived
32.15 SKM.ORANG 40 2/2
`,
		},
		{
			name: "without any elements indices are weighted as they are",
			in: `32.15.01 SKM.IKM 90
				32.15.02 SKM.IKM 80
				32.15.01 SKM.ORANG 30
				32.15.02 SKM.ORANG 10`,
			level: region.Regency,
			want:  "32.15 SKM.IKM 87.5 2/2\n32.15 SKM.ORANG 40 2/2\n",
		},
		{
			name: "a mean without weights is plain and says so",
			in: `32.15.01 SKM.NILAI 80
				32.15.02 SKM.NILAI 90`,
			level: region.Regency,
			want:  "32.15 SKM.NILAI 85 2/2 unweighted\n",
		},
		{
			name: "the whole year goes before its halves, a figure before none",
			in: `32.15.01.2001 PDK.KK 1 2025-S1
				32.15.01.2001 PDK.KK 2 2025-S2
				32.15.01.2002 PDK.KK 4 2025
				32.15.01.2002 PDK.KK 5 2025-S2
				32.15.01.2003 PDK.KK 8 2025/2026
				32.15.01.2003 PDK.KK … 2025`,
			level: region.Regency,
			want:  "32.15 PDK.KK 14 3/5 partial mixed\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := Consolidate(testTerms, testTree, parseObservations(t, test.in))
			if diff := cmp.Diff(test.want, lines(c, test.level)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
