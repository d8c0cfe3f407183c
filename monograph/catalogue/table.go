package catalogue

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// A TableError is a fault in one place of a catalogue table.
type TableError struct {
	Table  string // file name, "indicators.csv"
	Line   int    // from 1; 0 for the whole file
	Column string // heading of the column, "" for the whole line
	Err    error
}

func (e *TableError) Error() string { return e.Place() + ": " + e.Err.Error() }

// Place is where the error is: indicators.csv:12 [unit].
func (e *TableError) Place() string {
	var b strings.Builder
	b.WriteString(e.Table)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	if e.Column != "" {
		fmt.Fprintf(&b, " [%s]", e.Column)
	}
	return b.String()
}

func (e *TableError) Unwrap() error { return e.Err }

// TableErrors are the faults found in a set of tables, in the order of the tables and their lines. It is never empty.
type TableErrors []*TableError

func (e TableErrors) Error() string {
	if len(e) == 1 {
		return e[0].Error()
	}
	return fmt.Sprintf("%v (and %d more)", e[0], len(e)-1)
}

// Unwrap lets errors.Is and errors.As look into each fault.
func (e TableErrors) Unwrap() []error {
	out := make([]error, len(e))
	for i, err := range e {
		out[i] = err
	}
	return out
}

// A schema describes one table: its columns and what makes two of its rows the same row.
type schema struct {
	name    string
	columns []string
	key     []string // columns that identify a row, or a group of rows, that a regency overrides
}

var schemas = []schema{
	{name: "sections.csv", columns: []string{"code", "chapter", "label_id", "label_en"}, key: []string{"code"}},
	{name: "units.csv", columns: []string{"code", "label_id", "label_en", "symbol", "decimals", "spellings", "accepts"}, key: []string{"code"}},
	{name: "breakdowns.csv", columns: []string{"list", "member", "label_id", "label_en", "synonyms", "parent", "context", "default"}, key: []string{"list", "member"}},
	{name: "indicators.csv", columns: []string{"code", "section", "label_id", "label_en", "unit", "type", "levels", "aggregation", "weight", "numerator", "denominator", "scale", "breakdowns", "synonyms", "context", "source"}, key: []string{"code"}},
	{name: "flows.csv", columns: []string{"indicator", "halves", "source"}, key: []string{"indicator"}},
	{name: "phrases.csv", columns: []string{"text", "indicator", "members", "context", "role"}, key: []string{"text", "context"}},
	{name: "forms.csv", columns: []string{"code", "label_id", "label_en", "level"}, key: []string{"code"}},
	{name: "form_rows.csv", columns: []string{"form", "depth", "number", "label", "indicator", "members", "unit", "section"}, key: []string{"form"}},
	{name: "rules.csv", columns: ruleColumns, key: []string{"code"}},
	{name: "templates.csv", columns: []string{"table", "section", "level", "shape", "only", "caption_id", "caption_en", "heading", "indicator", "members", "lists", "total", "choices"}, key: []string{"table"}},
	{name: "tests.csv", columns: []string{"code", "test", "severity", "series", "parameters", "label_id", "label_en", "source"}, key: []string{"code"}},
	{name: "registers.csv", columns: []string{"register", "column", "words"}, key: []string{"register", "column"}},
	{name: "holidays.csv", columns: []string{"date", "label_id", "label_en", "source"}, key: []string{"date"}},
	{name: "lights.csv", columns: []string{"code", "group", "label_id", "label_en", "unit", "numerator", "denominator", "scale", "good", "fair", "source"}, key: []string{"code"}},
}

// A table is the text of one CSV table.
type table struct {
	*schema
	rows []row
}

// A row is one line of a table, its fields in the order of the schema.
type row struct {
	line   int
	fields []string
}

// tables are all tables of a catalogue, in the order of schemas.
type tables []table

