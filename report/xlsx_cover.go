package report

import (
	"fmt"
	"math"
	"strings"

	"monografi/report/locale"
)

// cover writes the first sheet: the letterhead, the title, and who signs.
func (b *book) cover() error {
	const last = 4
	widths := []float64{12, 33, 33, 14}
	o := b.r.Office
	head := letterhead(o)
	middle := max(14, len(head)+4)
	signed := o.Head != "" || o.Title != ""
	end := middle + 5
	if signed {
		end = middle + 22
	}
	if err := b.setUp(b.coverName, page{onePage: true, lastCol: last, firstRow: 1, lastRow: end}); err != nil {
		return err
	}
	w, err := b.open(b.coverName, widths, nil)
	if err != nil {
		return err
	}
	line := func(row int, height float64, text string, look style) {
		w.row(row, math.Max(height, look.heightOf(text, sum(widths))), w.cell(text, look))
		w.merge(1, row, last, row)
	}
	center := style{horizontal: "center", wrap: true}
	at := 1
	for _, h := range head {
		line(at, 0, h.text, h.look)
		at++
	}
	if at > 1 {
		var rule []cell
		for range last {
			rule = append(rule, w.cell("", style{rule: true}))
		}
		w.row(at, 6, rule...)
	}
	line(middle, 60, strings.ToUpper(b.r.Title), styleLetterhead)
	line(middle+1, 30, fmt.Sprintf("%s %d", strings.ToUpper(b.l.Say(locale.Year)), b.r.Year), styleLetterhead)
	line(middle+3, 0, b.l.Say(locale.Made, b.l.Date(b.r.Made)), center)
	line(middle+5, 0, b.l.Say(locale.ToContents), style{color: styleLink.color, horizontal: "center"})
	if signed {
		b.signature(w, middle+12, widths[2]+widths[3])
	}
	return w.close()
}

var styleLetterhead = style{bold: true, horizontal: "center", wrap: true, large: true}

// A coverLine is a line of the letterhead.
type coverLine struct {
	text string
	look style
}

// letterhead is the office's name in large capitals, a line for each of its lines, and its address.
func letterhead(o Office) []coverLine {
	var out []coverLine
	for text := range strings.Lines(strings.ToUpper(o.Name)) {
		out = append(out, coverLine{clean(strings.TrimSpace(text)), styleLetterhead})
	}
	for text := range strings.Lines(o.Address) {
		out = append(out, coverLine{clean(strings.TrimSpace(text)), style{horizontal: "center", wrap: true}})
	}
	return out
}

// heightOf is the height of a row with a text that goes over several lines where it is long: capitals mostly, wider than figures.
func (s style) heightOf(text string, width float64) float64 {
	line, share := 16.0, 0.8
	if s.large {
		line, share = 20, 0.55
	}
	return 2 + line*float64(linesIn(text, width*share))
}

// signature writes the block of who signs in the right half of the page.
func (b *book) signature(w *rows, at int, width float64) {
	o := b.r.Office
	const dotted = "……………………………………"
	or := func(s string) string {
		if s == "" {
			return dotted
		}
		return clean(s)
	}
	put := func(row int, text string, look style) {
		look.horizontal, look.wrap = "center", true
		w.row(row, look.heightOf(text, width), cell{}, cell{}, w.cell(text, look))
		w.merge(3, row, 4, row)
	}
	put(at, or(o.City)+", "+b.l.Date(b.r.Made), style{})
	put(at+1, strings.ToUpper(or(o.Title))+",", style{bold: true})
	put(at+6, strings.ToUpper(or(o.Head)), style{bold: true, underline: true})
	put(at+7, b.l.Say(locale.StatementNIP, or(o.NIP)), style{})
}
