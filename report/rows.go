package report

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

func anyFigure(rows []Row, cols []*Column) bool {
	return slices.ContainsFunc(rows, func(r Row) bool { return r.any(cols) })
}

// any reports whether a row holds anything that its table was made for: totals, ratios and last year's figures alone do
// not make a table.
func (r *Row) any(cols []*Column) bool {
	proper := func(c *Column) bool {
		return !c.Sum && c.Kind != Previous && c.Kind != Change && c.Agg != monograph.Ratio
	}
	all := !slices.ContainsFunc(cols, proper)
	for i := range r.Cells {
		if said(&r.Cells[i]) && (all || proper(cols[i])) {
			return true
		}
	}
	return false
}

// said reports whether somebody said something: a figure, or that there can be none.
func said(c *monograph.Cell) bool {
	return c.Status != monograph.Missing && (c.Typed || c.Status != monograph.NotApplicable)
}

// asked reports whether any of a row's figures is expected of somebody.
func (r *Row) asked() bool {
	return slices.ContainsFunc(r.Cells, func(c monograph.Cell) bool { return c.Of > 0 })
}

// rows makes a row for every region of the scope, or for every member of the spec's list.
func (b *builder) rows(s *spec, scope region.Code, cols []*Column) []Row {
	var out []Row
	for _, m := range s.members {
		out = append(out, b.memberRow(scope, m, cols))
	}
	if s.members != nil {
		return out
	}
	rows := make([]Row, len(b.children[scope]))
	for i, r := range b.children[scope] {
		rows[i] = Row{Region: r, Name: b.name(r), Cells: make([]monograph.Cell, len(cols))}
	}
	for j, c := range cols {
		cell := b.cells(c, c.Series)
		for i := range rows {
			rows[i].Cells[j] = cell(rows[i].Region)
		}
	}
	return rows
}

func (b *builder) row(r region.Code, cols []*Column) Row {
	row := Row{Region: r, Name: b.name(r), Cells: make([]monograph.Cell, len(cols))}
	for i, c := range cols {
		row.Cells[i] = b.cells(c, c.Series)(r)
	}
	return row
}

func (b *builder) memberRow(scope region.Code, m rowMember, cols []*Column) Row {
	row := Row{Region: scope, Name: b.l.In(m.label), Members: m.members, Cells: make([]monograph.Cell, len(cols))}
	for i, c := range cols {
		row.Cells[i] = b.cells(c, divide(c.Series, m.members))(scope)
	}
	return row
}

// totalRow is the scope's own row. What has no meaning above its level stays out of it.
func (b *builder) totalRow(s *spec, scope region.Code, cols []*Column) Row {
	row := b.row(scope, cols)
	row.Name = b.l.Say(locale.Total)
	for i, c := range cols {
		if s.members == nil && (c.Kind == Texts || !totals(c.Agg)) {
			row.Cells[i] = monograph.Cell{}
		}
	}
	return row
}

// totals reports whether an aggregation gives a figure for a group of regions.
func totals(a monograph.Aggregation) bool {
	switch a {
	case monograph.None, monograph.KeyOnly, monograph.Derived, monograph.List:
		return false
	}
	return true
}

// cells tells the figure that a column shows of a series, by region.
func (b *builder) cells(c *Column, s monograph.Series) func(region.Code) monograph.Cell {
	now := b.now.Figures(s)
	switch c.Kind {
	case Counted:
		return func(r region.Code) monograph.Cell { return counted(now.Cell(r), now.Counts(r), c.Value) }
	case Previous:
		return b.before.Figures(s).Cell
	case Change:
		before := b.before.Figures(s)
		return func(r region.Code) monograph.Cell { return change(now.Cell(r), before.Cell(r)) }
	}
	return now.Cell
}

func counted(all monograph.Cell, counts []monograph.ValueCount, value string) monograph.Cell {
	if !all.Status.HasValue() {
		return all
	}
	all.Text, all.Value, all.Status = "", 0, monograph.Nil
	for _, c := range counts {
		if c.Value == value {
			all.Value, all.Status = float64(c.N), monograph.Reported
		}
	}
	return all
}

// change is the growth from one cell to another in percent. Figures of different coverage are not compared.
func change(now, before monograph.Cell) monograph.Cell {
	if !now.Status.HasValue() || !before.Status.HasValue() || before.Value == 0 || !sameGround(&now, &before) || now.Half() != before.Half() {
		return monograph.Cell{}
	}
	return monograph.Cell{
		Status: monograph.Reported, Value: (now.Value/before.Value - 1) * 100, Derived: true,
		Have: now.Have, Of: now.Of, Partial: now.Partial || before.Partial, Period: now.Period, Halves: now.Halves,
		Disputed: now.Disputed || before.Disputed,
	}
}
