package report

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
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
		{title: b.l.Say(locale.Sheet), width: 22}, {title: b.l.Say(locale.Cell), width: 12}, {title: b.l.Say(locale.File), width: 40}, {title: b.l.Say(locale.FromSheet), width: 22},
		{title: b.l.Say(locale.FromCell), width: 12}, {title: b.l.Say(locale.Typed), width: 70},
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
	look := w.style(stylePlainCell)
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
		w.row(head+1+i, 0, styled(o.sheet, look), styled(at, look), styled(clean(o.source.File), look), styled(clean(o.source.Sheet), look),
			styled(from, look), styled(o.wording(), look))
	}
	return w.close()
}

// wording is what was typed, each between quotation marks.
func (o *origin) wording() string {
	b := []byte("“")
	for i, s := range o.typed {
		if i > 0 {
			b = append(b, "” “"...)
		}
		b = append(b, clean(s)...)
	}
	return string(append(b, "”"...))
}
