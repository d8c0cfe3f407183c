package report

import (
	"fmt"
	"iter"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A longRow is a consolidated figure with what a row of its own needs to stand alone.
type longRow struct {
	region    region.Code
	name      string // of the region, "" when the register does not know it
	period    string // the year where the figure rests on several periods
	series    monograph.Series
	indicator *monograph.Indicator
	label     string // of the indicator, in the report's language
	cell      *monograph.Cell
}

// longRows are the figures of a section, or of all (""), by region and series; what is missing has no row.
func (r *Report) longRows(section string) iter.Seq[longRow] {
	series := r.seriesOf(section)
	return func(yield func(longRow) bool) {
		for _, code := range r.Figures.Regions() {
			name := ""
			if reg, ok := r.register.Get(code); ok {
				name = reg.Name
			}
			for _, s := range series {
				cell := r.Figures.Cell(code, s)
				if !said(&cell) {
					continue
				}
				period := string(cell.Period)
				if period == "" {
					period = fmt.Sprint(r.Year)
				}
				ind := r.catalogue.Indicator(s.Indicator)
				if !yield(longRow{code, name, period, s, ind, ind.Label.In(r.Lang), &cell}) {
					return
				}
			}
		}
	}
}

// seriesOf are the series of a section of the catalogue, of all for "".
func (r *Report) seriesOf(section string) []monograph.Series {
	var out []monograph.Series
	for _, s := range r.Figures.Series() {
		if section == "" || r.catalogue.Indicator(s.Indicator).Section == section {
			out = append(out, s)
		}
	}
	return out
}
