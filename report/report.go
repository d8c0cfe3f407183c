// Package report makes the consolidated report of a region once, as a model of chapters with tables and charts, and writes it for a
// terminal, as a workbook, as CSV or as JSON.
//
//	r, err := report.Build(report.Input{
//		Catalogue: cat, Register: reg, Region: "32.15", Year: 2025, Observations: observations, Lang: "id", Now: now,
//	})
//	err = report.WriteText(os.Stdout, r, report.TextOptions{Width: 100})
//	err = report.WriteXLSX(file, r)
package report

import (
	"slices"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A Register tells the names of regions and what lies in them; *region.Register is one.
type Register interface {
	Get(region.Code) (region.Region, bool)
	Children(region.Code) []region.Region
	Title(code region.Code, lang string) string
}

// An ImportRef is a file that figures came from.
type ImportRef struct {
	ID     int64
	File   string // base name
	SHA256 string // lower-case hex
	When   time.Time
	Who    string
}

// Input is what a report is made from.
type Input struct {
	Catalogue    *catalogue.Catalogue
	Register     Register
	Region       region.Code // a province, regency or sub-district
	Year         int
	Observations []monograph.Observation // of the year, for all regions within Region

	// The year compared with; PrevYear 0 is the year before. Without observations nothing is compared.
	PrevYear         int
	PrevObservations []monograph.Observation

	// Moved are the codes that gave way to another one each; figures of the year compared with are set beside those of the new code.
	Moved map[region.Code]region.Code

	// Divisions are the splits and mergers that may lie between the two years; their regions are compared together.
	Divisions []region.Division

	Findings []monograph.Finding
	Disputes []Dispute // of both years
	Imports  []ImportRef
	Office   Office    // who hands the report out
	Lang     string    // "id" or "en"
	Now      time.Time // the date of the report
}

// A Report is the consolidated report of one region and year, ready to be written.
type Report struct {
	Region   region.Code
	Name     string // "Kabupaten Karawang"
	Title    string
	Year     int
	Lang     string
	Made     time.Time
	Chapters []Chapter
	Parts    []Part // of a regency: its sub-districts, with the tables of their villages
	Imports  []ImportRef
	Findings []monograph.Finding
	Disputes []Dispute

	Comparison  []ProfileSection // of the region's figures with those of the year before; none without figures of both years
	PrevYear    int
	Matrix      Matrix
	Evaluations []Evaluation // of sub-districts
	Office      Office

	// Figures are all consolidated figures, also those that no table shows.
	Figures *monograph.Consolidation

	catalogue    *catalogue.Catalogue
	register     Register
	observations []monograph.Observation
}

// A Chapter holds the tables of one chapter of "Kecamatan Dalam Angka".
type Chapter struct {
	Number int
	Title  monograph.Label
	Tables []*Table
	Charts []*Chart
}

// A Part holds the tables of one sub-district's villages within the report of a regency.
type Part struct {
	Region   region.Code
	Name     string // "Kecamatan Cibuaya"
	Chapters []Chapter
}

// A Table is one table: a row for every region within Scope, or for every member of a breakdown list.
type Table struct {
	Number  string          // "3.1"; "3.1.7" in the seventh part
	Caption monograph.Label // full sentence with place and year
	Unit    string          // symbol of the unit of all columns, or "" when they differ
	Stub    string          // heading of the row names
	Scope   region.Code
	Section string // code
	Columns []*Column
	Rows    []Row
	Total   *Row // nil when no column has a total
	Notes   []string
	Files   []string // base names of the files that the figures came from
}

// A Column is a column of a table, or a group of columns under one heading.
type Column struct {
	Title    monograph.Label
	Unit     string    // symbol, where the table's columns have different units
	Children []*Column // of a group

	// of a column that is not a group:
	Kind     Kind
	Series   monograph.Series
	Value    string // for Kind Counted: the value that is counted
	Decimals int    // decimals shown; -1 for calendar years, which have no thousands separator
	Agg      monograph.Aggregation
	Sum      bool // the total beside the members of a list
	Light    bool // of Texts: the colour of a traffic light
}

// A Kind says what stands in a column.
type Kind int

const (
	Figures  Kind = iota // figures of the series
	Texts                // texts of the series
	Counted              // number of regions with one value of the series
	Previous             // figures of the series a year before
	Change               // change since the year before, in percent
)

// A Row is the figures of one region (of the table's Scope in the total row), or of one member of a list.
type Row struct {
	Region  region.Code
	Name    string
	Members monograph.Members // for a row that is not a region: what the columns' series are further divided by
	Cells   []monograph.Cell  // one for each of Leaves
}

// Leaves are the columns that hold figures, from left to right.
func (t *Table) Leaves() []*Column { return leaves(t.Columns) }

func leaves(columns []*Column) []*Column {
	var out []*Column
	for _, c := range columns {
		if len(c.Children) == 0 {
			out = append(out, c)
		} else {
			out = append(out, leaves(c.Children)...)
		}
	}
	return out
}

// depth is the number of heading rows.
func depth(columns []*Column) int {
	d := 0
	for _, c := range columns {
		d = max(d, 1+depth(c.Children))
	}
	return d
}

// blank reports whether a cell of the total row stays empty, because the column has no meaning for a group of regions.
func (t *Table) blank(row *Row, col *Column) bool {
	return row == t.Total && row.Members == "" && !t.byMembers() && (col.Kind == Texts || !totals(col.Agg))
}

// byMembers reports whether the rows are the members of a list.
func (t *Table) byMembers() bool { return len(t.Rows) > 0 && t.Rows[0].Members != "" }

func tablesOf(chapters []Chapter) []*Table {
	var out []*Table
	for _, c := range chapters {
		out = append(out, c.Tables...)
	}
	return out
}

// Only is the report of one section of the catalogue: its tables and charts, numbered as in the whole, and what the annexes say of it.
func (r *Report) Only(section string) *Report {
	if section == "" {
		return r
	}
	out := *r
	out.Chapters, out.Parts = onlySection(r.Chapters, section), nil
	for _, p := range r.Parts {
		if p.Chapters = onlySection(p.Chapters, section); len(p.Chapters) > 0 {
			out.Parts = append(out.Parts, p)
		}
	}
	out.Comparison = slices.DeleteFunc(slices.Clone(r.Comparison), func(s ProfileSection) bool { return s.Code != section })
	out.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f monograph.Finding) bool {
		ind := r.catalogue.Indicator(f.Indicator)
		return ind != nil && ind.Section != section
	})
	out.Imports = slices.DeleteFunc(slices.Clone(r.Imports), func(i ImportRef) bool { return !out.rests(i.File) })
	out.Matrix, out.Evaluations = r.Matrix.only(section), nil
	return &out
}

// rests reports whether figures of a table came from a file.
func (r *Report) rests(file string) bool {
	from := func(t *Table) bool { return slices.Contains(t.Files, file) }
	return slices.ContainsFunc(tablesOf(r.Chapters), from) ||
		slices.ContainsFunc(r.Parts, func(p Part) bool { return slices.ContainsFunc(tablesOf(p.Chapters), from) })
}

func onlySection(chapters []Chapter, section string) []Chapter {
	var out []Chapter
	for _, c := range chapters {
		c.Tables = slices.DeleteFunc(slices.Clone(c.Tables), func(t *Table) bool { return t.Section != section })
		c.Charts = slices.DeleteFunc(slices.Clone(c.Charts), func(x *Chart) bool { return x.Table.Section != section })
		if len(c.Tables) > 0 {
			out = append(out, c)
		}
	}
	return out
}
