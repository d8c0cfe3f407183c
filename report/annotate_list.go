package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/report/locale"
)

// A noteList is the sheet that lists the notes of an annotated copy.
type noteList struct {
	*book
	marked   *marked
	original *Original
	now      time.Time
	remarks  []string
	name     string // of the sheet
}

// write adds the list to the workbook and opens the workbook at it. When it is alone, the sheet that every workbook has goes.
func (n *noteList) write(alone bool) error {
	taken := namer{}
	sheets := n.f.GetSheetList()
	for _, s := range sheets {
		taken[strings.ToLower(s)] = true
	}
	n.name = taken.name(n.l.Say(locale.NotedSheet))
	at, err := n.f.NewSheet(n.name)
	if err != nil {
		return err
	}
	if alone {
		at--
		if err := n.f.DeleteSheet(sheets[0]); err != nil {
			return err
		}
	}
	if views := n.f.WorkBook.BookViews; views != nil && len(views.WorkBookView) > 0 {
		views.WorkBookView[0].ActiveTab = at
	} else {
		n.f.SetActiveSheet(at)
	}
	notes := n.sorted()
	if err := n.prepare(notes); err != nil {
		return err
	}
	return n.fill(notes)
}

// sorted are the notes, the worst first; what belongs to a note stays below it.
func (n *noteList) sorted() []placedNote {
	var groups [][]placedNote
	for _, note := range n.marked.notes {
		if last := len(groups) - 1; note.Suspect && last >= 0 {
			groups[last] = append(groups[last], note)
			continue
		}
		groups = append(groups, []placedNote{note})
	}
	slices.SortStableFunc(groups, func(a, b []placedNote) int {
		return cmp.Compare(severityRank[a[0].Severity], severityRank[b[0].Severity])
	})
	return slices.Concat(groups...)
}

// Columns of the list.
const (
	listNumber = iota + 1
	listSeverity
	listSheet
	listCell
	listPrinted
	listText
	listProposal
)

var listWidths = []float64{5, 12, 22, 8, 20, 62, 28}

// head is everything above the list: lines of one cell each.
func (n *noteList) head() []headLine {
	o := n.original
	counts := map[monograph.Severity]int{}
	for _, note := range n.marked.notes {
		if !note.Suspect {
			counts[note.Severity]++
		}
	}
	total := n.l.Say(locale.NotedCount, counts[monograph.Error], counts[monograph.Warning], counts[monograph.Info])
	if len(n.marked.notes) == 0 {
		total = n.l.Say(locale.NoFindings)
	}
	lines := []headLine{
		{n.l.Say(locale.NotedTitle, o.Name), styleTitle},
		{n.l.Say(locale.Made, n.l.Date(n.now)) + " · " + n.l.Say(locale.Hash) + " " + o.SHA256, styleNote},
		{total, styleCaption},
	}
	if len(n.marked.cells) > 0 {
		lines = append(lines, headLine{n.l.Say(locale.NotedHelp), stylePlain})
	}
	for _, r := range n.remarks {
		lines = append(lines, headLine{r, stylePlain})
	}
	if n.marked.more > 0 {
		lines = append(lines, headLine{n.l.Say(locale.NotedMore, n.marked.more), stylePlain})
	}
	return lines
}

type headLine struct {
	text  string
	style style
}

// prepare sets what must be set before the rows: print and links.
func (n *noteList) prepare(notes []placedNote) error {
	titles := len(n.head()) + 2
	for i := range notes[:min(len(notes), mostMarks)] {
		note := &notes[i]
		if note.sheet == "" {
			continue
		}
		cell, col := "A1", listSheet
		if note.row > 0 {
			cell, col = name(note.col, note.row), listCell
		}
		if err := n.f.SetCellHyperLink(n.name, name(col, titles+1+i), quote(note.sheet)+"!"+cell, "Location"); err != nil {
			return err
		}
	}
	if err := n.f.SetSheetProps(n.name, &excelize.SheetPropsOptions{FitToPage: new(true)}); err != nil {
		return err
	}
	if err := n.f.SetPageLayout(n.name, &excelize.PageLayoutOptions{
		Size: new(folio), Orientation: new("landscape"), FitToWidth: new(1), FitToHeight: new(0),
	}); err != nil {
		return err
	}
	footer := "&L&8" + strings.ReplaceAll(n.l.Say(locale.NotedTitle, cut(n.original.Name, maxFooter)), "&", "&&") + "&R&8" + n.l.Say(locale.PageOf)
	if err := n.f.SetHeaderFooter(n.name, &excelize.HeaderFooterOptions{OddFooter: cut(footer, 255)}); err != nil {
		return err
	}
	row := strconv.Itoa(titles)
	return n.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quote(n.name) + "!$" + row + ":$" + row, Scope: n.name})
}

// fill writes the rows.
func (n *noteList) fill(notes []placedNote) error {
	head := n.head()
	titles := len(head) + 2
	n.contentsName = n.name // there are none to go back to
	w, err := n.open(n.name, listWidths, &excelize.Panes{Freeze: true, YSplit: titles, TopLeftCell: name(1, titles+1), ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	for i, line := range head {
		height := rowHeight * float64(linesIn(line.text, 150))
		if i == 0 {
			height = 20
		}
		w.row(i+1, height, w.cell(clean(line.text), line.style))
		w.merge(1, i+1, len(listWidths), i+1)
	}
	var heads []cell
	for _, word := range []locale.Word{locale.Number, locale.Severity, locale.Sheet, locale.Cell, locale.Observed, locale.Message, locale.Proposal} {
		heads = append(heads, w.cell(n.l.Say(word), styleHead))
	}
	w.row(titles, rowHeight+2, heads...)
	number := 0
	for i := range notes {
		if !notes[i].Suspect {
			number++
		}
		n.note(w, titles+1+i, number, &notes[i])
	}
	return w.close()
}

// note writes one row of the list.
func (n *noteList) note(w *rows, row, number int, note *placedNote) {
	text, word, count := note.Text, severityWord(n.l, note.Severity), strconv.Itoa(number)
	if note.Title != "" {
		text = note.Title + ": " + text
	}
	if note.Suspect {
		word, count = "", ""
	}
	plain := styleText
	plain.top = true
	colored, linked := plain, plain
	if !note.Suspect {
		colored.fill = severityFills[note.Severity]
	}
	if note.sheet != "" {
		linked.color = styleLink.color
	}
	cells := []string{count, word, note.Sheet, strings.ReplaceAll(note.Cell, "$", ""), quoted(note.Printed), text, quoted(note.Proposal)}
	styles := []style{plain, colored, plain, plain, plain, plain, plain}
	if note.row > 0 {
		styles[listCell-1] = linked
	} else {
		styles[listSheet-1] = linked
	}
	var out []cell
	lines := 1
	for i := range cells {
		out = append(out, w.cell(cut(clean(cells[i]), 2000), styles[i]))
		lines = max(lines, linesIn(cells[i], listWidths[i]*1.1))
	}
	w.row(row, rowHeight*float64(min(lines, 25)), out...)
}

// quoted puts what a cell says between quotation marks, which show blanks around it and keep programs from taking it for a figure.
func quoted(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return "“" + s + "”"
}
