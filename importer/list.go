package importer

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"monografi/importer/layout"
)

// list writes what was understood of every cell of the sheet.
func (p *page) list() {
	p.leaveOutStaff()
	sort.SliceStable(p.figures, func(i, j int) bool {
		a, b := p.figures[i].cell, p.figures[j].cell
		return a.Row < b.Row || a.Row == b.Row && a.Col < b.Col
	})
	for _, f := range p.figures {
		if f.cell.Class == layout.Figure {
			p.res.Coverage.add(f.role)
		}
	}
	if p.opt.NoCells {
		return
	}
	p.res.Cells = slices.Grow(p.res.Cells, len(p.figures))
	for _, f := range p.figures {
		p.res.Cells = append(p.res.Cells, f.cellOut())
	}
}

func (f *figure) cellOut() Cell {
	c := Cell{Sheet: f.page.sheet.Name, Cell: layoutName(f.cell), Raw: f.cell.Text, Role: f.role, Status: f.status, Row: f.row, Column: f.column,
		Confidence: math.Round(f.sense.conf*100) / 100}
	if c.Row == nil {
		c.Row = []string{}
	}
	if c.Column == nil {
		c.Column = []string{}
	}
	if f.secret || identityNumber(f.cell) {
		c.Raw = f.cell.Text[:min(4, len(f.cell.Text))] + "••••••••••••" // data of a person is not repeated
	}
	switch {
	case f.text == "key":
		if f.value != 0 {
			c.Number = &f.value
		}
	case f.text != "":
		c.Text = &f.text
	case f.status.HasValue():
		c.Number = &f.value
	}
	if f.role == RoleKey || f.role == RoleNote || f.role == RoleUnrecognised {
		return c
	}
	if f.code != "" {
		code := f.code
		c.Region = &code
		if r, ok := f.page.reg.Get(code); ok {
			c.RegionName = r.Name
		}
	} else {
		c.RegionName = f.name
	}
	if f.period != "" {
		c.Period = &f.period
	}
	if f.sense.known {
		s := f.sense.series
		c.Indicator, c.Members = &s.Indicator, &s.Members
		if ind := f.page.words.cat.Indicator(s.Indicator); ind != nil {
			c.Unit = ind.Unit
		}
	} else if f.sense.unit != "" {
		c.Unit = f.sense.unit
	}
	return c
}

// plain writes a number for a message's argument: shortest decimal form.
func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