// readTables reads the tables that are present in a folder. At least one must be.
func readTables(fsys fs.FS) (tables, error) {
	out := make(tables, len(schemas))
	var faults TableErrors
	found := false
	for i := range schemas {
		out[i].schema = &schemas[i]
		f, err := fsys.Open(schemas[i].name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("catalogue: %w", err)
		}
		found = true
		faults = append(faults, out[i].read(f)...)
		f.Close()
	}
	if len(faults) > 0 {
		return nil, faults
	}
	if !found {
		return nil, Faultf("catalogue: no table found; want one of %s", tableNames())
	}
	return out, nil
}

func tableNames() string {
	names := make([]string, len(schemas))
	for i, s := range schemas {
		names[i] = s.name
	}
	return strings.Join(names, ", ")
}

// read fills the table from CSV. Columns may stand in any order and optional ones may be left out; a heading that is not
// one of the schema is an error, because it is most likely misspelt.
func (t *table) read(r io.Reader) TableErrors {
	cr := csv.NewReader(r)
	cr.ReuseRecord = true
	head, err := cr.Read()
	if err != nil {
		return TableErrors{t.fault(0, "", Faultf("no header row: %v", err))}
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	place, faults := t.place(slices.Clone(head))
	if faults != nil {
		return faults
	}
	var spare []string // fields of rows to come, allocated many at a time
	for {
		rec, err := cr.Read()
		if err == io.EOF {
			return faults
		}
		if err != nil {
			return append(faults, t.csvFault(err))
		}
		line, _ := cr.FieldPos(0)
		if len(spare) < len(t.columns) {
			spare = make([]string, 64*len(t.columns))
		}
		fields := spare[:len(t.columns):len(t.columns)]
		spare = spare[len(t.columns):]
		for i, v := range rec {
			fields[place[i]] = strings.TrimSpace(v)
		}
		t.rows = append(t.rows, row{line, fields})
	}
}

// place finds, for each heading, the column of the schema.
func (t *table) place(head []string) ([]int, TableErrors) {
	out := make([]int, len(head))
	var faults TableErrors
	for i, name := range head {
		out[i] = slices.Index(t.columns, strings.TrimSpace(name))
		if out[i] < 0 {
			faults = append(faults, t.fault(1, name, Faultf("unknown column; want %s", strings.Join(t.columns, ", "))))
		}
	}
	for _, key := range t.key {
		if !slices.Contains(out, t.column(key)) {
			faults = append(faults, t.fault(1, key, Faultf("column is missing")))
		}
	}
	return out, faults
}

func (t *table) column(name string) int { return slices.Index(t.columns, name) }

func (t *table) fault(line int, column string, err error) *TableError {
	return &TableError{Table: t.name, Line: line, Column: column, Err: err}
}

func (t *table) csvFault(err error) *TableError {
	var pe *csv.ParseError
	if errors.As(err, &pe) {
		return t.fault(pe.Line, "", Faultf("field at byte %d: %v", pe.Column, pe.Err))
	}
	return t.fault(0, "", err)
}

// overlay returns the tables with the rows of another set put in place of rows of the same key, or added at the end.
func (t tables) overlay(over tables) tables {
	out := make(tables, len(t))
	for i := range t {
		out[i] = table{t[i].schema, t[i].overlay(over[i])}
	}
	return out
}

func (t *table) overlay(over table) []row {
	if len(over.rows) == 0 {
		return t.rows
	}
	byKey := map[string][]row{}
	for _, r := range over.rows {
		k := t.keyOf(r)
		byKey[k] = append(byKey[k], r)
	}
	var out []row
	for _, r := range t.rows {
		k := t.keyOf(r)
		news, changed := byKey[k]
		if !changed {
			out = append(out, r)
			continue
		}
		out = append(out, news...)
		byKey[k] = nil
	}
	for _, r := range over.rows {
		k := t.keyOf(r)
		out = append(out, byKey[k]...)
		byKey[k] = nil
	}
	return out
}

func (t *table) keyOf(r row) string {
	parts := make([]string, len(t.key))
	for i, name := range t.key {
		parts[i] = r.fields[t.column(name)]
	}
	return strings.Join(parts, "\x00")
}
