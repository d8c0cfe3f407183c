package report

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// Limits on a foreign workbook, far above what the importer accepts of one: they only keep a bomb from going off.
const (
	unzipLimit     = 512 << 20
	unzipPartLimit = 16 << 20 // larger sheets are kept in temporary files
)

// mostMarks is how many cells are coloured and commented: more slow a spreadsheet program down, and nobody reads them.
const mostMarks = 5000

// A marked is a workbook whose cells are being marked.
type marked struct {
	f       *excelize.File
	sheets  []string // those of the original, in order
	notes   []placedNote
	cells   []*markedCell              // in order of sheet, row and column
	more    int                        // cells beyond mostMarks
	earlier map[string]map[[2]int]bool // columns and rows, by sheet, of comments that are there from an earlier copy
	looks   map[look]int               // style of a marked cell
	fills   map[monograph.Severity]int
}

// A placedNote is a note with the place it has in the workbook.
type placedNote struct {
	Note
	sheet    string // as the workbook names it; "" when it has no such sheet
	col, row int    // from 1; 0 when the note is about no cell
}

// A markedCell is a cell with all that is to be said about it.
type markedCell struct {
	sheet    string
	index    int // of the sheet
	col, row int // from 1
	severity monograph.Severity
	notes    []*Note
}

// A look is the style a cell had and the severity it is marked with.
type look struct {
	style    int
	severity monograph.Severity
}

func openMarked(data []byte) (*marked, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: unzipLimit, UnzipXMLSizeLimit: unzipPartLimit})
	if err != nil {
		return nil, err
	}
	return &marked{f: f, sheets: f.GetSheetList(), looks: map[look]int{}, fills: map[monograph.Severity]int{}}, nil
}

// severityRank orders the severities, the worst first.
var severityRank = map[monograph.Severity]int{monograph.Error: 0, monograph.Warning: 1, monograph.Info: 2}

// resolve finds the cells of the notes.
func (m *marked) resolve(notes []Note, names map[string]string) {
	index := map[string]int{}
	proper := map[string]string{}
	for i, s := range m.sheets {
		index[s], proper[strings.ToLower(s)] = i, s
	}
	merges := map[string][][4]int{}
	cells := map[[3]int]*markedCell{}
	for i := range notes {
		n := placedNote{Note: notes[i]}
		name := n.Sheet
		if other, ok := names[name]; ok {
			name = other
		}
		n.sheet = proper[strings.ToLower(name)]
		if n.sheet != "" && n.Cell != "" {
			if _, ok := merges[n.sheet]; !ok {
				merges[n.sheet] = m.merges(n.sheet)
			}
			n.col, n.row = topLeft(strings.ReplaceAll(n.Cell, "$", ""), merges[n.sheet])
		}
		m.notes = append(m.notes, n)
		if n.row > 0 {
			at := [3]int{index[n.sheet], n.row, n.col}
			if cells[at] == nil {
				cells[at] = &markedCell{sheet: n.sheet, index: index[n.sheet], col: n.col, row: n.row, severity: n.Severity}
				m.cells = append(m.cells, cells[at])
			}
			cells[at].add(&notes[i])
		}
	}
	if len(m.cells) > mostMarks {
		m.more = len(m.cells) - mostMarks
		slices.SortStableFunc(m.cells, func(a, b *markedCell) int { return cmp.Compare(severityRank[a.severity], severityRank[b.severity]) })
		m.cells = m.cells[:mostMarks]
	}
	slices.SortFunc(m.cells, func(a, b *markedCell) int {
		return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
	})
}

// add keeps a note, unless the cell has one that says the same.
func (c *markedCell) add(n *Note) {
	if severityRank[n.Severity] < severityRank[c.severity] {
		c.severity = n.Severity
	}
	for _, have := range c.notes {
		if have.Title == n.Title && have.Text == n.Text && have.Proposal == n.Proposal {
			return
		}
	}
	c.notes = append(c.notes, n)
}

// merges are the merged ranges of a sheet: first column and row, last column and row.
func (m *marked) merges(sheet string) [][4]int {
	var out [][4]int
	merged, err := m.f.GetMergeCells(sheet, true)
	if err != nil {
		return nil // a sheet of another kind, such as one that is a chart
	}
	for _, c := range merged {
		col0, row0, err0 := excelize.CellNameToCoordinates(c.GetStartAxis())
		col1, row1, err1 := excelize.CellNameToCoordinates(c.GetEndAxis())
		if err0 == nil && err1 == nil {
			out = append(out, [4]int{col0, row0, col1, row1})
		}
	}
	return out
}

// topLeft is a cell's place, or that of the first cell of the merged range it belongs to; 0 for what is no cell.
func topLeft(cell string, merges [][4]int) (col, row int) {
	col, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		return 0, 0
	}
	for _, r := range merges {
		if r[0] <= col && col <= r[2] && r[1] <= row && row <= r[3] {
			return r[0], r[1]
		}
	}
	return col, row
}
