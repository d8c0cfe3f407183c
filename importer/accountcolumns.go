package importer

import (
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// accountParts is how many columns the code of an account may be spread over.
const accountParts = 5

// joinedAccounts puts account codes together that are printed with a column for each of their levels, "4. | 1. | 2." or "4. | 4.1. | 4.1.2.", as the
// village finance system does: each stands in the first of the columns then. The sheet is returned as it is when it is no such list.
func (b *book) joinedAccounts(s *sheet.Sheet) *sheet.Sheet {
	first := accountColumn(s)
	if first < 0 {
		return s
	}
	last := lastPart(s, first)
	list := b.words.cat.Breakdown("AKUN")
	if last == first || list == nil {
		return s
	}
	codes := map[int]string{}
	known := 0
	for row := range rowsFrom(s, 0) {
		code := accountOf(row, first, last)
		if code == "" {
			continue
		}
		codes[row[0].Row] = code
		if _, ok := list.Member(code); ok {
			known++
		}
	}
	if known < 5 || known*2 < len(codes) {
		return s
	}
	return b.withCodes(s, codes, first, last)
}

// withCodes is the sheet with every code whole in the first of its columns.
func (b *book) withCodes(s *sheet.Sheet, codes map[int]string, first, last int) *sheet.Sheet {
	out := &sheet.Sheet{Name: s.Name, Hidden: s.Hidden, Merges: s.Merges, HiddenRows: s.HiddenRows, HiddenCols: s.HiddenCols}
	for row := range rowsFrom(s, 0) {
		code := codes[row[0].Row]
		for _, c := range row {
			if code == "" || c.Col < first || c.Col > last {
				out.Add(c)
				continue
			}
			if c.Col == first || out.Len() == 0 || !begun(out, c.Row, first) {
				out.Add(sheet.Cell{Row: c.Row, Col: first, Kind: sheet.String, Text: code})
			}
			if c.Col > first && numeric(&c) {
				b.parts = append(b.parts, Cell{Sheet: s.Name, Cell: cellName(&c), Raw: c.Text, Role: RoleKey, Status: monograph.Reported, Row: []string{}, Column: []string{}})
			}
		}
	}
	return out
}

// begun reports whether the last cell of a sheet is the code of a row.
func begun(s *sheet.Sheet, row, col int) bool {
	last := s.Cell(s.Len() - 1)
	return last.Row == row && last.Col == col
}

// accountColumn finds the heading of account codes, -1 when there is none.
func accountColumn(s *sheet.Sheet) int {
	for c := range s.Cells() {
		if c.Row > maxHeadRow {
			break
		}
		if c.Kind != sheet.String || len(c.Text) < 4 || len(c.Text) > 40 || !strings.EqualFold(c.Text[:4], "kode") {
			continue
		}
		text := strings.ToLower(strings.Join(strings.Fields(c.Text), " "))
		if strings.HasPrefix(text, "kode rek") || text == "kode" || strings.HasPrefix(text, "kode akun") {
			return c.Col
		}
	}
	return -1
}

// lastPart is the last column of the codes: those that hold nothing but parts of codes, and no heading of their own.
func lastPart(s *sheet.Sheet, first int) int {
	parts, other := map[int]int{}, map[int]int{}
	for c := range s.Cells() {
		if c.Col < first || c.Col >= first+accountParts {
			continue
		}
		if accountPart(&c) != "" {
			parts[c.Col]++
		} else {
			other[c.Col]++
		}
	}
	last := first
	for last+1 < first+accountParts && parts[last+1] > 1 && other[last+1] == 0 {
		last++
	}
	return last
}

// accountPart is a part of a code without its last dot, "" for anything else.
func accountPart(c *sheet.Cell) string {
	text := strings.TrimRight(strings.TrimSpace(c.Text), ".")
	if c.Formula || text == "" || len(text) > 12 || strings.Trim(text, "0123456789.") != "" {
		return ""
	}
	return text
}

// accountOf is the code of a row: its parts with dots between, or the last of them where that repeats the others.
func accountOf(row []sheet.Cell, first, last int) string {
	code := ""
	for i := range row {
		if c := &row[i]; c.Col >= first && c.Col <= last {
			part := accountPart(c)
			switch {
			case part == "":
				return ""
			case code == "" || strings.HasPrefix(part, code+"."):
				code = part
			default:
				code += "." + part
			}
		}
	}
	return code
}
