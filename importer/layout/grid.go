// Package layout finds where the tables of a sheet are: titles, headers, stubs, bodies, and the lines of label–value forms.
// It knows shapes, not meanings; the words it needs (units, headings) are asked of a Lexicon.
//
//	g := layout.NewGrid(sheet, lex)
//	for _, b := range layout.Find(g) { … }
package layout

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// A Lexicon answers questions about words.
type Lexicon interface {
	Unit(text string) bool    // is it a unit of measurement, such as "Buah" or "Ha"?
	Heading(text string) bool // does the catalogue know it as a heading or label?
	// Siblings reports whether two labels name members of one list, "Islam" and "Kristen", or each what is counted, "Jumlah KK" and "Jumlah RT".
	Siblings(a, b string) bool
	// Place reports whether a label asks where or when, and a text answers: "Kabupaten", "Kulon Progo"; "Tahun", "2024".
	Place(label, answer string) bool
}

// A Class is what a cell looks like.
type Class uint8

const (
	None   Class = iota // empty
	Label               // text
	Figure              // a number, or text that reads as one
	Null                // a mark for "nothing": "-", "nihil", "…"
	Colon               // ":" between label and value
	Broken              // an error value, or several figures in one cell
)

// A Cell is a cell of the sheet with its class and reading.
type Cell struct {
	*sheet.Cell
	Class   Class
	Reading Reading // when Class is Figure, Null or Broken
	Year    int     // when the cell holds nothing but a year 1945–2100
}

// Typed reports whether the cell is a number stored as a number.
func (c *Cell) Typed() bool { return c.Kind == sheet.Number }

// A Row is one non-empty row.
type Row struct {
	Index int // from 0
	Cells []*Cell
	Head  bool // the header of a table without figures
}

// At returns the row's cell in a column, or nil.
func (r *Row) At(col int) *Cell {
	i := sort.Search(len(r.Cells), func(i int) bool { return r.Cells[i].Col >= col })
	if i < len(r.Cells) && r.Cells[i].Col == col {
		return r.Cells[i]
	}
	return nil
}

// A Grid is a sheet prepared for layout: its non-empty rows with classified cells.
type Grid struct {
	Sheet    *sheet.Sheet
	Rows     []*Row
	Restored []Restored

	anchor map[[2]int][2]int // cell inside a merge → its top left
	byRow  map[int]*Row
}

// NewGrid classifies the cells of a sheet.
func NewGrid(s *sheet.Sheet, lex Lexicon) *Grid {
	g := &Grid{Sheet: s, anchor: map[[2]int][2]int{}, byRow: map[int]*Row{}}
	plain := slices.AppendSeq(make([]sheet.Cell, 0, s.Len()), s.Cells())
	cells := make([]Cell, len(plain))
	for i := range cells {
		c := &cells[i]
		c.Cell = &plain[i]
		c.classify(lex)
		if c.Class == None {
			continue
		}
		if len(g.Rows) == 0 || g.Rows[len(g.Rows)-1].Index != c.Row {
			g.Rows = append(g.Rows, &Row{Index: c.Row})
			g.byRow[c.Row] = g.Rows[len(g.Rows)-1]
		}
		row := g.Rows[len(g.Rows)-1]
		row.Cells = append(row.Cells, c)
	}
	g.ages()
	g.dates()
	for _, m := range s.Merges {
		if (m.Row1-m.Row0+1)*(m.Col1-m.Col0+1) > 4096 {
			continue // a merge over a whole sheet is decoration
		}
		for r := m.Row0; r <= m.Row1; r++ {
			for c := m.Col0; c <= m.Col1; c++ {
				g.anchor[[2]int{r, c}] = [2]int{m.Row0, m.Col0}
			}
		}
	}
	return g
}

// At returns the cell at an address, or nil when it is empty.
func (g *Grid) At(row, col int) *Cell {
	if r := g.byRow[row]; r != nil {
		return r.At(col)
	}
	return nil
}

// Over returns the cell at an address, or the cell whose merge covers it.
func (g *Grid) Over(row, col int) *Cell {
	if c := g.At(row, col); c != nil {
		return c
	}
	if a, ok := g.anchor[[2]int{row, col}]; ok {
		return g.At(a[0], a[1])
	}
	return nil
}

// merged reports whether two addresses lie in one merge.
func (g *Grid) merged(r0, c0, r1, c1 int) bool {
	a, ok := g.anchor[[2]int{r0, c0}]
	b, ok2 := g.anchor[[2]int{r1, c1}]
	return ok && ok2 && a == b
}

func (c *Cell) classify(lex Lexicon) {
	switch c.Kind {
	case sheet.Number:
		c.Class = Figure
		c.Reading = Reading{Status: monograph.Reported, Value: c.Num, Decimal: c.Num, Figures: 1}
		if c.Num == float64(int(c.Num)) {
			c.Year = yearIn(int(c.Num))
		}
	case sheet.Error:
		c.Class, c.Reading = Broken, Reading{Status: monograph.Unreadable}
	case sheet.String:
		c.classifyText(lex)
	case sheet.Empty:
		if c.NoCache {
			c.Class, c.Reading = Broken, Reading{Status: monograph.Unreadable}
		}
	default:
		c.Class = Label
	}
}

// dottedCode is a region code or account such as 32.15.01.2003 or 4.2.1, not a number.
var dottedCode = regexp.MustCompile(`^\d{1,2}(\.\d{1,2}){2,}(\.\d{4})?\.?$`)

// longestClass is how long the name of a class of sizes may be, "1 s/d 5 ha": a heading in spite of its figures.
const longestClass = 30

func (c *Cell) classifyText(lex Lexicon) {
	t := trim(c.Text)
	switch {
	case t == "":
		return
	case t == ":" || t == "=":
		c.Class = Colon
		return
	}
	r, ok := ReadNumber(t, lex.Unit)
	if r.Status == monograph.Unreadable {
		c.Class = Label
		if _, value := c.halves(lex); value != nil {
			return // "2. Jumlah KK : 400 KK"
		}
	}
	switch {
	case !ok || dottedCode.MatchString(t):
		c.Class = Label
	case r.Status == monograph.Unreadable && len(t) < longestClass && lex.Heading(t):
		c.Class = Label
	case r.Status == monograph.Unreadable:
		c.Class, c.Reading = Broken, r
	case r.Figures == 0:
		c.Class, c.Reading = Null, r
	default:
		c.Class, c.Reading = Figure, r
		if r.Unit == "" && len(t) == 4 && !strings.ContainsAny(t, ".,") {
			c.Year = yearIn(int(r.Value))
		}
	}
}

func yearIn(n int) int {
	if n >= 1945 && n <= 2100 {
		return n
	}
	return 0
}

// loosen reads a label that begins with a figure ("5 lokal") as that figure with a unit nobody has listed; false when it is
// no such text.
func (c *Cell) loosen() bool {
	t := trim(c.Text)
	if t == "" || t[0] < '0' || t[0] > '9' {
		return false
	}
	r, ok := ReadNumber(t, func(unit string) bool {
		return len(unit) < 20 && !strings.ContainsAny(unit, "0123456789/-") && len(strings.Fields(unit)) <= 2
	})
	if !ok || r.Status != monograph.Reported {
		return false
	}
	c.Class, c.Reading = Figure, r
	return true
}
