package importer

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
)

// settle decides totals and numbers of a sheet and brings the figures into the catalogue's units.
func (p *page) settle() {
	for _, t := range p.tables {
		t.settleTotals()
	}
	p.settleForm()
	p.settleNumbers()
	for _, t := range p.tables {
		t.repair()
	}
	for _, f := range p.figures {
		if !f.settled {
			p.intoUnit(f)
		}
	}
	p.unknownHeadings()
}

// intoUnit converts a figure into its indicator's unit, by the unit printed in the cell or else in the headings.
func (p *page) intoUnit(f *figure) {
	f.value *= f.sense.mult
	if !f.sense.known {
		return
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	unit, factor := f.sense.unit, f.sense.factor
	if unit == "" && f.cell.Reading.Unit == "" && p.words.several[ind.Unit] && ind.Type == monograph.Decimal && f.role == RoleValue && f.status == monograph.Reported {
		p.unitMissing(f, ind.Unit)
	}
	if u, fac, ok := p.words.cat.PrintedUnit(strings.TrimSpace(f.cell.Reading.Unit)); ok && f.cell.Reading.Unit != "" {
		unit, factor = u, fac
	}
	if unit == ind.Unit && factor != 0 {
		f.value = tidy(f.value * factor)
	}
}

// unitMissing reports, once for a column or line, that an area is printed without its unit.
func (p *page) unitMissing(f *figure, unit string) {
	at := f.cell
	if f.table != nil {
		if c := f.table.cols[f.c]; len(c.Path) > 0 {
			at = c.Path[len(c.Path)-1]
		}
	}
	p.problemAt(at, monograph.Warning, "unit-missing", "", unit)
}

// tidy removes the noise of a multiplication in binary: 17.98 km² × 100 is 1798 ha.
func tidy(v float64) float64 {
	w, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		return v
	}
	return w
}

// unknownHeadings reports each heading or label that is not understood, once, at its own cell.
func (p *page) unknownHeadings() {
	for _, f := range p.figures {
		if f.settled || f.role != RoleValue || f.sense.known || f.cell.Class == layout.Broken {
			continue
		}
		at := f.cell
		if f.table != nil {
			c, r := f.table.cols[f.c], f.table.rows[f.r]
			if n := len(c.Path); n > 0 && len(c.texts) > 0 && !f.table.rowUnknown(r) {
				at = c.Path[n-1]
			} else if r.nameAt != nil {
				at = r.nameAt
			}
		}
		unknown := f.sense.unknown
		if unknown == "" && len(f.column) > 0 {
			unknown = f.column[len(f.column)-1]
		}
		p.book.problem(monograph.Problem{Severity: monograph.Warning, Code: "header-unknown", Sheet: p.sheet.Name, Cell: layoutName(at),
			Raw: at.Text, Suggestion: p.nearest(unknown), Args: []string{strings.Join(strings.Fields(unknown), " ")}})
	}
}

// nearest is the code of the indicator whose name is most like an unknown heading, "" when none is.
func (p *page) nearest(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	if code, ok := p.book.near[s]; ok {
		return code
	}
	code := ""
	if hits := p.words.cat.Search(s, 1); len(hits) > 0 {
		code = hits[0].Indicator
	}
	p.book.near[s] = code
	return code
}

// rowUnknown reports whether the labels of a row are what is not understood.
func (t *table) rowUnknown(r *row) bool {
	for i := range r.texts {
		if len(r.texts[i].rest) > 0 || len(r.texts[i].terms) == 0 {
			return true
		}
	}
	return false
}

// list writes what was understood of every cell of the sheet.
func (p *page) list() {
	sort.SliceStable(p.figures, func(i, j int) bool {
		a, b := p.figures[i].cell, p.figures[j].cell
		return a.Row < b.Row || a.Row == b.Row && a.Col < b.Col
	})
	for _, f := range p.figures {
		if f.cell.Class == layout.Figure {
			p.res.Coverage.add(f.role)
		}
		p.res.Cells = append(p.res.Cells, f.cellOut())
	}
}

func (f *figure) cellOut() Cell {
	c := Cell{Sheet: f.page.sheet.Name, Cell: layoutName(f.cell), Raw: f.cell.Text, Role: f.role, Status: f.status, Row: f.row, Column: f.column,
		Confidence: math.Round(f.sense.conf*100) / 100}
	if c.Row == nil {
		c.Row = []string{}
	}
	if c.Column == nil {
		c.Column = []string{}
	}
	switch {
	case f.text == "key":
		if f.value != 0 {
			c.Number = &f.value
		}
	case f.text != "":
		c.Text = &f.text
	case f.status.HasValue():
		c.Number = &f.value
	}
	if f.role == RoleKey || f.role == RoleNote || f.role == RoleUnrecognised {
		return c
	}
	if f.code != "" {
		code := f.code
		c.Region = &code
		if r, ok := f.page.reg.Get(code); ok {
			c.RegionName = r.Name
		}
	} else {
		c.RegionName = f.name
	}
	if f.period != "" {
		c.Period = &f.period
	}
	if f.sense.known {
		s := f.sense.series
		c.Indicator, c.Members = &s.Indicator, &s.Members
		if ind := f.page.words.cat.Indicator(s.Indicator); ind != nil {
			c.Unit = ind.Unit
		}
	} else if f.sense.unit != "" {
		c.Unit = f.sense.unit
	}
	return c
}

