package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// An htmlAnnex is a section after the chapters: paragraphs, then lists with their notes.
type htmlAnnex struct {
	ID, Title string
	Lines     []string
	Lists     []htmlList
}

// An htmlList is a table of texts; the first of a row heads it.
type htmlList struct {
	ID, Caption string
	Head        []htmlHead
	Rows        [][]string
	Note        string
}

// An htmlHead is the heading of a column of a list.
type htmlHead struct {
	Text    string
	Meaning string // of an abbreviation
	Words   bool   // the column holds words, not numbers
}

// completeness says how much of what villages are asked for is filled in.
func (p *htmlPage) completeness() htmlAnnex {
	if len(p.r.Matrix.Rows) == 0 {
		return htmlAnnex{}
	}
	a := htmlAnnex{ID: "completeness", Title: p.l.Say(locale.StatementComplete), Lists: []htmlList{p.filled()}}
	reported := 0
	for i := range p.r.Matrix.Rows {
		reported += one(slices.Max(p.r.Matrix.Rows[i].Filled) > 0)
	}
	a.Lines = []string{p.l.Say(locale.StatementHeard, reported, len(p.r.Matrix.Rows)), p.l.Say(locale.PageFloor)}
	if len(p.r.Evaluations) > 0 {
		a.Lists = append(a.Lists, p.evaluated())
	}
	return a
}

// A filling is how many of the questions asked are answered.
type filling struct{ filled, asked int }

// String is the share in percent, rounded down, so that only what is whole says 100.
func (s filling) String() string {
	if s.asked == 0 {
		return locale.NotApplicable
	}
	return strconv.Itoa(100 * s.filled / s.asked)
}

// below is the level of the regions that the annexes list.
func (p *htmlPage) below() region.Level { return min(p.r.Region.Level()+1, region.Village) }

// filled lists the shares by section of the regions right below the report's own.
func (p *htmlPage) filled() htmlList {
	below := p.below()
	level := p.l.Say(levelWord(below))
	list := htmlList{ID: "filled", Caption: p.l.Say(locale.PageComplete, level), Head: []htmlHead{{Text: level}}}
	var names []string
	for _, s := range p.r.Matrix.Sections {
		list.Head = append(list.Head, htmlHead{Text: s.Code, Meaning: p.l.In(s.Label)})
		names = append(names, s.Code+" "+p.l.In(s.Label))
	}
	list.Head = append(list.Head, htmlHead{Text: p.l.Say(locale.StatementShare)})
	list.Note = strings.Join(names, "; ")
	rows := p.r.Matrix.Rows
	for len(rows) > 0 {
		at := rows[0].Region.At(below)
		n := 1
		for n < len(rows) && rows[n].Region.At(below) == at {
			n++
		}
		list.Rows = append(list.Rows, p.filledRow(at, rows[:n]))
		rows = rows[n:]
	}
	return list
}

// filledRow adds up the villages of one region.
func (p *htmlPage) filledRow(at region.Code, villages []MatrixRow) []string {
	row := []string{p.regionName(at)}
	var all filling
	for i := range p.r.Matrix.Sections {
		var s filling
		for k := range villages {
			s.filled += villages[k].Filled[i]
			s.asked += villages[k].Asked[i]
		}
		row = append(row, s.String())
		all.filled, all.asked = all.filled+s.filled, all.asked+s.asked
	}
	return append(row, all.String())
}

// regionName is the bare name of a region.
func (p *htmlPage) regionName(r region.Code) string {
	if reg, ok := p.r.register.Get(r); ok {
		return clean(reg.Name)
	}
	return string(r)
}

// evaluated lists which of the eleven data sets every sub-district has.
func (p *htmlPage) evaluated() htmlList {
	level := p.l.Say(locale.Subdistrict)
	list := htmlList{ID: "evaluation", Caption: p.l.Say(locale.PageEvaluation, level), Head: []htmlHead{{Text: level}}}
	var names []string
	for i, set := range DataSets {
		n := strconv.Itoa(i + 1)
		list.Head = append(list.Head, htmlHead{Text: n, Meaning: p.l.In(set.Label)})
		names = append(names, n+" "+p.l.In(set.Label))
	}
	list.Note = strings.Join(names, "; ")
	for _, e := range p.r.Evaluations {
		row := []string{clean(e.Name)}
		for i := range DataSets {
			row = append(row, fmt.Sprintf("%d/%d", e.Have[i], e.Of[i]))
		}
		list.Rows = append(list.Rows, row)
	}
	return list
}

// findings counts what validation found, by the regions right below the report's own.
func (p *htmlPage) findings() htmlAnnex {
	a := htmlAnnex{ID: "findings", Title: p.l.Say(locale.Findings)}
	if len(p.r.Findings) == 0 {
		a.Lines = []string{p.l.Say(locale.NoFindings)}
		return a
	}
	below := p.below()
	var all [3]int
	counts := map[region.Code]*[3]int{}
	var order []region.Code
	for i := range p.r.Findings {
		f := &p.r.Findings[i]
		at := cmp.Or(f.Region, p.r.Region)
		if at.Level() >= below {
			at = at.At(below)
		}
		if counts[at] == nil {
			counts[at] = &[3]int{}
			order = append(order, at)
		}
		k := max(0, slices.Index(severities[:], f.Severity))
		counts[at][k]++
		all[k]++
	}
	slices.Sort(order)
	level := p.l.Say(levelWord(below))
	list := htmlList{ID: "found", Caption: p.l.Say(locale.PageFindings, level), Head: []htmlHead{{Text: level}}}
	for _, s := range severities {
		list.Head = append(list.Head, htmlHead{Text: severityWord(p.l, s)})
	}
	for _, r := range order {
		row := []string{p.regionName(r)}
		for _, n := range counts[r] {
			row = append(row, strconv.Itoa(n))
		}
		list.Rows = append(list.Rows, row)
	}
	a.Lines = []string{p.l.Say(locale.NotedCount, all[0], all[1], all[2]) + "."}
	a.Lists = []htmlList{list}
	return a
}

// severities are the columns of the findings.
var severities = [3]monograph.Severity{monograph.Error, monograph.Warning, monograph.Info}

// sources lists the files that the figures came from.
func (p *htmlPage) sources() htmlAnnex {
	list := htmlList{ID: "files", Caption: p.l.Say(locale.Sources), Head: []htmlHead{
		{Text: p.l.Say(locale.File), Words: true}, {Text: p.l.Say(locale.When), Words: true},
		{Text: p.l.Say(locale.Hash) + " (" + p.l.Say(locale.PageShort) + ")", Words: true},
	}}
	for _, i := range p.r.Imports {
		list.Rows = append(list.Rows, []string{clean(i.File), p.l.Date(i.When.In(p.r.Made.Location())), i.SHA256[:min(len(i.SHA256), 12)]})
	}
	return htmlAnnex{ID: "sources", Title: p.l.Say(locale.Sources), Lists: []htmlList{list}}
}
