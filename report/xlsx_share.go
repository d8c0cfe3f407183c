package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// putPart makes the sheets of a sub-district.
func (b *book) putPart(p Part, names namer) {
	bare := p.Name
	if reg, ok := b.r.register.Get(p.Region); ok {
		bare = reg.Name
	}
	for _, tables := range b.share(tablesOf(p.Chapters)) {
		b.put(&sheet{
			name: names.name(lastPart(p.Region) + " " + bare), part: p.Region, title: fmt.Sprintf("%s, %d", strings.ToUpper(p.Name), b.r.Year),
		}, tables)
	}
}

// share shares tables out to sheets. The columns of a sheet have one width for all its tables, and a printed sheet is shrunk until its widest
// table fits the page: so much that few sheets do, but not below what is legible.
func (b *book) share(tables []*Table) [][]*Table {
	widths := make([][]float64, len(tables))
	for i, t := range tables {
		widths[i] = b.measure(t)
	}
	var sheets [][]int
	for _, scale := range []float64{0.85, 0.7, legible} {
		if sheets = shareAt(widths, scale); len(sheets) <= fewSheets {
			break
		}
	}
	for _, s := range sheets {
		slices.Sort(s)
	}
	slices.SortFunc(sheets, func(a, b []int) int { return a[0] - b[0] })
	out := make([][]*Table, len(sheets))
	for i, s := range sheets {
		for _, t := range s {
			out[i] = append(out[i], tables[t])
		}
	}
	return out
}

// shareAt shares out tables by their widths: the widest go first, and each goes to the first sheet that is shrunk no further than to the scale with it.
func shareAt(widths [][]float64, scale float64) (sheets [][]int) {
	order := make([]int, len(widths))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(sum(widths[j]), sum(widths[i])) })
	var shared [][]float64
	for _, i := range order {
		at := slices.IndexFunc(shared, func(s []float64) bool {
			room := portraitWidth / scale
			if sum(s) > room {
				room = math.Max(landscapeWidth/scale, sum(s))
			}
			return sum(widest(s, widths[i])) <= room
		})
		if at < 0 {
			at = len(sheets)
			sheets, shared = append(sheets, nil), append(shared, nil)
		}
		sheets[at], shared[at] = append(sheets[at], i), widest(shared[at], widths[i])
	}
	return sheets
}
