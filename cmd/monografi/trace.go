package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

type traceOptions struct {
	year int
}

// tracedFigure is one stored version of a figure in the JSON of "trace".
type tracedFigure struct {
	Region     region.Code       `json:"region"`
	RegionName string            `json:"region_name"`
	Period     monograph.Period  `json:"period"`
	Indicator  string            `json:"indicator"`
	Members    monograph.Members `json:"members"`
	Number     *float64          `json:"number"`
	Text       *string           `json:"text"`
	Status     monograph.Status  `json:"status"`
	Unit       string            `json:"unit"`
	File       string            `json:"file"`
	Sheet      string            `json:"sheet"`
	Cell       string            `json:"cell"`
	Raw        string            `json:"raw"`
	Import     int64             `json:"import"`
	When       *time.Time        `json:"when,omitempty"`
	InForce    bool              `json:"in_force"`
	Undone     *time.Time        `json:"undone,omitempty"`
}

func (a *app) traceCommand() *cobra.Command {
	var o traceOptions
	cmd := &cobra.Command{
		Use:     "trace REGION INDICATOR",
		Aliases: []string{"telusur"},
		Short:   a.say("trace.short"),
		Long:    a.say("trace.long"),
		Example: "  monografi trace 32.15.01.2003 PDK.JML --year 2025\n  monografi trace 32.15 \"PDK.JML{SEX=P}\" --year 2025",
		Args:    a.exactly("REGION", "INDICATOR"),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return a.completeRegion(cmd, args, typed)
			}
			return a.completeIndicator(cmd, args, typed)
		},
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runTrace(ctx, &o, args[0], args[1])
		}),
	}
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-of"))
	return cmd
}

func (a *app) runTrace(ctx context.Context, o *traceOptions, place, what string) error {
	code, err := a.resolveRegion(place)
	if err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	series, err := a.resolveSeries(cat, what)
	if err != nil {
		return err
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	if o.year == 0 {
		if o.year, err = a.lastYear(ctx, db, code); err != nil {
			return err
		}
	}
	traced, err := a.traced(ctx, db, cat, code, series, o.year)
	if err != nil {
		return err
	}
	if len(traced) == 0 {
		return a.fail(exitFailed, "trace.none", cat.SeriesLabel(series, a.lang), region.Default().Title(code, a.lang), o.year)
	}
	if a.globals.json {
		return a.answer(struct {
			Figures []tracedFigure `json:"figures"`
		}{traced})
	}
	a.printTrace(cat, code, series, traced)
	return nil
}

// resolveSeries reads "PDK.JML", "PDK.JML{SEX=P;UMUR5=0-4}" or the name of an indicator.
func (a *app) resolveSeries(cat *catalogue.Catalogue, text string) (monograph.Series, error) {
	name, members, found := strings.Cut(strings.TrimSuffix(strings.TrimSpace(text), "}"), "{")
	ind, err := a.resolveIndicator(cat, strings.TrimSpace(name))
	if err != nil {
		return monograph.Series{}, err
	}
	s := monograph.Series{Indicator: ind.Code}
	if found {
		if s.Members, err = monograph.ParseMembers(strings.ReplaceAll(members, ",", ";")); err != nil {
			return s, &failure{code: exitUsage, text: err.Error(), cause: err}
		}
	}
	if err := cat.ValidSeries(s); err != nil {
		return s, &failure{code: exitUsage, text: err.Error(), cause: err}
	}
	return s, nil
}

// traced lists the versions of the region's own figure, and the figures of the regions inside that make up its total: those
// of the series itself, or of the series it is broken down to.
func (a *app) traced(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, code region.Code, s monograph.Series, year int) ([]tracedFigure, error) {
	current, err := db.Figures(ctx, store.Filter{Region: code, Year: year, Indicators: []string{s.Indicator}})
	if err != nil {
		return nil, err
	}
	var out []tracedFigure
	exact := false
	for _, f := range current {
		if f.Series != s {
			continue
		}
		exact = true
		if f.Region != code {
			out = append(out, a.tracedOf(cat, f))
			continue
		}
		versions, err := db.Versions(ctx, f.Address)
		if err != nil {
			return nil, err
		}
		found := false
		for _, v := range versions {
			t := a.tracedOf(cat, v.Figure)
			when := v.When
			t.When, t.Undone, t.InForce = &when, v.Undone, !found && v.Undone == nil && !v.Again
			found = found || t.InForce
			out = append(out, t)
		}
	}
	if exact {
		return out, nil
	}
	for _, f := range current {
		if partOf(f.Members, s.Members) {
			out = append(out, a.tracedOf(cat, f))
		}
	}
	return out, nil
}

// partOf reports whether members break others down: they name the same members and more.
func partOf(m, whole monograph.Members) bool {
	for _, l := range whole.Lists() {
		if m.Get(l) != whole.Get(l) {
			return false
		}
	}
	return m != whole
}

func (a *app) tracedOf(cat *catalogue.Catalogue, f store.Figure) tracedFigure {
	t := tracedFigure{Region: f.Region, RegionName: region.Default().Title(f.Region, a.lang), Period: f.Period, Indicator: f.Indicator, Members: f.Members,
		Status: f.Status, File: f.Source.File, Sheet: f.Source.Sheet, Cell: f.Source.Cell, Raw: f.Source.Raw, Import: f.Import, InForce: true}
	if ind := cat.Indicator(f.Indicator); ind != nil {
		t.Unit = ind.Unit
	}
	if f.Text != "" {
		text := f.Text
		t.Text = &text
	} else if f.Status.HasValue() {
		v := f.Value
		t.Number = &v
	}
	return t
}

func (a *app) printTrace(cat *catalogue.Catalogue, code region.Code, s monograph.Series, traced []tracedFigure) {
	a.title(cat.SeriesLabel(s, a.lang) + ", " + region.Default().Title(code, a.lang))
	rows := make([][]string, len(traced))
	sum, parts := 0.0, 0
	for i := range traced {
		t := &traced[i]
		value := ""
		switch {
		case t.Number != nil:
			value = a.figure(cat, t.Indicator, t.Number)
		case t.Text != nil:
			value = *t.Text
		}
		if t.Number != nil && t.InForce {
			sum += *t.Number
			parts++
		}
		note := ""
		switch {
		case t.Undone != nil:
			note = a.say("trace.undone")
		case !t.InForce:
			note = a.say("trace.replaced")
		}
		rows[i] = []string{t.RegionName, string(t.Members), string(t.Period), value, t.File, address(t.Sheet, t.Cell), fmt.Sprintf("%q", t.Raw), strconv.FormatInt(t.Import, 10), note}
	}
	a.table([]string{a.say("head.region"), a.say("head.members"), a.say("head.period"), a.say("head.value"), a.say("head.file"), a.say("head.cell"), a.say("head.raw"), a.say("head.import"), ""}, rows)
	if ind := cat.Indicator(s.Indicator); parts > 1 && ind != nil && ind.Agg == monograph.Sum {
		a.print(a.say("trace.sum", a.count(parts), a.figure(cat, s.Indicator, &sum)))
	}
}
