package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
)

// hidden stands for what is not repeated of a register.
const hidden = "••••"

// listCells lists the numbers of the register among the cells of the result, without what they say: none of them is a figure of its own.
func (r *register) listCells() {
	numbering := map[int]bool{}
	for _, h := range r.heads {
		numbering[h.col] = isNumbering(h.text)
	}
	for row := range rowsFrom(r.whole, r.body) {
		for i := range row {
			c := &row[i]
			if !numeric(c) || r.claimed[[2]int{c.Row, c.Col}] {
				continue
			}
			r.listNumber(c, roleOf(numbering[c.Col]))
		}
	}
}

func roleOf(numbering bool) Role {
	if numbering {
		return RoleKey
	}
	return RoleNote
}

// listNumber lists one number under a role.
func (r *register) listNumber(c *sheet.Cell, role Role) {
	r.res.Coverage.add(role)
	if r.opt.NoCells {
		return
	}
	out := Cell{Sheet: r.whole.Name, Cell: sheet.Name(c.Row, c.Col), Raw: hidden, Role: role, Status: monograph.Reported, Row: []string{}, Column: []string{}}
	if role == RoleKey || r.kind == respondents && r.scored(c.Col) {
		out.Raw = c.Text
		if c.Kind == sheet.Number {
			v := c.Num
			out.Number = &v
		}
	}
	r.res.Cells = append(r.res.Cells, out)
}

// scored reports whether a column holds scores.
func (r *register) scored(col int) bool {
	for _, h := range r.heads {
		if h.col == col {
			return len(h.column) == 2 && h.column[0] == 'U'
		}
	}
	return false
}

// numeric reports whether a cell holds a number, or digits written as text.
func numeric(c *sheet.Cell) bool {
	if c.Kind == sheet.Number {
		return true
	}
	s := strings.TrimSuffix(strings.TrimSpace(c.Text), "%")
	if c.Kind != sheet.String || s == "" || strings.IndexByte("0123456789+-(", s[0]) < 0 {
		return false
	}
	reading, ok := layout.ReadNumber(s, func(string) bool { return false })
	return ok && reading.Figures == 1
}

// value lists an observation that was counted, beside the numbers of the register.
func (r *register) value(o *monograph.Observation, region string) {
	if r.opt.NoCells {
		return
	}
	out := Cell{Sheet: o.Source.Sheet, Cell: o.Source.Cell, Raw: o.Source.Raw, Role: RoleValue, Status: o.Status, Row: []string{}, Column: []string{},
		Region: &o.Region, RegionName: region, Period: &o.Period, Indicator: &o.Indicator, Members: &o.Members, Confidence: 1}
	if ind := r.words.cat.Indicator(o.Indicator); ind != nil {
		out.Unit = ind.Unit
	}
	if o.Text != "" {
		out.Text = &o.Text
	} else {
		out.Number = &o.Value
	}
	r.res.Cells = append(r.res.Cells, out)
}
