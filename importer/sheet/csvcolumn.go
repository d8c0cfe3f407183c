package sheet

import (
	"encoding/csv"
	"strings"
)

// SplitCSVColumn takes apart a sheet that is a flat file opened the wrong way: one column of texts such as "Desa A,120,118",
// which fall into the same number of fields. The cells of the result keep their Row; their Col counts the fields, while all of
// them stand in the one column of s. ok is false, and the result nil, when the sheet is no such thing.
func SplitCSVColumn(s *Sheet) (split *Sheet, ok bool) {
	if s.Len() < 3 {
		return nil, false
	}
	var lines strings.Builder
	only := s.Cell(0).Col
	for c := range s.Cells() {
		if c.Kind != String || c.Col != only || strings.Contains(c.Text, "\n") {
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
	for c := range s.Cells() {
		r := csv.NewReader(strings.NewReader(c.Text))
		r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
		record, err := r.Read()
		if err != nil {
			return nil, false
		}
		for col, field := range record {
			if field != "" {
				split.Add(Cell{Row: c.Row, Col: col, Kind: String, Text: field})
			}
		}
	}
	return split, true
}
