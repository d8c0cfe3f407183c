package report

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/monograph/region"
)

// typedIn tells, for every region, where the figures of the tables were typed.
type typedIn struct {
	numbers  map[monograph.Series]int // of the series that tables show
	regions  map[region.Code][]*monograph.Source
	first    map[originKey]*monograph.Source // first halves, which stand behind a sum beside the second
	order    map[originKey]monograph.Period  // of figures that do not speak of a calendar year
	observed []monograph.Observation
}

// runs finds the origins of all typed figures, sheet by sheet and column by column.
func (b *book) runs() []origin {
	t := &typedIn{
		numbers: map[monograph.Series]int{}, regions: map[region.Code][]*monograph.Source{},
		first: map[originKey]*monograph.Source{}, order: map[originKey]monograph.Period{}, observed: b.r.observations,
	}
	columns := map[*Column]int{} // numbers of their series, which tables of several scopes share
	for _, s := range b.sheets {
		for _, p := range s.tables {
			for _, c := range p.leaves {
				if _, known := columns[c]; !known && !p.byMembers() && (c.Kind == Figures || c.Kind == Texts) {
					columns[c] = t.number(c.Series)
				}
			}
		}
	}
	t.gather()
	out := make([][]origin, len(b.sheets))
	inParallel(len(out), func(i int) { out[i] = t.sheetRuns(b.sheets[i], columns) })
	return slices.Concat(out...)
}

// sheetRuns finds the origins of the figures of a sheet.
func (t *typedIn) sheetRuns(s *sheet, numbers map[*Column]int) []origin {
	figures := 0
	for _, p := range s.tables {
		figures += len(p.Rows) * len(p.leaves)
	}
	r := &originRuns{typedIn: t, sheet: s, texts: make([]string, 0, figures)}
	for _, p := range s.tables {
		if p.byMembers() {
			continue
		}
		typed := make([][]*monograph.Source, len(p.Rows))
		for i := range p.Rows {
			typed[i] = t.regions[p.Rows[i].Region]
		}
		for j, c := range p.leaves {
			if c.Kind == Figures || c.Kind == Texts {
				r.column(typed, numbers[c], p, j)
			}
		}
	}
	return r.out
}

func (t *typedIn) number(s monograph.Series) int {
	n, known := t.numbers[s]
	if !known {
		n = len(t.numbers)
		t.numbers[s] = n
	}
	return n
}

// gather notes where each figure was typed. Regions give their figures in much the same order, so the series that followed the last one before is
// tried first.
func (t *typedIn) gather() {
	series := make([]monograph.Series, len(t.numbers))
	for s, n := range t.numbers {
		series[n] = s
	}
	next := make([]int, len(series))
	last, at := 0, region.Code("")
	var typed []*monograph.Source
	for i := range t.observed {
		o := &t.observed[i]
		if o.Source.File == "" {
			continue
		}
		if typed == nil || o.Region != at {
			at = o.Region
			if typed = t.regions[at]; typed == nil {
				typed = make([]*monograph.Source, len(series))
				t.regions[at] = typed
			}
		}
		if len(series) == 0 || series[next[last]] != o.Series {
			n, shown := t.numbers[o.Series]
			if !shown {
				continue
			}
			next[last] = n
		}
		last = next[last]
		t.put(&typed[last], o)
	}
}

// put notes where one figure was typed, unless it gives way to another of the year.
func (t *typedIn) put(place **monograph.Source, o *monograph.Observation) {
	whole := o.Period.Semester() == 0 && !o.Period.SchoolYear()
	if whole && len(t.order) == 0 {
		if *place == nil {
			*place = &o.Source
		}
		return
	}
	key := originKey{o.Region, o.Series}
	if o.Period.Semester() == 1 {
		t.first[key] = &o.Source
	}
	if *place != nil && !before(t.order[key], o.Period) {
		return
	}
	*place = &o.Source
	if !whole {
		t.order[key] = o.Period
	}
}

// before reports whether figures of a period give way to those of another: the whole year to none.
func before(p, other monograph.Period) bool {
	return p != "" && (other.Semester() > p.Semester() || other.Semester() == 0 && !other.SchoolYear())
}

// originRuns are the origins of a sheet, as far as they are found.
type originRuns struct {
	*typedIn
	sheet *sheet
	texts []string // as typed
	out   []origin
}

// column adds the origins of one column of a table, n being the number of its series.
func (t *originRuns) column(typed [][]*monograph.Source, n int, p *placed, j int) {
	var open *origin
	from := 0
	for i := range p.Rows {
		row := &p.Rows[i]
		if typed[i] == nil || typed[i][n] == nil || !row.Cells[j].Typed {
			open = nil
			continue
		}
		src := typed[i][n]
		col, at := sourceCell(src.Cell)
		if open != nil && col > 0 && !row.Cells[j].Summed() && open.fromCol == col && open.fromRow+len(open.typed) == at && open.last+1 == p.first+i &&
			open.source.File == src.File && open.source.Sheet == src.Sheet && len(open.typed) < maxRun {
			t.texts = append(t.texts, src.Raw)
			open.typed, open.last = t.texts[from:], p.first+i
			continue
		}
		from, t.texts = len(t.texts), append(t.texts, src.Raw)
		t.out = append(t.out, origin{t.sheet.name, j + 3, p.first + i, p.first + i, src, col, at, t.texts[from:]})
		open = &t.out[len(t.out)-1]
		if half := t.first[originKey{row.Region, p.leaves[j].Series}]; half != nil && row.Cells[j].Summed() {
			t.out = append(t.out, origin{t.sheet.name, j + 3, p.first + i, p.first + i, half, 0, 0, []string{half.Raw}})
			open = nil
		}
	}
}

// sourceCell is column and row of the cell that a figure was typed in, 0 when its address is no cell of a sheet.
func sourceCell(cell string) (col, row int) {
	letters := 0
	for letters < len(cell) && cell[letters] >= 'A' && cell[letters] <= 'Z' {
		letters++
	}
	digits := cell[letters:]
	if letters < 1 || letters > 2 || len(digits) < 1 || len(digits) > 6 || strings.Trim(digits, "0123456789") != "" || digits[0] == '0' {
		col, row, err := excelize.CellNameToCoordinates(cell)
		if err != nil {
			return 0, 0
		}
		return col, row
	}
	for _, c := range []byte(cell[:letters]) {
		col = col*26 + int(c-'A') + 1
	}
	for _, c := range []byte(digits) {
		row = row*10 + int(c-'0')
	}
	return col, row
}
