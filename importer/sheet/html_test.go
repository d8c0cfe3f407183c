package sheet

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHTML(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"plain", `<table><tr><th>Desa</th><th>L</th></tr><tr><td>Sukamaju</td><td>1.250</td></tr></table>`,
			"[html] 2×2\nA1 \"Desa\"\nB1 \"L\"\nA2 \"Sukamaju\"\nB2 \"1.250\"\n"},
		{"tag soup", "<TABLE border=1><TR><TD>a<TD align='x>y'>b<TR><td>c</font></td><td>d < e & f</table>",
			"[html] 2×2\nA1 \"a\"\nB1 \"b\"\nA2 \"c\"\nB2 \"d < e & f\"\n"},
		{"spans", `<table><tr><td rowspan=2>Desa<td colspan="2">Penduduk</td><td rowspan=9>x</td></tr><tr><td>L</td><td>P</td></tr></table>`,
			"[html] 2×4 A1:A2 B1:C1 D1:D2\nA1 \"Desa\"\nB1 \"Penduduk\"\nD1 \"x\"\nB2 \"L\"\nC2 \"P\"\n"},
		{"text in cells", "<table><tr><td>a\n  b<br>c&nbsp;<br/><td>&eacute;&#178;&lt;x&gt; &bogus;<td><p>satu</p> <p>dua</p><td>&nbsp;</td><td><b>x</b><i>y</i></td></tr></table>",
			"[html] 1×5\nA1 \"a b\\nc\"\nB1 \"é²<x> &bogus;\"\nC1 \"satu\\ndua\"\nE1 \"xy\"\n"},
		{"several tables and the text around", `<html><head><title>t</title><style>td{}</style></head><body><h3>PENDUDUK <b>2024</b></h3>Kecamatan X<table><tr><td>1</td></tr></table><table></table><table><tr><td>2</td></tr></table><p>Sumber: BPS</p></body></html>`,
			"[html] 7×1\nA1 \"PENDUDUK 2024\"\nA2 \"Kecamatan X\"\nA3 \"1\"\nA5 \"2\"\nA7 \"Sumber: BPS\"\n"},
		{"tables within tables", `<table><tr><td>luar<table><tr><td>dalam</td></tr></table>juga</td><td>kanan</td></tr></table>`,
			"[html] 3×2\nA1 \"luarjuga\"\nB1 \"kanan\"\nA3 \"dalam\"\n"},
		{"what is no text of the page", `<!DOCTYPE html><!-- <table><tr><td>0</td></tr></table> --><![if !excel]><xml><x:Name>S</x:Name></xml><script>if (a<b) "</td>"</script><table><tr><td>1<!--[if gte mso 9]>x<![endif]--></td></tr></table>`,
			"[html] 1×1\nA1 \"1\"\n"},
		{"rows, caption and text astray", `<tr><td>1<td>2<tr>lepas<td>3</tr>`,
			"[html] 2×2\nA1 \"1\"\nB1 \"2\"\nA2 \"lepas\"\nB2 \"3\"\n"},
		{"caption, parts, hidden", `<table><caption>Tabel 1</caption><colgroup><col><col span=2 style="display: none"></colgroup><thead><tr><td>a</td></tr></thead><tbody><tr style='DISPLAY:none'><td>b</td></tr></tbody></table>`,
			"[html] 3×1 row3 colB colC\nA1 \"Tabel 1\"\nA2 \"a\"\nA3 \"b\"\n"},
		{"values of Excel", `<table><tr><td x:num="1250.5">1.250,50</td><td x:num>17</td><td x:num>1.250</td><td x:num="0.125">12,5%</td><td x:num="45657">31/12/2024</td><td x:str>007</td><td x:bool="TRUE">BENAR</td><td x:err="#N/A">#N/A</td><td x:num="3" x:fmla="=A1+1">3</td></tr></table>`,
			"[html] 1×9\nA1 1250.5\nB1 17\nC1 \"1.250\"\nD1 0.125 {0%}\nE1 D2024-12-31=45657 {yyyy-mm-dd}\nF1 \"007\"\nG1 TRUE\nH1 #N/A\nI1 3 =A1+1\n"},
		{"values of LibreOffice", `<table><tr><td sdval="1250" sdnum="1033;0;#,##0">1,250</td><td sdval="45657" sdnum="1033;0;DD/MM/YYYY">31/12/2024</td><td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td><td sdval="7" sdnum="1033;">7</td></tr></table>`,
			"[html] 1×4\nA1 1250 {#,##0}\nB1 D2024-12-31=45657 {DD/MM/YYYY}\nC1 TRUE\nD1 7\n"},
		{"unclosed things", `<table><tr><td title="x>1</td><td a='>2`, "[html] 1×2\nA1 \"1\"\nB1 \"2\"\n"},
		{"declared encoding", "<meta http-equiv=Content-Type content='text/html; charset=windows-1250'><table><tr><td>\xA3\xF3d\x9F</table>", "! encoding windows-1250\n[html] 1×1\nA1 \"Łódź\"\n"},
		{"no encoding", "<table><tr><td>km\xB2</table>", "! encoding windows-1252\n[html] 1×1\nA1 \"km²\"\n"},
		{"wrongly declared", "<meta charset=iso-8859-1><table><tr><td>km²</table>", "[html] 1×1\nA1 \"km²\"\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown([]byte(tt.page), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestHTMLRefused(t *testing.T) {
	tests := []struct {
		name, page string
		want       error
	}{
		{"no table", "<html><body><p>Silakan masuk</p></body></html>", ErrNotSheet},
		{"tables in tables in tables", strings.Repeat("<table><tr><td>", 200), ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wb, err := readHTML(context.Background(), "x.xls", []byte(tt.page), Limits{})
			if refused := new(RefusedError); !errors.As(err, &refused) || refused.Reason != tt.want {
				t.Errorf("readHTML = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// FuzzHTML varies pages.
func FuzzHTML(f *testing.F) {
	for _, page := range []string{
		`<table><tr><td rowspan=99999 colspan=99999 x:num="1e400">1</td></tr><tr><td x:num>2</table>`,
		"<table><caption>a<table><tr><td>&nbsp;&#0;\xE9</td>", `<!--<table>--><script></table><tr style="display:none"><td sdval="1" sdnum="1;0;dd/mm">`,
		"<meta charset=gbk><table><td>\x81", "<table><tr><td a=\"<td b='>",
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		wb, err := readHTML(context.Background(), "x.xls", page, fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}
