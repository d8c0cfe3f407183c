package report

import (
	"fmt"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// performance puts the performance sheet into the report: a line for every measure of a sub-district, and for a wider region a line for every
// sub-district.
func (b *builder) performance(r *Report) {
	if b.Catalogue.Section(performanceSection) == nil || len(b.Catalogue.Lights) == 0 {
		return
	}
	switch r.Region.Level() {
	case region.Subdistrict:
		r.Chapters = b.withPerformance(r.Chapters, b.scorecard(r.Region), "")
	case region.Regency:
		r.Chapters = b.withPerformance(r.Chapters, b.league(r.Region), "")
		for i := range r.Parts {
			p := &r.Parts[i]
			p.Chapters = b.withPerformance(p.Chapters, b.scorecard(p.Region), fmt.Sprintf(".%d", i+1))
		}
	}
}

// withPerformance adds a performance sheet to its chapter; nil adds nothing.
func (b *builder) withPerformance(chapters []Chapter, t *Table, suffix string) []Chapter {
	if t == nil {
		return chapters
	}
	number := b.Catalogue.Section(performanceSection).Chapter
	return b.withTable(chapters, t, fmt.Sprintf("%d.K%s", number, suffix), number)
}

// withTable adds a table as the last of a chapter.
func (b *builder) withTable(chapters []Chapter, t *Table, number string, chapter int) []Chapter {
	at := len(chapters)
	for i := range chapters {
		if chapters[i].Number == chapter {
			at = i
		}
	}
	if at == len(chapters) {
		chapters = append(chapters, Chapter{Number: chapter, Title: b.chapterTitle(chapter)})
	}
	t.Number = number
	chapters[at].Tables = append(chapters[at].Tables, t)
	return chapters
}

// scorecard is the one-page sheet of a sub-district: value, light and limits of every measure.
func (b *builder) scorecard(r region.Code) *Table {
	t := &Table{
		Scope: r, Section: performanceSection, Stub: b.l.Say(locale.Measure), Caption: b.performanceCaption(r),
		Columns: []*Column{
			{Title: both(locale.Value), Decimals: 2},
			{Title: both(locale.Light), Kind: Texts, Light: true}, {Title: both(locale.LightLimits), Kind: Texts},
		},
	}
	lit := false
	for _, m := range b.measures(b.now, r) {
		lit = lit || m.signal != catalogue.Unlit
		name := b.l.In(m.light.Label) + " (" + b.unitName(m.light.Unit) + ")"
		if m.cell.Partial {
			name += fmt.Sprintf(" %d/%d", m.cell.Have, m.cell.Of)
			m.cell.Partial = false
		}
		t.Rows = append(t.Rows, Row{Region: r, Name: name, Members: monograph.Members("KINERJA=" + m.light.Code), Cells: []monograph.Cell{
			m.cell, b.lamp(m.signal), textCell(b.limits(m.light)),
		}})
	}
	if !lit {
		return nil
	}
	t.Notes = []string{b.l.Say(locale.LightNote)}
	return t
}

// league is the sheet of a regency: the measures of its sub-districts beside each other, with their lights.
func (b *builder) league(r region.Code) *Table {
	t := &Table{Scope: r, Section: performanceSection, Stub: b.l.Say(locale.Subdistrict), Caption: b.performanceCaption(r)}
	used := map[int]bool{}
	var all [][]measure
	for _, child := range b.children[r] {
		ms := b.measures(b.now, child)
		all = append(all, ms)
		for i := range ms {
			used[i] = used[i] || ms[i].signal != catalogue.Unlit
		}
	}
	if len(used) == 0 || len(all) == 0 {
		return nil
	}
	for i := range b.Catalogue.Lights {
		if l := &b.Catalogue.Lights[i]; used[i] {
			t.Columns = append(t.Columns, &Column{Title: l.Label, Children: []*Column{
				{Title: both(locale.Value), Unit: b.unitName(l.Unit), Decimals: 2}, {Title: both(locale.Light), Kind: Texts, Light: true},
			}})
		}
	}
	if len(t.Columns) == 0 {
		return nil
	}
	for i, child := range b.children[r] {
		row := Row{Region: child, Name: b.name(child)}
		for j, m := range all[i] {
			if used[j] {
				m.cell.Partial = false
				row.Cells = append(row.Cells, m.cell, b.lamp(m.signal))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Notes = []string{b.l.Say(locale.LightNote)}
	return t
}

func (b *builder) performanceCaption(r region.Code) monograph.Label {
	in := func(lang string) string {
		return locale.For(lang).Say(locale.Performance, b.Register.Title(r, lang), b.Year)
	}
	return monograph.Label{ID: in("id"), EN: in("en")}
}

func both(w locale.Word) monograph.Label {
	return monograph.Label{ID: locale.For("id").Say(w), EN: locale.For("en").Say(w)}
}

func (b *builder) lamp(s catalogue.Signal) monograph.Cell {
	if s == catalogue.Unlit {
		return monograph.Cell{}
	}
	return textCell(b.l.Say(lightWords[s]))
}

// limits writes "≥ 90 / ≥ 70", the limits of green and of yellow.
func (b *builder) limits(l *catalogue.Light) string {
	sign := "≥ "
	if l.Good < l.Fair {
		sign = "≤ "
	}
	number := func(v float64) string { return b.l.Number(v, min(2, monograph.Decimals(v))) }
	return strings.Join([]string{sign + number(l.Good), sign + number(l.Fair)}, " / ")
}

func textCell(s string) monograph.Cell {
	return monograph.Cell{Status: monograph.Reported, Text: s, Typed: true, Sources: 1}
}

// performanceLines are the measures of a sub-district as lines of its profile, for one year or two.
func (b *builder) performanceLines(years []*monograph.Consolidation) []Line {
	if b.Region.Level() != region.Subdistrict {
		return nil
	}
	var out []Line
	first := b.measures(years[0], b.Region)
	for i := range first {
		m := &first[i]
		line := Line{Series: monograph.Series{Indicator: m.light.Code}, Label: m.light.Label, Unit: b.unitName(m.light.Unit), Decimals: 2, Numeric: true, Cells: []monograph.Cell{m.cell}}
		lit := m.signal != catalogue.Unlit
		for _, y := range years[1:] {
			cell := b.measured(y, m.light, b.Region)
			if m.light.Num[0].Indicator == catalogue.Completeness {
				cell = monograph.Cell{} // the answers of the year before are not at hand
			}
			line.Cells = append(line.Cells, cell)
			lit = lit || cell.Status.HasValue()
		}
		if w, ok := lightWords[m.signal]; ok {
			line.Unit += ", " + b.l.Say(w)
		}
		if lit {
			out = append(out, line)
		}
	}
	return out
}
