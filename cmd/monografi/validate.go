package main

import (
	"context"
	"slices"
	"strings"

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

	annotate string // folder for annotated copies, "" for none

	judgement
	all       bool   // resolved findings too
	untouched bool   // only the figures that nothing looks at
	statement string // file for the validation statement, "" for none
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
			if o.judgement.given() {
				return a.runJudgement(ctx, &o.judgement)
			}
			return a.runValidate(ctx, &o)
		}),
	}
	cmd.Flags().StringVar(&o.region, "region", "", a.say("flag.region-only"))
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-only"))
	cmd.Flags().StringVar(&o.rule, "rule", "", a.say("flag.rule"))
	cmd.Flags().BoolVar(&o.strict, "strict", false, a.say("flag.strict"))
	cmd.Flags().StringVar(&o.annotate, "annotate", "", a.say("flag.annotate"))
	cmd.Flags().BoolVar(&o.all, "all", false, a.say("flag.all"))
	cmd.Flags().StringVar(&o.statement, "statement", "", a.say("flag.statement"))
	cmd.Flags().BoolVar(&o.untouched, "untouched", false, a.say("flag.untouched"))
	o.judgement.flags(a, cmd)
	a.completeFlag(cmd, "region", a.completeRegion)
	a.completeFlag(cmd, "rule", a.completeRule)
	return cmd
}

func (a *app) runValidate(ctx context.Context, o *validateOptions) error {
	if o.statement != "" && o.year == 0 {
		o.year = a.config.Year
	}
	d := declared{region: o.region, year: o.year}
	opt, err := d.options(a)
	if err != nil {
		return err
	}
	if err := a.checkStatement(o, opt.Region); err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	if err := a.knownRule(cat, o.rule); err != nil {
		return err
	}
	if o.untouched {
		if o.rule != "" || o.annotate != "" || o.statement != "" || o.all {
			return a.fail(exitUsage, "untouched.alone")
		}
		return a.runUntouched(ctx, cat, opt.Region, opt.Year)
	}
	db, err := a.openTracking(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := a.findings(ctx, db, cat, opt.Region, opt.Year)
	if err != nil {
		return err
	}
	v, err := a.track(ctx, db, cat, found, store.FindingScope{Region: opt.Region, Year: opt.Year}, o)
	if err != nil {
		return err
	}
	var annotated []string
	if o.annotate != "" {
		if annotated, err = a.annotateStored(ctx, db, v.findings(), o.annotate); err != nil {
			return err
		}
	}
	if o.statement != "" {
		if err := a.writeStatement(ctx, db, cat, v, opt.Region, o); err != nil {
			return err
		}
	}
	return a.endValidation(v, o.all, annotated)
}

// endValidation gives what was found, and the exit code.
func (a *app) endValidation(v *validation, all bool, annotated []string) error {
	if a.globals.json {
		if err := a.answer(struct {
			Findings  []findingRow   `json:"findings"`
			Summary   findingSummary `json:"summary"`
			Annotated []string       `json:"annotated,omitempty"` // paths of the annotated copies
		}{v.rows(all), v.sum, annotated}); err != nil {
			return err
		}
	} else {
		a.printValidation(v, all)
	}
	if v.sum.Error > 0 {
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
	found := rules.Evaluate(rules.Input{Catalogue: cat, Register: a.register(), Observations: figures, Checks: checks})
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

// ruleKinds are the rules that need no line in the catalogue. Their codes go on with what they are about: level:PDK.JML.
var ruleKinds = []string{"partition", "level", "printed", "repeat", "ratio", "shares", "share", "negative", "whole", "percent", "unlocated"}

// knownRule checks the code of a rule; "" is all of them.
func (a *app) knownRule(cat *catalogue.Catalogue, code string) error {
	kind, _, _ := strings.Cut(code, ":")
	if code == "" || slices.Contains(ruleKinds, kind) {
		return nil
	}
	known := slices.Clone(ruleKinds)
	for i := range cat.Rules {
		if strings.EqualFold(cat.Rules[i].Code, code) {
			return nil
		}
		known = append(known, cat.Rules[i].Code)
	}
	for i := range cat.Tests {
		if strings.EqualFold(cat.Tests[i].Code, code) {
			return nil
		}
		known = append(known, cat.Tests[i].Code)
	}
	f := a.fail(exitUsage, "validate.no-rule", code)
	if near := nearest(code, known); near != "" {
		return f.advise(a.say("hint.did-you-mean", near))
	}
	return f.advise(a.say("validate.rules", strings.Join(ruleKinds, ", ")))
}
