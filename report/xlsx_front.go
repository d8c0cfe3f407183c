package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/report/locale"
)

// contents writes the first sheet: title, chapters and tables with links.
func (b *book) contents() error {
	entries := b.entries()
	last := 5 + len(entries)
	if err := b.setUp(b.contentsName, page{lastCol: 2, firstRow: 1, lastRow: last}); err != nil {
		return err
	}
	for i, e := range entries {
		if e.sheet != "" {
			target := quote(e.sheet) + "!A1"
			if err := b.f.SetCellHyperLink(b.contentsName, name(e.linked(), 6+i), target, "Location"); err != nil {
				return err
			}
		}
	}
	w, err := b.open(b.contentsName, []float64{14, contentsWidth}, nil)
	if err != nil {
		return err
	}
	w.row(1, 40, w.cell(strings.ToUpper(b.r.Title), style{bold: true, large: true, horizontal: "center", wrap: true}))
	w.merge(1, 1, 2, 1)
	w.row(2, 20, w.cell(fmt.Sprintf("%s %d", strings.ToUpper(b.l.Say(locale.Year)), b.r.Year), style{bold: true, horizontal: "center"}))
	w.merge(1, 2, 2, 2)
	w.row(3, 0, w.cell(b.l.Say(locale.Made, b.l.Date(b.r.Made)), style{horizontal: "center"}))
	w.merge(1, 3, 2, 3)
	for i, e := range entries {
		looks := []style{stylePlain, stylePlain}
		if e.sheet != "" {
			link := styleLink
			link.top, link.horizontal = true, "left"
			looks[e.linked()-1] = link
		}
		if e.heading {
			looks[0].bold, looks[1].bold = true, true
		}
		w.row(6+i, rowHeight*float64(linesIn(e.text, contentsWidth*1.1)), w.cell(e.number, looks[0]), w.cell(e.text, looks[1]))
	}
	return w.close()
}

const contentsWidth = 84 // of a caption, in characters

// An entry is a line of the contents.
type entry struct {
	number, text, sheet string
	heading             bool
}

// linked is the column that carries the link: the number where there is one, since LibreOffice does not wrap a linked text and a caption can be long.
func (e *entry) linked() int {
	if e.number != "" {
		return 1
	}
	return 2
}

func (b *book) entries() []entry {
	out := []entry{{text: b.l.Say(locale.Explanation), sheet: b.explanationName}}
	next, charts := 0, b.charts
	for _, c := range b.r.Chapters {
		out = append(out, entry{number: b.l.Say(locale.Chapter, c.Number), text: b.l.In(c.Title), heading: true})
		for _, t := range c.Tables {
			out = append(out, entry{number: b.l.Say(locale.Table) + " " + t.Number, text: b.l.In(t.Caption), sheet: b.sheets[next].name})
			next++
		}
		for _, x := range charts[:len(c.Charts)] {
			out = append(out, entry{number: b.l.Say(locale.Figure) + " " + x.Number, text: b.l.In(x.Title), sheet: x.name})
		}
		charts = charts[len(c.Charts):]
	}
	if next < len(b.sheets) {
		out = append(out, entry{text: b.l.Say(locale.TablesOf, b.r.Name), heading: true})
	}
	for _, s := range b.sheets[next:] {
		tables := b.l.Say(locale.Table) + " " + s.tables[0].Number + "–" + s.tables[len(s.tables)-1].Number
		out = append(out, entry{number: lastPart(s.part), text: s.name + " (" + tables + ")", sheet: s.name})
	}
	out = append(out, entry{text: b.l.Say(locale.Annex), heading: true})
	for _, name := range []string{b.comparisonName, b.completeName, b.evaluationName, b.findingsName, b.sourcesName} {
		if name != "" {
			out = append(out, entry{text: name, sheet: name})
		}
	}
	for _, name := range b.originNames {
		out = append(out, entry{text: name + " (" + b.l.Say(locale.HiddenSheet) + ")"})
	}
	return append(out, entry{text: b.mapName + " (" + b.l.Say(locale.HiddenMap) + ")"})
}

