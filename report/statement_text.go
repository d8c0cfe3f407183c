package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// statementWidth is that of a page in a fixed font.
const statementWidth = 100

// WriteStatementText writes a statement for a printer or a mail, in lines of at most 110 characters.
func WriteStatementText(w io.Writer, s *Statement) error {
	t := newTextWriter(w, s.Lang, TextOptions{Width: statementWidth})
	for _, line := range s.Letterhead {
		t.centred(line)
	}
	if len(s.Letterhead) > 0 {
		t.line(strings.Repeat("═", statementWidth))
		t.line("")
	}
	t.centred(strings.ToUpper(s.Title))
	t.centred(strings.ToUpper(s.Subtitle))
	t.paragraphs([]string{"", s.Intro, ""})
	for i, p := range s.Parts {
		t.line(fmt.Sprintf("%d. %s", i+1, p.Title))
		t.paragraphs(p.Lines)
		if p.Table != nil {
			t.grid(p.Table.grid())
		}
		t.paragraphs(append(slices.Clone(p.Notes), ""))
	}
	t.paragraphs([]string{s.Closing, ""})
	t.signatures(&s.Signatures)
	return t.err
}

func (t *textWriter) centred(s string) {
	t.line(strings.Repeat(" ", max(0, (statementWidth-displayWidth(s))/2)) + s)
}

func (t *textWriter) paragraphs(all []string) {
	for _, p := range all {
		if p == "" {
			t.line("")
		}
		for _, line := range Wrap(clean(p), statementWidth) {
			t.line(line)
		}
	}
}

// grid breaks the cells of a table to the widths of its columns.
func (st *StatementTable) grid() grid {
	g := grid{head: st.Head}
	for _, w := range st.Widths {
		g.left = append(g.left, w > 0)
	}
	for _, row := range st.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = broken(c, st.Widths[i])
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// broken breaks the lines of a cell at a width, also within words: names of files can be long.
func broken(s string, width int) string {
	if width == 0 {
		return s
	}
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		for _, part := range Wrap(clean(line), width) {
			for r := []rune(part); len(r) > width; r = []rune(part) {
				out = append(out, string(r[:width]))
				part = string(r[width:])
			}
			out = append(out, part)
		}
	}
	return strings.Join(out, "\n")
}

// signatures stand beside each other, with room to sign.
func (t *textWriter) signatures(both *[2]Signature) {
	lines := func(s *Signature) []string { return []string{s.Place, s.Role, s.Title, "", "", "", s.Name, s.NIP} }
	left, right := lines(&both[0]), lines(&both[1])
	for i := range left {
		pad := max(1, statementWidth/2-displayWidth(left[i]))
		t.line(strings.TrimRight(left[i]+strings.Repeat(" ", pad)+right[i], " "))
	}
}
