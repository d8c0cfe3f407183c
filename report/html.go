package report

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph/region"
	"monografi/report/locale"
)

var (
	//go:embed report.html
	reportPage string
	//go:embed report.css
	reportStyle string

	reportTemplate = template.Must(template.New("report").Parse(reportPage))
)

// maxPageCells is how many cells of village tables the page of a regency takes: more of them a telephone cannot show.
const maxPageCells = 100_000

// WriteHTML writes a report as one page for a browser, to be put on a website or printed on F4. It needs no other file and
// runs no script. The village tables of a regency are left to the pages of its sub-districts where there are more than
// a hundred thousand figures of them; the page says so. The same report gives the same bytes.
func WriteHTML(w io.Writer, r *Report) error {
	p := &htmlPage{r: r, l: locale.For(r.Lang), Style: template.CSS(reportStyle)}
	p.Chapters, p.Parts = p.chapters(r.Chapters, ""), p.parts()
	out := bufio.NewWriter(w)
	if err := reportTemplate.Execute(out, p); err != nil {
		return err
	}
	return out.Flush()
}

// An htmlPage is what the template asks of a report.
type htmlPage struct {
	r     *Report
	l     *locale.Locale
	Style template.CSS

	Chapters []htmlChapter // of the region itself
	Parts    []htmlPart
}

// An htmlChapter is a chapter under a heading, with what stands in it.
type htmlChapter struct {
	ID      string
	Title   string
	Entries string // heading of its part of the contents
	Charts  []htmlChart
	Runs    []htmlRun
}

// Page is the page that the heading is printed on.
func (c htmlChapter) Page() string {
	if len(c.Charts) > 0 {
		return "upright"
	}
	return c.Runs[0].Page
}

// An htmlPart is a sub-district within the page of a regency.
type htmlPart struct {
	ID, Title string
	Chapters  []htmlChapter
}

// Page is the page that the heading is printed on.
func (p htmlPart) Page() string { return p.Chapters[0].Page() }

// Texts of the page.
func (p *htmlPage) Lang() string        { return p.l.Lang() }
func (p *htmlPage) Title() string       { return clean(p.r.Title) }
func (p *htmlPage) Year() string        { return p.l.Say(locale.Year) + " " + strconv.Itoa(p.r.Year) }
func (p *htmlPage) Made() string        { return p.l.Say(locale.Made, p.l.Date(p.r.Made)) }
func (p *htmlPage) Skip() string        { return p.l.Say(locale.PageSkip) }
func (p *htmlPage) Contents() string    { return p.l.Say(locale.Contents) }
func (p *htmlPage) ToContents() string  { return p.l.Say(locale.BackToContents) }
func (p *htmlPage) Explanation() string { return p.l.Say(locale.Explanation) }

// Office is who publishes the page, "" when it is not known.
func (p *htmlPage) Office() string { return clean(p.r.Office.Name) }

// Address is where the office is.
func (p *htmlPage) Address() string { return clean(p.r.Office.Address) }

// Publisher says who publishes the page.
func (p *htmlPage) Publisher() string {
	if p.r.Office.Name == "" {
		return ""
	}
	return p.l.Say(locale.PageMadeBy, clean(p.r.Office.Name))
}

// Intro says what the page holds.
func (p *htmlPage) Intro() string {
	if len(p.r.Chapters) == 0 {
		return p.l.Say(locale.NoFigures, clean(p.r.Name), p.r.Year)
	}
	tables, charts := 0, 0
	for _, c := range p.r.Chapters {
		tables, charts = tables+len(c.Tables), charts+len(c.Charts)
	}
	for _, part := range p.shownParts() {
		tables += len(tablesOf(part.Chapters))
	}
	return p.l.Say(locale.PageIntro, clean(p.r.Name), p.r.Year, tables, charts, len(p.r.Imports))
}

// LeftOut says that the tables of villages are not on the page, "" when they are or there are none.
func (p *htmlPage) LeftOut() string {
	if len(p.r.Parts) == 0 || len(p.shownParts()) > 0 {
		return ""
	}
	return p.l.Say(locale.PageVillages, p.l.Number(float64(partCells(p.r.Parts)), 0))
}

// shownParts are the parts that the page has room for.
func (p *htmlPage) shownParts() []Part {
	if partCells(p.r.Parts) > maxPageCells {
		return nil
	}
	return p.r.Parts
}

func partCells(parts []Part) int {
	n := 0
	for _, part := range parts {
		n += tableCells(tablesOf(part.Chapters))
	}
	return n
}

func tableCells(tables []*Table) int {
	n := 0
	for _, t := range tables {
		n += len(t.Rows) * len(t.Leaves())
	}
	return n
}

// parts are the sub-districts with the tables of their villages.
func (p *htmlPage) parts() []htmlPart {
	var out []htmlPart
	for _, part := range p.shownParts() {
		id := regionID(part.Region)
		out = append(out, htmlPart{ID: id, Title: clean(part.Name), Chapters: p.chapters(part.Chapters, id+"-")})
	}
	return out
}

func (p *htmlPage) chapters(chapters []Chapter, prefix string) []htmlChapter {
	var out []htmlChapter
	for _, c := range chapters {
		number := p.l.Say(locale.Chapter, c.Number)
		h := htmlChapter{
			ID: prefix + "c" + strconv.Itoa(c.Number), Title: number + " " + p.l.In(c.Title), Entries: p.l.Say(locale.PageEntries, number),
		}
		var tables []htmlTable
		for _, t := range c.Tables {
			tables = append(tables, newHTMLTable(t, p.l))
		}
		h.Runs = runs(tables)
		for _, x := range c.Charts {
			h.Charts = append(h.Charts, htmlChart{Chart: x, l: p.l})
		}
		out = append(out, h)
	}
	return out
}

// regionID and the like name places of the page; they are the same in both languages, so that links to them hold.
func regionID(r region.Code) string { return "r" + strings.ReplaceAll(string(r), ".", "-") }

func tableID(number string) string { return "t" + strings.ReplaceAll(number, ".", "-") }

// Symbols are explained before the first table.
func (p *htmlPage) Symbols() htmlList {
	list := htmlList{ID: "symbols", Caption: p.l.Say(locale.Symbol), Head: []htmlHead{{Text: p.l.Say(locale.Symbol)}, {Text: p.l.Say(locale.Meaning), Words: true}}}
	for _, s := range symbols(p.l, len(p.r.Disputes) > 0) {
		list.Rows = append(list.Rows, []string{s.sign, s.meaning})
	}
	return list
}

// Explanations say how figures come about.
func (p *htmlPage) Explanations() []string {
	var out []string
	for _, w := range explanations {
		out = append(out, sentence(p.l.Say(w)))
	}
	return out
}

// sentence makes a note a sentence of its own.
func sentence(s string) string { return strings.ToUpper(s[:1]) + strings.TrimSuffix(s[1:], ".") + "." }

// Annexes follow the chapters.
func (p *htmlPage) Annexes() []htmlAnnex {
	return slices.DeleteFunc([]htmlAnnex{p.completeness(), p.findings(), p.sources()}, func(a htmlAnnex) bool { return a.ID == "" })
}
