package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// maxRun is how many cells one line of the sheet of origins may speak of: what was typed must fit one cell.
const maxRun = 100

// An origin is where the figures of some cells below each other were typed.
type origin struct {
	sheet     string
	col       int
	row, last int
	source    *monograph.Source
	fromCol   int // of the source cells, 0 when their address is no cell of a sheet
	fromRow   int
	typed     []string
}

// maxOrigins is how many lines a sheet of origins holds, below its headings: as many as the importer reads of a sheet, and far fewer than a
// spreadsheet program.
const maxOrigins = 199_000

// nameOrigins finds the origins of all figures and names the sheets they need: "Asal Angka", "Asal Angka 2", …
func (b *book) nameOrigins(names namer) {
	b.origin = slices.Collect(slices.Chunk(b.runs(), b.originRows))
	for i := range max(len(b.origin), 1) {
		name := b.l.Say(locale.Origins)
		if i > 0 {
			name += " " + strconv.Itoa(i+1)
		}
		b.originNames = append(b.originNames, names.name(name))
	}
	b.order = append(b.order, b.originNames...)
}

// origins writes, on sheets that are hidden at first, the file, sheet, cell and wording of every typed figure of the tables.
// Cells below each other that came from cells below each other share a line.
func (b *book) origins() error {
	for i, sheet := range b.originNames {
		var runs []origin
		if i < len(b.origin) {
			runs = b.origin[i]
		}
		if err := b.originSheet(sheet, runs); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) originSheet(sheet string, runs []origin) error {
	columns := []listColumn{
		{b.l.Say(locale.Sheet), 22}, {b.l.Say(locale.Cell), 12}, {b.l.Say(locale.File), 40}, {b.l.Say(locale.FromSheet), 22},
		{b.l.Say(locale.FromCell), 12}, {b.l.Say(locale.Typed), 70},
	}
	widths := make([]float64, len(columns))
	var heads []cell
	for i, c := range columns {
		widths[i] = c.width
	}
	const head = 3
	if err := b.filter(sheet, head, len(columns), max(len(runs), 1)); err != nil {
		return err
	}
	if err := b.setUp(sheet, page{unprinted: true, landscape: true, lastCol: len(columns), firstRow: 2, lastRow: head + max(len(runs), 1), repeat: [2]int{head, head}}); err != nil {
		return err
	}
	w, err := b.open(sheet, widths, &excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: name(1, head+1), ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	w.row(2, 20, w.cell(sheet, styleTitle))
	for _, c := range columns {
		heads = append(heads, w.cell(c.title, styleHead))
	}
	w.row(head, rowHeight, heads...)
	for i := range runs {
		o := &runs[i]
		from := o.source.Cell
		if len(o.typed) > 1 {
			from += ":" + name(o.fromCol, o.fromRow+len(o.typed)-1)
		}
		at := name(o.col, o.row)
		if o.last > o.row {
			at += ":" + name(o.col, o.last)
		}
		w.row(head+1+i, 0, w.cell(o.sheet, stylePlainCell), w.cell(at, stylePlainCell), w.cell(clean(o.source.File), stylePlainCell),
			w.cell(clean(o.source.Sheet), stylePlainCell), w.cell(from, stylePlainCell), w.cell(clean("“"+strings.Join(o.typed, "” “")+"”"), stylePlainCell))
	}
	return w.close()
}

// runs finds the origins of all typed figures, sheet by sheet and column by column.
func (b *book) runs() []origin {
	typed := map[region.Code]map[monograph.Series]*monograph.Source{}
	order := map[originKey]monograph.Period{}
	first := map[originKey]*monograph.Source{} // first halves, which stand behind a sum beside the second
	for i := range b.r.observations {
		o := &b.r.observations[i]
		if o.Source.File == "" {
			continue
		}
		key := originKey{o.Region, o.Series}
		if o.Period.Semester() == 1 {
			first[key] = &o.Source
		}
		if typed[o.Region] == nil {
			typed[o.Region] = map[monograph.Series]*monograph.Source{}
		}
		if typed[o.Region][o.Series] != nil && (len(order) == 0 || !before(order[key], o.Period)) {
			continue
		}
		typed[o.Region][o.Series] = &o.Source
		if o.Period.Semester() > 0 || o.Period.SchoolYear() {
			order[key] = o.Period
		}
	}
	var out []origin
	for _, s := range b.sheets {
		for _, p := range s.tables {
			if p.byMembers() {
				continue
			}
			rows := make([]map[monograph.Series]*monograph.Source, len(p.Rows))
			for i := range p.Rows {
				rows[i] = typed[p.Rows[i].Region]
			}
			for j, c := range p.leaves {
				if c.Kind == Figures || c.Kind == Texts {
					out = b.columnRuns(out, rows, first, s, p, j)
				}
			}
		}
	}
	return out
}

// before reports whether figures of a period give way to those of another: the whole year to none.
func before(p, other monograph.Period) bool {
	return p != "" && (other.Semester() > p.Semester() || other.Semester() == 0 && !other.SchoolYear())
}

func (b *book) columnRuns(out []origin, typed []map[monograph.Series]*monograph.Source, first map[originKey]*monograph.Source, s *sheet, p *placed, j int) []origin {
	var open *origin
	for i := range p.Rows {
		row := &p.Rows[i]
		src := typed[i][p.leaves[j].Series]
		if src == nil || !row.Cells[j].Typed {
			open = nil
			continue
		}
		col, at, err := excelize.CellNameToCoordinates(src.Cell)
		if err != nil {
			col, at = 0, 0
		}
		if open != nil && col > 0 && !row.Cells[j].Summed() && open.fromCol == col && open.fromRow+len(open.typed) == at && open.last+1 == p.first+i &&
			open.source.File == src.File && open.source.Sheet == src.Sheet && len(open.typed) < maxRun {
			open.typed, open.last = append(open.typed, src.Raw), p.first+i
			continue
		}
		out = append(out, origin{s.name, j + 3, p.first + i, p.first + i, src, col, at, []string{src.Raw}})
		open = &out[len(out)-1]
		if half := first[originKey{row.Region, p.leaves[j].Series}]; half != nil && row.Cells[j].Summed() {
			out = append(out, origin{s.name, j + 3, p.first + i, p.first + i, half, 0, 0, []string{half.Raw}})
			open = nil
		}
	}
	return out
}
