package main

import (
	"context"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/rules"
	"monografi/monograph/store"
)

type validateOptions struct {
	region string
	year   int
	rule   string
	strict bool
}

// findingSummary counts findings by severity.
type findingSummary struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
}

func (s *findingSummary) add(sev monograph.Severity) {
	switch sev {
	case monograph.Error:
		s.Error++
	case monograph.Warning:
		s.Warning++
	default:
		s.Info++
	}
}

func (a *app) validateCommand() *cobra.Command {
	var o validateOptions
	cmd := &cobra.Command{
		Use:     "validate",
		Aliases: []string{"validasi"},
		Short:   a.say("validate.short"),
		Long:    a.say("validate.long"),
		Example: "  monografi validate\n  monografi validate --region 32.15.01 --year 2025\n  monografi validate --rule A-10",
		Args:    a.exactly(),
		RunE: runs(func(ctx context.Context, _ []string) error {
			return a.runValidate(ctx, &o)
		}),
	}
	cmd.Flags().StringVar(&o.region, "region", "", a.say("flag.region-only"))
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-only"))
	cmd.Flags().StringVar(&o.rule, "rule", "", a.say("flag.rule"))
	cmd.Flags().BoolVar(&o.strict, "strict", false, a.say("flag.strict"))
	return cmd
}

func (a *app) runValidate(ctx context.Context, o *validateOptions) error {
	d := declared{region: o.region, year: o.year}
	opt, err := d.options(a)
	if err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := a.findings(ctx, db, cat, opt.Region, opt.Year)
	if err != nil {
		return err
	}
	found = keep(found, o)
	var sum findingSummary
	for i := range found {
		found[i].ID = findingID(i)
		sum.add(found[i].Severity)
	}
	if a.globals.json {
		if err := a.answer(struct {
			Findings []monograph.Finding `json:"findings"`
			Summary  findingSummary      `json:"summary"`
		}{found, sum}); err != nil {
			return err
		}
	} else {
		a.printValidation(found, sum)
	}
	if sum.Error > 0 {
		return &failure{code: exitData}
	}
	return nil
}

// findings checks what is stored about a region and year; "" and 0 are everything. The year before takes part, for balances.
func (a *app) findings(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, within region.Code, year int) ([]monograph.Finding, error) {
	figures, checks, err := a.stored(ctx, db, within, year)
	if err != nil {
		return nil, err
	}
	found := rules.Evaluate(rules.Input{Catalogue: cat, Register: region.Default(), Observations: figures, Checks: checks})
	out := []monograph.Finding{}
	for i := range found {
		f := &found[i]
		if year != 0 && f.Period != "" && !f.Period.In(year) {
			continue
		}
		f.Message = a.findingText(cat, f)
		out = append(out, *f)
	}
	return out, nil
}

// stored reads the figures and printed totals in force, of a year and the one before; 0 is all years.
func (a *app) stored(ctx context.Context, db *store.DB, within region.Code, year int) ([]monograph.Observation, []monograph.Check, error) {
	var figures []monograph.Observation
	var checks []monograph.Check
	years := []int{0}
	if year != 0 {
		years = []int{year - 1, year}
	}
	for _, y := range years {
		filter := store.Filter{Region: within, Year: y}
		err := db.EachFigure(ctx, filter, func(f store.Figure) error {
			figures = append(figures, f.Observation)
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
		totals, err := db.Checks(ctx, filter)
		if err != nil {
			return nil, nil, err
		}
		for _, c := range totals {
			checks = append(checks, c.Check)
		}
	}
	return figures, checks, nil
}

// keep filters by rule and raises warnings when they count as errors.
func keep(found []monograph.Finding, o *validateOptions) []monograph.Finding {
	out := []monograph.Finding{}
	for _, f := range found {
		if o.rule != "" && f.Rule != o.rule {
			continue
		}
		if o.strict && f.Severity == monograph.Warning {
			f.Severity = monograph.Error
		}
		out = append(out, f)
	}
	return out
}

// printValidation lists findings file by file, the worst file first.
func (a *app) printValidation(found []monograph.Finding, sum findingSummary) {
	byFile := map[string][]monograph.Finding{}
	var order []string
	for _, f := range found {
		name := ""
		if len(f.Cells) > 0 {
			name = f.Cells[0].File
		}
		if _, ok := byFile[name]; !ok {
			order = append(order, name)
		}
		byFile[name] = append(byFile[name], f)
	}
	for _, name := range order {
		if name == "" {
			a.title(a.say("validate.no-file"))
		} else {
			a.title(name)
		}
		a.printFindings(byFile[name], len(found))
	}
	a.tell("validate.summary", a.count(sum.Error), a.count(sum.Warning), a.count(sum.Info))
	if sum.Error > 0 {
		a.hint("validate.hint")
	}
}
