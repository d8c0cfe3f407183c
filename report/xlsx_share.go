package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// putPart makes the sheets of a sub-district, whose tables are shared out to them.
func (b *book) putPart(p Part, sheets [][]measured, names namer) {
	bare := p.Name
	if reg, ok := b.r.register.Get(p.Region); ok {
		bare = reg.Name
	}
	for _, tables := range sheets {
		b.put(&sheet{
			name: names.name(lastPart(p.Region) + " " + bare), part: p.Region, title: fmt.Sprintf("%s, %d", strings.ToUpper(p.Name), b.r.Year),
		}, tables)
	}
}

// A measured table knows the widths that its columns need.
type measured struct {
	*Table
	widths []float64
}

func (b *book) measured(tables []*Table) []measured {
	out := make([]measured, len(tables))
	for i, t := range tables {
		out[i] = measured{t, b.measure(t)}
	}
	return out
}

// share shares tables out to sheets. The columns of a sheet have one width for all its tables, and a printed sheet is shrunk until its widest
// table fits the page: so much that few sheets do, but not below what is legible.
func (b *book) share(tables []measured) [][]measured {
	var sheets [][]int
	for _, scale := range []float64{0.85, 0.7, legible} {
		if sheets = shareAt(tables, scale); len(sheets) <= fewSheets {
			break
		}
	}
	for _, s := range sheets {
		slices.Sort(s)
	}
	slices.SortFunc(sheets, func(a, b []int) int { return a[0] - b[0] })
	out := make([][]measured, len(sheets))
	for i, s := range sheets {
		for _, t := range s {
			out[i] = append(out[i], tables[t])
		}
	}
	return out
}

// shareAt shares out tables by their widths: the widest go first, and each goes to the first sheet that is shrunk no further than to the scale with it.
func shareAt(tables []measured, scale float64) (sheets [][]int) {
	order := make([]int, len(tables))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(sum(tables[j].widths), sum(tables[i].widths)) })
	var shared [][]float64
	for _, i := range order {
		at := slices.IndexFunc(shared, func(s []float64) bool {
			room := portraitWidth / scale
			if sum(s) > room {
				room = math.Max(landscapeWidth/scale, sum(s))
			}
			return sum(widest(s, tables[i].widths)) <= room
		})
		if at < 0 {
			at = len(sheets)
			sheets, shared = append(sheets, nil), append(shared, nil)
		}
		sheets[at], shared[at] = append(sheets[at], i), widest(shared[at], tables[i].widths)
	}
	return sheets
}
