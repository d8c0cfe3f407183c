package importer

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// matches counts the columns in which a row is the sum of others.
func matches(t *table, ri int, parts []int) int {
	n := 0
	for ci := range t.cols {
		if f := t.cells[[2]int{ri, ci}]; f != nil && f.role != RoleDerived && f.status.HasValue() && near(t.sumOf(parts, ci), f.cell.Reading.Value) {
			n++
		}
	}
	return n
}

// slowParts is partsOf without running sums: every row above and below is gone through again.
func slowParts(t *table, ri int) []int {
	var since, group, all, below []int
	totals := 0
	for rj := ri - 1; rj >= 0; rj-- {
		switch r := t.rows[rj]; {
		case r.total:
			totals++
		case t.hasFigures(rj) && !r.empty:
			all = append(all, rj)
			if totals == 0 {
				since = append(since, rj)
				if r.sub == t.rows[since[0]].sub {
					group = append(group, rj)
				}
			}
		}
	}
	for rj := ri + 1; rj < len(t.rows) && !t.rows[rj].total; rj++ {
		if t.hasFigures(rj) && !t.rows[rj].empty {
			below = append(below, rj)
		}
	}
	order := [][]int{since, group, all}
	if totals > 0 {
		order = [][]int{all, since, group}
	}
	for _, rows := range order {
		slices.Reverse(rows)
	}
	best, most := order[0], matches(t, ri, order[0])
	for _, rows := range order[1:] {
		if n := matches(t, ri, rows); n > most {
			best, most = rows, n
		}
	}
	if len(all) == 0 || len(below) > 0 && most == 0 && matches(t, ri, below) > 0 {
		return below
	}
	return best
}

// listWithTotals writes a list of sub-districts with figures, some of them fractions, and rows without a label that may add
// up those above.
func listWithTotals(rng *rand.Rand, rows int) string {
	var b strings.Builder
	b.WriteString("Kecamatan|Desa|Jumlah KK|Luas (Ha)\n")
	kk, ha, since := 0, 0, 0
	for i := range rows {
		switch n := rng.IntN(6); {
		case n == 0:
			fmt.Fprintf(&b, "||=%d|=%d.5\n", kk, ha)
			kk, ha, since = 0, 0, 0
		case n == 1:
			fmt.Fprintf(&b, "||=%d|=%d\n", rng.IntN(50), rng.IntN(50))
		default:
			sub := ""
			if since == 0 {
				sub = fmt.Sprintf("Kec %c", 'A'+i%5)
			}
			k, h := rng.IntN(9), rng.IntN(9)
			fmt.Fprintf(&b, "%s|Desa %d|=%d|=%d.5\n", sub, i, k, h)
			kk, ha, since = kk+k, ha+h, since+1
		}
	}
	return b.String()
}

func TestPartsOfTotals(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		text := listWithTotals(rng, 30)
		res, tables := readTables(t, text)
		for _, tab := range tables {
			for ri, r := range tab.rows {
				if !r.empty && !r.total {
					continue
				}
				if diff := cmp.Diff(slowParts(tab, ri), tab.partsOf(ri)); diff != "" {
					t.Fatalf("row %d of\n%s(-want +got):\n%s\n%s", ri, text, diff, brief(res))
				}
			}
		}
	}
}

// BenchmarkUnnamedRows reads a long list of which every second row has no label.
func BenchmarkUnnamedRows(b *testing.B) {
	var s strings.Builder
	s.WriteString("Desa|Jumlah KK|Luas (Ha)\n")
	for i := range 3000 {
		fmt.Fprintf(&s, "Desa %d|=%d|=%d.25\n|=%d|=%d.75\n", i, i%7, i%9, i%5, i%3)
	}
	for b.Loop() {
		readTables(b, s.String())
	}
}
