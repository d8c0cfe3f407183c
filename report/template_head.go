package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A formLeaf is one column of figures, or one line of a form.
type formLeaf struct {
	path    []string // headings, outermost first
	series  monograph.Series
	ind     *monograph.Indicator
	choices []string

	// of a column that adds up others:
	parts  [2]int // first and last of them, counted from 0
	strict bool   // all of them must be filled in; otherwise what is not counts as nothing
	sum    bool
}

// leaves are the columns of a table from left to right, with their totals. Of a table whose rows are members the first list makes the
// rows.
func (d *drafter) leaves(t *catalogue.TemplateTable) []*formLeaf {
	var out []*formLeaf
	from := 0 // first column of the next sum
	for i := range t.Columns {
		c := &t.Columns[i]
		lists := c.Lists
		if t.Shape == catalogue.ShapeMembers && len(lists) > 0 {
			lists = lists[1:]
		}
		leaf := &formLeaf{path: []string{d.heading(c)}, series: c.Series, ind: d.Catalogue.Indicator(c.Series.Indicator), choices: c.Choices}
		if c.Total == catalogue.TotalBefore {
			leaf.sum, leaf.parts = true, [2]int{from, len(out) - 1}
			out = append(out, leaf)
			from = len(out)
			continue
		}
		out = d.divide(out, leaf, lists, c.Total == catalogue.TotalMembers)
	}
	return out
}

// divide adds the columns that a column is divided into by lists.
func (d *drafter) divide(out []*formLeaf, leaf *formLeaf, lists []catalogue.TemplateList, total bool) []*formLeaf {
	if len(lists) == 0 {
		return append(out, leaf)
	}
	first := len(out)
	list := lists[0]
	for _, code := range list.Codes(d.Catalogue) {
		m := *leaf
		m.path = append(slices.Clone(leaf.path), d.member(list.List, code))
		m.series.Members = m.series.Members.With(list.List, code)
		out = d.divide(out, &m, lists[1:], total)
	}
	if total && len(lists) == 1 {
		sum := *leaf
		sum.path = append(slices.Clone(leaf.path), totalWord)
		sum.sum, sum.strict, sum.parts = true, true, [2]int{first, len(out) - 1}
		out = append(out, &sum)
	}
	return out
}

// totalWord heads every total. It is what official tables print.
const totalWord = "Jumlah"

// heading is what stands above a column: the name of what is counted, with its unit.
func (d *drafter) heading(c *catalogue.TemplateColumn) string {
	ind := d.Catalogue.Indicator(c.Series.Indicator)
	text := c.Heading
	if text == "" {
		text = ind.Label.ID
	}
	if unit := d.unit(ind); unit != "" {
		text += " (" + unit + ")"
	}
	return text
}

// unit is the printed unit of an indicator, "" where the heading says all.
func (d *drafter) unit(ind *monograph.Indicator) string {
	u := d.Catalogue.Unit(ind.Unit)
	if u == nil {
		return ""
	}
	return u.Symbol
}

// member is the printed name of a member.
func (d *drafter) member(list, code string) string {
	if b := d.Catalogue.Breakdown(list); b != nil {
		if m, ok := b.Member(code); ok {
			return m.Label.ID
		}
	}
	return code
}

// A stubHead is the heading of the names of rows, over one column or more.
type stubHead struct {
	text      string
	col, col2 int
}

// headed writes the headings of a table, those of the stub first, and the row of column numbers.
func (d *drafter) headed(stub []stubHead, leaves []*formLeaf) {
	depth := 1
	for _, l := range leaves {
		depth = max(depth, len(l.path))
	}
	top := d.row
	for i, h := range stub {
		d.span(h.col, top, h.col2, top+depth-1, formCell{text: h.text, look: styleHead})
		d.span(h.col, top+depth, h.col2, top+depth, columnNumber(i+1))
	}
	d.heads(formFirst, top, depth, leaves, 0)
	d.headRows(top, depth, leaves)
	d.row = top + depth
	for i := range leaves {
		d.put(formFirst+i, d.row, columnNumber(len(stub)+i+1))
	}
	d.row++
}

func columnNumber(n int) formCell { return formCell{text: "(" + itoa(n) + ")", look: styleColumn} }

// heads writes the headings of one depth and below: equal neighbours share a cell, a heading without another below it reaches down.
func (d *drafter) heads(col, top, depth int, leaves []*formLeaf, at int) {
	for i := 0; i < len(leaves); {
		j := i + 1
		for j < len(leaves) && len(leaves[i].path) > at+1 && len(leaves[j].path) > at+1 && leaves[j].path[at] == leaves[i].path[at] {
			j++
		}
		cell := formCell{text: leaves[i].path[at], look: styleHead}
		if len(leaves[i].path) == at+1 {
			d.span(col+i, top+at, col+i, top+depth-1, cell)
		} else {
			d.span(col+i, top+at, col+j-1, top+at, cell)
			d.heads(col+i, top, depth, leaves[i:j], at+1)
		}
		i = j
	}
}

// widen makes columns wide enough for their figures and for the longest word of their headings.
func (d *drafter) widen(leaves []*formLeaf) {
	for i, l := range leaves {
		w := float64(minNumber)
		switch {
		case money(l.ind):
			w = 17
		case l.ind.Type == monograph.Decimal:
			w = 11
		}
		for _, word := range strings.FieldsFunc(l.path[len(l.path)-1], func(r rune) bool { return r == ' ' || r == '-' }) {
			w = max(w, float64(utf8.RuneCountInString(word))*1.15+1.5)
		}
		d.s.wide(formFirst+i, w)
	}
}

// headRows gives the rows of headings the height that their texts need.
func (d *drafter) headRows(top, depth int, leaves []*formLeaf) {
	lines := make([]int, depth)
	for i := range lines {
		lines[i] = 1
	}
	for i, l := range leaves {
		last := len(l.path) - 1
		need := linesIn(l.path[last], d.s.widths[formFirst+i-1]*0.85) - (depth - 1 - last)
		lines[depth-1] = max(lines[depth-1], need)
		for at, text := range l.path[:last] {
			width := 0.0
			for j, o := range leaves {
				if len(o.path) > at+1 && slices.Equal(o.path[:at+1], l.path[:at+1]) {
					width += d.s.widths[formFirst+j-1]
				}
			}
			lines[at] = max(lines[at], linesIn(text, width*0.88))
		}
	}
	for i, n := range lines {
		d.s.rows[top+i-1].height = rowHeight * float64(n)
	}
}
