package sheet

import (
	"encoding/csv"
	"strings"
)

// SplitCSVColumn takes apart a sheet that is a flat file opened the wrong way: one column of texts such as "Desa A,120,118",
// which fall into the same number of fields. The cells of the result keep their Row; their Col counts the fields, while all of
// them stand in the one column of s. ok is false, and the result nil, when the sheet is no such thing.
func SplitCSVColumn(s *Sheet) (split *Sheet, ok bool) {
	if len(s.Cells) < 3 {
		return nil, false
	}
	var lines strings.Builder
	for i := range s.Cells {
		c := &s.Cells[i]
		if c.Kind != String || c.Col != s.Cells[0].Col || strings.Contains(c.Text, "\n") {
			return nil, false
		}
		if lines.Len() < sampleBytes {
			lines.WriteString(c.Text + "\n")
		}
	}
	comma := findSeparator(lines.String())
	if v := castVote(lines.String(), comma); v.agreement < 0.9 || v.columns < 2.5 {
		return nil, false
	}
	split = &Sheet{Name: s.Name, Hidden: s.Hidden, Rows: s.Rows, HiddenRows: s.HiddenRows}
	for i := range s.Cells {
		c := &s.Cells[i]
		r := csv.NewReader(strings.NewReader(c.Text))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
		record, err := r.Read()
		if err != nil {
			return nil, false
		}
		for col, field := range record {
			if field != "" {
				split.Cells = append(split.Cells, Cell{Row: c.Row, Col: col, Kind: String, Text: field})
				split.Cols = max(split.Cols, col+1)
			}
		}
	}
	return split, true
}
