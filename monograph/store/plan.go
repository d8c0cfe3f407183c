package store

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A place is a region and a period: one monograph.
type place struct {
	region region.Code
	period monograph.Period
}

// An entry is one figure or printed total of a batch, with its address in numbers that hold within the plan.
type entry struct {
	reading
	at     cell
	place  int // index in plan.places
	sheet  int // index in plan.sheets
	series int // index in plan.series
	index  int // in the batch
	again  bool
	sum    *addition // of totals only
}

// A plan is a batch made ready for the database, without having asked it anything.
type plan struct {
	batch   *monograph.Batch
	figures []entry // ordered by place, again, sheet and cell
	checks  []entry // likewise
	places  []place
	sheets  []string
	series  []monograph.Series
	digest  []byte

	placeIndex  map[place]int
	sheetIndex  map[string]int
	seriesIndex map[monograph.Series]int
}

// newPlan fails with ErrIncomplete where a figure has no address or no cell.
func newPlan(b *monograph.Batch) (*plan, error) {
	p := &plan{
		batch:       b,
		figures:     make([]entry, 0, len(b.Observations)),
		checks:      make([]entry, 0, len(b.Checks)),
		digest:      digestOf(b),
		placeIndex:  map[place]int{},
		sheetIndex:  map[string]int{},
		seriesIndex: map[monograph.Series]int{},
	}
	for i := range b.Observations {
		if err := p.addFigure(i, &b.Observations[i]); err != nil {
			return nil, err
		}
	}
	p.figures = p.arrange(p.figures)
	if p.markAgain() {
		p.figures = p.arrange(p.figures)
	}
	for i := range b.Checks {
		if err := p.addCheck(i, &b.Checks[i]); err != nil {
			return nil, err
		}
	}
	p.checks = p.arrange(p.checks)
	return p, nil
}

func (p *plan) addFigure(i int, o *monograph.Observation) error {
	if o.Region == "" || o.Period == "" || o.Indicator == "" {
		return refuse(o.Address, o.Source, "it has no complete address")
	}
	if int(o.Status) >= len(statusLetters) {
		return refuse(o.Address, o.Source, o.Status.String())
	}
	return p.add(&p.figures, i, o.Address, o.Source, readingOf(o), nil)
}

func (p *plan) addCheck(i int, c *monograph.Check) error {
	parts, err := partsOf(c)
	if err != nil {
		return err
	}
	at, _ := parseCell(c.Source.Cell)
	r := reading{status: monograph.Reported, value: c.Value + 0, raw: c.Source.Raw}
	return p.add(&p.checks, i, c.Address, c.Source, r, &addition{c.Over, relate(at, parts)})
}

func (p *plan) add(to *[]entry, i int, a monograph.Address, s monograph.Source, r reading, sum *addition) error {
	at, ok := parseCell(s.Cell)
	if !ok {
		return refuse(a, s, "its cell has no A1 name")
	}
	if math.IsNaN(r.value) || math.IsInf(r.value, 0) {
		return refuse(a, s, "its value is not finite")
	}
	*to = append(*to, entry{
		reading: r, at: at, index: i, sum: sum,
		place:  intern(p.placeIndex, &p.places, place{a.Region, a.Period}),
		sheet:  intern(p.sheetIndex, &p.sheets, s.Sheet),
		series: intern(p.seriesIndex, &p.series, a.Series),
	})
	return nil
}

func refuse(a monograph.Address, s monograph.Source, why string) error {
	return fmt.Errorf("%w: %s [%s]!%s: %s %s{%s} of %q: %s",
		ErrIncomplete, s.File, s.Sheet, s.Cell, a.Region, a.Indicator, a.Members, a.Period, why)
}

func intern[K comparable](index map[K]int, list *[]K, key K) int {
	if n := len(*list); n > 0 && (*list)[n-1] == key {
		return n - 1
	}
	i, ok := index[key]
	if !ok {
		i = len(*list)
		index[key] = i
		*list = append(*list, key)
	}
	return i
}

// arrange orders entries by place, again, sheet and cell. They come sheet by sheet, so putting them in order of place
// mostly leaves nothing else to do.
func (p *plan) arrange(entries []entry) []entry {
	starts := make([]int, 2*len(p.places)+1)
	for i := range entries {
		starts[entries[i].bin()+1]++
	}
	for i := range starts[1:] {
		starts[i+1] += starts[i]
	}
	next := slices.Clone(starts)
	sorted := make([]entry, len(entries))
	for i := range entries {
		bin := entries[i].bin()
		sorted[next[bin]] = entries[i]
		next[bin]++
	}
	for i := range starts[1:] {
		if bin := sorted[starts[i]:starts[i+1]]; !slices.IsSortedFunc(bin, inSheet) {
			slices.SortStableFunc(bin, inSheet)
		}
	}
	return sorted
}

// bin numbers the places, and within each the figures that count and those that do not.
func (e *entry) bin() int {
	if e.again {
		return 2*e.place + 1
	}
	return 2 * e.place
}

func inSheet(a, b entry) int {
	return cmp.Or(a.sheet-b.sheet, a.at.row-b.at.row, a.at.col-b.at.col)
}

// markAgain finds the addresses that the file gives more than once. The first cell with a value counts, otherwise the
// first; the rest are kept for tracing.
func (p *plan) markAgain() (found bool) {
	first := make([]*entry, len(p.series)) // by series, of the place in hand
	for i := range p.figures {
		e := &p.figures[i]
		was := first[e.series]
		switch {
		case was == nil || was.place != e.place:
			first[e.series] = e
			continue
		case !was.given() && e.given():
			was.again = true
			first[e.series] = e
		default:
			e.again = true
		}
		found = true
	}
	return found
}

// given reports whether the cell answers what was asked.
func (r *reading) given() bool {
	return r.status != monograph.Missing && r.status != monograph.Unreadable
}

// extent sums up where and when the figures are.
func (p *plan) extent() (regions int, around region.Code, periods string) {
	seen := map[region.Code]bool{}
	var times []string
	for i := range p.figures {
		if i > 0 && p.figures[i].place == p.figures[i-1].place {
			continue
		}
		at := p.places[p.figures[i].place]
		if i == 0 {
			around = at.region
		}
		for !at.region.Within(around) {
			around = around.Parent()
		}
		seen[at.region] = true
		times = append(times, string(at.period))
	}
	slices.Sort(times)
	return len(seen), around, strings.Join(slices.Compact(times), " ")
}
