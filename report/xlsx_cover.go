package report

import (
	"fmt"
	"strings"

	"monografi/report/locale"
)

// cover writes the first sheet: the letterhead, the title, and who signs.
func (b *book) cover() error {
	const last, middle = 4, 14
	o := b.r.Office
	signed := o.Head != "" || o.Title != ""
	end := middle + 5
	if signed {
		end = middle + 22
	}
	if err := b.setUp(b.coverName, page{onePage: true, lastCol: last, firstRow: 1, lastRow: end}); err != nil {
		return err
	}
	w, err := b.open(b.coverName, []float64{12, 33, 33, 14}, nil)
	if err != nil {
		return err
	}
	line := func(row int, height float64, text string, look style) {
		w.row(row, height, w.cell(text, look))
		w.merge(1, row, last, row)
	}
	center := style{horizontal: "center", wrap: true}
	bold := style{bold: true, horizontal: "center", wrap: true, large: true}
	at := 1
	for _, head := range []struct {
		text string
		look style
	}{{strings.ToUpper(o.Name), bold}, {o.Address, center}} {
		for text := range strings.Lines(head.text) {
			line(at, 22, clean(strings.TrimSpace(text)), head.look)
			at++
		}
	}
	if at > 1 {
		var rule []cell
		for range last {
			rule = append(rule, w.cell("", style{rule: true}))
		}
		w.row(at, 6, rule...)
	}
	line(middle, 60, strings.ToUpper(b.r.Title), bold)
	line(middle+1, 30, fmt.Sprintf("%s %d", strings.ToUpper(b.l.Say(locale.Year)), b.r.Year), bold)
	line(middle+3, 0, b.l.Say(locale.Made, b.l.Date(b.r.Made)), center)
	line(middle+5, 0, b.l.Say(locale.ToContents), style{color: styleLink.color, horizontal: "center"})
	if signed {
		b.signature(w, middle+12)
	}
	return w.close()
}

// signature writes the block of who signs in the right half of the page.
func (b *book) signature(w *rows, at int) {
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
		w.row(row, 0, cell{}, cell{}, w.cell(text, look))
		w.merge(3, row, 4, row)
	}
	put(at, or(o.City)+", "+b.l.Date(b.r.Made), style{})
	put(at+1, strings.ToUpper(or(o.Title))+",", style{bold: true})
	put(at+6, strings.ToUpper(or(o.Head)), style{bold: true, underline: true})
	put(at+7, b.l.Say(locale.StatementNIP, or(o.NIP)), style{})
}
