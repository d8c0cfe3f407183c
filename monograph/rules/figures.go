package rules

import (
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// figures is everything known about the observed world: one entry a cell, found by cell and by address.
type figures struct {
	cat      *catalogue.Catalogue
	register Regions
	checks   []monograph.Check

	list   []figure
	cells  map[cell]int32
	rows   []row
	rowAt  map[rowKey]int32
	series []series
	ids    map[monograph.Series]int32

	families []family
	dashed   []dashed

	observed []monograph.Observation
	known    func() []monograph.Observation // figures of other files
	texts    map[monograph.Address]*monograph.Observation
	written  []*monograph.Observation // texts as they came
	counted  map[region.Code]census
	lineage  *lineage // nil where no region was ever split, merged or given another code
	partial  []edit   // rules over a whole list of which some members are absent
	touched  []bool   // figures something looked at; nil when nobody asks
}

// none is the index of nothing.
const none = int32(-1)

// A figure is one cell that holds a number.
type figure struct {
	value  float64
	source monograph.Source
	row    int32 // none when the cell is known only as a part of a printed total
	series int32
	next   int32 // another figure of the same address, or none
	total  bool  // printed beside its parts
	dash   bool  // typed as a dash or "nihil"
	known  bool  // of another file, as evidence only
	col    int32 // place in the sheet, from 1; 0 when unknown
	line   int32
}

type cell struct{ file, sheet, ref string }

type rowKey struct {
	region region.Code
	period monograph.Period
}

// A row is a region in a period.
type row struct {
	rowKey
	figure []int32 // by series, none where absent; may be shorter than the list of series
	unread []int32 // series whose figure stands there but cannot be read
}

// newFigures indexes observations and printed totals by cell and address, and after them the known figures of other files.
func newFigures(in Input, known ...monograph.Observation) *figures {
	n := len(in.Observations) + len(in.Checks) + len(known)
	f := &figures{
		cat: in.Catalogue, register: in.Register, checks: in.Checks,
		list: make([]figure, 0, n), cells: make(map[cell]int32, n),
		rowAt: map[rowKey]int32{}, ids: map[monograph.Series]int32{}, observed: in.Observations, known: in.Known, lineage: lineageOf(in.Register),
	}
	for i := range in.Observations {
		f.observe(&in.Observations[i])
	}
	for i := range in.Checks {
		f.print(&in.Checks[i])
	}
	for i := range known {
		f.know(&known[i])
	}
	f.findFamilies()
	f.dropDashes()
	return f
}

// observe adds an observation.
func (f *figures) observe(o *monograph.Observation) {
	if o.Status == monograph.Unreadable && o.Indicator != "" {
		r := f.row(o.Region, o.Period)
		f.rows[r].unread = append(f.rows[r].unread, f.intern(o.Series))
	}
	if o.Status.HasValue() && o.Text != "" {
		if f.texts == nil {
			f.texts = map[monograph.Address]*monograph.Observation{}
		}
		f.texts[o.Address] = o
		f.written = append(f.written, o)
	}
	if !o.Status.HasValue() || o.Text != "" {
		return
	}
	f.place(o.Address, figure{value: o.Value, source: o.Source, dash: o.Status == monograph.Nil})
}

// print adds the cell of a printed total, unless the same cell is an observation.
func (f *figures) print(c *monograph.Check) {
	f.place(c.Address, figure{value: c.Value, source: c.Source, total: true})
}

// know adds a figure of another file, by its address only.
func (f *figures) know(o *monograph.Observation) {
	if !o.Status.HasValue() || o.Text != "" || o.Region == "" || o.Period == "" || o.Indicator == "" {
		return
	}
	fig := figure{value: o.Value, source: o.Source, known: true, row: f.row(o.Region, o.Period), series: f.intern(o.Series)}
	fig.next = f.at(fig.row, fig.series)
	f.list = append(f.list, fig)
	f.link(int32(len(f.list) - 1))
}

// place adds a figure at an address; what has no full address is known by its cell alone.
func (f *figures) place(a monograph.Address, fig figure) {
	key := cell{fig.source.File, fig.source.Sheet, fig.source.Cell}
	if i, ok := f.cells[key]; ok && key.ref != "" && f.list[i].value == fig.value {
		f.list[i].total = f.list[i].total || fig.total
		return
	}
	fig.row, fig.series, fig.next = none, none, none
	fig.col, fig.line = locate(fig.source.Cell)
	id := int32(len(f.list))
	if a.Region != "" && a.Period != "" && a.Indicator != "" {
		fig.row, fig.series = f.row(a.Region, a.Period), f.intern(a.Series)
		fig.next = f.at(fig.row, fig.series)
	}
	f.list = append(f.list, fig)
	if key.ref != "" {
		f.cells[key] = id
	}
	if fig.row != none {
		f.link(id)
	}
}

// link makes a figure the one of its address; an earlier one stays first.
func (f *figures) link(id int32) {
	fig := &f.list[id]
	if first := fig.next; first != none {
		fig.next, f.list[first].next = f.list[first].next, id
		return
	}
	r := &f.rows[fig.row]
	for len(r.figure) <= int(fig.series) {
		r.figure = append(r.figure, none)
	}
	r.figure[fig.series] = id
}

// row returns the index of a region in a period, adding it.
func (f *figures) row(c region.Code, p monograph.Period) int32 {
	key := rowKey{c, p}
	if i, ok := f.rowAt[key]; ok {
		return i
	}
	i := int32(len(f.rows))
	f.rowAt[key] = i
	f.rows = append(f.rows, row{rowKey: key, figure: make([]int32, 0, len(f.series))})
	return i
}

// at returns the first figure of an address, or none.
func (f *figures) at(r, s int32) int32 {
	if r == none || s == none {
		return none
	}
	if known := f.rows[r].figure; int(s) < len(known) {
		return known[s]
	}
	return none
}

// near returns, of the figures of an address, the one closest to another figure: in its line or column, or else in its sheet, or else
// the first.
func (f *figures) near(r, s int32, other int32) int32 {
	best := f.at(r, s)
	if best == none || other == none || f.list[best].next == none {
		return best
	}
	closest := -1
	for i := best; i != none; i = f.list[i].next {
		if d := f.closeness(i, other); d > closest {
			best, closest = i, d
		}
	}
	return best
}

// closeness is 2 for figures in one line or column, 1 for figures in one sheet, otherwise 0.
func (f *figures) closeness(a, b int32) int {
	x, y := &f.list[a], &f.list[b]
	switch {
	case x.source.Sheet != y.source.Sheet || x.source.File != y.source.File:
		return 0
	case x.line == y.line || x.col == y.col:
		return 2
	}
	return 1
}

// unreadable reports whether the figure of an address stands in a cell that could not be read.
func (f *figures) unreadable(r, s int32) bool {
	for _, u := range f.rows[r].unread {
		if u == s {
			return true
		}
	}
	return false
}
