package importer

import (
	"slices"
	"strconv"
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// faults are the cells of a register that could not be counted, by what is wrong with them and their column. Each is one problem, however many rows have it,
// and nothing of what stands in the cells is repeated.
type faults map[fault]faulty

// faulty are cells: how many, and the first of them.
type faulty struct {
	n     int
	first []string
}

type fault struct {
	code string
	col  int
}

// shownCells is how many cells a problem names.
const shownCells = 8

func (f faults) add(code string, c *sheet.Cell) {
	k := fault{code, c.Col}
	x := f[k]
	if x.n++; len(x.first) < shownCells {
		x.first = append(x.first, sheet.Name(c.Row, c.Col))
	}
	f[k] = x
}

// mark remembers how many faults there are; back forgets those since then.
func (f faults) mark() map[fault]int {
	out := make(map[fault]int, len(f))
	for k, cells := range f {
		out[k] = cells.n
	}
	return out
}

func (f faults) back(to map[fault]int) {
	for k := range f {
		f[k] = faulty{to[k], f[k].first[:min(to[k], shownCells)]}
	}
}

// faultSeverity grades the faults: what is left out of the counts is a warning.
var faultSeverity = map[string]monograph.Severity{"register-date": monograph.Warning, "register-value": monograph.Warning,
	"register-region": monograph.Warning, "register-elsewhere": monograph.Warning, "register-other-year": monograph.Info}

// tellFaults turns the faults into problems at their first cells.
func (c *complaintReader) tellFaults() {
	keys := make([]fault, 0, len(c.faults))
	for k, cells := range c.faults {
		if cells.n > 0 {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b fault) int {
		if a.col != b.col {
			return a.col - b.col
		}
		return strings.Compare(a.code, b.code)
	})
	for _, k := range keys {
		cells := c.faults[k]
		shown := strings.Join(cells.first, ", ")
		if cells.n > shownCells {
			shown += ", …"
		}
		c.book.problem(monograph.Problem{Severity: faultSeverity[k.code], Code: k.code, Sheet: c.whole.Name, Cell: cells.first[0],
			Args: []string{strconv.Itoa(cells.n), shown}})
	}
}
