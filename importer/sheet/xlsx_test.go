package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// TestXLSXCells holds the ways in which writers spell cells. Each body is the inside of a <worksheet>.
func TestXLSXCells(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"plain", `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1250</v></c></row></sheetData>`,
			"[S] 1×3\nA1 \"Desa\"\nC1 1250\n"},
		{"position by order", `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row><row r="7"><c r="C7"><v>4</v></c><c><v>5</v></c></row></sheetData>`,
			"[S] 7×4\nA1 1\nB1 2\nB2 3\nC7 4\nD7 5\n"},
		{"prefixes, quotes, order of attributes", `<x:sheetData xmlns:x="u"><x:row spans='1:2' r='2'><x:c s='1' r='B2' ><x:v>0.5</x:v></x:c></x:row></x:sheetData>`,
			"[S] 2×2\nB2 0.5 {0.00%}\n"},
		{"comments, CDATA, processing instructions", `<!-- <c r="Z9"><v>9</v></c> --><sheetData><row r="1"><c r="A1"><v>1<!-- x -->2</v></c><c r="B1" t="str"><v>a<![CDATA[<b>&amp;]]>c</v></c><?pi <c>?></row></sheetData>`,
			"[S] 1×2\nA1 12\nB1 \"a<b>&amp;c\"\n"},
		{"entities and escapes", `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>L &amp; P &lt;5&#10;th&#x2019;_x000D_
x_x005F_y &bogus; &amp;lt;</t></is></c></row></sheetData>`,
			"[S] 1×1\nA1 \"L & P <5\\nth’\\nx_y &bogus; &lt;\"\n"},
		{"rich text without phonetics", `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Suka</t></r><r><t xml:space="preserve"> maju</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c></row></sheetData>`,
			"[S] 1×1\nA1 \"Suka maju\"\n"},
		{"kinds", `<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="d"><v>2024-12-31T00:00:00</v></c><c r="E1" t="n"><v> 7 </v></c><c r="F1"><v>tujuh</v></c></row></sheetData>`,
			"[S] 1×6\nA1 TRUE\nB1 FALSE\nC1 #DIV/0!\nD1 D2024-12-31=45657 {yyyy-mm-dd hh:mm:ss}\nE1 7\nF1 \"tujuh\"\n"},
		{"dates and percents by style", `<sheetData><row r="1"><c r="A1" s="2"><v>45657</v></c><c r="B1" s="4"><v>45657.5</v></c><c r="C1" s="2"><v>0</v></c><c r="D1" s="3"><v>1234</v></c></row></sheetData>`,
			"[S] 1×4\nA1 D2024-12-31=45657 {mm-dd-yy}\nB1 D2024-12-31T12:00:00=45657.5 {dd/mm/yyyy\\ hh:mm}\nC1 0 {mm-dd-yy}\nD1 1234 {#,##0}\n"},
		{"formulas", `<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>1&lt;2</f></c><c r="C1"><f t="shared" ref="C1:C2" si="0">A1+1</f><v>4</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>"a"</f><v>a</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>5</v></c></row></sheetData>`,
			"[S] 2×5\nA1 3 =SUM(B1:C1)\nB1  =1<2 nocache\nC1 4 =A1+1\nE1 \"a\" =\"a\"\nC2 5 =\n"},
		{"most formulas without result", `<sheetData><row r="1"><c r="A1"><f>1+1</f><v/></c><c r="B1"><f>2+2</f></c><c r="C1"><v>1</v></c></row></sheetData>`,
			"! no-cached-values 2\n[S] 1×3\nA1  =1+1 nocache\nB1  =2+2 nocache\nC1 1\n"},
		{"binary dust", `<sheetData><row r="1"><c r="A1"><v>8.994999999999999</v></c><c r="B1"><v>9.486000000000001</v></c><c r="C1"><v>0.33333333333333331</v></c><c r="D1"><v>3201230000000001</v></c><c r="E1"><v>1.5E-3</v></c><c r="F1"><v>007.50</v></c></row></sheetData>`,
			"[S] 1×6\nA1 8.995\nB1 9.486\nC1 0.3333333333333333\nD1 3201230000000001\nE1 0.0015\nF1 7.5\n"},
		{"merges, hidden rows and columns", `<dimension ref="A1"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="9"/></cols><sheetData><row r="1" hidden="true"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E5:D4"/><mergeCell ref="A9"/><mergeCell ref="x"/></mergeCells>`,
			"[S] 1×1 A1:C2 D4:E5 row1 colB colC\nA1 1\n"},
		{"out of order and twice", `<sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>9</v></c></row></sheetData>`,
			"! damaged S 1 cells given twice\n[S] 2×2\nA1 1\nA2 3\nB2 4\n"},
		{"last cell of Excel", `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
			"! truncated S 1 cells, first XFD1048576\n[S] 1×1\nA1 1\n"},
		{"unknown style", `<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row></sheetData>`,
			"! damaged S 1 cells of unknown style\n[S] 1×1\nA1 1\n"},
		{"form controls and extensions hold no cells", `<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>8</v></ext></extLst></c></row></sheetData><controls><anchor><col>4</col><row>2</row></anchor></controls><extLst><sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData></extLst>`,
			"[S] 1×1\nA1 1\n"},
		{"styled, empty", `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="s"><v></v></c><c r="D1" t="inlineStr"><is><t></t></is></c></row></sheetData>`,
			"[S] 0×0\n"},
		{"bad string index", `<sheetData><row r="3"><c r="B3" t="s"><v>2</v></c></row></sheetData>`,
			"error: file is damaged (xl/worksheets/sheet1.xml): B3: shared string \"2\" of 2"},
		{"negative string index", `<sheetData><row r="3"><c r="B3" t="s"><v>-1</v></c></row></sheetData>`,
			"error: file is damaged (xl/worksheets/sheet1.xml): B3: shared string \"-1\" of 2"},
		{"bad reference", `<sheetData><row r="3"><c r="B0"><v>2</v></c></row></sheetData>`,
			"error: file is damaged (xl/worksheets/sheet1.xml): cell reference \"B0\""},
		{"cut off", `<sheetData><row r="1"><c r="A1"><v>1</v></c>`,
			"error: file is damaged (xl/worksheets/sheet1.xml): ends inside an element"},
		{"document type", `<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>`,
			"error: file is damaged (xl/worksheets/sheet1.xml): holds a document type declaration"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := readShown(zipped(t, bookParts(tt.body)), Limits{})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestXLSXParts holds the ways in which packages are put together.
func TestXLSXParts(t *testing.T) {
	const one = `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>`
	const oneShown = "[S] 1×1\nA1 \"Kecamatan\"\n"
	book := func() parts { return bookParts(one) }
	rels := func(lines string) string { return `<Relationships ` + relsNS + `>` + lines + `</Relationships>` }
	workbook := func(inside string) string { return `<workbook ` + mainNS + `>` + inside + `</workbook>` }
	strict := parts{}
	for name, content := range book() {
		content = strings.ReplaceAll(content, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
		strict[name] = strings.ReplaceAll(content, "http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
	}
	upper := parts{}
	for name, content := range book() {
		upper[strings.ReplaceAll(strings.ToUpper(name), "/", `\`)] = content
	}
	utf16 := "\xFF\xFE"
	for _, c := range []byte(book()["xl/sharedStrings.xml"]) {
		utf16 += string([]byte{c, 0})
	}
	tests := []struct {
		name string
		p    parts
		want string
	}{
		{"strict", strict, oneShown},
		{"other case, backslashes", upper, oneShown},
		{"UTF-16 part", book().with("xl/sharedStrings.xml", utf16), oneShown},
		{"no content types, no package relations", book().with("[Content_Types].xml", "").with("_rels/.rels", ""), oneShown},
		{"absolute targets, other names", book().with("xl/worksheets/sheet1.xml", "").
			with("data/a b.xml", `<worksheet>`+one+`</worksheet>`).
			with("xl/_rels/workbook.xml.rels", rels(`<Relationship Id="rId1" Type="`+relsType+`worksheet" Target="/data/a%20b.xml"/><Relationship Id="rId2" Type="`+relsType+`sharedStrings" Target="../xl/sharedStrings.xml"/>`)), oneShown},
		{"order, hidden sheets, chart sheet, links", book().
			with("xl/workbook.xml", workbook(`<sheets><sheet name="b &amp; c" sheetId="9" state="veryHidden" r:id="rId2"/><sheet name="chart" sheetId="3" r:id="rId4"/><sheet name="a>b" sheetId="1" state="hidden" r:id="rId1"/></sheets>`)).
			with("xl/worksheets/sheet2.xml", `<worksheet/>`).
			with("xl/_rels/workbook.xml.rels", rels(`<Relationship Id="rId1" Type="`+relsType+`worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="`+relsType+`worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="`+relsType+`sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="`+relsType+`chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId5" Type="`+relsType+`externalLink" Target="externalLinks/externalLink1.xml"/>`)),
			"! external-links 1\n[b & c] 0×0 hidden\n[a>b] 1×1 hidden\nA1 \"Kecamatan\"\n"},
		{"macros", book().with("xl/vbaProject.bin", "x"), "! macros\n" + oneShown},
		{"1904", bookParts(`<sheetData><row><c s="2"><v>0</v></c></row></sheetData>`).
			with("xl/workbook.xml", workbook(`<workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets>`)),
			"[S] 1×1\nA1 D1904-01-01=0 {mm-dd-yy}\n"},
		{"zeros that wait for a calculation", bookParts(`<sheetData><row><c><v>5</v></c><c><f>A1*2</f><v>0</v></c></row></sheetData>`).
			with("xl/workbook.xml", workbook(`<sheets><sheet name="S" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/>`)),
			"! no-cached-values 1\n[S] 1×2\nA1 5\nB1  =A1*2 nocache\n"},
		{"zeros that are results", bookParts(`<sheetData><row><c><v>5</v></c><c><f>A1*0</f><v>0</v></c></row></sheetData>`),
			"[S] 1×2\nA1 5\nB1 0 =A1*0\n"},
		{"no shared strings", book().with("xl/sharedStrings.xml", ""),
			"error: file is damaged (xl/sharedStrings.xml): part is missing"},
		{"sheet part missing", book().with("xl/worksheets/sheet1.xml", ""),
			"error: file is damaged (xl/worksheets/sheet1.xml): part is missing"},
		{"no sheets", book().with("xl/workbook.xml", workbook(`<sheets/>`)),
			"error: file is damaged (xl/workbook.xml): names no sheet"},
		{"part is no XML", book().with("xl/worksheets/sheet1.xml", "</a>"),
			"error: file is damaged (xl/worksheets/sheet1.xml): closes an element that is not open"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown(zipped(t, tt.p), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestXLSXLimits: what a limit leaves out is counted, by limit.
func TestXLSXLimits(t *testing.T) {
	body := `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c t="str"><v>panjang</v></c><c><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>`
	tests := []struct {
		name   string
		limits Limits
		want   string
	}{
		{"rows", Limits{Rows: 1}, "! truncated S 2 cells, first A2\n[S] 1×2 A1:B1\nA1 1\nB1 2\n"},
		{"columns", Limits{Cols: 1}, "! truncated S 2 cells, first B1\n[S] 2×1\nA1 1\nA2 \"panjang\"\n"},
		{"cells", Limits{Cells: 3}, "! truncated S 1 cells, first B2\n[S] 2×2 A1:B1 A2:B2\nA1 1\nB1 2\nA2 \"panjang\"\n"},
		{"text and merges", Limits{CellBytes: 3, Merges: 1}, "! truncated 2 texts\n! truncated S 1 texts\n! truncated S 1 merges\n[S] 2×2 A1:B1\nA1 1\nB1 2\nA2 \"pan\"\nB2 4\n"},
		{"part", Limits{PartBytes: 100}, "error: file is larger than the limit (_rels/.rels): 240 bytes uncompressed, limit 100"},
		{"all parts", Limits{TotalBytes: 1000}, "error: file is larger than the limit: parts of 2297 bytes, limit 1000"},
		{"entries", Limits{Entries: 2}, "error: file is larger than the limit: 7 zip entries, limit 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown(zipped(t, bookParts(body)), tt.limits)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// TestXLSXManySheets: sheets are many where they are small; a part that many sheets name is read, and counted, for each of them.
func TestXLSXManySheets(t *testing.T) {
	const one = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`
	many := func(n int) parts {
		var sheets strings.Builder
		for i := range n {
			fmt.Fprintf(&sheets, `<sheet name="S%d" r:id="rId1"/>`, i)
		}
		return bookParts(one).with("xl/workbook.xml", `<workbook `+mainNS+`><sheets>`+sheets.String()+`</sheets></workbook>`)
	}
	wb, err := Read(context.Background(), "x", zipped(t, many(1000)), Limits{})
	if err != nil || len(wb.Sheets) != 1000 {
		t.Errorf("1000 small sheets: %v", err)
	}
	tests := []struct {
		name   string
		p      parts
		limits Limits
	}{
		{"too many", many(2001), Limits{}},
		{"one part over and over", many(2000), Limits{TotalBytes: 100_000}},
	}
	for _, tt := range tests {
		if _, err := Read(context.Background(), "x", zipped(t, tt.p), tt.limits); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: error %v, want %v", tt.name, err, ErrTooLarge)
		}
	}
}

// TestXLSXWindows: a sheet of many scan windows loses nothing where windows meet.
func TestXLSXWindows(t *testing.T) {
	const rows, cols = 3000, 30
	data, err := monographBook(3, 1, rows, cols)
	if err != nil {
		t.Fatal(err)
	}
	wb, err := Read(context.Background(), "book.xlsx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := f.GetRows("Tabel 1", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	got := make([][]string, rows)
	for c := range wb.Sheets[0].Cells() {
		got[c.Row] = append(got[c.Row], c.Text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-excelize +got\n%s", diff)
	}
}

// TestXLSXCancelled: a cancelled context stops the reading.
func TestXLSXCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := readXLSX(ctx, "book.xlsx", bytes.NewReader(zipped(t, bookParts(`<sheetData/>`))), Limits{}); err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}
