package importer

import (
	"iter"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// The kinds of registers, as in the catalogue's table.
const (
	complaints  = "complaint"
	respondents = "respondent"
	services    = "service"
	officers    = "officer"
)

// A register is a sheet with a row for each report, respondent, service or officer. It is counted row by row: what it says of persons
// goes no further than this package.
type register struct {
	*page // the rows above the headings, which tell place and time
	whole *sheet.Sheet
	kind  string
	heads []registerHead // left to right
	at    map[string]int // column index by what stands in it
	body  int            // first row below the headings
	last  int            // last row that was counted

	services []*service // of a sheet that stands upright
	lettered bool       // letters stand for scores, which was told

	claimed map[[2]int]bool // cells that have been listed already
}

// maxHeadRow is how far down the headings of a register are looked for.
const maxHeadRow = 40

// registerOf recognises a sheet that is a register; nil for any other.
func (b *book) registerOf(s *sheet.Sheet) *register {
	var above []sheet.Cell
	for row, below := range rowPairs(s) {
		if row[0].Row > maxHeadRow {
			return nil
		}
		one, under := headCells(row), headCells(below)
		for _, kind := range []string{complaints, respondents, services, officers} {
			for _, heads := range b.headings(one, under, kind) {
				r := &register{page: &page{book: b}, whole: s, kind: kind, heads: heads, at: map[string]int{}, claimed: map[[2]int]bool{}}
				r.index()
				if !r.likely() {
					continue
				}
				head := &sheet.Sheet{Name: s.Name, Hidden: s.Hidden, Merges: s.Merges}
				for _, c := range above {
					head.Add(c)
				}
				g := layout.NewGrid(head, b.words)
				r.page = &page{book: b, sheet: head, grid: g, blocks: layout.Find(g, b.words), taken: map[[2]int]bool{}}
				return r
			}
		}
		above = append(above, row...)
	}
	return nil
}

// index finds the columns. Of several that hold the same the first counts; of names of sub-districts the last, since that of the complainant stands
// before that of the matter.
func (r *register) index() {
	for _, h := range r.heads {
		if _, twice := r.at[h.column]; h.column != "" && (!twice || h.column == "subdistrict") {
			r.at[h.column] = h.col
		}
		r.body = max(r.body, h.row+1)
		if ticked, _, ok := strings.Cut(h.column, "="); ok && !r.has(ticked) {
			r.at[ticked] = h.col
		}
	}
}

// likely reports whether headings and body are those of a register of the kind.
func (r *register) likely() bool {
	switch r.kind {
	case complaints:
		return r.likelyComplaints()
	case respondents:
		return r.likelyRespondents()
	case services:
		return r.likelyServices()
	}
	return r.likelyOfficers()
}

// blank reports whether nothing stands below the headings: a list that nobody has filled in yet.
func (r *register) blank() bool {
	for range rowsFrom(r.whole, r.body) {
		return false
	}
	return true
}

// readRegisters counts the registers of the file.
func (b *book) readRegisters() {
	if len(b.lists) == 0 {
		return
	}
	b.kept = map[monograph.Address]int{}
	for i := range b.res.Batch.Observations {
		b.kept[b.res.Batch.Observations[i].Address] = i
	}
	t := newTallies(b)
	var standing []*register
	for _, r := range b.lists {
		switch r.kind {
		case complaints:
			r.countComplaints(t)
		case respondents:
			r.readRespondents()
		case services:
			r.readServices()
		case upright:
			standing = append(standing, r)
		default:
			r.readOfficers()
		}
		if r.kind != upright {
			r.listCells()
		}
	}
	b.readUpright(standing)
	for _, r := range standing {
		r.listCells()
	}
	t.store()
	b.storeSurveys()
}

// has reports whether the register has a column.
func (r *register) has(column string) bool { _, ok := r.at[column]; return ok }

// leftOut says of every column that holds something and is not kept that it is not.
func (r *register) leftOut(kept func(registerHead) bool) {
	filled := map[int]bool{}
	for row := range rowsFrom(r.whole, r.body) {
		for i := range row {
			filled[row[i].Col] = true
		}
	}
	for _, h := range r.heads {
		if filled[h.col] && !kept(h) && !isNumbering(h.text) {
			r.book.problem(monograph.Problem{Severity: monograph.Info, Code: "register-left-out", Sheet: r.whole.Name, Cell: sheet.Name(h.row, h.col),
				Raw: strings.Join(strings.Fields(h.text), " ")})
		}
	}
}

func isNumbering(head string) bool {
	switch catalogue.Normalize(head) {
	case "no", "nomor", "no urut", "nomor urut", "no responden", "nomor responden", "no resp", "responden", "respondent":
		return true
	}
	return false
}

// tell records a problem at a cell of the register. What stands there is not repeated.
func (r *register) tell(severity monograph.Severity, code string, row, col int, args ...string) {
	r.book.problem(monograph.Problem{Severity: severity, Code: code, Sheet: r.whole.Name, Cell: sheet.Name(row, col), Args: args})
}

// span is the range of a column that was counted, "F2:F51".
func (r *register) span(col int) string {
	return sheet.Name(r.body, col) + ":" + sheet.Name(max(r.last, r.body), col)
}

// source is a cell of the register with a text of our own: what was counted, and where.
func (r *register) source(row, col int, what string) monograph.Source {
	return monograph.Source{File: r.wb.Name, Sheet: r.whole.Name, Cell: sheet.Name(row, col), Raw: what}
}

// rowsFrom walks over the rows of a sheet that hold something.
func rowsFrom(s *sheet.Sheet, from int) iter.Seq[[]sheet.Cell] {
	return func(yield func([]sheet.Cell) bool) {
		var row []sheet.Cell
		for c := range s.Cells() {
			if c.Row < from {
				continue
			}
			if len(row) > 0 && row[0].Row != c.Row {
				if !yield(row) {
					return
				}
				row = make([]sheet.Cell, 0, len(row))
			}
			row = append(row, c)
		}
		if len(row) > 0 {
			yield(row)
		}
	}
}

// rowPairs walks over the rows of a sheet that hold something, each with the row right below it, nil when that is blank.
func rowPairs(s *sheet.Sheet) iter.Seq2[[]sheet.Cell, []sheet.Cell] {
	return func(yield func(row, below []sheet.Cell) bool) {
		var row []sheet.Cell
		for next := range rowsFrom(s, 0) {
			below := next
			if row != nil && next[0].Row != row[0].Row+1 {
				below = nil
			}
			if row != nil && !yield(row, below) {
				return
			}
			row = next
		}
		if row != nil {
			yield(row, nil)
		}
	}
}

// rowAt is one row of a sheet.
func rowAt(s *sheet.Sheet, row int) []sheet.Cell {
	for cells := range rowsFrom(s, row) {
		if cells[0].Row == row {
			return cells
		}
		break
	}
	return nil
}

func cellName(c *sheet.Cell) string { return sheet.Name(c.Row, c.Col) }

// inColumn finds the cell of a row in a column, nil when it is blank.
func inColumn(row []sheet.Cell, col int) *sheet.Cell {
	for i := range row {
		if row[i].Col == col && strings.TrimSpace(row[i].Text) != "" {
			return &row[i]
		}
	}
	return nil
}
