// Package sheet reads spreadsheets of any kind into one model, the Workbook, and says clearly what it cannot read.
//
//	wb, err := sheet.Open(ctx, "penduduk.xlsx", sheet.Limits{})
//	for _, s := range wb.Sheets {
//		for _, c := range s.Cells { … }
//	}
//
// The format is told from the content, never from the file's ending. Opening a foreign file is hostile work: every reader
// keeps to Limits, and a panic inside a reader comes out as ErrDamaged.
package sheet

// A Workbook is the content of one file.
type Workbook struct {
	Name   string // base name of the file
	Format string // "xlsx", "xlsm", "xls", "ods", "csv", "html", "xml" (SpreadsheetML 2003)
	SHA256 string // lower-case hex of the file's bytes
	Size   int64  // bytes
	Sheets []*Sheet
	Notes  []Note // what a person should know: macros, links to other files, rows left out by a limit
}

// A Note is something about the file that is no cell, such as the presence of macros.
type Note struct {
	Code  string // "macros", "external-links", "truncated", "no-cached-values", "encoding", "damaged"
	Sheet string // "" for the whole file
	Text  string // detail: a name, a count, an encoding
}

// A Sheet is one sheet with its non-empty cells in row order, then column order.
type Sheet struct {
	Name       string // "csv" for flat files
	Hidden     bool
	Rows, Cols int    // extent: one past the last non-empty cell
	Cells      []Cell // non-empty cells only, ascending by row, then column
	Merges     []Range
	HiddenRows map[int]bool // by row index from 0
	HiddenCols map[int]bool // by column index from 0

	Sifted map[int]Sifted // by column index: what Limits.Sieve has dropped; nil where it was not used
	Packed *Packed        // what it has kept; nil where it was not used
}

// A Range is a rectangle of cells, both ends included, indices from 0.
type Range struct{ Row0, Col0, Row1, Col1 int }

// A Kind is what a cell holds.
type Kind uint8

const (
	Empty  Kind = iota
	String      // text
	Number      // a number stored as a number
	Bool        // TRUE or FALSE; Num is 1 or 0
	Error       // an error value such as #DIV/0!; Text holds it
	Date        // a number shown as a date; Num is the serial day, Text its ISO form (2024-12-31)
)

// A Cell is one non-empty cell.
type Cell struct {
	Row, Col int // from 0
	Kind     Kind
	Text     string  // String, Error, Date: the text. For Number: the number as stored, shortest form that reads back the same
	Num      float64 // Number, Bool, Date
	Format   string  // the number format's code where it matters (not "General" or ""), such as "0.00%" or "#,##0"
	Formula  bool    // the value is the cached result of a formula
	NoCache  bool    // a formula without a cached result: Kind is Empty, and the cell is listed all the same
	FormulaA string  // the formula's text as stored, without "=", where the format keeps it; "" otherwise
}

// Percent reports whether the cell is shown as a percentage, so that 0.125 reads 12.5 %.
func (c *Cell) Percent() bool { return c.Kind == Number && hasPercent(c.Format) }

func hasPercent(format string) bool {
	quoted := false
	for i := 0; i < len(format); i++ {
		switch format[i] {
		case '"':
			quoted = !quoted
		case '\\':
			i++
		case '%':
			if !quoted {
				return true
			}
		}
	}
	return false
}

// Name is the A1 name of a cell, indices from 0.
func Name(row, col int) string {
	var b [16]byte
	i := len(b)
	for n := row + 1; n > 0; n /= 10 {
		i--
		b[i] = byte('0' + n%10)
	}
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		i--
		b[i] = byte('A' + (n-1)%26)
	}
	return string(b[i:])
}

// ParseName reads an A1 name such as "C7" or "$C$7" into indices from 0; ok is false for anything else.
func ParseName(s string) (row, col int, ok bool) {
	i := 0
	if i < len(s) && s[i] == '$' {
		i++
	}
	letters := i
	for i < len(s) && (s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 'a' && s[i] <= 'z') {
		col = col*26 + int(s[i]&^0x20-'A') + 1
		i++
	}
	if i == letters || i-letters > 3 {
		return 0, 0, false
	}
	if i < len(s) && s[i] == '$' {
		i++
	}
	digits := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		row = row*10 + int(s[i]-'0')
		i++
	}
	if i != len(s) || i == digits || i-digits > 7 || row == 0 {
		return 0, 0, false
	}
	return row - 1, col - 1, true
}
