package importer

import (
	"regexp"
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
		if c.kind != labelColumn && c.kind != noteColumn && c.kind != dataColumn || c.Labels == 0 {
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
	s := t.textSense(c)
	if !s.known || s.derived || s.total {
		return nil
	}
	ind := t.words.cat.Indicator(s.series.Indicator)
	if ind.Agg == monograph.KeyOnly || ind.Type != monograph.Enum && ind.Type != monograph.Bool && ind.Agg != monograph.List {
		return nil // names of officials are no answers
	}
	return ind
}

// textSense reads the heading of a column of words.
func (t *table) textSense(c *column) sense {
	s := t.words.interpret(withoutRoles(c.texts), surroundings{})
	t.verbatim(&s, c.texts, nil)
	return s
}

// tallied is an answer of several regions, counted: "Swakarya 4; Swasembada 1".
var tallied = regexp.MustCompile(`^[^;]+ \d+(?:; [^;]+ \d+)*$`)

// textsOf makes a figure of every answer in a column of words.
func (t *table) textsOf() {
	for ri, r := range t.rows {
		if r.total || r.empty {
			continue
		}
		for ci, c := range t.cols {
			x := r.lr.At(c.Index)
			switch {
			case c.kind != textColumn || x == nil || t.taken[[2]int{x.Row, x.Col}]:
			case x.Class == layout.Label && t.regional() < region.Village && tallied.MatchString(strings.TrimSpace(x.Text)):
				t.mark(x, RoleNote)
			case x.Class == layout.Label:
				t.textFigure(ri, ci, x)
			case x.Class == layout.Null:
				t.mark(x, RoleNote) // a dash where words are expected counts nothing
			default:
				t.mark(x, RoleUnrecognised)
				t.problemAt(x, monograph.Warning, "cell-unrecognised", "")
			}
		}
	}
}

func (t *table) textFigure(ri, ci int, x *layout.Cell) {
	r, c := t.rows[ri], t.cols[ci]
	f := &figure{page: t.page, cell: x, role: RoleValue, row: r.printed, column: c.heads, table: t, r: ri, c: ci, below: r.below,
		status: monograph.Reported, text: strings.Join(strings.Fields(x.Text), " "), settled: true}
	f.period = t.periodOf(r, c)
	f.sense = t.textSense(c)
	t.taken[[2]int{x.Row, x.Col}] = true
	t.figures = append(t.figures, f)
	t.cells[[2]int{ri, ci}] = f
}