// explanation writes what the symbols mean and how figures come about.
func (b *book) explanation() error {
	body := [][]string{}
	for _, x := range symbols(b.l, len(b.r.Disputes) > 0) {
		body = append(body, []string{x.sign, x.meaning})
	}
	body = append(body, []string{"", b.l.Say(locale.SymbolDoubtful)})
	for _, w := range explanations {
		text := b.l.Say(w)
		if w == locale.SymbolSeparators {
			text += b.l.Say(locale.SymbolComputer)
		}
		body = append(body, []string{"", text})
	}
	return b.list(b.explanationName, b.l.Say(locale.Explanation),
		[]listColumn{{title: b.l.Say(locale.Symbol), width: 12}, {title: b.l.Say(locale.Meaning), width: 80}}, body)
}

// sources writes the files that were imported.
func (b *book) sources() error {
	columns := []listColumn{
		{title: b.l.Say(locale.Number), width: 6}, {title: b.l.Say(locale.File), width: 40}, {title: b.l.Say(locale.Hash), width: 68}, {title: b.l.Say(locale.When), width: 20}, {title: b.l.Say(locale.Who), width: 20},
	}
	var body [][]string
	for _, i := range b.r.Imports {
		body = append(body, []string{strconv.FormatInt(i.ID, 10), i.File, i.SHA256, b.l.Date(i.When), i.Who})
	}
	return b.list(b.sourcesName, b.l.Say(locale.Sources), columns, body)
}

const narrow = 7 // characters: a column of marks or numbers, which stand in the middle

// A listColumn is a column of a plain list.
type listColumn struct {
	title  string
	width  float64
	number bool // stands to the right
}

// list writes a sheet with a title, a plain list of texts that can be filtered, and notes below it.
func (b *book) list(sheet, title string, columns []listColumn, body [][]string, notes ...string) error {
	widths := make([]float64, len(columns))
	total := 0.0
	for i, c := range columns {
		widths[i] = c.width
		total += c.width
	}
	const head = 4
	if len(body) > 0 {
		if err := b.filter(sheet, head, len(columns), len(body)); err != nil {
			return err
		}
	}
	heights := listHeights(widths, body)
	landscape := total > portraitWidth
	if err := b.setUp(sheet, page{
		landscape: landscape, onePage: nearlyOnePage(total, sum(heights)+float64(head+len(notes))*rowHeight, landscape),
		lastCol: len(columns), firstRow: 2, lastRow: head + max(len(body), 1) + len(notes), repeat: [2]int{head, head},
	}); err != nil {
		return err
	}
	w, err := b.open(sheet, widths, &excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: name(1, head+1), ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	w.row(1, 0, w.cell(b.l.Say(locale.BackToContents), styleLink))
	w.row(2, 20, w.cell(title, styleTitle))
	var heads []cell
	for _, c := range columns {
		heads = append(heads, w.cell(c.title, styleHead))
	}
	w.row(head, rowHeight+2, heads...)
	for r, line := range body {
		var cells []cell
		for i, text := range line {
			look := styleText
			look.top = true
			switch {
			case columns[i].number:
				look.horizontal = "right"
			case widths[i] < narrow:
				look.horizontal = "center"
			}
			cells = append(cells, w.cell(clean(text), look))
		}
		w.row(head+1+r, heights[r], cells...)
	}
	for i, n := range notes {
		at := head + 1 + len(body) + i
		w.row(at, 11.5*float64(linesIn(n, total*1.15)), w.cell(clean(n), styleNote))
		w.merge(1, at, len(columns), at)
	}
	return w.close()
}

func listHeights(widths []float64, body [][]string) []float64 {
	out := make([]float64, len(body))
	for r, line := range body {
		lines := 1
		for i, text := range line {
			lines = max(lines, linesIn(text, widths[i]*0.9))
		}
		out[r] = linesHeight(lines)
	}
	return out
}
