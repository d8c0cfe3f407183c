package importer

import (
	"slices"
	"strings"
	"unicode"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/region"
)

// An oddity is something about cells of a sheet that is told once for all of them: they are read as they are most likely meant, but a person may want to mend them.
type oddity struct {
	severity monograph.Severity
	code     string
	reading  string   // how they are read, where that differs
	args     []string // of the first cell
	cells    []*layout.Cell
}

// odd adds a cell to what is noted of the sheet under a code.
func (p *page) odd(code string, c *layout.Cell, args ...string) {
	p.gather(oddity{severity: monograph.Info, code: code, args: args}, c)
}

// gather adds a cell to one oddity of the sheet.
func (p *page) gather(like oddity, c *layout.Cell) {
	i := slices.IndexFunc(p.oddities, func(o oddity) bool { return o.code == like.code && o.reading == like.reading })
	if i < 0 {
		i = len(p.oddities)
		p.oddities = append(p.oddities, like)
	}
	if n := len(p.oddities[i].cells); n == 0 || p.oddities[i].cells[n-1] != c {
		p.oddities[i].cells = append(p.oddities[i].cells, c)
	}
}

// tellOddities makes a problem of each.
func (p *page) tellOddities() {
	for _, o := range p.oddities {
		p.problemAtAll(o.cells, o.severity, o.code, o.args...)
	}
}

// sheetName tells of blanks around the name of a sheet, which a reference to the sheet must repeat, and of a name that is nearly that of the sub-district.
func (p *page) sheetName() {
	name := p.sheet.Name
	if strings.Join(strings.Fields(name), " ") != name {
		p.book.problem(monograph.Problem{Severity: monograph.Info, Code: "sheet-name-blanks", Sheet: name, Raw: name})
	}
	base := p.listed
	for _, t := range p.tables {
		at := t.base.At(region.Subdistrict)
		if at == "" || base != "" && at != base {
			return
		}
		base = at
	}
	own, ok := p.reg.Get(base)
	if !ok || p.wb.Format == "csv" {
		return
	}
	like := func(among ...region.Region) bool {
		m := region.Assign([]region.Printed{{Name: name}}, among, nil)[0]
		return m.Region == base && m.How == region.BySimilar
	}
	named := func(level region.Level, within region.Code) bool { return len(p.reg.Lookup(level, within, name)) > 0 }
	if like(own) && !named(region.Subdistrict, base.Parent()) && !named(region.Village, base) && like(p.reg.Descendants(base.Parent(), region.Subdistrict)...) {
		p.book.problem(monograph.Problem{Severity: monograph.Info, Code: "sheet-name-misspelt", Sheet: name, Raw: name, Suggestion: string(base), Args: []string{own.Name, string(base)}})
	}
}

// restoredLabels tells of labels that are read out of dates.
func (p *page) restoredLabels() {
	for _, c := range p.grid.Restored {
		p.book.problem(monograph.Problem{Severity: monograph.Warning, Code: "label-date", Sheet: p.sheet.Name, Cell: layoutName(c.Cell), Raw: c.Was, Args: []string{c.Text}})
	}
}

// repeatedYears tells of a line that holds nothing but the year of the line above it.
func (p *page) repeatedYears() {
	var above *layout.Cell
	for _, r := range p.grid.Rows {
		c := r.Cells[0]
		if len(r.Cells) != 1 || c.Year == 0 {
			above = nil
			continue
		}
		if above != nil && above.Year == c.Year && above.Col == c.Col && above.Row+1 == c.Row {
			p.odd("year-repeated", c, layoutName(above))
		}
		above = c
	}
}

// oddCase reports whether a name is written with other capitals than the official one, where that is no style of its own: "Duri Ii" for "Duri II", but not
// "DURI II".
func oddCase(printed, official string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	own, right := words(printed), words(official)
	if len(own) < len(right) || !strings.ContainsFunc(printed, unicode.IsLower) || !strings.ContainsFunc(printed, unicode.IsUpper) {
		return false
	}
	own = own[len(own)-len(right):]
	for i, w := range own {
		if !strings.EqualFold(w, right[i]) {
			return false
		}
	}
	for i, w := range own {
		if w != right[i] && len(w) > 1 && strings.ToUpper(w) != w && (strings.Trim(right[i], "IVX") == "" || mixedCase(w)) {
			return true
		}
	}
	return false
}

// mixedCase reports whether a capital stands behind a small letter or after another capital of a word with small letters: "sUngai", "SUngai".
func mixedCase(w string) bool {
	return strings.ContainsFunc(w[1:], unicode.IsUpper) && strings.ContainsFunc(w, unicode.IsLower)
}
