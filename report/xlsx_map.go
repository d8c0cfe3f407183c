package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/report/locale"
)

// maxAreas is how many areas one line of the map may name.
const maxAreas = 100

// A mapLine says by codes what stands in some cells of a sheet, so that the workbook can be imported again.
type mapLine struct{ sheet, cells, kind, says string }

// cellMap writes, on a sheet that is hidden at first, the region, series, period and role of every figure of the tables. Its headings and
// codes are for programs and the same in every language; what was computed is told from what was typed.
func (b *book) cellMap() error {
	lines := b.mapLines()
	if len(lines) > maxOrigins {
		return fmt.Errorf("sheet %q would have %d lines, at most %d can be read again; write the sections one by one", b.mapName, len(lines), maxOrigins)
	}
	const head = 3
	if err := b.setUp(b.mapName, page{unprinted: true, landscape: true, lastCol: 4, firstRow: 2, lastRow: head + len(lines), repeat: [2]int{head, head}}); err != nil {
		return err
	}
	w, err := b.open(b.mapName, []float64{22, 22, 10, 90}, &excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: name(1, head+1), ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	w.row(2, 20, w.cell(b.l.Say(locale.CellMap), styleTitle))
	var heads []cell
	for _, h := range []string{"sheet", "cells", "kind", "says"} {
		heads = append(heads, w.cell(h, styleHead))
	}
	w.row(head, rowHeight, heads...)
	look := w.style(stylePlainCell)
	for i, l := range lines {
		w.row(head+1+i, rowHeight, styled(l.sheet, look), styled(l.cells, look), styled(l.kind, look), styled(l.says, look))
	}
	return w.close()
}

// mapLines are the lines of all sheets. What stands on sheets without tables is a note: figures that are in a table too.
func (b *book) mapLines() []mapLine {
	var out []mapLine
	tables := map[string]bool{}
	for _, s := range b.sheets {
		tables[s.name] = true
	}
	for _, name := range b.order {
		if !tables[name] && name != b.mapName {
			out = append(out, mapLine{name, "", "role", "note"})
		}
	}
	lines := make([][]mapLine, len(b.sheets))
	inParallel(len(lines), func(i int) {
		for _, p := range b.sheets[i].tables {
			lines[i] = append(lines[i], b.mapTable(b.sheets[i], p)...)
		}
	})
	return append(out, slices.Concat(lines...)...)
}

// mapTable are the lines of one table: its rows and columns with the labels they are known by, then what is said of single cells.
func (b *book) mapTable(s *sheet, p *placed) []mapLine {
	rows := p.Rows
	if p.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *p.Total)
	}
	area := name(3, p.first) + ":" + name(len(p.leaves)+2, p.first+len(rows)-1)
	var named, headed []string
	for i := range rows {
		r := &rows[i]
		named = append(named, seriesName(monograph.Series{Indicator: string(r.Region), Members: r.Members})+" "+oneLine(clean(r.Name)))
	}
	for _, c := range p.leaves {
		code := "-"
		if c.Series.Indicator != "" && (c.Kind == Figures || c.Kind == Texts && !c.Light) {
			code = seriesName(c.Series)
		}
		headed = append(headed, code+" "+oneLine(b.headText(c)))
	}
	year := monograph.YearPeriod(b.r.Year)
	out := []mapLine{
		{s.name, area, "rows", strings.Join(named, "\n")}, {s.name, area, "columns", strings.Join(headed, "\n")},
		{s.name, area, "period", string(year)},
	}
	for _, kind := range []struct {
		name string
		says func(c *monograph.Cell, col *Column) string
	}{{"period", otherPeriod(year)}, {"role", computedAs}, {"status", otherStatus}} {
		out = append(out, runsOf(s, p, rows, kind.name, kind.says)...)
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// otherPeriod tells the period of a figure that speaks of another one than the year.
func otherPeriod(year monograph.Period) func(*monograph.Cell, *Column) string {
	return func(c *monograph.Cell, _ *Column) string {
		if c.Period == year {
			return ""
		}
		return string(c.Period)
	}
}

// computedAs is the role of what was not typed. A total of some of its parts only is no check of others.
func computedAs(c *monograph.Cell, col *Column) string {
	switch {
	case !c.Status.HasValue() && c.Status != monograph.NotApplicable, c.Typed && !c.Derived:
		return ""
	case col.Agg == monograph.Ratio:
		return "derived"
	case c.Partial || c.Typed:
		return "partial"
	}
	return "total"
}

// otherStatus is the status of a typed figure that its cell does not show.
func otherStatus(c *monograph.Cell, _ *Column) string {
	if !c.Typed || c.Status == monograph.Reported {
		return ""
	}
	return c.Status.String()
}

// runsOf are the lines about single cells of a table. Cells below each other of which the same is said share an area.
func runsOf(s *sheet, p *placed, rows []Row, kind string, says func(*monograph.Cell, *Column) string) []mapLine {
	if len(rows) == 0 {
		return nil
	}
	areas := map[string][]string{}
	var order []string
	for j, col := range p.leaves {
		if col.Kind != Figures && col.Kind != Texts {
			continue
		}
		next := says(&rows[0].Cells[j], col)
		for i := 0; i < len(rows); {
			from, what := i, next
			for i++; i < len(rows); i++ {
				if next = says(&rows[i].Cells[j], col); next != what {
					break
				}
			}
			if what == "" {
				continue
			}
			if areas[what] == nil {
				order = append(order, what)
			}
			area := name(j+3, p.first+from)
			if i-1 > from {
				area += ":" + name(j+3, p.first+i-1)
			}
			areas[what] = append(areas[what], area)
		}
	}
	var out []mapLine
	for _, what := range order {
		for all := areas[what]; len(all) > 0; {
			n := min(len(all), maxAreas)
			out = append(out, mapLine{s.name, strings.Join(all[:n], " "), kind, what})
			all = all[n:]
		}
	}
	return out
}
