package report

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed statement.html
var statementPage string

var statementTemplate = template.Must(template.New("statement").Funcs(template.FuncMap{
	"next": func(i int) int { return i + 1 },
	"text": func(width int) bool { return width > 0 },
}).Parse(statementPage))

// WriteStatementHTML writes a statement as one page for a browser, to be printed on A4 or F4. It needs no other file.
func WriteStatementHTML(w io.Writer, s *Statement) error { return statementTemplate.Execute(w, s) }
