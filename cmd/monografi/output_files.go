package main

import (
	"bytes"
	"encoding/json"

	"monografi/importer"
)

// With --json, commands that read files answer {"files": […], …}. The document is written while the files are read, and the cells of
// a file one by one: memory grows neither with the number of files nor twice with a large one.

// A cellsAt is where the cells belong in the JSON of a file that was encoded without them.
var cellsAt = []byte("\n      \"cells\": []")

// answerFile writes one file; row is its JSON object with an empty list of cells.
func (a *app) answerFile(row any, cells []importer.Cell) error {
	if a.filesAnswered++; a.filesAnswered == 1 {
		a.answered = true
		a.endProgress()
		a.out.WriteString("{\n  \"files\": [")
	} else {
		a.out.WriteString(",")
	}
	var buf bytes.Buffer
	if err := indent(&buf, "    ", row); err != nil {
		return err
	}
	head, tail, ok := bytes.Cut(buf.Bytes(), cellsAt)
	a.out.WriteString("\n    ")
	a.out.Write(head)
	if ok {
		a.answerCells(cells)
	}
	_, err := a.out.Write(tail) // an earlier error comes back here
	return err
}

func (a *app) answerCells(cells []importer.Cell) {
	if len(cells) == 0 {
		a.out.Write(cellsAt)
		return
	}
	a.out.Write(bytes.TrimSuffix(cellsAt, []byte("]")))
	var buf []byte
	for i := range cells {
		if i > 0 {
			a.out.WriteString(",")
		}
		buf = appendCell(append(buf[:0], "\n"+cellIndent...), &cells[i])
		a.out.Write(buf)
	}
	a.out.WriteString("\n      ]")
}

// endFiles ends the document with one more member, or with none when name is "".
func (a *app) endFiles(name string, value any) error {
	switch {
	case a.filesAnswered == 0:
		a.answered = true
		a.endProgress()
		a.out.WriteString("{\n  \"files\": []")
	default:
		a.out.WriteString("\n  ]")
	}
	a.filesAnswered = 0
	if name != "" {
		var buf bytes.Buffer
		if err := indent(&buf, "  ", value); err != nil {
			return err
		}
		a.out.WriteString(",\n  \"" + name + "\": ")
		a.out.Write(buf.Bytes())
	}
	_, err := a.out.WriteString("\n}\n")
	return err
}

// indent encodes a value as answer does, for a place where lines begin with prefix.
func indent(buf *bytes.Buffer, prefix string, value any) error {
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	if err := enc.Encode(value); err != nil {
		return err
	}
	buf.Truncate(buf.Len() - 1) // the line break
	return nil
}
