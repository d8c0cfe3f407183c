package main

import (
	"context"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// A tracer follows a figure to the stored figures it is made of, the way the reports make it.
type tracer struct {
	*app
	db      *store.DB
	cat     *catalogue.Catalogue
	code    region.Code
	series  monograph.Series
	figures []store.Figure // of the indicator, in the region and year
	at      map[monograph.Address]store.Figure
	made    *monograph.Consolidation
	below   map[region.Code][]region.Code // the regions next below a region that hold figures
}

func (a *app) newTracer(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, code region.Code, s monograph.Series, year int) (*tracer, error) {
	t := &tracer{app: a, db: db, cat: cat, code: code, series: s, at: map[monograph.Address]store.Figure{}, below: map[region.Code][]region.Code{}}
	var err error
	if t.figures, err = db.Figures(ctx, store.Filter{Region: code, Year: year, Indicators: []string{s.Indicator}}); err != nil {
		return nil, err
	}
	given := make([]monograph.Observation, len(t.figures))
	for i, f := range t.figures {
		given[i] = f.Observation
		t.at[f.Address] = f
	}
	terms := monograph.Terms{Indicators: []*monograph.Indicator{cat.Indicator(s.Indicator)}, Breakdowns: cat.Breakdowns}
	t.made = monograph.Consolidate(terms, []region.Code{code}, given)
	held := map[region.Code]bool{}
	for _, r := range t.made.Regions() {
		held[r] = true
		for p := r.Parent(); p != ""; p = p.Parent() {
			if held[p] {
				t.below[p] = append(t.below[p], r)
				break
			}
		}
	}
	return t, nil
}

// traced lists the versions of the region's own figure, and the figures that it is added up from, or those of the regions inside where
// there is nothing to add up.
func (t *tracer) traced(ctx context.Context) ([]tracedFigure, error) {
	out, err := t.own(ctx)
	if err != nil {
		return nil, err
	}
	parts := t.parts(t.code, t.series)
	if len(parts) == 0 {
		for _, f := range t.figures {
			if f.Series == t.series {
				parts = append(parts, f)
			}
		}
	}
	for _, f := range parts {
		if f.Region == t.code && f.Series == t.series {
			continue // stands among its versions
		}
		p := t.tracedOf(t.cat, f)
		p.counts = true
		out = append(out, p)
	}
	return out, nil
}

// own lists what was ever stored as the figure of the region itself, the newest first.
func (t *tracer) own(ctx context.Context) ([]tracedFigure, error) {
	var out []tracedFigure
	rivals, err := t.rivals(ctx)
	if err != nil {
		return nil, err
	}
	for _, f := range t.figures {
		if f.Series != t.series || f.Region != t.code {
			continue
		}
		versions, err := t.db.Versions(ctx, f.Address)
		if err != nil {
			return nil, err
		}
		found := false
		for _, v := range versions {
			o := t.tracedOf(t.cat, v.Figure)
			when := v.When
			o.When, o.Undone, o.InForce = &when, v.Undone, !found && v.Undone == nil && !v.Again
			found = found || o.InForce
			o.Disputed = rivals[f.Period][v.Import] && !v.Again
			out = append(out, o)
		}
	}
	return out, nil
}

// rivals are the imports, by period, that say different things of the figure.
func (t *tracer) rivals(ctx context.Context) (map[monograph.Period]map[int64]bool, error) {
	all, err := t.db.Disputes(ctx, store.Filter{Region: t.code, Indicators: []string{t.series.Indicator}})
	out := map[monograph.Period]map[int64]bool{}
	for i := range all {
		if d := &all[i]; d.Region == t.code && d.Series == t.series {
			out[d.Period] = map[int64]bool{}
			for _, f := range d.Figures {
				out[d.Period][f.Import] = true
			}
		}
	}
	return out, err
}

// parts are the stored figures that the figure of a region is made of.
func (t *tracer) parts(r region.Code, s monograph.Series) []store.Figure {
	cell := t.made.Cell(r, s)
	if !cell.Status.HasValue() {
		return nil
	}
	if !cell.Typed {
		var out []store.Figure
		for _, b := range t.below[r] {
			out = append(out, t.parts(b, s)...)
		}
		return out
	}
	if f, ok := t.at[monograph.Address{Region: r, Period: cell.Period, Series: s}]; ok {
		return []store.Figure{f}
	}
	for _, use := range t.cat.Indicator(s.Indicator).Breakdowns {
		if !use.Partition || s.Members.Get(use.List) != "" {
			continue
		}
		if out := t.partition(r, s, use.List); out != nil {
			return out
		}
	}
	return nil
}

// partition are the figures that a figure is added up from by one list, nil when a member is missing.
func (t *tracer) partition(r region.Code, s monograph.Series, list string) []store.Figure {
	var out []store.Figure
	for _, m := range t.cat.Breakdown(list).Members {
		if m.Parent != "" {
			continue
		}
		part := monograph.Series{Indicator: s.Indicator, Members: s.Members.With(list, m.Code)}
		found := t.parts(r, part)
		if len(found) == 0 && t.made.Cell(r, part).Status != monograph.NotApplicable {
			return nil
		}
		out = append(out, found...)
	}
	return out
}

// nothing says that there is no such figure; of a ratio, what it is made of.
func (t *tracer) nothing(year int) error {
	f := t.fail(exitFailed, "trace.none", t.cat.SeriesLabel(t.series, t.lang), t.register().Title(t.code, t.lang), year)
	if num, den, ok := t.cat.Indicator(t.series.Indicator).Operands(t.series.Members, t.cat.Indicator); ok {
		return f.advise(t.say("trace.ratio", seriesText(num), seriesText(den)))
	}
	return f
}
