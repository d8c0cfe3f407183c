package sheet

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const odsHead = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="` + nsOffice + `" xmlns:table="` + nsTable + `" xmlns:text="` + nsText +
	`" xmlns:style="` + nsStyle + `" xmlns:number="` + nsNumber + `" xmlns:calcext="` + nsCalcExt + `" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">`

// odsFile is a package whose spreadsheet holds body after the automatic styles.
func odsFile(t testing.TB, styles, body string) []byte {
	return zipped(t, parts{
		"mimetype":              "application/vnd.oasis.opendocument.spreadsheet",
		"META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="` + nsManifest + `"/>`,
		"content.xml": odsHead + `<office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:spreadsheet>` +
			body + `</office:spreadsheet></office:body></office:document-content>`,
	})
}

// odsRow is a row of cells.
func odsRow(cells ...string) string {
	return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
}

// odsTextCell is a cell of text.
func odsTextCell(s string) string {
	return `<table:table-cell office:value-type="string"><text:p>` + s + `</text:p></table:table-cell>`
}

func TestODSCells(t *testing.T) {
	const styles = `<number:number-style style:name="pos"><number:number number:min-integer-digits="1" number:grouping="true"/></number:number-style>` +
		`<number:number-style style:name="N1"><number:text>-</number:text><number:number number:min-integer-digits="1" number:grouping="true"/><style:map style:condition="value()&gt;=0" style:apply-style-name="pos"/></number:number-style>` +
		`<number:currency-style style:name="N2"><number:currency-symbol>Rp</number:currency-symbol><number:number number:decimal-places="2" number:min-integer-digits="1" number:display-factor="1000"/></number:currency-style>` +
		`<style:style style:name="parent" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="child" style:family="table-cell" style:parent-style-name="parent"/>` +
		`<style:style style:name="rp" style:family="table-cell" style:data-style-name="N2"/>`
	number := func(attrs string) string { return `<table:table-cell office:value-type="float" ` + attrs + `/>` }
	tests := []struct{ name, rows, want string }{
		{"text", odsRow(odsTextCell("a  b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e"), odsTextCell("x <text:span>y</text:span><text:a>z</text:a>"),
			`<table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>1</text:p><draw:frame><text:p>gambar</text:p></draw:frame><text:p/><text:p>3</text:p></table:table-cell>`,
			`<table:table-cell office:value-type="string" office:string-value="asli"><text:p>tampak</text:p></table:table-cell>`),
			"[S] 1×4\nA1 \"a b   c\\td\\ne\"\nB1 \"x yz\"\nC1 \"1\\n\\n3\"\nD1 \"asli\"\n"},
		{"numbers", odsRow(number(`office:value="8.994999999999999"`), number(`office:value="0.125" office:value-type="percentage"`), number(`office:value="x"`), number(`office:value="-0"`)),
			"[S] 1×4\nA1 8.995\nB1 0.125\nD1 0\n"},
		{"formats", odsRow(number(`office:value="1" table:style-name="child"`), `<table:table-cell office:value-type="percentage" office:value="0.5"/>`, `<table:table-cell office:value-type="currency" table:style-name="rp" office:value="2500"/>`),
			"[S] 1×3\nA1 1 {#,##0;-#,##0}\nB1 0.5 {0%}\nC1 2500 {\"Rp\"0.00,}\n"},
		{"format of the column and of the row", `<table:table-column/><table:table-column table:default-cell-style-name="parent"/><table:table-row>` + number(`office:value="1"`) + number(`office:value="2"`) + `</table:table-row>` +
			`<table:table-row table:default-cell-style-name="rp">` + number(`office:value="3"`) + `</table:table-row>`,
			"[S] 2×2\nA1 1\nB1 2 {#,##0;-#,##0}\nA2 3 {\"Rp\"0.00,}\n"},
		{"dates", odsRow(`<table:table-cell office:value-type="date" office:date-value="2024-12-31"/>`, `<table:table-cell office:value-type="date" office:date-value="2024-12-31T12:00:00"/>`,
			`<table:table-cell office:value-type="date" office:date-value="kemarin"><text:p>kemarin</text:p></table:table-cell>`, `<table:table-cell office:value-type="time" office:time-value="PT30H15M00S"/>`,
			`<table:table-cell office:value-type="time" office:time-value="?"><text:p>pagi</text:p></table:table-cell>`),
			"[S] 1×5\nA1 D2024-12-31=45657\nB1 D2024-12-31T12:00:00=45657.5\nC1 \"kemarin\"\nD1 D30:15:00=1.2604166666666667\nE1 \"pagi\"\n"},
		{"truth and errors", odsRow(`<table:table-cell office:value-type="boolean" office:boolean-value="true"/>`, `<table:table-cell office:value-type="boolean" office:boolean-value="false"/>`,
			`<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>`, `<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>`),
			"[S] 1×4\nA1 TRUE\nB1 FALSE\nC1 #N/A\nD1 #DIV/0! =1/0\n"},
		{"formulas", odsRow(number(`table:formula="of:=SUM([.B1:.$C$9];[$'Dua Tiga'.A1];&quot;[.x];&quot;)" office:value="6"`), `<table:table-cell table:formula="of:=1+1"/>`,
			`<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>`, `<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>`, number(`table:formula="msoxl:=A1" office:value="2"`)),
			"[S] 1×5\nA1 6 =SUM(B1:$C$9,$'Dua Tiga'!A1,\"[.x];\")\nB1  =1+1 nocache\nE1 2 =A1\n"},
		{"repeats", `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="16380"/></table:table-row>` +
			`<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
			"[S] 2×4\nC1 7\nD1 7\nC2 7\nD2 7\n"},
		{"repeats beyond the limits", `<table:table-row table:number-rows-repeated="1048574">` + number(`office:value="1" table:number-columns-repeated="16384"`) + `</table:table-row>` + odsRow(odsTextCell("z")),
			"! truncated S 17179836405 cells, first D1\n[S] 4×3\nA1 1\nB1 1\nC1 1\nA2 1\nB2 1\nC2 1\nA3 1\nB3 1\nC3 1\nA4 1\nB4 1\nC4 1\n"},
		{"merges and covered cells", odsRow(`<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell>`, `<table:covered-table-cell office:value-type="float" office:value="9"/>`, odsTextCell("b")),
			"[S] 1×3 A1:B2\nA1 \"a\"\nB1 9\nC1 \"b\"\n"},
		{"groups, headers, hidden", `<table:table-column-group><table:table-column/></table:table-column-group><table:table-header-columns><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-header-columns>` +
			`<table:table-header-rows>` + odsRow(odsTextCell("a")) + `</table:table-header-rows><table:table-row-group><table:table-row table:visibility="filter">` + odsTextCell("b") + `</table:table-row></table:table-row-group>`,
			"[S] 2×1 row2 colB colC\nA1 \"a\"\nA2 \"b\"\n"},
		{"no cells outside of rows", `<table:shapes><draw:frame><table:table>` + odsRow(odsTextCell("x")) + `</table:table></draw:frame></table:shapes>` + odsRow(odsTextCell("a")),
			"[S] 1×1\nA1 \"a\"\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			limits := Limits{}
			if strings.Contains(tt.name, "limits") {
				limits = Limits{Rows: 4, Cols: 3}
			}
			got := readShown(odsFile(t, styles, `<table:table table:name="S">`+tt.rows+`</table:table>`), limits)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestODSSheets: hidden sheets, copies of other files' sheets, and what is no sheet.
func TestODSSheets(t *testing.T) {
	const hidden = `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`
	body := `<table:tracked-changes><table:deletion><table:table-cell office:value-type="float" office:value="9"/></table:deletion></table:tracked-changes>` +
		`<table:table table:name="A">` + odsRow(odsTextCell("a")) + `</table:table>` +
		`<table:table table:name="B" table:style-name="ta2"/>` +
		`<table:table table:name="'file:///x.ods'#$C"><table:table-source/>` + odsRow(odsTextCell("c")) + `</table:table>`
	want := "! external-links 1\n[A] 1×1\nA1 \"a\"\n[B] 0×0 hidden\n"
	if diff := cmp.Diff(want, readShown(odsFile(t, hidden, body), Limits{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestODSRefused(t *testing.T) {
	content := func(xml string) []byte { return zipped(t, parts{"content.xml": xml}) }
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"encrypted", zipped(t, parts{"content.xml": "\x80\x81", "META-INF/manifest.xml": `<m xmlns="` + nsManifest + `"><file-entry><encryption-data/></file-entry></m>`}), ErrPassword},
		{"document type", content(`<!DOCTYPE x [<!ENTITY a "b">]>` + odsHead + `</office:document-content>`), ErrDamaged},
		{"cut", content(odsHead + `<office:body><office:spreadsheet><table:table table:name="S"><table:table-row>`), ErrDamaged},
		{"no content", zipped(t, parts{"styles.xml": "<a/>"}), ErrDamaged},
		{"text document", content(odsHead + `<office:body><office:text/></office:body></office:document-content>`), ErrNotSheet},
		{"deep", odsFile(t, "", `<table:table table:name="S">`+strings.Repeat("<table:table-row-group>", 300)), ErrDamaged},
		{"unknown encoding", content(`<?xml version="1.0" encoding="EBCDIC"?><a/>`), ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wb, err := readODS(context.Background(), "x.ods", bytes.NewReader(tt.data), Limits{})
			if refused := new(RefusedError); !errors.As(err, &refused) || refused.Reason != tt.want {
				t.Errorf("readODS = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// FuzzODS varies styles and tables of a content part; the package around it is sound.
func FuzzODS(f *testing.F) {
	f.Add(`<style:style style:name="a" style:data-style-name="a"/>`, `<table:table table:name="S">`+odsRow(odsTextCell("a<text:s/>b"))+`</table:table>`)
	f.Add(`<number:percentage-style style:name="a"><number:number number:decimal-places="99"/><number:text>%</number:text></number:percentage-style>`,
		`<table:table><table:table-column table:number-columns-repeated="99999999" table:visibility="collapse"/><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999" table:number-rows-spanned="99999999" table:formula="of:=[.A1]" office:value-type="float" office:value="1e999"/></table:table-row></table:table>`)
	f.Add("", `<table:table><table:table-row><table:table-cell office:value-type="date" office:date-value="9999-12-31T23:59:59.999"/><table:table-cell office:value-type="time" office:time-value="PT99999999999H"/></table:table-row></table:table>`)
	f.Fuzz(func(t *testing.T, styles, body string) {
		wb, err := readODS(context.Background(), "x.ods", bytes.NewReader(odsFile(t, styles, body)), fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}
