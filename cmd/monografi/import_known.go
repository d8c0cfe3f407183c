package main

import (
	"context"
	"slices"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// known gives what is stored of the sub-districts of a file, of its years and the years before them: evidence for which cell of a broken sum
// is wrong. What cannot be read is put into failed.
func (run *importRun) known(ctx context.Context, res *importer.Result, failed *error) func() []monograph.Observation {
	return func() []monograph.Observation {
		var out []monograph.Observation
		for _, f := range shelves(res.Batch.Observations) {
			*failed = run.db.EachFigure(ctx, f, func(x store.Figure) error {
				out = append(out, x.Observation)
				return nil
			})
			if *failed != nil {
				return nil
			}
		}
		return out
	}
}

// shelves are where figures are kept that bear on observations: their sub-districts, or the regency where they are of many, in their years
// and the years before.
func shelves(all []monograph.Observation) []store.Filter {
	const many = 5 // sub-districts of a regency
	var years []int
	var within []region.Code
	of := map[region.Code]int{}
	for i := range all {
		code, year := all[i].Region.At(region.Subdistrict), all[i].Period.Year()
		if code == "" || year == 0 {
			continue
		}
		if !slices.Contains(within, code) {
			within = append(within, code)
			of[code.At(region.Regency)]++
		}
		for _, y := range []int{year - 1, year} {
			if !slices.Contains(years, y) {
				years = append(years, y)
			}
		}
	}
	var out []store.Filter
	seen := map[region.Code]bool{}
	for _, code := range within {
		if up := code.At(region.Regency); of[up] > many {
			code = up
		}
		for _, y := range years {
			if !seen[code] {
				out = append(out, store.Filter{Region: code, Year: y})
			}
		}
		seen[code] = true
	}
	return out
}
