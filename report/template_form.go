package report

import (
	"monografi/monograph/catalogue"
)

// Columns of the lines of a form.
const (
	lineLabel    = 2
	lineLabelEnd = 4
	lineColon    = 5
	lineValue    = 6
	lineValueEnd = 8
	lineUnit     = 9
)

// formTable lays out lines "1. label : value unit", with the members of lists as lines a, b, c below their heading.
func (d *drafter) formTable(t *catalogue.TemplateTable) {
	start := d.row
	d.captioned(t, d.t.place, lineUnit)
	for i := range t.Columns {
		c := &t.Columns[i]
		leaf := &formLeaf{series: c.Series, ind: d.Catalogue.Indicator(c.Series.Indicator), choices: c.Choices}
		label := c.Heading
		if label == "" {
			label = leaf.ind.Label.ID
		}
		if len(c.Lists) == 0 {
			d.line(itoa(i+1)+".", label, leaf)
			continue
		}
		d.line(itoa(i+1)+".", label, nil)
		d.lines(c, leaf)
	}
	d.ended(start)
}

// lines writes a line for every member of a column's list, and their total.
func (d *drafter) lines(c *catalogue.TemplateColumn, leaf *formLeaf) {
	top := d.row
	list := c.Lists[0]
	for i, code := range list.Codes(d.Catalogue) {
		m := *leaf
		m.series.Members = m.series.Members.With(list.List, code)
		d.line(string(rune('a'+i))+".", d.member(list.List, code), &m)
	}
	if c.Total == catalogue.TotalMembers {
		d.line("", totalWord, leaf)
		leaf.strict = true
		d.span(lineValue, d.row-1, lineValueEnd, d.row-1, d.sumCell(leaf, cells(lineValue, top, lineValue, d.row-2), d.row-1-top))
	}
}

// line writes one line. A leaf makes it ask for a value; a line called by the word for totals does not.
func (d *drafter) line(number, label string, leaf *formLeaf) {
	d.put(formNumber, d.row, formCell{text: number, look: style{horizontal: "right"}})
	look := style{horizontal: "left", wrap: true, bold: leaf == nil}
	d.span(lineLabel, d.row, lineLabelEnd, d.row, formCell{text: label, look: look})
	d.s.rows[d.row-1].height = rowHeight * 1.15 * float64(linesIn(label, d.s.room(lineLabel, lineLabelEnd)*0.92))
	if leaf != nil {
		d.put(lineColon, d.row, formCell{text: ":", look: styleColon})
		if number != "" {
			d.ask(lineValue, d.row, d.Region, leaf)
			d.span(lineValue, d.row, lineValueEnd, d.row, d.s.rows[d.row-1].cells[lineValue-1])
		}
		// behind an answer in words a unit would be read as the answer while there is none
		if unit := d.unit(leaf.ind); leaf.ind.Type.Numeric() && unit != "" {
			d.put(lineUnit, d.row, formCell{text: unit, look: style{horizontal: "left"}})
		}
	}
	d.row++
}
