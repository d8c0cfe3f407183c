package report

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

func htmlOf(t testing.TB, r *Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteHTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parsed(t testing.TB, page []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestHTMLGolden(t *testing.T) {
	styleless := func(r *Report) []byte {
		return bytes.Replace(htmlOf(t, r), []byte(reportStyle), nil, 1)
	}
	golden(t, "page.html", styleless(testReport(t, "32.15.02", "id")))
	golden(t, "page-en.html", styleless(testReport(t, "32.15", "en").Only("G")))
	var pictures bytes.Buffer
	for _, figure := range find(parsed(t, htmlOf(t, chartReport(t, "32.15", "id"))), "figure") {
		if err := html.Render(&pictures, figure); err != nil {
			t.Fatal(err)
		}
		pictures.WriteByte('\n')
	}
	golden(t, "charts.html", pictures.Bytes())
}

// Every figure of the page is read back and compared with the report: each table is there, with its headings, rows and marks.
func TestHTMLShowsTheFigures(t *testing.T) {
	big, err := Build(regencyInput(t, "32.15.01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*Report{
		testReport(t, "32.15", "id"), testReport(t, "32.15", "en"), testReport(t, "32.15.02", "id"), testReport(t, "32", "en"),
		testReport(t, "32.15", "id").Only("G"), big,
	} {
		shown := map[string]*html.Node{}
		for _, n := range find(parsed(t, htmlOf(t, r)), "table") {
			shown[attr(n, "id")] = n
		}
		for _, table := range r.all() {
			n := shown["t"+strings.ReplaceAll(table.Number, ".", "-")]
			if n == nil {
				t.Errorf("%s: Table %s is not on the page", r.Name, table.Number)
				continue
			}
			if diff := cmp.Diff(wantCells(table), gotCells(r.Lang, n)); diff != "" {
				t.Errorf("%s, Table %s -report +page:\n%s", r.Name, table.Number, diff)
			}
		}
	}
}

// wantCells are the names and figures of a table as plain numbers, "1234.50 x)".
func wantCells(table *Table) [][]string {
	table, _ = folded(table)
	rows := table.Rows
	if table.Total != nil {
		rows = append(slices.Clone(rows), *table.Total)
	}
	var out [][]string
	for i := range rows {
		row := []string{rows[i].Name}
		for k, col := range table.Leaves() {
			c := &rows[i].Cells[k]
			var s string
			switch {
			case i == len(table.Rows) && table.blank(table.Total, col):
				row = append(row, "")
				continue
			case c.Status == monograph.Reported || c.Status == monograph.Estimated:
				s = c.Text
				if col.Kind != Texts || s == "" {
					s = strconv.FormatFloat(c.Value, 'f', max(col.Decimals, 0), 64)
				}
			default:
				s = map[monograph.Status]string{monograph.Missing: "…", monograph.Nil: "-", monograph.NotApplicable: "NA", monograph.Unreadable: "?"}[c.Status]
			}
			switch {
			case !c.Status.HasValue():
			case c.Partial:
				s += "x)"
			case c.Status == monograph.Estimated:
				s += "e)"
			}
			row = append(row, s)
		}
		out = append(out, row)
	}
	return out
}

func gotCells(lang string, table *html.Node) [][]string {
	group, decimal := ".", ","
	if lang == "en" {
		group, decimal = decimal, group
	}
	var out [][]string
	for _, part := range []string{"tbody", "tfoot"} {
		for _, body := range find(table, part) {
			for _, tr := range find(body, "tr") {
				var row []string
				for c := range tr.ChildNodes() {
					s := strings.TrimSpace(text(c))
					if c.Data == "td" && attr(c, "class") != "w" {
						s = strings.ReplaceAll(strings.ReplaceAll(s, group, ""), decimal, ".")
					}
					if c.Type == html.ElementNode {
						row = append(row, s)
					}
				}
				out = append(out, row)
			}
		}
	}
	return out
}

func TestHTMLSameBytes(t *testing.T) {
	if a, b := htmlOf(t, testReport(t, "32.15", "id")), htmlOf(t, testReport(t, "32.15", "id")); !bytes.Equal(a, b) {
		t.Error("two reports of the same figures differ")
	}
}

// Whatever stands in a file, a name or the settings is shown as it is and never becomes part of the page.
func TestHTMLHostile(t *testing.T) {
	const script, image = `<script>alert("1")</script>`, `"><img src=x onerror=alert(1)>'`
	harmless := map[string]bool{}
	for _, n := range elements(parsed(t, htmlOf(t, testReport(t, "32.15.01", "id")))) {
		harmless[n.Data] = true
	}
	in := testInput(t, "32.15.01", "id")
	reg := newTestRegister()
	for i := range reg {
		reg[i].Name = script + reg[i].Name
	}
	in.Register = reg
	in.Office = Office{Name: script, Address: image}
	for i := range in.Observations {
		in.Observations[i].Source.File = image + ".xlsx"
		if in.Observations[i].Text != "" {
			in.Observations[i].Text = script
		}
	}
	in.Imports[0].File, in.Imports[0].SHA256 = image, script
	in.Findings[0].RegionName, in.Findings[0].Message = script, image
	for _, ind := range in.Catalogue.Indicators {
		ind.Label.ID = image + ind.Label.ID
	}
	in.Catalogue.Breakdown("SEX").Members[0].Label.ID = script
	for i := range in.Catalogue.Sections {
		in.Catalogue.Sections[i].Label.ID = script
	}
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	root := parsed(t, htmlOf(t, r))
	for _, n := range elements(root) {
		if !harmless[n.Data] {
			t.Errorf("the page has an element <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" {
				t.Errorf("<%s> has an attribute %s", n.Data, a.Key)
			}
		}
	}
	for _, want := range []string{script + "Nagasari", image + ".xlsx", image + "Luas Wilayah"} {
		if !strings.Contains(text(root), want) {
			t.Errorf("the page does not show %s", want)
		}
	}
}

// A regency with more village tables than a page takes says so, and shows its own.
func TestHTMLLeavesOutVillages(t *testing.T) {
	r := testReport(t, "32.15", "en")
	small := text(parsed(t, htmlOf(t, r)))
	cells := 0
	for i := 0; cells <= maxPageCells; i++ {
		part := r.Parts[i%3]
		r.Parts = append(r.Parts, part)
		cells = partCells(r.Parts)
	}
	page := parsed(t, htmlOf(t, r))
	told := locale.For("en").Say(locale.PageVillages, locale.For("en").Number(float64(cells), 0))
	if strings.Contains(small, "too many for one page") || !strings.Contains(text(page), told) {
		t.Errorf("want %q on the large page only", told)
	}
	want, got := len(tablesOf(r.Chapters)), 0
	for _, n := range find(page, "table") {
		if strings.HasPrefix(attr(n, "id"), "t") {
			got++
		}
	}
	if got != want {
		t.Errorf("%d tables of the report, want %d", got, want)
	}
}

func TestHTMLPages(t *testing.T) {
	table := func(number string, rows, need, least int) htmlTable {
		return htmlTable{Table: &Table{Number: number, Rows: make([]Row, rows)}, need: need, least: least}
	}
	tests := []struct {
		name   string
		tables []htmlTable
		want   []string
	}{
		{"narrow ones stay upright", []htmlTable{table("1", 3, 60, 40), table("2", 30, 60, 40)}, []string{"upright 1", "upright 2"}},
		{"short ones turn with a wide one, tall ones do not", []htmlTable{table("1", 3, 60, 40), table("2", 3, 120, 90), table("3", 30, 60, 40)},
			[]string{"wide 1", "wide 2", "upright 3"}},
		{"small print where numbers need it", []htmlTable{table("1", 3, 180, 120), table("2", 3, 180, 201)}, []string{"wide 1 dense", "wide 2 tiny"}},
	}
	for _, test := range tests {
		var got []string
		for _, run := range runs(test.tables) {
			for _, x := range run.Tables {
				got = append(got, run.Page+" "+x.Number+x.Print())
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s -want +got:\n%s", test.name, diff)
		}
	}
}

func TestHTMLAnnexes(t *testing.T) {
	in := testInput(t, "32.15", "id")
	in.Findings = append(in.Findings,
		monograph.Finding{ID: "F-0002", Severity: monograph.Warning, Region: "32.15.01.1003"},
		monograph.Finding{ID: "F-0003", Severity: monograph.Info, Region: "32.15"})
	r, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][][]string{}
	for _, n := range find(parsed(t, htmlOf(t, r)), "table") {
		if id := attr(n, "id"); slices.Contains([]string{"filled", "found", "files"}, id) {
			got[id] = gotCells("", n)
		}
	}
	want := map[string][][]string{
		"filled": {
			{"Karawang Barat", "58", "83", "100", "66", "NA", "74"},
			{"Pangkalan", "0", "50", "100", "0", "100", "40"},
			{"Telukjambe Timur", "0", "0", "50", "0", "0", "10"},
		},
		"found": {{"Kabupaten Karawang", "0", "0", "1"}, {"Karawang Barat", "1", "1", "0"}},
		"files": {{"monografi-2025.xlsx", "10 Januari 2026", "abababababab"}, {"umur.xlsx", "11 Januari 2026", "cdcdcdcdcdcd"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func BenchmarkRegencyPage(b *testing.B) {
	r, err := Build(regencyInput(b, region.Code("32.15")))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.SetBytes(int64(len(htmlOf(b, r))))
	}
}
