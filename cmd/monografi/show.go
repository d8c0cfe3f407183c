package main

import (
	"context"

	"github.com/spf13/cobra"

	"monografi/report"
)

func (a *app) showCommand() *cobra.Command {
	var o reportOptions
	cmd := &cobra.Command{
		Use:               "show " + a.say("arg.region"),
		Aliases:           []string{"lihat"},
		Short:             a.say("show.short"),
		Example:           "  monografi show 32.15.01.2003 --year 2025",
		Args:              a.exactly(a.say("arg.region")),
		ValidArgsFunction: a.completeRegion,
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runProfile(ctx, &o, args[0], 0)
		}),
	}
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-of"))
	cmd.Flags().StringVar(&o.section, "section", "", a.say("flag.section"))
	a.completeFlag(cmd, "section", a.completeSection)
	return cmd
}

func (a *app) compareCommand() *cobra.Command {
	var o reportOptions
	var with int // 0 is nearestYear here
	cmd := &cobra.Command{
		Use:               "compare " + a.say("arg.region"),
		Aliases:           []string{"banding"},
		Short:             a.say("compare.short"),
		Example:           "  monografi compare 32.15.01 --year 2025 --with 2024",
		Args:              a.exactly(a.say("arg.region")),
		ValidArgsFunction: a.completeRegion,
		RunE: runs(func(ctx context.Context, args []string) error {
			if with <= 0 {
				with = nearestYear
			}
			return a.runProfile(ctx, &o, args[0], with)
		}),
	}
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-of"))
	cmd.Flags().IntVar(&with, "with", 0, a.say("flag.with"))
	cmd.Flags().StringVar(&o.section, "section", "", a.say("flag.section"))
	a.completeFlag(cmd, "section", a.completeSection)
	return cmd
}

// runProfile shows one region's monograph, with a second year beside it when with is set.
func (a *app) runProfile(ctx context.Context, o *reportOptions, text string, with int) error {
	code, err := a.resolveRegion(text)
	if err != nil {
		return err
	}
	in, err := a.reportInput(ctx, o, code, with)
	if err != nil {
		return err
	}
	p, err := report.BuildProfile(*in)
	if err != nil {
		return err
	}
	if a.globals.json {
		a.answered = true
		return report.WriteProfileJSON(a.out, p)
	}
	a.endProgress()
	return report.WriteProfile(a.out, p, report.TextOptions{Width: a.width, Color: a.outColor, Section: o.section})
}
