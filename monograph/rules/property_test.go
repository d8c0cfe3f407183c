package rules

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"monografi/monograph"
)

// marginedTable makes a table of so many lines and columns, with the totals of both and the corner: figures by line, the totals last.
func marginedTable(lines, columns int) []edit {
	at := func(i, j int) int32 { return int32(i*(columns+1) + j) }
	var out []edit
	for i := range lines + 1 {
		e := edit{terms: []term{{at(i, columns), 1}}}
		for j := range columns {
			e.terms = append(e.terms, term{at(i, j), -1})
		}
		out = append(out, e)
	}
	for j := range columns + 1 {
		e := edit{terms: []term{{at(lines, j), 1}}}
		for i := range lines {
			e.terms = append(e.terms, term{at(i, j), -1})
		}
		out = append(out, e)
	}
	return out
}

// fillTable draws the body of a table and adds it up.
func fillTable(t *rapid.T, lines, columns int) []float64 {
	values := make([]float64, (lines+1)*(columns+1))
	for i := range lines {
		for j := range columns {
			x := float64(rapid.IntRange(0, 3).Draw(t, "figure"))
			for _, k := range []int{i*(columns+1) + j, i*(columns+1) + columns, lines*(columns+1) + j, lines*(columns+1) + columns} {
				values[k] += x
			}
		}
	}
	return values
}

// In tables with totals, the search finds what trying every value of every one or two cells finds.
func TestSmallestInTables(t *testing.T) {
	answered := 0
	rapid.Check(t, func(t *rapid.T) {
		lines, columns := rapid.IntRange(1, 2).Draw(t, "lines"), rapid.IntRange(1, 3).Draw(t, "columns")
		edits, values := marginedTable(lines, columns), fillTable(t, lines, columns)
		for range rapid.IntRange(1, 2).Draw(t, "mistakes") {
			i := rapid.IntRange(0, len(values)-1).Draw(t, "at")
			values[i] = float64(rapid.IntRange(0, 9).Draw(t, "typed"))
		}
		f, l := world(values, edits)
		block := brokenOf(f, edits)
		if len(block) == 0 {
			return
		}
		found, complete := l.smallest(block, 2)
		if !complete || len(found) == 0 {
			return // abstained
		}
		answered++
		const most = 24 // more than any sum of such figures
		if diff := cmp.Diff(bruteForce(values, edits, most), texts(found)); diff != "" {
			t.Errorf("%d × %d %v (-brute force +search):\n%s", lines, columns, values, diff)
		}
	})
	if answered == 0 {
		t.Error("the search never answered")
	}
}

// Exchanges are exactly the pairs of figures that mend both edits, and break none, when they change places.
func TestExchangesAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines, columns := rapid.IntRange(2, 4).Draw(t, "lines"), rapid.IntRange(2, 4).Draw(t, "columns")
		edits, values := marginedTable(lines, columns), fillTable(t, lines, columns)
		i, j := rapid.IntRange(0, len(values)-1).Draw(t, "one"), rapid.IntRange(0, len(values)-1).Draw(t, "other")
		values[i], values[j] = values[j], values[i]
		f, l := world(values, edits)
		for k := range f.list { // the same region, in one sheet
			f.list[k].row, f.list[k].line, f.list[k].col = 0, int32(k/(columns+1)+1), int32(k%(columns+1)+1)
		}
		f.rows = []row{{}}
		block := brokenOf(f, edits)
		if len(block) != 2 {
			return
		}
		loc := &locator{linkage: l}
		var got []string
		for _, x := range loc.exchanges(block[0], block[1]) {
			got = append(got, fmt.Sprint(x.figs))
		}
		var want []string
		for a := range values {
			for b := a + 1; b < len(values); b++ {
				f.list[a].value, f.list[b].value = values[b], values[a]
				if values[a] != values[b] && len(brokenOf(f, edits)) == 0 {
					want = append(want, fmt.Sprint([]int{a, b}))
				}
				f.list[a].value, f.list[b].value = values[a], values[b]
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d × %d %v (-brute force +found):\n%s", lines, columns, values, diff)
		}
	})
}

// Whatever is proposed first makes sums hold: corrected as proposed, a book has no more broken sums than before, and none that held is broken.
func TestProposalsMend(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 2 {
		for _, kind := range bookKinds {
			for _, in := range injections {
				m := newMaker(rnd)
				kind.make(m)
				if !in.spoil(rnd, m.book) {
					continue
				}
				before := Evaluate(m.input())
				proposed := map[cell]float64{}
				for _, one := range before {
					for _, s := range one.Suspects {
						if s.Probability == one.Suspects[0].Probability { // what is less likely is a second guess
							proposed[cell{s.File, s.Sheet, s.Cell}] = s.Proposed
						}
					}
				}
				m.correct(proposed)
				if got, had := countErrors(Evaluate(m.input())), countErrors(before); got > had {
					t.Errorf("%s, %s: %d errors before the corrections %v, %d after", kind.name, in.name, had, proposed, got)
				}
			}
		}
	}
}

// correct puts figures into cells.
func (b *book) correct(proposed map[cell]float64) {
	put := func(c *bookCell) {
		if x, ok := proposed[cell{c.source.File, c.source.Sheet, c.source.Cell}]; ok {
			c.value = x
		}
	}
	for _, c := range b.cells {
		put(c)
	}
	for _, t := range b.total {
		put(t.bookCell)
	}
}

func countErrors(found []monograph.Finding) int {
	n := 0
	for i := range found {
		if found[i].Severity == monograph.Error {
			n++
		}
	}
	return n
}

// A block that is too big is left, and that is said.
func TestTooBig(t *testing.T) {
	m := newMaker(rand.New(rand.NewPCG(1, 1)))
	m.margins()
	for i, line := range m.table { // nearly everything is wrong
		for j, c := range line {
			c.value += float64(7 + (i*31+j*17)%23)
		}
	}
	found := Evaluate(m.input())
	if !slices.ContainsFunc(found, func(f monograph.Finding) bool { return f.Rule == "unlocated" && len(f.Cells) > 0 }) {
		t.Errorf("no finding says that the cells were not looked for:\n%s", brief(found))
	}
	for _, one := range found {
		if len(one.Suspects) > 0 {
			t.Errorf("a cell is named among so many: %+v", one.Suspects[0])
		}
	}
}
