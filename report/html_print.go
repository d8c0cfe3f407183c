package report

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Characters of a table that fit across a printed page: upright, lying, and lying in small print.
const (
	uprightChars = 105
	lyingChars   = 170
	smallChars   = 200
)

// measure finds how many characters the table takes across: need when it is read with ease, and least, since headings and texts
// can be broken and numbers cannot.
func (t *htmlTable) measure() {
	const stub, gap, most = 24, 4, 24
	const leastStub, leastGap = 14, 3
	t.need, t.least = stub, leastStub
	for i, c := range t.Leaves() {
		longest := t.longest(i, c)
		t.least += longest + leastGap
		if c.Kind == Texts {
			longest = most
		}
		for _, word := range strings.FieldsFunc(t.l.In(c.Title), func(r rune) bool { return r == ' ' || r == '/' }) {
			longest = max(longest, utf8.RuneCountInString(word))
		}
		t.need += min(longest, most) + gap
	}
}

// longest is the length of the longest number in a column.
func (t *htmlTable) longest(i int, c *Column) int {
	if c.Kind == Texts {
		return 0
	}
	n := 0
	for r := range t.Rows {
		n = max(n, len(figure(t.l, &t.Rows[r].Cells[i], c.Decimals)))
	}
	if t.Total != nil {
		n = max(n, len(figure(t.l, &t.Total.Cells[i], c.Decimals)))
	}
	return n
}

// Print is the class of a table that is too wide even for a page that lies, with a blank before it.
func (t htmlTable) Print() string {
	switch {
	case t.least > smallChars:
		return " tiny"
	case t.need > lyingChars:
		return " dense"
	}
	return ""
}

// An htmlRun is some tables in a row that are printed on pages of one orientation.
type htmlRun struct {
	Page   string // "upright" or "wide"
	Tables []htmlTable
}

// tall is the number of rows from which a table fills enough of an upright page to have one.
const tall = 15

// runs decides which pages the tables of a chapter are printed on. Where one of them needs a page that lies, short ones go with
// it: paper that turns with every table leaves most pages half empty.
func runs(tables []htmlTable) []htmlRun {
	lying := slices.ContainsFunc(tables, func(t htmlTable) bool { return t.need > uprightChars })
	var out []htmlRun
	for _, t := range tables {
		page := "upright"
		if t.need > uprightChars || lying && len(t.Rows) < tall {
			page = "wide"
		}
		if len(out) == 0 || out[len(out)-1].Page != page {
			out = append(out, htmlRun{Page: page})
		}
		last := &out[len(out)-1]
		last.Tables = append(last.Tables, t)
	}
	return out
}
