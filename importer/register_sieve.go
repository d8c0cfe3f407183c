package importer

import "monografi/importer/sheet"

// Sieve is a sheet.Limits.Sieve for files of which only figures are wanted, not their cells: of a long register of complaints the columns that are not counted
// are dropped while it is read, and the others packed.
func (im *Importer) Sieve(s *sheet.Sheet) func(*sheet.Cell) bool {
	b := &book{Importer: im, wb: &sheet.Workbook{}, res: &Result{}}
	r := b.registerOf(s)
	if r == nil || r.kind != complaints || r.datedRows() < judgedRows {
		return nil
	}
	kept := map[int]bool{}
	for column, col := range r.at {
		kept[col] = column != "report"
	}
	s.Sifted = map[int]sheet.Sifted{}
	return func(c *sheet.Cell) bool {
		if kept[c.Col] {
			return true
		}
		out := s.Sifted[c.Col]
		out.Cells++
		if numeric(c) {
			out.Numbers++
		}
		s.Sifted[c.Col] = out
		return false
	}
}

// datedRows counts the rows by which a register is judged.
func (r *register) datedRows() int {
	n := 0
	for row := range rowsFrom(r.whole, r.body) {
		if inColumn(row, r.at["received"]) != nil {
			n++
		}
	}
	return n
}
