package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"unicode/utf8"
)

// table writes rows under a heading in aligned columns. On a terminal, lines are cut at its width; elsewhere they are whole.
func (a *app) table(head []string, rows [][]string) {
	a.endProgress()
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range append([][]string{head}, rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = clean(cell)
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	w.Flush()
	for i, line := range strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n") {
		line = strings.TrimRight(line, " ")
		if a.outTerminal {
			line = cut(line, a.width)
		}
		if i == 0 {
			line = paint(a.outColor, "bold", line)
		}
		fmt.Fprintln(a.out, line)
	}
}

// cut shortens a text to a number of characters, the last of which is then an ellipsis.
func cut(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}
