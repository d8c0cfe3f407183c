package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
	"monografi/report"
)

// nearestYear stands for the newest year before that of the report that has figures.
const nearestYear = -1

// reportInput reads what a report of a region and year is made from. prev is the year to compare with, or nearestYear; 0 is the one before,
// whether it has figures or not.
func (a *app) reportInput(ctx context.Context, o *reportOptions, code region.Code, prev int) (*report.Input, error) {
	cat, err := a.catalogue()
	if err != nil {
		return nil, err
	}
	if err := a.knownSection(cat, &o.section); err != nil {
		return nil, err
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer db.Close()
	return a.gather(ctx, db, cat, o, code, prev)
}

// gather reads from an open database what a report is made from.
func (a *app) gather(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, o *reportOptions, code region.Code, prev int) (*report.Input, error) {
	var err error
	year := o.year
	if year == 0 {
		if year, err = a.lastYear(ctx, db, code); err != nil {
			return nil, err
		}
	}
	if prev == nearestYear {
		if prev, err = a.yearBefore(ctx, db, code, year); err != nil {
			return nil, err
		}
	}
	in := &report.Input{Catalogue: cat, Register: a.register(), Region: code, Year: year, PrevYear: prev, Office: a.config.Office, Lang: a.lang, Now: a.now()}
	before := prev
	if before == 0 {
		before = year - 1
	}
	used := map[int64]bool{}
	if in.Observations, err = figuresOf(ctx, db, code, year, used); err != nil {
		return nil, err
	}
	if in.PrevObservations, err = figuresOf(ctx, db, code, before, used); err != nil {
		return nil, err
	}
	in.Moved, in.Divisions = a.register().Successors(), a.register().Divisions()
	for _, from := range slices.Sorted(maps.Keys(in.Moved)) {
		if !in.Moved[from].Within(code) || from.Within(code) {
			continue
		}
		more, err := figuresOf(ctx, db, from, before, used)
		if err != nil {
			return nil, err
		}
		in.PrevObservations = append(in.PrevObservations, more...)
	}
	if len(in.Observations) == 0 && (prev == 0 || len(in.PrevObservations) == 0) {
		return nil, a.noFigures(ctx, db, code, year)
	}
	switch {
	case a.globals.json:
	case len(in.Observations) == 0:
		a.warn("report.empty", a.register().Title(code, a.lang), year)
	case prev != 0 && len(in.PrevObservations) == 0:
		a.warn("report.empty", a.register().Title(code, a.lang), prev)
	}
	if in.Disputes, err = a.disputes(ctx, db, code, year, before); err != nil {
		return nil, err
	}
	if in.Findings, err = a.findings(ctx, db, cat, code, year); err != nil {
		return nil, err
	}
	in.Imports, err = importRefs(ctx, db, used)
	return in, err
}

// yearBefore is the newest year before another with figures about a region.
func (a *app) yearBefore(ctx context.Context, db *store.DB, code region.Code, year int) (int, error) {
	years, err := yearsOf(ctx, db, code)
	if err != nil {
		return 0, err
	}
	at, _ := slices.BinarySearch(years, year)
	if at == 0 {
		return 0, a.fail(exitFailed, "compare.alone", a.register().Title(code, a.lang), year).advise(a.say("compare.alone.hint"))
	}
	return years[at-1], nil
}

// yearsOf are the years with figures about a region, in order.
func yearsOf(ctx context.Context, db *store.DB, code region.Code) ([]int, error) {
	periods, err := db.Periods(ctx, code)
	if err != nil {
		return nil, err
	}
	years := make([]int, len(periods))
	for i, p := range periods {
		years[i] = p.Year()
	}
	slices.Sort(years)
	return slices.Compact(years), nil
}

// noFigures says that there are no figures about a region in a year, and in which years there are.
func (a *app) noFigures(ctx context.Context, db *store.DB, code region.Code, year int) error {
	f := a.fail(exitFailed, "report.empty", a.register().Title(code, a.lang), year).advise(a.say("report.empty.hint"))
	years, err := yearsOf(ctx, db, code)
	if err != nil {
		return err
	}
	if len(years) > 0 {
		f.hint = a.say("report.years", strings.ReplaceAll(strings.Trim(fmt.Sprint(years), "[]"), " ", ", "))
	}
	return f
}

// lastYear is the newest year with figures about a region.
func (a *app) lastYear(ctx context.Context, db *store.DB, code region.Code) (int, error) {
	if a.config.Year != 0 {
		return a.config.Year, nil
	}
	years, err := yearsOf(ctx, db, code)
	if err != nil {
		return 0, err
	}
	if len(years) == 0 {
		return 0, a.fail(exitFailed, "report.nothing", a.register().Title(code, a.lang)).advise(a.say("report.empty.hint"))
	}
	return years[len(years)-1], nil
}

func figuresOf(ctx context.Context, db *store.DB, code region.Code, year int, used map[int64]bool) ([]monograph.Observation, error) {
	var out []monograph.Observation
	err := db.EachFigure(ctx, store.Filter{Region: code, Year: year}, func(f store.Figure) error {
		used[f.Import] = true
		out = append(out, f.Observation)
		return nil
	})
	return out, err
}

// importRefs are the imports that the figures of a report came with, by file, so that the report does not depend on their order.
func importRefs(ctx context.Context, db *store.DB, used map[int64]bool) ([]report.ImportRef, error) {
	all, err := db.History(ctx)
	if err != nil {
		return nil, err
	}
	var out []report.ImportRef
	for i := len(all) - 1; i >= 0; i-- {
		if x := &all[i]; used[x.ID] {
			out = append(out, report.ImportRef{ID: x.ID, File: x.File.Name, SHA256: x.File.SHA256, When: x.When, Who: x.Who})
		}
	}
	slices.SortStableFunc(out, func(x, y report.ImportRef) int {
		return cmp.Or(strings.Compare(x.File, y.File), strings.Compare(x.SHA256, y.SHA256))
	})
	return out, nil
}

// disputes are the figures of two years of which files say different things; the user is told that there are some.
func (a *app) disputes(ctx context.Context, db *store.DB, code region.Code, years ...int) ([]report.Dispute, error) {
	var out []report.Dispute
	for _, year := range years {
		open, err := db.Disputes(ctx, store.Filter{Region: code, Year: year})
		if err != nil {
			return nil, err
		}
		for i := range open {
			d := report.Dispute{Address: open[i].Address}
			for _, f := range open[i].Figures {
				d.Figures = append(d.Figures, f.Observation)
			}
			out = append(out, d)
		}
	}
	if len(out) > 0 {
		a.warn("report.disputed", a.count(len(out)))
		a.hint("report.disputed.hint")
	}
	return out, nil
}
