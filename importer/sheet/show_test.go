package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// show writes a workbook as text: its notes, then each sheet with its extent and a line per cell.
func show(wb *Workbook) string {
	var b strings.Builder
	for _, n := range wb.Notes {
		fmt.Fprintf(&b, "! %s\n", strings.Join(strings.Fields(n.Code+" "+n.Sheet+" "+n.Text), " "))
	}
	for _, s := range wb.Sheets {
		fmt.Fprintf(&b, "[%s] %d×%d", s.Name, s.Rows, s.Cols)
		if s.Hidden {
			b.WriteString(" hidden")
		}
		for _, m := range s.Merges {
			fmt.Fprintf(&b, " %s:%s", Name(m.Row0, m.Col0), Name(m.Row1, m.Col1))
		}
		for _, r := range sortedKeys(s.HiddenRows) {
			fmt.Fprintf(&b, " row%d", r+1)
		}
		for _, c := range sortedKeys(s.HiddenCols) {
			fmt.Fprintf(&b, " col%s", strings.TrimSuffix(Name(0, c), "1"))
		}
		b.WriteString("\n")
		for c := range s.Cells() {
			b.WriteString(cellLine(&c) + "\n")
		}
	}
	return b.String()
}

func sortedKeys(m map[int]bool) []int {
	keys := []int{}
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// cellLine writes a cell as name, value and what is special about it: strings quoted, numbers as stored, dates after a D.
func cellLine(c *Cell) string {
	s := Name(c.Row, c.Col) + " "
	switch c.Kind {
	case String:
		s += strconv.Quote(c.Text)
	case Number:
		s += c.Text
		if got, err := strconv.ParseFloat(c.Text, 64); err != nil || got != c.Num {
			s += fmt.Sprintf(" ≠ %v", c.Num)
		}
	case Date:
		s += fmt.Sprintf("D%s=%v", c.Text, c.Num)
	case Bool, Error:
		s += c.Text
	}
	if c.Format != "" {
		s += " {" + c.Format + "}"
	}
	if c.Formula {
		s += " =" + c.FormulaA
	}
	if c.NoCache {
		s += " nocache"
	}
	return s
}

// parts are the files of a zip, by name.
type parts map[string]string

// zipped makes a zip of parts, in the order of their names.
func zipped(t testing.TB, p parts) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(p[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

const (
	mainNS   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relsNS   = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	relsType = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// bookParts are the parts of a workbook of one sheet, "S", whose <worksheet> holds body. It has two shared strings, Desa and
// Kecamatan, and the styles 0 General, 1 percent, 2 date, 3 thousands, 4 date and time.
func bookParts(body string) parts {
	return parts{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels":     `<Relationships ` + relsNS + `><Relationship Id="rId1" Type="` + relsType + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<?xml version="1.0"?><workbook ` + mainNS + `><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships ` + relsNS + `><Relationship Id="rId1" Type="` + relsType + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + relsType + `sharedStrings" Target="sharedStrings.xml"/>` +
			`<Relationship Id="rId3" Type="` + relsType + `styles" Target="styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml": `<sst ` + mainNS + ` count="2" uniqueCount="2"><si><t>Desa</t></si><si><t>Kecamatan</t></si></sst>`,
		"xl/styles.xml": `<styleSheet ` + mainNS + `><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>` +
			`<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="3"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet ` + mainNS + `>` + body + `</worksheet>`,
	}
}

// with returns the parts with one replaced; an empty content takes the part away.
func (p parts) with(name, content string) parts {
	if content == "" {
		delete(p, name)
	} else {
		p[name] = content
	}
	return p
}

// readShown reads a file and shows it, or the error.
func readShown(data []byte, l Limits) string {
	wb, err := Read(context.Background(), "book", data, l)
	if err != nil {
		return "error: " + err.Error()
	}
	return show(wb)
}
