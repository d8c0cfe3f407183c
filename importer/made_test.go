package importer

import (
	"strconv"
	"strings"
	"testing"

	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// made is a sheet written as text: a line for each row, "|" between cells. A cell that begins with "=" is a number stored as
// a number; every other cell is text, in which ¶ begins a new line. Merges are given as "A1:B2".
type made struct {
	name   string
	text   string
	merges []string
	hidden bool
}

// workbook builds a workbook from made sheets.
func workbook(t testing.TB, name string, sheets ...made) *sheet.Workbook {
	t.Helper()
	wb := &sheet.Workbook{Name: name, Format: "xlsx", SHA256: "0"}
	for _, m := range sheets {
		s := &sheet.Sheet{Name: m.name, Hidden: m.hidden}
		for row, line := range strings.Split(strings.Trim(m.text, "\n"), "\n") {
			for col, text := range strings.Split(line, "|") {
				addCell(t, s, row, col, text)
			}
		}
		for _, ref := range m.merges {
			from, to, _ := strings.Cut(ref, ":")
			r0, c0, ok0 := sheet.ParseName(from)
			r1, c1, ok1 := sheet.ParseName(to)
			if !ok0 || !ok1 {
				t.Fatalf("merge %q", ref)
			}
			s.Merges = append(s.Merges, sheet.Range{Row0: r0, Col0: c0, Row1: r1, Col1: c1})
		}
		wb.Sheets = append(wb.Sheets, s)
	}
	return wb
}

func addCell(t testing.TB, s *sheet.Sheet, row, col int, text string) {
	t.Helper()
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return
	}
	c := sheet.Cell{Row: row, Col: col, Kind: sheet.String, Text: strings.ReplaceAll(strings.Trim(text, " "), "¶", "\n")}
	if number, ok := strings.CutPrefix(trimmed, "="); ok {
		v, err := strconv.ParseFloat(number, 64)
		if err != nil {
			t.Fatalf("cell %s: %v", sheet.Name(row, col), err)
		}
		c.Kind, c.Num, c.Text = sheet.Number, v, number
	}
	if date, ok := strings.CutPrefix(trimmed, "@"); ok {
		c.Kind, c.Text = sheet.Date, date
	}
	s.Add(c)
}

// read reads made sheets with the program's catalogue and register.
func read(t *testing.T, opt Options, name string, sheets ...made) *Result {
	t.Helper()
	return New(catalogue.Default(), region.Default()).Read(workbook(t, name, sheets...), opt)
}

// readTables reads one made sheet and gives its tables as well.
func readTables(t testing.TB, text string) (*Result, []*table) {
	t.Helper()
	b := New(catalogue.Default(), region.Default()).newBook(workbook(t, "a.xlsx", made{name: "S", text: text}), Options{Year: 2024})
	res := b.read()
	return res, b.pages[0].tables
}

// brief writes the cells of a result a line each: "Sheet!C7 value 34.01.07.2001 2024 PDK.JML{SEX=L} 1234", in order.
func brief(res *Result, roles ...Role) string {
	var b strings.Builder
	for _, c := range res.Cells {
		if len(roles) > 0 && !has(roles, c.Role) {
			continue
		}
		b.WriteString(c.Cell + " " + string(c.Role))
		if c.Region != nil {
			b.WriteString(" " + string(*c.Region))
		}
		if c.Period != nil {
			b.WriteString(" " + string(*c.Period))
		}
		if c.Indicator != nil {
			b.WriteString(" " + *c.Indicator)
			if *c.Members != "" {
				b.WriteString("{" + string(*c.Members) + "}")
			}
		}
		switch {
		case c.Text != nil:
			b.WriteString(" " + strconv.Quote(*c.Text))
		case c.Number != nil:
			b.WriteString(" " + plain(*c.Number))
		default:
			b.WriteString(" " + c.Status.String())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func has(roles []Role, r Role) bool {
	for _, x := range roles {
		if x == r {
			return true
		}
	}
	return false
}

// problems writes the problems of a result a line each: "warning header-unknown H4".
func problems(res *Result) string {
	var b strings.Builder
	for _, p := range res.Problems {
		b.WriteString(string(p.Severity) + " " + p.Code + " " + p.Cell + "\n")
	}
	return b.String()
}
