package main

import (
	"context"
	"fmt"
	"strconv"
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
	Disputed   bool              `json:"disputed,omitempty"` // other files say something else, and nobody has decided

	counts bool // the figure asked for is made of it
}

func (a *app) traceCommand() *cobra.Command {
	var o traceOptions
	cmd := &cobra.Command{
		Use:     "trace " + a.say("arg.region") + " " + a.say("arg.indicator"),
		Aliases: []string{"telusur"},
		Short:   a.say("trace.short"),
		Long:    a.say("trace.long"),
		Example: "  monografi trace 32.15.01.2003 PDK.JML --year 2025\n  monografi trace 32.15 \"PDK.JML{SEX=P}\" --year 2025",
		Args:    a.exactly(a.say("arg.region"), a.say("arg.indicator")),
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
	t, err := a.newTracer(ctx, db, cat, code, series, o.year)
	if err != nil {
		return err
	}
	traced, err := t.traced(ctx)
	if err != nil {
		return err
	}
	if len(traced) == 0 {
		return t.nothing(o.year)
	}
	if a.globals.json {
		return a.answer(struct {
			Figures []tracedFigure `json:"figures"`
		}{traced})
	}
	a.printTrace(cat, code, series, traced)
	return nil
}

func (a *app) tracedOf(cat *catalogue.Catalogue, f store.Figure) tracedFigure {
	t := tracedFigure{Region: f.Region, RegionName: a.register().Title(f.Region, a.lang), Period: f.Period, Indicator: f.Indicator, Members: f.Members,
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
	a.title(cat.SeriesLabel(s, a.lang) + ", " + a.register().Title(code, a.lang))
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
		if t.Number != nil && t.counts {
			sum += *t.Number
			parts++
		}
		note := ""
		switch {
		case t.Undone != nil:
			note = a.say("trace.undone")
		case t.Disputed:
			note = a.say("trace.disputed")
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
