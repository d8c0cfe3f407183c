package sheet

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// smlFile is an XML spreadsheet of the worksheets given.
func smlFile(sheets string) string {
	return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="Default"/><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2" ss:Parent="s1"/><Style ss:ID="s3"><NumberFormat ss:Format="Short Date"/></Style></Styles>` + sheets + `</Workbook>`
}

func TestSpreadsheetML(t *testing.T) {
	tests := []struct{ name, sheets, want string }{
		{"cells", `<Worksheet ss:Name="S"><Table>
<Row><Cell><Data ss:Type="String">Desa</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1250</Data></Cell><Cell><Data ss:Type="Number">8.994999999999999</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:StyleID="s2"><Data ss:Type="Number">0.5</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Number">?</Data></Cell></Row>
<Row><Cell ss:StyleID="s3"><Data ss:Type="DateTime">2024-12-31T00:00:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T07:30:00.000</Data></Cell><Cell ss:StyleID="s3"><Data ss:Type="Number">45657</Data></Cell></Row>
</Table></Worksheet>`,
			"[S] 5×4\nA1 \"Desa\"\nC1 1250\nD1 8.995\nA4 0.5 {0.00%}\nB4 TRUE\nC4 #N/A\nD4 \"?\"\nA5 D2024-12-31=45657 {yyyy-mm-dd}\nB5 D07:30:00=0.3125\nC5 D2024-12-31=45657 {yyyy-mm-dd}\n"},
		{"merges and hidden parts", `<Worksheet ss:Name="S"><Table><Column ss:Hidden="1"/><Column ss:Index="3" ss:Span="1" ss:Hidden="1"/>
<Row ss:Hidden="1" ss:Span="1"><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="String">b</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">c</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="T"><Table/><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>`,
			"[S] 3×4 A1:C2 row1 row2 colA colC colD\nA1 \"a\"\nD1 \"b\"\nA3 \"c\"\n[T] 0×0 hidden\n"},
		{"formulas", `<Worksheet ss:Name="S"><Table><Row><Cell ss:Formula="=SUM(RC[1]:RC[2])"><Data ss:Type="Number">3</Data></Cell><Cell ss:Formula="=1+1"/><Cell ss:Formula="=&quot;&quot;"><Data ss:Type="String"></Data></Cell></Row></Table></Worksheet>`,
			"! no-cached-values 1\n[S] 1×2\nA1 3 =SUM(RC[1]:RC[2])\nB1  =1+1 nocache\n"},
		{"rich text and comments", `<Worksheet ss:Name="S"><Table><Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Desa</B> &amp; kota&#10;baru</ss:Data><Comment><ss:Data>catatan</ss:Data></Comment></Cell></Row></Table></Worksheet>`,
			"[S] 1×1\nA1 \"Desa & kota\\nbaru\"\n"},
		{"careless writers", `<Worksheet Name="S"><Table><Row><Cell><Data Type="String">L & P &nbsp;x</Data></Cell></Row></Table></Worksheet>`,
			"[S] 1×1\nA1 \"L & P \\u00a0x\"\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readShown([]byte(smlFile(tt.sheets)), Limits{})); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestSpreadsheetMLEncoding(t *testing.T) {
	book := `<?xml version="1.0" encoding="windows-1252"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="S"><Table><Row><Cell><Data Type="String">km` + "\xB2" + `</Data></Cell></Row></Table></Worksheet></Workbook>`
	if diff := cmp.Diff("[S] 1×1\nA1 \"km²\"\n", readShown([]byte(book), Limits{})); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSpreadsheetMLRefused(t *testing.T) {
	tests := []struct {
		name, data string
		want       error
	}{
		{"cut", `<Workbook><Worksheet><Table><Row>`, ErrDamaged},
		{"document type", `<!DOCTYPE a><Workbook/>`, ErrDamaged},
		{"no sheet", `<Workbook/>`, ErrNotSheet},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wb, err := readSpreadsheetML(context.Background(), "x.xls", []byte(tt.data), Limits{})
			if refused := new(RefusedError); !errors.As(err, &refused) || refused.Reason != tt.want {
				t.Errorf("readSpreadsheetML = %v, %v, want %v", wb, err, tt.want)
			}
		})
	}
}

// FuzzSpreadsheetML varies the worksheets of an XML spreadsheet.
func FuzzSpreadsheetML(f *testing.F) {
	f.Add(`<Worksheet ss:Name="S"><Table><Column ss:Index="99999999" ss:Hidden="1"/><Row ss:Index="3" ss:Span="999999999"><Cell ss:MergeAcross="2"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>`)
	f.Add(`<Worksheet><Table><Row><Cell ss:StyleID="s3"><Data ss:Type="DateTime">1899-12-31T24:00:00</Data></Cell><Cell ss:StyleID="s3"><Data ss:Type="Number">-1e308</Data></Cell></Row></Table></Worksheet>`)
	f.Fuzz(func(t *testing.T, sheets string) {
		wb, err := readSpreadsheetML(context.Background(), "x.xls", []byte(smlFile(sheets)), fuzzLimits)
		checkWorkbook(t, wb, err)
	})
}
