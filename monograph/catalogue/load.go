package catalogue

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed data/*.csv
var embedded embed.FS

// Default returns the catalogue that comes with the program. It is read once; do not change it.
func Default() *Catalogue { return defaultCatalogue() }

var defaultCatalogue = sync.OnceValue(func() *Catalogue {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	c, err := Load(data)
	if err != nil {
		panic(err)
	}
	return c
})

// Load reads a catalogue from a folder of CSV tables: sections.csv, units.csv, breakdowns.csv, indicators.csv, phrases.csv,
// forms.csv, form_rows.csv, rules.csv, templates.csv, tests.csv, registers.csv, holidays.csv,
// lights.csv and flows.csv. Tables that are absent are empty. Faults in the tables come as TableErrors.
// Load looks at each row for itself; Check looks at how the rows go together.
//
// Every table is UTF-8 with commas and a header row; its columns may stand in any order. Several words in one field are joined by "|".
//
//   - units.csv: spellings are words that mean the unit wherever they stand, accepts those that do so only for figures counted in it; "km2*100"
//     is a factor into the unit.
//   - breakdowns.csv: the row of a list, without a member, stands above those of its members. Its default is the indicator meant where a
//     heading names a member alone.
//   - indicators.csv: breakdowns are lists in the order of the forms, with * for a partition. numerator, denominator and weight name series,
//     "PDK.JML" or "PDK.JML{SEX=L}". The numerator of a mean, "PLY.SKM_NRR{UNSUR=*}", names the members that it is scale times the mean of.
//   - tests.csv: test is a key of TestKinds, parameters are its thresholds, "sigmas=3 units=5", all of them; series are codes, or beginnings of
//     codes with a star. The severity off switches a test off.
//   - registers.csv: words that head the columns of lists with a row for each report, respondent, service or officer; "status=PROSES" in the
//     column field gives words that stand in such a column for a member.
//   - holidays.csv: days without work besides Saturdays and Sundays; *-08-17 is a day of every year.
//   - lights.csv: the measures of the performance sheet, scale × numerator / denominator, with the limits of green and yellow. LIST=* in a
//     series stands for all members of the list.
//   - flows.csv: how the half-years of an indicator make a year: sum of a flow such as births, first of an opening stock; what is not named takes
//     the last.
//   - context, in indicators.csv, breakdowns.csv and phrases.csv: words of which one must stand above or before the heading. For members, an empty
//     context asks for the name of the list or of an indicator that uses it, and * for nothing.
func Load(fsys fs.FS) (*Catalogue, error) {
	t, err := readTables(fsys)
	if err != nil {
		return nil, err
	}
	return t.build()
}

// Overlay returns the catalogue with the tables of a regency laid over it: a row with a known key (a code, a list and member,
// a text and context) takes the place of the row it names, other rows are added. The rows of one form belong together and
// are replaced together. The receiver, which must come from Default, Load or Overlay, is not changed.
func (c *Catalogue) Overlay(fsys fs.FS) (*Catalogue, error) {
	over, err := readTables(fsys)
	if err != nil {
		return nil, err
	}
	return c.tables.overlay(over).build()
}

// build turns the text of the tables into a catalogue.
func (t tables) build() (*Catalogue, error) {
	p := parser{}
	c := Catalogue{tables: t}
	for i := range t {
		p.table(&t[i], &c)
	}
	if len(p.faults) > 0 {
		return nil, p.faults
	}
	c.Breakdowns = p.breakdowns()
	c.Indicators = p.indicators(c.Sections)
	out := New(c)
	for _, l := range p.lights {
		out.Lights = append(out.Lights, out.lit(l))
	}
	out.setFlows(p.flows)
	out.Phrases = p.phrasesOf(out)
	return out, nil
}