// collect gathers what may be stored: values with a known series, region and period, and the totals to check.
func (b *book) collect() {
	if b.personal() {
		return
	}
	first := map[monograph.Address]*figure{}
	for _, p := range b.pages {
		for _, f := range p.figures {
			switch f.role {
			case RoleValue:
				b.collectValue(f, first)
			case RoleTotal:
				b.collectCheck(f, f.parts, f.over)
				if f.also != nil {
					b.collectCheck(f, f.also, f.alsoOver)
				}
			}
		}
	}
}

func (b *book) collectValue(f *figure, first map[monograph.Address]*figure) {
	if !f.sense.known || f.text == "key" {
		return
	}
	p := f.page
	if f.below {
		p.problemAt(f.cell, monograph.Info, "region-below-village", "")
		return
	}
	if f.code == "" || f.period == "" {
		b.ask(f)
		return
	}
	if f.status == monograph.Missing && strings.TrimSpace(f.cell.Text) == "" {
		return
	}
	if f.text == "" && f.status.HasValue() && p.words.cat.Indicator(f.sense.series.Indicator).Type == monograph.Integer && fractional(f.value) {
		p.problemAt(f.cell, monograph.Error, "decimal-in-count", "", plain(f.value))
	}
	a := monograph.Address{Region: f.code, Period: f.period, Series: f.sense.series}
	if o, twice := first[a]; twice {
		if !sameFigure(o, f) {
			p.problemAt(f.cell, monograph.Error, "figure-twice", "", plain(o.value), o.page.sheet.Name+"!"+layoutName(o.cell), plain(f.value))
		}
		return
	}
	first[a] = f
	o := monograph.Observation{Address: a, Status: f.status, Text: f.text, Source: f.source()}
	if f.status.HasValue() && f.text == "" {
		o.Value = f.value
	}
	b.res.Batch.Observations = append(b.res.Batch.Observations, o)
}

func sameFigure(a, b *figure) bool {
	return a.text == b.text && a.status.HasValue() == b.status.HasValue() && near(a.value, b.value)
}

// ask puts the open question about a figure: which region, which year.
func (b *book) ask(f *figure) {
	p := f.page
	if f.period == "" && !b.asked["period"] {
		b.asked["period"] = true
		b.res.Questions = append(b.res.Questions, Question{Code: "period", Sheet: p.sheet.Name})
		b.problem(monograph.Problem{Severity: monograph.Warning, Code: "period-unknown", Sheet: p.sheet.Name})
	}
	if f.code != "" || f.name != "" && f.table != nil && f.table.base != "" {
		return
	}
	key := "region " + p.sheet.Name
	if b.asked[key] {
		return
	}
	b.asked[key] = true
	hits := p.hits
	if f.table != nil {
		hits = f.table.hits
	}
	b.res.Questions = append(b.res.Questions, Question{Code: "region", Sheet: p.sheet.Name, Printed: p.place.subdistrict, Candidates: hits})
	b.problem(monograph.Problem{Severity: monograph.Warning, Code: "place-unknown", Sheet: p.sheet.Name, Args: []string{p.place.subdistrict, joinCodes(hits)}})
}

func joinCodes(cs []region.Code) string {
	var out []string
	for _, c := range cs {
		out = append(out, string(c))
	}
	return strings.Join(out, ", ")
}

func (f *figure) source() monograph.Source {
	return monograph.Source{File: f.page.wb.Name, Sheet: f.page.sheet.Name, Cell: layoutName(f.cell), Raw: f.cell.Text}
}

// collectCheck keeps a printed total with its parts.
func (b *book) collectCheck(f *figure, parts []*figure, over string) {
	if !f.status.HasValue() || len(parts) == 0 {
		return
	}
	c := monograph.Check{Value: f.value, Source: f.source(), Over: over}
	if f.sense.known {
		c.Address = monograph.Address{Region: f.code, Period: f.period, Series: f.sense.series}
	}
	for _, p := range parts {
		known := p.status.HasValue()
		c.Parts = append(c.Parts, monograph.CheckPart{Cell: layoutName(p.cell), Value: p.value, Sign: 1, Known: known})
	}
	b.res.Batch.Checks = append(b.res.Batch.Checks, c)
}

// personal refuses a file with a column of 16-digit numbers: identity numbers of persons are not kept.
func (b *book) personal() bool {
	found := false
	for _, p := range b.pages {
		count := map[int]int{}
		for _, r := range p.grid.Rows {
			for _, c := range r.Cells {
				if !identityNumber(c) {
					continue
				}
				count[c.Col]++
				if count[c.Col] == 2 {
					found = true
					p.problemAt(c, monograph.Error, "personal-data", "")
				}
			}
		}
	}
	return found
}

func identityNumber(c *layout.Cell) bool {
	s := strings.TrimPrefix(strings.TrimSpace(c.Text), "'")
	if c.Kind == sheet.Number {
		s = strconv.FormatFloat(c.Num, 'f', 0, 64)
	}
	if len(s) != 16 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	day, month := int(s[6]-'0')*10+int(s[7]-'0'), int(s[8]-'0')*10+int(s[9]-'0')
	return s[0] != '0' && month >= 1 && month <= 12 && (day >= 1 && day <= 31 || day >= 41 && day <= 71)
}

// plain writes a number for a message's argument: shortest decimal form.
func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
