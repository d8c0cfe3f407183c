package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// villageHead is the heading of the villages' names. The English word ends the Indonesian one for a reader of titles: without it, what
// follows would be taken for the name of a village as long as the table is blank.
const villageHead = "Desa/Kelurahan\n(Village)"

func itoa(n int) string { return strconv.Itoa(n) }

// villagesTable lays out a table with a row for every village and a total of the sub-district.
func (d *drafter) villagesTable(t *catalogue.TemplateTable) {
	start := d.row
	leaves := d.leaves(t)
	d.widen(leaves)
	d.captioned(t, d.t.place, formFirst-1+len(leaves))
	d.s.frozen = formCode
	d.headed([]stubHead{{"No", formNumber, formNumber}, {villageHead, formName, formName}, {"Kode", formCode, formCode}}, leaves)
	top := d.row
	for i, v := range d.rowsOf(t) {
		d.put(formNumber, d.row, formCell{number: i + 1, look: styleCode})
		d.put(formName, d.row, formCell{text: v.name, look: styleName})
		d.put(formCode, d.row, formCell{text: string(v.code), look: styleCode})
		for j, l := range leaves {
			if l.sum {
				d.put(formFirst+j, d.row, d.acrossSum(d.row, l))
			} else {
				d.ask(formFirst+j, d.row, v.code, l)
			}
		}
		d.row++
	}
	d.totalRow(top, leaves)
	d.ended(start)
}

// acrossSum is the cell of a column that adds up others in its row.
func (d *drafter) acrossSum(row int, l *formLeaf) formCell {
	parts := cells(formFirst+l.parts[0], row, formFirst+l.parts[1], row)
	return d.sumCell(l, parts, l.parts[1]-l.parts[0]+1)
}

// sumCell adds up cells. As long as nothing is filled in it is empty, not 0; a strict sum is empty until all parts are filled in, be it
// with a dash for none.
func (d *drafter) sumCell(l *formLeaf, parts string, n int) formCell {
	look := styleSum
	look.format = d.format(l.ind)
	formula := fmt.Sprintf(`IF(COUNT(%s)=0,"",SUM(%s))`, parts, parts)
	if l.strict {
		formula = fmt.Sprintf(`IF(COUNT(%s)+COUNTIF(%s,"-")<%d,"",SUM(%s))`, parts, parts, n, parts)
	}
	return formCell{formula: formula, look: look}
}

// totalRow adds up the rows from top to the one above; what cannot be added up stays empty.
func (d *drafter) totalRow(top int, leaves []*formLeaf) {
	d.span(formNumber, d.row, formCode, d.row, formCell{text: totalWord, look: styleName.total()})
	for j, l := range leaves {
		cell := formCell{look: styleSum.total()}
		if l.ind.Agg == monograph.Sum {
			loose := *l
			loose.strict = false
			cell = d.sumCell(&loose, cells(formFirst+j, top, formFirst+j, d.row-1), d.row-top)
			cell.look = cell.look.total()
		}
		d.put(formFirst+j, d.row, cell)
	}
	d.row++
}

// membersTable lays out a table of one region with a row for every member of a list.
func (d *drafter) membersTable(t *catalogue.TemplateTable, at region.Code) {
	start := d.row
	list := t.Columns[0].Lists[0]
	rows := memberRows{list: list, codes: list.Codes(d.Catalogue), leaves: d.leaves(t), coded: d.coded(list), at: at, top: d.row}
	stub := []stubHead{{"No", formNumber, formNumber}, {d.Catalogue.Breakdown(list.List).Label.ID, formName, formCode}}
	if rows.coded {
		stub = []stubHead{stub[0], {"Kode", formName, formName}, {"Uraian", formCode, formCode}}
	}
	d.widen(rows.leaves)
	place := ""
	if at == d.Region {
		place = d.t.place
	}
	d.captioned(t, place, formCode+len(rows.leaves))
	d.headed(stub, rows.leaves)
	rows.top = d.row
	for i := range rows.codes {
		d.memberRow(&rows, i)
		d.row++
	}
	if d.partition(rows.leaves, list) {
		d.totalRow(rows.top, rows.leaves)
	}
	d.ended(start)
}

// memberRows are the rows of a table whose rows are members.
type memberRows struct {
	list   catalogue.TemplateList
	codes  []string
	leaves []*formLeaf
	at     region.Code
	coded  bool // the codes stand before the names
	top    int  // first row
}

// memberRow lays out one row. The number before it keeps the row in the table for a reader even when nothing is filled in. A member
// that has parts is their sum.
func (d *drafter) memberRow(rows *memberRows, i int) {
	code := rows.codes[i]
	children := d.children(rows.list.List, code, rows.codes)
	look := styleName
	if len(children) > 0 {
		look = look.total()
	}
	look.wrap = true
	d.put(formNumber, d.row, formCell{number: i + 1, look: styleCode})
	label, from := d.member(rows.list.List, code), formName
	if rows.coded {
		label, from = strings.TrimSuffix(label, " ("+code+")"), formCode
		d.put(formName, d.row, formCell{text: code + ".", look: styleName})
	}
	d.span(from, d.row, formCode, d.row, formCell{text: label, look: look})
	d.s.rows[d.row-1].height = rowHeight * float64(linesIn(label, d.s.room(from, formCode)))
	for j, l := range rows.leaves {
		switch {
		case l.sum:
			d.put(formFirst+j, d.row, d.acrossSum(d.row, l))
		case len(children) > 0:
			d.put(formFirst+j, d.row, d.parentSum(l, formFirst+j, rows.top, children))
		default:
			m := *l
			m.series.Members = m.series.Members.With(rows.list.List, code)
			d.ask(formFirst+j, d.row, rows.at, &m)
		}
	}
}

// coded reports whether a list is known by its codes, as accounts are.
func (d *drafter) coded(list catalogue.TemplateList) bool {
	return slices.ContainsFunc(list.Codes(d.Catalogue), func(code string) bool { return strings.Contains(code, ".") })
}

// children are the positions of the parts of a member among the rows.
func (d *drafter) children(list, code string, codes []string) []int {
	var out []int
	for i, c := range codes {
		if m, ok := d.Catalogue.Breakdown(list).Member(c); ok && m.Parent == code {
			out = append(out, i)
		}
	}
	return out
}

// parentSum is the cell of a member that is the sum of others, counted from the row top.
func (d *drafter) parentSum(l *formLeaf, col, top int, children []int) formCell {
	var parts []string
	for _, i := range children {
		parts = append(parts, cells(col, top+i, col, top+i))
	}
	cell := d.sumCell(&formLeaf{ind: l.ind}, strings.Join(parts, ","), 0)
	cell.look = cell.look.total()
	return cell
}

// partition reports whether the rows of a table add up.
func (d *drafter) partition(leaves []*formLeaf, list catalogue.TemplateList) bool {
	for _, l := range leaves {
		if whole, _ := l.ind.Uses(list.List); !whole || list.Members != nil || l.ind.Agg != monograph.Sum {
			return false
		}
	}
	return true
}
