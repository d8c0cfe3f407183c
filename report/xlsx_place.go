package report

import (
	"iter"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A shown is what a column shows, in whatever scope. A book gives each a number, since comparing the texts takes long.
type shown struct {
	series monograph.Series
	kind   Kind
	value  string
}

// A memberKey names what is shown of a region in a table whose rows are members of a list.
type memberKey struct {
	scope region.Code
	shown int
}

// A columnRef is where it stands.
type columnRef struct {
	sheet *sheet
	table *placed
	col   int
}

// A ref is a cell.
type ref struct {
	sheet *sheet
	col   int
	row   int
}

// number is that of what a column shows; new things get the next one.
func (b *book) number(x shown) int {
	n, known := b.shown[x]
	if !known {
		n = len(b.shown)
		b.shown[x] = n
	}
	return n
}

// numbers are those of what the columns of a table show.
func (b *book) numbers(leaves []*Column) []int {
	out := make([]int, len(leaves))
	for i, c := range leaves {
		n, known := b.leaves[c]
		if !known {
			n = b.number(shown{c.Series, c.Kind, c.Value})
			b.leaves[c] = n // tables of other scopes have it too
		}
		out[i] = n
	}
	return out
}

// remember notes where the figures of regions stand.
func (b *book) remember(s *sheet, p *placed) {
	if p.byMembers() {
		for i := range p.Rows {
			for j, c := range p.leaves {
				key := memberKey{p.Scope, b.number(shown{divide(c.Series, p.Rows[i].Members), c.Kind, c.Value})}
				if _, known := b.members[key]; !known {
					b.members[key] = ref{s, j + 3, p.first + i}
				}
			}
		}
		return
	}
	for i := range p.Rows {
		b.place[p.Rows[i].Region] = i
	}
	p.shown = b.numbers(p.leaves)
	columns := b.columns[p.Scope]
	for len(columns) < len(b.shown) {
		columns = append(columns, nil)
	}
	b.columns[p.Scope] = columns
	for i, n := range p.shown {
		columns[n] = append(columns[n], columnRef{s, p, i + 3})
	}
}

// rowOf is the row of a region in a table of its own or its parent's, 0 when it has none.
func (b *book) rowOf(p *placed, r region.Code) int {
	switch {
	case r != p.Scope:
		return p.first + b.place[r]
	case p.Total == nil && len(p.Rows) == 1 && p.Rows[0].Region == r:
		return p.first
	}
	return p.total
}

// cells are all places where a region's figure stands.
func (b *book) cells(r region.Code, n int) iter.Seq[ref] {
	return func(yield func(ref) bool) {
		for _, scope := range [...]region.Code{r.Parent(), r} {
			columns := b.columns[scope]
			if n >= len(columns) {
				continue
			}
			for _, c := range columns[n] {
				if row := b.rowOf(c.table, r); row > 0 && !yield(ref{c.sheet, c.col, row}) {
					return
				}
			}
		}
		if at, ok := b.members[memberKey{r, n}]; ok {
			yield(at)
		}
	}
}

// find looks for a figure on the same sheet first.
func (b *book) find(s *sheet, r region.Code, n int) (ref, bool) {
	var first ref
	for at := range b.cells(r, n) {
		if at.sheet == s {
			return at, true
		}
		if first.sheet == nil {
			first = at
		}
	}
	return first, first.sheet != nil
}

// figuresOf is the number of the figures of a series.
func (b *book) figuresOf(s monograph.Series) int { return b.number(shown{series: s, kind: Figures}) }

// from writes the reference as seen from a sheet.
func (at ref) from(s *sheet) string { return string(at.appendTo(make([]byte, 0, 48), s)) }

func (at ref) appendTo(b []byte, s *sheet) []byte {
	if at.sheet != s {
		b = append(append(b, quote(at.sheet.name)...), '!')
	}
	return appendName(b, at.col, at.row)
}

// quote writes a sheet name for a formula.
func quote(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// name is the A1 name of a cell.
func name(col, row int) string {
	var b [16]byte
	return string(appendName(b[:0], col, row))
}
