package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/region"
)

// worded finds the columns of words that are answers, in tables with a row for each region: typology, status, names of things.
func (t *table) worded() {
	if t.regional() == region.Nation {
		return
	}
	for _, c := range t.cols {
		if c.kind != labelColumn && c.kind != noteColumn || c.Labels <= c.Figures {
			continue
		}
		if ind := t.wordsOf(c); ind != nil {
			c.kind = textColumn
		}
	}
}

// wordsOf is the indicator of words that a column's heading names, nil when it names none.
func (t *table) wordsOf(c *column) *monograph.Indicator {
	if len(c.texts) == 0 {
		return nil
	}
	s := t.words.interpret(withoutRoles(c.texts), surroundings{})
	if !s.known || s.derived || s.total {
		return nil
	}
	ind := t.words.cat.Indicator(s.series.Indicator)
	if ind.Type.Numeric() || ind.Agg == monograph.KeyOnly {
		return nil
	}
	return ind
}

// textsOf makes a figure of every answer in a column of words.
func (t *table) textsOf() {
	for ri, r := range t.rows {
		if r.total || r.empty {
			continue
		}
		for ci, c := range t.cols {
			x := r.lr.At(c.Index)
			if c.kind != textColumn || x == nil || x.Class != layout.Label || t.taken[[2]int{x.Row, x.Col}] {
				continue
			}
			t.textFigure(ri, ci, x)
		}
	}
}

func (t *table) textFigure(ri, ci int, x *layout.Cell) {
	r, c := t.rows[ri], t.cols[ci]
	f := &figure{page: t.page, cell: x, role: RoleValue, row: r.printed, column: c.heads, table: t, r: ri, c: ci, below: r.below,
		status: monograph.Reported, text: strings.Join(strings.Fields(x.Text), " "), settled: true}
	f.period = t.periodOf(r, c)
	f.sense = t.words.interpret(withoutRoles(c.texts), surroundings{})
	t.taken[[2]int{x.Row, x.Col}] = true
	t.figures = append(t.figures, f)
	t.cells[[2]int{ri, ci}] = f
}
