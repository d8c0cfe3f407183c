package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// The sums that follow from the catalogue and from printed totals.
func TestSums(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{
			name: "right",
			in: `1 2025 PDK.JML{SEX=L} B2 10
				1 2025 PDK.JML{SEX=P} C2 12
				1 2025 PDK.JML D2 22`,
		},
		{
			name: "totals of unknown things below their largest part, beside others that are sums",
			in: `1 2025 - B2 10
				1 2025 - C2 12
				1 2025 - B3 11
				1 2025 - C3 13
				1 2025 - B4 14
				1 2025 - C4 1500
				total 1 2025 - - D2 22 B2 C2
				total 1 2025 - - D3 24 B3 C3
				total 1 2025 - - D4 29 B4 C4`,
			want: "warning printed    29/1514 D4 B4 C4\n",
		},
		{
			name: "means of unknown things, and a sum with one part that is too large",
			in: `1 2025 - B2 10
				1 2025 - C2 12
				1 2025 - D2 17
				1 2025 - B3 11
				1 2025 - C3 13
				1 2025 - D3 150
				total 1 2025 - - E2 13 B2 C2 D2
				total 1 2025 - - E3 39 B3 C3 D3`,
			want: "warning printed    39/174 E3 B3 C3 D3\n",
		},
		{
			name: "areas of a table whose other sums hold exactly",
			in: `1 2025 - B2 161.44
				1 2025 - C2 275.8
				1 2025 - B3 11.5
				1 2025 - C3 13
				1 2025 - B4 14
				1 2025 - C4 15.25
				1 2025 - B5 16
				1 2025 - C5 18.5
				1 2025 - B6 19
				1 2025 - C6 20.75
				total 1 2025 - - D2 437.64 B2 C2
				total 1 2025 - - D3 24.5 B3 C3
				total 1 2025 - - D4 29.25 B4 C4
				total 1 2025 - - D5 34.5 B5 C5
				total 1 2025 - - D6 39.75 B6 C6`,
			want: "warning printed    437.64/437.24 D2 B2 C2\n",
		},
		{
			name: "partition against an observation",
			in: `1 2025 PDK.JML{SEX=L} B2 10
				1 2025 PDK.JML{SEX=P} C2 12
				1 2025 PDK.JML D2 23`,
			want: "error partition:PDK.JML:SEX 32.15.01.2001 2025 PDK.JML 23/22 D2 B2 C2\n",
		},
		{
			name: "partition against a printed total, once",
			in: `1 2025 PDK.JML{SEX=L} B2 10
				1 2025 PDK.JML{SEX=P} C2 12
				total 1 2025 PDK.JML SEX D2 23 B2 C2`,
			want: "error partition:PDK.JML:SEX 32.15.01.2001 2025 PDK.JML 23/22 D2 B2 C2\n",
		},
		{
			name: "a missing member silences",
			in: `1 2025 PDK.JML{UMUR=0-14} B2 10
				1 2025 PDK.JML{UMUR=15-64} C2 12
				1 2025 PDK.JML{UMUR=65+} D2 -
				1 2025 PDK.JML E2 22`,
		},
		{
			name: "a missing member with a shortfall is worth knowing",
			in: `1 2025 PDK.JML{UMUR=0-14} B2 10
				1 2025 PDK.JML{UMUR=15-64} C2 12
				1 2025 PDK.JML E2 30`,
			want: "info partition:PDK.JML:UMUR 32.15.01.2001 2025 PDK.JML E2 B2 C2\n",
		},
		{
			name: "nothing but dashes for people who are there",
			in: `1 2025 PDK.JML{AGAMA=ISLAM} B2 nihil
				1 2025 PDK.JML{AGAMA=KRISTEN} C2 nihil
				1 2025 PDK.JML{AGAMA=KHONGHUCU} D2 nihil
				1 2025 PDK.JML{AGAMA=LAINNYA} E2 nihil
				1 2025 PDK.JML F2 30
				2 2025 PDK.JML{SEX=L} B3 nihil
				2 2025 PDK.JML{SEX=P} C3 nihil
				2 2025 PDK.JML F3 nihil`,
			want: "info partition:PDK.JML:AGAMA 32.15.01.2001 2025 PDK.JML F2 B2 C2 D2 E2\n",
		},
		{
			name: "nothing but dashes for people given by sex",
			in: `1 2025 PDK.JML{AGAMA=ISLAM} B2 nihil
				1 2025 PDK.JML{AGAMA=KRISTEN} C2 nihil
				1 2025 PDK.JML{SEX=L} F2 20
				1 2025 PDK.JML{SEX=P} G2 21`,
			want: "info partition:PDK.JML:AGAMA 32.15.01.2001 2025 PDK.JML F2 G2 B2 C2\n",
		},
		{
			name: "religions without the later two are a warning",
			in: `1 2025 PDK.JML{AGAMA=ISLAM} B2 10
				1 2025 PDK.JML{AGAMA=KRISTEN} C2 12
				1 2025 PDK.JML E2 30`,
			want: "warning partition:PDK.JML:AGAMA 32.15.01.2001 2025 PDK.JML 30/22 E2 B2 C2\n",
		},
		{
			name: "two partitions without their total",
			in: `1 2025 PDK.JML{SEX=L} B2 10
				1 2025 PDK.JML{SEX=P} C2 12
				1 2025 PDK.JML{WN=WNI} B9 20
				1 2025 PDK.JML{WN=WNA} C9 0`,
			want: "error partition:PDK.JML:SEX=WN 32.15.01.2001 2025 PDK.JML 22/20 B2 C2 B9 C9\n",
		},
		{
			name: "crosses add up over each list",
			in: `1 2025 PDK.JML{SEX=L;WN=WNI} B2 10
				1 2025 PDK.JML{SEX=L;WN=WNA} C2 1
				1 2025 PDK.JML{SEX=L} D2 12
				1 2025 PDK.JML{SEX=P} E2 5
				1 2025 PDK.JML F2 17`,
			want: "error partition:PDK.JML:WN 32.15.01.2001 2025 PDK.JML{SEX=L} 12/11 D2 B2 C2\n",
		},
		{
			name: "crosses add up to a total of neither list",
			in: `1 2025 PDK.JML{SEX=L;WN=WNI} B2 10
				1 2025 PDK.JML{SEX=L;WN=WNA} C2 1
				1 2025 PDK.JML{SEX=P;WN=WNI} D2 12
				1 2025 PDK.JML{SEX=P;WN=WNA} E2 0
				1 2025 PDK.JML F2 24`,
			want: "error partition:PDK.JML:SEX 32.15.01.2001 2025 PDK.JML 24/23 F2 B2 C2 D2 E2\n",
		},
		{
			name: "a sub-district is the sum of its villages",
			in: `1 2025 PDK.KK B2 10
				2 2025 PDK.KK B3 12
				3 2025 PDK.KK B4 5
				32.15.01 2025 PDK.KK H9 30`,
			want: "error level:PDK.KK 32.15.01 2025 PDK.KK 30/27 H9 B2 B3 B4\n",
		},
		{
			name: "a warning between files",
			in: `1 2025 PDK.KK B2 10
				2 2025 PDK.KK B3 12
				3 2025 PDK.KK B4 5
				32.15.01 2025 PDK.KK kec.xlsx!H9 30`,
			want: "warning level:PDK.KK 32.15.01 2025 PDK.KK 30/27 H9 B2 B3 B4\n",
		},
		{
			name: "not while a village lacks",
			in: `1 2025 PDK.KK B2 10
				2 2025 PDK.KK B3 12
				3 2025 PDK.KK B4 -
				32.15.01 2025 PDK.KK H9 30`,
		},
		{
			name: "a printed total over regions",
			in: `1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
				2 2025 KES.SARANA{SARKES=POSYANDU} B3 12
				total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B4 23 B2 B3`,
			want: "error printed:KES.SARANA 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} 23/22 B4 B2 B3\n",
		},
		{
			name: "a printed total with an unknown part is silent",
			in: `1 2025 KES.SARANA{SARKES=POSYANDU} B2 10
				total 32.15.01 2025 KES.SARANA{SARKES=POSYANDU} REGION B4 23 B2 B3`,
		},
		{
			name: "the largest of figures that the catalogue does not know",
			in: `1 2025 ANY.A B2 3
				1 2025 ANY.B C2 1
				1 2025 ANY.C D2 3
				total 1 2025 ANY - E2 3 B2 C2 D2`,
		},
		{
			name: "nothing for the only one of them",
			in: `1 2025 ANY.A B2 0
				1 2025 ANY.B C2 6
				total 1 2025 ANY - E2 0 B2 C2`,
			want: "warning printed:ANY    0/6 E2 B2 C2\n",
		},
		{
			name: "a printed balance",
			in: `1 2025 MUT.AWAL B2 100
				1 2025 MUT.LAHIR C2 5
				1 2025 MUT.MATI D2 3
				total 1 2025 MUT.AKHIR - E2 103 B2 C2 -D2`,
			want: "error printed:MUT.AKHIR 32.15.01.2001 2025 MUT.AKHIR 103/102 E2 B2 C2 D2\n",
		},
		{
			name: "indicators that do not add up are left alone",
			in: `1 2025 PDK.UMR B2 2000000
				2 2025 PDK.UMR B3 2000000
				total 32.15.01 2025 PDK.UMR REGION B4 2000000 B2 B3`,
		},
		{
			name: "a figure printed twice",
			in: `1 2025 PDK.KK B2 10
				1 2025 PDK.KK B9 11`,
			want: "error repeat:PDK.KK 32.15.01.2001 2025 PDK.KK 10/11 B2 B9\n",
		},
		{
			name: "decimals may be rounded",
			in: `1 2025 GEO.LUAS{SEX=L} B2 1.26
				1 2025 GEO.LUAS{SEX=P} C2 2.26
				1 2025 GEO.LUAS D2 3.53
				2 2025 GEO.LUAS{SEX=L} B3 1.26
				2 2025 GEO.LUAS{SEX=P} C3 2.26
				2 2025 GEO.LUAS D3 3.63`,
			want: "error partition:GEO.LUAS:SEX 32.15.01.2002 2025 GEO.LUAS 3.63/3.52 D3 B3 C3\n",
		},
		{
			name: "a dash for a total is one left open",
			in: `1 2025 PDK.JML B2 nihil
				1 2025 PDK.JML{SEX=L} C2 10
				1 2025 PDK.JML{SEX=P} D2 12
				1 2025 PDK.JML{WN=WNI} E2 21
				1 2025 PDK.JML{WN=WNA} F2 nihil`,
			want: "error partition:PDK.JML:SEX=WN 32.15.01.2001 2025 PDK.JML 22/21 C2 D2 E2 F2\n" +
				"warning partition:PDK.JML:SEX 32.15.01.2001 2025 PDK.JML 0/22 B2 C2 D2\n",
		},
		{
			name: "a breakdown of dashes was not filled in",
			in: `1 2025 PDK.JML B2 10
				1 2025 PDK.JML{SEX=L} C2 nihil
				1 2025 PDK.JML{SEX=P} D2 nihil`,
			want: "info partition:PDK.JML:SEX 32.15.01.2001 2025 PDK.JML B2 C2 D2\n",
		},
		{
			name: "a breakdown with many dashes that falls short may not be filled in",
			in: `1 2025 PDK.JML B2 10
				1 2025 PDK.JML{UMUR=0-14} C2 4
				1 2025 PDK.JML{UMUR=15-64} D2 nihil
				1 2025 PDK.JML{UMUR=65+} E2 nihil`,
			want: "warning partition:PDK.JML:UMUR 32.15.01.2001 2025 PDK.JML 10/4 B2 C2 D2 E2\n",
		},
		{
			name: "bounds",
			in: `1 2025 PDK.KK B2 -4
				2 2025 PDK.KK B3 1.5
				1 2025 PDK.DISTRIB C2 101`,
			want: "error negative:PDK.KK 32.15.01.2001 2025 PDK.KK -4/0 B2\n" +
				"error percent:PDK.DISTRIB 32.15.01.2001 2025 PDK.DISTRIB 101/100 C2\n" +
				"error whole:PDK.KK 32.15.01.2002 2025 PDK.KK 1.5/2 B3\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, brief(Evaluate(readInput(t, c.in)))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRuleTable(t *testing.T) {
	rules := []catalogue.Rule{
		{Code: "A-10", Severity: "error", Expr: "MUT.AKHIR = MUT.AWAL + MUT.LAHIR - MUT.MATI?", Per: "SEX"},
		{Code: "A-12", Severity: "warning", Expr: "MUT.AWAL = MUT.AKHIR@-1"},
		{Code: "A-38", Severity: "error", Expr: "PEM.RT >= PEM.RW when PEM.RW > 0 and PEM.RT > 0"},
		{Code: "P-01", Severity: "warning", Expr: "0.85 PDK.JML{SEX=P} <= PDK.JML{SEX=L} <= 1.2 PDK.JML{SEX=P}"},
		{Code: "P-02", Severity: "warning", Expr: "KES.SARANA{SARKES=*} <= 3"},
	}
	for _, c := range []struct{ name, in, want string }{
		{
			name: "a balance with an absent operand",
			in: `1 2025 MUT.AWAL B2 100
				1 2025 MUT.LAHIR C2 5
				1 2025 MUT.AKHIR E2 106`,
			want: "error A-10 32.15.01.2001 2025 MUT.AKHIR 106/105 E2 B2 C2\n",
		},
		{
			name: "an operand given by sex only",
			in: `1 2025 MUT.AWAL B2 100
				1 2025 MUT.LAHIR{SEX=L} C2 2
				1 2025 MUT.LAHIR{SEX=P} D2 3
				1 2025 MUT.AKHIR E2 106`,
			want: "error A-10 32.15.01.2001 2025 MUT.AKHIR 106/105 E2 B2 C2 D2\n",
		},
		{
			name: "per sex",
			in: `1 2025 MUT.AWAL{SEX=L} B2 100
				1 2025 MUT.LAHIR{SEX=L} C2 5
				1 2025 MUT.AKHIR{SEX=L} E2 106`,
			want: "error A-10 32.15.01.2001 2025 MUT.AKHIR{SEX=L} 106/105 E2 B2 C2\n",
		},
		{
			name: "between half-years",
			in: `1 2024-S2 MUT.AKHIR B2 100
				1 2025-S1 MUT.AWAL C2 101
				1 2025-S2 MUT.AWAL D2 90`,
			want: "warning A-12 32.15.01.2001 2025-S1 MUT.AWAL 101/100 C2 B2\n",
		},
		{
			name: "an inequality with a condition",
			in: `1 2025 PEM.RT B2 3
				1 2025 PEM.RW C2 4
				2 2025 PEM.RT B3 0
				2 2025 PEM.RW C3 4`,
			want: "error A-38 32.15.01.2001 2025 PEM.RT 3/4 B2 C2\n",
		},
		{
			name: "a ratio outside its range",
			in: `1 2025 PDK.JML{SEX=L} B2 100
				1 2025 PDK.JML{SEX=P} C2 80
				2 2025 PDK.JML{SEX=L} B3 100
				2 2025 PDK.JML{SEX=P} C3 117`,
			want: "warning P-01 32.15.01.2001 2025 PDK.JML{SEX=L} 100/96 B2 C2\n",
		},
		{
			name: "a star is every member",
			in: `1 2025 KES.SARANA{SARKES=PUSKESMAS} B2 1
				1 2025 KES.SARANA{SARKES=POSYANDU} C2 3
				2 2025 KES.SARANA{SARKES=POSYANDU} C3 9`,
			want: "warning P-02 32.15.01.2001 2025 KES.SARANA{SARKES=PUSKESMAS} 4/3 B2 C2\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.in)
			in.Catalogue = testCatalogue(rules...)
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseStatement(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"PEM.RT", `expr "PEM.RT" ends where =, !=, <=, >=, <, > or ~ should stand`},
		{"PEM.RT ~ PEM.RW", `expr "PEM.RT ~ PEM.RW": found "PEM.RW" at 10, want a form in quotes`},
		{`PEM.RT ~ "["`, "expr \"PEM.RT ~ \\\"[\\\"\": error parsing regexp: missing closing ]: `[)$`"},
		{`2 PEM.RT ~ "a"`, `expr "2 PEM.RT ~ \"a\"": found "\"a\"" at 12, want one indicator before ~`},
		{"PDK.RJK = PEM.RT / ", `expr "PDK.RJK = PEM.RT / " ends where an indicator should stand`},
		{"PEM.RT >= pem", `expr "PEM.RT >= pem": found "pem" at 11, want a number or an indicator`},
		{"PEM.RT = PEM.RW PEM.DUSUN", `expr "PEM.RT = PEM.RW PEM.DUSUN": found "PEM.DUSUN" at 17, want end of the rule`},
		{"PDK.JML{SEX=L = 1", `expr "PDK.JML{SEX=L = 1": found "SEX=L = 1" at 9, want a closing }`},
		{"PDK.JML{SEX} = 1", `expr "PDK.JML{SEX} = 1": members "SEX": want LIST=MEMBER;…`},
		{"PDK.JML@-x = 1", `expr "PDK.JML@-x = 1": found "x = 1" at 10, want a number of periods`},
		{"1.2.3 PEM.RT = 1", `expr "1.2.3 PEM.RT = 1": "1.2.3" is not a number`},
	} {
		_, err := parseStatement(c.in)
		if err == nil || err.Error() != c.want {
			t.Errorf("parseStatement(%q): got error %v, want %s", c.in, err, c.want)
		}
	}
}

// A rule that takes absent parts for nought cannot prove that a whole is too large, but tells that something is left.
func TestWholeWithFewerParts(t *testing.T) {
	rule := catalogue.Rule{Code: "K-01C", Severity: monograph.Error, Missing: "zero", Expr: "PDK.JML = MUT.LAHIR + MUT.MATI"}
	for _, c := range []struct{ name, figures, want string }{
		{"more than its only part", "1 2025 PDK.JML B2 700\n1 2025 MUT.LAHIR B3 650\n", "info K-01C 32.15.01.2001 2025 PDK.JML 700/650 B2 B3\n"},
		{"its only part", "1 2025 PDK.JML B2 700\n1 2025 MUT.LAHIR B3 700\n", ""},
		{"less than its only part", "1 2025 PDK.JML B2 700\n1 2025 MUT.LAHIR B3 750\n", "error K-01C 32.15.01.2001 2025 PDK.JML 700/750 B2 B3\n"},
		{"no part", "1 2025 PDK.JML B2 700\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := readInput(t, c.figures)
			in.Catalogue = testCatalogue(rule)
			if diff := cmp.Diff(c.want, brief(Evaluate(in))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
