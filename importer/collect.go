package importer

import (
	"cmp"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
)

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
				if f.also != nil && f.value == f.cell.Reading.Value { // in the unit of its parts
					b.collectCheck(f, f.also, f.alsoOver)
				}
			case RoleDerived:
				if p.coded {
					continue // computed by a report, which takes only regions that gave both operands
				}
				b.collectRatio(f)
				b.collectShares(f)
				b.collectBalance(f)
				b.collectDifference(f)
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
	printed := cmp.Or(p.place.village, p.place.subdistrict)
	b.res.Questions = append(b.res.Questions, Question{Code: "region", Sheet: p.sheet.Name, Printed: printed, Candidates: hits})
	b.problem(monograph.Problem{Severity: monograph.Warning, Code: "place-unknown", Sheet: p.sheet.Name, Args: []string{printed, joinCodes(hits)}})
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
	if parts[0].below && f.sense.known && f.code.Level() == region.Village {
		f.page.odd("total-below", f.cell)
	}
	for _, p := range parts {
		known := p.status.HasValue()
		c.Parts = append(c.Parts, monograph.CheckPart{Cell: layoutName(p.cell), Value: p.value, Sign: 1, Known: known})
	}
	b.res.Batch.Checks = append(b.res.Batch.Checks, c)
}

// personal refuses a file with a column of identity or staff numbers: those of persons are not kept.
func (b *book) personal() bool {
	found := false
	for _, p := range b.pages {
		count := map[int]int{}
		secret := map[*layout.Cell]bool{}
		for _, f := range p.figures {
			secret[f.cell] = f.secret
		}
		for _, r := range p.grid.Rows {
			for _, c := range r.Cells {
				if secret[c] || !identityNumber(c) {
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

// identityNumber reports whether a cell holds the identity number (NIK) of a person, or the staff number of an official.
func identityNumber(c *layout.Cell) bool {
	if staffNumber(staffDigits(c)) {
		return true
	}
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

// collectRatio keeps a printed ratio to be compared with its numerator and denominator: those in the same row, or else, without parts, whatever
// is known of the region.
func (b *book) collectRatio(f *figure) {
	if !f.sense.known || f.status != monograph.Reported || f.cell.Percent() {
		return
	}
	ind := b.words.cat.Indicator(f.sense.series.Indicator)
	if ind.Agg != monograph.Ratio || ind.Num == "" || ind.Den == "" {
		return
	}
	if f.table != nil && f.sense.series.Members == "" {
		if num, den := f.table.inRow(f, ind.Num), f.table.inRow(f, ind.Den); num != nil && den != nil {
			b.collectCheck(f, []*figure{num, den}, monograph.OverRatio)
			return
		}
	}
	if f.code != "" && f.period != "" {
		a := monograph.Address{Region: f.code, Period: f.period, Series: f.sense.series}
		b.res.Batch.Checks = append(b.res.Batch.Checks, monograph.Check{Address: a, Value: f.value, Source: f.source(), Over: monograph.OverRatio})
	}
}

// inRow finds the figure of a series in the row and period of another.
func (t *table) inRow(of *figure, series string) *figure {
	for ci := range t.cols {
		f := t.cells[[2]int{of.r, ci}]
		if f == nil || !f.sense.known || f.period != of.period || !f.status.HasValue() {
			continue
		}
		if s := f.sense.series; s.Members == "" && s.Indicator == series || s.Indicator+"{"+string(s.Members)+"}" == series {
			return f
		}
	}
	return nil
}
