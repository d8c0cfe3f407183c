package importer

import (
	"strconv"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/region"
)

// A blankTable is the header of a table without figures, and the labels that stand alone in the rows below it.
type blankTable struct {
	page *page
	rows []*layout.Row
}

// noteBlank collects the tables without figures. The labels below their header stand in the same block or, as lines without a value, in the next.
func (p *page) noteBlank() {
	open := false
	add := func(r *layout.Row) {
		t := &p.blank[len(p.blank)-1]
		t.rows = append(t.rows, r)
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		for _, r := range b.Text {
			switch {
			case r.Head:
				p.blank, open = append(p.blank, blankTable{page: p}), true
			case open && len(r.Cells) <= 2 && label(r) != "":
				add(r)
			case open && !layout.ColumnNumbers(r):
				open = false
			}
		}
		for _, l := range b.Lines {
			if open = open && len(l.Values) == 0; open {
				add(l.Row)
			}
		}
		open = open && b.Table == nil
	}
}

// tellBlank tells of tables that list villages and give no figure for any of them, in a file of which most is filled in.
func (b *book) tellBlank() {
	filled, blank := 0, []blankTable{}
	for _, p := range b.pages {
		filled += len(p.tables)
		for _, t := range p.blank {
			if t.villages() > 1 {
				blank = append(blank, t)
			}
		}
	}
	if len(blank) > filled {
		return // a form that is hardly filled in yet
	}
	for _, t := range blank {
		t.page.problemAt(t.rows[0].Cells[0], monograph.Info, "table-blank", "", strconv.Itoa(t.villages()))
	}
}

// villages counts the rows that name villages of the sub-district that the table is about.
func (t *blankTable) villages() int {
	base, _ := t.page.locateSheet(t.page.place.over(t.page.file))
	for _, r := range t.rows {
		for _, n := range namings(label(r)) {
			if found := t.page.reg.Lookup(region.Subdistrict, base.At(region.Regency), n.name); n.level == region.Subdistrict && len(found) == 1 {
				base = found[0].Code
			}
		}
	}
	if base.Level() != region.Subdistrict {
		return 0
	}
	t.page.listed = base
	n := 0
	for _, r := range t.rows {
		if len(t.page.reg.Lookup(region.Village, base, label(r))) > 0 {
			n++
		}
	}
	return n
}

// label is the text of a row's last cell, "" when it is no label.
func label(r *layout.Row) string {
	last := r.Cells[len(r.Cells)-1]
	if last.Class != layout.Label {
		return ""
	}
	return last.Text
}
