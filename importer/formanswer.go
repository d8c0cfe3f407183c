package importer

import (
	"regexp"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
)

// lineText keeps a text where the catalogue expects one: borders, typology, names of things.
func (p *page) lineText(f *figure) *figure {
	if !f.sense.known {
		return nil
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	if ind.Type.Numeric() && strings.ContainsAny(f.cell.Text, "0123456789") {
		p.problemAt(f.cell, monograph.Warning, "text-for-number", "")
	}
	if ind.Type.Numeric() || ind.Agg == monograph.KeyOnly {
		return nil
	}
	f.says(ind)
	p.taken[[2]int{f.cell.Row, f.cell.Col}] = true
	p.figures = append(p.figures, f)
	return f
}

// nullAnswer reads a mark for "nothing" where words are expected. "Tidak ada" in words is an answer; a dash or dots say nothing.
func (p *page) nullAnswer(f *figure) {
	if strings.IndexFunc(f.cell.Text, isLetter) < 0 || f.status == monograph.NotApplicable || strings.Contains(strings.ToLower(f.cell.Text), "data") {
		f.role = RoleNote
		return
	}
	f.says(p.words.cat.Indicator(f.sense.series.Indicator))
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// answers are what offices write for yes and no.
var answers = map[string]string{
	"ya": "Ya", "y": "Ya", "ada": "Ya", "sudah": "Ya", "sudah ada": "Ya", "tersedia": "Ya", "yes": "Ya", "v": "Ya", "√": "Ya", "✓": "Ya",
	"tidak": "Tidak", "tdk": "Tidak", "tidak ada": "Tidak", "tdk ada": "Tidak", "belum": "Tidak", "belum ada": "Tidak", "tidak tersedia": "Tidak",
	"belum tersedia": "Tidak", "nihil": "Tidak", "kosong": "Tidak", "t.a": "Tidak", "t.a.": "Tidak", "tad": "Tidak", "no": "Tidak",
}

// says makes a figure the text that stands in its cell; of a yes-or-no question "Ya" or "Tidak", however it was written.
func (f *figure) says(ind *monograph.Indicator) {
	f.text, f.status, f.settled = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(f.cell.Text), ":")), monograph.Reported, true
	if ind.Type != monograph.Bool {
		return
	}
	if a, ok := answers[strings.ToLower(strings.Join(strings.Fields(f.text), " "))]; ok {
		f.text = a
	}
}

// aboutYears are the words of a label that ask for a year.
var aboutYears = regexp.MustCompile(`\b(?:tahun|dibangun|berdiri|didirikan|dibentuk|terbentuk|diresmikan|sejak|periode|sensus)\b`)

// quantity is how labels of counts and measures begin.
var quantity = regexp.MustCompile(`^(?:jumlah|banyak|luas|panjang|volume|produksi|hasil|populasi|total|nilai|tinggi|jarak)`)

// tellsYear reports whether a four-digit figure on a line is a year that is no figure of its own. It is one where the label is
// the name of an indicator that is a year, "Tahun Pembentukan Desa"; "Dibangun Tahun" below some building is none.
func (p *page) tellsYear(l *layout.Line, s sense, it item) bool {
	if s.known {
		ind := p.words.cat.Indicator(s.series.Indicator)
		switch {
		case ind.Agg == monograph.KeyOnly:
			return true
		case ind.Type == monograph.Year:
			return !it.text.names(ind.Code)
		}
		return !ind.Type.Numeric() && aboutYears.MatchString(it.text.norm)
	}
	if it.total() || quantity.MatchString(it.text.norm) || l.Unit != nil {
		return false
	}
	if !l.Colon && it.number == "" {
		return true // the heading of a blank table: "Jenis Sarana | 2025"
	}
	return aboutYears.MatchString(it.text.norm) || len(namings(it.raw)) > 0 // "Kabupaten Badung | 2025"
}

// names reports whether a text names an indicator wherever it stands.
func (t *text) names(indicator string) bool {
	for _, tm := range t.terms {
		for _, ph := range tm.means {
			if ph.Indicator == indicator && ph.Context == "" {
				return true
			}
		}
	}
	return false
}

// percent reports whether a sense is a share that is stored as such, since it cannot be recomputed from other figures.
func (v *vocabulary) percent(s sense) bool {
	if !s.known {
		return false
	}
	ind := v.cat.Indicator(s.series.Indicator)
	return ind != nil && ind.Unit == "%" && !v.derived(ind.Code)
}

// printsPercent reports whether a figure is printed as a share: in its headings, in its cell, or by the cell's format.
func (f *figure) printsPercent() bool {
	unit := strings.TrimSpace(f.cell.Reading.Unit)
	return f.sense.unit == "%" || unit == "%" || strings.EqualFold(unit, "persen") || f.cell.Percent()
}
